//! The way from this computer to AWS as a row of shapes; the broken layer differs by shape, glyph and word.

use maud::{Markup, html};

use super::page::Page;
use super::words::name;
use crate::report::document::{Check, Finding, reason};
use crate::report::way::{self, State, Step};

/// Rows whose connection went the same way, layer by layer.
pub(super) struct Path<'a> {
    pub(super) steps: Vec<Step>,
    checks: Vec<&'a Check>,
}

/// The ways of these rows, each once.
pub(super) fn paths<'a>(
    page: Page<'_>,
    checks: impl Iterator<Item = &'a Check>,
    finding: &Finding,
) -> Vec<Path<'a>> {
    let mut paths: Vec<Path<'a>> = Vec::new();
    for check in checks {
        let steps = about(way::steps(page.document, check), finding);
        let same = |path: &&mut Path<'_>| {
            path.checks.first().is_some_and(|first| first.lane == check.lane) && alike(&path.steps, &steps)
        };
        match paths.iter_mut().find(same) {
            Some(path) => path.checks.push(check),
            None => paths.push(Path { steps, checks: vec![check] }),
        }
    }
    paths
}

/// Where every layer passed, the warning stands at the layer the finding is about.
fn about(mut steps: Vec<Step>, finding: &Finding) -> Vec<Step> {
    let broken = steps.iter().any(|step| step.state == State::Broken);
    if broken || !steps.iter().any(|step| step.layer == finding.layer) {
        return steps;
    }
    for step in &mut steps {
        match step.state {
            State::Passed if step.layer == finding.layer => step.state = State::Warned,
            State::Warned if step.layer != finding.layer => step.state = State::Passed,
            _ => {}
        }
    }
    steps
}

fn alike(first: &[Step], second: &[Step]) -> bool {
    let shown = |steps: &[Step]| -> Vec<_> {
        steps.iter().map(|step| (step.layer, step.state, step.failure)).collect()
    };
    shown(first) == shown(second)
}

pub(super) fn figure(page: Page<'_>, path: &Path<'_>) -> Markup {
    let Some(check) = path.checks.first() else { return html! {} };
    let host = check.host.as_deref().unwrap_or_default();
    let port = check.port.map(|port| format!(":{port}")).unwrap_or_default();
    let below = check.path.as_deref().filter(|path| *path != "/").unwrap_or_default();
    let more = path.checks.len() - 1;
    html! {
        figure {
            figcaption {
                code { (name(host)) (port) (below) }
                @if let Some(lane) = check.lane { " " span class="dim" { (page.name("lane", lane)) } }
                @if more > 0 { " " span class="dim" { (page.count("same-path", more)) } }
            }
            ol class="way" {
                li class="passed" {
                    (shape(State::Passed))
                    span class="layer" { (page.say("way-computer")) }
                }
                @for step in &path.steps { (node(page, check, step)) }
            }
        }
    }
}

fn node(page: Page<'_>, check: &Check, step: &Step) -> Markup {
    let failure = match (step.state, step.failure) {
        (State::Broken, Some(kind)) => Some(page.name("failure", kind)),
        (State::Broken, None) => check.because.map(|because| reason(page.messages, Some(because)).0),
        _ => None,
    };
    html! {
        li class=(step.state.word()) {
            (shape(step.state))
            span class="layer" { (page.name("layer", step.layer)) }
            span class="state" { (page.say(&format!("way-{}", step.state.word()))) }
            @if let Some(failure) = failure { span class="failure" { (failure) } }
        }
    }
}

/// Circle: passed. Triangle: passed with a warning. Octagon: broken. Dashed circle: not reached.
pub(super) fn shape(state: State) -> Markup {
    html! {
        svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false" {
            @match state {
                State::Passed => {
                    circle cx="12" cy="12" r="10" {}
                    path d="M7 12.5l3.5 3.5L17 9" {}
                },
                State::Warned => {
                    path d="M12 2.5L22.5 21H1.5z" {}
                    path d="M12 9v6M12 17.5v1" {}
                },
                State::Broken => {
                    path d="M8 1.5h8L22.5 8v8L16 22.5H8L1.5 16V8z" {}
                    path d="M8 8l8 8M16 8l-8 8" {}
                },
                State::NotReached => {
                    circle cx="12" cy="12" r="10" stroke-dasharray="3 3" {}
                },
            }
        }
    }
}
