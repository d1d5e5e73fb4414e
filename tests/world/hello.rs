//! What a middlebox sees first: the client's first bytes, and what it may do about them.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::TcpStream;

/// What a first TCP segment holds on an Ethernet path.
const SEGMENT: usize = 1448;

/// How a connection is broken once the hello was seen.
#[derive(Clone, Copy, Debug)]
pub enum Cut {
    Reset,
    Close,
    /// Nothing more is read, nothing is written.
    Hang,
    /// These bytes, then the end.
    Say(&'static [u8]),
    /// A fatal TLS alert.
    Alert(u8),
}

/// The client's first flight.
#[derive(Clone, Debug, Default)]
pub struct Flight {
    /// What one segment of it carries.
    pub segment: Vec<u8>,
    /// The whole of it.
    pub bytes: Vec<u8>,
}

impl Flight {
    /// The server name, if the bytes hold it: found as a filter finds it, by its place in the extension.
    pub fn sni(&self) -> Option<String> {
        sni(&self.bytes)
    }

    pub fn names(&self, zone: &str) -> bool {
        self.sni().is_some_and(|sni| sni == zone || sni.ends_with(&format!(".{zone}")))
    }

    /// Offers X25519MLKEM768.
    pub fn post_quantum(&self) -> bool {
        self.bytes.len() > 1100 && self.bytes.windows(4).any(|window| window == [0x11, 0xec, 0x04, 0xc0])
    }
}

/// `server_name` (RFC 6066): type 0, lengths, kind 0, length, name.
fn sni(bytes: &[u8]) -> Option<String> {
    bytes.windows(9).enumerate().find_map(|(at, it)| {
        let [0, 0, a, b, c, d, 0, e, f] = *it else { return None };
        let (extension, list, name) =
            (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]), u16::from_be_bytes([e, f]));
        if name == 0 || extension != list + 2 || list != name + 3 {
            return None;
        }
        let text = bytes.get(at + 9..at + 9 + usize::from(name))?;
        String::from_utf8(text.to_vec()).ok().filter(|utf8| utf8.contains('.'))
    })
}

/// Reads until the record is whole, as long as more comes.
pub(super) async fn read(stream: &mut TcpStream) -> io::Result<Flight> {
    let mut bytes = vec![0; 16 << 10];
    let first = stream.read(&mut bytes).await?;
    let mut flight = Flight { segment: bytes[..first.min(SEGMENT)].to_vec(), bytes: bytes[..first].to_vec() };
    while !complete(&flight.bytes) {
        match tokio::time::timeout(Duration::from_millis(300), stream.read(&mut bytes)).await {
            Ok(Ok(more)) if more > 0 => flight.bytes.extend_from_slice(&bytes[..more]),
            _ => break,
        }
    }
    Ok(flight)
}

fn complete(bytes: &[u8]) -> bool {
    match bytes {
        [22, _, _, a, b, ..] => bytes.len() >= 5 + usize::from(u16::from_be_bytes([*a, *b])),
        [] => true,
        [22, ..] => false,
        _ => true,
    }
}

pub(super) async fn cut(mut stream: TcpStream, how: Cut) {
    match how {
        Cut::Reset => reset(&stream),
        Cut::Close => {
            // Unread bytes would turn the close into a reset.
            let _ = stream.shutdown().await;
            drain(stream).await;
        }
        Cut::Hang => {
            tokio::time::sleep(Duration::from_secs(60)).await;
            drop(stream);
        }
        Cut::Say(bytes) => {
            let _ = stream.write_all(bytes).await;
            let _ = stream.shutdown().await;
            drain(stream).await;
        }
        Cut::Alert(code) => {
            let _ = stream.write_all(&[21, 3, 3, 0, 2, 2, code]).await;
            let _ = stream.shutdown().await;
            drain(stream).await;
        }
    }
}

#[allow(deprecated)] // zero linger never blocks, which is what the deprecation warns of; it is how a RST is sent
fn reset(stream: &TcpStream) {
    let _ = stream.set_linger(Some(Duration::ZERO));
}

pub(super) async fn drain(mut stream: impl AsyncRead + Unpin) {
    let mut bytes = [0; 4096];
    let _ = tokio::time::timeout(Duration::from_secs(5), async {
        while stream.read(&mut bytes).await.is_ok_and(|read| read > 0) {}
    })
    .await;
}

/// A stream whose first bytes were already read.
pub(super) struct Replayed {
    pub(super) first: Vec<u8>,
    pub(super) stream: TcpStream,
}

impl AsyncRead for Replayed {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if !self.first.is_empty() {
            let length = self.first.len().min(buffer.remaining());
            let rest = self.first.split_off(length);
            buffer.put_slice(&self.first);
            self.first = rest;
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Replayed {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
