//! Credentials as evidence: where they came from, their shape and what is wrong with them, never the credentials.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where credentials came from and their shape, never the credentials.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CredentialFacts {
    /// The region calls are signed for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// `option`, `environment`, `profile` or `default`: a default was chosen by nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region_from: Option<String>,
    /// The region of the environment or profile, when an option chose another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub configured_region: Option<String>,
    /// A word: `environment`, `profile`, `sso`, `login`, `process`, `container`, `instance`, `role`, `other`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whether a session token goes with them; absent when there are no credentials.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub temporary: Option<bool>,
    /// Seconds since the epoch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<i64>,
    /// Which part does not look like what AWS hands out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub malformed: Option<MalformedCredential>,
    /// Why there are none, although something was configured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<CredentialProblem>,
    /// Whether the instance metadata service was asked: `asked`, or why not (`disabled`, `profile-set`,
    /// `other-source-set`, `no-sign-of-ec2`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance_metadata: Option<String>,
    /// What became of `credential_process`; nothing it printed is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub process: Option<CredentialProcess>,
    /// The access portal named by the profile or the options, for the sign-in probe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portal_region: Option<String>,
}

/// How a `credential_process` ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CredentialProcess {
    pub ended: ProcessEnd,
    /// Its exit status, where it ended by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit_status: Option<i32>,
    /// Whether it wrote anything to standard error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wrote_error: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProcessEnd {
    /// No shell could be started to run it.
    NotStarted,
    /// The shell did not find the program (status 127).
    NotFound,
    /// The shell may not run the program (status 126).
    NotExecutable,
    Failed,
    /// Ended by a signal.
    Killed,
    /// It succeeded, and what it wrote is not the document that is asked for.
    Unreadable,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MalformedCredential {
    AccessKeyId,
    SecretAccessKey,
    /// A temporary key (`ASIA…`) without its token.
    SessionTokenMissing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CredentialProblem {
    ProfileMissing,
    SsoSessionExpired,
    ProcessFailed,
    Expired,
    /// A profile or file that cannot be read as configuration.
    ConfigInvalid,
    TimedOut,
    /// A configured source gave nothing.
    SourceFailed,
}
