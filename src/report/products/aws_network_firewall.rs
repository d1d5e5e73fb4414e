//! AWS Network Firewall: a stateful domain list exactly as `CreateRuleGroup` takes it.

use serde::Serialize;

use super::names::Name;
use super::wanted::{Action, Wanted};

pub(super) fn rule(action: Action, names: &[Name]) -> String {
    let list = names.iter().map(Name::dotted).collect::<Vec<_>>().join(", ");
    match action {
        Action::Allow => format!("Domain list (TLS_SNI, ALLOWLIST): {list}"),
        Action::DoNotDecrypt => format!("TLS inspection configuration, scope without: {list}"),
    }
}

/// `aws network-firewall create-rule-group --cli-input-json file://…`.
pub(super) fn allowlist(wanted: &Wanted<'_>) -> String {
    let targets: Vec<_> = wanted.names.iter().map(Name::dotted).collect();
    let group = CreateRuleGroup {
        name: "aws-setup-doctor",
        kind: "STATEFUL",
        // Room to add as many again: capacity cannot be changed later.
        capacity: (targets.len() * 2).max(100),
        description: one_line(&wanted.messages.plain("product-aws-network-firewall-note")),
        group: RuleGroup {
            source: RulesSource {
                list: RulesSourceList { targets, kinds: ["TLS_SNI"], generated: "ALLOWLIST" },
            },
        },
    };
    serde_json::to_string_pretty(&group).unwrap_or_default() + "\n"
}

/// A description is one line of at most 512 characters.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(512).collect()
}

#[derive(Serialize)]
struct CreateRuleGroup {
    #[serde(rename = "RuleGroupName")]
    name: &'static str,
    #[serde(rename = "Type")]
    kind: &'static str,
    #[serde(rename = "Capacity")]
    capacity: usize,
    #[serde(rename = "Description")]
    description: String,
    #[serde(rename = "RuleGroup")]
    group: RuleGroup,
}

#[derive(Serialize)]
struct RuleGroup {
    #[serde(rename = "RulesSource")]
    source: RulesSource,
}

#[derive(Serialize)]
struct RulesSource {
    #[serde(rename = "RulesSourceList")]
    list: RulesSourceList,
}

#[derive(Serialize)]
struct RulesSourceList {
    #[serde(rename = "Targets")]
    targets: Vec<String>,
    #[serde(rename = "TargetTypes")]
    kinds: [&'static str; 1],
    #[serde(rename = "GeneratedRulesType")]
    generated: &'static str,
}
