//! Files a drafted case, once. Nothing here changes anything in AWS without a [`Consent`].
//!
//! ```text
//! settle open intents ─▶ look for this draft's marker ─▶ intent on disk ─▶ dry run ─▶ attachments ─▶ CreateCase ─▶ receipt on disk
//! ```

use jiff::Timestamp;

use super::desk::{Attached, Case, Created, DeskError, Listing, Lookup, SupportDesk};
pub use super::filing::{FileError, Filing};
use super::settle::{self, Look, Settled};
use super::state::{Record, SCHEMA, Stage};
use super::{Consent, Draft};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filed {
    /// Filed, or added to an open case, just now.
    New(Record),
    /// An earlier try had reached AWS after all: nothing new was filed.
    Already(Record),
    /// Filed just now, and another computer filed the same draft at the same moment: AWS refuses no second case. Which
    /// one to close is the user's to say. The oldest first, this run's among them.
    Twice(Record, Vec<Case>),
}

/// What is known before anything new is made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The receipt of this very draft, if it was filed.
    pub receipt: Option<Record>,
    pub settled: Settled,
}

/// Cases of the same kind that are open now: a second one slows both down. The list may be cut short.
///
/// # Errors
/// When AWS cannot be asked.
pub async fn similar(desk: &dyn SupportDesk, draft: &Draft) -> Result<Listing, DeskError> {
    let mut listing = desk.cases(Lookup::Open).await?;
    listing.cases.retain(|case| case.is_like(draft));
    Ok(listing)
}

/// Files the draft as a new case, or adds it to `onto`. Safe to run again after any interruption.
///
/// # Errors
/// [`FileError::Unknown`] and [`FileError::NotRecorded`] when AWS may have, or has, acted; nothing was filed otherwise.
pub async fn file(
    draft: &Draft,
    onto: Option<&Case>,
    consent: &Consent,
    filing: &Filing<'_>,
) -> Result<Filed, FileError> {
    if consent.account() != filing.account || !consent.covers(&draft.sha256(filing.account)) {
        return Err(FileError::ConsentForAnotherDraft);
    }
    if let Some(record) = before(draft, filing).await?.receipt {
        return Ok(Filed::Already(record));
    }
    let record = intent(draft, onto, filing);
    filing.store.write(&record)?;
    match act(draft, onto, consent, filing.desk).await {
        Ok(created) => receive(record, created, filing).await,
        Err(NotDone::For(error)) => {
            filing.store.write(&Record { stage: Stage::NotFiled, ..record })?;
            Err(error.into())
        }
        Err(NotDone::Unknown(error)) => Err(FileError::Unknown(error)),
    }
}

/// Why there is no case.
enum NotDone {
    /// AWS certainly made none.
    For(DeskError),
    Unknown(DeskError),
}

impl From<DeskError> for NotDone {
    /// Of a call that would make the case.
    fn from(error: DeskError) -> Self {
        if error.is_final() { Self::For(error) } else { Self::Unknown(error) }
    }
}

async fn act(
    draft: &Draft,
    onto: Option<&Case>,
    consent: &Consent,
    desk: &dyn SupportDesk,
) -> Result<Created, NotDone> {
    if onto.is_none()
        && let Some(created) = desk.dry_run(draft, consent).await?
    {
        return Ok(created);
    }
    let attached = desk.attach(draft, consent).await.map_err(NotDone::For)?;
    match send(desk, draft, onto, &attached, consent).await {
        // The user thought for an hour. AWS refused for certain, so asking again cannot file twice.
        Err(DeskError::AttachmentSetExpired) => {
            let fresh = desk.attach(draft, consent).await.map_err(NotDone::For)?;
            Ok(send(desk, draft, onto, &fresh, consent).await?)
        }
        answer => Ok(answer?),
    }
}

async fn send(
    desk: &dyn SupportDesk,
    draft: &Draft,
    onto: Option<&Case>,
    attached: &Attached,
    consent: &Consent,
) -> Result<Created, DeskError> {
    match onto {
        Some(case) => desk.add_communication(&case.case_id, draft, attached, consent).await,
        None => desk.create(draft, attached, consent).await,
    }
}

/// Settles open intents of this account, then looks for this draft: on disk, and once at AWS, because another computer
/// or a lost folder may have filed it.
///
/// # Errors
/// [`FileError::OtherAccount`] before anything is asked; [`FileError::Unlisted`] when AWS's list cannot tell.
pub async fn before(draft: &Draft, filing: &Filing<'_>) -> Result<Before, FileError> {
    if let Some(own) = draft.account.as_ref().filter(|own| *own != filing.account) {
        return Err(FileError::OtherAccount { draft: own.clone(), keys: filing.account.clone() });
    }
    let settled = settle::settle(filing).await?;
    let records = filing.store.all()?;
    let is_receipt = |record: &&Record| {
        record.stage == Stage::Filed && record.marker == draft.marker && record.is_of(filing.account)
    };
    if let Some(record) = records.iter().find(is_receipt) {
        return Ok(Before { receipt: Some(record.clone()), settled });
    }
    if settled.unknown.iter().any(|record| stands_in_the_way(record, draft)) {
        return Err(FileError::Unlisted);
    }
    match settle::in_account(&draft.marker, draft.run_at.as_deref(), filing).await? {
        Look::Found(case) => {
            let receipt = found(draft, &case, records, filing)?;
            Ok(Before { receipt: Some(receipt), settled })
        }
        Look::NotThere => Ok(Before { receipt: None, settled }),
        Look::Unknown => Err(FileError::Unlisted),
    }
}

/// A try whose end is unknown, of this draft or about the same thing. AWS keeps no case for ever: a very old try of
/// another draft stands in nobody's way.
fn stands_in_the_way(record: &Record, draft: &Draft) -> bool {
    let same_kind =
        (&record.service_code, &record.category_code) == (&draft.service_code, &draft.category_code);
    record.marker == draft.marker || same_kind && settle::is_kept(&record.intended_at)
}

/// The receipt of a case that another computer filed, or whose receipt was lost or named no account.
fn found(draft: &Draft, case: &Case, records: Vec<Record>, filing: &Filing<'_>) -> Result<Record, FileError> {
    let nameless =
        |record: &Record| record.account.is_none() && record.case_id.as_ref() == Some(&case.case_id);
    let mut record = records.into_iter().find(nameless).unwrap_or_else(|| intent(draft, None, filing));
    // When AWS made it: the case is older than this receipt.
    let mut made = [Some(case.submitted_at.as_str()), draft.run_at.as_deref()].into_iter().flatten();
    let made = made.find(|time| time.parse::<Timestamp>().is_ok());
    record.intended_at = made.map_or(record.intended_at, str::to_owned);
    record.account = Some(filing.account.clone());
    record.stage = Stage::Filed;
    record.case_id = Some(case.case_id.clone());
    record.display_id.clone_from(&case.display_id);
    filing.store.write(&record)?;
    Ok(record)
}

fn intent(draft: &Draft, onto: Option<&Case>, filing: &Filing<'_>) -> Record {
    Record {
        schema: SCHEMA.to_owned(),
        account: Some(filing.account.clone()),
        marker: draft.marker.clone(),
        draft: draft.content_sha256(),
        subject: draft.subject.clone(),
        service_code: draft.service_code.clone(),
        category_code: draft.category_code.clone(),
        intended_at: Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        stage: Stage::Intended,
        case_id: onto.map(|case| case.case_id.clone()),
        display_id: onto.and_then(|case| case.display_id.clone()),
        request_id: None,
        folder: Some(filing.folder.to_owned()),
        added: onto.is_some(),
        not_in: Vec::new(),
        file: None,
    }
}

/// The receipt goes to disk before anything else is asked. A disk that is full does not hide that AWS has the case.
async fn receive(mut record: Record, created: Created, filing: &Filing<'_>) -> Result<Filed, FileError> {
    record.stage = Stage::Filed;
    record.case_id = Some(created.case_id);
    record.request_id = created.request_id;
    let written = filing.store.write(&record);
    let (numbered, same) = look_again(record, filing).await;
    let recorded = match written {
        Ok(()) => filing.store.write(&numbered),
        Err(error) => Err(error),
    };
    match recorded {
        Ok(()) if same.len() > 1 => Ok(Filed::Twice(numbered, same)),
        Ok(()) => Ok(Filed::New(numbered)),
        Err(error) => Err(FileError::NotRecorded { record: Box::new(numbered), error }),
    }
}

/// The number people quote, and the open cases that carry the same draft, the oldest first. Not getting either changes
/// nothing about the case being filed.
async fn look_again(mut record: Record, filing: &Filing<'_>) -> (Record, Vec<Case>) {
    let is_own = |record: &Record, case: &Case| Some(&case.case_id) == record.case_id.as_ref();
    let mut same = match record.added {
        true => Vec::new(),
        false => settle::open_cases_with(&record, filing).await,
    };
    if !same.iter().any(|case| is_own(&record, case)) {
        // Not listed yet, or an older case that was added to.
        let ids = record.case_id.iter().cloned().collect();
        let listing = filing.desk.cases(Lookup::These(ids)).await.unwrap_or_default();
        same.extend(listing.cases.into_iter().filter(|case| is_own(&record, case)));
    }
    if let Some(own) = same.iter().find(|case| is_own(&record, case)) {
        record.display_id = own.display_id.clone().or(record.display_id);
    }
    same.sort_by(|a, b| (&a.submitted_at, &a.case_id).cmp(&(&b.submitted_at, &b.case_id)));
    (record, same)
}
