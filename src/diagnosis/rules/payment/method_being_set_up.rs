//! Every payment method is still being set up.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{answers, payments};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::PaymentMethodBeingSetUp,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(methods) = payments::methods(view) else { return Vec::new() };
    let pending = methods.with("PENDING_SETUP") + methods.with("SETUP_IN_PROGRESS");
    if pending == 0 || methods.with("ACTIVE") > 0 {
        return Vec::new();
    }
    vec![answers::says(&RULE, methods.because).arg("count", pending).build()]
}
