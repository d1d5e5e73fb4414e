//! The one model behind every format: report v1, worded and with nothing left to look up.
//!
//! It is also the JSON document, so the order of fields here is the order in the file. Fields are only
//! ever added, at the end of their object; an absent field means unknown; words are never renamed.

mod action;
mod back;
mod client;
mod places;
mod proxies;
mod settings;
mod task;

use std::collections::{BTreeMap, HashSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::catalogue::{Category, Lane, Layer, Owner, Partition};
use crate::diagnosis::{Confidence, Located, Role, Severity, Status};
use crate::evidence::network::Hello;
use crate::evidence::{Control, FailureKind, Operation, Os, Reason};
use crate::report::messages::Messages;

pub use action::{Action, Deed};
pub use back::BackError;
pub use client::Clients;
pub(super) use client::grouped;
pub use places::Places;
pub use proxies::ProxyValue;
pub(super) use proxies::values as proxy_values;
pub use settings::EffectiveSettings;
pub(super) use settings::effective;
pub use task::Task;

pub const SCHEMA: &str = "aws-setup-doctor.report.v1";

/// The rules by which a shared report was made.
pub const POLICY: &str = "share-v1";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "aws-setup-doctor report v1")]
pub struct Document {
    /// Always `aws-setup-doctor.report.v1`; refuse anything else.
    pub schema: String,
    pub tool: Tool,
    pub run_id: String,
    pub started_at: String,
    pub duration_ms: u64,
    /// False when the deadline or an interrupt ended the run early.
    pub complete: bool,
    /// No failing finding, and every required check was determined.
    pub ok: bool,
    pub exit_code: u8,
    pub context: Context,
    pub summary: Summary,
    /// Code of the most likely cause.
    pub primary: Option<String>,
    /// In plan order.
    pub checks: Vec<Check>,
    /// Root cause first.
    pub findings: Vec<Finding>,
    pub evidence: Vec<Evidence>,
    pub redaction: Redaction,
    pub error: Option<Fatal>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interrupted: bool,
    /// Checks that had no answer yet when the run ended early.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slow: Vec<String>,
    /// What only the user can check, as long as the account part is open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_you: Vec<Question>,
    /// What people come for, and whether it can be done from here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Task>,
    /// Which client gets through to which host; hosts at which all fare alike stand together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clients: Vec<Clients>,
    /// What the AWS CLI would use on this computer; absent in a shared report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<EffectiveSettings>,
    /// How this computer is told to reach hosts, value by value; absent in a shared report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proxy_settings: Vec<ProxyValue>,
    #[serde(skip)]
    pub(super) places: Places,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    pub check: String,
    pub text: String,
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
    pub partition: Option<Partition>,
    pub regions: Vec<String>,
    pub directory: Option<String>,
    pub lanes: Vec<Lane>,
    pub ca_stores: Vec<String>,
    pub language: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Whether controls were allowed; without them confidence is lower.
    #[serde(default)]
    pub controls: bool,
    /// The stage time-out in force.
    #[serde(default)]
    pub timeout_ms: u64,
    /// The hello that was sent first to each host; absent in runs that sent the classical one first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_hello: Option<Hello>,
    /// The system the run was made on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os: Option<Os>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Summary {
    pub ok: usize,
    pub warn: usize,
    pub fail: usize,
    pub blocked: usize,
    pub na: usize,
    pub skipped: usize,
    pub unknown: usize,
    pub error: usize,
}

impl Summary {
    pub fn of<'a>(statuses: impl IntoIterator<Item = &'a Status>) -> Self {
        let mut summary = Self::default();
        for status in statuses {
            *summary.slot(*status) += 1;
        }
        summary
    }

    pub fn count(mut self, status: Status) -> usize {
        *self.slot(status)
    }

    fn slot(&mut self, status: Status) -> &mut usize {
        match status {
            Status::Ok => &mut self.ok,
            Status::Warn => &mut self.warn,
            Status::Fail => &mut self.fail,
            Status::Blocked => &mut self.blocked,
            Status::Na => &mut self.na,
            Status::Skipped => &mut self.skipped,
            Status::Unknown => &mut self.unknown,
            Status::Error => &mut self.error,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Check {
    pub id: String,
    pub category: Category,
    pub status: Status,
    pub endpoint: Option<String>,
    pub host: Option<String>,
    pub requires: Vec<String>,
    pub blocked_by: Vec<String>,
    pub lane: Option<Lane>,
    /// The lowest layer that failed, or the highest that was reached.
    pub layer: Option<Layer>,
    pub duration_ms: u64,
    pub evidence: Vec<String>,
    pub findings: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// As AWS publishes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Why it is `na`, `skipped`, `unknown` or `error`: a stable word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub because: Option<Reason>,
    /// IAM actions without which it is `unknown`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing_actions: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    pub code: String,
    pub severity: Severity,
    pub confidence: Confidence,
    pub owner: Owner,
    pub checks: Vec<String>,
    pub vendor: Option<String>,
    /// Prose in `context.language`; never parse it.
    pub title: String,
    pub meaning: String,
    pub evidence: Vec<Cited>,
    pub remediation: Remediation,
    /// The command that tells more.
    pub doc: String,
    /// What was observed, in one line.
    #[serde(default)]
    pub saw: String,
    pub layer: Layer,
    /// Checks whose failure is a consequence of this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub explains: Vec<String>,
    /// The values behind the prose, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
    /// Where on the way it happens; absent where that was not looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub located: Option<Located>,
    /// The same in words; never parse it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub located_text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cited {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub neighbour: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Remediation {
    pub steps: Vec<String>,
    pub rules: Vec<Rule>,
    pub expect: String,
    /// A command that shows the same by hand, as it is typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm: Option<String>,
    /// The same for a program: what to start, with its words. Once all is well it shows what `expect` says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confirm_argv: Vec<String>,
    /// One line to forward to the owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// The same without the names, where an earlier finding asks for exactly these hosts. A page to read needs it.
    #[serde(skip)]
    pub ask_of_the_same: Option<String>,
    /// `allow` or `do_not_decrypt`; absent when no rule is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// The hosts `action` is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<String>,
    /// What can be done, for programs, in the order of the steps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
}

/// The exact rule for one product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rule {
    pub product: String,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    pub id: String,
    pub check: String,
    #[schemars(with = "String")]
    pub operation: Operation,
    pub at_ms: u64,
    pub duration_ms: u64,
    /// Exactly one of `seen`, `failed` and `not_run` is present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<Failed>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_run: Option<NotRun>,
    /// As in `aws-setup-doctor.evidence.v1`, by operation.
    pub data: Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lane: Option<Lane>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<Control>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Seen {}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Failed {
    pub kind: FailureKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NotRun {
    #[schemars(with = "String")]
    pub because: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Redaction {
    /// Whether names were replaced so that the report may leave the company.
    pub shared: bool,
    pub policy: String,
    /// What was replaced or left out, by kind.
    pub counts: BTreeMap<String, usize>,
}

impl Default for Redaction {
    fn default() -> Self {
        Self { shared: false, policy: POLICY.to_owned(), counts: BTreeMap::new() }
    }
}

/// Why there is no verdict at all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fatal {
    #[serde(rename = "type")]
    pub kind: String,
    pub message: String,
}

impl Document {
    /// The failure that shows best where the row broke: at its layer if there is one.
    pub fn failure<'a>(&'a self, check: &'a Check) -> Option<&'a Evidence> {
        let Some(layer) = check.layer else {
            return self.own(&check.id).filter(|observation| observation.failed.is_some()).last();
        };
        self.own(&check.id)
            .find(|observation| observation.failed.is_some() && observation.operation.layer() == Some(layer))
    }

    /// The finding named by `primary`.
    pub fn cause(&self) -> Option<&Finding> {
        self.finding(self.primary.as_deref()?)
    }

    pub fn finding(&self, code: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.code == code)
    }
}

impl Finding {
    /// Codes cited in this role, each once.
    pub fn neighbours(&self, role: Role) -> Vec<&str> {
        let mut known = HashSet::new();
        let cited = self.evidence.iter().filter(|cited| cited.role == role);
        cited
            .filter_map(|cited| cited.neighbour.as_deref())
            .filter(|neighbour| known.insert(*neighbour))
            .collect()
    }
}

/// The word of an enum as JSON spells it, for message keys and table cells.
pub fn word<T: Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(),
    }
}

/// What to say for a reason, and how to give what was missing. Nothing to say where no reason is known.
pub(in crate::report) fn reason(messages: &Messages, because: Option<Reason>) -> (String, Option<String>) {
    let Some(because) = because else { return (String::new(), None) };
    let key = format!("reason-{because}");
    (messages.plain(&key), messages.find(&format!("{key}.give"), &BTreeMap::new()))
}

/// A row the diagnosis names and the plan does not (global controls): its id begins with its category.
pub(in crate::report) fn category_of(id: &str) -> Category {
    let first = id.split('.').next().unwrap_or_default();
    first.parse().unwrap_or(Category::Environment)
}
