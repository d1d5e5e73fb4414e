//! A draft on disk: plain files a user can read and edit, and one that holds the rest.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::draft::{Attachment, CodesFrom, Draft, ISSUE_TYPE};
use super::flaw::Flaw;
use super::story::{BODY_LIMIT, CaseLanguage, Contact};
use super::{marker, visible};
use crate::catalogue::CaseTopic;
use crate::json_fault::JsonFault;
use crate::private;

const SCHEMA: &str = "aws-setup-doctor.draft.v1";
const HEAD: &str = "case.json";
pub const BODY: &str = "body.txt";
pub const SUBJECT: &str = "subject.txt";
pub const ATTACHMENTS: &str = "attachments";

/// Everything but the words, which stand in files of their own.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    schema: String,
    run_id: String,
    /// Drafts of earlier versions name no account and no time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account: Option<Account>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    run_at: Option<String>,
    topic: CaseTopic,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    because: Option<String>,
    issue_type: String,
    service_code: String,
    category_code: String,
    codes_from: CodesFrom,
    language: CaseLanguage,
    contact: Contact,
    attachments: Vec<String>,
    /// Of the content as it was written; another one means that the user changed it since.
    sha256: String,
}

#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    #[error("{path}: {error}")]
    Io { path: PathBuf, error: io::Error },
    #[error("{0} holds no draft. Run `aws-setup-doctor case draft` first, or give the folder it wrote")]
    Missing(PathBuf),
    #[error("{path}: {why}. Run `aws-setup-doctor case draft` again")]
    Broken { path: PathBuf, why: Flaw },
    #[error(transparent)]
    Hidden(visible::Hidden),
    #[error("{0} is not empty and holds no draft of this program. Give another --folder")]
    NotOurs(PathBuf),
    #[error(
        "{0} holds a draft that was changed by hand. File it with `aws-setup-doctor case file`, or give another --folder"
    )]
    Changed(PathBuf),
}

/// Writes the draft. A draft that nobody changed is replaced; anything else in the folder is left alone.
pub fn save(draft: &Draft, folder: &Path) -> Result<(), FolderError> {
    let io = |error| FolderError::Io { path: folder.to_owned(), error };
    let attachments = folder.join(ATTACHMENTS);
    for path in [folder, &attachments] {
        private::no_link(path).map_err(|error| FolderError::Io { path: path.to_owned(), error })?;
    }
    if !is_empty(folder).map_err(io)? {
        match open(folder) {
            Ok(old) if old.changed => return Err(FolderError::Changed(folder.to_owned())),
            Ok(_) => {}
            Err(FolderError::Missing(_)) => return Err(FolderError::NotOurs(folder.to_owned())),
            Err(error) => return Err(error),
        }
    }
    private::folder(folder).map_err(io)?;
    private::folder(&attachments).map_err(io)?;
    write(&folder.join(SUBJECT), format!("{}\n", draft.subject).as_bytes())?;
    write(&folder.join(BODY), draft.body.as_bytes())?;
    for attachment in &draft.attachments {
        write(&attachments.join(&attachment.name), &attachment.bytes)?;
    }
    let head = Head {
        schema: SCHEMA.to_owned(),
        run_id: draft.run_id.clone(),
        account: draft.account.clone(),
        run_at: draft.run_at.clone(),
        topic: draft.topic,
        because: draft.because.clone(),
        issue_type: draft.issue_type.clone(),
        service_code: draft.service_code.clone(),
        category_code: draft.category_code.clone(),
        codes_from: draft.codes_from.clone(),
        language: draft.language,
        contact: draft.contact,
        attachments: draft.attachments.iter().map(|attachment| attachment.name.clone()).collect(),
        sha256: draft.content_sha256(),
    };
    let bytes = serde_json::to_vec_pretty(&head).map_err(|error| io(io::Error::other(error)))?;
    write(&folder.join(HEAD), &bytes)
}

/// Whether nothing but what a killed run left behind is in it.
fn is_empty(folder: &Path) -> io::Result<bool> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        entries => entries?,
    };
    for entry in entries {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if !(name.starts_with('.') && name.ends_with(".part")) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A draft as it now lies in its folder.
#[derive(Debug)]
pub struct Opened {
    pub draft: Draft,
    /// Whether a person changed it since it was written.
    pub changed: bool,
}

/// Reads a draft back, with whatever a person changed in its texts.
pub fn open(folder: &Path) -> Result<Opened, FolderError> {
    for path in [folder.to_owned(), folder.join(ATTACHMENTS)] {
        private::no_link(&path).map_err(|error| FolderError::Io { path, error })?;
    }
    let path = folder.join(HEAD);
    let bytes = match read(&path, 1 << 20) {
        Err(FolderError::Io { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
            return Err(FolderError::Missing(folder.to_owned()));
        }
        other => other?,
    };
    let broken = |why: Flaw| FolderError::Broken { path: path.clone(), why };
    let head: Head = serde_json::from_slice(&bytes)
        .map_err(|error| broken(Flaw::Json(JsonFault::in_text(&error, &bytes))))?;
    if head.schema != SCHEMA || head.issue_type != ISSUE_TYPE {
        return Err(broken(Flaw::OtherVersion));
    }
    let mut attachments = Vec::new();
    for name in head.attachments {
        if !is_plain_name(&name) {
            return Err(broken(Flaw::AttachmentName));
        }
        let bytes = read(&folder.join(ATTACHMENTS).join(&name), 150 << 20)?;
        attachments.push(Attachment { name, bytes });
    }
    let body = text(&folder.join(BODY))?;
    let draft = Draft {
        marker: own_marker(&body, &head.run_id, folder)?,
        run_id: head.run_id,
        run_at: head.run_at,
        account: head.account,
        topic: head.topic,
        because: head.because,
        issue_type: head.issue_type,
        service_code: head.service_code,
        category_code: head.category_code,
        codes_from: head.codes_from,
        language: head.language,
        contact: head.contact,
        subject: text(&folder.join(SUBJECT))?.trim().to_owned(),
        body,
        shortened: 0,
        attachments,
    };
    check(&draft, folder)?;
    let changed = draft.content_sha256() != head.sha256;
    Ok(Opened { draft: draft.sealed(), changed })
}

/// Letters, digits, `-`, `_` and `.` only: no folder, no drive, no stream, no device of Windows.
fn is_plain_name(name: &str) -> bool {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    plain
        && !private::is_device_of_windows(name)
        && !name.starts_with('.')
        && !name.is_empty()
        && name.len() <= 100
}

/// The one marker of the text.
fn own_marker(body: &str, run_id: &str, folder: &Path) -> Result<String, FolderError> {
    let broken = |why: Flaw| FolderError::Broken { path: folder.join(BODY), why };
    let mut markers = marker::all(body);
    match (markers.next(), markers.next()) {
        (Some(marker), None) if marker::run(marker) == run_id => Ok(marker.to_owned()),
        (Some(_), Some(_)) => Err(broken(Flaw::TwoMarkers)),
        _ => {
            let line = Draft::marker_line(run_id);
            Err(broken(Flaw::NoMarker { line }))
        }
    }
}

/// What a user may have done to the texts that AWS, or a reader of the question, would not survive.
fn check(draft: &Draft, folder: &Path) -> Result<(), FolderError> {
    for (file, text) in [(SUBJECT, &draft.subject), (BODY, &draft.body)] {
        let path = folder.join(file);
        visible::check(&path.display().to_string(), text).map_err(FolderError::Hidden)?;
    }
    let length = draft.body.chars().count();
    let (file, why) = if draft.subject.is_empty() || draft.subject.contains(['\n', '\t']) {
        (SUBJECT, Flaw::SubjectLines)
    } else if length > BODY_LIMIT {
        (BODY, Flaw::TooLong { length, limit: BODY_LIMIT })
    } else {
        return Ok(());
    };
    Err(FolderError::Broken { path: folder.join(file), why })
}

/// As Windows editors save it too: a mark at the start, and line ends of two characters.
fn text(path: &Path) -> Result<String, FolderError> {
    let text = String::from_utf8(read(path, 256 << 10)?)
        .map_err(|_| FolderError::Broken { path: path.to_owned(), why: Flaw::NotText })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.replace("\r\n", "\n"))
}

fn read(path: &Path, limit: u64) -> Result<Vec<u8>, FolderError> {
    let bytes =
        private::read(path, limit).map_err(|error| FolderError::Io { path: path.to_owned(), error })?;
    bytes.ok_or_else(|| FolderError::Broken { path: path.to_owned(), why: Flaw::TooLarge { limit } })
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), FolderError> {
    private::write(path, bytes).map_err(|error| FolderError::Io { path: path.to_owned(), error })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_elsewhere_are_no_plain_names() {
        assert!(is_plain_name("report.md") && is_plain_name("manifest-1_a.json"));
        for name in [
            "",
            "../x",
            "a/b",
            "a\\b",
            ".profile",
            "C:x",
            "a:b",
            "NUL",
            "nul.txt",
            "com1",
            "LPT9.md",
            "보고서.md",
        ] {
            assert!(!is_plain_name(name), "{name}");
        }
    }
}
