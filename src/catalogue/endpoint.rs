//! An entry of `checks/endpoints/*.toml`: a host pattern as AWS publishes it and the concrete hosts under it.

use super::ids::words;
use super::{EndpointId, Partition};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One published allow-list entry. Made only by parsing the catalogue.
#[derive(Clone, Debug)]
pub struct Endpoint {
    pub(super) id: EndpointId,
    pub(super) pattern: String,
    pub(super) hosts: Vec<String>,
    pub(super) exemplars: Vec<Exemplar>,
    pub(super) service: Option<Service>,
    pub(super) port: u16,
    pub(super) paths: Vec<EndpointPath>,
    pub(super) purpose: Purpose,
    pub(super) lists: Vec<List>,
    pub(super) ip: IpSupport,
    pub(super) partition: Partition,
    pub(super) required: bool,
    pub(super) sure: Sure,
    pub(super) source: String,
    pub(super) date: String,
}

/// A host that AWS names somewhere under a wildcard pattern. It is probed as a row of its own; that it passes is no
/// proof for the pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemplar {
    /// May hold `{region}`.
    pub host: String,
    /// The page that names it.
    pub source: String,
}

/// The AWS service behind an API host, and the hosts its SDKs ask when a switch is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    pub(super) name: String,
    pub(super) fips: Option<String>,
    pub(super) dual_stack: Option<String>,
    pub(super) fips_dual_stack: Option<String>,
    pub(super) legacy: Option<String>,
}

/// The switches of `AWS_USE_FIPS_ENDPOINT`, `AWS_USE_DUALSTACK_ENDPOINT` and `AWS_STS_REGIONAL_ENDPOINTS=legacy`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EndpointSwitches {
    pub fips: bool,
    pub dual_stack: bool,
    /// The global host of services that had one before Regions, `sts.amazonaws.com`.
    pub legacy_global: bool,
}

impl Service {
    /// As botocore names its folder: `sso-admin`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Every host template its switches can lead to.
    pub fn hosts(&self) -> impl Iterator<Item = String> {
        [&self.fips, &self.dual_stack, &self.fips_dual_stack, &self.legacy].into_iter().flatten().cloned()
    }

    /// The template the switches lead to; `None` if they change nothing here.
    pub(super) fn switched(&self, switches: EndpointSwitches) -> Option<&str> {
        let found = match (switches.fips, switches.dual_stack) {
            (true, true) => &self.fips_dual_stack,
            (true, false) => &self.fips,
            (false, true) => &self.dual_stack,
            (false, false) if switches.legacy_global => &self.legacy,
            (false, false) => return None,
        };
        found.as_deref()
    }
}

impl EndpointSwitches {
    /// Ends the id of a row that stands beside the usual one.
    pub(super) fn word(self) -> &'static str {
        match (self.fips, self.dual_stack) {
            (true, true) => "fips-dual-stack",
            (true, false) => "fips",
            (false, true) => "dual-stack",
            (false, false) => "global",
        }
    }
}

/// A URL path to ask for, with the label that ends the row's id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointPath {
    pub label: Option<String>,
    pub path: String,
}

impl Endpoint {
    pub fn id(&self) -> &EndpointId {
        &self.id
    }

    /// As AWS publishes it, e.g. `*.console.aws.a2z.com`.
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// Host templates with `{directory}`, `{region}`, `{instance}`; empty for a pattern that cannot be tested.
    pub fn hosts(&self) -> &[String] {
        &self.hosts
    }

    /// Hosts under a wildcard pattern that AWS names elsewhere.
    pub fn exemplars(&self) -> &[Exemplar] {
        &self.exemplars
    }

    /// The service of an API host.
    pub fn service(&self) -> Option<&Service> {
        self.service.as_ref()
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn paths(&self) -> &[EndpointPath] {
        &self.paths
    }

    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    pub fn lists(&self) -> &[List] {
        &self.lists
    }

    pub fn ip(&self) -> IpSupport {
        self.ip
    }

    pub fn partition(&self) -> Partition {
        self.partition
    }

    /// Whether account set-up stops without it. An optional host that fails is a warning.
    pub fn required(&self) -> bool {
        self.required
    }

    pub fn sure(&self) -> Sure {
        self.sure
    }

    pub fn source(&self) -> &str {
        &self.source
    }

    /// The day this entry was last compared with its source.
    pub fn date(&self) -> &str {
        &self.date
    }
}

/// The published lists an endpoint belongs to.
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
pub enum List {
    #[serde(rename = "guide-2023")]
    #[strum(serialize = "guide-2023")]
    Guide2023,
    Portal,
    SignIn,
    SignUp,
    Console,
    Cli,
    DoctorApi,
    /// Domain endings AWS names for its console; far wider than `console`, listed only when asked for.
    ConsoleSuffix,
    /// Where the AWS CLI is downloaded from.
    CliDownload,
    /// AWS's own MCP server.
    Mcp,
    /// Hosts probed only as controls, when another host failed.
    Control,
    /// Hosts from `--endpoints`.
    Own,
}
words!(List);

/// What the host is for; its wording is `purpose-<word>` in `locales/`.
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
pub enum Purpose {
    AccessPortal,
    PortalAssets,
    SignIn,
    SignUp,
    Captcha,
    ThreatProtection,
    Console,
    ConsoleAssets,
    ConsoleApi,
    CliDownload,
    Mcp,
    CliSignIn,
    BuilderId,
    DoctorApi,
    Control,
    IdentityProvider,
    Own,
}
words!(Purpose);

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
pub enum IpSupport {
    Ipv4,
    Dual,
}
words!(IpSupport);

/// How sure we are that the entry is needed.
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
pub enum Sure {
    /// In a list AWS publishes.
    Documented,
    /// Follows from AWS's own client code or endpoint rules.
    Derived,
    /// Plausible; no page of AWS's was found that says so.
    Assumed,
}
words!(Sure);
