//! AWS could not make the instance, and says why.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterCreationFailed,
    severity: Severity::Fail,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let failed =
        answers::instance(view).filter(|instance| instance.1.status.as_deref() == Some("CREATE_FAILED"));
    let Some((because, instance)) = failed else { return Vec::new() };
    let reason = Arg::or_unknown(instance.reason.as_deref(), Arg::remote);
    vec![answers::says(&RULE, because).arg("reason", reason).build()]
}
