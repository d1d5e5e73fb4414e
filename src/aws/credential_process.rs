//! How a `credential_process` ended. A program of the user's may print anything, secrets included: its words are
//! looked at for one moment and never kept.

use crate::evidence::aws::{CredentialProcess, ProcessEnd};

/// Before the status in the SDK's message.
const STATUS: &str = "external process exited with code ";
/// Between the status and what the program wrote to standard error.
const WROTE: &str = ". Stderr:";
const UNREADABLE: [&str; 2] = ["could not parse response", "could not decode output"];
/// What POSIX shells return (XCU §2.8.2).
const NOT_EXECUTABLE: i32 = 126;
const NOT_FOUND: i32 = 127;

/// Classifies the SDK's message.
pub(super) fn ended(message: &str) -> CredentialProcess {
    if let Some((_, after)) = message.split_once(STATUS) {
        let (status, wrote) = after.split_once(WROTE).unwrap_or((after, ""));
        let exit_status = status.rsplit(' ').next().and_then(|number| number.parse().ok());
        let ended = match exit_status {
            _ if status.starts_with("signal") => ProcessEnd::Killed,
            Some(NOT_FOUND) => ProcessEnd::NotFound,
            Some(NOT_EXECUTABLE) => ProcessEnd::NotExecutable,
            _ => ProcessEnd::Failed,
        };
        let exit_status = exit_status.filter(|_| ended != ProcessEnd::Killed);
        return CredentialProcess { ended, exit_status, wrote_error: Some(!wrote.trim().is_empty()) };
    }
    let unreadable = UNREADABLE.iter().any(|mark| message.contains(mark));
    let (ended, exit_status) = match unreadable {
        true => (ProcessEnd::Unreadable, Some(0)),
        false => (ProcessEnd::NotStarted, None),
    };
    CredentialProcess { ended, exit_status, wrote_error: None }
}

/// The same in words, for the evidence.
pub(super) fn said(process: &CredentialProcess) -> String {
    let status = process.exit_status.map(|status| format!(" (exit status {status})")).unwrap_or_default();
    let ended = match process.ended {
        ProcessEnd::NotStarted => "no shell could be started",
        ProcessEnd::NotFound => "the program was not found",
        ProcessEnd::NotExecutable => "the program may not be executed",
        ProcessEnd::Failed => "it failed",
        ProcessEnd::Killed => "it was ended by a signal",
        ProcessEnd::Unreadable => "its output is not the JSON document that is asked for",
    };
    let wrote = match process.wrote_error {
        Some(true) => "; it wrote an error message, which is not kept",
        Some(false) => "; it wrote no error message",
        None => "",
    };
    format!("{ended}{status}{wrote}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: &str, wrote: &str) -> CredentialProcess {
        ended(&format!(
            "an error occurred: Error retrieving credentials: external process exited with code {status}. Stderr: {wrote}"
        ))
    }

    #[test]
    fn status_and_whether_it_wrote_are_kept() {
        let failed = of("exit status: 3", "refresh_token=hunter2 4111 1111 1111 1111\n");
        assert_eq!((failed.ended, failed.exit_status), (ProcessEnd::Failed, Some(3)));
        assert_eq!(failed.wrote_error, Some(true));
        assert_eq!(said(&failed), "it failed (exit status 3); it wrote an error message, which is not kept");
        assert_eq!(of("exit code: 1", " \n").wrote_error, Some(false));
        assert_eq!(of("exit status: 127", "sh: nope: not found").ended, ProcessEnd::NotFound);
        assert_eq!(of("exit status: 126", "").ended, ProcessEnd::NotExecutable);
        let killed = of("signal: 9 (SIGKILL)", "");
        assert_eq!((killed.ended, killed.exit_status), (ProcessEnd::Killed, None));
    }

    #[test]
    fn output_that_is_not_the_document_is_unreadable_and_not_kept() {
        let found = ended(
            "Error retrieving credentials from external process, could not parse response: SecretAccessKey hunter2",
        );
        assert_eq!((found.ended, found.exit_status), (ProcessEnd::Unreadable, Some(0)));
        assert!(!said(&found).contains("hunter2"));
        let found = ended("Error retrieving credentials from external process: No such file or directory");
        assert_eq!(found.ended, ProcessEnd::NotStarted);
    }
}
