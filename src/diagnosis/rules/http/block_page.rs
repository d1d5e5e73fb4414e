//! Over a connection that a gateway opened, the answer is a notice of its own and not AWS's page.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{captive_portal, http};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::HttpBlockPage,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H01", "P06"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    if captive_portal::portal(view).is_some() {
        return Vec::new();
    }
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, tls) = (row.http()?, row.tls()?);
    let notice = http::notice(row, seen.data).or_else(|| http::foreign_page(row, seen.data))?;
    if http::other_path_passes(row).is_some() {
        return None;
    }
    let control = match notice.found {
        Some(_) => forwarded_elsewhere(row),
        // Without a product's name: only what else came through the same gateway shows whose words it is.
        None => Some(
            http::aws_through_the_same_gateway(row)
                .or_else(|| http::same_notice_elsewhere(row))
                .or_else(|| http::page_of_the_only_opened_host(row, seen.data))?,
        ),
    };
    let vendor = notice.found.filter(|found| found.strong()).map(|found| found.vendor().name.as_str());
    let (location, page) = (seen.data.location.as_deref(), seen.data.page.as_ref());
    let finding = http::with_notice(Finding::about(&RULE, row, seen.observation), location, page)
        .vendor(vendor)
        .arg("status", Arg::or_none(seen.data.status, Arg::from))
        .arg("title", Arg::or_none(page.and_then(|page| page.title.clone()), Arg::Remote))
        .owner(if fingerprint::means(notice.found, "national") { Owner::Isp } else { RULE.owner })
        .confidence(Confidence::of(notice.strong, control.is_some()))
        .rules_out(&tls.observation.id, Code::HttpRefusedByAws)
        .allow(row);
    let finding = finding.excludes(Code::NetworkCaptivePortal, control);
    Some(finding.confirm_opt(commands::curl(row, &["-sSi"])).build())
}

/// Another host on this lane whose answer came from AWS: through this same gateway, or around it.
fn forwarded_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    http::reached_elsewhere(row).or_else(|| {
        let lane = row.lane();
        row.view()
            .controls(Control::ControlHost)
            .filter(|control| control.lane.is_none() || control.lane == lane)
            .filter(|control| control.seen())
            .find(|control| {
                control.as_http().is_some_and(|each_http| http::in_answer(row, each_http).is_none())
            })
    })
}
