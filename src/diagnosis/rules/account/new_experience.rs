//! The account looks like one of the newer sign-up: no root user, and an organization that AWS manages.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, answers};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountNewExperience,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// When the newer sign-up began (2026-01-01).
const BEGAN: i64 = 1_767_225_600;

/// A member account whose root credentials were removed looks the same, so this is never more than a hint.
fn check(view: View<'_>) -> Vec<Finding> {
    let rootless = answers::told(view, |it| match it {
        AwsFacts::AccountSummary { root_password: Some(false), root_access_keys: Some(false), .. } => {
            Some(())
        }
        _ => None,
    });
    let young = account::account(view)
        .filter(|account| account.created_at.is_some_and(|created_at| created_at >= BEGAN));
    let member = answers::organization(view).filter(|_| answers::place_in_organization(view) == "member");
    let (Some((because, ())), Some(young), Some(member)) = (rootless, young, member) else {
        return Vec::new();
    };
    let finding =
        Finding::of(&RULE, &because.check, &because.id).and(&young.because.id).and(&member.because.id);
    vec![finding.not_evaluated(Code::OrganizationNotManagementAccount).build()]
}
