//! The contact phone number is not written as AWS needs it. A number that AWS has verified is never accused.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::PhoneProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::PhoneNumberFormat,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// The one to fix first.
const ORDER: [(PhoneProblem, &str); 4] = [
    (PhoneProblem::CountryCodeMissing, "country-code"),
    (PhoneProblem::LeadingZero, "leading-zero"),
    (PhoneProblem::NotValid, "not-valid"),
    (PhoneProblem::Separators, "separators"),
];

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(contact) = answers::contact(view) else { return Vec::new() };
    let Some(phone) = contact.unproven() else { return Vec::new() };
    let Some((problem, word)) = ORDER.iter().find(|order| phone.problems.contains(&order.0)) else {
        return Vec::new();
    };
    let finding = answers::says(&RULE, contact.because)
        .arg("phone", Arg::Phone(phone.masked.clone()))
        .arg("problem", *word);
    // AWS reads numbers with hyphens and spaces too: only its rule speaks against them.
    let harmless = *problem == PhoneProblem::Separators;
    let finding =
        if harmless { finding.severity(Severity::Info) } else { answers::stops_activation(finding, view) };
    vec![finding.confidence(Confidence::Medium).build()]
}
