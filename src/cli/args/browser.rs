//! Options of `browser`.

use std::time::Duration;

use clap::Args;

use super::values::duration;

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Do not open a browser: print the address of the page only
    #[arg(long)]
    pub(crate) no_open: bool,
    /// How long to wait for a browser to open the page
    #[arg(long, value_name = "TIME", default_value = "3m", value_parser = duration)]
    pub(crate) wait: Duration,
}
