//! The head of the answer came, then its body stopped on the way.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::http;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{commands, fingerprint};
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::HttpBodyStalled,
    severity: Severity::Fail,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H08"],
    claims: &[FailureKind::BodyStalled],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.http().filter(|answer| {
        answer.observation.failed_with(FailureKind::BodyStalled) || answer.data.stalled_at.is_some()
    })?;
    let bytes = seen.data.stalled_at.or_else(|| seen.data.page.as_ref().map(|page| page.bytes))?;
    let elsewhere = http::reached_elsewhere(row).filter(|reached_elsewhere| {
        reached_elsewhere.as_http().is_some_and(|http| http.stalled_at.is_none() && http.page.is_some())
    });
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let finding = Finding::about(&RULE, row, seen.observation)
        .vendor(vendor)
        .arg("bytes", bytes)
        .confidence(if elsewhere.is_some() { Confidence::Medium } else { Confidence::Low })
        .not_evaluated(Code::NetworkMtuDownstream);
    let finding = finding.excludes(Code::NetworkPacketLoss, elsewhere);
    Some(
        finding
            .confirm_opt(commands::curl(
                row,
                &["-sS", "-m", "30", "-o", "/dev/null", "-w", "%{size_download}\\n"],
            ))
            .build(),
    )
}
