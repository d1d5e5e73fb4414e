//! A CA bundle is configured and holds no certificate: the AWS CLI trusts nobody then.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::TlsCaBundleUnusable,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// The path stays in the evidence: it may name a person.
fn check(view: View<'_>) -> Vec<Finding> {
    let found = view
        .trust_stores()
        .find_map(|trust_store| Some((trust_store.observation, trust_store.data.bundle.as_ref()?)));
    let Some((stores, bundle)) = found else { return Vec::new() };
    let Some(problem) = &bundle.problem else { return Vec::new() };
    let finding = Finding::of(&RULE, &stores.check, &stores.id)
        .arg("origin", Arg::published(&bundle.origin))
        .arg("problem", Arg::published(problem))
        .rules_out(&stores.id, Code::TlsTrustStoreOutdated)
        .confidence(Confidence::High);
    vec![finding.build()]
}
