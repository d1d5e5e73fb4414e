//! AWS has not verified the contact phone number.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PhoneUnverified,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let contact = answers::contact(view).filter(|contact| contact.status == Some("UNVERIFIED"));
    let Some(contact) = contact else { return Vec::new() };
    let finding = answers::says(&RULE, contact.because).arg("phone", contact.masked());
    vec![answers::stops_activation(finding, view).build()]
}
