//! A proxy variable is set and is no address of an HTTP proxy: programs refuse it, or read it each in their own way.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxySettingUnreadable,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let found = view
        .proxy_configs()
        .find_map(|proxy_config| Some((proxy_config.observation, proxy_config.data.malformed.as_ref()?)));
    let Some((config, malformed)) = found else { return Vec::new() };
    // Without a proxy the AWS CLI goes directly: that is no fault where the direct way works.
    let direct_works = || view.hosts_that(Fact::ReachedAws, Some(Lane::Direct)).next().is_some();
    if malformed.part == "empty" && direct_works() {
        return Vec::new();
    }
    let finding = Finding::of(&RULE, &config.check, &config.id)
        .arg("variable", Arg::published(&malformed.variable))
        .arg("part", Arg::published(&malformed.part))
        .not_evaluated(Code::ProxyUnreachable)
        .confidence(Confidence::High);
    vec![finding.build()]
}
