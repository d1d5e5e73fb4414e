//! Credentials of one partition (`aws`, `aws-cn`, `aws-us-gov`) used in another.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::credentials::Refused;
use crate::diagnosis::compare::{account, credentials};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsFacts;

pub(super) const RULE: Rule = Rule {
    code: Code::CredentialsWrongPartition,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError, FailureKind::CredentialsInvalid],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    refused_there(view).or_else(|| answered_for_another(view)).into_iter().collect()
}

fn refused_there(view: View<'_>) -> Option<Finding> {
    let (Refused::WrongPartition, call) = credentials::refused(view)? else { return None };
    let configured = call.data.credentials.as_ref()?.configured_region.as_deref()?;
    let finding = credentials::refusal(&RULE, view, &call)
        .arg("other", Arg::published(configured))
        .arg("how", "refused");
    Some(finding.confidence(Confidence::Low).not_evaluated(Code::CredentialsAccessKeyUnknown).build())
}

/// The credentials are good, and the network rows looked at another partition.
fn answered_for_another(view: View<'_>) -> Option<Finding> {
    let call = account::identity(view).filter(|identity| identity.observation.seen())?;
    let Some(AwsFacts::Caller { partition, .. }) = &call.data.facts else { return None };
    let asked = view.evidence.context.partition?.word();
    if partition.as_str() == asked || partition.is_empty() {
        return None;
    }
    let finding = Finding::of(&RULE, &call.observation.check, &call.observation.id)
        .arg("how", "answered")
        .arg("aws_code", Arg::NONE)
        .arg("region", asked)
        .arg("other", Arg::published(partition))
        .arg("source", credentials::source(call.data.credentials.as_ref()))
        .rules_out(&call.observation.id, Code::CredentialsAccessKeyUnknown);
    Some(finding.confidence(Confidence::High).build())
}
