//! The case as it would be filed: pure, from a report and the person's own words.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::reachable::Reachable;
use super::secrets::{self, Found};
use crate::catalogue::{Layer, words};
use crate::diagnosis::{Finding, Severity};
use crate::report::{Language, Messages, Report};

/// AWS's limit for `communicationBody`.
pub const BODY_LIMIT: usize = 8_000;
const SUBJECT_LIMIT: usize = 120;

words! {
    /// The languages AWS Support takes cases in.
    CaseLanguage {
        En = "en",
        Ko = "ko",
        Ja = "ja",
        Zh = "zh",
        Es = "es",
        Pt = "pt",
        Fr = "fr",
        Tr = "tr",
    }
}

impl CaseLanguage {
    /// The language the text is written in: Korean, else English.
    pub fn text(self) -> Language {
        match self {
            Self::Ko => Language::Ko,
            _ => Language::En,
        }
    }
}

words! {
    /// What the case is about; it decides service and category.
    Topic {
        Activation = "activation",
        Verification = "verification",
    }
}

impl Topic {
    /// Codes as last seen in AWS's own pages and error texts (2026-09); used when DescribeServices cannot be read.
    pub fn dated_codes(self) -> (&'static str, &'static str) {
        match self {
            Self::Activation => ("customer-account", "activation"),
            Self::Verification => ("account-management", "account-verification"),
        }
    }

    /// From the findings: a block or a verification hold is its own category.
    pub fn of(findings: &[Finding]) -> Option<Self> {
        let has = |codes: &[&str]| findings.iter().any(|it| codes.contains(&it.code));
        let held = ["account.blocked", "account.pending-verification", "account.cloudfront-verification"];
        if has(&held) {
            return Some(Self::Verification);
        }
        let about_activation = |code: &str| {
            ["account.", "phone.", "payment."].iter().any(|it| code.starts_with(it))
                && !matches!(code, "account.new-experience" | "account.free-plan-limit")
                && !code.starts_with("payment.free-plan")
        };
        let found = findings.iter().any(|it| it.severity != Severity::Info && about_activation(it.code));
        found.then_some(Self::Activation)
    }
}

words! {
    Contact {
        Web = "web",
        Phone = "phone",
        Chat = "chat",
    }
}

/// A service of AWS Support and its categories, as DescribeServices lists them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    pub code: String,
    pub categories: Vec<String>,
}

/// What the person adds to the report.
#[derive(Clone, Debug)]
pub struct Story {
    pub topic: Option<Topic>,
    pub tried: Vec<String>,
    pub reachable: Vec<Reachable>,
    pub since: Option<String>,
    pub contact: Contact,
    pub language: CaseLanguage,
    /// The live list, when it could be read.
    pub services: Option<Vec<Service>>,
    /// What AWS reports of the account, as `(label key, value)`.
    pub account: Vec<(&'static str, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The run id; in the body it finds the case again.
    pub marker: String,
    pub issue_type: &'static str,
    pub service_code: String,
    pub category_code: String,
    /// Whether the codes come from DescribeServices or from dated data.
    pub codes_are_live: bool,
    pub language: CaseLanguage,
    pub contact: Contact,
    pub subject: String,
    pub body: String,
    /// Evidence lines that did not fit and stand in the attachments only.
    pub shortened: usize,
    pub attachments: Vec<Attachment>,
}

#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    #[error("the text holds what must not be sent: {}", list(.0))]
    Secrets(Vec<Found>),
    #[error(
        "no finding is about activation or verification, so no category fits by itself. Give --topic activation or --topic verification; for a network fault use `aws-setup-doctor request`"
    )]
    NoTopic,
    #[error(
        "AWS Support lists no category for {0} under customer-account or account-management. Choose it in the console"
    )]
    NoCategory(Topic),
    #[error("your own words take {0} characters; the whole case may have 8,000. Shorten --tried")]
    TooLong(usize),
}

fn list(found: &[Found]) -> String {
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

impl Draft {
    /// The line of the body that carries the marker.
    pub fn marker_line(marker: &str) -> String {
        format!("[aws-setup-doctor run {marker}]")
    }

    /// SHA-256 over everything that would be sent, lower-case hexadecimal.
    pub fn sha256(&self) -> String {
        let mut all = aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256);
        let parts = [
            self.issue_type,
            &self.service_code,
            &self.category_code,
            self.language.word(),
            &self.subject,
            &self.body,
        ];
        for part in parts {
            all.update(&(part.len() as u64).to_be_bytes());
            all.update(part.as_bytes());
        }
        for attachment in &self.attachments {
            all.update(&(attachment.name.len() as u64).to_be_bytes());
            all.update(attachment.name.as_bytes());
            all.update(&(attachment.bytes.len() as u64).to_be_bytes());
            all.update(&attachment.bytes);
        }
        hex(all.finish().as_ref())
    }

    pub fn console_url(&self) -> String {
        format!(
            "https://support.console.aws.amazon.com/support/home#/case/create?issueType={}&serviceCode={}&categoryCode={}",
            self.issue_type, self.service_code, self.category_code
        )
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Writes the case. Refuses secrets before anything else is made of the words.
pub fn draft(report: &Report<'_>, story: &Story, attachments: Vec<Attachment>) -> Result<Draft, DraftError> {
    let found = secrets_in(story, &attachments);
    if !found.is_empty() {
        return Err(DraftError::Secrets(found));
    }
    let topic = story.topic.or_else(|| Topic::of(&report.diagnosis.findings)).ok_or(DraftError::NoTopic)?;
    let (service_code, category_code, codes_are_live) = codes(topic, story.services.as_deref())?;
    let messages = Messages::new(story.language.text());
    let (body, shortened) = body(report, story, topic, &messages)?;
    let found = secrets::scan("the finished text", &body);
    if !found.is_empty() {
        return Err(DraftError::Secrets(found));
    }
    Ok(Draft {
        marker: report.evidence.run_id.clone(),
        issue_type: "customer-service",
        service_code,
        category_code,
        codes_are_live,
        language: story.language,
        contact: story.contact,
        subject: messages.plain(&format!("case-subject-{topic}")).chars().take(SUBJECT_LIMIT).collect(),
        body,
        shortened,
        attachments,
    })
}

fn secrets_in(story: &Story, attachments: &[Attachment]) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, text) in story.tried.iter().enumerate() {
        found.extend(secrets::scan(&format!("--tried {}", index + 1), text));
    }
    if let Some(since) = &story.since {
        found.extend(secrets::scan("--since", since));
    }
    for attachment in attachments {
        let text = String::from_utf8_lossy(&attachment.bytes);
        // Digests and ids of the doctor's own are full of digits; keys and passwords are what can slip in.
        let worst = secrets::scan(&attachment.name, &text).into_iter();
        found.extend(worst.filter(|it| {
            matches!(
                it.secret,
                secrets::Secret::AwsSecretKey | secrets::Secret::PrivateKey | secrets::Secret::UrlPassword
            )
        }));
    }
    found
}

/// AWS says to use what DescribeServices lists: the known pair, else a category named after the topic.
fn codes(topic: Topic, services: Option<&[Service]>) -> Result<(String, String, bool), DraftError> {
    let (service, category) = topic.dated_codes();
    let Some(services) = services else { return Ok((service.to_owned(), category.to_owned(), false)) };
    let has = |it: &&Service| it.code == service && it.categories.iter().any(|name| name == category);
    if services.iter().any(|it| has(&it)) {
        return Ok((service.to_owned(), category.to_owned(), true));
    }
    let account =
        services.iter().filter(|it| matches!(it.code.as_str(), "customer-account" | "account-management"));
    account
        .flat_map(|it| it.categories.iter().map(move |name| (it.code.clone(), name.clone())))
        .find(|(_, name)| name.contains(topic.word()))
        .map(|(service, category)| (service, category, true))
        .ok_or(DraftError::NoCategory(topic))
}

/// The person's words whole, then as much evidence as fits.
fn body(
    report: &Report<'_>,
    story: &Story,
    topic: Topic,
    messages: &Messages,
) -> Result<(String, usize), DraftError> {
    let mut own = String::new();
    let _ = writeln!(own, "{}\n", messages.plain(&format!("case-opening-{topic}")));
    if let Some(since) = &story.since {
        let _ = writeln!(own, "{} {since}\n", messages.plain("case-since"));
    }
    section(&mut own, messages, "case-account", &account(story, messages));
    section(&mut own, messages, "case-tried", &tried(report, story, messages));
    section(&mut own, messages, "case-reachable", &reachable(story, messages));
    let _ = writeln!(
        own,
        "{} {}\n",
        messages.plain("case-contact"),
        messages.plain(&format!("contact-{}", story.contact))
    );
    let closing =
        format!("{}\n{}\n", messages.plain("case-closing"), Draft::marker_line(&report.evidence.run_id));

    let taken = own.chars().count() + closing.chars().count();
    let heading = format!("{}\n", messages.plain("case-findings"));
    let note = messages.plain("case-shortened");
    let Some(room) = BODY_LIMIT.checked_sub(taken + heading.chars().count() + note.chars().count() + 4)
    else {
        return Err(DraftError::TooLong(taken));
    };
    let (evidence, shortened) = fitting(&findings(report, messages), room);
    let mut body = own;
    if !evidence.is_empty() {
        let _ = write!(body, "{heading}{evidence}");
        if shortened > 0 {
            let _ = writeln!(body, "{note}");
        }
        body.push('\n');
    }
    body += &closing;
    Ok((body, shortened))
}

fn section(out: &mut String, messages: &Messages, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "{}", messages.plain(title));
    for line in lines {
        let _ = writeln!(out, "- {line}");
    }
    out.push('\n');
}

fn account(story: &Story, messages: &Messages) -> Vec<String> {
    story.account.iter().map(|(label, value)| format!("{}: {value}", messages.plain(label))).collect()
}

/// What the interview answered with yes, then the person's own list.
fn tried(report: &Report<'_>, story: &Story, messages: &Messages) -> Vec<String> {
    let answers = &report.evidence.context.answers;
    let asked = answers.iter().filter(|it| it.answer != "unsure").map(|it| {
        let question = messages.plain(&format!("ask-{}", it.question));
        format!("{question} {}", messages.plain(&format!("answer-{}", it.answer)))
    });
    asked.chain(story.tried.iter().map(|it| it.trim().to_owned())).filter(|it| !it.is_empty()).collect()
}

fn reachable(story: &Story, messages: &Messages) -> Vec<String> {
    let mut lines: Vec<_> = story.reachable.iter().map(Reachable::text).collect();
    if story.language == CaseLanguage::Ko && !lines.is_empty() {
        lines.push(messages.plain("case-korean-desk"));
    }
    lines
}

/// Account findings first: they are what this desk can act on.
fn findings(report: &Report<'_>, messages: &Messages) -> Vec<String> {
    let mut all: Vec<&Finding> =
        report.diagnosis.findings.iter().filter(|it| it.severity != Severity::Info).collect();
    all.sort_by_key(|it| it.layer != Layer::Aws);
    all.into_iter().map(|it| finding_line(report, it, messages)).collect()
}

fn finding_line(report: &Report<'_>, finding: &Finding, messages: &Messages) -> String {
    let title = messages.text(&Messages::key_of(finding.code), &BTreeMap::new());
    let ids: Vec<_> = report
        .evidence
        .observations
        .iter()
        .filter(|it| finding.evidence.iter().any(|cited| cited.id.as_ref() == Some(&it.id)))
        .filter_map(|it| match &it.data {
            crate::evidence::Data::AwsCall(answer) => {
                let code = answer.code.as_deref().unwrap_or("-");
                let id = answer.request_id.as_deref().unwrap_or("-");
                Some(format!("{} {code} (request id {id})", answer.call))
            }
            _ => None,
        })
        .collect();
    if ids.is_empty() {
        format!("- {title} [{}]", finding.code)
    } else {
        format!("- {title} [{}]: {}", finding.code, ids.join("; "))
    }
}

fn fitting(lines: &[String], room: usize) -> (String, usize) {
    let mut text = String::new();
    let mut used = 0;
    for (index, line) in lines.iter().enumerate() {
        let length = line.chars().count() + 1;
        if used + length > room {
            return (text, lines.len() - index);
        }
        used += length;
        text += line;
        text.push('\n');
    }
    (text, 0)
}
