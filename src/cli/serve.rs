//! `serve`: a Prometheus exporter in the multi-target pattern. It probes only endpoints of the catalogue, and an
//! answer is kept for a while, so that a storm of scrapes is one probe.

mod http;
mod state;

use std::io::Write as _;
use std::net::SocketAddr;
use std::time::Duration;

use clap::Args;
use tokio::net::TcpListener;

use super::args::{Cli, duration};
use super::context::Context;
use super::exit::Exit;
use super::{Failed, Outside, doctor, signals};
use crate::probe::world::World;
use crate::report::Messages;
use state::State;

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Address to listen on; reachable from this computer only unless you say otherwise
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:9465")]
    pub(crate) listen: SocketAddr,
    /// How long an answer is kept: scrapes within it cause no further probe
    #[arg(long, value_name = "TIME", default_value = "30s", value_parser = duration)]
    pub(crate) cache: Duration,
    /// Endpoints probed at the same time
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) probes: u16,
}

/// Runs until Ctrl-C or SIGTERM; requests in flight get a moment to finish. Exit 0.
pub(crate) fn run(
    options: &Options,
    cli: &Cli,
    world: World,
    _messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    if cli.output.format.is_some() || !cli.output.output.is_empty() || cli.output.save.is_some() {
        return Err(Failed::usage(
            "serve answers in the format of Prometheus; leave --format, --output and --save out",
        ));
    }
    let context = Context::gather(cli, &*world.system, outside.terminal)?;
    let catalogue = doctor::catalogue(cli, &context)?;
    let request = doctor::request(cli, &context, &world);
    let state = State::new(catalogue, request, world, options.cache, usize::from(options.probes));
    let runtime = doctor::runtime()?;
    let served = runtime.block_on(async {
        let listener = TcpListener::bind(options.listen).await.map_err(|error| {
            Failed::usage(format!(
                "cannot listen on {}: {error}. Choose another with --listen",
                options.listen
            ))
        })?;
        let address = listener.local_addr()?;
        let _ = writeln!(outside.err, "listening on http://{address}");
        if !address.ip().is_loopback() {
            let _ = writeln!(outside.err, "warning: {address} can be reached from other computers");
        }
        http::serve(listener, state, signals::interrupted()).await;
        Ok(Exit::Ok)
    });
    runtime.shutdown_background();
    served
}
