//! What AWS answered: questions several rules ask of the calls.

use crate::catalogue::{AwsCall, CheckId};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::clock;
use crate::diagnosis::facts::Seen;
use crate::diagnosis::facts::aws::{Call, service};
use crate::diagnosis::finding::{Confidence, Finding, FindingBuilder, Rule};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::aws::AwsFacts;
use crate::evidence::{Data, EvidenceId, FailureKind, Observation, Outcome, Reason};

/// The time AWS gives itself to activate an account.
pub(crate) const ACTIVATION_S: i64 = 24 * 3600;

/// Every state there is a rule for, or that is health.
pub(crate) const ACCOUNT_STATES: &[&str] =
    &["ACTIVE", "PENDING_ACTIVATION", "SUSPENDED", "CLOSED", "PENDING_CLOSURE"];

/// What `account:GetAccountInformation` told.
#[derive(Clone, Copy)]
pub(crate) struct Account<'a> {
    pub(crate) because: &'a Observation,
    pub(crate) state: &'a str,
    pub(crate) created_at: Option<i64>,
}

/// How old the account is, as far as the evidence tells.
#[derive(Clone, Copy)]
pub(crate) enum Age<'a> {
    /// Seconds, and the observation that shows the clock to be right, if there is one.
    Known(i64, Option<&'a EvidenceId>),
    Unknown,
}

pub(crate) fn account<'a>(view: View<'a>) -> Option<Account<'a>> {
    view.calls().filter(|call| call.observation.seen()).find_map(|call| match &call.data.facts {
        Some(AwsFacts::Account { state, created_at }) => {
            Some(Account { because: call.observation, state, created_at: *created_at })
        }
        _ => None,
    })
}

impl Account<'_> {
    /// By the clock of the evidence, set right where other hosts agree that it is wrong.
    pub(crate) fn age<'a>(&self, view: View<'a>) -> Age<'a> {
        let (Some((now, proof)), Some(created)) = (now(view), self.created_at) else { return Age::Unknown };
        match now.saturating_sub(created) {
            // Made after now: one of the two clocks is wrong, and which is not known.
            age if age < -clock::CLOCK_TOLERANCE_S => Age::Unknown,
            age => Age::Known(age.max(0), proof),
        }
    }
}

/// When the run began, and the observation that shows the clock to be right, if there is one.
pub(crate) fn now<'a>(view: View<'a>) -> Option<(i64, Option<&'a EvidenceId>)> {
    let started = view.evidence.started_at.parse::<jiff::Timestamp>().ok()?;
    let (offset, proof) = match clock::clock(view) {
        clock::ClockVerdict::Right(id) => (0, Some(id)),
        clock::ClockVerdict::Wrong(skew) => (skew.offset_s, skew.because.first().map(|because| &because.id)),
        clock::ClockVerdict::Close { because, .. } => (0, because.first().map(|seen| &seen.id)),
        clock::ClockVerdict::Unknown => (0, None),
    };
    Some((started.as_second().saturating_add(offset), proof))
}

/// How sure a verdict by a date of AWS's is: it needs a clock that is right.
pub(crate) fn by_clock(finding: FindingBuilder, view: View<'_>) -> FindingBuilder {
    match now(view).and_then(|now| now.1) {
        Some(proof) => finding.rules_out(proof, Code::ClockSkewed).confidence(Confidence::High),
        None => finding.not_evaluated(Code::ClockSkewed).confidence(Confidence::Medium),
    }
}

impl Age<'_> {
    pub(crate) fn is_over_a_day(self) -> Option<bool> {
        match self {
            Self::Known(seconds, _) => Some(seconds >= ACTIVATION_S),
            Self::Unknown => None,
        }
    }
}

/// `account` as the subject of a finding, with `$age` and `$left` (`?` when not known) for the words.
pub(crate) fn about_account(rule: &Rule, view: View<'_>, account: &Account<'_>) -> FindingBuilder {
    let finding = Finding::of(rule, &account.because.check, &account.because.id)
        .arg("state", Arg::published(account.state));
    match account.age(view) {
        Age::Known(age, _) => {
            finding.arg("age", Arg::Span(age)).arg("left", Arg::Span((ACTIVATION_S - age).max(0)))
        }
        Age::Unknown => finding.arg("age", Arg::UNKNOWN).arg("left", Arg::UNKNOWN),
    }
}

/// The plan and its status, e.g. `FREE` and `ACTIVE`.
pub(crate) fn plan<'a>(view: View<'a>) -> Option<(&'a Observation, &'a str)> {
    view.calls().find_map(|call| match &call.data.facts {
        Some(AwsFacts::Plan { plan: Some(plan), .. }) => Some((call.observation, plan.as_str())),
        _ => None,
    })
}

/// The one service whose answer shows that the credentials are good.
pub(crate) fn identity<'a>(view: View<'a>) -> Option<Call<'a>> {
    view.calls().find(|call| call.data.call == AwsCall::GetCallerIdentity)
}

/// A signed call that AWS answered as asked.
pub(crate) fn answered<'a>(view: View<'a>) -> Option<Call<'a>> {
    view.calls().find(|call| call.observation.seen() && call.data.call.is_signed())
}

/// One finding about all of these calls, with `$calls`, `$services` and `$status` for the words; none for no call.
pub(crate) fn about_calls(
    rule: &Rule,
    view: View<'_>,
    calls: &[Call<'_>],
    confidence: Confidence,
) -> Option<Finding> {
    let first = calls.first()?;
    let mut words: Vec<&str> = calls.iter().map(|call| call.data.call.word()).collect();
    words.dedup();
    let status = Arg::or_unknown(first.data.status, Arg::from);
    let mut finding = Finding::of(rule, &first.observation.check, &first.observation.id)
        .arg("calls", Arg::published_all(words))
        .arg("services", services(calls))
        .arg("status", status)
        .confidence(confidence);
    for call in calls.iter().skip(1) {
        finding = finding.and(&call.observation.id);
    }
    let mut finding = finding.build();
    finding.checks = calls.iter().map(|call| call.observation.check.clone()).collect();
    finding.checks.dedup();
    finding.explains = unanswered(view, &first.observation.check);
    Some(finding)
}

/// Account rows that have no answer: what cannot be asked as long as `credentials.identity` fails.
pub(crate) fn unanswered(view: View<'_>, except: &CheckId) -> Vec<CheckId> {
    let rows = view.rows().filter(|row| row.id() != except && waits(row));
    rows.map(|row| row.id().clone()).collect()
}

fn waits(row: &RowView<'_>) -> bool {
    let mut own =
        row.own().filter(|observation| matches!(&observation.data, Data::AwsCall(observation) if observation.call.is_signed())).peekable();
    own.peek().is_some()
        && own.all(|observation| match &observation.outcome {
            Outcome::NotRun { because } => {
                matches!(because, Reason::CredentialsUnusable | Reason::NeedsEarlierAnswer)
            }
            Outcome::Failed(failure) => failure.kind == FailureKind::AwsError,
            Outcome::Seen {} => false,
        })
}

/// How sure a verdict by age is: the state is AWS's word, the age needs a clock that is right.
pub(crate) fn by_age(finding: FindingBuilder, view: View<'_>, account: &Account<'_>) -> FindingBuilder {
    match account.age(view) {
        Age::Known(_, Some(proof)) => {
            finding.rules_out(proof, Code::ClockSkewed).confidence(Confidence::High)
        }
        Age::Known(_, None) => finding.not_evaluated(Code::ClockSkewed).confidence(Confidence::Medium),
        Age::Unknown => finding.not_evaluated(Code::ClockSkewed).confidence(Confidence::Low),
    }
}

/// Rows on which a service refused the account as a whole.
pub(crate) fn refused_rows(view: View<'_>) -> Vec<CheckId> {
    let mut rows: Vec<_> =
        view.calls().filter(Seen::not_a_customer).map(|call| call.observation.check.clone()).collect();
    rows.dedup();
    rows
}

/// `ec2, s3`.
pub(crate) fn services(calls: &[Call<'_>]) -> Arg {
    let mut names: Vec<_> = calls.iter().map(|call| service(call.data.call)).collect();
    names.dedup();
    Arg::published_all(names)
}

/// A service that takes customers one by one knows this account.
pub(crate) fn customer_of<'a>(view: View<'a>) -> Option<Call<'a>> {
    let probes = [AwsCall::DescribeRegions, AwsCall::ListBuckets];
    view.calls().find(|call| call.observation.seen() && probes.contains(&call.data.call))
}

/// A service of its own wants a subscription that the Free plan cannot give, while the account is known elsewhere.
pub(crate) fn is_free_plan_limit(view: View<'_>, refusing: &[Call<'_>]) -> bool {
    let old = account(view).is_some_and(|account| account.age(view).is_over_a_day() == Some(true));
    let free = plan(view).is_some_and(|(_, plan)| plan == "FREE");
    let subscription = |it: &Call<'_>| it.error_code() == Some("SubscriptionRequiredException");
    old && free && !refusing.is_empty() && refusing.iter().all(subscription) && customer_of(view).is_some()
}
