//! A DNS server answered at an address that has none: something on the path answers for all.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkDnsIntercepted,
    severity: Severity::Info,
    owner: Owner::NetworkTeam,
    layer: Layer::Resolve,
    faults: &["D16"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(canary) = view.controls(Control::DnsCanary).find(|control| control.dns_answered()) else {
        return Vec::new();
    };
    let address = Arg::server(canary.as_query().map_or("?", |query| query.server.as_str()));
    vec![
        Finding::of(&RULE, &canary.check, &canary.id)
            .arg("address", address)
            .confidence(Confidence::High)
            .build(),
    ]
}
