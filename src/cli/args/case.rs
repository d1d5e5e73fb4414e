//! `case draft|file|status`, `phone verify`, `wait activation`.

use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, Args, Subcommand};

use super::values::{duration, one_of};
use crate::case::{CaseLanguage, Contact};
use crate::catalogue::CaseTopic;

/// Where `case draft` writes and `case file` reads unless told otherwise.
pub(crate) const FOLDER: &str = "aws-support-case";

#[derive(Debug, Subcommand)]
pub(crate) enum CaseCommand {
    Draft(DraftArgs),
    File(FileArgs),
    Status,
}

#[derive(Debug, Args)]
pub(crate) struct DraftArgs {
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<PathBuf>,
    #[arg(long, value_name = "TEXT", action = ArgAction::Append)]
    pub(crate) tried: Vec<String>,
    #[arg(long, value_name = "WHEN", action = ArgAction::Append)]
    pub(crate) reachable: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) since: Option<String>,
    #[arg(long, value_name = "HOW", value_parser = one_of::<Contact>, default_value_t = Contact::Chat)]
    pub(crate) contact: Contact,
    #[arg(long, value_name = "LANGUAGE", value_parser = one_of::<CaseLanguage>)]
    pub(crate) case_lang: Option<CaseLanguage>,
    #[arg(long, value_name = "TOPIC", value_parser = one_of::<CaseTopic>)]
    pub(crate) topic: Option<CaseTopic>,
    #[arg(long, value_name = "DIR", default_value = FOLDER)]
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct FileArgs {
    #[arg(value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
    #[arg(long)]
    pub(crate) resume: bool,
    #[arg(long, value_name = "SHA256")]
    pub(crate) consent: Option<String>,
    #[arg(long, short = 'y')]
    pub(crate) yes: bool,
    #[arg(long)]
    pub(crate) new_case: bool,
    #[arg(long, value_name = "CASE", conflicts_with = "new_case")]
    pub(crate) add_to: Option<String>,
    #[arg(long)]
    pub(crate) copy: bool,
    #[arg(long)]
    pub(crate) use_instance_credentials: bool,
    #[arg(long, value_name = "TIME", default_value = "60s", value_parser = duration)]
    pub(crate) settle: Duration,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PhoneCommand {
    Verify(VerifyArgs),
}

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    #[arg(long)]
    pub(crate) have_code: bool,
    #[arg(long)]
    pub(crate) use_instance_credentials: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WaitCommand {
    Activation(WaitArgs),
}

#[derive(Debug, Args)]
pub(crate) struct WaitArgs {
    #[arg(id = "timeout", long = "timeout", value_name = "TIME", default_value = "24h", value_parser = duration)]
    pub(crate) give_up: Duration,
    #[arg(long, value_name = "TIME", default_value = "15s", value_parser = duration)]
    pub(crate) interval: Duration,
    #[arg(long, value_name = "CMD")]
    pub(crate) then: Option<String>,
}
