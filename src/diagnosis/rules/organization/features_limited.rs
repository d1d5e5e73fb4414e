//! The organization has consolidated billing only.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::OrganizationFeaturesLimited,
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let found = answers::organization(view).filter(|organization| organization.exists);
    let limited = found.filter(|found| found.feature_set == Some("CONSOLIDATED_BILLING"));
    limited.map(|limited| answers::says(&RULE, limited.because).build()).into_iter().collect()
}
