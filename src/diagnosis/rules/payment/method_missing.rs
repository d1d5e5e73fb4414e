//! The account has no payment method at all.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{answers, payments};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentMethodMissing,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// A member of an organization needs none: the management account pays.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some(methods) = payments::methods(view).filter(|methods| methods.all.is_empty()) else {
        return Vec::new();
    };
    let place = answers::place_in_organization(view);
    if place == "member" {
        return Vec::new();
    }
    let finding = answers::stops_activation(answers::says(&RULE, methods.because), view);
    let finding = match answers::organization(view) {
        Some(organization) if place != "unknown" => finding.and(&organization.because.id),
        _ => finding.severity(Severity::Warn).confidence(Confidence::Medium),
    };
    vec![finding.build()]
}
