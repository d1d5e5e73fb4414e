//! A TLS speaker answered the hello with an alert instead of a certificate.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::tls;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: Code::TlsHandshakeRefused,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Tls,
    faults: &["S09"],
    claims: &[FailureKind::TlsAlert],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let hello = row.tls().filter(|handshake| handshake.observation.failed_with(FailureKind::TlsAlert))?;
    if !row.failed() || hello.data.client_certificate_requested || !hello.data.chain.is_empty() {
        return None;
    }
    let repeats: Vec<_> = row.made(Control::Repeat).collect();
    if repeats.iter().any(|repeat| repeat.seen()) {
        return None;
    }
    let other_name = row
        .made(Control::OtherSni)
        .find(|observation| observation.tls_answered() && !observation.failed_with(FailureKind::TlsAlert));
    let elsewhere = tls::answered_elsewhere(row)
        .filter(|answered_elsewhere| !answered_elsewhere.failed_with(FailureKind::TlsAlert));
    let control = other_name.or(elsewhere);
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let mut finding = Finding::about(&RULE, row, hello.observation)
        .vendor(vendor)
        // A host of the user's own may well refuse this client by itself.
        .owner(if row.served_by_aws() { RULE.owner } else { Owner::AwsAdmin })
        .severity(if row.served_by_aws() { RULE.severity } else { Severity::Warn })
        .arg("whose", if row.served_by_aws() { "aws" } else { "own" })
        .arg("alert", Arg::or_unknown(hello.data.alert, alert_name))
        // Who sent an alert is not written in it: the far end may have, so this is never more than likely.
        .confidence(if control.is_some() && row.served_by_aws() {
            Confidence::Medium
        } else {
            Confidence::Low
        })
        .rules_out(&hello.observation.id, Code::NetworkSniFiltered);
    finding = finding.and_all(
        repeats.iter().filter(|repeat| repeat.failed_with(FailureKind::TlsAlert)).map(|seen| &seen.id),
    );
    finding = match control {
        Some(it) => finding.and(&it.id),
        None => finding.not_evaluated(Code::NetworkAddressFiltered),
    };
    let finding = finding.allow(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}

/// RFC 8446 §6; the ones a hello can meet.
fn alert_name(number: u8) -> Arg {
    let name = match number {
        0 => "close_notify",
        10 => "unexpected_message",
        40 => "handshake_failure",
        47 => "illegal_parameter",
        49 => "access_denied",
        50 => "decode_error",
        70 => "protocol_version",
        71 => "insufficient_security",
        80 => "internal_error",
        86 => "inappropriate_fallback",
        90 => "user_canceled",
        109 => "missing_extension",
        110 => "unsupported_extension",
        112 => "unrecognized_name",
        116 => "certificate_required",
        120 => "no_application_protocol",
        other => return Arg::from(other),
    };
    Arg::Word(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_alerts_of_a_hello_have_their_rfc_names() {
        assert_eq!(alert_name(112), Arg::Word("unrecognized_name"));
        assert_eq!(alert_name(255), Arg::Number(255));
    }
}
