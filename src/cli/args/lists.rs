//! Options of the commands that read something and print a list, a page or a document.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::values::product;
use crate::report::products::Product;

#[derive(Debug, Args)]
pub(crate) struct PlanOptions {
    #[arg(long)]
    pub(crate) list_checks: bool,
}

#[derive(Debug, Args)]
pub(crate) struct AllowlistOptions {
    #[arg(long, value_name = "PRODUCT", default_value = "plain", value_parser = product)]
    pub(crate) product: Product,
    #[arg(long, value_name = "REPORT")]
    pub(crate) only_blocked: Option<PathBuf>,
    #[arg(long, conflicts_with = "product")]
    pub(crate) why: bool,
    #[arg(long)]
    pub(crate) required_only: bool,
}

#[derive(Debug, Args)]
pub(crate) struct RequestOptions {
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<PathBuf>,
    #[arg(long, value_name = "PRODUCT", value_parser = product)]
    pub(crate) product: Option<Product>,
}

#[derive(Debug, Args)]
pub(crate) struct PolicyOptions {
    #[arg(long)]
    pub(crate) with_case: bool,
    #[arg(long)]
    pub(crate) with_phone: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainOptions {
    pub(crate) code: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainErrorOptions {
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct DiagnoseOptions {
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct DiffOptions {
    pub(crate) before: PathBuf,
    pub(crate) after: PathBuf,
    #[arg(long, value_enum, value_name = "WHEN", ignore_case = true, default_value_t = DiffExit::Changed)]
    pub(crate) exit_code: DiffExit,
}

/// When `diff` ends with exit code 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffExit {
    Changed,
    Worse,
    Broken,
}

#[derive(Debug, Args)]
pub(crate) struct FleetOptions {
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionsOptions {
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Subcommand)]
pub(crate) enum HarCommand {
    Clean(HarCleanOptions),
}

#[derive(Debug, Args)]
pub(crate) struct HarCleanOptions {
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
}
