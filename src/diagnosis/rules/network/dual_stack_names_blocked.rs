//! Only AWS's newer dual-stack names fail: an allow list that knows the older ones.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDualStackNamesBlocked,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T11"],
    claims: kinds::FILTERED,
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let dual = |row: &RowView<'_>| DUAL.iter().any(|dual| row.host().ends_with(dual));
    let classic = |row: &RowView<'_>| row.host().ends_with(".amazonaws.com");
    let rows: Vec<_> = view.hosts().filter(|row| dual(row) && row.was_tried()).collect();
    let broken = rows.iter().filter(|row| row.failed()).count();
    let siblings: Vec<_> = view.hosts().filter(|row| classic(row) && row.reached_aws()).collect();
    if broken < 2 || broken < rows.len() || siblings.len() < 2 {
        return Vec::new();
    }
    rows.iter().filter_map(|row| one(row, &siblings[0])).collect()
}

const DUAL: [&str; 2] = [".api.aws", ".app.aws"];

fn one(row: &RowView<'_>, sibling: &RowView<'_>) -> Option<Finding> {
    // The last one: an earlier step may have failed and gone through when it was asked again.
    let failed = row.end().filter(|end| end.failure().is_some())?;
    let works = sibling.http()?.observation;
    let finding = Finding::about(&RULE, row, failed)
        .layer(failed.layer())
        .arg("sibling", Arg::host(sibling.host()))
        .rules_out(&works.id, Code::NetworkDirectEgressClosed)
        .confidence(Confidence::Medium)
        .allow(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}
