//! A PAC address is set up and no proxy variable: browsers have a way, the AWS CLI has none.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::{FailureKind, Observation};
use crate::net;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacOnly,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &["P08"],
    claims: &[FailureKind::ConnectTimeout],
    check: Check::Once(check),
};

/// Only said where the direct way is closed: otherwise nothing is missing.
fn check(view: View<'_>) -> Vec<Finding> {
    let mut unset = view.proxy_configs().filter(|proxy_config| proxy_config.data.https.is_none());
    let found = unset.find_map(|unset| Some((unset.observation, unset.data.pac.as_deref()?)));
    let Some((config, pac)) = found else { return Vec::new() };
    let closed = view.hosts().filter(|row| row.lane() == Some(Lane::Direct) && row.failed());
    let closed: Vec<_> = closed
        .filter(|closed| closed.own().any(|observation| observation.failed_with(FailureKind::ConnectTimeout)))
        .collect();
    let Some(first) = closed.first() else { return Vec::new() };
    let open = view.hosts().any(|row| row.lane() != Some(Lane::Pac) && row.reached_aws());
    let by_script = proxied_by_script(view, &closed);
    let named = proxy::proxy_script(view).map(|(.., file)| file.proxies.clone());
    let proxies = match &by_script {
        Some((_, proxy, _)) => Some(vec![proxy.clone()]),
        None => named.filter(|named| !named.is_empty()),
    };
    // The host that is named is the one that was reached by the script's way, if any was.
    let row = by_script.as_ref().map_or(first, |(row, ..)| *row);
    let finding = Finding::about(&RULE, row, config)
        .arg("pac", Arg::published(pac))
        .confirm_opt(commands::system_proxy(view))
        .arg(
            "named",
            match (&by_script, &proxies) {
                (Some(_), _) => "ran",
                (None, Some(_)) => "yes",
                (None, None) => "no",
            },
        )
        .arg("proxies", Arg::or_none(proxies, Arg::Proxies))
        .confidence(Confidence::of(by_script.is_some(), !open));
    let finding = match &by_script {
        Some((.., works)) => finding.rules_out(&works.id, Code::NetworkNoRoute),
        None => finding.not_evaluated(Code::ProxyPacFault),
    };
    if open {
        return vec![finding.build()];
    }
    // No direct way at all beside a script that names another: closed as it was meant to be.
    let checks = closed.iter().map(|closed| closed.id().clone()).collect();
    vec![Finding { checks, ..finding.severity(Severity::Fail).build() }]
}

/// One of the hosts that are closed and to which the script's way led, the proxy as a variable takes it, and the answer
/// that shows it.
fn proxied_by_script<'a, 'r>(
    view: View<'a>,
    closed: &'r [RowView<'a>],
) -> Option<(&'r RowView<'a>, String, &'a Observation)> {
    let run = proxy::proxy_script(view)?.2.run.as_ref()?;
    closed.iter().find_map(|row| {
        let twin = row.twin(Lane::Pac).filter(RowView::reached_aws)?;
        let by = twin.proxy()?.data;
        let ways = &run.answers.iter().find(|answer| answer.host == row.host())?.ways;
        let way = ways.iter().find(|way| way.host == by.proxy_host && way.port == by.proxy_port)?;
        let host = net::bracketed(&way.host);
        Some((row, format!("{}://{host}:{}", way.scheme, way.port), twin.http()?.observation))
    })
}
