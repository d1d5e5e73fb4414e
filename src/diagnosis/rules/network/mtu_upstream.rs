//! A long hello is lost on the way, a short one and one in small segments are not.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::ways;
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: "network.mtu-upstream",
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["X01"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let classical = row.tls().filter(|it| ways::tls_answered(it.observation))?;
    let long = ways::made(row, Control::HelloPostQuantum).find(|it| ways::cut(it) == Some("drop"))?;
    let small = ways::made(row, Control::HelloSmallSegment).find(|it| ways::tls_answered(it))?;
    let split = ways::made(row, Control::HelloSplit).find(|it| ways::tls_answered(it));
    let finding = ways::about(&RULE, row, long)
        .and(&classical.observation.id)
        .rules_out(&small.id, "tls.post-quantum-refused")
        .confidence(Confidence::of(true, split.is_some()));
    Some(match split {
        Some(it) => finding.rules_out(&it.id, "tls.hello-fragment-intolerant").build(),
        None => finding.not_evaluated("tls.hello-fragment-intolerant").build(),
    })
}
