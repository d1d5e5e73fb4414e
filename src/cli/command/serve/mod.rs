//! `serve`: a Prometheus exporter in the multi-target pattern. It probes only endpoints of the catalogue, and an
//! answer is kept for a while, so that a storm of scrapes is one probe.

mod http;
mod state;

use tokio::net::TcpListener;

use crate::cli::app::App;
use crate::cli::args::serve::Options;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::run::request;
use crate::cli::told::{self, Told};
use crate::cli::{runtime, server, signals};
use state::State;

/// Runs until Ctrl-C or SIGTERM; requests in flight get a moment to finish. Exit 0.
pub(crate) fn run(app: &mut App<'_>, options: &Options) -> Result<Exit, Failed> {
    let account = app.account()?;
    let catalogue = app.catalogue_here(account.place.partition)?;
    let request = request(&app.context, account.place, &app.world);
    let state = State::new(catalogue, request, app.world.clone(), options.cache, usize::from(options.probes));
    let runtime = runtime::new()?;
    let served = runtime.block_on(async {
        let listener = TcpListener::bind(options.listen).await.map_err(|error| {
            let message = Told::new("listen-refused", &[("address", &options.listen.to_string())]);
            Failed::said(message.with("why", told::io(&error)))
        })?;
        let address = listener.local_addr()?;
        let shown = address.to_string();
        let listening = app.text("serve-listening", &[("address", &shown)]);
        app.io.tell(&listening);
        if !address.ip().is_loopback() {
            let open = app.text("serve-reachable", &[("address", &shown)]);
            app.io.tell(&open);
        }
        server::serve(listener, state, signals::interrupted()).await;
        Ok(Exit::Ok)
    });
    runtime.shutdown_background();
    served
}
