//! AWS says that the payment method is not valid.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{answers, payments};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentMethodInvalid,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let read = payments::methods(view).filter(|methods| methods.with("INVALID") > 0);
    if let Some(methods) = read {
        let works = methods.with("ACTIVE") > 0;
        let finding = answers::says(&RULE, methods.because).arg("how", "read");
        return vec![finding.severity(if works { Severity::Warn } else { Severity::Fail }).build()];
    }
    let told = answers::recommends(view, "UPDATE_INVALID_PAYMENT_METHOD");
    told.map(|(because, _)| answers::says(&RULE, because).arg("how", "recommended").build())
        .into_iter()
        .collect()
}
