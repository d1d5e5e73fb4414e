//! The token without which nothing in AWS is changed. Its fields are private: only showing what will be done, in which
//! account, and hearing yes, or naming the digest of both, makes one.
//!
//! ```compile_fail
//! let forged = aws_setup_doctor::case::Consent { account: todo!(), digest: "…".to_owned() };
//! ```

use std::io::{BufRead, Write};

use super::{Account, Draft};

/// Proof that the user saw exactly this act in this account and agreed to it. It cannot be copied, made up or read
/// from a file.
#[derive(Debug)]
pub struct Consent {
    account: Account,
    /// SHA-256 of what was agreed to; checked again right before the act.
    digest: String,
}

/// Why there is no consent. Nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum NoConsent {
    #[error("not confirmed")]
    Declined,
    #[error("--consent {given} does not belong to this draft in this account, whose SHA-256 is {digest}")]
    OtherDraft { given: String, digest: String },
    #[error("nobody to ask: standard input is not a terminal")]
    NobodyToAsk,
    #[error("the question does not name the account")]
    AccountNotShown,
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// What the user is asked, and where the answer comes from.
pub struct Asked<'a> {
    /// Where it would be done. `shown` names it.
    pub account: &'a Account,
    pub digest: &'a str,
    pub shown: &'a str,
    pub question: &'a str,
    /// Whether somebody reads the question.
    pub terminal: bool,
}

impl Consent {
    /// For automation: the digest of the draft and the account, as they were read elsewhere.
    pub fn by_digest(draft: &Draft, account: &Account, given: &str) -> Result<Self, NoConsent> {
        let digest = draft.sha256(account);
        if given.trim().eq_ignore_ascii_case(&digest) {
            Ok(Self { account: account.clone(), digest })
        } else {
            let given = given.chars().filter(char::is_ascii_alphanumeric).take(64).collect();
            Err(NoConsent::OtherDraft { given, digest })
        }
    }

    /// Shows what would be done, asks, and takes only the whole word `yes`. The account must be in what is shown.
    pub fn ask(
        asked: &Asked<'_>,
        input: &mut dyn BufRead,
        output: &mut dyn Write,
    ) -> Result<Self, NoConsent> {
        if !asked.terminal {
            return Err(NoConsent::NobodyToAsk);
        }
        if !asked.shown.contains(&asked.account.id) && !asked.question.contains(&asked.account.id) {
            return Err(NoConsent::AccountNotShown);
        }
        write!(output, "{}\n{} ", asked.shown, asked.question)?;
        output.flush()?;
        let mut answer = String::new();
        std::io::Read::take(input, 1024).read_line(&mut answer)?;
        match answer.trim() {
            "yes" => Ok(Self { account: asked.account.clone(), digest: asked.digest.to_owned() }),
            _ => Err(NoConsent::Declined),
        }
    }

    /// The only account in which this may be done.
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// Whether this consent is for that digest and no other.
    pub fn covers(&self, digest: &str) -> bool {
        self.digest == digest
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Partition;

    fn answer(text: &str, terminal: bool) -> Result<Consent, NoConsent> {
        let account = Account { id: "123456789012".to_owned(), partition: Partition::Aws };
        let shown = "in account 123456789012";
        let asked = Asked { account: &account, digest: "d", shown, question: "Really?", terminal };
        Consent::ask(&asked, &mut text.as_bytes(), &mut Vec::new())
    }

    #[test]
    fn only_the_whole_word_yes_is_consent() {
        assert!(answer("yes\n", true).is_ok_and(|given| given.covers("d") && !given.covers("e")));
        for other in ["y\n", "YES\n", "yes please\n", "\n", ""] {
            assert!(matches!(answer(other, true), Err(NoConsent::Declined)), "{other:?}");
        }
    }

    #[test]
    fn a_question_that_does_not_name_the_account_is_not_asked() {
        let account = Account { id: "123456789012".to_owned(), partition: Partition::Aws };
        let asked =
            Asked { account: &account, digest: "d", shown: "text", question: "Really?", terminal: true };
        let answer = Consent::ask(&asked, &mut "yes\n".as_bytes(), &mut Vec::new());
        assert!(matches!(answer, Err(NoConsent::AccountNotShown)));
    }

    #[test]
    fn a_pipe_that_says_yes_is_nobody() {
        assert!(matches!(answer("yes\n", false), Err(NoConsent::NobodyToAsk)));
    }
}
