//! Options of `serve`.

use std::net::SocketAddr;
use std::time::Duration;

use clap::Args;

use super::values::{duration, listen};

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Address to listen on; reachable from this computer only unless you say otherwise
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:9465", value_parser = listen)]
    pub(crate) listen: SocketAddr,
    /// How long an answer is kept: scrapes within it cause no further probe
    #[arg(long, value_name = "TIME", default_value = "30s", value_parser = duration)]
    pub(crate) cache: Duration,
    /// Endpoints probed at the same time
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(crate) probes: u16,
}
