//! Sign-up was begun a day ago or more, and AWS still says that it waits.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::aws;
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "account.activation-overdue",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some(account) = aws::account(*view).filter(|it| it.state == "PENDING_ACTIVATION") else {
        return Vec::new();
    };
    if account.age(*view).is_over_a_day() != Some(true) {
        return Vec::new();
    }
    let finding = aws::about_account(&RULE, *view, &account);
    vec![aws::by_age(finding, *view, &account).explains(aws::refused_rows(*view)).build()]
}
