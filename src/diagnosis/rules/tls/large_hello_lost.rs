//! The large hello is lost and the classical one is answered, and no control says why.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::hellos::{Cause, Hellos};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsLargeHelloLost,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S20"],
    claims: &[
        FailureKind::ConnectionReset,
        FailureKind::ConnectionClosed,
        FailureKind::ReadTimeout,
        FailureKind::TlsAlert,
        FailureKind::TlsMalformed,
        FailureKind::NotTls,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let rows: Vec<_> = view.hosts().filter_map(|row| Some((Hellos::of(&row)?, row))).collect();
    let is_separated = |lane: Option<Lane>| {
        rows.iter().any(|(hellos, row)| row.lane() == lane && hellos.cause() != Cause::NotSeparated)
    };
    let (direct, proxied) = (is_separated(Some(Lane::Direct)), is_separated(Some(Lane::Proxy)));
    let separated = |row: &RowView<'_>| match row.lane() {
        Some(Lane::Direct) => direct,
        Some(Lane::Proxy) => proxied,
        other => is_separated(other),
    };
    let stands = |hellos: &Hellos<'_>, row: &RowView<'_>| !hellos.by_chance && stands(hellos, separated(row));
    rows.iter().filter(|(hellos, row)| stands(hellos, row)).map(finding).collect()
}

/// Controls are made for some rows of many that fail alike: what they show of one is not doubted for want of them on
/// another. One large hello that was lost where another host's passed is chance.
fn stands(hellos: &Hellos<'_>, separated_elsewhere: bool) -> bool {
    let examined = hellos.padded.is_some() || hellos.split.is_some() || hellos.small.is_some();
    let chance = hellos.passed_elsewhere && hellos.lost < 2;
    let told =
        hellos.cause() != Cause::NotSeparated && !hellos.passed_elsewhere && hellos.failed.cut().is_some();
    !told && !chance && (examined || !separated_elsewhere)
}

fn finding((hellos, row): &(Hellos<'_>, RowView<'_>)) -> Finding {
    let too_long = hellos.padded.filter(|padded| padded.cut().is_some());
    let joined = hellos.split.filter(|split| split.tls_answered());
    let confidence = match hellos.passed_elsewhere {
        true => Confidence::Low,
        false => Confidence::of(too_long.is_some() && joined.is_some(), true),
    };
    let finding = Finding::about(&RULE, row, hellos.failed)
        .vendor(fingerprint::name(fingerprint::on_path(row)))
        .arg("bytes", hellos.bytes())
        .arg("how", hellos.failed.cut().unwrap_or("other"))
        .confidence(confidence)
        .rules_out(&hellos.classical.id, Code::NetworkSniFiltered);
    finding
        .excludes(Code::TlsPostQuantumRefused, too_long)
        .excludes(Code::TlsHelloFragmentIntolerant, joined)
        .excludes(Code::NetworkMtuUpstream, hellos.small.filter(|small| small.cut().is_some()))
        .build()
}
