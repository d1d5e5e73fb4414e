//! Why AWS refused the credentials: the codes are few and shared, so what else was seen decides.

use crate::catalogue::region_partition;
use crate::diagnosis::arg::Arg;
use crate::diagnosis::compare::account;
use crate::diagnosis::facts::aws::Call;
use crate::diagnosis::finding::{Finding, FindingBuilder, Rule};
use crate::diagnosis::view::View;
use crate::evidence::aws::{AwsFacts, CredentialFacts, CredentialProblem};
use crate::evidence::{FailureKind, Observation};

/// The one reason there is, nearest cause first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// Signed for another time than AWS's.
    Clock,
    Expired,
    /// Good in another Region.
    InRegion,
    Malformed,
    WrongPartition,
    Signature,
    Unknown,
}

const SIGNATURE: &[&str] = &["SignatureDoesNotMatch", "InvalidSignatureException", "IncompleteSignature"];
const EXPIRED: &[&str] = &["ExpiredToken", "ExpiredTokenException"];
const UNKNOWN: &[&str] = &[
    "InvalidClientTokenId",
    "UnrecognizedClientException",
    "InvalidAccessKeyId",
    "InvalidToken",
    "AuthFailure",
    "InvalidSecurity",
    "MissingAuthenticationToken",
];

/// What AWS refused for its credentials: the call that needs no permission, or for its time any call.
pub(crate) fn refused<'a>(view: View<'a>) -> Option<(Refused, Call<'a>)> {
    if let Some(clock) = view.calls().find(|call| call.data.clock_refused) {
        return Some((Refused::Clock, clock));
    }
    let call = account::identity(view).filter(is_refused)?;
    Some((why(view, &call), call))
}

fn is_refused(call: &Call<'_>) -> bool {
    call.error_code()
        .is_some_and(|code| SIGNATURE.contains(&code) || EXPIRED.contains(&code) || UNKNOWN.contains(&code))
}

fn why(view: View<'_>, call: &Call<'_>) -> Refused {
    let code = call.error_code().unwrap_or_default();
    let facts = call.data.credentials.as_ref();
    if EXPIRED.contains(&code) {
        return Refused::Expired;
    }
    if UNKNOWN.contains(&code) && works_elsewhere(view, call).is_some() {
        return Refused::InRegion;
    }
    if facts.is_some_and(|fact| fact.malformed.is_some()) {
        return Refused::Malformed;
    }
    if facts.is_some_and(other_partition) {
        return Refused::WrongPartition;
    }
    if SIGNATURE.contains(&code) { Refused::Signature } else { Refused::Unknown }
}

/// The same credentials were good for a call to another Region, and the Region that refused is not one that is
/// always on.
pub(crate) fn works_elsewhere<'a>(view: View<'a>, call: &Call<'_>) -> Option<Call<'a>> {
    if region_state(view, call).is_some_and(|region_state| region_state == "ENABLED_BY_DEFAULT") {
        return None;
    }
    let region = call.data.region.as_deref();
    view.calls().find(|call| {
        call.observation.seen()
            && call.data.call.is_signed()
            && (region.is_none() || call.data.region.as_deref() != region)
    })
}

/// What the account says of the Region the call went to.
pub(crate) fn region_state<'a>(view: View<'a>, call: &Call<'_>) -> Option<&'a str> {
    let region = call.data.region.as_deref()?;
    view.calls().find_map(|call| match &call.data.facts {
        Some(AwsFacts::RegionStates { states }) => {
            states.iter().find(|state| state.region == region).map(|state| state.state.as_str())
        }
        _ => None,
    })
}

/// The Region that was asked is of another partition than the one that was configured.
fn other_partition(facts: &CredentialFacts) -> bool {
    let of = |region: &Option<String>| region.as_deref().and_then(region_partition);
    matches!((of(&facts.region), of(&facts.configured_region)), (Some(used), Some(own)) if used != own)
}

/// Where a configured source gave no usable credentials, and why.
pub(crate) fn broken<'a>(
    view: View<'a>,
    problem: CredentialProblem,
) -> Option<(&'a Observation, &'a CredentialFacts)> {
    view.calls().filter(|call| call.observation.failed_with(FailureKind::CredentialsInvalid)).find_map(
        |call| {
            let facts =
                call.data.credentials.as_ref().filter(|credential| credential.problem == Some(problem))?;
            Some((call.observation, facts))
        },
    )
}

/// A finding on the row that asks who the caller is. What cannot be asked without an answer waits for it.
pub(crate) fn about(rule: &Rule, view: View<'_>, because: &Observation) -> FindingBuilder {
    Finding::of(rule, &because.check, &because.id).explains(account::unanswered(view, &because.check))
}

/// The same, for a refusal; with `$aws_code` for the words.
pub(crate) fn refusal(rule: &Rule, view: View<'_>, call: &Call<'_>) -> FindingBuilder {
    let facts = call.data.credentials.as_ref();
    about(rule, view, call.observation)
        .arg("aws_code", Arg::or_unknown(call.data.code.as_deref(), Arg::published))
        .arg("region", Arg::or_unknown(call.data.region.as_deref(), Arg::published))
        .arg("source", source(facts))
}

/// Where the credentials came from, a word the messages choose by.
pub(crate) fn source(facts: Option<&CredentialFacts>) -> Arg {
    let source = facts.and_then(|facts| facts.source.as_deref());
    source.map_or(Arg::Word("other"), Arg::published)
}

/// The words of the layer below, cleaned when they were recorded.
pub(crate) fn said(because: &Observation) -> Arg {
    Arg::or_none(because.failure().and_then(|failure| failure.detail.as_deref()), Arg::remote)
}
