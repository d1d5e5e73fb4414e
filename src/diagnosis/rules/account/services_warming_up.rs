//! The account is active for less than a day, and some services do not know it yet.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::aws;
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "account.services-warming-up",
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some(account) = aws::account(*view).filter(|it| it.state == "ACTIVE") else { return Vec::new() };
    let refusing: Vec<_> = view.calls().filter(aws::not_a_customer).collect();
    let (Some(first), Some(false) | None) = (refusing.first(), account.age(*view).is_over_a_day()) else {
        return Vec::new();
    };
    let mut finding = aws::about_account(&RULE, *view, &account)
        .arg("services", aws::services(&refusing))
        .arg("aws_code", first.data.code.as_deref().unwrap_or("?"))
        .rules_out(&account.because.id, "account.pending-activation");
    for it in &refusing {
        finding = finding.and(&it.observation.id);
    }
    finding = aws::by_age(finding, *view, &account);
    if aws::plan(*view).is_some_and(|(_, plan)| plan == "FREE") {
        finding = finding.not_evaluated("account.free-plan-limit");
    }
    let mut finding = finding.build();
    finding.checks = aws::refused_rows(*view);
    vec![finding]
}
