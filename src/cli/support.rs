//! What the commands that talk with AWS Support and with the telephone verification share.

use std::path::PathBuf;

use super::failed::Failed;
use crate::case::desk::DeskError;
use crate::probe::world::System;
use crate::report::Messages;

/// `$XDG_STATE_HOME/aws-setup-doctor`, or where the platform keeps such things.
pub(crate) fn state_folder(system: &dyn System) -> Result<PathBuf, Failed> {
    let set = |name: &str| system.variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    // The XDG specification: a relative path is to be ignored.
    let base = set("XDG_STATE_HOME")
        .filter(|path| path.is_absolute())
        .or_else(|| set("LOCALAPPDATA").filter(|_| cfg!(windows)))
        .or_else(|| system.home().map(|home| home.join(".local").join("state")));
    let base = base.ok_or_else(|| Failed::told("no-home-folder", &[]))?;
    Ok(base.join("aws-setup-doctor"))
}

/// Why AWS did not do it, in the reader's words. Nothing was filed unless `unknown`.
pub(crate) fn refused(error: &DeskError, unknown: bool, messages: &Messages) -> String {
    let word = if unknown { "unknown" } else { error.word() };
    let message = match error {
        DeskError::AccessDenied(action) => (*action).to_owned(),
        DeskError::Invalid(said) | DeskError::Credentials(said) | DeskError::NoAnswer(said) => said.clone(),
        DeskError::Other { code, message } => format!("{code} {message}"),
        _ => String::new(),
    };
    say(messages, &format!("case-error-{word}"), &[("said", message.trim())])
}

/// A message with its arguments.
pub(crate) fn say(messages: &Messages, key: &str, args: &[(&'static str, &str)]) -> String {
    messages.text(key, &args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect())
}
