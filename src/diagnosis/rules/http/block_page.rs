//! Over a connection that a gateway opened, the answer is a notice of its own and not AWS's page.

use crate::catalogue::{Fingerprint, Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::rules::http::path_filtered;
use crate::diagnosis::rules::network::captive_portal;
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::network::HttpGet;
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: "http.block-page",
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H01", "P06"],
    check,
};

/// An answer that a gateway wrote in AWS's place.
#[derive(Clone, Copy)]
pub(in crate::diagnosis) struct Notice<'a> {
    /// Absent when only the answer's shape shows it.
    pub(in crate::diagnosis) found: Option<&'a Fingerprint>,
    pub(in crate::diagnosis) strong: bool,
}

fn check(view: &View<'_>) -> Vec<Finding> {
    if captive_portal::portal(*view).is_some() {
        return Vec::new();
    }
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, tls) = (row.http()?, row.tls()?);
    let notice = notice(row, seen.data)?;
    if path_filtered::other_path_passes(row).is_some() {
        return None;
    }
    let control = forwarded_elsewhere(row);
    if notice.found.is_none() && control.is_none() {
        return None; // a refusal without a name: only what AWS says through the same gateway shows whose it is
    }
    let vendor = notice.found.filter(|it| it.strong()).map(|it| it.vendor().name.as_str());
    let (location, page) = (seen.data.location.as_deref(), seen.data.page.as_ref());
    let none = || "-".to_owned();
    let finding = ways::with_notice(ways::about(&RULE, row, seen.observation), location, page)
        .vendor(vendor)
        .arg("status", seen.data.status.map_or_else(none, |it| it.to_string()))
        .arg("title", page.and_then(|it| it.title.clone()).unwrap_or_else(none))
        .owner(if fingerprint::means(notice.found, "national") { Owner::Isp } else { RULE.owner })
        .confidence(Confidence::of(notice.strong, control.is_some()))
        .rules_out(&tls.observation.id, "http.refused-by-aws")
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    let finding = match control {
        Some(it) => finding.rules_out(&it.id, "network.captive-portal"),
        None => finding.not_evaluated("network.captive-portal"),
    };
    Some(match ways::curl(row, "-sSi") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// The row's answer, read as a gateway's notice. Never where a public root proves that AWS's server is at the
/// other end, and never where the answer carries a mark of AWS's.
pub(in crate::diagnosis) fn notice<'a>(row: &RowView<'a>, http: &HttpGet) -> Option<Notice<'a>> {
    let tls = row.tls()?;
    if !ways::privately_signed(tls.data) {
        return None;
    }
    in_answer(row, http)
}

/// The same of any answer on this row's way, a control's included.
pub(in crate::diagnosis) fn in_answer<'a>(row: &RowView<'a>, http: &HttpGet) -> Option<Notice<'a>> {
    if fingerprint::aws_wrote(http) {
        return None;
    }
    let found = fingerprint::by_answer(row.view(), http);
    if fingerprint::means(found, "login")
        || fingerprint::means(found, "connect-failed")
        || fingerprint::means(found, "dns-failed")
    {
        return None;
    }
    let blocking = found.filter(|it| fingerprint::says_blocked(it));
    let strong = blocking.is_some_and(Fingerprint::strong);
    if strong || refuses(row, http) {
        return Some(Notice { found: blocking, strong });
    }
    None
}

/// A refusal by its shape: forbidden, legally unavailable, or a redirect to somebody else's host.
fn refuses(row: &RowView<'_>, http: &HttpGet) -> bool {
    let elsewhere = || {
        let target = http.location.as_deref().and_then(fingerprint::host_of);
        target.is_some_and(|it| it != row.host() && !fingerprint::is_aws_name(&it))
            && ways::served_by_aws(row)
    };
    match http.status {
        Some(403 | 451) => true,
        Some(300..400) => elsewhere(),
        _ => false,
    }
}

/// Another host on this lane whose answer came from AWS: through this same gateway, or around it.
fn forwarded_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    ways::reached_elsewhere(row).or_else(|| {
        let lane = row.lane();
        row.view()
            .controls(Control::ControlHost)
            .filter(|it| it.lane.is_none() || it.lane == lane)
            .filter(|it| it.seen())
            .find(|it| ways::http_of(it).is_some_and(|it| in_answer(row, it).is_none()))
    })
}
