//! What the ordinary client got where the row itself ended without AWS.

use crate::catalogue::Lane;
use crate::diagnosis::finding::{Confidence, Finding};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::network::OrdinaryGet;
use crate::evidence::{Control, Data, Observation};

impl Observation {
    pub(in crate::diagnosis) fn as_ordinary(&self) -> Option<&OrdinaryGet> {
        match &self.data {
            Data::OrdinaryGet(answer) => Some(answer),
            _ => None,
        }
    }
}

/// The answer that AWS wrote to the ordinary client, on the same way. A gateway's page is none.
pub(in crate::diagnosis) fn disagreement<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    if row.reached_aws() {
        return None;
    }
    let same_way = |answer: &OrdinaryGet| answer.by_proxy == Some(row.lane() == Some(Lane::Proxy));
    row.made(Control::OrdinaryClient).find(|seen| {
        let reached = |answer: &OrdinaryGet| same_way(answer) && answer.answer.written_by_aws();
        seen.seen() && seen.as_ordinary().is_some_and(reached)
    })
}

/// What is said of a row on which both disagree is less sure.
pub(in crate::diagnosis) fn lower(view: View<'_>, finding: &mut Finding) {
    let disputed = |row: &RowView<'_>| disagreement(row).is_some();
    if finding.checks.iter().filter_map(|check| view.row(check)).any(|row| disputed(&row)) {
        finding.confidence = match finding.confidence {
            Confidence::High => Confidence::Medium,
            Confidence::Medium | Confidence::Low => Confidence::Low,
        };
    }
}
