//! The browser cannot come back to the program that waits for the sign-in.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::{browser, pasted_error};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::environment::Callback;
use crate::evidence::{Data, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::SignInCallbackUnreachable,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

/// Browsers leave 127.0.0.1 out of their proxy by themselves, and a browser may well run where the command does: a
/// proxy or a sign of another computer is a hint. That this computer does not reach itself is a fact.
fn check(view: View<'_>) -> Vec<Finding> {
    let pasted = pasted_error::finding(&RULE, view);
    // A browser that came to the page of this program comes back to a sign-in as well.
    let came = browser::visit(view).is_some();
    let Some((because, callback)) = measured(view).filter(|_| !came) else {
        return pasted.into_iter().collect();
    };
    let proxied = callback.proxied == Some(false);
    let (how, severity, confidence) = match (callback.straight, proxied, callback.away.is_empty()) {
        (false, ..) => ("closed", Severity::Warn, Confidence::High),
        (true, true, _) => ("proxy", Severity::Info, Confidence::Low),
        (true, false, false) => ("away", Severity::Info, Confidence::Low),
        (true, false, true) => return pasted.into_iter().collect(),
    };
    let finding = Finding::of(&RULE, &because.check, &because.id)
        .arg("how", how)
        .arg("variable", Arg::published(callback.proxy_from.as_deref().unwrap_or("http_proxy")))
        .arg("away", Arg::Published(callback.away.clone()));
    let told = pasted.and_then(|finding| finding.evidence.first().and_then(|cited| cited.id.clone()));
    let finding = match told {
        Some(id) => finding.and(&id).severity(RULE.severity).confidence(Confidence::Medium),
        None => finding.severity(severity).confidence(confidence),
    };
    vec![finding.build()]
}

fn measured(view: View<'_>) -> Option<(&Observation, &Callback)> {
    view.all().filter(|observation| observation.seen()).find_map(|observation| match &observation.data {
        Data::Callback(callback) => Some((observation, callback)),
        _ => None,
    })
}
