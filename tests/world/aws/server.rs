//! The loopback server: reads a request whole, records it, waits as long as the scenario says, answers.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;

use super::route::Seen;
use super::{Answer, Shared, gate, lock, route, services};

const LARGEST_REQUEST: usize = 32 * 1024 * 1024;

/// Runs on a thread of its own, so that blocking tests can use it.
pub(super) fn start(
    shared: Arc<Shared>,
    tls: Option<Arc<rustls::ServerConfig>>,
) -> (SocketAddr, oneshot::Sender<()>) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async move {
            let listener = TcpListener::from_std(listener).unwrap();
            tokio::select! {
                () = accept(listener, shared, tls.map(TlsAcceptor::from)) => {}
                _ = stopped => {}
            }
        });
    });
    (address, stop)
}

async fn accept(listener: TcpListener, shared: Arc<Shared>, tls: Option<TlsAcceptor>) {
    while let Ok((stream, _)) = listener.accept().await {
        let (shared, tls) = (Arc::clone(&shared), tls.clone());
        tokio::spawn(async move {
            match tls {
                None => serve(stream, shared).await,
                // A client that does not trust the certificate hangs up here: no request is seen.
                Some(tls) => {
                    if let Ok(stream) = tls.accept(stream).await {
                        serve(stream, shared).await;
                    }
                }
            }
        });
    }
}

async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin, shared: Arc<Shared>) {
    let service = service_fn(move |request| answer(request, Arc::clone(&shared)));
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

async fn answer(
    request: hyper::Request<Incoming>,
    shared: Arc<Shared>,
) -> io::Result<hyper::Response<Full<Bytes>>> {
    let (head, body) = request.into_parts();
    let body = Limited::new(body, LARGEST_REQUEST).collect().await.map_err(io::Error::other)?.to_bytes();
    let seen = route::read(&head, &body);
    let index = {
        let mut requests = lock(&shared.requests);
        requests.push(seen.record(shared.started.elapsed()));
        requests.len() - 1
    };
    let delay = lock(&shared.account).delay;
    if !delay.is_zero() {
        tokio::time::sleep(delay).await;
    }
    let said = decide(&shared, &seen);
    if matches!(said, Answer::Hang) {
        std::future::pending::<()>().await;
    }
    let response = said.render(&seen, lock(&shared.account).now());
    let mut requests = lock(&shared.requests);
    requests[index].status = response.as_ref().map(|response| response.status().as_u16());
    requests[index].left = Some(shared.started.elapsed());
    // An error here closes the connection without an answer.
    response.ok_or_else(|| io::Error::other("closed"))
}

fn decide(shared: &Shared, seen: &Seen) -> Answer {
    let mut account = lock(&shared.account);
    let Some(call) = &seen.call else { return Answer::unknown_operation() };
    match gate::refusal(&mut account, seen, call) {
        gate::Passage::Answer(answer) => answer,
        gate::Passage::Open => services::handle(&mut account, call),
        gate::Passage::ActThenClose => {
            services::handle(&mut account, call);
            Answer::Close
        }
        gate::Passage::ActThenHang => {
            services::handle(&mut account, call);
            Answer::Hang
        }
    }
}
