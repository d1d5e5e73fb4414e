//! Options of `serve`.

use std::net::SocketAddr;
use std::time::Duration;

use clap::Args;

use super::values::{duration, listen, number};

#[derive(Debug, Args)]
pub(crate) struct Options {
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:9465", value_parser = listen)]
    pub(crate) listen: SocketAddr,
    #[arg(long, value_name = "TIME", default_value = "30s", value_parser = duration)]
    pub(crate) cache: Duration,
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = number::<1, 64>)]
    pub(crate) probes: u16,
}
