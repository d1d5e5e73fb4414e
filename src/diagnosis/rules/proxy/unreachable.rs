//! The proxy itself cannot be reached: its name, its port, or TLS to it.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::rules::proxy::wrong_scheme;
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::ways;
use crate::evidence::{Data, Observation};

pub(super) const RULE: Rule = Rule {
    code: "proxy.unreachable",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &["P01"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy()?;
    seen.observation.failure()?;
    let stage = match seen.data.stage.as_deref()? {
        "resolve" => "resolve",
        "connect" => "connect",
        "tls" => "tls",
        _ => return None,
    };
    if wrong_scheme::right_scheme(seen.observation, seen.data).is_some() {
        return None;
    }
    let link = link_works(row.view());
    let finding = ways::about(&RULE, row, seen.observation)
        .arg("proxy", format!("{}:{}", seen.data.proxy_host, seen.data.proxy_port))
        .arg("stage", stage)
        .arg("variable", variable(row.view()).unwrap_or("HTTPS_PROXY"))
        .confidence(Confidence::of(true, link.is_some()))
        .rules_out(&seen.observation.id, "proxy.destination-denied");
    let finding = match link {
        Some(it) => finding.rules_out(&it.id, "network.no-route"),
        None => finding.not_evaluated("network.no-route"),
    };
    Some(match ways::curl(row, "-sv -o /dev/null") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// Something answered without the proxy, or the kernel has a route: then the network is there.
fn link_works(view: View<'_>) -> Option<&Observation> {
    let direct = view.hosts().filter(|it| it.lane() == Some(Lane::Direct));
    let connected = direct.flat_map(|row| row.connects().map(|it| it.observation)).find(|it| it.seen());
    connected.or_else(|| {
        view.all().find(|it| matches!(&it.data, Data::Link(link) if it.seen() && (link.ipv4 || link.ipv6)))
    })
}

/// The environment variable the proxy came from.
pub(in crate::diagnosis) fn variable(view: View<'_>) -> Option<&str> {
    view.proxy_configs().find_map(|it| it.data.https.as_ref().map(|it| it.variable.as_str()))
}
