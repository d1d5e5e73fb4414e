//! The organization has consolidated billing only.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "organization.features-limited",
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let found = setup::organization(*view).filter(|it| it.exists);
    let limited = found.filter(|it| it.feature_set == Some("CONSOLIDATED_BILLING"));
    limited.map(|it| setup::says(&RULE, it.because).build()).into_iter().collect()
}
