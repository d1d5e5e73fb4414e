//! The Support plan does not include the Support API, as nearly every new account: cases go through the console.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: "support.api-not-in-plan",
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let told = setup::told(*view, |it| match it {
        AwsFacts::SupportPlan { api: false } => Some(()),
        _ => None,
    });
    told.map(|(because, ())| setup::says(&RULE, because).build()).into_iter().collect()
}
