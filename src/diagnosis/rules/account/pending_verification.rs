//! AWS checks the account's first use of a Region, which holds back what it creates there.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::diagnosis::{aws, told};

pub(super) const RULE: Rule = Rule {
    code: "account.pending-verification",
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    answered(*view).into_iter().chain(told::finding(&RULE, *view)).collect()
}

fn answered(view: View<'_>) -> Option<Finding> {
    let call = view.calls().find(|it| aws::error_code(it) == Some("PendingVerification"))?;
    let finding = Finding::of(&RULE, &call.observation.check, &call.observation.id)
        .arg("services", aws::service(call.data.call));
    let finding = match aws::answered(view) {
        Some(other) => finding
            .rules_out(&other.observation.id, "credentials.access-key-unknown")
            .confidence(Confidence::High),
        None => finding.confidence(Confidence::Medium),
    };
    Some(finding.build())
}
