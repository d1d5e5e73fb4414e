//! `explain-error TEXT`: which findings a pasted error text speaks of, and what they mean. The text is never shown.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::explain::{page_unseen, placeholders};
use super::messages::Messages;
use super::wording::{lines, name_of};
use crate::catalogue::{Candidate, HowSure, Layer, Owner};
use crate::diagnosis::{Rule, Severity, rule};

pub const SCHEMA: &str = "aws-setup-doctor.error-text.v1";

/// What is known about one text, worded.
#[derive(Debug, Serialize)]
pub struct Explained {
    pub schema: &'static str,
    pub known: bool,
    /// The surest first.
    pub candidates: Vec<Explanation>,
    /// Kinds of secrets that the text holds.
    pub secrets: Vec<&'static str>,
    pub language: &'static str,
    pub exit_code: u8,
    pub error: Option<()>,
}

#[derive(Debug, Serialize)]
pub struct Explanation {
    pub code: &'static str,
    pub sure: HowSure,
    pub owner: Owner,
    pub severity: Severity,
    pub layer: Layer,
    pub title: String,
    pub meaning: String,
    pub steps: Vec<String>,
    pub expect: String,
    pub wrong: String,
    /// The entry of `checks/error-texts` that matched, where it was learnt and when.
    pub entry: String,
    pub source: String,
    pub date: String,
    pub doc: String,
    #[serde(skip)]
    rule: &'static Rule,
}

/// A text entry names a code that no finding has: an overlay's mistake.
#[derive(Debug, thiserror::Error)]
#[error(
    "error-texts: the entry `{entry}` names the code `{code}`, which no finding has. `aws-setup-doctor explain` lists every code"
)]
pub struct UnknownCode {
    entry: String,
    code: String,
}

impl Explained {
    pub fn of(
        candidates: &[Candidate<'_>],
        secrets: Vec<&'static str>,
        messages: &Messages,
        exit_code: u8,
    ) -> Result<Self, UnknownCode> {
        let candidates: Vec<_> =
            candidates.iter().map(|it| explanation(it, messages)).collect::<Result<_, _>>()?;
        Ok(Self {
            schema: SCHEMA,
            known: !candidates.is_empty(),
            candidates,
            secrets,
            language: messages.language().tag(),
            exit_code,
            error: None,
        })
    }

    pub fn json(&self, out: &mut dyn io::Write) -> io::Result<()> {
        serde_json::to_writer(&mut *out, self)?;
        out.write_all(b"\n")
    }

    /// The list of what it may be, then the pages of the surest ones.
    pub fn text(&self, messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
        for secret in &self.secrets {
            let what = messages.plain(&format!("secret-{secret}"));
            writeln!(out, "{}\n", messages.text("told-secret", &BTreeMap::from([("what", what)])))?;
        }
        let Some(first) = self.candidates.first() else {
            return writeln!(out, "{}", messages.plain("told-unknown"));
        };
        if self.candidates.len() > 1 {
            let count = BTreeMap::from([("count", self.candidates.len().to_string())]);
            writeln!(out, "{}", messages.text("told-several", &count))?;
            self.list(messages, out)?;
            writeln!(out)?;
        }
        for it in self.candidates.iter().filter(|it| it.sure == first.sure).take(PAGES) {
            write!(out, "{}", page_unseen(it.rule, messages))?;
            let sure = name_of(messages, "confidence", it.sure);
            writeln!(out, "\n{}: {sure}", messages.plain("told-sure"))?;
            writeln!(out, "{}: {} ({})\n", messages.plain("told-source"), it.source, it.date)?;
        }
        writeln!(out, "{}", messages.plain("told-proof"))
    }

    fn list(&self, messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
        let widest = self.candidates.iter().map(|it| it.code.len()).max().unwrap_or_default();
        for it in &self.candidates {
            let sure = name_of(messages, "confidence", it.sure);
            writeln!(out, "  {:widest$}  {} ({sure})", it.code, it.title)?;
        }
        Ok(())
    }
}

/// More pages than this are not read; the list names the rest.
const PAGES: usize = 2;

fn explanation(candidate: &Candidate<'_>, messages: &Messages) -> Result<Explanation, UnknownCode> {
    let Some(rule) = rule(candidate.code) else {
        let (entry, code) = (candidate.entry.id().to_owned(), candidate.code.to_owned());
        return Err(UnknownCode { entry, code });
    };
    let key = Messages::key_of(rule.code.word());
    let none = BTreeMap::new();
    let part = |name: &str| placeholders(&messages.find(&format!("{key}.{name}"), &none).unwrap_or_default());
    Ok(Explanation {
        code: rule.code.word(),
        sure: candidate.sure,
        owner: rule.owner,
        severity: rule.severity,
        layer: rule.layer,
        title: placeholders(&messages.plain(&key)),
        meaning: part("meaning"),
        steps: lines(&part("steps")),
        expect: part("expect"),
        wrong: part("wrong"),
        entry: candidate.entry.id().to_owned(),
        source: candidate.entry.source().to_owned(),
        date: candidate.entry.date().to_owned(),
        doc: format!("explain {}", rule.code),
        rule,
    })
}
