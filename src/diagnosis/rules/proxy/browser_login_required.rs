//! A gateway sends the request to a login page of its own: a browser could follow, the AWS CLI cannot.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};

pub(super) const RULE: Rule = Rule {
    code: "proxy.browser-login-required",
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H13"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, tls) = (row.http()?, row.tls()?);
    if ways::publicly_valid(tls.data) || fingerprint::aws_wrote(seen.data) {
        return None;
    }
    let found =
        fingerprint::by_answer(row.view(), seen.data).filter(|it| fingerprint::means(Some(it), "login"))?;
    let control = ways::reached_elsewhere(row);
    let vendor = fingerprint::name(Some(found));
    let finding = ways::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .confidence(Confidence::of(found.strong(), control.is_some()))
        .rules_out(&tls.observation.id, "http.refused-by-aws")
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    let finding = match control {
        Some(it) => finding.rules_out(&it.id, "network.captive-portal"),
        None => finding.not_evaluated("network.captive-portal"),
    };
    Some(match ways::curl(row, "-sSI") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}
