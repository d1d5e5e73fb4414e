//! The instance is in another Region than the one that is set.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Confidence, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterOtherRegion,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let (Some((because, instance)), Some(set)) = (answers::instance(view), answers::credentials(view)) else {
        return Vec::new();
    };
    let regions = answers::regions_of(instance);
    let Some(primary) = regions.first() else { return Vec::new() };
    let elsewhere = |it: &&str| !regions.contains(it);
    let finding = answers::says(&RULE, because).arg("region", Arg::published(primary));
    if let Some(sso) = set.portal_region.as_deref() {
        return if elsewhere(&sso) {
            vec![of_sign_in(view, finding.arg("set", Arg::published(sso)), sso)]
        } else {
            Vec::new()
        };
    }
    // A Region for work may differ; it only means that the console has to be switched.
    let chosen = set.region.as_deref().filter(|_| set.region_from.as_deref() != Some("default"));
    let Some(chosen) = chosen.filter(elsewhere) else { return Vec::new() };
    vec![finding.severity(Severity::Info).arg("set", Arg::published(chosen)).arg("how", "work").build()]
}

/// AWS refusing the portal where it is set, and taking it where the instance is, makes it a failure.
fn of_sign_in(view: View<'_>, finding: FindingBuilder, sso: &str) -> Finding {
    let asked = answers::sign_ins(view);
    let refused = asked.iter().find(|(region, it)| *region == sso && answers::portal_refused(it));
    let taken = asked.iter().find(|(region, it)| *region != sso && it.observation.seen());
    let finding = finding.arg("how", "sign-in");
    match (refused, taken) {
        (Some((_, refused)), Some((_, taken))) => finding
            .severity(Severity::Fail)
            .and(&refused.observation.id)
            .rules_out(&taken.observation.id, Code::IdentityCenterPortalMismatch)
            .build(),
        _ => finding.not_evaluated(Code::IdentityCenterPortalMismatch).confidence(Confidence::Medium).build(),
    }
}
