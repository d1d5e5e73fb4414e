//! A change request to the network team: what is blocked, the proof, the exact rule, and how to check it.
//! Plain Markdown, from a report document; so a shared report makes a shared request.

use std::collections::BTreeMap;

use super::Messages;
use super::document::{Document, Finding};
use super::markdown::{block, code, escape_remote};
use super::needed::Needed;
use super::products::{Product, render_allowlist};
use super::wording::name_of;
use crate::catalogue::{Catalogue, Owner};
use crate::diagnosis::Role;

/// Owners who can change what filters the network.
fn of_network(owner: Owner) -> bool {
    matches!(owner, Owner::NetworkTeam | Owner::DnsTeam | Owner::GatewayTeam)
}

/// The findings a network team can mend, root cause first.
pub fn wanted(document: &Document) -> Vec<&Finding> {
    document.findings.iter().filter(|it| of_network(it.owner) || it.remediation.action.is_some()).collect()
}

/// The request; `product` adds the whole list in that product's own syntax.
pub fn markdown(
    document: &Document,
    catalogue: &Catalogue,
    product: Option<Product>,
    messages: &Messages,
) -> String {
    let needed = Needed::of_report(document, catalogue, messages);
    let say = |key: &str| messages.plain(key);
    let mut text = format!("# {}\n\n{}\n\n", say("request-title"), say("request-intro"));
    for (key, value) in [
        ("header-run", document.run_id.as_str()),
        ("head-started", &document.started_at),
        ("header-catalogue", &document.tool.catalogue),
    ] {
        text += &format!("- {}: {}\n", say(key), code(value));
    }
    if document.redaction.shared {
        text += &format!("\n{}\n", say("header-shared"));
    }
    text += &hosts(&needed, messages);
    for finding in wanted(document) {
        text += &evidence(document, finding, messages);
    }
    if let Some(product) = product.filter(|_| !needed.entries.is_empty()) {
        let list = render_allowlist(product, &needed.entries, messages);
        text += &format!("\n## {} ({product})\n\n{}", say("request-rules"), block(list.trim_end()));
        for note in super::products::loose_notes(product, messages) {
            text += &format!("\n{note}\n");
        }
    }
    text += &format!("\n## {}\n\n", say("request-verify"));
    let commands = wanted(document).into_iter().filter_map(|it| it.remediation.confirm.clone());
    let mut commands: Vec<String> = commands.collect();
    commands.dedup();
    commands.push("aws-setup-doctor --save after.json".to_owned());
    commands.push("aws-setup-doctor diff before.json after.json".to_owned());
    text + &format!("{}\n\n{}", say("request-verify-how"), block(&commands.join("\n")))
}

fn hosts(needed: &Needed, messages: &Messages) -> String {
    let say = |key: &str| messages.plain(key);
    if needed.entries.is_empty() {
        return String::new();
    }
    let mut text = format!(
        "\n## {}\n\n| {} | {} | {} |\n|---|---|---|\n",
        say("request-hosts"),
        say("head-host"),
        say("request-port"),
        say("request-purpose")
    );
    for it in &needed.entries {
        text += &format!("| {} | TCP {} | {} |\n", code(&it.host), it.port, escape_remote(&it.purpose));
    }
    text
}

/// Facts that let a team find the rule in its own console.
const MARKS: [&str; 8] = ["offender", "address", "server", "proxy", "rule", "category", "page", "issuer"];

fn evidence(document: &Document, finding: &Finding, messages: &Messages) -> String {
    let say = |key: &str| messages.plain(key);
    let mut text = format!("\n## {} ({})\n\n", escape_remote(&finding.title), code(&finding.code));
    let mut rows = vec![
        (say("label-saw"), escape_remote(&finding.saw)),
        (say("label-where"), escape_remote(&finding.located_text)),
        (say("label-layer"), name_of(messages, "layer", finding.layer)),
        (say("label-owner"), name_of(messages, "owner", finding.owner)),
        (say("label-confidence"), name_of(messages, "confidence", finding.confidence)),
    ];
    rows.extend(finding.vendor.as_ref().map(|it| (say("label-vendor"), escape_remote(it))));
    for mark in MARKS {
        let value = finding.args.get(mark).filter(|it| !it.is_empty());
        rows.extend(value.map(|it| (say(&format!("request-mark-{mark}")), code(it))));
    }
    let cited = |role: Role| {
        let all = finding.evidence.iter().filter(move |it| it.role == role);
        all.filter_map(|it| it.id.as_deref())
            .map(|it| observation(document, it, messages))
            .collect::<Vec<_>>()
    };
    rows.push((say("head-evidence"), cited(Role::Supports).join(", ")));
    let excluded: BTreeMap<_, _> = finding
        .evidence
        .iter()
        .filter(|it| it.role == Role::RulesOut)
        .map(|it| (&it.neighbour, ()))
        .collect();
    let excluded: Vec<_> = excluded.keys().filter_map(|it| it.as_deref().map(code)).collect();
    rows.push((say("label-excluded"), excluded.join(", ")));
    for (label, value) in rows.into_iter().filter(|it| !it.1.is_empty()) {
        text += &format!("- {label}: {value}\n");
    }
    if let Some(ask) = &finding.remediation.ask {
        text += &format!("\n**{}:** {}\n", say("label-ask"), escape_remote(ask));
    }
    for rule in &finding.remediation.rules {
        text += &format!(
            "\n**{}** ({})\n\n{}",
            say("label-rule"),
            escape_remote(&rule.product),
            block(&rule.text)
        );
    }
    if !finding.remediation.expect.is_empty() {
        text += &format!("\n**{}:** {}\n", say("label-expect"), escape_remote(&finding.remediation.expect));
    }
    text
}

fn observation(document: &Document, id: &str, messages: &Messages) -> String {
    let Some(seen) = document.measurement(id) else { return code(id) };
    let result = seen.failed.as_ref().map(|it| name_of(messages, "failure", it.kind));
    let result = result.map(|it| format!(" ({it})")).unwrap_or_default();
    format!("{} {}, {} ms{result}", code(id), code(seen.operation.word()), seen.duration_ms)
}
