//! AWS says that the account is suspended.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::aws;
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "account.suspended",
    severity: Severity::Fail,
    owner: Owner::AwsSupport,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some(account) = aws::account(*view).filter(|it| it.state == "SUSPENDED") else { return Vec::new() };
    let finding = aws::about_account(&RULE, *view, &account).confidence(Confidence::High);
    vec![finding.explains(aws::refused_rows(*view)).build()]
}
