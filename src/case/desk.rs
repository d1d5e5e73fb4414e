//! AWS Support as far as a case needs it. Whatever carries the user's text or changes something takes a
//! [`Consent`]; the real desk wraps AWS's SDK.

use futures_util::future::BoxFuture;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Consent, Draft, marker};
use crate::catalogue::words;

pub trait SupportDesk: Send + Sync {
    fn cases<'a>(&'a self, which: Lookup) -> BoxFuture<'a, Result<Listing, DeskError>>;
    /// Whether AWS would accept it; the text is sent. An endpoint older than dry runs files it at once: `Some`.
    fn dry_run<'a>(
        &'a self,
        draft: &'a Draft,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<Option<Created>, DeskError>>;
    /// Uploads the attachments. A set lives one hour.
    fn attach<'a>(
        &'a self,
        draft: &'a Draft,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<Attached, DeskError>>;
    fn create<'a>(
        &'a self,
        draft: &'a Draft,
        attached: &'a Attached,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<Created, DeskError>>;
    fn add_communication<'a>(
        &'a self,
        case_id: &'a str,
        draft: &'a Draft,
        attached: &'a Attached,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<Created, DeskError>>;
}

/// Which cases are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Not resolved.
    Open,
    /// Made after this time (RFC 3339), resolved ones too, every communication read.
    Since(String),
    /// These ids, resolved ones too, every communication read.
    These(Vec<String>),
}

/// What AWS listed. What a listing that was cut short does not hold may be there all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    pub cases: Vec<Case>,
    /// Whether every page of cases and of their communications was read.
    pub complete: bool,
}

/// Every IAM action of filing and following a case; `policy --with-case` lists them.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
pub enum CaseAction {
    #[serde(rename = "support:DescribeCases")]
    #[strum(serialize = "support:DescribeCases")]
    DescribeCases,
    #[serde(rename = "support:DescribeCommunications")]
    #[strum(serialize = "support:DescribeCommunications")]
    DescribeCommunications,
    #[serde(rename = "support:CreateCase")]
    #[strum(serialize = "support:CreateCase")]
    CreateCase,
    #[serde(rename = "support:AddCommunicationToCase")]
    #[strum(serialize = "support:AddCommunicationToCase")]
    AddCommunicationToCase,
    #[serde(rename = "support:AddAttachmentsToSet")]
    #[strum(serialize = "support:AddAttachmentsToSet")]
    AddAttachmentsToSet,
    /// Allows GetAttachmentUploadLinks, CompleteAttachmentUpload and DescribeAttachmentUploadStatus.
    #[serde(rename = "support:UploadAttachment")]
    #[strum(serialize = "support:UploadAttachment")]
    UploadAttachment,
}
words!(CaseAction);

/// A case as DescribeCases tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    pub case_id: String,
    pub display_id: Option<String>,
    pub subject: String,
    pub service_code: String,
    pub category_code: String,
    pub status: String,
    pub submitted_at: String,
    /// Newest first: the marker is looked for here.
    pub communications: Vec<Communication>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Communication {
    pub body: String,
    pub by: String,
    pub at: String,
}

impl Case {
    pub fn carries(&self, marker: &str) -> bool {
        self.communications.iter().any(|sent| marker::all(&sent.body).any(|found| found == marker))
    }

    /// Open, and about the same thing.
    pub fn is_like(&self, draft: &Draft) -> bool {
        self.status != "resolved"
            && self.service_code == draft.service_code
            && self.category_code == draft.category_code
    }

    /// The number people quote.
    pub fn number(&self) -> &str {
        self.display_id.as_deref().unwrap_or(&self.case_id)
    }
}

/// What was uploaded for one case: a set (three files of 5 MB), or single uploads for larger files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attached {
    pub set: Option<String>,
    pub uploads: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Created {
    pub case_id: String,
    pub request_id: Option<String>,
}

/// Why AWS did not do it. Each has its own message (`case-error-<word>`); the draft is always kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeskError {
    #[error("the support plan does not include the AWS Support API")]
    SubscriptionRequired,
    #[error("not allowed: {0}")]
    AccessDenied(&'static str),
    #[error("the attachment set expired")]
    AttachmentSetExpired,
    #[error("AWS's limit of new cases is reached")]
    CaseCreationLimitExceeded,
    #[error("throttled")]
    Throttled,
    #[error("AWS does not take the category or another value: {0}")]
    Invalid(String),
    /// AWS knows no case of that id in this account.
    #[error("no such case in this account")]
    CaseNotFound,
    /// The consent names another account than the one the keys belong to.
    #[error("the consent is for another account")]
    OtherAccount,
    /// The keys are wrong, expired or gone.
    #[error("the credentials do not work: {0}")]
    Credentials(String),
    /// No answer: whether AWS acted is unknown.
    #[error("no answer from AWS: {0}")]
    NoAnswer(String),
    #[error("{code}: {message}")]
    Other { code: String, message: String },
}

impl DeskError {
    /// Whether AWS certainly did nothing.
    pub fn is_final(&self) -> bool {
        !matches!(self, Self::NoAnswer(_) | Self::Other { .. })
    }

    pub fn word(&self) -> &'static str {
        match self {
            Self::SubscriptionRequired => "subscription-required",
            Self::AccessDenied(_) => "access-denied",
            Self::AttachmentSetExpired => "attachment-set-expired",
            Self::CaseCreationLimitExceeded => "creation-limit",
            Self::Throttled => "throttled",
            Self::Invalid(_) => "invalid",
            Self::CaseNotFound => "case-not-found",
            Self::OtherAccount => "other-account",
            Self::Credentials(_) => "credentials",
            Self::NoAnswer(_) => "no-answer",
            Self::Other { .. } => "other",
        }
    }
}
