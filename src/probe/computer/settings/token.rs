//! The token that `aws sso login` leaves on this computer: whether it is there and until when it is good. The token
//! itself is never kept.

use std::io::ErrorKind;

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use super::files::{Files, LONGEST_VALUE};
use crate::evidence::settings::{Setting, TokenCache};
use crate::probe::world::System;
use crate::text;

/// `None` where the profile signs in at no portal. The AWS CLI names the file after the session, or after the start
/// URL where the profile has no session.
pub(super) fn cached(system: &dyn System, files: &Files, portal: Option<&Setting>) -> Option<TokenCache> {
    let session = files.session_in_force();
    let named = match &session {
        Some(session) => session.clone(),
        None => portal.filter(|portal| portal.file.is_some())?.value.clone(),
    };
    let file = format!("{}.json", hexadecimal(digest(&SHA1_FOR_LEGACY_USE_ONLY, named.as_bytes()).as_ref()));
    let path = system.home()?.join(".aws").join("sso").join("cache").join(&file);
    let (state, expires_at) = match system.read(&path) {
        Ok(bytes) => match expiry(&bytes) {
            Some(expires_at) => ("present", Some(expires_at)),
            None => ("malformed", None),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => ("missing", None),
        Err(_) => ("unreadable", None),
    };
    Some(TokenCache {
        session: session.map(|session| text::line(&session, LONGEST_VALUE)),
        path: format!("~/.aws/sso/cache/{file}"),
        state: state.to_owned(),
        expires_at,
    })
}

/// `expiresAt`, where the file is the document it has to be. botocore writes `2026-11-26T12:00:00Z`, older versions
/// `2026-11-26T12:00:00UTC`.
fn expiry(bytes: &[u8]) -> Option<String> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Document {
        expires_at: String,
        #[serde(rename = "accessToken")]
        _access_token: serde::de::IgnoredAny,
    }
    let document: Document = serde_json::from_slice(bytes).ok()?;
    let written = document.expires_at.replace("UTC", "Z");
    let moment: jiff::Timestamp = written.parse().ok()?;
    Some(moment.to_string())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::expiry;

    #[test]
    fn both_spellings_of_the_moment_are_read() {
        let of = |text: &str| expiry(format!(r#"{{"accessToken":"t","expiresAt":"{text}"}}"#).as_bytes());
        assert_eq!(of("2026-11-26T12:00:00Z").as_deref(), Some("2026-11-26T12:00:00Z"));
        assert_eq!(of("2026-11-26T12:00:00UTC").as_deref(), Some("2026-11-26T12:00:00Z"));
        assert_eq!(of("soon"), None);
    }

    #[test]
    fn a_file_without_a_token_is_none() {
        assert_eq!(expiry(br#"{"expiresAt":"2026-11-26T12:00:00Z"}"#), None);
        assert_eq!(expiry(b"{"), None);
        assert_eq!(expiry(b""), None);
    }
}
