//! Options of `watch`.

use std::time::Duration;

use clap::Args;

use super::values::duration;

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Pause between two runs
    #[arg(long, value_name = "TIME", default_value = "60s", value_parser = duration)]
    pub(crate) interval: Duration,
    /// Stop with exit code 0 as soon as nothing fails
    #[arg(long)]
    pub(crate) until_green: bool,
    /// One JSON line per run
    #[arg(long)]
    pub(crate) events: bool,
}
