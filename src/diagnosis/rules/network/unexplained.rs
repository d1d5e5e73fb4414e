//! A host was not reached and no rule knows why: said, not guessed.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::browser;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::{Observation, Outcome, Reason};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkUnexplained,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Connect,
    faults: &[],
    claims: &[],
    check: Check::PerHost(judge),
};

/// Last of all rules: rows that another rule explained are taken from it.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    // A browser hides why a page got no answer: the row stays undetermined.
    if row.reached_aws() || was_cut(row) || browser::told(row).is_some() {
        return None;
    }
    let passed: Vec<_> = row
        .own()
        .filter(|observation| observation.seen())
        .filter_map(|observation| observation.data.layer())
        .collect();
    let ended = |it: &Observation| it.data.layer().is_some_and(|layer| !passed.contains(&layer));
    let failed =
        row.own().filter(|observation| observation.failure().is_some() && ended(observation)).last()?;
    Some(
        Finding::about(&RULE, row, failed)
            .arg("failure", Arg::word(failed.failure()?.kind))
            .arg("operation", Arg::word(failed.data.operation()))
            .confidence(Confidence::Low)
            .build(),
    )
}

/// The run ended before the host could answer: that is no failure of the host's.
fn was_cut(row: &RowView<'_>) -> bool {
    row.own().any(|observation| {
        let Outcome::NotRun { because } = &observation.outcome else { return false };
        matches!(because, Reason::Interrupted | Reason::Deadline)
    })
}
