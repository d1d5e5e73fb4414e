//! Finds credentials as the AWS CLI does, and tells "nothing configured" from "configured and broken".

use std::error::Error;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_config::ecs::EcsCredentialsProvider;
use aws_config::environment::EnvironmentVariableCredentialsProvider;
use aws_config::imds::credentials::ImdsCredentialsProvider;
use aws_config::profile::ProfileFileCredentialsProvider;
use aws_config::provider_config::ProviderConfig;
use aws_config::web_identity_token::WebIdentityTokenCredentialsProvider;
use aws_credential_types::Credentials as Keys;
use aws_credential_types::credential_feature::AwsCredentialFeature as Feature;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{self, ProvideCredentials};
use aws_runtime::env_config::file::EnvConfigFiles;

use super::instance_metadata::InstanceMetadata;
use super::{credential_process, scrub};
use crate::evidence::aws::{CredentialFacts, CredentialProblem, MalformedCredential};

/// On a laptop nobody answers at the metadata address: one try, one second.
const METADATA: Duration = Duration::from_secs(1);
/// A helper may ask its user for a code, but not for ever.
const LONGEST: Duration = Duration::from_secs(20);

/// Where to look.
pub(super) struct Sources<'a> {
    pub(super) files: EnvConfigFiles,
    /// That of the environment is found without.
    pub(super) profile: Option<&'a str>,
    /// Whether the user named it on the command line: it wins over the environment, as in the AWS CLI.
    pub(super) is_named: bool,
    pub(super) instance_metadata: InstanceMetadata,
}

pub(super) enum Found {
    Keys(Box<Keys>, CredentialFacts),
    Nothing,
    Broken(CredentialFacts, String),
}

pub(super) async fn find(config: &ProviderConfig, sources: Sources<'_>) -> Found {
    let search = search(config, sources);
    match tokio::time::timeout(LONGEST, search).await {
        Ok(found) => found,
        Err(_) => {
            let facts =
                CredentialFacts { problem: Some(CredentialProblem::TimedOut), ..CredentialFacts::default() };
            Found::Broken(facts, format!("no credentials within {} s", LONGEST.as_secs()))
        }
    }
}

async fn search(config: &ProviderConfig, sources: Sources<'_>) -> Found {
    let mut from_profile =
        ProfileFileCredentialsProvider::builder().configure(config).profile_files(sources.files);
    if let Some(name) = sources.profile {
        from_profile = from_profile.profile_name(name);
    }
    if sources.is_named {
        return settle(from_profile.build().provide_credentials().await, "profile")
            .unwrap_or_else(nothing_there);
    }
    if let Some(missing) = half_set() {
        let facts = CredentialFacts {
            source: Some("environment".to_owned()),
            problem: Some(CredentialProblem::SourceFailed),
            ..CredentialFacts::default()
        };
        return Found::Broken(facts, format!("no {missing}"));
    }
    let environment = EnvironmentVariableCredentialsProvider::new();
    if let Some(found) = settle(environment.provide_credentials().await, "environment") {
        return found;
    }
    if let Some(found) = settle(from_profile.build().provide_credentials().await, "profile") {
        return found;
    }
    let web = WebIdentityTokenCredentialsProvider::builder().configure(config).build();
    if let Some(found) = settle(web.provide_credentials().await, "role") {
        return found;
    }
    let container = EcsCredentialsProvider::builder().configure(config).build();
    if let Some(found) = settle(container.provide_credentials().await, "container") {
        return found;
    }
    if sources.instance_metadata != InstanceMetadata::Asked {
        return Found::Nothing;
    }
    // The metadata service of a computer that has none fails in many ways: all mean "not here".
    match instance(config).provide_credentials().await {
        Ok(keys) => kept(keys, "instance"),
        Err(_) => Found::Nothing,
    }
}

/// One half of a key pair: the AWS CLI stops there, the SDK would go on to the next source.
fn half_set() -> Option<&'static str> {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match (set("AWS_ACCESS_KEY_ID"), set("AWS_SECRET_ACCESS_KEY")) {
        (true, false) => Some("AWS_SECRET_ACCESS_KEY"),
        (false, true) => Some("AWS_ACCESS_KEY_ID"),
        _ => None,
    }
}

fn instance(config: &ProviderConfig) -> ImdsCredentialsProvider {
    let client = aws_config::imds::Client::builder()
        .configure(config)
        .max_attempts(1)
        .connect_timeout(METADATA)
        .read_timeout(METADATA)
        .operation_timeout(METADATA)
        .build();
    ImdsCredentialsProvider::builder().configure(config).imds_client(client).build()
}

/// A profile was named and says nothing about credentials.
fn nothing_there() -> Found {
    let facts =
        CredentialFacts { problem: Some(CredentialProblem::ConfigInvalid), ..CredentialFacts::default() };
    Found::Broken(facts, "the profile names no credentials".to_owned())
}

/// `None`: this source is not configured, so the next one is asked.
fn settle(result: provider::Result, source: &'static str) -> Option<Found> {
    let error = match result {
        Ok(keys) => return Some(kept(keys, source)),
        Err(error) => error,
    };
    let words = chain(&error);
    let problem = match &error {
        CredentialsError::CredentialsNotLoaded(_) if words.contains("was not defined") => {
            CredentialProblem::ProfileMissing
        }
        CredentialsError::CredentialsNotLoaded(_) => return None,
        CredentialsError::ProviderTimedOut(_) => CredentialProblem::TimedOut,
        CredentialsError::InvalidConfiguration(_) => problem_in(&words, CredentialProblem::ConfigInvalid),
        _ => problem_in(&words, CredentialProblem::SourceFailed),
    };
    let process = (problem == CredentialProblem::ProcessFailed).then(|| credential_process::ended(&words));
    let said = process.as_ref().map_or_else(|| scrub::words(&words), credential_process::said);
    let facts = CredentialFacts {
        source: Some(source_of(problem, &words, source).to_owned()),
        problem: Some(problem),
        process,
        ..CredentialFacts::default()
    };
    Some(Found::Broken(facts, said))
}

/// The SDK tells these apart only in words.
fn problem_in(words: &str, otherwise: CredentialProblem) -> CredentialProblem {
    let low = words.to_ascii_lowercase();
    let any = |marks: &[&str]| marks.iter().any(|mark| low.contains(mark));
    if any(&["external process", "credential_process"]) {
        return CredentialProblem::ProcessFailed;
    }
    let sign_in =
        ["sso token", "sso session", "unauthorizedexception", "/sso/cache/", "login token", "/login/cache/"];
    if any(&sign_in) && !low.contains("dispatch failure") {
        return CredentialProblem::SsoSessionExpired;
    }
    if any(&["expiredtoken"]) {
        return CredentialProblem::Expired;
    }
    otherwise
}

fn source_of(problem: CredentialProblem, words: &str, source: &'static str) -> &'static str {
    match problem {
        CredentialProblem::ProcessFailed => "process",
        CredentialProblem::SsoSessionExpired if words.to_ascii_lowercase().contains("login") => "login",
        CredentialProblem::SsoSessionExpired => "sso",
        _ => source,
    }
}

pub(super) fn kept(keys: Keys, source: &'static str) -> Found {
    let expires = keys.expiry().and_then(|expiry| expiry.duration_since(UNIX_EPOCH).ok());
    let over = keys.expiry().is_some_and(|expiry| expiry <= SystemTime::now());
    let facts = CredentialFacts {
        source: Some(narrower(&keys).unwrap_or(source).to_owned()),
        temporary: Some(keys.session_token().is_some_and(|session_token| !session_token.is_empty())),
        expires_at: expires.and_then(|since_epoch| i64::try_from(since_epoch.as_secs()).ok()),
        malformed: malformed(&keys),
        problem: over.then_some(CredentialProblem::Expired),
        ..CredentialFacts::default()
    };
    match over {
        true => Found::Broken(facts, "the credentials are past their end".to_owned()),
        false => Found::Keys(Box::new(keys), facts),
    }
}

fn narrower(keys: &Keys) -> Option<&'static str> {
    keys.get_property::<Vec<Feature>>()?.iter().find_map(|property| match property {
        Feature::CredentialsSso | Feature::CredentialsProfileSso => Some("sso"),
        Feature::CredentialsLogin | Feature::CredentialsProfileLogin => Some("login"),
        Feature::CredentialsProcess | Feature::CredentialsProfileProcess => Some("process"),
        Feature::CredentialsStsAssumeRole | Feature::CredentialsStsAssumeRoleWebId => Some("role"),
        _ => None,
    })
}

/// Which part does not look like AWS's. Only of use once AWS refused them: shapes may change.
fn malformed(keys: &Keys) -> Option<MalformedCredential> {
    let id = keys.access_key_id();
    let plain = id.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if !plain || id.len() < 16 || !id.starts_with('A') {
        return Some(MalformedCredential::AccessKeyId);
    }
    let secret = keys.secret_access_key();
    let base64 = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'+' | b'/' | b'=');
    if secret.len() < 40 || !secret.bytes().all(base64) {
        return Some(MalformedCredential::SecretAccessKey);
    }
    let bare = keys.session_token().is_none_or(str::is_empty);
    (id.starts_with("ASIA") && bare).then_some(MalformedCredential::SessionTokenMissing)
}

fn chain(error: &(dyn Error + 'static)) -> String {
    let mut words = error.to_string();
    let mut next = error.source();
    for _ in 0..12 {
        let Some(error) = next else { break };
        let more = error.to_string();
        if !words.contains(&more) {
            words = format!("{words}: {more}");
        }
        next = error.source();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    fn keys(id: &str, secret: &str, token: Option<&str>) -> Keys {
        Keys::new(id, secret, token.map(str::to_owned), None, "test")
    }

    #[test]
    fn the_shapes_aws_hands_out_are_not_malformed() {
        assert_eq!(malformed(&keys("AKIAIOSFODNN7EXAMPLE", SECRET, None)), None);
        assert_eq!(malformed(&keys("ASIAIOSFODNN7EXAMPLE", SECRET, Some("token"))), None);
    }

    #[test]
    fn pasted_quotes_cut_secrets_and_missing_tokens_are_noticed() {
        use MalformedCredential::*;
        assert_eq!(malformed(&keys("\"AKIAIOSFODNN7EXAMPLE\"", SECRET, None)), Some(AccessKeyId));
        assert_eq!(malformed(&keys("AKIAIOSFODNN7EXAMPLE", &SECRET[..20], None)), Some(SecretAccessKey));
        assert_eq!(malformed(&keys("ASIAIOSFODNN7EXAMPLE", SECRET, None)), Some(SessionTokenMissing));
    }

    #[test]
    fn credentials_past_their_end_are_expired_before_anyone_is_asked() {
        let old = Keys::new("ASIAIOSFODNN7EXAMPLE", SECRET, Some("t".into()), Some(UNIX_EPOCH), "test");
        let Found::Broken(facts, _) = kept(old, "process") else { panic!("must be broken") };
        assert_eq!(facts.problem, Some(CredentialProblem::Expired));
    }

    #[test]
    fn a_source_that_is_not_configured_is_no_problem() {
        assert!(
            settle(Err(CredentialsError::not_loaded("environment variable not set")), "environment")
                .is_none()
        );
    }

    #[test]
    fn problems_are_told_apart() {
        let broken = |error: CredentialsError| match settle(Err(error), "profile") {
            Some(Found::Broken(facts, _)) => facts.problem,
            _ => None,
        };
        use CredentialProblem::*;
        let cases = [
            (CredentialsError::not_loaded("profile `x` was not defined: in config"), ProfileMissing),
            (
                CredentialsError::provider_error(
                    "Error retrieving credentials: external process exited with code 1. Stderr: no",
                ),
                ProcessFailed,
            ),
            (CredentialsError::provider_error("the SSO token has expired"), SsoSessionExpired),
            (CredentialsError::invalid_configuration("profile formed an infinite loop"), ConfigInvalid),
            (CredentialsError::provider_error("503"), SourceFailed),
        ];
        for (error, expected) in cases {
            let words = error.to_string();
            assert_eq!(broken(error), Some(expected), "{words}");
        }
    }
}
