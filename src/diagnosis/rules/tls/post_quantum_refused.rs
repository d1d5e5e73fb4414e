//! What is objected to is the post-quantum key share, or the length of the hello that it makes, and not its packets.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::hellos::{Cause, Hellos};
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::RowView;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsPostQuantumRefused,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S06"],
    claims: kinds::CUT,
    check: Check::PerHost(judge),
};

/// Needs the padded hello: without it the length cannot be told from the key share.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (objects_to, large) = match Hellos::lost_by(row, Cause::KeyShare) {
        Some(large) => ("group", large),
        None => ("size", Hellos::lost_by(row, Cause::Length)?),
    };
    let (padded, split) = (large.padded?, large.split?);
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let finding = Finding::about(&RULE, row, large.failed)
        .vendor(vendor)
        .arg("objects_to", objects_to)
        .arg("bytes", large.bytes())
        .confidence(Confidence::High)
        .rules_out(&large.classical.id, Code::NetworkSniFiltered)
        .rules_out(&padded.id, Code::NetworkMtuUpstream)
        .rules_out(&split.id, Code::TlsHelloFragmentIntolerant);
    Some(finding.build())
}
