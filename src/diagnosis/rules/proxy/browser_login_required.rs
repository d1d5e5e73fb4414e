//! A gateway sends the request to a login page of its own: a browser could follow, the AWS CLI cannot.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::http;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{commands, fingerprint};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyBrowserLoginRequired,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H13"],
    claims: &[],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, tls) = (row.http()?, row.tls()?);
    if tls.data.publicly_valid() || seen.data.written_by_aws() {
        return None;
    }
    let found = fingerprint::by_answer(row.view(), seen.data)
        .filter(|by_answer| fingerprint::means(Some(by_answer), "login"))?;
    let control = http::reached_elsewhere(row);
    let vendor = fingerprint::name(Some(found));
    let finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .confidence(Confidence::of(found.strong(), control.is_some()))
        .rules_out(&tls.observation.id, Code::HttpRefusedByAws)
        .allow(row);
    let finding = finding.excludes(Code::NetworkCaptivePortal, control);
    Some(finding.confirm_opt(commands::curl(row, &["-sSI"])).build())
}
