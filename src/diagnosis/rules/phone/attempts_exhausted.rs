//! The user saw the error about the maximum number of failed attempts.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::PhoneAttemptsExhausted,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// A number that AWS has verified was reached, whatever happened before.
fn check(view: View<'_>) -> Vec<Finding> {
    if answers::contact(view).is_some_and(|contact| contact.status == Some("VERIFIED")) {
        return Vec::new();
    }
    let finding = answers::admitted(&RULE, view, "phone-attempts-left", "no");
    // The steps against a call that did not come end in another attempt, which AWS refuses.
    let answered = |(question, answer): (&str, &str)| {
        let (said, _) = answers::said(view, question).filter(|(_, given)| *given == answer)?;
        Some(said.check.clone())
    };
    let others = [("phone-call-received", "no"), ("phone-reachable", "no")].into_iter().filter_map(answered);
    finding.map(|found| found.explains(others).build()).into_iter().collect()
}
