//! Where a filing goes, and what may come of it.

use std::path::Path;
use std::time::Duration;

use super::Account;
use super::desk::{DeskError, SupportDesk};
use super::state::{Record, StateError, Store};

/// Where a filing goes and by what it is guarded.
pub struct Filing<'a> {
    pub desk: &'a dyn SupportDesk,
    pub store: &'a Store,
    /// The account the desk acts in, as AWS said right now.
    pub account: &'a Account,
    /// The draft's folder, noted for `--resume`.
    pub folder: &'a Path,
    /// How long AWS may take to list a case whose answer was lost.
    pub settle: Duration,
}

#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error(transparent)]
    Desk(#[from] DeskError),
    #[error(transparent)]
    State(#[from] StateError),
    /// The call was made and no clear answer came: the next run asks AWS before it may file again.
    #[error("whether it was filed is unknown: {0}")]
    Unknown(DeskError),
    /// AWS's list is cut short, or does not reach back to the earlier try.
    #[error("AWS's list of cases does not say whether it was filed")]
    Unlisted,
    #[error("the draft changed after it was confirmed; nothing was filed")]
    ConsentForAnotherDraft,
    /// The evidence is about another account than the one the keys belong to.
    #[error("the draft is about account {}, the credentials belong to {}", .draft.masked(), .keys.masked())]
    OtherAccount { draft: Account, keys: Account },
    /// AWS has the case, and this computer could not write it down.
    #[error("case {} is filed, but its record could not be written: {error}", .record.number())]
    NotRecorded { record: Box<Record>, error: StateError },
}
