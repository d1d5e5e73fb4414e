//! The same large hello passes at one time and is cut at another: it depends on where the name falls.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tcp;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::TlsFirstSegmentFilter,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S07"],
    claims: kinds::CUT,
    check: Check::PerHost(judge),
};

/// Needs several large hellos. Chance loss would meet the small ones as well, and the classical one passed.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let classical =
        row.tls().map(|handshake| handshake.observation).filter(|observation| observation.tls_answered())?;
    let large: Vec<_> = row.made(Control::HelloPostQuantum).collect();
    let passed = large.iter().find(|large| large.tls_answered())?;
    // Where packets get lost, silence is nobody's doing.
    let lossy = tcp::loses_packets(row.view());
    let is_cut = |it: &&&Observation| it.cut().is_some_and(|how| !(lossy && how == "drop"));
    let cut: Vec<_> = large.iter().filter(is_cut).collect();
    let first = cut.first()?;
    let repeats: Vec<_> = row.made(Control::Repeat).collect();
    if repeats.iter().any(|repeat| repeat.cut().is_some()) {
        return None;
    }
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let mut finding = Finding::about(&RULE, row, first)
        .vendor(vendor)
        .arg("cut", cut.len())
        .arg("tried", large.len())
        .confidence(if repeats.is_empty() { Confidence::Low } else { Confidence::Medium })
        .rules_out(&classical.id, Code::NetworkSniFiltered)
        .rules_out(&passed.id, Code::TlsPostQuantumRefused);
    finding = finding.excludes(Code::NetworkPacketLoss, repeats.first().copied());
    Some(finding.build())
}
