//! For a ticket: plain GitHub-flavoured Markdown, also readable where nothing renders it. No HTML.

use std::collections::BTreeMap;
use std::io;

use super::Messages;
use super::calls::calls;
use super::clients::{COLUMNS, differing, named};
use super::document::{Check, Document, Finding, reason};
use super::links::{self, Piece};
use super::summary::{next_step, verdict};
use super::tasks::beside;
use super::wording::{name_of, trouble};
use crate::diagnosis::{Role, Status};
use crate::evidence::Reason;

pub(super) fn write(document: &Document, messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
    let paper = Paper { document, messages };
    let mut text = paper.head();
    for finding in &document.findings {
        text += &paper.finding(finding);
    }
    text += &paper.only_you();
    text += &paper.calls();
    text += &paper.checks();
    text += &paper.left_out();
    out.write_all(text.as_bytes())
}

struct Paper<'a> {
    document: &'a Document,
    messages: &'a Messages,
}

impl Paper<'_> {
    fn say(&self, key: &str) -> String {
        self.messages.plain(key)
    }

    fn head(&self) -> String {
        let document = self.document;
        let mut rows = vec![
            ("header-run", code(&document.run_id)),
            ("head-started", code(&document.started_at)),
            ("head-tool", code(&format!("{} {}", document.tool.name, document.tool.version))),
            ("header-catalogue", code(&document.tool.catalogue)),
        ];
        rows.extend(
            document.context.directory.as_ref().map(|directory| ("header-directory", code(directory))),
        );
        if !document.context.regions.is_empty() {
            rows.push(("head-regions", code(&document.context.regions.join(", "))));
        }
        let lanes: Vec<_> =
            document.context.lanes.iter().map(|lane| name_of(self.messages, "lane", lane)).collect();
        rows.push(("head-lanes", escape(&lanes.join(", "))));
        let mut text = format!("# {}\n\n| | |\n|---|---|\n", self.say("title-report"));
        for (key, value) in rows {
            text += &format!("| {} | {value} |\n", self.say(key));
        }
        text += &format!("\n**{}:** {}\n\n", self.say("label-result"), verdict(document, self.messages));
        if let Some(cause) = document.cause() {
            let title = escape_remote(&cause.title);
            text += &format!("**{}:** {title} ({})\n\n", self.say("label-cause"), code(&cause.code));
        }
        let next = next_step(document, self.messages);
        let next: Vec<_> = next.lines().map(escape_remote).collect();
        text += &format!("**{}:** {}\n", self.say("label-next"), next.join("  \n"));
        text += &self.tasks();
        text += &self.clients();
        if document.redaction.shared {
            text += &format!("\n{}\n", self.say("header-shared"));
        }
        text
    }

    fn tasks(&self) -> String {
        if self.document.tasks.is_empty() {
            return String::new();
        }
        let heads: Vec<_> =
            ["head-task", "head-verdict", "head-because"].iter().map(|key| self.say(key)).collect();
        let mut text =
            format!("\n## {}\n\n| {} |\n|---|---|---|\n", self.say("title-tasks"), heads.join(" | "));
        for task in &self.document.tasks {
            let verdict = escape(&name_of(self.messages, "verdict", task.verdict));
            let beside = escape(&beside(task, self.messages).join(", "));
            text += &format!("| {} | {verdict} | {beside} |\n", escape(&task.title));
        }
        text
    }

    fn clients(&self) -> String {
        let mut groups = differing(self.document).peekable();
        if groups.peek().is_none() {
            return String::new();
        }
        let heads = COLUMNS.map(|through| name_of(self.messages, "clients", through)).join(" | ");
        let (title, hosts) = (self.say("title-clients"), self.say("head-hosts"));
        let mut text = format!("\n## {title}\n\n| {hosts} | {heads} |\n|---|---|---|---|\n");
        for group in groups {
            let hosts: Vec<_> = group.hosts.iter().map(|host| code(host)).collect();
            let cells = COLUMNS.map(|through| escape(&named(group, through, self.messages)));
            text += &format!("| {} | {} |\n", hosts.join(", "), cells.join(" | "));
        }
        text
    }

    fn finding(&self, finding: &Finding) -> String {
        let remediation = &finding.remediation;
        let severity = name_of(self.messages, "severity", finding.severity);
        let mut text = format!(
            "\n## {severity}: {} ({})\n\n| | |\n|---|---|\n",
            escape_remote(&finding.title),
            code(&finding.code)
        );
        let owner = name_of(self.messages, "owner", finding.owner);
        let confidence = name_of(self.messages, "confidence", finding.confidence);
        let mut rows = vec![
            ("label-saw", escape_remote(&finding.saw)),
            ("label-means", escape_remote(&finding.meaning)),
            ("label-located", escape_remote(&finding.located_text)),
            ("label-owner", escape(&owner)),
            ("label-confidence", escape(&confidence)),
            ("label-layer", escape(&name_of(self.messages, "layer", finding.layer))),
        ];
        rows.extend(finding.vendor.as_ref().map(|vendor| ("label-vendor", escape_remote(vendor))));
        rows.extend(remediation.ask.as_ref().map(|ask| ("label-ask", escape_remote(ask))));
        let neighbours =
            |role: Role| finding.neighbours(role).into_iter().map(code).collect::<Vec<_>>().join(", ");
        rows.push(("label-excluded", neighbours(Role::RulesOut)));
        rows.push(("label-open", neighbours(Role::NotEvaluated)));
        rows.push(("label-expect", escape_remote(&remediation.expect)));
        for (key, value) in rows.into_iter().filter(|row| !row.1.is_empty()) {
            text += &format!("| {} | {value} |\n", self.say(key));
        }
        if !remediation.steps.is_empty() {
            text += &format!("\n**{}**\n\n", self.say("label-do"));
            for (number, step) in remediation.steps.iter().enumerate() {
                text += &format!("{}. {}\n", number + 1, escape_remote(step));
            }
        }
        for rule in &remediation.rules {
            text += &format!(
                "\n**{}** ({})\n\n{}",
                self.say("label-rule"),
                escape(&rule.product),
                block(&rule.text)
            );
        }
        if let Some(confirm) = &remediation.confirm {
            text += &format!("\n**{}**\n\n{}", self.say("label-confirm"), block(confirm));
        }
        text
    }

    fn only_you(&self) -> String {
        if self.document.only_you.is_empty() {
            return String::new();
        }
        let questions: String = self
            .document
            .only_you
            .iter()
            .map(|only_you| format!("- {}\n", escape_remote(&only_you.text)))
            .collect();
        format!("\n## {}\n\n{questions}\n{}\n", self.say("only-you-title"), self.say("only-you-hint"))
    }

    /// What AWS Support searches for.
    fn calls(&self) -> String {
        let calls = calls(self.document);
        if calls.is_empty() {
            return String::new();
        }
        let heads = ["head-call", "head-region", "head-at", "head-answer", "head-request-id"];
        let heads: Vec<_> = heads.iter().map(|key| self.say(key)).collect();
        let mut text = format!("\n## {}\n\n", self.say("title-calls"));
        text += &format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(heads.len()));
        for call in calls {
            let cells = [&call.name, &call.region, &call.at, &call.result, &call.request_id];
            text += &format!("| {} |\n", cells.map(|cell| code(cell)).join(" | "));
        }
        text
    }

    fn checks(&self) -> String {
        let heads = ["head-status", "head-check", "head-host", "label-layer", "head-what", "head-evidence"];
        let heads: Vec<_> = heads.iter().map(|head| self.say(head)).collect();
        let mut text = format!("\n## {}\n\n", self.say("title-all-checks"));
        text += &format!("| {} |\n|{}\n", heads.join(" | "), "---|".repeat(heads.len()));
        let tested = |it: &&Check| !matches!(it.status, Status::Na | Status::Skipped);
        for check in self.document.checks.iter().filter(tested) {
            let host = check.host.as_ref().map(|host| code(&format!("{host}:{}", check.port.unwrap_or(443))));
            let layer = check.layer.map(|layer| name_of(self.messages, "layer", layer)).unwrap_or_default();
            let cells = [
                escape(&name_of(self.messages, "status", check.status)),
                code(&check.id),
                host.unwrap_or_default(),
                escape(&layer),
                self.what(check),
                escape(&check.evidence.join(", ")),
            ];
            text += &format!("| {} |\n", cells.join(" | "));
        }
        text
    }

    fn what(&self, check: &Check) -> String {
        if !check.blocked_by.is_empty() {
            let causes: Vec<_> = check.blocked_by.iter().map(|blocked_by| code(blocked_by)).collect();
            return format!("{} {}", self.say("waits-for"), causes.join(", "));
        }
        if check.status == Status::Ok {
            return String::new();
        }
        escape(&trouble(self.document, check, self.messages).unwrap_or_default())
    }

    /// What was not tested, and why: silence must not read as health.
    fn left_out(&self) -> String {
        let mut groups: BTreeMap<(Status, Option<Reason>), Vec<String>> = BTreeMap::new();
        for check in &self.document.checks {
            if matches!(check.status, Status::Na | Status::Skipped) {
                groups.entry((check.status, check.because)).or_default().push(code(&check.id));
            }
        }
        if groups.is_empty() {
            return String::new();
        }
        let mut text = format!("\n## {}\n\n", self.say("title-left-out"));
        for ((status, because), ids) in groups {
            let (why, give) = reason(self.messages, because);
            let why = [Some(why), give].into_iter().flatten().map(|it| escape(&it)).collect::<Vec<_>>();
            let status = name_of(self.messages, "status", status);
            text += &format!("- {}: {} ({})\n", escape(&status), why.join(". "), ids.join(", "));
        }
        text
    }
}

/// Prose of ours, on one line, with nothing in it that Markdown would act upon.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '!' | '&' | '$' => {
                escaped.push('\\');
                escaped.push(it);
            }
            '\n' | '\r' | '\t' => escaped.push(' '),
            it => escaped.push(it),
        }
    }
    escaped
}

/// Prose that may hold text from the far end: it makes no link and calls nobody. Only addresses of AWS's own pages
/// are links. An at sign is written wide: escaped, it would still call a user or make an address of mail.
pub(super) fn escape_remote(text: &str) -> String {
    let pieces = links::pieces(text).into_iter().map(|piece| match piece {
        Piece::Text(text) => {
            escape(text).replace("://", ":\\//").replace("www.", "www\\.").replace('@', "＠")
        }
        Piece::Link(address) => format!("<{address}>"),
    });
    pieces.collect()
}

/// A code span, whatever is in it: its fence is longer than the longest run of backticks inside (CommonMark 6.1).
/// A bar is escaped for tables, and not behind a backslash, which would take the escape for itself.
pub(super) fn code(text: &str) -> String {
    let text = text.replace(['\n', '\r', '\t'], " ").replace("\\|", "\\ |").replace('|', "\\|");
    let text = text.trim();
    if text.is_empty() {
        return String::new();
    }
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let gap = if longest > 0 { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

/// An indented block cannot be closed from inside.
pub(super) fn block(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remote_text_stays_text() {
        let hostile = "<script>alert(1)</script> [x](http://evil) | @team **b** www.evil.example";
        let safe = escape_remote(hostile);
        assert!(!safe.contains("<s") || safe.contains("\\<s"));
        assert!(safe.contains("\\[x\\](http:\\//evil) \\| ＠team \\*\\*b\\*\\* www\\.evil.example"));
    }

    #[test]
    fn a_code_span_cannot_be_left() {
        assert_eq!(code("a`b|c"), "`` a`b\\|c ``");
        assert_eq!(code("a```b"), "```` a```b ````");
        assert_eq!(code("`` ![x](http://evil)"), "``` `` ![x](http://evil) ```");
    }
}
