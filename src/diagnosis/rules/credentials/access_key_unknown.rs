//! AWS does not know the access key, and nothing seen says why.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::refused;
use crate::diagnosis::refused::Refused;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "credentials.access-key-unknown",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some((Refused::Unknown, call)) = refused::refused(*view) else { return Vec::new() };
    let finding = refused::refusal(&RULE, *view, &call)
        .rules_out(&call.observation.id, "credentials.clock-refused")
        .not_evaluated("credentials.wrong-partition")
        .not_evaluated("credentials.refused-in-region");
    vec![finding.confidence(Confidence::Medium).build()]
}
