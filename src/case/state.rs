//! What was about to be done and what was done, on disk, so that a case is filed once whatever happens.
//!
//! ```text
//! intent (before the call) ─▶ receipt (after the answer)
//!        └─ a run that finds an intent without a receipt asks AWS before it may file again
//! ```

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// One case's record. Holds no text of the case, only what finds it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub schema: String,
    /// The marker in the body: the run id.
    pub marker: String,
    /// SHA-256 of the draft that was agreed to.
    pub draft: String,
    pub subject: String,
    pub service_code: String,
    pub category_code: String,
    /// RFC 3339, when the intent was written.
    pub intended_at: String,
    pub stage: Stage,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Where the draft lies, for `--resume`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub folder: Option<PathBuf>,
    /// Set when the text was added to a case that was open already.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub added: bool,
}

pub const SCHEMA: &str = "aws-setup-doctor.case.v1";

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// About to be filed: the call may or may not have reached AWS.
    Intended,
    /// AWS answered with a case id.
    Filed,
    /// AWS refused, or was asked and does not have it: nothing was filed.
    NotFiled,
}

/// The folder with the records, held by this process alone while it lives.
#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    /// Released when dropped, also when the process is killed.
    _lock: File,
}

#[derive(Debug, thiserror::Error)]
pub enum StateError {
    #[error("another aws-setup-doctor is filing a case right now (lock on {0}). Wait for it, then run again")]
    Busy(PathBuf),
    #[error("{path}: {error}")]
    Io { path: PathBuf, error: io::Error },
    #[error(
        "{path} cannot be read as a case record ({why}). Move it away only after looking for the case in the Support Center"
    )]
    Broken { path: PathBuf, why: String },
}

impl Store {
    /// Opens (and makes) `folder` with mode 0700 and takes its lock.
    pub fn open(folder: &Path) -> Result<Self, StateError> {
        let io = |error| StateError::Io { path: folder.to_owned(), error };
        private_folder(folder).map_err(io)?;
        let path = folder.join("lock");
        let lock = private(&path, false).map_err(|error| StateError::Io { path: path.clone(), error })?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { folder: folder.to_owned(), _lock: lock }),
            Err(std::fs::TryLockError::WouldBlock) => Err(StateError::Busy(path)),
            Err(std::fs::TryLockError::Error(error)) => Err(StateError::Io { path, error }),
        }
    }

    /// Written and synced before this returns: the call that follows must not outlive its record.
    pub fn write(&self, record: &Record) -> Result<(), StateError> {
        let safe: String = record.marker.chars().filter(char::is_ascii_alphanumeric).collect();
        self.keep(&format!("case-{safe}.json"), record)
    }

    /// Any record of this folder, as whole as [`Store::write`] makes it.
    pub(super) fn keep(&self, name: &str, record: &impl Serialize) -> Result<(), StateError> {
        let path = self.folder.join(name);
        let io = |error| StateError::Io { path: path.clone(), error };
        let part = path.with_extension("part");
        let bytes = serde_json::to_vec_pretty(record).map_err(|it| io(io::Error::other(it)))?;
        let mut file = private(&part, true).map_err(io)?;
        file.write_all(&bytes).and_then(|()| file.sync_all()).map_err(io)?;
        std::fs::rename(&part, &path).map_err(io)?;
        // The rename itself must survive a power cut.
        #[cfg(unix)]
        File::open(&self.folder).and_then(|it| it.sync_all()).map_err(io)?;
        Ok(())
    }

    /// Every record, newest first.
    pub fn all(&self) -> Result<Vec<Record>, StateError> {
        read_all(&self.folder)
    }

    /// A record whose call may have reached AWS without an answer.
    pub fn open_intents(&self) -> Result<Vec<Record>, StateError> {
        Ok(self.all()?.into_iter().filter(|it| it.stage == Stage::Intended).collect())
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Reading needs no lock.
pub fn read_all(folder: &Path) -> Result<Vec<Record>, StateError> {
    let mut records = Vec::new();
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(records),
        Err(error) => return Err(StateError::Io { path: folder.to_owned(), error }),
    };
    for path in entries.flatten().map(|it| it.path()) {
        let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        if name.starts_with("case-") && name.ends_with(".json") {
            records.push(read(&path)?);
        }
    }
    records.sort_by(|a: &Record, b| (&b.intended_at, &b.marker).cmp(&(&a.intended_at, &a.marker)));
    Ok(records)
}

fn read(path: &Path) -> Result<Record, StateError> {
    let record: Record = read_json(path)?;
    if record.schema != SCHEMA {
        let why = format!("its schema is {}", record.schema.chars().take(60).collect::<String>());
        return Err(StateError::Broken { path: path.to_owned(), why });
    }
    Ok(record)
}

/// A small file of this folder; at most 64 KiB are read.
pub(super) fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, StateError> {
    const LIMIT: u64 = 64 << 10;
    let io = |error| StateError::Io { path: path.to_owned(), error };
    let mut bytes = Vec::new();
    File::open(path).map_err(io)?.take(LIMIT).read_to_end(&mut bytes).map_err(io)?;
    serde_json::from_slice(&bytes)
        .map_err(|it| StateError::Broken { path: path.to_owned(), why: it.to_string() })
}

pub(super) fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder)
}

pub(super) fn private(path: &Path, truncate: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(truncate);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(marker: &str, stage: Stage) -> Record {
        Record {
            schema: SCHEMA.into(),
            marker: marker.into(),
            draft: "d".into(),
            subject: "s".into(),
            service_code: "customer-account".into(),
            category_code: "activation".into(),
            intended_at: "2026-11-25T00:00:00Z".into(),
            stage,
            case_id: None,
            display_id: None,
            request_id: None,
            folder: None,
            added: false,
        }
    }

    #[test]
    fn an_intent_without_a_receipt_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        {
            let store = Store::open(folder.path()).unwrap();
            store.write(&record("AAA222", Stage::Intended)).unwrap();
            store.write(&record("BBB333", Stage::Filed)).unwrap();
        }
        let open = Store::open(folder.path()).unwrap().open_intents().unwrap();
        assert_eq!(open.iter().map(|it| it.marker.as_str()).collect::<Vec<_>>(), ["AAA222"]);
    }

    #[test]
    fn two_filings_never_run_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let first = Store::open(folder.path()).unwrap();
        assert!(matches!(Store::open(folder.path()), Err(StateError::Busy(_))));
        drop(first);
        assert!(Store::open(folder.path()).is_ok());
    }

    #[test]
    fn a_broken_record_is_named_and_not_taken_for_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("case-X.json"), "{").unwrap();
        let error = Store::open(folder.path()).unwrap().all().unwrap_err();
        assert!(error.to_string().contains("case-X.json"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_read_the_records() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("state")).unwrap();
        store.write(&record("AAA222", Stage::Filed)).unwrap();
        let mode = |path: PathBuf| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(folder.path().join("state")), 0o700);
        assert_eq!(mode(folder.path().join("state/case-AAA222.json")), 0o600);
    }
}
