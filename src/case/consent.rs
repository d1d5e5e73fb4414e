//! The token without which nothing in AWS is changed. Its field is private: only showing what will be sent and
//! hearing yes, or naming the draft's digest, makes one.
//!
//! ```compile_fail
//! let forged = aws_setup_doctor::case::Consent { digest: "…".to_owned() };
//! ```

use std::io::{BufRead, Write};

use super::Draft;

/// Proof that the person saw exactly this act and agreed to it. It cannot be copied, made up or read from a file.
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
    #[error("nobody to ask: standard input is not a terminal")]
    NobodyToAsk,
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
            let given = given.chars().filter(char::is_ascii_alphanumeric).take(64).collect();
            Err(NoConsent::OtherDraft { given, digest })
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
            return Err(NoConsent::NobodyToAsk);
        }
        write!(output, "{shown}\n{question} ")?;
        output.flush()?;
        let mut answer = String::new();
        std::io::Read::take(input, 1024).read_line(&mut answer)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(text: &str, terminal: bool) -> Result<Consent, NoConsent> {
        Consent::ask("d", "shown", "Really?", terminal, &mut text.as_bytes(), &mut Vec::new())
    }

    #[test]
    fn only_the_whole_word_yes_is_consent() {
        assert!(answer("yes\n", true).is_ok_and(|it| it.covers("d") && !it.covers("e")));
        for other in ["y\n", "YES\n", "yes please\n", "\n", ""] {
            assert!(matches!(answer(other, true), Err(NoConsent::Declined)), "{other:?}");
        }
    }

    #[test]
    fn a_pipe_that_says_yes_is_nobody() {
        assert!(matches!(answer("yes\n", false), Err(NoConsent::NobodyToAsk)));
    }
}
