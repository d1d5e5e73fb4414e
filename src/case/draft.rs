//! The case as it would be filed: pure, from a shared report and the user's own words.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::secrets::{self, Found};
use super::story::{CaseLanguage, Contact, DraftError, Story};
use super::{body, marker, visible};
use crate::catalogue::{CaseCategories, CaseTopic};
use crate::diagnosis::Severity;
use crate::evidence::aws::SupportCategory;
use crate::report::{Document, Messages};

const SUBJECT_LIMIT: usize = 120;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Where the codes come from: never silently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodesFrom {
    /// AWS's own list.
    DescribeServices,
    /// The dated pair of `checks/support-categories.toml`.
    Dated { seen: String, shown: String },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub run_id: String,
    /// When the run began, RFC 3339: the draft was not filed before. Drafts of earlier versions do not say.
    pub run_at: Option<String>,
    /// In the body it finds the case again: the run, and the first digits of [`Draft::content_sha256`].
    pub marker: String,
    /// The account the evidence is about; unknown when the run had no credentials or the report was a shared one.
    pub account: Option<Account>,
    pub topic: CaseTopic,
    /// The finding that decided the topic; the user did when absent.
    pub because: Option<String>,
    pub issue_type: String,
    pub service_code: String,
    pub category_code: String,
    pub codes_from: CodesFrom,
    pub language: CaseLanguage,
    pub contact: Contact,
    pub subject: String,
    pub body: String,
    /// Findings that did not fit and stand in the attachments only.
    pub shortened: usize,
    pub attachments: Vec<Attachment>,
}

/// The API's default would be `technical`, which accounts without a paid plan may not file.
pub const ISSUE_TYPE: &str = "customer-service";

impl Draft {
    /// The line of the body that carries the marker.
    pub fn marker_line(marker: &str) -> String {
        marker::line(marker)
    }

    /// SHA-256 over everything that would be sent but the digest in the marker, lower-case hexadecimal.
    pub fn content_sha256(&self) -> String {
        // A text of an earlier version names the run alone and stays as it is.
        let body = marker::replace(&self.body, &self.marker, &self.run_id);
        let fields = [&self.issue_type, &self.service_code, &self.category_code, &self.subject, &body];
        let mut all = Sum::new();
        fields.iter().for_each(|field| all.add(field.as_bytes()));
        all.add(self.language.word().as_bytes());
        for attachment in &self.attachments {
            all.add(attachment.name.as_bytes());
            all.add(&attachment.bytes);
        }
        all.hex()
    }

    /// SHA-256 over what would be sent and where it would go: what a consent is for.
    pub fn sha256(&self, account: &Account) -> String {
        let mut all = Sum::new();
        all.add(account.id.as_bytes());
        all.add(account.partition.word().as_bytes());
        all.add(self.content_sha256().as_bytes());
        all.hex()
    }

    /// The same draft with the marker its content asks for. Texts of earlier versions keep theirs.
    pub(super) fn sealed(mut self) -> Self {
        if marker::is_old(&self.marker) {
            return self;
        }
        let marker = marker::of(&self.run_id, &self.content_sha256());
        self.body = marker::replace(&self.body, &self.marker, &marker);
        self.marker = marker;
        self
    }

    /// The Support Center's form with type and category already chosen.
    pub fn console_url(&self, console: &str) -> String {
        format!(
            "{console}#/case/create?issueType={}&serviceCode={}&categoryCode={}",
            self.issue_type, self.service_code, self.category_code
        )
    }

    /// What must not be sent, anywhere in what would be sent.
    pub fn secrets(&self) -> Vec<Found> {
        let mut found = secrets::scan("subject.txt", &self.subject);
        found.extend(secrets::scan("body.txt", &self.body));
        found.extend(self.attachments.iter().flat_map(secrets_in));
        found
    }
}

/// A digest over parts, each with its length, so that no two lists of parts have the same one.
struct Sum(aws_lc_rs::digest::Context);

impl Sum {
    fn new() -> Self {
        Self(aws_lc_rs::digest::Context::new(&aws_lc_rs::digest::SHA256))
    }

    fn add(&mut self, part: &[u8]) {
        self.0.update(&(part.len() as u64).to_be_bytes());
        self.0.update(part);
    }

    fn hex(self) -> String {
        hex(self.0.finish().as_ref())
    }
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Writes the case. Refuses secrets before anything else is made of the words.
pub fn draft(
    document: &Document,
    categories: &CaseCategories,
    story: &Story,
    attachments: Vec<Attachment>,
) -> Result<Draft, DraftError> {
    let found = secrets_of(story);
    if !found.is_empty() {
        return Err(DraftError::Secrets(found));
    }
    let (topic, because) = topic(document, story).ok_or(DraftError::NoTopic)?;
    let (service_code, category_code, codes_from) = codes(topic, categories, story)?;
    let messages = Messages::new(story.language.text());
    // Whatever a saved file says: the marker is a word.
    let run_id: String = document.run_id.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
    let (body, shortened) = body::write(document, story, topic, &marker::empty(&run_id), &messages)?;
    let draft = Draft {
        marker: marker::empty(&run_id),
        run_id,
        run_at: Some(document.started_at.clone()),
        account: story.known.account_id.clone(),
        topic,
        because,
        issue_type: ISSUE_TYPE.to_owned(),
        service_code,
        category_code,
        codes_from,
        language: story.language,
        contact: story.contact,
        subject: messages.plain(&format!("case-subject-{topic}")).chars().take(SUBJECT_LIMIT).collect(),
        body,
        shortened,
        attachments,
    }
    .sealed();
    visible::check("body.txt", &draft.body)?;
    match draft.secrets() {
        found if found.is_empty() => Ok(draft),
        found => Err(DraftError::Secrets(found)),
    }
}

fn secrets_of(story: &Story) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, text) in story.tried.iter().enumerate() {
        found.extend(secrets::scan(&format!("--tried {}", index + 1), text));
    }
    found.extend(story.since.iter().flat_map(|since| secrets::scan("--since", since)));
    found
}

/// The attachments are the doctor's own and were cleaned of card numbers and codes; their digests and ids are
/// full of digits, so only what cannot be a digest is looked for.
fn secrets_in(attachment: &Attachment) -> Vec<Found> {
    let text = String::from_utf8_lossy(&attachment.bytes);
    secrets::scan_keys(&attachment.name, &text)
}

/// What a block or a verification hold is about, and what a sign-up that did not finish is about. Anything else
/// (a closed account, a network fault) has no category of its own here: the user chooses.
const VERIFICATION: &[&str] =
    &["account.blocked", "account.pending-verification", "account.cloudfront-verification"];
const ACTIVATION: &[&str] = &[
    "account.activation-overdue",
    "account.pending-activation",
    "account.services-refused",
    "account.services-warming-up",
    "account.sign-up-unfinished",
];

/// The finding that decides comes along, so that the choice is never a silent one.
fn topic(document: &Document, story: &Story) -> Option<(CaseTopic, Option<String>)> {
    if let Some(topic) = story.topic {
        return Some((topic, None));
    }
    let counts = |it: &&crate::report::document::Finding| it.severity != Severity::Info;
    let codes: Vec<&str> =
        document.findings.iter().filter(counts).map(|finding| finding.code.as_str()).collect();
    let first =
        |fits: &dyn Fn(&str) -> bool| codes.iter().find(|code| fits(code)).map(|code| (*code).to_owned());
    if let Some(code) = first(&|it| VERIFICATION.contains(&it)) {
        return Some((CaseTopic::Verification, Some(code)));
    }
    let code = first(&|it| ACTIVATION.contains(&it)).or_else(|| first(&|it| it.starts_with("phone.")))?;
    Some((CaseTopic::Activation, Some(code)))
}

/// AWS says to use what DescribeServices lists: the known pair, else a category named after the topic.
fn codes(
    topic: CaseTopic,
    categories: &CaseCategories,
    story: &Story,
) -> Result<(String, String, CodesFrom), DraftError> {
    let dated = categories.of(topic);
    let Some(live) = &story.known.services else {
        let dated = dated.ok_or(DraftError::NoCategory(topic))?;
        let from = CodesFrom::Dated { seen: dated.seen.clone(), shown: dated.shown.clone() };
        return Ok((dated.service.clone(), dated.category.clone(), from));
    };
    let is_dated = |it: &&SupportCategory| {
        dated.is_some_and(|pair| (&pair.service, &pair.category) == (&it.service, &it.category))
    };
    let account =
        |it: &&SupportCategory| matches!(it.service.as_str(), "customer-account" | "account-management");
    let named = || live.iter().filter(account).find(|live| live.category.contains(topic.word()));
    live.iter()
        .find(is_dated)
        .or_else(named)
        .map(|or_else| (or_else.service.clone(), or_else.category.clone(), CodesFrom::DescribeServices))
        .ok_or(DraftError::NoCategory(topic))
}
