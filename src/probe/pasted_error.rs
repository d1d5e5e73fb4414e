//! An error text that the user saw, classified by the catalogue and recorded like anything else that was seen.
//! The text itself is not kept: it may hold anything.

use crate::catalogue::{Catalogue, Category, CheckId, Named, Row};
use crate::evidence::aws::{ErrorText, ErrorTextCandidate};
use crate::evidence::{Data, Evidence, EvidenceId, Observation, Outcome};

const ROW: &str = "activation.error-text";

/// Adds one observation for each text, and their row among those about activation.
pub fn add(evidence: &mut Evidence, catalogue: &Catalogue, texts: &[String]) {
    let known = evidence.rows.iter().any(|row| row.id.as_str() == ROW);
    if !texts.is_empty() && !known {
        let last = evidence.rows.iter().rposition(|row| row.category <= Category::Activation);
        evidence.rows.insert(last.map_or(0, |it| it + 1), row());
    }
    for text in texts {
        let candidates = catalogue.error_texts().candidates(text);
        let candidates = candidates.iter().map(|candidate| ErrorTextCandidate {
            entry: candidate.entry.id().to_owned(),
            code: candidate.code.to_owned(),
            sure: candidate.sure,
        });
        let data = Data::ErrorText(ErrorText { candidates: candidates.collect(), named: Named::of(text) });
        evidence.observations.push(Observation {
            id: EvidenceId::numbered(evidence.next_number()),
            check: CheckId::from(ROW),
            lane: None,
            control: None,
            at_ms: 0,
            duration_ms: 0,
            outcome: Outcome::Seen {},
            data,
        });
    }
}

fn row() -> Row {
    Row::of_check(CheckId::from(ROW), Category::Activation)
}
