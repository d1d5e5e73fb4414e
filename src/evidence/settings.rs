//! What the AWS CLI would use on this computer, with the source of each value, and what is wrong with it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::FailureKind;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Settings {
    /// The profile in force; `default` when none is named.
    pub profile: String,
    /// The option or variable that names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile_from: Option<String>,
    /// Whether one of the files has it.
    #[serde(default)]
    pub profile_found: bool,
    /// Names of the profiles there are: for the one who asks now, and not kept.
    #[serde(skip)]
    pub profiles: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<SettingsFile>,
    /// Effective values; one that is not set has no entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Setting>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<SettingFault>,
    /// Absent where the profile signs in at no portal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<TokenCache>,
    /// The version of the AWS CLI on the path; absent if there is none or it did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cli_version: Option<String>,
    /// Where the portal's address led when it was asked; absent where nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portal_followed: Option<PortalFollowed>,
}

/// What a portal's address that is not one of AWS's answered, asked once as the AWS CLI asks it before a sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PortalFollowed {
    /// The address as it was asked, without its query.
    pub asked: String,
    /// It was asked through the proxy that the AWS CLI has.
    #[serde(default)]
    pub by_proxy: bool,
    pub end: PortalEnd,
    /// Of the answer; absent if none came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Where the answer sends the client, without its query; absent if nowhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Why no answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<FailureKind>,
}

/// What became of the one request.
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
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum PortalEnd {
    /// The redirect leads to a host that the AWS CLI takes for an access portal.
    Portal,
    /// The redirect leads to another host.
    Elsewhere,
    /// The redirect leads to such a host, by plain HTTP.
    NotHttps,
    /// A redirect that does not say where to.
    NoLocation,
    /// An answer without a redirect.
    NoRedirect,
    /// A status that is neither: the AWS CLI stops at it.
    Refused,
    /// No answer came.
    Unreachable,
}

/// The token that `aws sso login` leaves on this computer, without the token.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TokenCache {
    /// Absent where the file is named after the start URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    pub path: String,
    /// A word: `present`, `missing`, `unreadable`, `malformed`.
    pub state: String,
    /// RFC 3339, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SettingsFile {
    pub path: String,
    /// The variable that names it; absent at its usual place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// A word: `read`, `missing`, `unreadable`.
    pub state: String,
}

/// One effective value, by its name in `~/.aws/config`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Setting {
    pub name: String,
    /// Without credentials; at most 200 characters.
    pub value: String,
    /// A variable or a section, e.g. `AWS_REGION`, `[profile dev]`.
    pub source: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Sources that also have one and lose, in order of precedence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<String>,
}

/// Something in the configuration that does not do what it was written for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SettingFault {
    pub problem: SettingProblem,
    /// The file, or the variable.
    pub place: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The key or section it is about.
    #[serde(default)]
    pub key: String,
    /// The value as written, cleaned; empty where there is none.
    #[serde(default)]
    pub value: String,
    /// The line to write instead, where there is one answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub write: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SettingProblem {
    /// Named by a variable, and not there.
    FileMissing,
    FileUnreadable,
    /// Where letters make the code page of Windows matter, the key is its number.
    ByteOrderMark,
    /// The same.
    Utf16,
    NotUtf8,
    /// No text of the code page in which the AWS CLI reads files on this Windows; the key is its number.
    NotInCodePage,
    /// A line that is neither a section nor `key = value`.
    LineUnreadable,
    /// A value before any section.
    NoSection,
    SectionTwice,
    KeyTwice,
    ValueQuoted,
    ValueHasComment,
    RegionUnknown,
    KeyUnknown,
    /// `[dev]` in the config file, where only `[profile dev]` counts.
    SectionWithoutProfile,
    ProfileMissing,
    /// An address that is not a portal of AWS's, and belongs to a sign-in service that is none.
    PortalForeign,
    /// An address of the company's own, which newer versions of the AWS CLI follow.
    PortalVanity,
    PortalUnreadable,
    /// Region and portal belong to different partitions.
    PortalOtherPartition,
    SsoRegionMissing,
    SsoSessionMissing,
    SsoInconsistent,
    /// The portal's sign-in API has no FIPS endpoint.
    FipsSignIn,
}
