//! A block per finding, then the most likely cause and the next step.

use std::collections::HashSet;

use super::layout::{Page, Tone, width};
use super::{Verbosity, places};
use crate::catalogue::Owner;
use crate::diagnosis::{Role, Severity, Status};
use crate::evidence::Operation;
use crate::report::document::{Finding, Rule};
use crate::report::request;
use crate::report::summary::{next_step, verdict, worst};
use crate::report::wording::NAMES;

/// Findings from answers of the user that still have a block each.
const MERGED: usize = 2;
/// Names that a rule may repeat from the line to forward, because its syntax is what matters.
const RULE_NAMES: usize = 1;

pub(super) fn findings(page: &mut Page<'_>) {
    let verbose = page.style.verbosity == Verbosity::Verbose;
    let answered: Vec<_> = page.document.findings.iter().filter(|finding| is_answer(page, finding)).collect();
    let merged = !verbose && answered.len() > MERGED;
    if merged {
        answers(page, &answered);
    }
    for (at, finding) in page.document.findings.iter().enumerate() {
        if merged && is_answer(page, finding) {
            continue;
        }
        match (verbose, finding.severity) {
            (false, Severity::Info) => note(page, finding),
            (false, _) if at > 0 && finding.remediation.ask.is_some() => brief(page, finding),
            (false, _) if at == 0 && merged => told_at_the_end(page, finding),
            (false, _) if at > 0 => short(page, finding),
            _ => block(page, finding),
        }
    }
}

/// The finding rests on what the user answered.
fn is_answer(page: &Page<'_>, finding: &Finding) -> bool {
    let first = finding.evidence.iter().find_map(|cited| cited.id.as_deref());
    let seen = first.and_then(|id| page.document.measurement(id));
    let told = seen.is_some_and(|seen| seen.operation == Operation::Interview);
    told && finding.severity != Severity::Info && finding.owner == Owner::You
}

/// What the answers come to, as one list in the order in which AWS looks at these things.
fn answers(page: &mut Page<'_>, findings: &[&Finding]) {
    let Some(first) = findings.first() else { return };
    let worst = findings.iter().map(|finding| finding.severity).min().unwrap_or(first.severity);
    let mark = page.mark(status_of(worst));
    let title = page.count("answers-title", findings.len());
    page.line(&format!("{mark}  {}", page.paint(Tone::Strong, &title)));
    let label = page.say("label-do");
    for (number, finding) in findings.iter().enumerate() {
        let step = finding.remediation.steps.first().map(String::as_str).unwrap_or_default();
        let text = format!("{}{}{step}", finding.title, page.dot());
        step_line(page, if number == 0 { &label } else { "" }, number + 1, &text);
    }
    let more = page.say("answers-more");
    let column = page.text_column();
    page.paragraph(column, Tone::Dim, &more);
    page.blank();
}

/// What there is to forward beside the first cause: what it is, whose it is and the line itself.
fn brief(page: &mut Page<'_>, finding: &Finding) {
    head(page, finding);
    let remediation = &finding.remediation;
    if let Some(ask) = remediation.ask_of_the_same.as_ref().or(remediation.ask.as_ref()) {
        page.field("label-ask", ask);
    }
    consequences(page, finding);
    page.blank();
}

/// The first cause below the list of the answers, which is what to do: the end of the page has its first step.
fn told_at_the_end(page: &mut Page<'_>, finding: &Finding) {
    head(page, finding);
    page.field("label-saw", &finding.saw);
    consequences(page, finding);
    page.blank();
}

/// What there is to do for the reader beside the first cause: what was seen, and the steps. `explain` and --verbose
/// have the rest.
fn short(page: &mut Page<'_>, finding: &Finding) {
    head(page, finding);
    page.field("label-saw", &finding.saw);
    demand(page, finding);
    consequences(page, finding);
    page.blank();
}

/// Code, owner and title.
fn head(page: &mut Page<'_>, finding: &Finding) {
    let mark = page.mark(status_of(finding.severity));
    let head = format!("{mark}  {}", page.paint(Tone::Strong, &finding.code));
    let plain = page.plain_mark(status_of(finding.severity));
    let column = width(&plain) + 2 + width(&finding.code);
    let beside = format!("{}{}", page.dot(), owner_text(page, finding));
    // Beside the code where it fits.
    let fits = column + width(&beside) <= page.width();
    page.line(&if fits { format!("{head}{}", page.paint(Tone::Dim, &beside)) } else { head });
    page.paragraph(2, Tone::Strong, &finding.title);
    if !fits {
        owner(page, finding);
    }
}

/// Information in one line: it changes nothing about what to do.
fn note(page: &mut Page<'_>, finding: &Finding) {
    let name = page.name("severity", finding.severity);
    let text = format!("{name}  {}{}{}", finding.code, page.dot(), finding.title);
    page.paragraph(0, Tone::Dim, &text);
    page.blank();
}

fn block(page: &mut Page<'_>, finding: &Finding) {
    let status = status_of(finding.severity);
    let mark = match finding.severity {
        Severity::Info => page.name("severity", finding.severity),
        _ => page.mark(status),
    };
    page.line(&format!("{mark}  {}", page.paint(Tone::Strong, &finding.code)));
    page.paragraph(2, Tone::Strong, &finding.title);
    places::list(page, finding);
    page.field("label-saw", &finding.saw);
    page.field("label-means", &finding.meaning);
    if !finding.located_text.is_empty() {
        page.field("label-located", &finding.located_text);
    }
    owner(page, finding);
    demand(page, finding);
    if let Some(confirm) = &finding.remediation.confirm {
        page.command("label-confirm", confirm);
    }
    excluded(page, finding);
    consequences(page, finding);
    page.blank();
}

fn owner(page: &mut Page<'_>, finding: &Finding) {
    let text = owner_text(page, finding);
    page.field("label-owner", &text);
}

/// Whose it is, how sure that is, and the product that was recognised.
fn owner_text(page: &Page<'_>, finding: &Finding) -> String {
    let mut parts = vec![page.name("owner", finding.owner)];
    let confidence = page.name("confidence", finding.confidence);
    parts.push(format!("{} {confidence}", page.say("label-confidence")));
    parts.extend(finding.vendor.clone());
    parts.join(page.dot())
}

/// What to ask of the owner, or what to do when the owner is the reader; and the exact rule. Where that would only
/// repeat a list of names, or there are more than a sentence holds, the command that writes it stands in its place.
fn demand(page: &mut Page<'_>, finding: &Finding) {
    let remediation = &finding.remediation;
    if let Some(ask) = &remediation.ask {
        page.field("label-ask", ask);
    }
    let own_syntax = remediation.rules.iter().any(|rule| rule.product != "plain");
    let listed = remediation.hosts.len() > if own_syntax { RULE_NAMES } else { NAMES };
    // The plain names are in the line above already.
    let is_new = |rule: &&Rule| remediation.ask.is_none() || rule.product != "plain";
    for rule in remediation.rules.iter().filter(is_new).filter(|_| !listed) {
        let text = format!("{}: {}", rule.product, rule.text);
        page.field("label-rule", &text);
    }
    if listed {
        let command = request::command(page.document, finding);
        let label = if remediation.hosts.len() > NAMES { "label-list" } else { "label-rule" };
        page.command(label, &command);
    }
    // With a line to forward to those who run the network, that is the step; `explain` and --verbose have the rest.
    let others = matches!(
        finding.owner,
        Owner::NetworkTeam | Owner::DnsTeam | Owner::GatewayTeam | Owner::ItDesktop | Owner::Isp
    );
    if others && remediation.ask.is_some() && page.style.verbosity != Verbosity::Verbose {
        return;
    }
    let label = page.say("label-do");
    for (number, step) in remediation.steps.iter().enumerate() {
        let label = if number == 0 { label.as_str() } else { "" };
        if remediation.steps.len() == 1 {
            page.labelled(label, Tone::Plain, step);
        } else {
            step_line(page, label, number + 1, step);
        }
    }
}

fn step_line(page: &mut Page<'_>, label: &str, number: usize, step: &str) {
    let text = format!("{number}. {step}");
    if label.is_empty() {
        let column = page.text_column();
        page.paragraph(column, Tone::Plain, &text);
    } else {
        page.labelled(label, Tone::Plain, &text);
    }
}

/// What else it might have been, and whether a measurement speaks against it.
fn excluded(page: &mut Page<'_>, finding: &Finding) {
    let verbose = page.style.verbosity == Verbosity::Verbose;
    let neighbours =
        |role: Role| -> Vec<String> { finding.neighbours(role).into_iter().map(str::to_owned).collect() };
    let mut parts = neighbours(Role::RulesOut);
    if verbose {
        parts = finding
            .evidence
            .iter()
            .filter(|cited| cited.role == Role::RulesOut)
            .filter_map(|cited| {
                let by = cited.id.as_ref().and_then(|id| page.document.measurement(id));
                let neighbour = cited.neighbour.clone()?;
                Some(match by.and_then(|by| by.control) {
                    Some(control) => format!("{neighbour} ({})", page.name("control", control)),
                    None => neighbour,
                })
            })
            .collect();
    }
    let mut known = HashSet::new();
    parts.retain(|part| known.insert(part.clone()));
    if !parts.is_empty() {
        page.field("label-excluded", &parts.join(", "));
    }
    let open = neighbours(Role::NotEvaluated);
    if !open.is_empty() {
        let label = page.say("label-open");
        page.labelled(&label, Tone::Dim, &open.join(", "));
    }
}

/// Rows that only wait for this one: dimmed, never hidden.
fn consequences(page: &mut Page<'_>, finding: &Finding) {
    let document = page.document;
    let explains: HashSet<&String> = finding.explains.iter().collect();
    let about: HashSet<&String> = finding.checks.iter().collect();
    let waits = |it: &&super::super::document::Check| {
        it.status == Status::Blocked
            && (explains.contains(&it.id) || it.blocked_by.iter().any(|cause| about.contains(cause)))
    };
    let blocked = document.checks.iter().filter(waits).count();
    let Some(cause) = finding.checks.first().filter(|_| blocked > 0) else { return };
    let text = page.messages.text(
        "blocked-by",
        &std::collections::BTreeMap::from([("count", blocked.to_string()), ("cause", cause.clone())]),
    );
    page.paragraph(2, Tone::Dim, &text);
}

/// The end of the page, which is what a terminal shows: result, most likely cause, next step.
pub(super) fn result(page: &mut Page<'_>) {
    page.blank();
    let status = worst(page.document.summary);
    let verdict = format!("{}  {}", page.plain_mark(status), verdict(page.document, page.messages));
    let label = page.say("label-result");
    page.heading(&label, Tone::Of(status), &verdict);
    if let Some(cause) = page.document.cause() {
        let text = format!("{} ({})", cause.title, cause.code);
        let label = page.say("label-cause");
        // The first block has the title too: here it stands where it takes no second line.
        let fits = page.heading_column() + width(&text) <= page.width();
        page.heading(&label, Tone::Strong, if fits { &text } else { &cause.code });
    }
    let next = next_step(page.document, page.messages);
    let label = page.say("label-next");
    page.heading(&label, Tone::Plain, &next);
}

fn status_of(severity: Severity) -> Status {
    match severity {
        Severity::Fail => Status::Fail,
        Severity::Warn => Status::Warn,
        Severity::Info => Status::Ok,
    }
}
