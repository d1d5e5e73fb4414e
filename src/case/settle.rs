//! What became of earlier tries: asked of AWS before anything new is made.
//!
//! ```text
//! open intents of this account ─▶ AWS's list ─▶ found: receipt │ not there, after a wait: not filed │ unknown: stays open
//! ```

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use tokio::time::Instant;

use super::desk::{Case, DeskError, Listing, Lookup};
use super::filing::{FileError, Filing};
use super::state::{Record, Stage};

/// Between two looks at AWS's list.
const PAUSE: Duration = Duration::from_secs(5);
/// AWS keeps cases for twelve months ("Case data is available for 12 months after creation", DescribeCases).
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 360);
/// How wrong a computer's clock may have been when it wrote a time down.
const DOUBT: SignedDuration = SignedDuration::from_hours(48);

/// What was learnt of the open intents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// They had reached AWS.
    pub filed: Vec<Record>,
    /// AWS was asked long enough and does not have them.
    pub not_filed: Vec<Record>,
    /// AWS's list does not say.
    pub unknown: Vec<Record>,
    /// Of other accounts; left alone.
    pub others: usize,
}

/// What a listing says of one marker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Found(Case),
    NotThere,
    /// The listing does not reach far enough to tell.
    Unknown,
}

/// Settles every try of this account without a receipt by asking AWS for its marker. One that is not found is taken as
/// not filed only after AWS has had `filing.settle` to list it, counted from the first look of this run.
///
/// # Errors
/// When AWS cannot be asked, or a record cannot be written.
pub async fn settle(filing: &Filing<'_>) -> Result<Settled, FileError> {
    let started = Instant::now();
    let mut settled = Settled::default();
    let (others, mut open): (Vec<_>, Vec<_>) =
        filing.store.open_intents()?.into_iter().partition(|record| record.is_of_another(filing.account));
    settled.others = others.len();
    while !open.is_empty() {
        let waited = started.elapsed() >= filing.settle;
        let mut left = Vec::new();
        for record in open {
            match look_for(&record, filing).await? {
                Look::Found(case) => settled.filed.push(filed(record, &case, filing)?),
                _ if !waited => left.push(record),
                Look::NotThere => settled.not_filed.extend(not_filed(record, filing)?),
                Look::Unknown => settled.unknown.push(record),
            }
        }
        open = left;
        if !open.is_empty() {
            let remaining = filing.settle.saturating_sub(started.elapsed());
            tokio::time::sleep(remaining.min(PAUSE)).await;
        }
    }
    Ok(settled)
}

fn filed(mut record: Record, case: &Case, filing: &Filing<'_>) -> Result<Record, FileError> {
    record.account = Some(filing.account.clone());
    record.stage = Stage::Filed;
    record.case_id = Some(case.case_id.clone());
    record.display_id.clone_from(&case.display_id);
    filing.store.write(&record)?;
    Ok(record)
}

/// A record of an earlier version names no account: this one does not have it, another one may.
fn not_filed(mut record: Record, filing: &Filing<'_>) -> Result<Option<Record>, FileError> {
    match record.account {
        Some(_) => record.stage = Stage::NotFiled,
        None => record.not_in.push(filing.account.clone()),
    }
    filing.store.write(&record)?;
    Ok(record.account.is_some().then_some(record))
}

async fn look_for(record: &Record, filing: &Filing<'_>) -> Result<Look, FileError> {
    match (&record.case_id, record.added) {
        (Some(id), true) => in_case(id, record, filing).await,
        _ => in_account(&record.marker, Some(&record.intended_at), filing).await,
    }
}

/// An added text is looked for in its own case, however old that is.
async fn in_case(id: &str, record: &Record, filing: &Filing<'_>) -> Result<Look, FileError> {
    match filing.desk.cases(Lookup::These(vec![id.to_owned()])).await {
        Ok(listing) => {
            let case = listing.cases.iter().find(|case| case.case_id == id);
            Ok(match case {
                Some(case) if case.carries(&record.marker) => Look::Found(case.clone()),
                Some(_) if listing.complete => Look::NotThere,
                _ => Look::Unknown,
            })
        }
        // The case of another account, where the record does not say of which.
        Err(DeskError::CaseNotFound) if record.account.is_none() => Ok(Look::NotThere),
        Err(DeskError::CaseNotFound) => Ok(Look::Unknown),
        Err(error) => Err(error.into()),
    }
}

/// Looks through all cases of the account made since `not_before`, a time of this or another computer's clock.
pub(super) async fn in_account(
    marker: &str,
    not_before: Option<&str>,
    filing: &Filing<'_>,
) -> Result<Look, FileError> {
    let (since, reaches) = window(not_before, Timestamp::now());
    let listing = filing.desk.cases(Lookup::Since(spelled(since))).await?;
    if let Some(case) = listing.cases.iter().find(|case| case.carries(marker)) {
        return Ok(Look::Found(case.clone()));
    }
    let sure = reaches && listing.complete && is_fresh(&listing, since, filing)?;
    Ok(if sure { Look::NotThere } else { Look::Unknown })
}

/// The cases that carry the record's marker and are not resolved, as far as AWS lists them already.
pub(super) async fn open_cases_with(record: &Record, filing: &Filing<'_>) -> Vec<Case> {
    let (since, _) = window(Some(&record.intended_at), Timestamp::now());
    let mut cases = filing.desk.cases(Lookup::Since(spelled(since))).await.unwrap_or_default().cases;
    cases.retain(|case| case.status != "resolved" && case.carries(&record.marker));
    cases
}

/// From when on cases are asked for, and whether AWS keeps them that long. A time that lies ahead of this computer's
/// clock says nothing, so everything AWS keeps is asked for.
fn window(not_before: Option<&str>, now: Timestamp) -> (Timestamp, bool) {
    let oldest = now.checked_sub(KEPT).unwrap_or(now);
    let begun = not_before.and_then(|text| text.parse::<Timestamp>().ok()).filter(|begun| *begun <= now);
    let from = begun.map(|begun| begun.checked_sub(DOUBT).unwrap_or(begun));
    match from {
        Some(from) if from < oldest => (oldest, false),
        Some(from) => (from, true),
        None => (oldest, true),
    }
}

/// Whether AWS still keeps a case of that time.
pub(super) fn is_kept(time: &str) -> bool {
    window(Some(time), Timestamp::now()).1
}

/// Whether the list holds every case this computer has a receipt for: one that does not is older than the receipt.
fn is_fresh(listing: &Listing, since: Timestamp, filing: &Filing<'_>) -> Result<bool, FileError> {
    let receipts = filing.store.all()?;
    // The clock may have been wrong when a receipt was written.
    let begun = since.checked_add(DOUBT).unwrap_or(since);
    let inside = |record: &&Record| {
        record.stage == Stage::Filed
            && !record.added
            && record.is_of(filing.account)
            && record.intended_at.parse::<Timestamp>().is_ok_and(|at| at >= begun && at <= Timestamp::now())
    };
    let listed = |id: &String| listing.cases.iter().any(|case| case.case_id == *id);
    Ok(receipts.iter().filter(inside).filter_map(|record| record.case_id.as_ref()).all(listed))
}

fn spelled(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_was_wrong_never_narrows_what_is_asked_for() {
        let now: Timestamp = "2026-11-26T00:00:00Z".parse().unwrap();
        let asked = |text: &str| {
            let (since, reaches) = window(Some(text), now);
            (spelled(since), reaches)
        };
        assert_eq!(asked("2026-11-25T12:00:00Z"), ("2026-11-23T12:00:00Z".to_owned(), true));
        let all = "2025-12-01T00:00:00Z".to_owned();
        assert_eq!(asked("2031-01-01T00:00:00Z"), (all.clone(), true), "a clock that ran ahead");
        assert_eq!(asked("2024-01-01T00:00:00Z"), (all.clone(), false), "older than AWS keeps cases");
        assert_eq!(asked("nonsense"), (all, true));
    }
}
