//! The way from this computer to AWS as a row of shapes; the broken layer differs by shape, glyph and word.

use maud::{Markup, html};

use super::Page;
use crate::report::document::{Check, reason};
use crate::report::way::{self, State, Step};

pub(super) fn figure(page: Page<'_>, check: &Check) -> Markup {
    let host = check.host.as_deref().unwrap_or_default();
    let port = check.port.map(|it| format!(":{it}")).unwrap_or_default();
    let path = check.path.as_deref().filter(|it| *it != "/").unwrap_or_default();
    html! {
        figure {
            figcaption {
                code { (host) (port) (path) }
                @if let Some(lane) = check.lane { " " span class="dim" { (page.name("lane", lane)) } }
            }
            ol class="way" {
                li class="passed" {
                    (shape(State::Passed))
                    span class="layer" { (page.say("way-computer")) }
                }
                @for step in way::steps(page.document, check) { (node(page, check, &step)) }
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
fn shape(state: State) -> Markup {
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
