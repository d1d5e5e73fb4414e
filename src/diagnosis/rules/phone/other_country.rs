//! The number has the code of another country than the contact address: allowed, and often a slip.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::PhoneProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::PhoneOtherCountry,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(contact) = answers::contact(view) else { return Vec::new() };
    let phone = contact.unproven().filter(|unproven| unproven.problems.contains(&PhoneProblem::OtherCountry));
    let Some(phone) = phone else { return Vec::new() };
    let finding = answers::says(&RULE, contact.because)
        .arg("phone", Arg::Phone(phone.masked.clone()))
        .arg("country", Arg::or_unknown(contact.country, Arg::published))
        .arg("phone_country", Arg::or_unknown(phone.country.as_deref(), Arg::published));
    vec![finding.confidence(Confidence::Medium).build()]
}
