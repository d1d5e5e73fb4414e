//! The proxy script sends sign-in one way and the captcha that belongs to it another.

use std::collections::BTreeSet;

use crate::catalogue::{Lane, Layer, Owner, Purpose};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::environment::{ScriptRun, ScriptWay};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyPacSplitWays,
    severity: Severity::Info,
    owner: Owner::ItDesktop,
    layer: Layer::Environment,
    faults: &["P10"],
    claims: &[],
    check: Check::Once(check),
};

/// Only noted while both ways lead to AWS; a warning where the captcha's way does not.
fn check(view: View<'_>) -> Vec<Finding> {
    let Some((observation, _, file)) = proxy::proxy_script(view) else { return Vec::new() };
    let Some(run) = &file.run else { return Vec::new() };
    let rows = |purposes: &'static [Purpose]| {
        let of_script = view.hosts().filter(|row| row.lane() == Some(Lane::Pac));
        of_script.filter(move |row| row.row.purpose.is_some_and(|purpose| purposes.contains(&purpose)))
    };
    let sign_in: Vec<_> = rows(&[Purpose::SignIn, Purpose::AccessPortal]).collect();
    let ways: BTreeSet<_> = sign_in.iter().filter_map(|row| way(run, row)).collect();
    let apart: Vec<_> = rows(&[Purpose::Captcha])
        .filter_map(|row| Some((row, way(run, &row)?)))
        .filter(|(_, way)| !ways.is_empty() && !ways.contains(way))
        .collect();
    let Some((captcha, other)) = apart.first() else { return Vec::new() };
    let cut = apart.iter().find(|(row, _)| row.failed()).map(|(row, _)| *row);
    let works = sign_in.iter().find(|row| row.reached_aws()).and_then(|row| row.http());
    let finding = Finding::of(&RULE, &observation.check, &observation.id)
        .arg("url", Arg::or_unknown(file.url.clone(), Arg::Url))
        .arg("sign_in", Arg::or_unknown(ways.first(), |way| Arg::ScriptWay((*way).clone())))
        .arg("captcha", Arg::ScriptWay((*other).clone()))
        .arg("host", Arg::host(cut.as_ref().unwrap_or(captcha).host()))
        .arg("cut", if cut.is_some() && works.is_some() { "yes" } else { "no" })
        .rules_out(&observation.id, Code::ProxyPacException);
    vec![match (cut, works) {
        (Some(cut), Some(works)) => finding
            .and_all(cut.end().map(|end| &end.id))
            .rules_out(&works.observation.id, Code::ProxyUnreachable)
            .severity(Severity::Warn)
            .confidence(Confidence::High)
            .build(),
        _ => finding.confidence(Confidence::Medium).build(),
    }]
}

/// The way that is tried first.
fn way<'a>(run: &'a ScriptRun, row: &RowView<'_>) -> Option<&'a ScriptWay> {
    proxy::script_ways(run, row).first()
}
