//! Why a file of a draft or of a case record cannot be used.

use crate::json_fault::JsonFault;

/// The words of the command line are the locale files'; these are English, for other readers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    #[error("{0}")]
    Json(JsonFault),
    #[error("this version does not read it")]
    OtherVersion,
    #[error("an attachment's name is not a plain file name")]
    AttachmentName,
    #[error("it is not text in UTF-8")]
    NotText,
    #[error("it is larger than the {limit} bytes it may have")]
    TooLarge { limit: u64 },
    #[error("it holds more than one line that finds a case again")]
    TwoMarkers,
    #[error("the line `{line}` is gone; it finds the case again. Put it back")]
    NoMarker { line: String },
    #[error("the subject is one line of text")]
    SubjectLines,
    #[error("{length} characters; AWS takes {limit}. Shorten it")]
    TooLong { length: usize, limit: usize },
}
