//! A stream that remembers its first bytes and can cut the first write in two.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::first_bytes::KEPT;
use crate::probe::world::Stream;

/// What passed so far. Shared, because a handshake that fails or is cut short takes its stream with it.
#[derive(Debug, Default)]
pub(super) struct Passed {
    pub(super) first: Vec<u8>,
    pub(super) bytes_in: u64,
    /// Bytes written before anything was read: the hello.
    pub(super) hello_bytes: usize,
}

pub(super) struct Tap {
    inner: Box<dyn Stream>,
    passed: Arc<Mutex<Passed>>,
    /// Length of the first write, when it is to be cut.
    split_at: Option<usize>,
}

impl Tap {
    pub(super) fn new(inner: Box<dyn Stream>, split_at: Option<usize>) -> (Self, Arc<Mutex<Passed>>) {
        let passed = Arc::new(Mutex::new(Passed::default()));
        (Self { inner, passed: passed.clone(), split_at }, passed)
    }
}

impl AsyncRead for Tap {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let before = buf.filled().len();
        ready!(Pin::new(&mut this.inner).poll_read(cx, buf))?;
        let new = &buf.filled()[before..];
        if let Ok(mut passed) = this.passed.lock() {
            passed.bytes_in += new.len() as u64;
            let room = KEPT.saturating_sub(passed.first.len()).min(new.len());
            passed.first.extend_from_slice(&new[..room]);
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Tap {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        // Two writes are two segments, since Nagle's algorithm is off on every stream we dial.
        let part = match this.split_at {
            Some(at) if buf.len() > at => &buf[..at],
            _ => buf,
        };
        let written = ready!(Pin::new(&mut this.inner).poll_write(cx, part))?;
        this.split_at = None;
        if let Ok(mut passed) = this.passed.lock()
            && passed.bytes_in == 0
        {
            passed.hello_bytes += written;
        }
        Poll::Ready(Ok(written))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().inner).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().inner).poll_shutdown(cx)
    }
}
