//! A Region is being added to the instance or removed from it.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterRegionChange,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// It matters to those whose portal is set to that Region.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some((because, instance)) = answers::instance(view) else { return Vec::new() };
    let portal = answers::credentials(view).and_then(|facts| facts.portal_region.as_deref());
    let set = instance.changing.iter().find(|change| Some(change.region.as_str()) == portal);
    let Some(change) = set.or_else(|| instance.changing.first()) else { return Vec::new() };
    let doing = if change.status == "REMOVING" { "removed" } else { "added" };
    let severity = if set.is_some() { Severity::Warn } else { Severity::Info };
    let finding =
        answers::says(&RULE, because).arg("region", Arg::published(&change.region)).arg("doing", doing);
    vec![finding.severity(severity).build()]
}
