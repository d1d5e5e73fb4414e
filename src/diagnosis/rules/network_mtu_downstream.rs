//! The hello is never answered, unless the answer may only come in small segments.

use super::Rule;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::{Confidence, Finding, RowView, Severity, View, ways};
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: "network.mtu-downstream",
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["X02"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let hello = row.tls().filter(|it| ways::cut(it.observation) == Some("drop"))?;
    let small = ways::made(row, Control::HelloSmallSegment).find(|it| ways::tls_answered(it))?;
    if row.reached_aws() || ways::made(row, Control::Repeat).any(ways::tls_answered) {
        return None;
    }
    Some(
        ways::about(&RULE, row, hello.observation)
            .rules_out(&small.id, "network.sni-filtered")
            .rules_out(&small.id, "network.address-filtered")
            .confidence(Confidence::High)
            .build(),
    )
}
