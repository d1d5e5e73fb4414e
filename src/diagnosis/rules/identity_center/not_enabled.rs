//! No instance was found. Not everybody wants one, so this is information.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterNotEnabled,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let lists = answers::every(view, |it| match it {
        AwsFacts::Instances { instances, all_regions } => Some((instances, *all_regions)),
        _ => None,
    });
    let Some((because, _)) = lists.first().filter(|_| lists.iter().all(|list| list.1.0.is_empty())) else {
        return Vec::new();
    };
    let everywhere = lists.iter().any(|list| list.1.1);
    let mut finding = answers::says(&RULE, because)
        .arg("organization", answers::place_in_organization(view))
        .arg("plan", if answers::free_plan(view).is_some() { "free" } else { "other" })
        .arg("scope", if everywhere { "all" } else { "some" });
    if !everywhere {
        finding = finding.not_evaluated(Code::IdentityCenterOtherRegion).confidence(Confidence::Low);
    }
    vec![finding.build()]
}
