//! What the account part told about phone, payment, root user, Identity Center and Support.
//!
//! Facts come only from answers that carried a request id of AWS's, so what they say is AWS's own word.

use crate::catalogue::AwsCall;
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::account;
use crate::diagnosis::facts::aws::Call;
use crate::diagnosis::finding::{Confidence, Finding, FindingBuilder, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::aws::{AwsFacts, CredentialFacts, Instance, Phone, Principal};
use crate::evidence::{Data, Observation};

/// The first answer in which `pick` finds what it looks for.
pub(crate) fn told<'a, T>(
    view: View<'a>,
    pick: impl Fn(&'a AwsFacts) -> Option<T>,
) -> Option<(&'a Observation, T)> {
    every(view, pick).into_iter().next()
}

pub(crate) fn every<'a, T>(
    view: View<'a>,
    pick: impl Fn(&'a AwsFacts) -> Option<T>,
) -> Vec<(&'a Observation, T)> {
    let seen = view.calls().filter(|call| call.observation.seen());
    seen.filter_map(|observation| Some((observation.observation, pick(observation.data.facts.as_ref()?)?)))
        .collect()
}

/// A finding that repeats what AWS said.
pub(crate) fn says(rule: &Rule, because: &Observation) -> FindingBuilder {
    Finding::of(rule, &because.check, &because.id).confidence(Confidence::High)
}

/// What stops a new account is a warning for one that AWS has activated already.
pub(crate) fn stops_activation(finding: FindingBuilder, view: View<'_>) -> FindingBuilder {
    match account::account(view) {
        Some(it) if it.state == "PENDING_ACTIVATION" => finding.and(&it.because.id).severity(Severity::Fail),
        Some(it) if it.state == "ACTIVE" => finding.and(&it.because.id).severity(Severity::Warn),
        _ => finding.severity(Severity::Warn),
    }
}

pub(crate) struct Contact<'a> {
    pub(crate) because: &'a Observation,
    pub(crate) country: Option<&'a str>,
    pub(crate) status: Option<&'a str>,
    pub(crate) phone: Option<&'a Phone>,
}

pub(crate) fn contact<'a>(view: View<'a>) -> Option<Contact<'a>> {
    let found = told(view, |it| match it {
        AwsFacts::Contact { country, phone_status, phone } => Some((country, phone_status, phone)),
        _ => None,
    });
    found.map(|(because, (country, status, phone))| Contact {
        because,
        country: country.as_deref(),
        status: status.as_deref(),
        phone: phone.as_ref(),
    })
}

impl<'a> Contact<'a> {
    pub(crate) fn masked(&self) -> Arg {
        Arg::or_unknown(self.phone, |phone| Arg::Phone(phone.masked.clone()))
    }

    /// The number, unless AWS has verified it: then its form does not matter any more.
    pub(crate) fn unproven(&self) -> Option<&'a Phone> {
        self.phone.filter(|_| self.status != Some("VERIFIED"))
    }
}

/// What the user said to one question of `--interview`: `yes` or `no`.
pub(crate) fn said<'a>(view: View<'a>, question: &str) -> Option<(&'a Observation, &'a str)> {
    view.all().filter(|observation| observation.seen()).find_map(|observation| match &observation.data {
        Data::Interview(given) if given.question == question => Some((observation, given.answer.as_str())),
        _ => None,
    })
}

/// `rule`, when the user gave `answer` and AWS does not say that the account is active all the same.
/// A person's word is a mark; that AWS has not activated the account is the control.
pub(crate) fn admitted(rule: &Rule, view: View<'_>, question: &str, answer: &str) -> Option<FindingBuilder> {
    let (because, _) = said(view, question).filter(|said| said.1 == answer)?;
    let finding = Finding::of(rule, &because.check, &because.id).severity(rule.severity);
    Some(match account::account(view) {
        Some(it) if it.state == "ACTIVE" => return None,
        Some(it) => finding.and(&it.because.id).confidence(Confidence::Medium),
        None => finding.not_evaluated(Code::AccountPendingActivation),
    })
}

/// The user has seen that no attempt is left: what else went wrong with the call can no longer be tried out.
pub(crate) fn attempts_exhausted(view: View<'_>) -> bool {
    said(view, "phone-attempts-left").is_some_and(|(_, answer)| answer == "no")
}

/// Types of the actions that AWS recommends.
pub(crate) fn recommends<'a>(view: View<'a>, action: &str) -> Option<(&'a Observation, &'a str)> {
    told(view, |it| match it {
        AwsFacts::RecommendedActions { actions } => {
            let found = actions.iter().find(|each_action| each_action.action == action)?;
            Some(found.severity.as_deref().unwrap_or_default())
        }
        _ => None,
    })
}

pub(crate) struct Plan<'a> {
    pub(crate) because: &'a Observation,
    pub(crate) status: &'a str,
    pub(crate) expires_at: Option<i64>,
    pub(crate) credits_usd: Option<i64>,
}

/// The Free plan, if the account is on it.
pub(crate) fn free_plan<'a>(view: View<'a>) -> Option<Plan<'a>> {
    let found = told(view, |it| match it {
        AwsFacts::Plan { plan: Some(plan), status, expires_at, credits_usd } if plan == "FREE" => {
            Some((status.as_deref().unwrap_or_default(), *expires_at, *credits_usd))
        }
        _ => None,
    });
    found.map(|(because, (status, expires_at, credits_usd))| Plan {
        because,
        status,
        expires_at,
        credits_usd,
    })
}

impl Plan<'_> {
    pub(crate) fn about(&self, rule: &Rule) -> FindingBuilder {
        says(rule, self.because)
            .arg("date", Arg::or_unknown(self.expires_at, Arg::Day))
            .arg("credits", Arg::or_unknown(self.credits_usd, Arg::from))
    }

    /// Within a month, or because no credits are left.
    pub(crate) fn ends_soon(&self, view: View<'_>) -> bool {
        const SOON_S: i64 = 30 * 86_400;
        self.credits_usd == Some(0) || self.left(view).is_some_and(|left| left <= SOON_S)
    }

    /// Seconds until it ends, by the clock of the evidence.
    pub(crate) fn left(&self, view: View<'_>) -> Option<i64> {
        Some(self.expires_at?.saturating_sub(account::now(view)?.0))
    }
}

pub(crate) fn caller<'a>(view: View<'a>) -> Option<(&'a Observation, &'a str, Principal)> {
    let found = told(view, |it| match it {
        AwsFacts::Caller { account, principal, .. } => Some((account.as_str(), *principal)),
        _ => None,
    });
    found.map(|(because, (account, principal))| (because, account, principal))
}

pub(crate) fn credentials<'a>(view: View<'a>) -> Option<&'a CredentialFacts> {
    view.all().find_map(|observation| match &observation.data {
        Data::AwsCall(answer) => answer.credentials.as_ref(),
        _ => None,
    })
}

#[derive(Clone, Copy)]
pub(crate) struct Organization<'a> {
    pub(crate) because: &'a Observation,
    pub(crate) exists: bool,
    pub(crate) feature_set: Option<&'a str>,
    pub(crate) management: Option<&'a str>,
}

pub(crate) fn organization<'a>(view: View<'a>) -> Option<Organization<'a>> {
    let found = told(view, |it| match it {
        AwsFacts::Organization { exists, feature_set, management_account } => {
            Some((*exists, feature_set.as_deref(), management_account.as_deref()))
        }
        _ => None,
    });
    found.map(|(because, (exists, feature_set, management))| Organization {
        because,
        exists,
        feature_set,
        management,
    })
}

impl Organization<'_> {
    /// `none`, `management`, `member`, or `unknown`.
    pub(crate) fn place_of(&self, account: Option<&str>) -> &'static str {
        match (self.exists, self.management, account) {
            (false, ..) => "none",
            (true, Some(one), Some(other)) if one == other => "management",
            (true, Some(_), Some(_)) => "member",
            _ => "unknown",
        }
    }
}

pub(crate) fn place_in_organization(view: View<'_>) -> &'static str {
    let account = caller(view).map(|caller| caller.1);
    organization(view).map_or("unknown", |organization| organization.place_of(account))
}

/// The instance and everything told of it: described by itself, else from the list.
pub(crate) fn instance<'a>(view: View<'a>) -> Option<(&'a Observation, &'a Instance)> {
    let described = told(view, |it| match it {
        AwsFacts::Instance { instance, .. } => Some(instance),
        _ => None,
    });
    described.or_else(|| {
        let lists = every(view, |it| match it {
            AwsFacts::Instances { instances, .. } => Some(instances),
            _ => None,
        });
        let all = || lists.iter().flat_map(|(because, list)| list.iter().map(|list| (*because, list)));
        all().find(|it| it.1.status.as_deref() == Some("ACTIVE")).or_else(|| all().next())
    })
}

/// Where the instance can be reached: its own Region and its replicas.
pub(crate) fn regions_of(instance: &Instance) -> Vec<&str> {
    let mut all: Vec<&str> =
        instance.primary_region.iter().chain(&instance.regions).map(String::as_str).collect();
    all.dedup();
    all
}

/// Roles that people get without a permission set, by account access manager.
#[derive(Clone, Copy)]
pub(crate) enum Entitlements<'a> {
    None(&'a Observation),
    /// At least one.
    Some,
    /// Not asked, or AWS did not answer.
    Unread,
}

pub(crate) fn entitlements(view: View<'_>) -> Entitlements<'_> {
    let managers = told(view, |facts| match facts {
        AwsFacts::AccessApplications { count } => Some(*count),
        _ => None,
    });
    let read = every(view, |facts| match facts {
        AwsFacts::Entitlements { count } => Some(*count),
        _ => None,
    });
    match managers {
        Some((because, 0)) => Entitlements::None(because),
        _ if read.iter().any(|(_, count)| *count > 0) => Entitlements::Some,
        Some((_, managers)) if read.len() == managers => Entitlements::None(read[0].0),
        _ => Entitlements::Unread,
    }
}

impl Entitlements<'_> {
    /// What this leaves of a finding that rests on permission sets alone: nothing, if people have roles without them.
    pub(crate) fn bound(self, finding: FindingBuilder) -> Option<FindingBuilder> {
        match self {
            Self::None(because) => Some(finding.and(&because.id).arg("managers", "none")),
            Self::Some => None,
            Self::Unread => Some(finding.arg("managers", "unread").confidence(Confidence::Medium)),
        }
    }
}

/// Every permission set and what was told of each; `None` as soon as one of them is not known.
pub(crate) fn of_every_permission_set<'a, T>(
    view: View<'a>,
    pick: impl Fn(&'a AwsFacts) -> Option<(&'a str, T)>,
) -> Option<(&'a Observation, Vec<(&'a Observation, T)>)> {
    let (because, (arns, more)) = told(view, |it| match it {
        AwsFacts::PermissionSets { arns, more } => Some((arns, *more)),
        _ => None,
    })?;
    let mut known = every(view, pick);
    let complete = !more && arns.iter().all(|arn| known.iter().any(|(_, it)| it.0 == arn));
    known.dedup_by_key(|known| known.1.0);
    complete.then(|| (because, known.into_iter().map(|(because, it)| (because, it.1)).collect()))
}

/// Where a sign-in with the configured portal was asked for, and whether AWS agreed.
pub(crate) fn sign_ins<'a>(view: View<'a>) -> Vec<(&'a str, Call<'a>)> {
    let asked = view.calls().filter(|call| call.data.call == AwsCall::StartDeviceAuthorization);
    asked.filter_map(|asked| Some((asked.data.region.as_deref()?, asked))).collect()
}

/// AWS knows no such portal in that Region.
pub(crate) fn portal_refused(call: &Call<'_>) -> bool {
    call.error_code().is_some_and(|error_code| {
        matches!(error_code, "InvalidRequestException" | "InvalidRequestRegionException")
    })
}
