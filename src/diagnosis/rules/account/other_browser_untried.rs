//! The person has not tried another browser.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "account.other-browser-untried",
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let finding = setup::admitted(&RULE, *view, "other-browser-tried", "no");
    finding.map(|it| it.build()).into_iter().collect()
}
