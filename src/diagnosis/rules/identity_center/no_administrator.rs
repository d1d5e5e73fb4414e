//! No permission set carries AdministratorAccess. Said only when every set is known.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterNoAdministrator,
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let known = answers::of_every_permission_set(view, |it| match it {
        AwsFacts::ManagedPolicies { permission_set, administrator } => {
            Some((permission_set.as_str(), *administrator))
        }
        _ => None,
    });
    let Some((because, sets)) = known.filter(|known| !known.1.iter().any(|known| known.1)) else {
        return Vec::new();
    };
    let finding = answers::says(&RULE, because).arg("sets", sets.len());
    let finding = sets.iter().fold(finding, |finding, it| finding.and(&it.0.id));
    // Which rights those roles have was not read.
    answers::entitlements(view).bound(finding).map(FindingBuilder::build).into_iter().collect()
}
