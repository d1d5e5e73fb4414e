//! Options of `watch`.

use std::time::Duration;

use clap::Args;

use super::values::duration;

#[derive(Debug, Args)]
pub(crate) struct Options {
    #[arg(long, value_name = "TIME", default_value = "60s", value_parser = duration)]
    pub(crate) interval: Duration,
    #[arg(long)]
    pub(crate) until_green: bool,
    #[arg(long)]
    pub(crate) events: bool,
}
