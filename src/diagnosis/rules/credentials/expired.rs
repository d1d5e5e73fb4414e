//! Temporary credentials past their end: by their own date, or because AWS says so.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials::Refused;
use crate::diagnosis::compare::{clock, credentials};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::CredentialProblem;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsExpired,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError, FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    if let Some((because, facts)) = credentials::broken(view, CredentialProblem::Expired) {
        let finding = credentials::about(&RULE, view, because)
            .arg("source", credentials::source(Some(facts)))
            .arg("seen_by", "computer");
        // Their end was compared with this computer's clock.
        let finding = match clock::clock(view) {
            clock::ClockVerdict::Right(id) => {
                finding.rules_out(id, Code::ClockSkewed).confidence(Confidence::High)
            }
            _ => finding.not_evaluated(Code::ClockSkewed).confidence(Confidence::Medium),
        };
        return vec![finding.build()];
    }
    match credentials::refused(view) {
        Some((Refused::Expired, call)) => {
            let finding = credentials::refusal(&RULE, view, &call).arg("seen_by", "aws");
            vec![finding.confidence(Confidence::High).build()]
        }
        _ => Vec::new(),
    }
}
