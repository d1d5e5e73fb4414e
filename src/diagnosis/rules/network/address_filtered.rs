//! At this address no hello is answered, whatever name it carries; at another address this name is.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: "network.address-filtered",
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S04"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let hello = row.tls()?;
    let how = ways::cut(hello.observation)?;
    let other_name = ways::made(row, Control::OtherSni).find(|it| ways::cut(it).is_some())?;
    if !ways::failed(row)
        || ways::made(row, Control::OtherSni).any(ways::tls_answered)
        || ways::made(row, Control::Repeat).any(ways::tls_answered)
        || ways::made(row, Control::HelloSmallSegment).any(ways::tls_answered)
    {
        return None;
    }
    let name_elsewhere = ways::made(row, Control::OtherAddress).find(|it| ways::tls_answered(it));
    let host_elsewhere = ways::control_handshakes(row).find(|it| ways::tls_answered(it));
    let control = name_elsewhere.or(host_elsewhere)?;
    let vendor = fingerprint::on_path(row);
    let mut finding = ways::about(&RULE, row, hello.observation)
        .arg("how", how)
        .arg("address", hello.data.address.map_or_else(|| "?".to_owned(), |it| it.ip().to_string()))
        .vendor(fingerprint::name(vendor))
        .rules_out(&other_name.id, "network.sni-filtered");
    if let Some(connect) = row.connects().find(|it| it.observation.seen()) {
        finding = finding.rules_out(&connect.observation.id, "network.tcp-dropped");
    }
    finding = match name_elsewhere {
        Some(it) => finding.and(&it.id).confidence(Confidence::High),
        None => finding.and(&control.id).confidence(Confidence::Medium),
    };
    if ways::made(row, Control::HelloSmallSegment).next().is_none() && how == "drop" {
        finding = finding.not_evaluated("network.mtu-downstream").confidence(Confidence::Medium);
    }
    let finding = finding.ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    Some(match ways::curl(row, "-sv --tlsv1.2 -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
