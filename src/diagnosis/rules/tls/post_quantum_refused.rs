//! What is objected to is the post-quantum key share, or the length of the hello that it makes, and not its packets.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tls;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, Observation};

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
    let large = tls::Hellos::of(row)?;
    let padded = row.made(Control::HelloPadded).next()?;
    let objects_to = if padded.tls_answered() { "group" } else { "size" };
    if objects_to == "size" && !is_cut_by_size(row, padded) {
        return None;
    }
    let split = row.made(Control::HelloSplit).find(|it| it.tls_answered())?;
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let finding = Finding::about(&RULE, row, large.failed)
        .vendor(vendor)
        .arg("objects_to", objects_to)
        .arg("bytes", large.failed.as_tls().map_or(0, |it| it.hello_bytes))
        .confidence(Confidence::High)
        .rules_out(&large.classical.id, Code::NetworkSniFiltered)
        .rules_out(&padded.id, Code::NetworkMtuUpstream)
        .rules_out(&split.id, Code::TlsHelloFragmentIntolerant);
    Some(finding.build())
}

/// A large hello of the classical kind is lost as well, and so is one in small segments, which every path carries: the
/// length of the hello is what is objected to, and not that of its packets.
fn is_cut_by_size(row: &RowView<'_>, padded: &Observation) -> bool {
    let mut small = row.made(Control::HelloSmallSegment).peekable();
    padded.cut().is_some() && small.peek().is_some() && small.all(|seen| seen.cut().is_some())
}
