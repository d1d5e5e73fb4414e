//! An ordinary program got AWS's answer where this one's own probe did not: one of both is not typical of the way.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::ordinary;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;

pub(super) const RULE: Rule = Rule {
    code: Code::ClientOrdinaryGetsThrough,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Http,
    faults: &[],
    claims: kinds::ON_THE_WAY,
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let answer = ordinary::disagreement(row)?;
    let own = row.end().map(|end| &end.id);
    Some(Finding::about(&RULE, row, answer).and_all(own).confidence(Confidence::Low).build())
}
