//! The organization instance was made without multi-account permissions.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterPermissionSetsOff,
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let told = answers::told(view, |it| match it {
        AwsFacts::Instance { permission_sets: Some(false), .. } => Some(()),
        _ => None,
    });
    // An account instance never has them.
    let Some((because, ())) = told.filter(|_| answers::place_in_organization(view) == "management") else {
        return Vec::new();
    };
    let finding = answers::says(&RULE, because);
    answers::entitlements(view).bound(finding).map(FindingBuilder::build).into_iter().collect()
}
