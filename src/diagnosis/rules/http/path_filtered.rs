//! On one host one path is answered by AWS and another by a gateway: the filter looks at paths.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::http;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{commands, fingerprint};

pub(super) const RULE: Rule = Rule {
    code: Code::HttpPathFiltered,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H03"],
    claims: &[],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.http()?;
    let notice = http::notice(row, seen.data)?;
    let (passing, passing_path) = http::other_path_passes(row)?;
    if http::other_path_blocked(row).is_some() {
        return None; // only what was written with its path passes: the entry is too narrow
    }
    let vendor = fingerprint::name(notice.found);
    let finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("path", Arg::path(row.row.path.as_deref().unwrap_or("/")))
        .arg("passing", Arg::Path(passing_path))
        .arg("status", Arg::or_unknown(seen.data.status, Arg::from))
        .confidence(Confidence::of(notice.strong, true))
        .rules_out(&passing.id, Code::HttpBlockPage)
        .allow(row);
    Some(finding.confirm_opt(commands::curl(row, &["-sSi"])).build())
}
