//! A small HTTP server for programs and pages of this computer: few connections, bounded heads and bodies, and an
//! orderly end.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;

/// More than any Prometheus or browser opens; further ones wait in the kernel's queue.
const CONNECTIONS: usize = 128;
/// For the request's head, for its body, and for requests in flight at the end.
const PATIENCE: Duration = Duration::from_secs(5);
const HEAD: usize = 16 << 10;

pub(crate) type Answer = Response<Full<Bytes>>;

/// What answers requests.
pub(crate) trait Service: Send + Sync + 'static {
    /// `at` is the address of this computer that the request came to.
    fn answer(
        self: Arc<Self>,
        request: Request<Incoming>,
        at: Option<SocketAddr>,
    ) -> impl Future<Output = Answer> + Send;
}

/// Answers until `stop`; requests in flight get a moment to finish.
pub(crate) async fn serve<S: Service>(
    listener: TcpListener,
    service: Arc<S>,
    stop: impl Future<Output = ()>,
) {
    let seats = Arc::new(Semaphore::new(CONNECTIONS));
    let (end, ended) = watch::channel(false);
    let mut open = JoinSet::new();
    tokio::pin!(stop);
    loop {
        let Ok(seat) = Arc::clone(&seats).acquire_owned().await else { break };
        tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    let (service, ended) = (Arc::clone(&service), ended.clone());
                    open.spawn(async move {
                        converse(stream, service, ended).await;
                        drop(seat);
                    });
                }
                // Out of descriptors: wait for some to come back.
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            },
        }
        while open.try_join_next().is_some() {}
    }
    drop(listener);
    let _ = end.send(true);
    let rest = async { while open.join_next().await.is_some() {} };
    let _ = tokio::time::timeout(PATIENCE, rest).await;
}

async fn converse<S: Service>(stream: TcpStream, service: Arc<S>, mut ended: watch::Receiver<bool>) {
    let at = stream.local_addr().ok();
    let service = service_fn(move |request| {
        let service = Arc::clone(&service);
        async move { Ok::<_, Infallible>(service.answer(request, at).await) }
    });
    let connection = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_buf_size(HEAD)
        .serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    tokio::select! {
        _ = &mut connection => return,
        _ = ended.wait_for(|ended| *ended) => connection.as_mut().graceful_shutdown(),
    }
    // A client that broke off is no event of ours.
    let _ = connection.await;
}

/// A body of at most `limit` bytes, or the status that refuses it.
pub(crate) async fn body(body: Incoming, limit: usize) -> Result<Bytes, StatusCode> {
    match tokio::time::timeout(PATIENCE, Limited::new(body, limit).collect()).await {
        Ok(Ok(whole)) => Ok(whole.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(StatusCode::PAYLOAD_TOO_LARGE),
        Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}
