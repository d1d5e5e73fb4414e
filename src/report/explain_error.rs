//! `explain-error TEXT`: which findings a pasted error text speaks of, and what they mean. Of the text itself only
//! names are shown: a host, a Region, a profile.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use super::messages::{Messages, lines};
use super::wording::name_of;
use crate::catalogue::{Candidate, HowSure, Layer, Named, NamedPart, Owner, Wording};
use crate::diagnosis::{Severity, rule};

pub const SCHEMA: &str = "aws-setup-doctor.error-text.v1";

/// More candidates than this are counted, not listed.
const LISTED: usize = 5;
/// More steps than this are read on the page of the code.
const STEPS: usize = 4;
/// What an answer may have in all.
const LINES: usize = 10;

/// What is known about one text, worded.
#[derive(Debug, Serialize)]
pub struct Explained {
    pub schema: &'static str,
    pub known: bool,
    /// The surest first.
    pub candidates: Vec<Explanation>,
    /// What the text names: a host, a Region, a profile, ….
    pub named: Named,
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
    /// One line to forward to the owner; empty when the owner is the reader.
    pub ask: String,
    pub wrong: String,
    /// The entry of `checks/error-texts` that matched, where its words are from and when that was compared.
    pub entry: String,
    /// Whether the source was seen to have the text.
    pub wording: Wording,
    pub source: String,
    pub date: String,
    pub doc: String,
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
        named: Named,
        secrets: Vec<&'static str>,
        messages: &Messages,
        exit_code: u8,
    ) -> Result<Self, UnknownCode> {
        let args = arguments(&named);
        let candidates: Vec<_> = candidates
            .iter()
            .map(|candidate| explanation(candidate, &args, messages))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            schema: SCHEMA,
            known: !candidates.is_empty(),
            candidates,
            named,
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

    /// The list of what it may be, if it may be several, then the likeliest in at most ten lines.
    pub fn text(&self, messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
        for secret in &self.secrets {
            let what = messages.plain(&format!("secret-{secret}"));
            writeln!(out, "{}\n", messages.text("told-secret", &BTreeMap::from([("what", what)])))?;
        }
        let Some(first) = self.candidates.first() else {
            return writeln!(out, "{}", messages.plain("told-unknown"));
        };
        if self.candidates.len() > 1 {
            self.list(messages, out)?;
            writeln!(out)?;
        }
        self.answer(first, messages, out)
    }

    fn list(&self, messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
        let count = |count: usize| BTreeMap::from([("count", count.to_string())]);
        writeln!(out, "{}", messages.text("told-several", &count(self.candidates.len())))?;
        let listed = &self.candidates[..self.candidates.len().min(LISTED)];
        let widest = listed.iter().map(|candidate| candidate.code.len()).max().unwrap_or_default();
        for candidate in listed {
            let sure = name_of(messages, "confidence", candidate.sure);
            writeln!(out, "  {:widest$}  {} ({sure})", candidate.code, candidate.title)?;
        }
        match self.candidates.len().saturating_sub(LISTED) {
            0 => Ok(()),
            more => writeln!(out, "  {}", messages.text("told-more", &count(more))),
        }
    }

    fn answer(&self, first: &Explanation, messages: &Messages, out: &mut dyn io::Write) -> io::Result<()> {
        // Only words that no other finding has are told without a reserve.
        let lead = if first.sure == HowSure::High { "told-says" } else { "told-may-say" };
        writeln!(out, "{}", messages.text(lead, &BTreeMap::from([("title", first.title.clone())])))?;
        writeln!(out, "  {}", lines(&first.meaning).join(" "))?;
        let label = |key: &str| messages.plain(key);
        let names = self.names(messages);
        if !names.is_empty() {
            writeln!(out, "  {}: {names}", label("told-named"))?;
        }
        writeln!(out, "  {}: {}", label("told-who"), name_of(messages, "owner", first.owner))?;
        // Title, meaning, owner, how sure and where to look closer are always there.
        let shown = 5 + usize::from(!names.is_empty()) + usize::from(!first.ask.is_empty());
        for (at, step) in first.steps.iter().take(STEPS.min(LINES - shown)).enumerate() {
            writeln!(out, "  {}. {step}", at + 1)?;
        }
        // Steps call it the “ask for” line.
        if !first.ask.is_empty() {
            writeln!(out, "  {}: {}", label("label-ask"), lines(&first.ask).join(" "))?;
        }
        let sure = BTreeMap::from([
            ("sure", name_of(messages, "confidence", first.sure)),
            ("source", first.source.clone()),
            ("date", first.date.clone()),
        ]);
        let how = messages.text(&format!("told-sure-{}", first.wording), &sure);
        writeln!(out, "  {}: {how}", label("told-sure"))?;
        let code = BTreeMap::from([("code", first.code.to_owned())]);
        writeln!(out, "  {}: {}", label("told-closer"), messages.text("told-closer-how", &code))
    }

    /// What the text names, in one line: `host oidc.us-east-1.amazonaws.com, Region us-east-1`. Empty for an address
    /// alone, which the steps hold.
    fn names(&self, messages: &Messages) -> String {
        let several = self.named.get(NamedPart::Hosts).is_some_and(|hosts| hosts.contains(", "));
        let left_out = if several { NamedPart::Host } else { NamedPart::Hosts };
        let parts = self.named.iter().filter(|(part, _)| *part != left_out && *part != NamedPart::Url);
        let words = parts
            .map(|(part, value)| format!("{} {value}", messages.plain(&format!("named-{}", part.word()))));
        words.collect::<Vec<_>>().join(", ")
    }
}

/// What the text names, as arguments of messages.
fn arguments(named: &Named) -> BTreeMap<&'static str, String> {
    let given = named.iter().map(|(part, value)| (part.word(), value.to_owned()));
    given.collect()
}

fn explanation(
    candidate: &Candidate<'_>,
    args: &BTreeMap<&'static str, String>,
    messages: &Messages,
) -> Result<Explanation, UnknownCode> {
    let Some(rule) = rule(candidate.code) else {
        let (entry, code) = (candidate.entry.id().to_owned(), candidate.code.to_owned());
        return Err(UnknownCode { entry, code });
    };
    let key = Messages::key_of(rule.code.word());
    // The finding's own words may tell what the doctor measured. A text tells only what one program printed.
    let part = |name: &str| {
        let said = messages.find(&format!("said-{key}{name}"), args);
        said.or_else(|| messages.find(&format!("{key}{name}"), args)).unwrap_or_default()
    };
    Ok(Explanation {
        code: rule.code.word(),
        sure: candidate.sure,
        owner: rule.owner,
        severity: rule.severity,
        layer: rule.layer,
        title: part(""),
        meaning: part(".meaning"),
        steps: lines(&part(".steps")),
        expect: part(".expect"),
        ask: if rule.owner == Owner::You { String::new() } else { part(".ask") },
        wrong: part(".wrong"),
        entry: candidate.entry.id().to_owned(),
        wording: candidate.entry.wording(),
        source: candidate.entry.source().to_owned(),
        date: candidate.entry.date().to_owned(),
        doc: format!("explain {}", rule.code),
    })
}
