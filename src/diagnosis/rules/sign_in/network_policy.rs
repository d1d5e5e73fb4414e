//! A policy on the sign-in allows some networks only.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{answers, pasted_error};
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::Observation;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::SignInNetworkPolicy,
    severity: Severity::Fail,
    owner: Owner::AwsAdmin,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// The account's policy as AWS tells it; the text a user saw is what makes it more than a setting.
fn check(view: View<'_>) -> Vec<Finding> {
    let pasted = pasted_error::finding(&RULE, view);
    let Some((setting, policy)) = in_force(view) else {
        return pasted.into_iter().collect();
    };
    // Through the portal of Identity Center, a condition on networks never holds.
    let portal = answers::instance(view).is_some_and(|(_, it)| it.status.as_deref() == Some("ACTIVE"));
    let severity = match (&pasted, portal) {
        (Some(_), _) => Severity::Fail,
        (None, true) => Severity::Warn,
        (None, false) => Severity::Info,
    };
    let finding = answers::says(&RULE, policy).and(&setting.id).arg("how", "read");
    let told = pasted.and_then(|finding| finding.evidence.first().and_then(|cited| cited.id.clone()));
    let finding = told.iter().fold(finding, |finding, id| finding.and(id));
    vec![finding.severity(severity).build()]
}

/// The setting that puts the policy in force, and the policy with a condition on networks.
fn in_force(view: View<'_>) -> Option<(&Observation, &Observation)> {
    let setting = answers::told(view, |facts| match facts {
        AwsFacts::ConsoleAuthorization { enabled: true, .. } => Some(()),
        _ => None,
    });
    let policy = answers::told(view, |facts| match facts {
        AwsFacts::SignInPolicy { networks: true, .. } => Some(()),
        _ => None,
    });
    Some((setting?.0, policy?.0))
}
