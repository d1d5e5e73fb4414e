//! The hello is never answered, unless the answer may only come in small segments.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::families::{self, Loss};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::network::TlsHandshake;
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkMtuDownstream,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["X02"],
    claims: &[FailureKind::ReadTimeout],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    own_family(row).or_else(|| other_family(row))
}

/// The row's own family carries the answers, the other one only small ones.
fn other_family(row: &RowView<'_>) -> Option<Finding> {
    let (other, Loss::LargeAnswers { lost, small }) = families::lost_by_other(row)? else { return None };
    let finding = Finding::about(&RULE, row, lost)
        .rules_out(&small.id, Code::NetworkSniFiltered)
        .rules_out(&small.id, Code::NetworkAddressFiltered)
        .arg("family", families::name(other.ipv4))
        .severity(families::severity(row, other.ipv4))
        .confidence(Confidence::High);
    Some(finding.build())
}

fn own_family(row: &RowView<'_>) -> Option<Finding> {
    let hello = row.tls().filter(|handshake| handshake.observation.cut() == Some("drop"))?;
    let mut own = row.made(Control::HelloSmallSegment).peekable();
    let shared = own.peek().is_none().then(|| small_segments_pass(row.view(), hello.data)).flatten();
    let confidence = if shared.is_some() { Confidence::Medium } else { Confidence::High };
    let small = own.find(|observation| observation.tls_answered()).or(shared)?;
    if row.reached_aws() || row.made(Control::Repeat).any(Observation::tls_answered) {
        return None;
    }
    Some(
        Finding::about(&RULE, row, hello.observation)
            .rules_out(&small.id, Code::NetworkSniFiltered)
            .rules_out(&small.id, Code::NetworkAddressFiltered)
            .arg("family", only_this_family(row, hello.data))
            .confidence(confidence)
            .build(),
    )
}

/// The family that loses packets, where the other one was seen to carry them.
fn only_this_family(row: &RowView<'_>, hello: &TlsHandshake) -> &'static str {
    let address = hello.address.filter(|_| families::both_connect(row) && families::differ(row.view()));
    address.map_or("any", |address| families::name(address.is_ipv4()))
}

/// The control is not repeated for every row: the way to one address loses the same packets for all of its names.
fn small_segments_pass<'a>(view: View<'a>, hello: &TlsHandshake) -> Option<&'a Observation> {
    view.controls(Control::HelloSmallSegment).find(|control| {
        let address = control.as_tls().and_then(|tls| tls.address);
        address.is_some() && address == hello.address && control.tls_answered()
    })
}
