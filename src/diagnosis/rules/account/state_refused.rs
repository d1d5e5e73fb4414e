//! AWS Payments refuses for the account's state: registration is not complete, or the account is suspended.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::AccountStateRefused,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let refused: Vec<_> = view.calls().filter(|call| call.refused_for_state()).collect();
    let Some(mut finding) = account::about_calls(&RULE, view, &refused, Confidence::High) else {
        return Vec::new();
    };
    finding.explains.clear();
    let state = account::account(view).map(|account| account.state);
    finding.args.insert("state", Arg::or_unknown(state, Arg::published));
    if state == Some("ACTIVE") {
        // The two answers disagree: which is right is not known.
        finding.severity = Severity::Warn;
        finding.confidence = Confidence::Medium;
    }
    vec![finding]
}
