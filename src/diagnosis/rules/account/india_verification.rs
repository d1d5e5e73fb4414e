//! Accounts with AWS India need customer verification, whose state no API tells.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountIndiaVerification,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let question = "india-verification-done";
    if let Some(finding) = answers::admitted(&RULE, view, question, "no") {
        return vec![finding.arg("answer", "no").build()];
    }
    let contact = answers::contact(view).filter(|contact| contact.country == Some("IN"));
    let Some(contact) = contact.filter(|_| answers::said(view, question).is_none()) else {
        return Vec::new();
    };
    let finding = Finding::of(&RULE, &contact.because.check, &contact.because.id);
    vec![finding.severity(Severity::Info).arg("answer", "none").build()]
}
