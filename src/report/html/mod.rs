//! One self-contained page: no script, nothing loaded, light and dark, printable, readable by ear.

mod checks;
mod diagram;
mod findings;
mod hops;
mod page;
mod words;

use std::io;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Messages;
use super::calls::calls;
use super::clients::{COLUMNS, differing, named};
use super::document::{Document, Summary};
use super::summary::{next_step, verdict};
use super::tasks::{beside, status_of};
use crate::catalogue::Category;
use crate::diagnosis::Verdict;
use page::{Page, glyph_of, tone};
use words::prose;

const STYLE: &str = include_str!("style.css");

/// Nothing may be loaded or run, also if some text should ever get through as markup.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub(super) fn write(document: &Document, messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
    let page = Page { document, messages };
    out.write_all(page.whole().into_string().as_bytes())
}

impl Page<'_> {
    fn whole(self) -> Markup {
        let title = format!("{} {}", self.say("title-report"), self.document.run_id);
        html! {
            (DOCTYPE)
            html lang=(self.messages.language().tag()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    title { (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    (self.head())
                    main {
                        (self.result())
                        (self.tasks())
                        (self.clients())
                        (findings::section(self))
                        (self.only_you())
                        (self.calls())
                        (checks::section(self))
                        (checks::left_out(self))
                    }
                    (self.foot())
                }
            }
        }
    }

    fn only_you(self) -> Markup {
        html! {
            @if !self.document.only_you.is_empty() {
                section {
                    h2 { (self.say("only-you-title")) }
                    ul { @for question in &self.document.only_you { li { (prose(&question.text)) } } }
                    p class="dim" { (self.say("only-you-hint")) }
                }
            }
        }
    }

    fn head(self) -> Markup {
        let document = self.document;
        let context = &document.context;
        let lanes: Vec<_> = context.lanes.iter().map(|lane| self.name("lane", lane)).collect();
        let stores: Vec<_> =
            context.ca_stores.iter().map(|ca_store| self.name("ca-store", ca_store)).collect();
        let facts = [
            ("header-run", document.run_id.clone()),
            ("head-started", document.started_at.clone()),
            ("header-catalogue", document.tool.catalogue.clone()),
            ("header-directory", context.directory.clone().unwrap_or_default()),
            ("head-regions", context.regions.join(", ")),
            ("head-lanes", lanes.join(", ")),
            ("head-trust", stores.join(", ")),
        ];
        html! {
            header {
                h1 { (self.say("title-report")) }
                dl class="facts" {
                    @for (key, value) in facts.iter().filter(|fact| !fact.1.is_empty()) {
                        div { dt { (self.say(key)) } dd { (value) } }
                    }
                }
                @if document.redaction.shared { p class="dim" { (self.say("header-shared")) } }
            }
        }
    }

    /// Cause and next step come first: this is what a reader came for.
    fn result(self) -> Markup {
        let document = self.document;
        let worst = super::summary::worst(document.summary);
        html! {
            section class=(format!("result {}", tone(worst))) aria-labelledby="result" {
                h2 id="result" { (self.say("label-result")) }
                p class="verdict" { (self.badge(worst)) " " (verdict(document, self.messages)) }
                @if let Some(cause) = document.cause() {
                    h3 { (self.say("label-cause")) }
                    p { strong { (prose(&cause.title)) } " " code { (cause.code) } }
                }
                h3 { (self.say("label-next")) }
                @for line in next_step(document, self.messages).lines() { p { (prose(line)) } }
                @if let Some(ask) = document.cause().and_then(|cause| cause.remediation.ask.as_ref()) {
                    blockquote { p { (prose(ask)) } }
                }
                (self.categories())
            }
        }
    }

    fn tasks(self) -> Markup {
        let heads = ["head-task", "head-verdict", "head-because"];
        html! {
            @if !self.document.tasks.is_empty() {
                section aria-labelledby="tasks" {
                    h2 id="tasks" { (self.say("title-tasks")) }
                    table role="table" {
                        (self.heads(&heads))
                        tbody role="rowgroup" {
                            @for task in &self.document.tasks {
                                tr role="row" {
                                    th scope="row" role="rowheader" { (task.title) }
                                    (self.cell("head-verdict", html! { (self.verdict(task.verdict)) }))
                                    (self.cell("head-because", prose(&beside(task, self.messages).join(", "))))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Heads of a table. On a narrow page each cell bears its own head and these are only read aloud; the roles keep
    /// it a table there.
    fn heads(self, heads: &[&str]) -> Markup {
        html! {
            thead role="rowgroup" {
                tr role="row" { @for head in heads { th scope="col" role="columnheader" { (self.say(head)) } } }
            }
        }
    }

    /// A cell under the head `key`.
    fn cell(self, key: &str, content: Markup) -> Markup {
        html! { td role="cell" data-head=(self.say(key)) { (content) } }
    }

    /// What AWS Support searches for.
    fn calls(self) -> Markup {
        let calls = calls(self.document);
        let heads = ["head-call", "head-region", "head-at", "head-answer", "head-request-id"];
        html! {
            @if !calls.is_empty() {
                section aria-labelledby="calls" {
                    h2 id="calls" { (self.say("title-calls")) }
                    div class="scroll" tabindex="0" role="group" aria-labelledby="calls" {
                        table role="table" {
                            (self.heads(&heads))
                            tbody role="rowgroup" {
                                @for call in &calls {
                                    tr role="row" {
                                        th scope="row" role="rowheader" { code { (call.name) } }
                                        (self.cell("head-region", html! { (call.region) }))
                                        (self.cell("head-at", html! { (call.at) }))
                                        (self.cell("head-answer", html! { (call.result) }))
                                        (self.cell("head-request-id", html! { code { (call.request_id) } }))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn clients(self) -> Markup {
        let mut groups = differing(self.document).peekable();
        html! {
            @if groups.peek().is_some() {
                section aria-labelledby="clients" {
                    h2 id="clients" { (self.say("title-clients")) }
                    table role="table" {
                        thead role="rowgroup" {
                            tr role="row" {
                                th scope="col" role="columnheader" { (self.say("head-hosts")) }
                                @for through in COLUMNS {
                                    th scope="col" role="columnheader" { (self.name("clients", through)) }
                                }
                            }
                        }
                        tbody role="rowgroup" {
                            @for group in groups {
                                tr role="row" {
                                    th scope="row" role="rowheader" { (prose(&group.hosts.join(", "))) }
                                    @for through in COLUMNS {
                                        td role="cell" data-head=(self.name("clients", through)) {
                                            (named(group, through, self.messages))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn verdict(self, verdict: Verdict) -> Markup {
        let (glyph, class) = glyph_of(status_of(verdict));
        html! {
            span class=(format!("badge {class}")) {
                span aria-hidden="true" { (glyph) " " } (self.name("verdict", verdict))
            }
        }
    }

    fn categories(self) -> Markup {
        let of = |category: Category| {
            let statuses = self.document.checks.iter().filter(|check| check.category == category);
            Summary::of(statuses.map(|status| &status.status))
        };
        let present = Category::ALL
            .iter()
            .copied()
            .map(|each| (each, of(each)))
            .filter(|it| it.1 != Summary::default());
        html! {
            ul class="categories" {
                @for (category, summary) in present {
                    li {
                        (self.badge(super::summary::worst(summary))) " "
                        b { (self.name("category", category)) } " "
                        span class="dim" { (super::summary::counts(summary, self.messages)) }
                    }
                }
            }
        }
    }

    fn foot(self) -> Markup {
        let document = self.document;
        html! {
            footer {
                p { (document.tool.name) " " (document.tool.version) ", " (document.schema) }
                @if !document.redaction.counts.is_empty() {
                    ul {
                        @for (kind, count) in &document.redaction.counts {
                            li { (self.count(&format!("share-{kind}"), *count)) }
                        }
                    }
                }
            }
        }
    }
}
