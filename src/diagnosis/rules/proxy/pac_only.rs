//! A PAC address is set up and no proxy variable: browsers have a way, the AWS CLI has none.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

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
    let mut unset = view.proxy_configs().filter(|it| it.data.https.is_none());
    let found = unset.find_map(|it| Some((it.observation, it.data.pac.as_deref()?)));
    let Some((config, pac)) = found else { return Vec::new() };
    let named = proxy::proxy_script(view).map(|(.., file)| file.proxies.join(", "));
    let proxies = named.filter(|it| !it.is_empty());
    let closed = view.hosts().filter(|it| it.lane() == Some(Lane::Direct) && it.failed());
    let closed: Vec<_> =
        closed.filter(|it| it.own().any(|it| it.failed_with(FailureKind::ConnectTimeout))).collect();
    let Some(row) = closed.first() else { return Vec::new() };
    let open = view.hosts().any(|it| it.reached_aws());
    let finding = Finding::about(&RULE, row, config)
        .arg("pac", pac)
        .confirm_opt(commands::system_proxy(view).map(str::to_owned))
        .arg("named", if proxies.is_some() { "yes" } else { "no" })
        .arg("proxies", proxies.unwrap_or_else(|| "-".to_owned()))
        // The PAC file is not evaluated, so what it would say is not known.
        .confidence(if open { Confidence::Low } else { Confidence::Medium })
        .not_evaluated(Code::ProxyPacFault);
    if open {
        return vec![finding.build()];
    }
    // No direct way at all beside a script that names another: closed as it was meant to be.
    let checks = closed.iter().map(|it| it.id().clone()).collect();
    vec![Finding { checks, ..finding.severity(Severity::Fail).build() }]
}
