//! A change request to the network team: what is blocked, the proof, the exact rule, and how to check it.
//! Plain Markdown, from a report document; so a shared report makes a shared request.

use std::collections::BTreeMap;

use super::Messages;
use super::document::{Document, Finding};
use super::markdown::{block, code, escape_remote};
use super::needed::{Needed, unexplained};
use super::products::{Product, loose_notes, render_allowlist, rule_of};
use super::wording::name_of;
use crate::catalogue::{Catalogue, Owner};
use crate::diagnosis::{Ask, Role, Verdict};

/// Owners who can change what filters the network.
fn of_network(owner: Owner) -> bool {
    matches!(owner, Owner::NetworkTeam | Owner::DnsTeam | Owner::GatewayTeam)
}

/// The findings a network team can fix, root cause first.
pub fn wanted(document: &Document) -> Vec<&Finding> {
    document
        .findings
        .iter()
        .filter(|finding| of_network(finding.owner) || finding.remediation.action.is_some())
        .collect()
}

/// The command that writes every name `finding` asks for, in the syntax of the product that was recognised. A request
/// speaks only of what those who run the network can change; a page with all rows names the rest.
pub(super) fn command(document: &Document, finding: &Finding) -> String {
    let program = &document.tool.name;
    let context = &document.context;
    let mut words = vec![program.clone()];
    let asked = of_network(finding.owner) || finding.remediation.action.is_some();
    words.extend(asked.then(|| "request".to_owned()));
    // A pseudonym is no portal, and a saved report may come from anyone.
    let plain = |text: &&String| {
        text.chars().all(|character| character.is_ascii_alphanumeric() || "-.:/".contains(character))
    };
    if let Some(directory) = context.directory.as_ref().filter(plain) {
        words.push(format!("--directory {directory}"));
    }
    if context.regions.len() <= 3 {
        words.extend(context.regions.iter().filter(plain).map(|region| format!("--region {region}")));
    } else {
        words.push("--all-regions".to_owned());
    }
    match finding.vendor.as_deref().and_then(Product::of_vendor).filter(|_| asked) {
        Some(product) => words.push(format!("--product {product}")),
        None if asked => {}
        None => words.push("--verbose".to_owned()),
    }
    words.join(" ")
}

/// Who reads the request and when it was measured, as the caller knows it.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The rules are written in this product's syntax; else in that of the product that was recognised.
    pub product: Option<Product>,
    /// When the run began, in the time of this computer.
    pub local_time: &'a str,
}

/// The request: one list for each action, why, the risk, the way back, how to check, and the evidence in words.
pub fn markdown(
    document: &Document,
    catalogue: &Catalogue,
    reader: Reader<'_>,
    messages: &Messages,
) -> String {
    let wanted = wanted(document);
    let actions = actions(document, &wanted);
    let paper = Paper { document, catalogue, reader, messages, wanted, actions };
    let parts = [paper.head(), paper.reason(), paper.actions(), paper.risk(), paper.back()];
    parts.concat() + &paper.verify() + &paper.evidence() + &paper.appendix()
}

struct Paper<'a> {
    document: &'a Document,
    catalogue: &'a Catalogue,
    reader: Reader<'a>,
    messages: &'a Messages,
    wanted: Vec<&'a Finding>,
    actions: Vec<Action<'a>>,
}

/// What is asked for, once: the hosts and the findings it is asked for.
struct Action<'a> {
    /// `allow`, `do_not_decrypt`, or `change` where no rule about hosts would do.
    word: &'static str,
    hosts: Vec<String>,
    findings: Vec<&'a Finding>,
}

impl Paper<'_> {
    fn say(&self, key: &str) -> String {
        self.messages.plain(key)
    }

    fn tell(&self, key: &str, args: &[(&'static str, String)]) -> String {
        self.messages.text(key, &args.iter().cloned().collect())
    }

    fn head(&self) -> String {
        let document = self.document;
        let mut owners: Vec<String> = Vec::new();
        for finding in &self.wanted {
            let owner = name_of(self.messages, "owner", finding.owner);
            if !owners.contains(&owner) {
                owners.push(owner);
            }
        }
        let fill = self.say("request-fill-in");
        let rows = [
            ("request-requester", fill.clone()),
            ("request-ticket", fill),
            ("request-to", escape_remote(&owners.join(", "))),
            ("request-measured", code(self.reader.local_time)),
            ("request-measured-utc", code(&document.started_at)),
            ("header-run", code(&document.run_id)),
            ("header-catalogue", code(&document.tool.catalogue)),
        ];
        let mut text = format!("# {}\n\n", self.say("request-title"));
        for (key, value) in rows {
            text += &format!("- {}: {value}\n", self.say(key));
        }
        if document.redaction.shared {
            text += &format!("\n**{}**\n", self.say("request-shared"));
        }
        text
    }

    /// What cannot be done until then.
    fn reason(&self) -> String {
        let held = |verdict: Verdict| matches!(verdict, Verdict::Blocked | Verdict::Degraded);
        let tasks = self.document.tasks.iter().filter(|task| held(task.verdict));
        let tasks: String = tasks.map(|task| format!("- {}\n", escape_remote(&task.title))).collect();
        let key = if tasks.is_empty() { "request-reason" } else { "request-reason-tasks" };
        let gap = if tasks.is_empty() { "" } else { "\n" };
        format!("\n## {}\n\n{}\n{gap}{tasks}", self.say("request-reason-title"), self.say(key))
    }

    fn actions(&self) -> String {
        let count = self.actions.len().to_string();
        let mut text = format!(
            "\n## {}\n\n{}\n",
            self.say("request-actions"),
            self.tell("request-actions-intro", &[("count", count)])
        );
        for (number, action) in self.actions.iter().enumerate() {
            text += &self.action(number + 1, action);
        }
        text
    }

    fn action(&self, number: usize, action: &Action<'_>) -> String {
        let mut text =
            format!("\n### {number}. {}\n\n", self.say(&format!("request-action-{}", action.word)));
        for finding in &action.findings {
            let ask = match action.word {
                "change" => finding.remediation.ask.as_ref(),
                _ => None,
            };
            let ask = ask.map(|ask| format!(": {}", escape_remote(ask))).unwrap_or_default();
            text += &format!("- {} ({}){ask}\n", escape_remote(&finding.title), code(&finding.code));
        }
        if action.word == "change" {
            return text;
        }
        let needed = Needed::of_hosts(action.hosts.iter().cloned(), self.catalogue, self.messages);
        text += &self.hosts(&needed);
        text + &self.rule(action, &needed)
    }

    fn hosts(&self, needed: &Needed) -> String {
        let mut text = String::new();
        if !needed.entries.is_empty() {
            let heads = ["head-host", "request-port", "request-purpose"].map(|key| self.say(key));
            text += &format!("\n| {} |\n|---|---|---|\n", heads.join(" | "));
        }
        for entry in &needed.entries {
            text += &format!(
                "| {} | TCP {} | {} |\n",
                code(&entry.host),
                entry.port,
                escape_remote(&entry.purpose)
            );
        }
        for (key, names) in [("request-not-written", &needed.open), ("allowlist-foreign", &needed.foreign)] {
            if !names.is_empty() {
                let names: Vec<_> = names.iter().map(|name| code(name)).collect();
                text += &format!("\n{} {}\n", self.say(key), names.join(", "));
            }
        }
        text
    }

    /// The same names as the product takes them.
    fn rule(&self, action: &Action<'_>, needed: &Needed) -> String {
        let vendor = action.findings.iter().find_map(|finding| finding.vendor.as_deref());
        let product = self.reader.product.or_else(|| vendor.and_then(Product::of_vendor));
        let Some(product) = product.filter(|_| !needed.entries.is_empty()) else { return String::new() };
        let hosts = needed.entries.iter().map(|entry| entry.host.clone()).collect();
        let list = match action.word {
            "allow" => Some(render_allowlist(product, &needed.entries, self.messages)),
            _ => rule_of(product, &Ask::DoNotDecrypt { hosts }),
        };
        let Some(list) = list else { return String::new() };
        let mut text = format!("\n**{}** ({product})\n\n{}", self.say("label-rule"), block(list.trim_end()));
        for note in loose_notes(product, self.messages).iter().filter(|_| action.word == "allow") {
            text += &format!("\n{note}\n");
        }
        text
    }

    fn risk(&self) -> String {
        let mut text = format!("\n## {}\n\n", self.say("request-risk-title"));
        for action in &self.actions {
            text += &format!("- {}\n", self.say(&format!("request-risk-{}", action.word)));
        }
        text
    }

    fn back(&self) -> String {
        format!("\n## {}\n\n{}\n", self.say("request-back-title"), self.say("request-back"))
    }

    fn verify(&self) -> String {
        let mut commands: Vec<String> = Vec::new();
        for command in self.wanted.iter().filter_map(|finding| finding.remediation.confirm.clone()) {
            if !commands.contains(&command) {
                commands.push(command);
            }
        }
        commands.push("aws-setup-doctor --save after.json".to_owned());
        commands.push("aws-setup-doctor diff before.json after.json".to_owned());
        let how = self.say("request-verify-how");
        format!("\n## {}\n\n{how}\n\n{}", self.say("request-verify"), block(&commands.join("\n")))
    }

    fn evidence(&self) -> String {
        let mut text = format!("\n## {}\n", self.say("request-evidence"));
        for finding in &self.wanted {
            text += &self.proof(finding);
        }
        text
    }

    fn proof(&self, finding: &Finding) -> String {
        let mut text = format!("\n### {} ({})\n\n", escape_remote(&finding.title), code(&finding.code));
        let mut rows = vec![
            (self.say("label-saw"), escape_remote(&finding.saw)),
            (self.say("label-located"), escape_remote(&finding.located_text)),
            (self.say("label-layer"), name_of(self.messages, "layer", finding.layer)),
            (self.say("label-owner"), name_of(self.messages, "owner", finding.owner)),
            (self.say("label-confidence"), name_of(self.messages, "confidence", finding.confidence)),
        ];
        rows.extend(finding.vendor.as_ref().map(|vendor| (self.say("label-vendor"), escape_remote(vendor))));
        for mark in MARKS {
            let value = finding.args.get(mark).filter(|value| !value.is_empty());
            rows.extend(value.map(|value| (self.say(&format!("request-mark-{mark}")), code(value))));
        }
        rows.push((self.say("request-measurements"), self.measured(finding)));
        let excluded: Vec<_> = finding.neighbours(Role::RulesOut).into_iter().map(code).collect();
        rows.push((self.say("label-excluded"), excluded.join(", ")));
        rows.push((self.say("label-expect"), escape_remote(&finding.remediation.expect)));
        for (label, value) in rows.into_iter().filter(|row| !row.1.is_empty()) {
            text += &format!("- {label}: {value}\n");
        }
        text
    }

    /// `TLS: connection reset (53)`, each kind of result once.
    fn measured(&self, finding: &Finding) -> String {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for id in supporting(finding) {
            let Some(seen) = self.document.measurement(id) else { continue };
            let layer = seen.operation.layer().map(|layer| name_of(self.messages, "layer", layer));
            let layer = layer.unwrap_or_else(|| seen.operation.word().to_owned());
            let result = match &seen.failed {
                Some(failed) => name_of(self.messages, "failure", failed.kind),
                None => self.say("request-answered"),
            };
            *counts.entry(format!("{layer}: {result}")).or_default() += 1;
        }
        let parts = counts.into_iter().map(|(what, count)| format!("{} ({count})", escape_remote(&what)));
        parts.collect::<Vec<_>>().join("; ")
    }

    /// Ids of the measurements, for whoever opens the saved run.
    fn appendix(&self) -> String {
        let mut text = format!("\n## {}\n\n", self.say("request-appendix"));
        for finding in &self.wanted {
            let ids: Vec<_> = supporting(finding).collect();
            text += &format!("- {}: {}\n", code(&finding.code), ids.join(" "));
        }
        text
    }
}

fn supporting(finding: &Finding) -> impl Iterator<Item = &str> {
    finding
        .evidence
        .iter()
        .filter(|cited| cited.role == Role::Supports)
        .filter_map(|cited| cited.id.as_deref())
}

/// One action for each kind of change. A host that is only to be left undecrypted is not asked for twice.
fn actions<'a>(document: &Document, wanted: &[&'a Finding]) -> Vec<Action<'a>> {
    let mut actions = Vec::new();
    for word in ["allow", "do_not_decrypt", "change"] {
        let of_action =
            |finding: &&Finding| finding.remediation.action.as_deref().unwrap_or("change") == word;
        let findings: Vec<_> = wanted.iter().copied().filter(of_action).collect();
        let mut hosts: Vec<String> =
            findings.iter().flat_map(|finding| finding.remediation.hosts.iter().cloned()).collect();
        if word == "allow" {
            hosts.extend(unexplained(document));
        }
        hosts.sort();
        hosts.dedup();
        if !findings.is_empty() || !hosts.is_empty() {
            actions.push(Action { word, hosts, findings });
        }
    }
    actions
}

/// Facts that let a team find the rule in its own console.
const MARKS: [&str; 8] = ["offender", "address", "server", "proxy", "rule", "category", "page", "issuer"];
