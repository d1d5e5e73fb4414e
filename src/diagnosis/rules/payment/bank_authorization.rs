//! The user sees no approved charge of AWS at the bank.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentBankAuthorization,
    severity: Severity::Fail,
    owner: Owner::Bank,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let finding = answers::admitted(&RULE, view, "bank-approved-charge", "no");
    finding.map(|finding| finding.build()).into_iter().collect()
}
