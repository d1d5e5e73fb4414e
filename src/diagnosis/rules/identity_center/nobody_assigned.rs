//! There are permission sets, and none is assigned to anybody in this account.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterNobodyAssigned,
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let known = answers::of_every_permission_set(view, |it| match it {
        AwsFacts::Assignments { permission_set, count } => Some((permission_set.as_str(), *count)),
        _ => None,
    });
    let nobody = known.filter(|known| !known.1.is_empty() && known.1.iter().all(|known| known.1 == 0));
    let Some((_, sets)) = nobody else { return Vec::new() };
    let finding = answers::says(&RULE, sets[0].0).arg("sets", sets.len());
    let finding = sets.iter().skip(1).fold(finding, |finding, it| finding.and(&it.0.id));
    answers::entitlements(view).bound(finding).map(FindingBuilder::build).into_iter().collect()
}
