//! What the probes saw: flat, immutable, serialisable. It judges nothing.
//!
//! `--save` writes it, `diagnose` reads it, and the same evidence always leads to the same findings.
//! Unknown schemas are refused; fields are only ever added; an absent field means unknown.

pub mod aws;
pub mod browser;
mod control;
mod credentials;
pub mod environment;
mod failure;
pub mod hops;
mod id;
mod instance;
pub mod network;
mod read;
pub mod settings;
mod skip;
pub mod system_proxy;

pub use control::Control;
pub use failure::{Failure, FailureKind};
pub use id::EvidenceId;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use self::skip::is_false;
pub use crate::catalogue::Reason;
use crate::catalogue::{CheckId, Lane, Layer, Partition, Row, words};
use crate::json_fault::JsonFault;

pub const SCHEMA: &str = "aws-setup-doctor.evidence.v1";

/// One run's evidence, complete enough to be judged again elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Always [`SCHEMA`]; first, so that a reader can refuse the rest.
    pub schema: String,
    pub tool: Tool,
    pub run_id: String,
    /// RFC 3339, UTC, by the local clock.
    pub started_at: String,
    pub duration_ms: u64,
    /// False when the deadline or an interrupt ended the run early.
    pub complete: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub interrupted: bool,
    /// Rows that had no answer yet when the run ended early.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slow: Vec<CheckId>,
    pub context: Context,
    /// Every row of the plan, in order, probed or not.
    pub rows: Vec<Row>,
    /// In plan order, then in the order they were made within one row.
    pub observations: Vec<Observation>,
}

/// Why a saved run cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceError {
    #[error("it is not a saved run ({0})")]
    Malformed(JsonFault),
    #[error("its schema is `{0}`; this version reads `{SCHEMA}`. `--save FILE` writes it")]
    Schema(String),
}

impl Evidence {
    /// One more than any observation has: saved evidence may have been cut.
    pub(crate) fn next_number(&self) -> u64 {
        let number = |id: &EvidenceId| id.0.strip_prefix('e')?.parse::<u64>().ok();
        let last = self.observations.iter().filter_map(|seen| number(&seen.id)).max().unwrap_or(0);
        last.saturating_add(1)
    }

    /// Reads what `--save` wrote.
    pub fn from_json(bytes: &[u8]) -> Result<Self, EvidenceError> {
        #[derive(Deserialize)]
        struct Head {
            #[serde(default)]
            schema: String,
        }
        let foreign = |schema: &str| EvidenceError::Schema(schema.chars().take(60).collect());
        let error = match serde_json::from_slice::<Self>(bytes) {
            Ok(evidence) if evidence.schema == SCHEMA => return Ok(evidence),
            Ok(evidence) => return Err(foreign(&evidence.schema)),
            Err(error) => error,
        };
        // A file of another schema is called that, and not malformed.
        Err(match serde_json::from_slice::<Head>(bytes) {
            Ok(head) if head.schema != SCHEMA => foreign(&head.schema),
            _ => EvidenceError::Malformed(JsonFault::in_text(&error, bytes)),
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tool {
    pub name: String,
    pub version: String,
    /// Date of the endpoint catalogue.
    pub catalogue: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Context {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partition: Option<Partition>,
    #[serde(default)]
    pub regions: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub directory: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    #[serde(default)]
    pub lanes: Vec<Lane>,
    /// Stores the chains were verified against: `bundled`, `os`, `bundle`; `roots` replaces `bundled` with `--roots`.
    #[serde(default)]
    pub ca_stores: Vec<String>,
    /// Whether controls were allowed (`--no-controls` lowers confidence).
    #[serde(default)]
    pub controls: bool,
    /// The stage time-out in force, so that "timed out" has a length.
    #[serde(default)]
    pub timeout_ms: u64,
    /// The hello that was sent first to each host; absent in runs that sent the classical one first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_hello: Option<network::Hello>,
    /// The system the run was made on: what to type there is said for it, wherever the run is judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os: Option<Os>,
    /// What the user answered to `--interview`, by question key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<InterviewAnswer>,
}

/// An operating system, as far as its commands differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Os {
    Linux,
    Macos,
    Windows,
    #[serde(other)]
    Other,
}

impl Os {
    /// The system this program was built for.
    pub fn here() -> Self {
        match std::env::consts::OS {
            "linux" => Self::Linux,
            "macos" => Self::Macos,
            "windows" => Self::Windows,
            _ => Self::Other,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InterviewAnswer {
    pub question: String,
    /// `yes`, `no` or `unsure`.
    pub answer: String,
}

/// One thing a probe did and what came of it.
// Read by hand, in `read.rs`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Observation {
    pub id: EvidenceId,
    pub check: CheckId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lane: Option<Lane>,
    /// Set when this is a control and not the row's own measurement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<Control>,
    /// Milliseconds since the start of the run.
    pub at_ms: u64,
    pub duration_ms: u64,
    #[serde(flatten)]
    pub outcome: Outcome,
    #[serde(flatten)]
    pub data: Data,
}

/// "Not tried" is an outcome of its own, with a reason: silence must not read as health.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Seen {},
    Failed(Failure),
    NotRun {
        /// A message key (`reason-<key>`).
        #[schemars(with = "String")]
        because: Reason,
    },
}

/// What was done and every fact that came of it, also when it failed. Large ones are boxed: each of tens of thousands of
/// observations takes the room of the largest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "operation", content = "data", rename_all = "snake_case")]
pub enum Data {
    /// Is there a route at all (no packet is sent).
    Link(environment::Link),
    ResolverConfig(environment::ResolverConfig),
    ProxyConfig(Box<environment::ProxyConfig>),
    TrustStores(environment::TrustStores),
    Clock(environment::Clock),
    Locale(environment::Locale),
    Callback(environment::Callback),
    /// What the AWS CLI would use on this computer.
    Settings(Box<settings::Settings>),
    /// What a browser wrote of itself.
    BrowserLog(browser::BrowserLog),
    /// `getaddrinfo`, the answer programs get.
    Resolve(network::Resolve),
    /// One DNS message to one server, bits kept.
    DnsQuery(network::DnsQuery),
    Connect(network::Connect),
    ProxyConnect(Box<network::ProxyConnect>),
    TlsHandshake(Box<network::TlsHandshake>),
    HttpGet(network::HttpGet),
    /// The same by an ordinary program's client.
    OrdinaryGet(Box<network::OrdinaryGet>),
    /// How far a packet came, TTL by TTL.
    Hops(hops::Hops),
    AwsCall(Box<aws::AwsAnswer>),
    /// An error text that a person pasted, as the catalogue classified it.
    ErrorText(aws::ErrorText),
    /// What the user answered to `--interview`.
    Interview(InterviewAnswer),
    /// The probe itself broke: panic or internal error.
    Probe(network::ProbeError),
}

/// The word of each kind of [`Data`], as it is spelt in JSON.
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
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Operation {
    Link,
    ResolverConfig,
    ProxyConfig,
    TrustStores,
    Clock,
    Locale,
    Callback,
    Settings,
    BrowserLog,
    Resolve,
    DnsQuery,
    Connect,
    ProxyConnect,
    TlsHandshake,
    HttpGet,
    OrdinaryGet,
    Hops,
    AwsCall,
    ErrorText,
    Interview,
    Probe,
    /// A word of a later version.
    #[serde(other)]
    Unknown,
}
words!(Operation);

impl Operation {
    /// Where on the way to an answer the operation stands; `None` for what is no step of that way.
    pub fn layer(self) -> Option<Layer> {
        Some(match self {
            Self::Link | Self::ResolverConfig | Self::ProxyConfig | Self::TrustStores => Layer::Environment,
            Self::Clock | Self::Locale | Self::Settings | Self::BrowserLog | Self::Callback => {
                Layer::Environment
            }
            Self::Resolve | Self::DnsQuery => Layer::Resolve,
            Self::Connect => Layer::Connect,
            Self::ProxyConnect => Layer::ProxyConnect,
            Self::TlsHandshake => Layer::Tls,
            Self::HttpGet => Layer::Http,
            Self::AwsCall | Self::ErrorText => Layer::Aws,
            Self::OrdinaryGet | Self::Hops | Self::Interview | Self::Probe | Self::Unknown => return None,
        })
    }
}

impl Data {
    pub fn operation(&self) -> Operation {
        match self {
            Self::Link(_) => Operation::Link,
            Self::ResolverConfig(_) => Operation::ResolverConfig,
            Self::ProxyConfig(_) => Operation::ProxyConfig,
            Self::TrustStores(_) => Operation::TrustStores,
            Self::Clock(_) => Operation::Clock,
            Self::Locale(_) => Operation::Locale,
            Self::Callback(_) => Operation::Callback,
            Self::Settings(_) => Operation::Settings,
            Self::BrowserLog(_) => Operation::BrowserLog,
            Self::Resolve(_) => Operation::Resolve,
            Self::DnsQuery(_) => Operation::DnsQuery,
            Self::Connect(_) => Operation::Connect,
            Self::ProxyConnect(_) => Operation::ProxyConnect,
            Self::TlsHandshake(_) => Operation::TlsHandshake,
            Self::HttpGet(_) => Operation::HttpGet,
            Self::OrdinaryGet(_) => Operation::OrdinaryGet,
            Self::Hops(_) => Operation::Hops,
            Self::AwsCall(_) => Operation::AwsCall,
            Self::ErrorText(_) => Operation::ErrorText,
            Self::Interview(_) => Operation::Interview,
            Self::Probe(_) => Operation::Probe,
        }
    }

    /// See [`Operation::layer`].
    pub fn layer(&self) -> Option<Layer> {
        self.operation().layer()
    }
}

impl Observation {
    pub fn seen(&self) -> bool {
        matches!(self.outcome, Outcome::Seen {})
    }

    pub fn failure(&self) -> Option<&Failure> {
        match &self.outcome {
            Outcome::Failed(failure) => Some(failure),
            _ => None,
        }
    }

    pub fn failed_with(&self, kind: FailureKind) -> bool {
        self.failure().is_some_and(|failure| failure.kind == kind)
    }
}
