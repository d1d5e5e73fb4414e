//! Exactly one path of a host passes and all others meet a gateway's notice: the allow entry carries a path.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::http;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: Code::HttpAllowEntryTooNarrow,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H04"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| blocked(&row).or_else(|| passing(&row))).collect()
}

/// This row's path is refused, so is a second one, and a third is not.
fn blocked(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.http()?;
    let notice = http::notice(row, seen.data)?;
    let (passes, path) = http::other_path_passes(row)?;
    let (also, _) = http::other_path_blocked(row)?;
    let vendor = fingerprint::name(notice.found);
    let finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("path", Arg::Path(path))
        .and(&also.id)
        .confidence(Confidence::of(notice.strong, true))
        .rules_out(&passes.id, Code::HttpBlockPage)
        .allow(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sSi"])).build())
}

/// The path that is asked for passes, another one of the same host does not: sign-in moves on to others.
fn passing(row: &RowView<'_>) -> Option<Finding> {
    let (seen, tls) = (row.http()?, row.tls()?);
    if !tls.data.privately_signed() || http::in_answer(row, seen.data).is_some() {
        return None;
    }
    let path = row.row.path.as_deref().filter(|path| path.len() > 1)?;
    if http::sibling_row_blocked(row) {
        return None; // that row says which it is
    }
    let pairs = row.made(Control::PathPair);
    let (also, notice) = pairs
        .filter_map(|pair| Some((pair, http::in_answer(row, pair.as_http()?)?)))
        .find(|(_, notice)| notice.strong)?;
    let vendor = fingerprint::name(notice.found);
    Some(
        Finding::about(&RULE, row, also)
            .vendor(vendor)
            .arg("path", Arg::path(path))
            .severity(Severity::Warn)
            .confidence(Confidence::High)
            .rules_out(&seen.observation.id, Code::HttpBlockPage)
            .allow(row)
            .build(),
    )
}
