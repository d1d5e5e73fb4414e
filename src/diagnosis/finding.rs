//! A finding and the only way to make one. The builder takes the rule first and the evidence second,
//! and [`FindingBuilder::build`] refuses a finding that cites nothing.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::action::Action;
use super::arg::Arg;
use super::code::Code;
use super::command::Command;
use super::view::{RowView, View};
use crate::catalogue::{CheckId, Layer, Owner};
use crate::evidence::{EvidenceId, FailureKind, Observation};

/// A pure judgement over the evidence.
#[derive(Debug)]
pub struct Rule {
    /// Stable for ever, e.g. `network.dns-sinkhole`.
    pub code: Code,
    pub severity: Severity,
    /// The usual owner; a finding may name another.
    pub owner: Owner,
    /// Where the fault sits.
    pub layer: Layer,
    /// Rows of the fault table this rule answers, e.g. `D11`.
    pub faults: &'static [&'static str],
    /// How a row may have ended for the rule to speak of it. A row that ended otherwise is taken from the finding.
    pub claims: &'static [FailureKind],
    pub check: Check,
}

/// What a rule is asked about.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// Every row that reaches a host.
    PerHost(fn(&RowView<'_>) -> Option<Finding>),
    /// Every direct row that was tried.
    PerDirectHost(fn(&RowView<'_>) -> Option<Finding>),
    /// The run as a whole.
    Once(fn(View<'_>) -> Vec<Finding>),
}

impl Rule {
    /// Everything the rule finds, before other rules have had their say.
    pub fn findings(&self, view: View<'_>) -> Vec<Finding> {
        match self.check {
            Check::PerHost(judge) => view.hosts().filter_map(|row| judge(&row)).collect(),
            Check::PerDirectHost(judge) => view.direct_hosts().filter_map(|row| judge(&row)).collect(),
            Check::Once(check) => check(view),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Fail,
    Warn,
    Info,
}

/// high: a positive mark and a control that excludes the nearest neighbour. medium: the control only. low: the mark only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

impl Confidence {
    /// The rule of the design, in one place.
    pub fn of(mark: bool, control: bool) -> Self {
        match (mark, control) {
            (true, true) => Self::High,
            (false, true) => Self::Medium,
            (_, false) => Self::Low,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Supports,
    RulesOut,
    NotEvaluated,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cited {
    /// Absent only for `not_evaluated`: there is no observation to name.
    pub id: Option<EvidenceId>,
    pub role: Role,
    /// The code that is ruled out, or that could not be.
    pub neighbour: Option<Code>,
}

/// What is asked of the owner; the report words it, per product where a rule is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Nothing beyond the steps.
    Steps,
    /// Allow these hosts (URL filter, SNI, DNS or firewall, by the finding's layer).
    Allow { hosts: Vec<String> },
    /// Do not decrypt these hosts.
    DoNotDecrypt { hosts: Vec<String> },
}

/// Where on the way a packet was lost or answered in another's place, as far as packets with a rising TTL show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "where", rename_all = "snake_case")]
pub enum Located {
    /// After `after` let it pass, and not beyond `before`. Hop 0 is this computer.
    Between { after: Place, before: Place },
    /// The router said so itself.
    At { place: Place },
    /// Something at this hop accepts connections in the far end's place.
    InPlaceOfFarEnd { place: Place },
    /// At the last router, which is `place`, or at the far end.
    LastHop { place: Place },
    /// Nothing answers that would tell.
    RoutersSilent,
    /// It is not the same for the hosts that were traced.
    Differs,
    /// This system does not tell which router dropped a packet.
    NotAvailable,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    pub hop: u8,
    /// Its address; absent if it never answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub router: Option<String>,
}

/// Code and arguments, never prose: the words are `locales/<lang>`'s, chosen by the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub severity: Severity,
    pub confidence: Confidence,
    pub owner: Owner,
    /// Rows this finding is about, in plan order.
    pub checks: Vec<CheckId>,
    /// Rows whose failure is a consequence: shown as `blocked`, never hidden.
    pub explains: Vec<CheckId>,
    pub layer: Layer,
    pub vendor: Option<String>,
    /// Named values for the wording (`{ $host }`); remote text among them was cleaned by the probe.
    pub args: BTreeMap<&'static str, Arg>,
    pub evidence: Vec<Cited>,
    pub ask: Ask,
    /// Shows the same thing by hand.
    pub confirm: Option<Command>,
    /// Absent where it was not looked for.
    pub located: Option<Located>,
    /// For programs; the steps say the same in words.
    pub actions: Vec<Action>,
}

impl Finding {
    /// Starts a finding of `rule` about `check`, resting on `because`.
    pub fn of(rule: &Rule, check: &CheckId, because: &EvidenceId) -> FindingBuilder {
        FindingBuilder {
            finding: Self {
                code: rule.code,
                severity: rule.severity,
                confidence: Confidence::Low,
                owner: rule.owner,
                checks: vec![check.clone()],
                explains: Vec::new(),
                layer: rule.layer,
                vendor: None,
                args: BTreeMap::new(),
                evidence: vec![Cited { id: Some(because.clone()), role: Role::Supports, neighbour: None }],
                ask: Ask::Steps,
                confirm: None,
                located: None,
                actions: Vec::new(),
            },
        }
    }
}

impl Finding {
    /// Whether its values of these names are written so.
    pub(in crate::diagnosis) fn has_values(&self, wanted: &BTreeMap<String, String>) -> bool {
        let is = |(name, value): (&String, &String)| {
            self.args.get(name.as_str()).is_some_and(|arg| arg.to_string() == *value)
        };
        wanted.iter().all(is)
    }

    /// Starts a finding about `row`, with the host every message may name.
    pub fn about(rule: &Rule, row: &RowView<'_>, because: &Observation) -> FindingBuilder {
        Self::of(rule, row.id(), &because.id).arg("host", Arg::Host(row.host().to_owned()))
    }
}

#[derive(Clone, Debug)]
pub struct FindingBuilder {
    finding: Finding,
}

impl FindingBuilder {
    /// Another observation that supports it.
    pub fn and(mut self, id: &EvidenceId) -> Self {
        self.cite(Some(id.clone()), Role::Supports, None);
        self
    }

    /// More observations that support it.
    pub fn and_all<'a>(mut self, ids: impl IntoIterator<Item = &'a EvidenceId>) -> Self {
        for id in ids {
            self.cite(Some(id.clone()), Role::Supports, None);
        }
        self
    }

    /// `control` excludes `neighbour`; without one that was made, it is said that nothing does.
    pub fn excludes(self, neighbour: Code, control: Option<&Observation>) -> Self {
        match control {
            Some(control) => self.rules_out(&control.id, neighbour),
            None => self.not_evaluated(neighbour),
        }
    }

    /// The observation that excludes `neighbour`.
    pub fn rules_out(mut self, id: &EvidenceId, neighbour: Code) -> Self {
        self.cite(Some(id.clone()), Role::RulesOut, Some(neighbour));
        self
    }

    /// A neighbour no measurement excludes: said, not hidden.
    pub fn not_evaluated(mut self, neighbour: Code) -> Self {
        self.cite(None, Role::NotEvaluated, Some(neighbour));
        self
    }

    pub fn severity(mut self, severity: Severity) -> Self {
        self.finding.severity = severity;
        self
    }

    pub fn confidence(mut self, confidence: Confidence) -> Self {
        self.finding.confidence = confidence;
        self
    }

    pub fn owner(mut self, owner: Owner) -> Self {
        self.finding.owner = owner;
        self
    }

    pub fn vendor(mut self, vendor: Option<&str>) -> Self {
        self.finding.vendor = vendor.map(str::to_owned);
        self
    }

    pub fn layer(mut self, layer: Layer) -> Self {
        self.finding.layer = layer;
        self
    }

    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.finding.args.insert(name, value.into());
        self
    }

    pub fn explains(mut self, checks: impl IntoIterator<Item = CheckId>) -> Self {
        self.finding.explains.extend(checks);
        self
    }

    pub fn ask(mut self, ask: Ask) -> Self {
        self.finding.ask = ask;
        self
    }

    /// Asks for this row's host to be allowed.
    pub fn allow(self, row: &RowView<'_>) -> Self {
        self.ask(Ask::Allow { hosts: vec![row.host().to_owned()] })
    }

    /// Asks for this row's host not to be decrypted.
    pub fn do_not_decrypt(self, row: &RowView<'_>) -> Self {
        self.ask(Ask::DoNotDecrypt { hosts: vec![row.host().to_owned()] })
    }

    pub(super) fn confirm_opt(mut self, command: Option<Command>) -> Self {
        self.finding.confirm = command.or(self.finding.confirm);
        self
    }

    pub(super) fn confirm(mut self, command: Command) -> Self {
        self.finding.confirm = Some(command);
        self
    }

    pub fn build(self) -> Finding {
        self.finding
    }

    fn cite(&mut self, id: Option<EvidenceId>, role: Role, neighbour: Option<Code>) {
        self.finding.evidence.push(Cited { id, role, neighbour });
    }
}
