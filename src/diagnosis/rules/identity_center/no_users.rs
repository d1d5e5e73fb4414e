//! There is nobody in the identity store.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterNoUsers,
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let told = answers::told(view, |it| match it {
        AwsFacts::Users { count: 0 } => Some(()),
        _ => None,
    });
    told.map(|(because, ())| answers::says(&RULE, because).build()).into_iter().collect()
}
