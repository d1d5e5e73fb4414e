//! A page of AWS's asked for hosts that no list of AWS's has: an allow list made from the lists alone leaves them out.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Ask, Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::BrowserUnlistedHosts,
    severity: Severity::Info,
    owner: Owner::NetworkTeam,
    layer: Layer::Http,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// Names that stand in the message.
const NAMED: usize = 12;

fn check(view: View<'_>) -> Vec<Finding> {
    let found = view.browser_logs().filter(|seen| !seen.data.unlisted.is_empty()).map(|seen| {
        let unlisted = &seen.data.unlisted;
        let unanswered = unlisted.iter().filter(|host| !host.answered).count();
        let names: Vec<_> = unlisted.iter().map(|host| host.host.clone()).collect();
        let first = names.iter().take(NAMED).cloned().collect();
        Finding::of(&RULE, &seen.observation.check, &seen.observation.id)
            .arg("names", Arg::Hosts(first))
            .arg("number", names.len())
            .arg("unanswered", unanswered)
            .ask(Ask::Allow { hosts: names })
            .confidence(Confidence::High)
            .build()
    });
    found.collect()
}
