//! An error text that the user saw, classified by the catalogue and recorded like anything else that was seen.
//! The text itself is not kept: it may hold anything.

use crate::catalogue::{Catalogue, Category, CheckId, Disposition, Named, Row};
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
            id: next_id(evidence),
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
    Row {
        id: CheckId::from(ROW),
        category: Category::Activation,
        endpoint: None,
        pattern: None,
        host: None,
        port: None,
        path: None,
        purpose: None,
        lane: None,
        requires: Vec::new(),
        required: false,
        disposition: Disposition::Run,
    }
}

/// One more than any there is: saved evidence may have been cut.
fn next_id(evidence: &Evidence) -> EvidenceId {
    let number = |id: &EvidenceId| id.0.strip_prefix('e').and_then(|rest| rest.parse::<u64>().ok());
    let last =
        evidence.observations.iter().filter_map(|observation| number(&observation.id)).max().unwrap_or(0);
    EvidenceId(format!("e{}", last.saturating_add(1)))
}
