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

words! {
    /// The published lists an endpoint belongs to.
    List {
        Guide2023 = "guide-2023",
        Portal = "portal",
        SignIn = "sign-in",
        SignUp = "sign-up",
        Console = "console",
        Cli = "cli",
        DoctorApi = "doctor-api",
        /// Hosts probed only as controls, when another host failed.
        Control = "control",
        /// Hosts from `--endpoints`.
        Own = "own",
    }
}

words! {
    /// What the host is for; its wording is `purpose-<word>` in `locales/`.
    Purpose {
        AccessPortal = "access-portal",
        PortalAssets = "portal-assets",
        SignIn = "sign-in",
        SignUp = "sign-up",
        Captcha = "captcha",
        ThreatProtection = "threat-protection",
        Console = "console",
        CliSignIn = "cli-sign-in",
        BuilderId = "builder-id",
        DoctorApi = "doctor-api",
        Control = "control",
        IdentityProvider = "identity-provider",
        Own = "own",
    }
}

words! {
    IpSupport {
        Ipv4 = "ipv4",
        Dual = "dual",
    }
}

words! {
    /// How sure we are that the entry is needed.
    Sure {
        /// In a list AWS publishes.
        Documented = "documented",
        /// Follows from AWS's own client code or endpoint rules.
        Derived = "derived",
        /// Plausible; no page of AWS's was found that says so.
        Assumed = "assumed",
    }
}
