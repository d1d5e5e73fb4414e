//! The AWS CLI's way reaches AWS, and a page in the user's browser gets no answer from the same host.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::clients::{self, Through};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::browser::{self, Told};
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::network::HttpGet;
use crate::evidence::{FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::BrowserCutOff,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Http,
    faults: &[],
    claims: &[FailureKind::BrowserUnanswered],
    check: Check::PerHost(judge),
};

/// Only where nothing else that was seen explains it: the browser can ask other sites, is online, would get through by
/// what is known of browsers, and has no reason to keep this answer from pages.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let Some(Told::Nothing(request)) = browser::told(row) else { return None };
    let (visit, trial) = browser::visit(row.view())?;
    if !trial.other_site_answered || trial.offline {
        return None;
    }
    let direct = row.twin(Lane::Direct)?;
    let gets_through = |passage: clients::Passage| passage.through == Through::Yes;
    if !clients::aws_cli(&direct).is_some_and(gets_through) {
        return None;
    }
    if clients::usual_browser(&direct).is_some_and(|passage| passage.through == Through::No) {
        return None;
    }
    let way = proxy::proxy_twin(&direct).unwrap_or(direct);
    let answer = way.http().filter(|_| way.reached_aws()).filter(|answer| is_shown_to_pages(answer.data))?;
    let setting = match way.lane() {
        _ if row.twin(Lane::Pac).is_some_and(|by_script| by_script.was_tried()) => "script",
        Some(Lane::Proxy) => "variable",
        _ => "browser",
    };
    let works = another_answers(row);
    let finding = Finding::about(&RULE, row, request)
        .rules_out(&answer.observation.id, Code::NetworkTcpDropped)
        .and(&visit.id)
        .not_evaluated(Code::BrowserBlockedLocally)
        .arg("setting", setting)
        .arg("variable", Arg::published(proxy::variable(row.view()).unwrap_or("HTTPS_PROXY")))
        .confidence(Confidence::of(false, works.is_some()));
    Some(finding.and_all(works.map(|works| &works.id)).build())
}

/// A browser gives a page no answer that forbids other sites to load it, and follows one that leads on: to a host that
/// may be the one without an answer, or in a circle, as it sends no cookies.
fn is_shown_to_pages(request: &HttpGet) -> bool {
    let policy = request.header("cross-origin-resource-policy");
    policy.is_none_or(|policy| policy.trim().eq_ignore_ascii_case("cross-origin"))
        && request.location.is_none()
}

/// Another host that answered the same browser by the same means.
fn another_answers<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    row.view().hosts().find_map(|other| match browser::told(&other) {
        Some(Told::Answer(answer)) => Some(answer),
        _ => None,
    })
}
