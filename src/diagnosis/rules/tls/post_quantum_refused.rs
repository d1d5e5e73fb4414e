//! The size of the hello is no matter; the post-quantum key share in it is.

use super::hello_fragment_intolerant::Hellos;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: "tls.post-quantum-refused",
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S06"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

/// Needs the padded hello: without it the size cannot be told from the key share.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let large = Hellos::of(row)?;
    let padded = ways::made(row, Control::HelloPadded).find(|it| ways::tls_answered(it))?;
    let split = ways::made(row, Control::HelloSplit).find(|it| ways::tls_answered(it))?;
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let finding = ways::about(&RULE, row, large.failed)
        .vendor(vendor)
        .arg("bytes", ways::tls_of(large.failed).map_or(0, |it| it.hello_bytes))
        .confidence(Confidence::High)
        .rules_out(&large.classical.id, "network.sni-filtered")
        .rules_out(&padded.id, "network.mtu-upstream")
        .rules_out(&split.id, "tls.hello-fragment-intolerant");
    Some(finding.build())
}
