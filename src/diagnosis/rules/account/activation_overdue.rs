//! Sign-up was begun a day ago or more, and AWS still says that it waits.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountActivationOverdue,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(account) = account::account(view).filter(|account| account.state == "PENDING_ACTIVATION") else {
        return Vec::new();
    };
    if account.age(view).is_over_a_day() != Some(true) {
        return Vec::new();
    }
    let finding = account::about_account(&RULE, view, &account);
    vec![account::by_age(finding, view, &account).explains(account::refused_rows(view)).build()]
}
