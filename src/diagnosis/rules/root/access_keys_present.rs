//! The root user has access keys.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: "root.access-keys-present",
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let told = setup::told(*view, |it| match it {
        AwsFacts::AccountSummary { root_access_keys: Some(true), .. } => Some(()),
        _ => None,
    });
    told.map(|(because, ())| setup::says(&RULE, because).build()).into_iter().collect()
}
