//! At this address no hello is answered, whatever name it carries; at another address this name is.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tls;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::Control;
use crate::evidence::Observation;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkAddressFiltered,
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S04"],
    claims: kinds::CUT,
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let hello = row.tls()?;
    let how = hello.observation.cut()?;
    let other_name = row.made(Control::OtherSni).find(|observation| observation.cut().is_some())?;
    if !row.failed()
        || row.made(Control::OtherSni).any(Observation::tls_answered)
        || row.made(Control::Repeat).any(Observation::tls_answered)
        || row.made(Control::HelloSmallSegment).any(Observation::tls_answered)
    {
        return None;
    }
    let name_elsewhere = row.made(Control::OtherAddress).find(|observation| observation.tls_answered());
    let host_elsewhere =
        tls::control_handshakes(row).find(|control_handshake| control_handshake.tls_answered());
    let control = name_elsewhere.or(host_elsewhere)?;
    let vendor = fingerprint::on_path(row);
    let mut finding = Finding::about(&RULE, row, hello.observation)
        .arg("how", how)
        .arg("address", hello.data.address_arg())
        .vendor(fingerprint::name(vendor))
        .rules_out(&other_name.id, Code::NetworkSniFiltered);
    if let Some(connect) = row.connects().find(|connect| connect.observation.seen()) {
        finding = finding.rules_out(&connect.observation.id, Code::NetworkTcpDropped);
    }
    finding = match name_elsewhere {
        Some(it) => finding.and(&it.id).confidence(Confidence::High),
        None => finding.and(&control.id).confidence(Confidence::Medium),
    };
    if row.made(Control::HelloSmallSegment).next().is_none() && how == "drop" {
        finding = finding.not_evaluated(Code::NetworkMtuDownstream).confidence(Confidence::Medium);
    }
    let finding = finding.allow(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "--tlsv1.2", "-o", "/dev/null"])).build())
}
