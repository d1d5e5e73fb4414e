//! AWS says that the account is suspended.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountSuspended,
    severity: Severity::Fail,
    owner: Owner::AwsSupport,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(account) = account::account(view).filter(|account| account.state == "SUSPENDED") else {
        return Vec::new();
    };
    let finding = account::about_account(&RULE, view, &account).confidence(Confidence::High);
    vec![finding.explains(account::refused_rows(view)).build()]
}
