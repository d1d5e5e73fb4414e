//! The hello that names the host is cut; with another name, at the same address, it is answered.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: "network.sni-filtered",
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S01", "S02", "S03"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let hello = row.tls()?;
    let how = ways::cut(hello.observation)?;
    hello.data.sni.as_ref()?;
    let repeats: Vec<_> = ways::made(row, Control::Repeat).collect();
    if !ways::failed(row) || repeats.iter().any(|it| ways::tls_answered(it)) {
        return None;
    }
    let other_name = ways::made(row, Control::OtherSni).find(|it| ways::tls_answered(it));
    if other_name.is_none() && !only_this_name(row) {
        return None;
    }
    let vendor = fingerprint::on_path(row);
    let mut finding = ways::about(&RULE, row, hello.observation)
        .arg("how", how)
        .vendor(fingerprint::name(vendor))
        .rules_out(&hello.observation.id, "tls.post-quantum-refused")
        .rules_out(&hello.observation.id, "tls.hello-fragment-intolerant");
    if let Some(connect) = row.connects().find(|it| it.observation.seen()) {
        finding = finding.rules_out(&connect.observation.id, "network.tcp-dropped");
    }
    for repeat in repeats.iter().filter(|it| ways::cut(it).is_some()) {
        finding = finding.and(&repeat.id);
    }
    finding = match other_name {
        Some(it) => finding.rules_out(&it.id, "network.address-filtered"),
        None => finding.not_evaluated("network.address-filtered").not_evaluated("network.mtu-downstream"),
    };
    let elsewhere = ways::made(row, Control::OtherAddress).find(|it| ways::cut(it).is_some());
    if let Some(it) = elsewhere {
        finding = finding.and(&it.id);
    }
    let finding = finding
        .confidence(confidence(row, &repeats, other_name))
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    Some(match ways::curl(row, "-sv --tlsv1.2 -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// Without the control that decides, the name may still be suspected: nothing at this address answered
/// another name, but hellos elsewhere on this lane were answered.
fn only_this_name(row: &RowView<'_>) -> bool {
    let contradicted = ways::made(row, Control::OtherSni).any(|it| ways::cut(it).is_some())
        || ways::control_handshakes(row).any(|it| ways::cut(it).is_some());
    !contradicted && ways::answered_elsewhere(row).is_some()
}

/// The name answered at another address: then it is this address and this name together, which a server
/// that does not know the name shows as well.
fn confidence(row: &RowView<'_>, repeats: &[&Observation], other_name: Option<&Observation>) -> Confidence {
    let answered_at_other_address = ways::made(row, Control::OtherAddress).any(ways::tls_answered);
    match other_name {
        None => Confidence::Low,
        Some(_) if answered_at_other_address => Confidence::Low,
        Some(_) => Confidence::of(repeats.iter().any(|it| ways::cut(it).is_some()), true),
    }
}
