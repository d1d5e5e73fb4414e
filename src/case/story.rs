//! What the user adds to the report.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::facts::Known;
use super::reachable::Reachable;
use super::secrets::Found;
use super::visible;
use crate::catalogue::{CaseTopic, words};
use crate::evidence::InterviewAnswer;
use crate::report::Language;

/// The languages AWS Support takes cases in.
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
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CaseLanguage {
    En,
    Ko,
    Ja,
    Zh,
    Es,
    Pt,
    Fr,
    Tr,
}

words!(CaseLanguage);

impl CaseLanguage {
    /// The language the text is written in: Korean, else English.
    pub fn text(self) -> Language {
        match self {
            Self::Ko => Language::Ko,
            _ => Language::En,
        }
    }
}

/// How the user would like to be answered. The API has no field for it, so it stands in the text.
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
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Contact {
    Web,
    Phone,
    Chat,
}

words!(Contact);

/// What the user adds to the report.
#[derive(Clone, Debug)]
pub struct Story {
    pub topic: Option<CaseTopic>,
    pub tried: Vec<String>,
    pub answers: Vec<InterviewAnswer>,
    pub reachable: Vec<Reachable>,
    pub since: Option<String>,
    pub contact: Contact,
    pub language: CaseLanguage,
    /// What AWS reports of the account and of its own categories.
    pub known: Known,
}

#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    #[error("the text holds what must not be sent: {}. Take it out and run the command again", list(.0))]
    Secrets(Vec<Found>),
    #[error(
        "no finding is about activation or verification, so no category fits by itself. Give --topic activation or --topic verification. A network fault is for your network team, not for AWS Support"
    )]
    NoTopic,
    #[error(
        "AWS Support lists no category for {0} under customer-account or account-management. Choose one in the Support Center"
    )]
    NoCategory(CaseTopic),
    #[error(transparent)]
    Hidden(#[from] visible::Hidden),
    #[error("your own words take {0} characters; the whole case may have {BODY_LIMIT}. Shorten --tried")]
    TooLong(usize),
}

fn list(found: &[Found]) -> String {
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// AWS's limit for `communicationBody`, in characters.
pub const BODY_LIMIT: usize = 8_000;
