//! A long hello is lost on the way, a short one and one in small segments are not.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::families::{self, Loss};
use crate::diagnosis::compare::hellos::{Cause, Hellos};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkMtuUpstream,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["X01"],
    claims: &[FailureKind::ReadTimeout],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    own_family(row).or_else(|| other_family(row))
}

/// The row's own family carries long hellos, the other one only in small packets.
fn other_family(row: &RowView<'_>) -> Option<Finding> {
    let (other, loss) = families::lost_by_other(row)?;
    let Loss::LargeHellos { lost, classical, small } = loss else { return None };
    let finding = Finding::about(&RULE, row, lost)
        .and(&classical.id)
        .rules_out(&small.id, Code::TlsPostQuantumRefused)
        .arg("family", families::name(other.ipv4))
        .severity(families::severity(row, other.ipv4))
        .confidence(Confidence::High);
    Some(finding.build())
}

fn own_family(row: &RowView<'_>) -> Option<Finding> {
    let large = Hellos::lost_by(row, Cause::LongPackets)?;
    let (small, split) = (large.small?, large.split.filter(|part| part.tls_answered()));
    let finding = Finding::about(&RULE, row, large.failed)
        .and(&large.classical.id)
        .rules_out(&small.id, Code::TlsPostQuantumRefused)
        .arg("family", "any")
        .confidence(Confidence::of(true, split.is_some()));
    Some(finding.excludes(Code::TlsHelloFragmentIntolerant, split).build())
}
