//! The size of the hello is no matter; the post-quantum key share in it is.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tls;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::RowView;
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsPostQuantumRefused,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S06"],
    claims: kinds::CUT,
    check: Check::PerHost(judge),
};

/// Needs the padded hello: without it the size cannot be told from the key share.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let large = tls::Hellos::of(row)?;
    let padded = row.made(Control::HelloPadded).find(|it| it.tls_answered())?;
    let split = row.made(Control::HelloSplit).find(|it| it.tls_answered())?;
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let finding = Finding::about(&RULE, row, large.failed)
        .vendor(vendor)
        .arg("bytes", large.failed.as_tls().map_or(0, |it| it.hello_bytes))
        .confidence(Confidence::High)
        .rules_out(&large.classical.id, Code::NetworkSniFiltered)
        .rules_out(&padded.id, Code::NetworkMtuUpstream)
        .rules_out(&split.id, Code::TlsHelloFragmentIntolerant);
    Some(finding.build())
}
