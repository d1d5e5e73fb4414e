//! Options of the commands that read something and print a list, a page or a document.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use crate::report::products::Product;

#[derive(Debug, Args)]
pub(crate) struct PlanOptions {
    /// List the categories and checks that --only and --skip take, and nothing else
    #[arg(long)]
    pub(crate) list_checks: bool,
}

#[derive(Debug, Args)]
pub(crate) struct AllowlistOptions {
    /// plain, squid, palo-alto, fortigate, zscaler, umbrella, netskope, check-point, aws-network-firewall or
    /// cloudflare-gateway
    #[arg(long, value_name = "PRODUCT", default_value = "plain")]
    pub(crate) product: Product,
    /// Only what this saved run shows as blocked: a file written by --save, --bundle or --format json
    #[arg(long, value_name = "REPORT")]
    pub(crate) only_blocked: Option<PathBuf>,
    /// For each name: what it is for, what does not work without it, and the page of AWS's that names it
    #[arg(long, conflicts_with = "product")]
    pub(crate) why: bool,
    /// Leave out what signing in works without: images, scripts, CAPTCHAs, this program's own API hosts
    #[arg(long)]
    pub(crate) required_only: bool,
}

#[derive(Debug, Args)]
pub(crate) struct RequestOptions {
    /// A saved run instead of a new one: a file written by --save, --bundle or --format json
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<PathBuf>,
    /// Add the list of this request in this product's syntax, as `allowlist --product` writes it
    #[arg(long, value_name = "PRODUCT")]
    pub(crate) product: Option<Product>,
}

#[derive(Debug, Args)]
pub(crate) struct PolicyOptions {
    /// Add the actions that filing and following a support case needs
    #[arg(long)]
    pub(crate) with_case: bool,
    /// Add the actions of `phone verify`
    #[arg(long)]
    pub(crate) with_phone: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainOptions {
    /// A code such as tls.inspected-untrusted; without one, lists every code
    pub(crate) code: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainErrorOptions {
    /// The message in quotes; `--` goes before one that begins with a hyphen
    #[arg(value_name = "TEXT")]
    pub(crate) text: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct DiagnoseOptions {
    /// A file written by --save or --bundle, or a report written by --format json
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct DiffOptions {
    /// Before: a file written by --save, --bundle, --output or --format json
    pub(crate) before: PathBuf,
    /// After
    pub(crate) after: PathBuf,
    /// What ends with exit code 3: any change, only what got worse, or whatever is broken in the second run
    #[arg(long, value_enum, value_name = "WHEN", ignore_case = true, default_value_t = DiffExit::Changed)]
    pub(crate) exit_code: DiffExit,
}

/// When `diff` ends with exit code 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffExit {
    /// Something differs
    Changed,
    /// Something is broken that was not, or is broken in another way
    Worse,
    /// Something is broken in the second run, or nobody can tell; 0 when everything was fixed
    Broken,
}

#[derive(Debug, Args)]
pub(crate) struct FleetOptions {
    /// Files written by --save, --bundle, --output or --format json, one per place
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct CompletionsOptions {
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Subcommand)]
pub(crate) enum HarCommand {
    /// Write a copy without cookies, headers, bodies, queries and other sites, and a list of what was taken out
    Clean(HarCleanOptions),
}

#[derive(Debug, Args)]
pub(crate) struct HarCleanOptions {
    /// The archive, as the browser saved it
    pub(crate) file: PathBuf,
    /// Where the copy goes; the list beside it ends in .manifest.json [default: NAME.clean.har]
    #[arg(long, value_name = "FILE")]
    pub(crate) to: Option<PathBuf>,
}
