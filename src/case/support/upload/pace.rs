//! Whether an upload still moves.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use aws_sdk_support::config::interceptors::BeforeTransmitInterceptorContextMut;
use aws_sdk_support::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::time::Instant;

use crate::case::desk::DeskError;

/// Nothing taken from us and nothing answered for so long is a standstill.
const SILENCE: Duration = Duration::from_secs(30);
/// A connection takes bytes into its buffers before the line has carried them; the slowest line that is waited for.
const SLOWEST_BYTES_PER_SECOND: u64 = 8 << 10;
/// What is handed over at once.
const PIECE: usize = 16 << 10;

/// Shared by everything one filing uploads, one after the other. As an interceptor it watches each request's body.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    state: Arc<Mutex<State>>,
    silence: Duration,
}

#[derive(Debug)]
struct State {
    moved: Instant,
    /// Bytes handed over of the body that is being sent.
    sent: u64,
}

impl Default for Pace {
    fn default() -> Self {
        Self { state: Arc::new(Mutex::new(State { moved: Instant::now(), sent: 0 })), silence: SILENCE }
    }
}

impl Pace {
    /// `call`'s answer, or [`DeskError::NoAnswer`] once nothing moves.
    pub(super) async fn watch<T>(&self, call: impl Future<Output = T>) -> Result<T, DeskError> {
        self.with(|state| *state = State { moved: Instant::now(), sent: 0 });
        tokio::pin!(call);
        loop {
            let left = self.with(|state| state.left(self.silence));
            if left.is_zero() {
                return Err(DeskError::NoAnswer("the upload stands still".to_owned()));
            }
            tokio::select! {
                answer = &mut call => return Ok(answer),
                () = tokio::time::sleep(left) => {}
            }
        }
    }

    /// `body` in small pieces. One that is not in memory is left as it is.
    pub(super) fn body(&self, body: SdkBody) -> SdkBody {
        match body.bytes() {
            Some(bytes) if !bytes.is_empty() => {
                let rest = Bytes::copy_from_slice(bytes);
                SdkBody::from_body_1_x(Pieces { rest, pace: self.clone() })
            }
            _ => body,
        }
    }

    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl State {
    fn left(&self, silence: Duration) -> Duration {
        let buffered = Duration::from_secs(self.sent / SLOWEST_BYTES_PER_SECOND);
        (silence + buffered).saturating_sub(self.moved.elapsed())
    }
}

impl Intercept for Pace {
    fn name(&self) -> &'static str {
        "Pace"
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let body = context.request_mut().body_mut();
        let whole = std::mem::replace(body, SdkBody::taken());
        *body = self.body(whole);
        Ok(())
    }
}

struct Pieces {
    rest: Bytes,
    pace: Pace,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        let size = self.rest.len().min(PIECE);
        let piece = self.rest.split_to(size);
        self.pace.with(|state| {
            state.moved = Instant::now();
            state.sent += size as u64;
        });
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_line_that_moves_is_waited_for_and_one_that_stands_still_is_not() {
        let pace = Pace { silence: Duration::from_millis(300), ..Pace::default() };
        let moving = async {
            for _ in 0..20 {
                tokio::time::sleep(Duration::from_millis(50)).await;
                pace.with(|state| state.moved = Instant::now());
            }
            "done"
        };
        assert_eq!(pace.watch(moving).await, Ok("done"));
        let still = pace.watch(std::future::pending::<()>()).await;
        assert!(matches!(still, Err(DeskError::NoAnswer(_))), "{still:?}");
    }

    #[tokio::test]
    async fn every_byte_is_handed_over_in_order() {
        use http_body_util::BodyExt;
        let bytes: Vec<u8> = (0..100_000u32).map(|index| (index % 251) as u8).collect();
        let body = Pace::default().body(SdkBody::from(bytes.clone()));
        assert_eq!(body.content_length(), Some(100_000));
        assert_eq!(body.collect().await.unwrap().to_bytes(), bytes);
    }
}
