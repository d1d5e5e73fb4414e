//! The proxy took the connection and the CONNECT, and then said nothing.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyNoAnswer,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::ProxyConnect,
    faults: &["P11"],
    claims: kinds::CUT,
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy().filter(|proxy| proxy.data.stage.as_deref() == Some("connect_request"))?;
    let how = match seen.observation.failure()?.kind {
        FailureKind::ReadTimeout => "silence",
        FailureKind::ConnectionClosed => "close",
        FailureKind::ConnectionReset => "reset",
        _ => return None,
    };
    let control = row.made(Control::ControlConnect).next();
    let answered = control.filter(|control| control.as_proxy().is_some_and(|proxy| proxy.status.is_some()));
    let finding = Finding::about(&RULE, row, seen.observation)
        .arg("proxy", Arg::Proxies(vec![seen.data.address()]))
        .arg("how", how)
        .arg(
            "scope",
            match (control, answered) {
                (_, Some(_)) => "this-host",
                (Some(_), None) => "more",
                (None, None) => "unknown",
            },
        )
        .confidence(Confidence::of(true, control.is_some()))
        .rules_out(&seen.observation.id, Code::ProxyUnreachable);
    let finding = match (answered, control) {
        (Some(it), _) => finding.rules_out(&it.id, Code::ProxyWrongScheme),
        (None, Some(it)) => finding.and(&it.id),
        (None, None) => finding.not_evaluated(Code::ProxyDestinationDenied),
    };
    Some(
        finding
            .confirm_opt(commands::curl(
                row,
                &["-sS", "-m", "60", "-o", "/dev/null", "-w", "%{http_connect}\\n"],
            ))
            .build(),
    )
}
