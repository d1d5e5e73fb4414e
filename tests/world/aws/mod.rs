//! AWS as far as the wire shows it: one loopback server that answers as twelve services do.
//!
//! ```text
//! server ─▶ route (which operation) ─▶ gate (who may not ask) ─▶ services/… (what they hear) ─▶ answer (in which words)
//! ```
//!
//! It stands on what AWS documents and what was seen of it, not on this program: requests are checked as AWS
//! checks them (target, content type, SigV4 signature, time) and every one is recorded.

mod answer;
pub mod errors;
mod gate;
mod record;
mod route;
mod server;
pub mod services;
mod signature;
mod state;

pub use answer::{Answer, Error};
pub use record::{Request, depth};
pub use route::{Call, Service};
pub use state::*;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use tokio::sync::oneshot;

/// The server; it stops when dropped.
pub struct Fake {
    address: SocketAddr,
    tls: bool,
    shared: Arc<Shared>,
    stop: Option<oneshot::Sender<()>>,
}

struct Shared {
    started: Instant,
    account: Mutex<Account>,
    requests: Mutex<Vec<Request>>,
}

impl Fake {
    /// Plain HTTP, as `AWS_ENDPOINT_URL=http://…` has it.
    pub fn start(account: Account) -> Self {
        Self::with(account, None)
    }

    /// HTTPS with this certificate.
    pub fn start_tls(account: Account, tls: rustls::ServerConfig) -> Self {
        Self::with(account, Some(Arc::new(tls)))
    }

    fn with(account: Account, tls: Option<Arc<rustls::ServerConfig>>) -> Self {
        let shared = Arc::new(Shared {
            started: Instant::now(),
            account: Mutex::new(account),
            requests: Mutex::default(),
        });
        let is_tls = tls.is_some();
        let (address, stop) = server::start(Arc::clone(&shared), tls);
        Self { address, tls: is_tls, shared, stop: Some(stop) }
    }

    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// For `AWS_ENDPOINT_URL`.
    pub fn url(&self) -> String {
        let scheme = if self.tls { "https" } else { "http" };
        format!("{scheme}://{}", self.address)
    }

    /// Every request so far, in order of arrival.
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.shared.requests).clone()
    }

    /// Looks at the account or changes it while the server runs; requests wait as long.
    pub fn account<T>(&self, look: impl FnOnce(&mut Account) -> T) -> T {
        look(&mut lock(&self.shared.account))
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
