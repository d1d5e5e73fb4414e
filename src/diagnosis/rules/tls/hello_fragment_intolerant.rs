//! A hello in one piece passes and one in two pieces does not: something reads only the first segment.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::hellos::{Cause, Hellos};
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::RowView;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsHelloFragmentIntolerant,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S05"],
    claims: kinds::CUT,
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let large = Hellos::lost_by(row, Cause::PiecesNotJoined)?;
    let split = large.split.filter(|part| part.cut().is_some())?;
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let finding = Finding::about(&RULE, row, large.failed)
        .and(&split.id)
        .vendor(vendor)
        .arg("bytes", large.bytes())
        .confidence(Confidence::High)
        .rules_out(&large.classical.id, Code::NetworkSniFiltered)
        // A path that loses large packets lets a small hello pass, in however many pieces.
        .rules_out(&split.id, Code::NetworkMtuUpstream)
        .rules_out(&split.id, Code::TlsPostQuantumRefused);
    Some(finding.build())
}
