//! The contact phone number is toll-free, which AWS refuses.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;
use crate::evidence::aws::PhoneProblem;

pub(super) const RULE: Rule = Rule {
    code: "phone.toll-free",
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some(contact) = setup::contact(*view) else { return Vec::new() };
    let phone = contact.unproven().filter(|it| it.problems.contains(&PhoneProblem::TollFree));
    let Some(phone) = phone else { return Vec::new() };
    let finding = setup::says(&RULE, contact.because).arg("phone", &phone.masked);
    vec![setup::stops_activation(finding, *view).build()]
}
