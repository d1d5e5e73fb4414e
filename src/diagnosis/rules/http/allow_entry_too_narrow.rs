//! Exactly one path of a host passes and all others meet a gateway's notice: the allow entry carries a path.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::rules::http::{block_page, path_filtered};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: "http.allow-entry-too-narrow",
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H04"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| blocked(&row).or_else(|| passing(&row))).collect()
}

/// This row's path is refused, so is a second one, and a third is not.
fn blocked(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.http()?;
    let notice = block_page::notice(row, seen.data)?;
    let (passes, path) = path_filtered::other_path_passes(row)?;
    let (also, _) = path_filtered::other_path_blocked(row)?;
    let vendor = fingerprint::name(notice.found);
    let finding = ways::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("path", path)
        .and(&also.id)
        .confidence(Confidence::of(notice.strong, true))
        .rules_out(&passes.id, "http.block-page")
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    Some(match ways::curl(row, "-sSi") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// The path that is asked for passes, another one of the same host does not: sign-in moves on to others.
fn passing(row: &RowView<'_>) -> Option<Finding> {
    let (seen, tls) = (row.http()?, row.tls()?);
    if !ways::privately_signed(tls.data) || block_page::in_answer(row, seen.data).is_some() {
        return None;
    }
    let path = row.row.path.as_deref().filter(|it| it.len() > 1)?;
    if path_filtered::sibling_row_blocked(row) {
        return None; // that row says which it is
    }
    let pairs = ways::made(row, Control::PathPair);
    let (also, notice) = pairs
        .filter_map(|it| Some((it, block_page::in_answer(row, ways::http_of(it)?)?)))
        .find(|(_, notice)| notice.strong)?;
    let vendor = fingerprint::name(notice.found);
    Some(
        ways::about(&RULE, row, also)
            .vendor(vendor)
            .arg("path", path)
            .severity(Severity::Warn)
            .confidence(Confidence::High)
            .rules_out(&seen.observation.id, "http.block-page")
            .ask(Ask::Allow { hosts: vec![row.host().to_owned()] })
            .build(),
    )
}
