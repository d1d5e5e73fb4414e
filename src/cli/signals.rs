//! Ctrl-C and SIGTERM, from the first moment on: what is known by then is still reported.

use std::sync::OnceLock;
use std::sync::mpsc;
use std::time::Duration;

use tokio::sync::watch;

use super::exit::Exit;

/// Set once a signal came; stays set, so that one that comes before anybody waits is not lost.
static SEEN: OnceLock<watch::Receiver<bool>> = OnceLock::new();

/// Begins to listen. Until then a signal ends the program at once, as is right while a question is put.
pub(crate) fn listen() {
    SEEN.get_or_init(|| {
        let (seen, receiver) = watch::channel(false);
        let (ready, started) = mpsc::channel();
        // Its own thread and runtime: the run may be before, between or after its runtimes.
        std::thread::spawn(move || wait(&seen, &ready));
        let _ = started.recv_timeout(Duration::from_secs(1));
        receiver
    });
}

/// Resolves on Ctrl-C or SIGTERM, also one that came since [`listen`].
pub(crate) async fn interrupted() {
    listen();
    let Some(mut seen) = SEEN.get().cloned() else { return std::future::pending().await };
    if seen.wait_for(|observation| *observation).await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn wait(seen: &watch::Sender<bool>, ready: &mpsc::Sender<()>) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
    runtime.block_on(async {
        let Some(mut signals) = Signals::new() else { return std::future::pending().await };
        let _ = ready.send(());
        signals.next().await;
        let _ = seen.send(true);
        signals.next().await;
        second();
    });
}

/// Whoever asks twice does not want to wait for a report (a reader that does not read would hold it for ever).
#[allow(clippy::exit)]
fn second() {
    std::process::exit(i32::from(Exit::Interrupted.code()));
}

#[cfg(unix)]
struct Signals(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
impl Signals {
    fn new() -> Option<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Some(Self(signal(SignalKind::interrupt()).ok()?, signal(SignalKind::terminate()).ok()?))
    }

    async fn next(&mut self) {
        tokio::select! { _ = self.0.recv() => {}, _ = self.1.recv() => {} }
    }
}

/// Ctrl-Break too: a console that another program starts may have Ctrl-C switched off.
#[cfg(windows)]
struct Signals(tokio::signal::windows::CtrlC, tokio::signal::windows::CtrlBreak);

#[cfg(windows)]
impl Signals {
    fn new() -> Option<Self> {
        use tokio::signal::windows::{ctrl_break, ctrl_c};
        Some(Self(ctrl_c().ok()?, ctrl_break().ok()?))
    }

    async fn next(&mut self) {
        tokio::select! { _ = self.0.recv() => {}, _ = self.1.recv() => {} }
    }
}
