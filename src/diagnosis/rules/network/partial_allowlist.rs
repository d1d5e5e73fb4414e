//! The pages answer, the hosts of their pictures, scripts or captcha do not: the allow list is incomplete.

use crate::catalogue::{Lane, Layer, Owner, Purpose};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{captive_portal, tcp};
use crate::diagnosis::facts::kinds;
use crate::diagnosis::finding::{Ask, Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{Arg, commands, fingerprint};
use crate::evidence::{Control, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkPartialAllowlist,
    severity: Severity::Warn,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H07"],
    claims: kinds::FILTERED,
    check: Check::Once(check),
};

const BESIDES: &[Purpose] = &[Purpose::PortalAssets, Purpose::Captcha, Purpose::ThreatProtection];
const PAGES: &[Purpose] = &[Purpose::AccessPortal, Purpose::SignIn, Purpose::SignUp, Purpose::Console];

fn check(view: View<'_>) -> Vec<Finding> {
    if captive_portal::portal(view).is_some() {
        return Vec::new();
    }
    Lane::ALL.iter().filter_map(|lane| judge(view, *lane)).collect()
}

fn judge(view: View<'_>, lane: Lane) -> Option<Finding> {
    let rows: Vec<RowView<'_>> = view.hosts().filter(|row| row.lane() == Some(lane)).collect();
    let page = rows.iter().find(|row| has(row, PAGES) && row.reached_aws())?;
    let blocked: Vec<&RowView<'_>> = rows.iter().filter(|row| is_blocked(row)).collect();
    let besides = blocked.iter().all(|blocked| has(blocked, BESIDES) || !blocked.row.required);
    let first = blocked.first()?;
    if !besides || !blocked.iter().any(|it| has(it, BESIDES)) {
        return None; // a host that set-up needs fails too: that is the finding, not this
    }
    let because = last_failure(first)?;
    if passes_when_repeated(&rows, because) || tcp::may_be_loss(view, because) {
        return None; // the way fails by chance, and no list does
    }
    let proof = page.http()?.observation;
    let mut hosts: Vec<String> = blocked.iter().map(|blocked| blocked.host().to_owned()).collect();
    hosts.dedup();
    let mut finding = Finding::about(&RULE, first, because)
        .layer(because.layer())
        .arg("page", Arg::host(page.host()))
        .confidence(Confidence::of(blocked.len() > 1, true))
        .rules_out(&proof.id, Code::NetworkDirectEgressClosed)
        .ask(Ask::Allow { hosts });
    finding = finding
        .and_all(blocked.iter().skip(1).filter_map(|blocked| last_failure(blocked)).map(|seen| &seen.id));
    let mut finding = finding.confirm_opt(commands::curl(first, &["-sSI"])).build();
    finding.checks = blocked.iter().map(|blocked| blocked.id().clone()).collect();
    Some(finding)
}

/// Some row failed in this way and got through when the same was tried once more.
fn passes_when_repeated(rows: &[RowView<'_>], because: &Observation) -> bool {
    let Some(kind) = because.failure().map(|failure| failure.kind) else { return false };
    let failed = rows.iter().filter(|row| row.own().any(|seen| seen.failed_with(kind)));
    failed.into_iter().any(|row| row.made(Control::Repeat).any(|again| again.seen() || again.tls_answered()))
}

fn has(row: &RowView<'_>, purposes: &[Purpose]) -> bool {
    row.row.purpose.is_some_and(|purpose| purposes.contains(&purpose))
}

/// Failed in a way a filter fails. A name that does not exist or a wrong date is another matter.
fn is_blocked(row: &RowView<'_>) -> bool {
    let about_itself = [
        FailureKind::NoResolver,
        FailureKind::CertificateExpired,
        FailureKind::CertificateNotYetValid,
        FailureKind::OutOfResources,
        FailureKind::Deadline,
        FailureKind::Interrupted,
        FailureKind::Internal,
    ];
    if row.failed() {
        return last_failure(row)
            .is_some_and(|last_failure| !about_itself.iter().any(|kind| last_failure.failed_with(*kind)));
    }
    !row.reached_aws()
        && row.http().is_some_and(|answer| {
            fingerprint::by_answer(row.view(), answer.data).is_some_and(fingerprint::says_blocked)
        })
}

fn last_failure<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let failed = row.own().filter(|observation| observation.failure().is_some()).last();
    failed.or_else(|| row.http().map(|answer| answer.observation))
}
