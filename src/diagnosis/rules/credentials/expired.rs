//! Temporary credentials past their end: by their own date, or because AWS says so.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::refused::Refused;
use crate::diagnosis::view::View;
use crate::diagnosis::{refused, ways};
use crate::evidence::aws::CredentialProblem;

pub(super) const RULE: Rule = Rule {
    code: "credentials.expired",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    if let Some((because, facts)) = refused::broken(*view, CredentialProblem::Expired) {
        let finding = refused::about(&RULE, *view, because)
            .arg("source", refused::source(Some(facts)))
            .arg("seen_by", "computer");
        // Their end was compared with this computer's clock.
        let finding = match ways::clock(*view) {
            ways::ClockVerdict::Right(id) => {
                finding.rules_out(id, "clock.skewed").confidence(Confidence::High)
            }
            _ => finding.not_evaluated("clock.skewed").confidence(Confidence::Medium),
        };
        return vec![finding.build()];
    }
    match refused::refused(*view) {
        Some((Refused::Expired, call)) => {
            let finding = refused::refusal(&RULE, *view, &call).arg("seen_by", "aws");
            vec![finding.confidence(Confidence::High).build()]
        }
        _ => Vec::new(),
    }
}
