//! What was about to be done and what was done, on disk, so that a case is filed once whatever happens.
//!
//! ```text
//! intent (before the call) ─▶ receipt (after the answer)
//!        └─ a run that finds an intent without a receipt asks AWS before it may file again
//! ```

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::flaw::Flaw;
use crate::json_fault::JsonFault;
use crate::private;

/// One case's record. Holds no text of the case, only what finds it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub schema: String,
    /// The account it was filed in. Records of earlier versions name none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// The marker in the body.
    pub marker: String,
    /// SHA-256 of the draft's content.
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
    /// Accounts that were asked and do not have it: for records that name no account of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_in: Vec<Account>,
    /// The file it was read from, which it is written back to.
    #[serde(skip)]
    pub file: Option<PathBuf>,
}

impl Record {
    /// Whether it belongs to that account for certain.
    pub fn is_of(&self, account: &Account) -> bool {
        self.account.as_ref() == Some(account)
    }

    /// Whether it belongs to another account for certain.
    pub fn is_of_another(&self, account: &Account) -> bool {
        self.account.as_ref().is_some_and(|own| own != account) || self.not_in.contains(account)
    }

    /// The number people quote, as far as it is known.
    pub fn number(&self) -> &str {
        self.display_id.as_deref().or(self.case_id.as_deref()).unwrap_or("-")
    }

    /// Marker and account: the same draft may be filed once in each account.
    fn file_name(&self) -> String {
        let safe =
            |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>();
        let account = self.account.as_ref().map(|account| format!("-{}", safe(&account.id)));
        format!("case-{}{}.json", safe(&self.marker), account.unwrap_or_default())
    }
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
    Broken { path: PathBuf, why: Flaw },
}

impl Store {
    /// Opens (and makes) `folder` with mode 0700 and takes its lock.
    pub fn open(folder: &Path) -> Result<Self, StateError> {
        let io = |error| StateError::Io { path: folder.to_owned(), error };
        private::folder(folder).map_err(io)?;
        let path = folder.join("lock");
        let lock = private::lock_file(&path).map_err(|error| StateError::Io { path: path.clone(), error })?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { folder: folder.to_owned(), _lock: lock }),
            Err(std::fs::TryLockError::WouldBlock) => Err(StateError::Busy(path)),
            Err(std::fs::TryLockError::Error(error)) => Err(StateError::Io { path, error }),
        }
    }

    /// Written and synced before this returns: the call that follows must not outlive its record.
    pub fn write(&self, record: &Record) -> Result<(), StateError> {
        let own = record.file.as_ref().and_then(|path| path.file_name()?.to_str());
        self.keep(&own.map_or_else(|| record.file_name(), str::to_owned), record)
    }

    /// Any record of this folder, as whole as [`Store::write`] makes it.
    pub(super) fn keep(&self, name: &str, record: &impl Serialize) -> Result<(), StateError> {
        let path = self.folder.join(name);
        let io = |error| StateError::Io { path: path.clone(), error };
        let bytes = serde_json::to_vec_pretty(record).map_err(|error| io(io::Error::other(error)))?;
        private::write(&path, &bytes).map_err(io)
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
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name.starts_with("case-") && name.ends_with(".json") {
            records.push(read(&path)?);
        }
    }
    records.sort_by(|a: &Record, b| (&b.intended_at, &b.marker).cmp(&(&a.intended_at, &a.marker)));
    Ok(records)
}

fn read(path: &Path) -> Result<Record, StateError> {
    let mut record: Record = read_json(path)?;
    record.file = Some(path.to_owned());
    if record.schema != SCHEMA {
        return Err(StateError::Broken { path: path.to_owned(), why: Flaw::OtherVersion });
    }
    Ok(record)
}

/// A small file of this folder; at most 64 KiB are read.
pub(super) fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, StateError> {
    const LIMIT: u64 = 64 << 10;
    let io = |error| StateError::Io { path: path.to_owned(), error };
    let mut bytes = Vec::new();
    File::open(path).map_err(io)?.take(LIMIT).read_to_end(&mut bytes).map_err(io)?;
    serde_json::from_slice(&bytes).map_err(|error| StateError::Broken {
        path: path.to_owned(),
        why: Flaw::Json(JsonFault::in_text(&error, &bytes)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(marker: &str, stage: Stage) -> Record {
        Record {
            schema: SCHEMA.into(),
            account: None,
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
            not_in: Vec::new(),
            file: None,
        }
    }

    #[test]
    fn a_record_of_an_earlier_version_is_read_on_and_written_back_to_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let old = r#"{"schema":"aws-setup-doctor.case.v1","marker":"AAA222","draft":"d","subject":"s","service_code":"c","category_code":"a","intended_at":"2026-11-25T00:00:00Z","stage":"intended"}"#;
        std::fs::write(folder.path().join("case-AAA222.json"), old).unwrap();
        let store = Store::open(folder.path()).unwrap();
        let mut read = store.open_intents().unwrap().remove(0);
        assert_eq!(read.account, None);
        read.account =
            Some(Account { id: "123456789012".into(), partition: crate::catalogue::Partition::Aws });
        read.stage = Stage::Filed;
        store.write(&read).unwrap();
        assert_eq!(store.all().unwrap(), [read], "one record, not two");
    }

    #[test]
    fn one_draft_in_two_accounts_is_two_records() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        for id in ["111111111111", "222222222222"] {
            let account = Some(Account { id: id.into(), partition: crate::catalogue::Partition::Aws });
            store.write(&Record { account, ..record("AAA222-0a", Stage::Filed) }).unwrap();
        }
        assert_eq!(store.all().unwrap().len(), 2);
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
        assert_eq!(open.iter().map(|open| open.marker.as_str()).collect::<Vec<_>>(), ["AAA222"]);
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
