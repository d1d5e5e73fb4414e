//! A host was not reached and no rule knows why: said, not guessed.

use super::Rule;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::{Confidence, Finding, RowView, Severity, View, ways};

pub(super) const RULE: Rule = Rule {
    code: "network.unexplained",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Connect,
    faults: &[],
    check,
};

/// Last of all rules: rows that another rule explained are taken from it.
fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    if row.reached_aws() {
        return None;
    }
    let failed = row.own().filter(|it| it.failure().is_some()).last()?;
    let kind = serde_json::to_value(failed.failure()?.kind).ok()?;
    Some(
        ways::about(&RULE, row, failed)
            .arg("failure", kind.as_str().unwrap_or("other"))
            .arg("operation", failed.data.operation())
            .confidence(Confidence::Low)
            .build(),
    )
}
