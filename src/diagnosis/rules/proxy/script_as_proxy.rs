//! The address of a proxy script stands where the address of a proxy belongs.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::View;
use crate::evidence::environment::ProxyConfig;
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyScriptAsProxy,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    // What a server that hands out files makes of CONNECT.
    claims: &[
        FailureKind::ProxyRefused,
        FailureKind::ProxyNotHttp,
        FailureKind::ConnectionClosed,
        FailureKind::ConnectionReset,
        FailureKind::ReadTimeout,
    ],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let in_variable =
        view.proxy_configs().find_map(|config| of_variable(view, config.observation, config.data));
    let in_settings = || {
        view.proxy_configs().find_map(|config| {
            let settings = config.data.system.iter().find(|settings| settings.script_as_proxy)?;
            let finding = Finding::of(&RULE, &config.observation.check, &config.observation.id)
                .arg("place", Arg::published(&settings.origin))
                .arg("url", Arg::NONE)
                .arg("how", "settings")
                .confidence(Confidence::Medium);
            Some(finding.not_evaluated(Code::ProxyUnreachable).build())
        })
    };
    in_variable.or_else(in_settings).into_iter().collect()
}

/// A server that is a proxy and hands out the script as well does no harm.
fn of_variable(view: View<'_>, config: &Observation, data: &ProxyConfig) -> Option<Finding> {
    let set = data.https.as_ref().filter(|set| data.pac.as_ref() == Some(&set.variable))?;
    if view.hosts_that(Fact::ReachedAws, Some(Lane::Proxy)).next().is_some() {
        return None;
    }
    let refused = view.hosts().filter(|row| row.lane() == Some(Lane::Proxy));
    let refused = refused.filter_map(|row| Some((row.id().clone(), &row.ended_in(RULE.claims)?.id)));
    let (rows, because): (Vec<_>, Vec<_>) = refused.unzip();
    let file = data.pac_file.as_ref();
    let is_script = file.is_some_and(|file| file.is_script);
    let stops = !rows.is_empty() && !proxy::is_read_by_few(&set.variable);
    let finding = Finding::of(&RULE, &config.check, &config.id)
        .and_all(because)
        .arg("place", Arg::published(&set.variable))
        .arg("url", Arg::or_none(file.and_then(|file| file.url.clone()), Arg::Url))
        .arg("how", "variable")
        .severity(if stops { Severity::Fail } else { Severity::Warn })
        .confidence(Confidence::of(is_script, !rows.is_empty()))
        .explains(rows);
    Some(match is_script {
        true => finding.rules_out(&config.id, Code::ProxyUnreachable).build(),
        false => finding.not_evaluated(Code::ProxyUnreachable).build(),
    })
}
