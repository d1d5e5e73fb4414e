//! An article per finding, with the way to each of its hosts.

use std::collections::HashSet;

use maud::{Markup, html};

use super::page::{Page, tone};
use super::words::prose;
use super::{diagram, hops};
use crate::diagnosis::{Role, Severity, Status};
use crate::report::document::{Check, Finding};
use crate::report::way::State;

pub(super) fn section(page: Page<'_>) -> Markup {
    if page.document.findings.is_empty() {
        return html! {};
    }
    html! {
        section aria-labelledby="findings" {
            h2 id="findings" { (page.say("title-findings")) }
            @for (number, finding) in page.document.findings.iter().enumerate() {
                (article(page, finding, &format!("f{}", number + 1)))
            }
        }
    }
}

fn article(page: Page<'_>, finding: &Finding, id: &str) -> Markup {
    let status = match finding.severity {
        Severity::Fail => Status::Fail,
        Severity::Warn => Status::Warn,
        Severity::Info => Status::Ok,
    };
    let remediation = &finding.remediation;
    let owner = page.name("owner", finding.owner);
    html! {
        article class=(tone(status)) aria-labelledby=(id) {
            h3 id=(id) {
                @match finding.severity {
                    Severity::Info => span class="badge dim" { (page.name("severity", finding.severity)) },
                    _ => (page.badge(status)),
                }
                " " (prose(&finding.title))
            }
            p class="code" { code { (finding.code) } }
            dl {
                (field(page, "label-saw", &finding.saw))
                (field(page, "label-means", &finding.meaning))
                (field(page, "label-located", &finding.located_text))
                (field(page, "label-owner", &owner))
                (field(page, "label-confidence", &page.name("confidence", finding.confidence)))
                (field(page, "label-vendor", finding.vendor.as_deref().unwrap_or_default()))
                (field(page, "label-ask", remediation.ask.as_deref().unwrap_or_default()))
                (neighbours(page, finding, "label-excluded", Role::RulesOut))
                (neighbours(page, finding, "label-open", Role::NotEvaluated))
            }
            (steps(page, finding))
            (diagrams(page, finding))
            @if let Some(located) = &finding.located { (hops::figure(page, located)) }
        }
    }
}

fn field(page: Page<'_>, label: &str, text: &str) -> Markup {
    html! {
        @if !text.is_empty() { dt { (page.say(label)) } dd { (prose(text)) } }
    }
}

fn neighbours(page: Page<'_>, finding: &Finding, label: &str, role: Role) -> Markup {
    let mut known = HashSet::new();
    let mut cited: Vec<_> =
        finding.evidence.iter().filter(|cited| cited.role == role && cited.neighbour.is_some()).collect();
    cited.retain(|cited| {
        known.insert((cited.neighbour.as_deref(), cited.id.as_deref().and_then(|id| control(page, id))))
    });
    html! {
        @if !cited.is_empty() {
            dt { (page.say(label)) }
            dd {
                ul class="inline" {
                    @for it in cited {
                        li {
                            code { (it.neighbour.as_deref().unwrap_or_default()) }
                            @if let Some(by) = it.id.as_deref().and_then(|id| control(page, id)) { " (" (by) ")" }
                        }
                    }
                }
            }
        }
    }
}

fn control(page: Page<'_>, id: &str) -> Option<String> {
    let seen = page.document.measurement(id)?;
    seen.control.map(|control| page.name("control", control))
}

fn steps(page: Page<'_>, finding: &Finding) -> Markup {
    let remediation = &finding.remediation;
    html! {
        @if !remediation.steps.is_empty() {
            h4 { (page.say("label-do")) }
            ol { @for step in &remediation.steps { li { (prose(step)) } } }
        }
        @for rule in &remediation.rules {
            h4 { (page.say("label-rule")) " (" (rule.product) ")" }
            pre tabindex="0" { code { (rule.text) } }
        }
        @if let Some(confirm) = &remediation.confirm {
            h4 { (page.say("label-confirm")) }
            pre tabindex="0" { code { (confirm) } }
        }
        @if !remediation.expect.is_empty() {
            h4 { (page.say("label-expect")) }
            p { (prose(&remediation.expect)) }
        }
    }
}

/// The way to each host of the finding that did not answer.
fn diagrams(page: Page<'_>, finding: &Finding) -> Markup {
    let named: HashSet<&String> = finding.checks.iter().collect();
    let about = |check: &&Check| {
        named.contains(&check.id)
            && check.host.is_some()
            && matches!(check.status, Status::Fail | Status::Warn | Status::Unknown | Status::Error)
    };
    let paths = diagram::paths(page, page.document.checks.iter().filter(about), finding);
    let breaks = paths.iter().any(|path| path.steps.iter().any(|step| step.state == State::Broken));
    html! {
        @if !paths.is_empty() {
            h4 { (page.say(if breaks { "title-way" } else { "title-path" })) }
            @for path in &paths { (diagram::figure(page, path)) }
        }
    }
}
