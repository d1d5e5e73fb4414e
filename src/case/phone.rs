//! Verifying the contact telephone number without using up AWS's attempts.
//!
//! AWS answers "maximum number of failed attempts" when there were too many and then only Support can help. How many
//! that is AWS does not say; these limits stay far below any that was reported.

use std::time::Duration;

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use schemars::JsonSchema;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::desk::DeskError;
use super::state::{StateError, Store, read_json};
use super::{Account, Consent};
use crate::catalogue::words;

pub trait PhoneDesk: Send + Sync {
    /// AWS sends a code to the number it has. Returns the status it reports.
    fn send<'a>(&'a self, consent: &'a Consent) -> BoxFuture<'a, Result<String, PhoneError>>;
    fn verify<'a>(
        &'a self,
        code: &'a SecretString,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<String, PhoneError>>;
}

/// The IAM actions of `phone verify`; `policy --with-phone` lists them.
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
pub enum PhoneAction {
    #[serde(rename = "account:SendPhoneNumberVerification")]
    #[strum(serialize = "account:SendPhoneNumberVerification")]
    Send,
    #[serde(rename = "account:VerifyPhoneNumber")]
    #[strum(serialize = "account:VerifyPhoneNumber")]
    Verify,
}
words!(PhoneAction);

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Verified already, or another verification is running.
    #[error("conflict: {0}")]
    Conflict(String),
    /// The code is wrong or too old, or the number is none AWS can send to.
    #[error("AWS did not accept it: {0}")]
    Invalid(String),
    #[error("no contact information")]
    NoContact,
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// At least this long between two codes.
pub const BETWEEN: Duration = Duration::from_secs(60);
/// Codes asked for, and wrong codes entered, within a day.
pub const MOST: usize = 3;
const DAY_SECONDS: i64 = 24 * 3600;
/// Where earlier versions counted, for all accounts together.
const OLD_FILE: &str = "phone.json";

/// When codes were asked for and when ones were entered that AWS did not take, in seconds since the epoch, of one
/// account. No number, no code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempts {
    #[serde(default)]
    pub sent: Vec<i64>,
    #[serde(default)]
    pub wrong: Vec<i64>,
}

/// Why another attempt would be unwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Seconds until the next code may be asked for.
    TooSoon(i64),
    TooManySent,
    TooManyWrong,
}

impl Attempts {
    /// What was counted for `account`, and what earlier versions counted for all.
    ///
    /// # Errors
    /// When a file of the state folder cannot be read.
    pub fn load(store: &Store, account: &Account) -> Result<Self, StateError> {
        let read = |name: &str| {
            let path = store.folder().join(name);
            if path.exists() { read_json(&path) } else { Ok(Self::default()) }
        };
        let (mut own, old): (Self, Self) = (read(&file(account))?, read(OLD_FILE)?);
        own.sent.extend(old.sent);
        own.wrong.extend(old.wrong);
        for times in [&mut own.sent, &mut own.wrong] {
            times.sort_unstable();
            times.dedup();
        }
        Ok(own)
    }

    /// # Errors
    /// When the state folder cannot be written.
    pub fn save(&self, store: &Store, account: &Account) -> Result<(), StateError> {
        store.keep(&file(account), self)
    }

    pub fn may_send(&self, now: Timestamp) -> Result<(), Stop> {
        self.may_verify(now)?;
        let now = now.as_second();
        let last = self.sent.iter().max().map(|sent| now - sent);
        let pause = BETWEEN.as_secs().cast_signed();
        match last {
            // A clock that was turned back must not allow a second message at once.
            Some(passed) if passed < pause => Err(Stop::TooSoon((pause - passed).min(pause))),
            _ if recent(&self.sent, now) >= MOST => Err(Stop::TooManySent),
            _ => Ok(()),
        }
    }

    pub fn may_verify(&self, now: Timestamp) -> Result<(), Stop> {
        if recent(&self.wrong, now.as_second()) >= MOST { Err(Stop::TooManyWrong) } else { Ok(()) }
    }

    pub fn note_sent(&mut self, now: Timestamp) {
        self.sent.retain(|sent| now.as_second() - sent < DAY_SECONDS);
        self.sent.push(now.as_second());
    }

    /// Before a code goes to AWS: it counts as wrong until AWS took it, also when no answer comes.
    pub fn note_wrong(&mut self, now: Timestamp) {
        self.wrong.retain(|wrong| now.as_second() - wrong < DAY_SECONDS);
        self.wrong.push(now.as_second());
    }

    /// AWS certainly did not count the code that was noted last.
    pub fn take_back(&mut self) {
        self.wrong.pop();
    }
}

fn file(account: &Account) -> String {
    let digits: String = account.id.chars().filter(char::is_ascii_digit).collect();
    format!("phone-{}-{digits}.json", account.partition)
}

fn recent(times: &[i64], now: i64) -> usize {
    times.iter().filter(|time| now - **time < DAY_SECONDS).count()
}

/// Six letters or digits, as AWS sends them; anything else is a typing slip that must not cost an attempt.
pub fn is_code(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn no_second_code_within_a_minute_even_when_the_clock_goes_back() {
        let mut attempts = Attempts::default();
        attempts.note_sent(at(100_000));
        assert_eq!(attempts.may_send(at(100_059)), Err(Stop::TooSoon(1)));
        assert_eq!(attempts.may_send(at(90_000)), Err(Stop::TooSoon(60)));
        assert_eq!(attempts.may_send(at(100_060)), Ok(()));
    }

    #[test]
    fn three_codes_and_three_mistakes_a_day_are_the_most() {
        let mut attempts = Attempts::default();
        for second in [0, 100, 200] {
            attempts.note_sent(at(second));
        }
        assert_eq!(attempts.may_send(at(1_000)), Err(Stop::TooManySent));
        assert_eq!(attempts.may_send(at(DAY_SECONDS + 1)), Ok(()), "the first one is a day old");
        for second in [300, 301, 302] {
            attempts.note_wrong(at(second));
        }
        assert_eq!(attempts.may_verify(at(400)), Err(Stop::TooManyWrong));
    }

    #[test]
    fn a_typing_slip_is_not_a_code() {
        assert!(is_code("a1B2c3") && is_code("482193"));
        assert!(!is_code("48219") && !is_code("4821 93") && !is_code("482193\n") && !is_code("４８２１９３"));
    }
}
