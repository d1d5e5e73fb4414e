//! What AWS answered: questions several rules ask of the calls.

use super::view::Seen;
use super::{Confidence, Finding, FindingBuilder, RowView, Rule, View, ways};
use crate::catalogue::{AwsCall, CheckId};
use crate::evidence::aws::{AwsAnswer, AwsFacts};
use crate::evidence::{Data, EvidenceId, FailureKind, Observation, Outcome};

pub(super) type Call<'a> = Seen<'a, AwsAnswer>;

/// The time AWS gives itself to activate an account.
pub(super) const ACTIVATION_S: i64 = 24 * 3600;

/// Every state there is a rule for, or that is health.
pub(super) const ACCOUNT_STATES: &[&str] =
    &["ACTIVE", "PENDING_ACTIVATION", "SUSPENDED", "CLOSED", "PENDING_CLOSURE"];

/// Codes by which a service says that it does not know the account as its customer.
const NOT_A_CUSTOMER: &[&str] = &["OptInRequired", "NotSignedUp", "SubscriptionRequiredException"];

/// What `account:GetAccountInformation` told.
#[derive(Clone, Copy)]
pub(super) struct Account<'a> {
    pub(super) because: &'a Observation,
    pub(super) state: &'a str,
    pub(super) created_at: Option<i64>,
}

/// How old the account is, as far as the evidence tells.
#[derive(Clone, Copy)]
pub(super) enum Age<'a> {
    /// Seconds, and the observation that shows the clock to be right, if there is one.
    Known(i64, Option<&'a EvidenceId>),
    Unknown,
}

pub(super) fn account<'a>(view: View<'a>) -> Option<Account<'a>> {
    view.calls().filter(|it| it.observation.seen()).find_map(|it| match &it.data.facts {
        Some(AwsFacts::Account { state, created_at }) => {
            Some(Account { because: it.observation, state, created_at: *created_at })
        }
        _ => None,
    })
}

impl Account<'_> {
    /// By the clock of the evidence, set right where other hosts agree that it is wrong.
    pub(super) fn age<'a>(&self, view: View<'a>) -> Age<'a> {
        let (Some((now, proof)), Some(created)) = (now(view), self.created_at) else { return Age::Unknown };
        match now.saturating_sub(created) {
            // Made after now: one of the two clocks is wrong, and which is not known.
            age if age < -ways::CLOCK_TOLERANCE_S => Age::Unknown,
            age => Age::Known(age.max(0), proof),
        }
    }
}

/// When the run began, and the observation that shows the clock to be right, if there is one.
pub(super) fn now<'a>(view: View<'a>) -> Option<(i64, Option<&'a EvidenceId>)> {
    let started = view.evidence.started_at.parse::<jiff::Timestamp>().ok()?;
    let (offset, proof) = match ways::clock(view) {
        ways::ClockVerdict::Right(id) => (0, Some(id)),
        ways::ClockVerdict::Wrong(skew) => (skew.offset_s, skew.because.first().map(|it| &it.id)),
        ways::ClockVerdict::Unknown => (0, None),
    };
    Some((started.as_second().saturating_add(offset), proof))
}

/// How sure a verdict by a date of AWS's is: it needs a clock that is right.
pub(super) fn by_clock(finding: FindingBuilder, view: View<'_>) -> FindingBuilder {
    match now(view).and_then(|it| it.1) {
        Some(proof) => finding.rules_out(proof, "clock.skewed").confidence(Confidence::High),
        None => finding.not_evaluated("clock.skewed").confidence(Confidence::Medium),
    }
}

impl Age<'_> {
    pub(super) fn is_over_a_day(self) -> Option<bool> {
        match self {
            Self::Known(seconds, _) => Some(seconds >= ACTIVATION_S),
            Self::Unknown => None,
        }
    }
}

/// `account` as the subject of a finding, with `$age` and `$left` (`?` when not known) for the words.
pub(super) fn about_account(rule: &Rule, view: View<'_>, account: &Account<'_>) -> FindingBuilder {
    let finding = Finding::of(rule, &account.because.check, &account.because.id).arg("state", account.state);
    match account.age(view) {
        Age::Known(age, _) => {
            finding.arg("age", ways::span(age)).arg("left", ways::span((ACTIVATION_S - age).max(0)))
        }
        Age::Unknown => finding.arg("age", "?").arg("left", "?"),
    }
}

/// The plan and its status, e.g. `FREE` and `ACTIVE`.
pub(super) fn plan<'a>(view: View<'a>) -> Option<(&'a Observation, &'a str)> {
    view.calls().find_map(|it| match &it.data.facts {
        Some(AwsFacts::Plan { plan: Some(plan), .. }) => Some((it.observation, plan.as_str())),
        _ => None,
    })
}

/// AWS's error code; nothing a gateway wrote has one.
pub(super) fn error_code<'a>(call: &Call<'a>) -> Option<&'a str> {
    call.observation.failed_with(FailureKind::AwsError).then_some(call.data.code.as_deref()).flatten()
}

/// A service other than Support refuses the account as a whole. Support says so of its own plans.
pub(super) fn not_a_customer(call: &Call<'_>) -> bool {
    error_code(call).is_some_and(|code| NOT_A_CUSTOMER.contains(&code))
        && service(call.data.call) != "support"
}

/// An IAM or organization policy said no. It says nothing about the account.
pub(super) fn is_denied(call: &Call<'_>) -> bool {
    error_code(call).is_some_and(|code| {
        code.starts_with("AccessDenied") || matches!(code, "UnauthorizedOperation" | "NotAuthorized")
    })
}

/// AWS asked to slow down: no verdict about anything.
pub(super) fn is_throttled(call: &Call<'_>) -> bool {
    error_code(call).is_some_and(|code| {
        code.contains("Throttl")
            || matches!(code, "TooManyRequestsException" | "RequestLimitExceeded" | "SlowDown")
    })
}

/// The service's name in front of the operation's.
pub(super) fn service(call: AwsCall) -> &'static str {
    call.word().split(':').next().unwrap_or_default()
}

/// The one service whose answer shows that the credentials are good.
pub(super) fn identity<'a>(view: View<'a>) -> Option<Call<'a>> {
    view.calls().find(|it| it.data.call == AwsCall::GetCallerIdentity)
}

/// A signed call that AWS answered as asked.
pub(super) fn answered<'a>(view: View<'a>) -> Option<Call<'a>> {
    view.calls().find(|it| it.observation.seen() && it.data.call.is_signed())
}

/// Account rows that have no answer: what cannot be asked as long as `credentials.identity` fails.
pub(super) fn unanswered(view: View<'_>, except: &CheckId) -> Vec<CheckId> {
    let rows = view.rows().filter(|row| row.id() != except && waits(row));
    rows.map(|it| it.id().clone()).collect()
}

fn waits(row: &RowView<'_>) -> bool {
    let mut own =
        row.own().filter(|it| matches!(&it.data, Data::AwsCall(it) if it.call.is_signed())).peekable();
    own.peek().is_some()
        && own.all(|it| match &it.outcome {
            Outcome::NotRun { because } => {
                matches!(because.as_str(), "credentials-unusable" | "needs-earlier-answer")
            }
            Outcome::Failed(failure) => failure.kind == FailureKind::AwsError,
            Outcome::Seen {} => false,
        })
}

/// How sure a verdict by age is: the state is AWS's word, the age needs a clock that is right.
pub(super) fn by_age(finding: FindingBuilder, view: View<'_>, account: &Account<'_>) -> FindingBuilder {
    match account.age(view) {
        Age::Known(_, Some(proof)) => finding.rules_out(proof, "clock.skewed").confidence(Confidence::High),
        Age::Known(_, None) => finding.not_evaluated("clock.skewed").confidence(Confidence::Medium),
        Age::Unknown => finding.not_evaluated("clock.skewed").confidence(Confidence::Low),
    }
}

/// Rows on which a service refused the account as a whole.
pub(super) fn refused_rows(view: View<'_>) -> Vec<CheckId> {
    let mut rows: Vec<_> =
        view.calls().filter(not_a_customer).map(|it| it.observation.check.clone()).collect();
    rows.dedup();
    rows
}

/// `ec2, s3`.
pub(super) fn services(calls: &[Call<'_>]) -> String {
    let mut names: Vec<_> = calls.iter().map(|it| service(it.data.call)).collect();
    names.dedup();
    names.join(", ")
}

/// A service that takes customers one by one knows this account.
pub(super) fn customer_of<'a>(view: View<'a>) -> Option<Call<'a>> {
    let probes = [AwsCall::DescribeRegions, AwsCall::ListBuckets];
    view.calls().find(|it| it.observation.seen() && probes.contains(&it.data.call))
}

/// A code that only the limits of the Free plan have.
pub(super) fn is_limited(call: &Call<'_>) -> bool {
    error_code(call) == Some("FreeTierRestrictionError")
}

/// A service of its own wants a subscription that the Free plan cannot give, while the account is known elsewhere.
pub(super) fn is_free_plan_limit(view: View<'_>, refusing: &[Call<'_>]) -> bool {
    let old = account(view).is_some_and(|it| it.age(view).is_over_a_day() == Some(true));
    let free = plan(view).is_some_and(|(_, plan)| plan == "FREE");
    let subscription = |it: &Call<'_>| error_code(it) == Some("SubscriptionRequiredException");
    old && free && !refusing.is_empty() && refusing.iter().all(subscription) && customer_of(view).is_some()
}
