//! The Support plan does not include the Support API, as nearly every new account: cases go through the console.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::SupportApiNotInPlan,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let told = answers::told(view, |it| match it {
        AwsFacts::SupportPlan { api: false } => Some(()),
        _ => None,
    });
    told.map(|(because, ())| answers::says(&RULE, because).build()).into_iter().collect()
}
