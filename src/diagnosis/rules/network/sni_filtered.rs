//! The hello that names the host is cut; with another name, at the same address, it is answered.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tls;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkSniFiltered,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S01", "S02", "S03"],
    claims: kinds::CUT,
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let hello = row.tls()?;
    let how = hello.observation.cut()?;
    hello.data.sni.as_ref()?;
    let repeats: Vec<_> = row.made(Control::Repeat).collect();
    if !row.failed() || repeats.iter().any(|repeat| repeat.tls_answered()) {
        return None;
    }
    let other_name = row.made(Control::OtherSni).find(|observation| observation.tls_answered());
    if other_name.is_none() && !only_this_name(row) {
        return None;
    }
    let vendor = fingerprint::on_path(row);
    let mut finding = Finding::about(&RULE, row, hello.observation)
        .arg("how", how)
        .vendor(fingerprint::name(vendor))
        .rules_out(&hello.observation.id, Code::TlsPostQuantumRefused)
        .rules_out(&hello.observation.id, Code::TlsHelloFragmentIntolerant);
    if let Some(connect) = row.connects().find(|connect| connect.observation.seen()) {
        finding = finding.rules_out(&connect.observation.id, Code::NetworkTcpDropped);
    }
    finding = finding.and_all(repeats.iter().filter(|repeat| repeat.cut().is_some()).map(|seen| &seen.id));
    finding = match other_name {
        Some(it) => finding.rules_out(&it.id, Code::NetworkAddressFiltered),
        None => finding.not_evaluated(Code::NetworkAddressFiltered).not_evaluated(Code::NetworkMtuDownstream),
    };
    let elsewhere = row.made(Control::OtherAddress).find(|observation| observation.cut().is_some());
    if let Some(it) = elsewhere {
        finding = finding.and(&it.id);
    }
    let finding = finding.confidence(confidence(row, &repeats, other_name)).allow(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "--tlsv1.2", "-o", "/dev/null"])).build())
}

/// Without the control that decides, the name may still be suspected: nothing at this address answered
/// another name, but hellos elsewhere on this lane were answered.
fn only_this_name(row: &RowView<'_>) -> bool {
    let contradicted = row.made(Control::OtherSni).any(|observation| observation.cut().is_some())
        || tls::control_handshakes(row).any(|control_handshake| control_handshake.cut().is_some());
    !contradicted && tls::answered_elsewhere(row).is_some()
}

/// The name answered at another address: then it is this address and this name together, which a server
/// that does not know the name shows as well.
fn confidence(row: &RowView<'_>, repeats: &[&Observation], other_name: Option<&Observation>) -> Confidence {
    let answered_at_other_address = row.made(Control::OtherAddress).any(Observation::tls_answered);
    match other_name {
        None => Confidence::Low,
        Some(_) if answered_at_other_address => Confidence::Low,
        Some(_) => Confidence::of(repeats.iter().any(|repeat| repeat.cut().is_some()), true),
    }
}
