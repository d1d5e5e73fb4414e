//! A variable names a proxy and the desktop's settings say that there is none: the AWS CLI has a way, browsers have not.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxySystemDirect,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[FailureKind::ConnectTimeout, FailureKind::ConnectionRefused],
    check: Check::Once(check),
};

/// Only said where the direct way is closed and the proxy's leads to AWS: otherwise nothing is missing.
fn check(view: View<'_>) -> Vec<Finding> {
    let found = view.proxy_configs().find_map(|config| {
        let set = config.data.https.as_ref().filter(|set| !proxy::is_read_by_few(&set.variable))?;
        let settings = config.data.system.iter().find(|settings| settings.in_force)?;
        (settings.direct && config.data.pac.is_none()).then_some((config.observation, set, settings))
    });
    let Some((config, set, settings)) = found else { return Vec::new() };
    if view.hosts_that(Fact::ReachedAws, Some(Lane::Direct)).next().is_some() {
        return Vec::new();
    }
    let mut direct = view.hosts().filter(|row| row.lane() == Some(Lane::Direct));
    let Some((closed, works)) = direct.find_map(|row| closed_beside_the_proxy(&row)) else {
        return Vec::new();
    };
    vec![
        Finding::of(&RULE, &config.check, &config.id)
            .and(&closed.id)
            .arg("origin", Arg::published(&settings.origin))
            .arg("proxy", Arg::Proxies(vec![format!("{}:{}", set.host, set.port)]))
            .arg("variable", Arg::published(&set.variable))
            .rules_out(&works.id, Code::ProxyUnreachable)
            .confidence(Confidence::Medium)
            .build(),
    ]
}

/// How the direct way ended, and the answer that came through the proxy.
fn closed_beside_the_proxy<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a Observation)> {
    let end = row.ended_in(RULE.claims)?;
    let works = row.twin(Lane::Proxy).filter(RowView::reached_aws)?.http()?;
    Some((end, works.observation))
}
