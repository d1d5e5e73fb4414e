//! Every check in one table, and what was not tested with its reason.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::page::Page;
use super::words::{name, prose};
use crate::diagnosis::Status;
use crate::evidence::Reason;
use crate::report::document::{Check, reason};
use crate::report::wording::trouble;

pub(super) fn section(page: Page<'_>) -> Markup {
    let tested = |it: &&Check| !matches!(it.status, Status::Na | Status::Skipped);
    let heads =
        ["head-status", "head-check", "head-host", "label-layer", "head-what", "head-evidence", "head-time"];
    html! {
        section aria-labelledby="checks" {
            h2 id="checks" { (page.say("title-all-checks")) }
            div class="scroll" tabindex="0" role="group" aria-labelledby="checks" {
                table role="table" {
                    (page.heads(&heads))
                    tbody role="rowgroup" { @for check in page.document.checks.iter().filter(tested) { (row(page, check)) } }
                }
            }
        }
    }
}

fn row(page: Page<'_>, check: &Check) -> Markup {
    let port = check.port.filter(|_| check.host.is_some()).map(|port| format!(":{port}")).unwrap_or_default();
    html! {
        tr role="row" {
            td role="cell" { (page.badge(check.status)) }
            th scope="row" role="rowheader" { code { (name(&check.id)) } }
            (page.cell("head-host", html! { @if let Some(host) = &check.host { code { (name(host)) (port) } } }))
            (page.cell("label-layer", html! { @if let Some(layer) = check.layer { (page.name("layer", layer)) } }))
            (page.cell("head-what", prose(&what(page, check))))
            (page.cell("head-evidence", html! { (range(&check.evidence)) }))
            (page.cell("head-time", html! { (check.duration_ms) " ms" }))
        }
    }
}

/// First and last id: they are given in the order of the run.
fn range(ids: &[String]) -> String {
    match ids {
        [first, .., last] if ids.len() > 2 => format!("{first}…{last}"),
        _ => ids.join(" "),
    }
}

fn what(page: Page<'_>, check: &Check) -> String {
    if !check.blocked_by.is_empty() {
        return format!("{} {}", page.say("waits-for"), check.blocked_by.join(", "));
    }
    if check.status == Status::Ok {
        return String::new();
    }
    trouble(page.document, check, page.messages).unwrap_or_default()
}

pub(super) fn left_out(page: Page<'_>) -> Markup {
    let mut groups: BTreeMap<(Status, Option<Reason>), Vec<&Check>> = BTreeMap::new();
    for check in &page.document.checks {
        if matches!(check.status, Status::Na | Status::Skipped) {
            groups.entry((check.status, check.because)).or_default().push(check);
        }
    }
    html! {
        @if !groups.is_empty() {
            section aria-labelledby="left-out" {
                h2 id="left-out" { (page.say("title-left-out")) }
                @for ((status, because), checks) in groups { (group(page, status, because, &checks)) }
            }
        }
    }
}

fn group(page: Page<'_>, status: Status, because: Option<Reason>, checks: &[&Check]) -> Markup {
    let (why, give) = reason(page.messages, because);
    html! {
        p { (page.badge(status)) " " (prose(&why)) @if let Some(give) = give { ". " (prose(&give)) } }
        ul class="inline" {
            @for check in checks {
                li { code { (name(check.pattern.as_deref().unwrap_or(&check.id))) } }
            }
        }
    }
}
