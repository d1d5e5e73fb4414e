//! A draft on disk: plain files a person can read and mend, and one that holds the rest.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::draft::{Attachment, BODY_LIMIT, CaseLanguage, CodesFrom, Contact, Draft, ISSUE_TYPE};
use super::state::{private, private_folder};
use crate::catalogue::CaseTopic;

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
    /// Of the draft as it was written; another one means that a person changed it since.
    sha256: String,
}

#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    #[error("{path}: {error}")]
    Io { path: PathBuf, error: io::Error },
    #[error("{0} holds no draft. Run `aws-setup-doctor case draft` first, or give the folder it wrote")]
    Missing(PathBuf),
    #[error("{path}: {why}. Run `aws-setup-doctor case draft` again")]
    Broken { path: PathBuf, why: String },
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
    private_folder(folder).map_err(io)?;
    let empty = std::fs::read_dir(folder).map_err(io)?.next().is_none();
    if !empty {
        match open(folder) {
            Ok(old) if old.changed => return Err(FolderError::Changed(folder.to_owned())),
            Ok(_) => {}
            Err(FolderError::Missing(_)) => return Err(FolderError::NotOurs(folder.to_owned())),
            Err(error) => return Err(error),
        }
    }
    private_folder(&folder.join(ATTACHMENTS)).map_err(io)?;
    write(&folder.join(SUBJECT), format!("{}\n", draft.subject).as_bytes())?;
    write(&folder.join(BODY), draft.body.as_bytes())?;
    for attachment in &draft.attachments {
        write(&folder.join(ATTACHMENTS).join(&attachment.name), &attachment.bytes)?;
    }
    let head = Head {
        schema: SCHEMA.to_owned(),
        run_id: draft.marker.clone(),
        topic: draft.topic,
        because: draft.because.clone(),
        issue_type: draft.issue_type.clone(),
        service_code: draft.service_code.clone(),
        category_code: draft.category_code.clone(),
        codes_from: draft.codes_from.clone(),
        language: draft.language,
        contact: draft.contact,
        attachments: draft.attachments.iter().map(|it| it.name.clone()).collect(),
        sha256: draft.sha256(),
    };
    let bytes = serde_json::to_vec_pretty(&head).map_err(|it| io(io::Error::other(it)))?;
    write(&folder.join(HEAD), &bytes)
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
    let path = folder.join(HEAD);
    let bytes = match read(&path, 1 << 20) {
        Err(FolderError::Io { error, .. }) if error.kind() == io::ErrorKind::NotFound => {
            return Err(FolderError::Missing(folder.to_owned()));
        }
        other => other?,
    };
    let broken = |why: String| FolderError::Broken { path: path.clone(), why };
    let head: Head = serde_json::from_slice(&bytes).map_err(|it| broken(it.to_string()))?;
    if head.schema != SCHEMA || head.issue_type != ISSUE_TYPE {
        return Err(broken("it is not a draft this version reads".to_owned()));
    }
    let mut attachments = Vec::new();
    for name in head.attachments {
        if name.contains(['/', '\\']) || name.starts_with('.') {
            return Err(broken("an attachment's name leads out of the folder".to_owned()));
        }
        let bytes = read(&folder.join(ATTACHMENTS).join(&name), 150 << 20)?;
        attachments.push(Attachment { name, bytes });
    }
    let draft = Draft {
        marker: head.run_id,
        topic: head.topic,
        because: head.because,
        issue_type: head.issue_type,
        service_code: head.service_code,
        category_code: head.category_code,
        codes_from: head.codes_from,
        language: head.language,
        contact: head.contact,
        subject: text(&folder.join(SUBJECT))?.trim().to_owned(),
        body: text(&folder.join(BODY))?,
        shortened: 0,
        attachments,
    };
    check(&draft, folder)?;
    let changed = draft.sha256() != head.sha256;
    Ok(Opened { draft, changed })
}

/// What a person may have done to the texts that AWS, or finding the case again, would not survive.
fn check(draft: &Draft, folder: &Path) -> Result<(), FolderError> {
    let length = draft.body.chars().count();
    let line = Draft::marker_line(&draft.marker);
    let (file, why) = match () {
        () if draft.subject.is_empty() || draft.subject.contains('\n') => {
            (SUBJECT, "the subject is one line of text".to_owned())
        }
        () if length > BODY_LIMIT => {
            (BODY, format!("{length} characters; AWS takes {BODY_LIMIT}. Shorten it"))
        }
        () if !draft.body.contains(&line) => {
            (BODY, format!("the line `{line}` is gone; it finds the case again. Put it back"))
        }
        () => return Ok(()),
    };
    Err(FolderError::Broken { path: folder.join(file), why })
}

fn text(path: &Path) -> Result<String, FolderError> {
    String::from_utf8(read(path, 256 << 10)?)
        .map_err(|_| FolderError::Broken { path: path.to_owned(), why: "it is not UTF-8 text".to_owned() })
}

fn read(path: &Path, limit: u64) -> Result<Vec<u8>, FolderError> {
    let io = |error| FolderError::Io { path: path.to_owned(), error };
    let mut bytes = Vec::new();
    std::fs::File::open(path).map_err(io)?.take(limit + 1).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() as u64 > limit {
        let why = format!("it is larger than the {limit} bytes it may have");
        return Err(FolderError::Broken { path: path.to_owned(), why });
    }
    Ok(bytes)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), FolderError> {
    let io = |error| FolderError::Io { path: path.to_owned(), error };
    let mut file = private(path, true).map_err(io)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(io)
}
