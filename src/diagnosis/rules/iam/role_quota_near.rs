//! Four fifths of the IAM roles an account may have exist: each permission set makes one more.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::IamRoleQuotaNear,
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let told = answers::told(view, |it| match it {
        AwsFacts::AccountSummary { roles: Some(roles), roles_quota: Some(quota), .. } => {
            Some((*roles, *quota))
        }
        _ => None,
    });
    let Some((because, (roles, quota))) = told.filter(|told| told.1.1 > 0) else { return Vec::new() };
    // Widened, so that no number AWS could send overflows.
    let (used, of) = (i128::from(roles), i128::from(quota));
    if used * 5 < of * 4 {
        return Vec::new();
    }
    let finding = answers::says(&RULE, because).arg("roles", roles).arg("quota", quota);
    vec![finding.arg("percent", i64::try_from(used * 100 / of).unwrap_or(i64::MAX)).build()]
}
