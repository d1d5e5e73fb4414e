//! The chain is AWS's own, a public root vouches for it, but a store of this computer lacks that root.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::environment::TrustStores;
use crate::evidence::network::{TlsHandshake, Verdict};

pub(super) const RULE: Rule = Rule {
    code: Code::TlsTrustStoreOutdated,
    severity: Severity::Warn,
    owner: Owner::ItDesktop,
    layer: Layer::Tls,
    faults: &["S18"],
    claims: &[FailureKind::CertificateUnknownIssuer],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    ["os", "bundle"].into_iter().filter_map(|store| judge(view, store)).collect()
}

fn judge(view: View<'_>, store: &'static str) -> Option<Finding> {
    let facts = view.trust_stores().next().map(|trust_store| (trust_store.observation, trust_store.data));
    if replaced(view) && !lacks_by_itself(facts.map(|fact| fact.1), store) {
        return None; // roots given by `--roots` are nothing a system store could hold
    }
    let refused: Vec<_> = view
        .hosts()
        .filter_map(|row| Some((row, row.tls()?)))
        .filter(|(_, it)| lacks(it.data, store))
        .collect();
    let (row, seen) = refused.first()?;
    let mut finding = Finding::about(&RULE, row, seen.observation)
        .arg("store", store)
        // The bundle is a file that the user named.
        .owner(if store == "bundle" { Owner::You } else { RULE.owner })
        .arg("held", Arg::or_unknown(facts.and_then(|facts| held(facts.1, store)), Arg::from))
        .confidence(Confidence::of(facts.is_some_and(|fact| lacks_by_itself(Some(fact.1), store)), true))
        .rules_out(&seen.observation.id, Code::TlsInspectedUntrusted);
    if let Some((observation, _)) = facts {
        finding = finding.and(&observation.id);
    }
    let finding = finding
        .confirm_opt(commands::curl(row, &["-sS", "-o", "/dev/null", "-w", "%{ssl_verify_result}\\n"]))
        .build();
    let checks = match facts {
        Some((observation, _)) => vec![observation.check.clone()],
        None => refused.iter().map(|(row, _)| row.id().clone()).collect(),
    };
    Some(Finding { checks, ..finding })
}

fn lacks(tls: &TlsHandshake, store: &str) -> bool {
    let Some(verified) = tls.verified.as_ref().filter(|verified| verified.publicly_valid()) else {
        return false;
    };
    let verdict = if store == "os" { Some(verified.os) } else { verified.bundle };
    matches!(verdict, Some(Verdict::UnknownIssuer | Verdict::NoStore))
}

/// What the store shows without any chain: it is empty, or it has none of Amazon's roots.
fn lacks_by_itself(facts: Option<&TrustStores>, store: &str) -> bool {
    facts.is_some_and(|fact| match store {
        "os" => fact.os == Some(0) || fact.os_has_amazon == Some(false),
        _ => fact.bundle.as_ref().is_some_and(|bundle| bundle.problem.is_some()),
    })
}

fn held(facts: &TrustStores, store: &str) -> Option<usize> {
    match store {
        "os" => facts.os,
        _ => facts.bundle.as_ref().map(|bundle| bundle.certificates),
    }
}

fn replaced(view: View<'_>) -> bool {
    view.evidence.context.ca_stores.iter().any(|ca_store| ca_store == "roots")
}
