//! AWS knows no such portal in the Region that is set; which of the two is wrong is not known.

use crate::catalogue::AwsCall;
use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterPortalMismatch,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let asked = answers::sign_ins(view);
    // Taken somewhere: then it is the Region, and `identity-center.other-region` says so.
    if asked.iter().any(|asked| asked.1.observation.seen()) {
        return Vec::new();
    }
    let Some((region, call)) = asked.iter().find(|asked| answers::portal_refused(&asked.1)) else {
        return Vec::new();
    };
    let registered = view.calls().find(|call| {
        call.data.call == AwsCall::RegisterClient
            && call.observation.seen()
            && call.data.region.as_deref() == Some(*region)
    });
    let finding = Finding::of(&RULE, &call.observation.check, &call.observation.id)
        .arg("region", Arg::published(region))
        .arg("portal", Arg::or_unknown(view.evidence.context.directory.clone(), Arg::Directory))
        .not_evaluated(Code::IdentityCenterOtherRegion);
    // The Region has the service and answers: only the pair of portal and Region is refused.
    vec![match registered {
        Some(it) => finding.and(&it.observation.id).confidence(Confidence::Medium).build(),
        None => finding.build(),
    }]
}
