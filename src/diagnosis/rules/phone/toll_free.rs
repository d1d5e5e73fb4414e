//! The contact phone number is toll-free, which AWS refuses.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::PhoneProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::PhoneTollFree,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(contact) = answers::contact(view) else { return Vec::new() };
    let phone = contact.unproven().filter(|unproven| unproven.problems.contains(&PhoneProblem::TollFree));
    let Some(phone) = phone else { return Vec::new() };
    let finding = answers::says(&RULE, contact.because).arg("phone", Arg::Phone(phone.masked.clone()));
    vec![answers::stops_activation(finding, view).build()]
}
