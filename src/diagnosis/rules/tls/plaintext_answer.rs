//! Where a TLS record was due, plain text came: on port 443 that is nearly always a notice page.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{captive_portal, tls};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::TlsPlaintextAnswer,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S08"],
    claims: &[FailureKind::NotTls],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    if captive_portal::portal(view).is_some() {
        return Vec::new();
    }
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let hello = row.tls().filter(|handshake| handshake.observation.failed_with(FailureKind::NotTls))?;
    let first = hello.data.first_bytes.as_ref();
    let head = first.and_then(|it| it.http.as_ref());
    let found = first
        .and_then(|it| fingerprint::by_first_bytes(row.view(), it))
        .or_else(|| fingerprint::on_path(row));
    let vendor = fingerprint::name(found);
    let other_name = row.made(Control::OtherSni).find(|observation| observation.tls_answered());
    let control = other_name.or_else(|| tls::answered_elsewhere(row));
    let confidence = match head {
        Some(_) => Confidence::of(true, control.is_some()),
        None => Confidence::Low,
    };
    let mut finding = Finding::about(&RULE, row, hello.observation)
        .vendor(vendor)
        .arg("status", Arg::or_unknown(head, |head| Arg::from(head.status)))
        .confidence(confidence)
        .rules_out(&hello.observation.id, Code::TlsInspectedUntrusted);
    finding = finding.excludes(Code::NetworkCaptivePortal, control);
    let finding = finding.allow(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}
