//! The customer-managed key behind Identity Center cannot be used by this caller, or at all.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{account, pasted_error};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterKmsRefused,
    severity: Severity::Fail,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

/// AWS gives the reason beside the code; a pasted text is the weaker evidence.
fn check(view: View<'_>) -> Vec<Finding> {
    let refused: Vec<_> = view.calls().filter(|call| call.refused_by_key()).collect();
    let Some(mut finding) = account::about_calls(&RULE, view, &refused, Confidence::High) else {
        return pasted_error::finding(&RULE, view).into_iter().collect();
    };
    finding.explains.clear();
    let reason = refused.first().and_then(|call| call.data.reason.as_deref());
    finding.args.insert("how", Arg::Word("read"));
    finding.args.insert("reason", Arg::or_none(reason, Arg::published));
    vec![finding]
}
