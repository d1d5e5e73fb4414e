//! The chain leads to a private CA that no store of this computer knows: TLS is inspected, and it fails.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{captive_portal, clock, tls};
use crate::diagnosis::finding::{Check, Confidence, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::network::TlsHandshake;
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::TlsInspectedUntrusted,
    severity: Severity::Fail,
    owner: Owner::ItDesktop,
    layer: Layer::Tls,
    faults: &["S11"],
    claims: &[FailureKind::CertificateUnknownIssuer],
    check: Check::Once(check),
};

/// A leaf made for this visit is hours old; AWS's own are weeks old nearly always.
const VERY_YOUNG_S: i64 = 2 * 24 * 3600;

fn check(view: View<'_>) -> Vec<Finding> {
    if captive_portal::portal(view).is_some() {
        return Vec::new();
    }
    let clock = clock::clock(view);
    view.hosts().filter_map(|row| judge(&row, &clock)).collect()
}

fn judge(row: &RowView<'_>, clock: &clock::ClockVerdict<'_>) -> Option<Finding> {
    let seen = row
        .tls()
        .filter(|handshake| handshake.observation.failed_with(FailureKind::CertificateUnknownIssuer))?;
    if row.lane() == Some(Lane::Browser) && seen.data.chain.is_empty() {
        return without_chain(row, seen.observation);
    }
    if !seen.data.privately_signed() || tls::looks_incomplete(row, seen.data) {
        return None;
    }
    let found = fingerprint::by_issuer(row.view(), seen.data);
    let vendor = fingerprint::name(found);
    let alike = tls::same_issuer_elsewhere(row, seen.data);
    let mark = vendor.is_some() || alike.is_some();
    if !row.served_by_aws() && !mark {
        return None; // an identity provider with a company CA is nobody's inspection
    }
    let control = tls::control_handshakes(row).find(|control_handshake| control_handshake.tls_answered());
    let public = control.filter(|control| control.as_tls().is_some_and(TlsHandshake::publicly_valid));
    let scope = match (alike.is_some(), public.is_some()) {
        (_, true) => "this-host",
        (true, false) => "everywhere",
        (false, false) => "unknown",
    };
    let mut finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("issuer", seen.data.issuer())
        .arg("scope", scope)
        .arg("young", if is_young(row, seen.data) { "yes" } else { "no" })
        .owner(if mark && !only_this_host(row) { RULE.owner } else { Owner::GatewayTeam })
        .confidence(Confidence::of(mark, control.is_some() || alike.is_some()));
    if let Some(it) = alike {
        finding = finding.and(&it.id);
    }
    if let Some(it) = public.filter(|public| alike.is_none_or(|alike| alike.id != public.id)) {
        finding = finding.rules_out(&it.id, Code::TlsTrustStoreOutdated);
    }
    let finding = exclude(finding, clock, seen.observation).do_not_decrypt(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}

/// A gateway that opens TLS for this host alone, while other hosts of AWS's show certificates of their own, opens it to
/// refuse: trusting its authority on this computer would show a notice and nothing more.
fn only_this_host(row: &RowView<'_>) -> bool {
    let lane = row.lane();
    let mut signed = row.view().hosts_that(Fact::PrivatelySigned, lane);
    let mut reached = row.view().hosts_that(Fact::ReachedAws, lane);
    let is_public = |other: &RowView<'_>| other.handshakes().any(|tls| tls.data.publicly_valid());
    signed.all(|other| other.host() == row.host()) && reached.any(|other| is_public(&other))
}

/// A browser's archive says that the issuer is unknown, and not who it is. One host may have a fault of its own; that
/// nobody vouches for two of AWS's is the mark of an inspection, or of a store without AWS's roots.
fn without_chain(row: &RowView<'_>, seen: &Observation) -> Option<Finding> {
    let others = row.view().hosts().filter(|other| other.lane() == row.lane() && other.host() != row.host());
    let shown =
        others.filter(RowView::served_by_aws).filter_map(|other| other.tls()).map(|tls| tls.observation);
    let mut alike = shown.filter(|tls| tls.failed_with(FailureKind::CertificateUnknownIssuer));
    let other = alike.next().filter(|_| row.served_by_aws())?;
    let finding = Finding::about(&RULE, row, seen)
        .and(&other.id)
        .arg("issuer", "-")
        .arg("scope", "unknown")
        .arg("young", "no")
        .confidence(Confidence::Low)
        .not_evaluated(Code::TlsTrustStoreOutdated)
        .not_evaluated(Code::TlsIncompleteChain);
    Some(finding.do_not_decrypt(row).confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}

/// An unknown issuer is no matter of dates, and a CA nobody publishes no matter of a missing link.
fn exclude(finding: FindingBuilder, clock: &clock::ClockVerdict<'_>, seen: &Observation) -> FindingBuilder {
    let finding = finding.rules_out(&seen.id, Code::TlsIncompleteChain);
    match clock {
        clock::ClockVerdict::Right(id) => finding.rules_out(id, Code::ClockSkewed),
        _ => finding.rules_out(&seen.id, Code::ClockSkewed),
    }
}

fn is_young(row: &RowView<'_>, tls: &TlsHandshake) -> bool {
    let Ok(started) = row.view().evidence.started_at.parse::<jiff::Timestamp>() else { return false };
    tls.chain.first().is_some_and(|handshake| {
        (0..VERY_YOUNG_S).contains(&started.as_second().saturating_sub(handshake.not_before))
    })
}
