//! Options of `browser`.

use std::time::Duration;

use clap::Args;

use super::values::duration;

#[derive(Debug, Args)]
pub(crate) struct Options {
    #[arg(long)]
    pub(crate) no_open: bool,
    #[arg(long, value_name = "TIME", default_value = "3m", value_parser = duration)]
    pub(crate) wait: Duration,
}
