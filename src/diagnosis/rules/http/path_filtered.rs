//! On one host one path is answered by AWS and another by a gateway: the filter looks at paths.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Ask, Confidence, Finding, Rule, Severity};
use crate::diagnosis::rules::http::block_page;
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::network::HttpGet;
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: "http.path-filtered",
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H03"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.http()?;
    let notice = block_page::notice(row, seen.data)?;
    let (passing, passing_path) = other_path_passes(row)?;
    if other_path_blocked(row).is_some() {
        return None; // only what was written with its path passes: the entry is too narrow
    }
    let vendor = fingerprint::name(notice.found);
    let finding = ways::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("path", row.row.path.as_deref().unwrap_or("/"))
        .arg("passing", passing_path)
        .arg("status", seen.data.status.map_or_else(|| "?".to_owned(), |it| it.to_string()))
        .confidence(Confidence::of(notice.strong, true))
        .rules_out(&passing.id, "http.block-page")
        .ask(Ask::Allow { hosts: vec![row.host().to_owned()] });
    Some(match ways::curl(row, "-sSi") {
        Some(command) => finding.confirm(command).build(),
        None => finding.build(),
    })
}

/// Answers for other paths of this row's host, on this lane: the control's and those of sibling rows.
fn siblings<'a>(row: &RowView<'a>) -> Vec<(&'a Observation, &'a HttpGet)> {
    let (host, lane, id) = (row.host(), row.lane(), row.id());
    let rows = row.view().hosts_named(host).filter(|it| it.lane() == lane && it.id() != id);
    let theirs = rows.filter_map(|it| it.http().map(|it| (it.observation, it.data)));
    let controls = ways::made(row, Control::PathPair).filter_map(|it| Some((it, ways::http_of(it)?)));
    controls.chain(theirs).collect()
}

/// Whether another row of this host, on this lane, met a gateway's notice itself.
pub(in crate::diagnosis) fn sibling_row_blocked(row: &RowView<'_>) -> bool {
    let (host, lane, id) = (row.host(), row.lane(), row.id());
    let mut rows = row.view().hosts_named(host).filter(|it| it.lane() == lane && it.id() != id);
    rows.any(|it| it.http().is_some_and(|http| block_page::in_answer(&it, http.data).is_some()))
}

pub(in crate::diagnosis) fn other_path_passes<'a>(row: &RowView<'a>) -> Option<(&'a Observation, String)> {
    siblings(row).into_iter().find_map(|(observation, http)| {
        let passes = http.status.is_some_and(|it| it < 400 || it == 404) || fingerprint::aws_wrote(http);
        let clear = passes && block_page::in_answer(row, http).is_none();
        clear.then(|| (observation, path_of(&http.url)))
    })
}

pub(in crate::diagnosis) fn other_path_blocked<'a>(row: &RowView<'a>) -> Option<(&'a Observation, String)> {
    siblings(row).into_iter().find_map(|(observation, http)| {
        let blocked = block_page::in_answer(row, http).is_some();
        blocked.then(|| (observation, path_of(&http.url)))
    })
}

fn path_of(url: &str) -> String {
    url::Url::parse(url).map_or_else(|_| "?".to_owned(), |it| it.path().to_owned())
}
