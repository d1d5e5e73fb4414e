//! Files a drafted case, once. Nothing here changes anything in AWS without a [`Consent`].
//!
//! ```text
//! settle open intents ─▶ dry run ─▶ attachments ─▶ intent on disk ─▶ CreateCase ─▶ receipt on disk ─▶ display id
//! ```

use std::path::Path;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::desk::{Attached, Case, Created, DeskError, Lookup, SupportDesk};
use super::state::{Record, SCHEMA, Stage, StateError, Store};
use super::{Consent, Draft};

#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error(transparent)]
    Desk(#[from] DeskError),
    #[error(transparent)]
    State(#[from] StateError),
    /// The call was made and no clear answer came: the next run asks AWS before it may file again.
    #[error("whether it was filed is unknown: {0}")]
    Unknown(DeskError),
    #[error("the draft changed after it was confirmed; nothing was filed")]
    ConsentForAnotherDraft,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filed {
    /// Filed, or added to an open case, just now.
    New(Record),
    /// An earlier try had reached AWS after all: nothing new was filed.
    Already(Record),
}

/// Where a filing goes and by what it is guarded.
pub struct Filing<'a> {
    pub desk: &'a dyn SupportDesk,
    pub store: &'a Store,
    /// The draft's folder, noted for `--resume`.
    pub folder: &'a Path,
    /// How long AWS may take to list a case whose answer was lost.
    pub settle: Duration,
}

/// Cases of the same kind that are open now: a second one slows both down.
pub async fn similar(desk: &dyn SupportDesk, draft: &Draft) -> Result<Vec<Case>, DeskError> {
    Ok(desk.cases(Lookup::Open).await?.into_iter().filter(|it| it.is_like(draft)).collect())
}

/// Files the draft as a new case, or adds it to `onto`. Safe to run again after any interruption.
pub async fn file(
    draft: &Draft,
    onto: Option<&Case>,
    consent: &Consent,
    filing: &Filing<'_>,
) -> Result<Filed, FileError> {
    let digest = draft.sha256();
    if !consent.covers(&digest) {
        return Err(FileError::ConsentForAnotherDraft);
    }
    if let Some(record) = already(draft, filing).await? {
        return Ok(Filed::Already(record));
    }
    let (desk, store) = (filing.desk, filing.store);
    let mut record = intent(draft, digest, onto, filing.folder);
    if onto.is_none()
        && let Some(created) = desk.dry_run(draft, consent).await?
    {
        return Ok(Filed::New(receive(record, created, filing).await?));
    }
    let attached = desk.attach(draft, consent).await?;
    store.write(&record)?;
    let mut answer = send(desk, draft, onto, &attached, consent).await;
    if answer == Err(DeskError::AttachmentSetExpired) {
        // The person thought for an hour. AWS refused for certain, so asking again cannot file twice.
        answer = match desk.attach(draft, consent).await {
            Ok(fresh) => send(desk, draft, onto, &fresh, consent).await,
            Err(error) if error.is_final() => Err(error),
            Err(_) => Err(DeskError::AttachmentSetExpired),
        };
    }
    match answer {
        Ok(created) => Ok(Filed::New(receive(record, created, filing).await?)),
        Err(error) if error.is_final() => {
            record.stage = Stage::NotFiled;
            store.write(&record)?;
            Err(error.into())
        }
        Err(error) => Err(FileError::Unknown(error)),
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

/// The receipt of this draft, if it was filed; open intents are settled first.
pub async fn already(draft: &Draft, filing: &Filing<'_>) -> Result<Option<Record>, FileError> {
    let settled = settle(filing).await?;
    let same =
        |it: &&Record| (&it.service_code, &it.category_code) == (&draft.service_code, &draft.category_code);
    let just_found = settled.iter().filter(|it| it.stage == Stage::Filed).find(same).cloned();
    let done = || filing.store.all().map(|all| all.into_iter().find(|it| is_receipt(it, draft)));
    match just_found {
        Some(record) => Ok(Some(record)),
        None => Ok(done()?),
    }
}

fn is_receipt(record: &Record, draft: &Draft) -> bool {
    record.marker == draft.marker && record.stage == Stage::Filed
}

/// Settles every try without a receipt by asking AWS for its marker, and returns their records. A try that is not
/// found is taken as not filed only after AWS has had time to list it.
pub async fn settle(filing: &Filing<'_>) -> Result<Vec<Record>, FileError> {
    const PAUSE: Duration = Duration::from_secs(5);
    let mut open = filing.store.open_intents()?;
    let mut settled = Vec::new();
    while !open.is_empty() {
        let cases = filing.desk.cases(Lookup::Since(since(&open))).await?;
        let mut longest = Duration::ZERO;
        let mut left = Vec::new();
        for mut record in open {
            let remaining = remaining(&record, filing.settle);
            match cases.iter().find(|it| it.carries(&record.marker)) {
                Some(case) => {
                    record.stage = Stage::Filed;
                    record.case_id = Some(case.case_id.clone());
                    record.display_id.clone_from(&case.display_id);
                }
                None if remaining.is_zero() => record.stage = Stage::NotFiled,
                None => {
                    longest = longest.max(remaining);
                    left.push(record);
                    continue;
                }
            }
            filing.store.write(&record)?;
            settled.push(record);
        }
        open = left;
        if !open.is_empty() {
            tokio::time::sleep(longest.min(PAUSE)).await;
        }
    }
    Ok(settled)
}

/// Two days before the oldest try: this computer's clock may be wrong.
fn since(open: &[Record]) -> String {
    let times = open.iter().filter_map(|it| it.intended_at.parse::<Timestamp>().ok());
    let oldest = times.min().unwrap_or_else(Timestamp::now);
    let before = oldest.checked_sub(SignedDuration::from_hours(48)).unwrap_or(oldest);
    before.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// How much longer a lost try may still appear. A clock that was turned back does not make it longer than `settle`.
fn remaining(record: &Record, settle: Duration) -> Duration {
    let Ok(at) = record.intended_at.parse::<Timestamp>() else { return Duration::ZERO };
    match Duration::try_from(Timestamp::now().duration_since(at)) {
        Ok(passed) => settle.saturating_sub(passed),
        Err(_) => settle,
    }
}

fn intent(draft: &Draft, digest: String, onto: Option<&Case>, folder: &Path) -> Record {
    Record {
        schema: SCHEMA.to_owned(),
        marker: draft.marker.clone(),
        draft: digest,
        subject: draft.subject.clone(),
        service_code: draft.service_code.clone(),
        category_code: draft.category_code.clone(),
        intended_at: Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        stage: Stage::Intended,
        case_id: onto.map(|it| it.case_id.clone()),
        display_id: onto.and_then(|it| it.display_id.clone()),
        request_id: None,
        folder: Some(folder.to_owned()),
        added: onto.is_some(),
    }
}

/// The receipt goes to disk before anything else is asked.
async fn receive(mut record: Record, created: Created, filing: &Filing<'_>) -> Result<Record, FileError> {
    record.stage = Stage::Filed;
    record.case_id = Some(created.case_id);
    record.request_id = created.request_id;
    filing.store.write(&record)?;
    with_display_id(record, filing).await
}

/// The number people quote. Not getting it changes nothing about the case being filed.
async fn with_display_id(mut record: Record, filing: &Filing<'_>) -> Result<Record, FileError> {
    let ids = record.case_id.iter().cloned().collect();
    if record.display_id.is_none()
        && let Ok(cases) = filing.desk.cases(Lookup::These(ids)).await
    {
        let case = cases.into_iter().find(|it| Some(&it.case_id) == record.case_id.as_ref());
        record.display_id = case.and_then(|it| it.display_id);
        filing.store.write(&record)?;
    }
    Ok(record)
}
