//! The account is a member: another account enables Identity Center.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::OrganizationNotManagementAccount,
    severity: Severity::Info,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let member = answers::organization(view).filter(|_| answers::place_in_organization(view) == "member");
    let Some(organization) = member else { return Vec::new() };
    let finding = answers::says(&RULE, organization.because);
    vec![
        finding
            .arg("management", Arg::or_unknown(organization.management.map(str::to_owned), Arg::AccountId))
            .build(),
    ]
}
