//! `case draft|file|status`, `phone verify`, `wait activation`.

use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, Args, Subcommand};

use super::values::duration;
use crate::case::{CaseLanguage, Contact};
use crate::catalogue::CaseTopic;

/// Where `case draft` writes and `case file` reads unless told otherwise.
pub(crate) const FOLDER: &str = "aws-support-case";

#[derive(Debug, Subcommand)]
pub(crate) enum CaseCommand {
    /// Write the case into a folder; sends nothing to AWS Support
    Draft(DraftArgs),
    /// Show the draft, ask, and file it; without an API plan, prepare it for the Support Center
    File(FileArgs),
    /// What was filed, its state and the last reply
    Status,
}

#[derive(Debug, Args)]
pub(crate) struct DraftArgs {
    /// Draft from a saved run (--save, --bundle or a JSON report) instead of a new one
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<PathBuf>,
    /// A step you tried already; may be given several times
    #[arg(long, value_name = "TEXT", action = ArgAction::Append)]
    pub(crate) tried: Vec<String>,
    /// When you can be reached, e.g. "2026-11-25 09:00-12:00 Asia/Seoul"; may be given several times
    #[arg(long, value_name = "WHEN", action = ArgAction::Append)]
    pub(crate) reachable: Vec<String>,
    /// Since when, in your own words
    #[arg(long, value_name = "TEXT")]
    pub(crate) since: Option<String>,
    /// How you would like to be answered: web, phone or chat
    #[arg(long, value_name = "HOW", default_value_t = Contact::Chat)]
    pub(crate) contact: Contact,
    /// Language of the case: en, ko, ja, zh, es, pt, fr or tr; the text is Korean for ko, else English [default: that of the report]
    #[arg(long, value_name = "LANGUAGE")]
    pub(crate) case_lang: Option<CaseLanguage>,
    /// What it is about: activation or verification [default: what the findings say]
    #[arg(long, value_name = "TOPIC")]
    pub(crate) topic: Option<CaseTopic>,
    /// Where to write the draft
    #[arg(long, value_name = "DIR", default_value = FOLDER)]
    pub(crate) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct FileArgs {
    /// The folder `case draft` wrote [default: aws-support-case]
    #[arg(value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
    /// Ask AWS what became of an interrupted try, then go on with it
    #[arg(long)]
    pub(crate) resume: bool,
    /// SHA-256 of the draft, as `case draft` printed it: files without asking, for automation
    #[arg(long, value_name = "SHA256")]
    pub(crate) consent: Option<String>,
    /// Never enough to file a case: the draft itself must be confirmed
    #[arg(long, short = 'y')]
    pub(crate) yes: bool,
    /// File a new case although one of the same kind is open
    #[arg(long)]
    pub(crate) new_case: bool,
    /// Add the text to this open case (its number or id)
    #[arg(long, value_name = "CASE", conflicts_with = "new_case")]
    pub(crate) add_to: Option<String>,
    /// Put the text on the clipboard, where there is one
    #[arg(long)]
    pub(crate) copy: bool,
    /// Allow credentials that come from this machine (container or instance metadata)
    #[arg(long)]
    pub(crate) use_instance_credentials: bool,
    /// How long AWS may take to list a case whose answer was lost
    #[arg(long, value_name = "TIME", default_value = "60s", value_parser = duration)]
    pub(crate) settle: Duration,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PhoneCommand {
    /// Have AWS send a code to the contact number, and enter it
    Verify(VerifyArgs),
}

#[derive(Debug, Args)]
pub(crate) struct VerifyArgs {
    /// A code has arrived already: enter it without sending another
    #[arg(long)]
    pub(crate) have_code: bool,
    /// Allow credentials that come from this machine (container or instance metadata)
    #[arg(long)]
    pub(crate) use_instance_credentials: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WaitCommand {
    /// Wait until the account is active and its services answer
    Activation(WaitArgs),
}

#[derive(Debug, Args)]
pub(crate) struct WaitArgs {
    /// Give up after this long
    #[arg(id = "timeout", long = "timeout", value_name = "TIME", default_value = "24h", value_parser = duration)]
    pub(crate) give_up: Duration,
    /// Shortest pause between two looks; it grows up to twenty times this
    #[arg(long, value_name = "TIME", default_value = "15s", value_parser = duration)]
    pub(crate) interval: Duration,
    /// Run this in a shell when the account is active
    #[arg(long, value_name = "CMD")]
    pub(crate) then: Option<String>,
}
