//! The token without which nothing in AWS is changed. Its field is private: only showing the exact draft and
//! hearing yes, or naming the draft's digest, makes one.

use std::io::{BufRead, Write};

use super::Draft;

/// Proof that the person saw exactly this act and agreed to it.
#[derive(Debug)]
pub struct Consent {
    /// SHA-256 of what was agreed to; checked again right before the act.
    digest: String,
}

/// Why there is no consent. Nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum NoConsent {
    #[error("not confirmed")]
    Declined,
    #[error("--consent {given} does not belong to this draft, whose SHA-256 is {digest}")]
    OtherDraft { given: String, digest: String },
    #[error(
        "nobody to ask: standard input is not a terminal. Use --consent {digest} after reading the draft"
    )]
    NobodyToAsk { digest: String },
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl Consent {
    /// For automation: the digest of the draft that was read elsewhere.
    pub fn by_digest(draft: &Draft, given: &str) -> Result<Self, NoConsent> {
        let digest = draft.sha256();
        if given.trim().eq_ignore_ascii_case(&digest) {
            Ok(Self { digest })
        } else {
            Err(NoConsent::OtherDraft { given: given.to_owned(), digest })
        }
    }

    /// Shows `shown`, asks `question`, and takes only the whole word `yes`.
    pub fn ask(
        digest: &str,
        shown: &str,
        question: &str,
        terminal: bool,
        input: &mut dyn BufRead,
        output: &mut dyn Write,
    ) -> Result<Self, NoConsent> {
        if !terminal {
            return Err(NoConsent::NobodyToAsk { digest: digest.to_owned() });
        }
        write!(output, "{shown}\n{question} ")?;
        output.flush()?;
        let mut answer = String::new();
        input.read_line(&mut answer)?;
        match answer.trim() {
            "yes" => Ok(Self { digest: digest.to_owned() }),
            _ => Err(NoConsent::Declined),
        }
    }

    /// Whether this consent is for that digest and no other.
    pub fn covers(&self, digest: &str) -> bool {
        self.digest == digest
    }
}
