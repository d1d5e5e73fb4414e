//! There is nobody in the identity store.

use super::Rule;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::{Finding, Severity, View, setup};
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: "identity-center.no-users",
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let told = setup::told(*view, |it| match it {
        AwsFacts::Users { count: 0 } => Some(()),
        _ => None,
    });
    told.map(|(because, ())| setup::says(&RULE, because).build()).into_iter().collect()
}
