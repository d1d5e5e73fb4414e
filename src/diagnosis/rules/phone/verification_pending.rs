//! AWS has sent a code to the contact phone number and waits for it.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "phone.verification-pending",
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let contact = setup::contact(*view).filter(|it| it.status == Some("PENDING"));
    let Some(contact) = contact else { return Vec::new() };
    let finding = setup::says(&RULE, contact.because).arg("phone", contact.masked());
    vec![setup::stops_activation(finding, *view).build()]
}
