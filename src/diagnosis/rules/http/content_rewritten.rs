//! AWS's own answer comes with headers directly and without them through the gateway that opens TLS.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::fingerprint;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::network::HttpGet;

pub(super) const RULE: Rule = Rule {
    code: Code::HttpContentRewritten,
    severity: Severity::Warn,
    owner: Owner::GatewayTeam,
    layer: Layer::Http,
    faults: &["H10"],
    claims: &[],
    check: Check::Once(check),
};

/// Headers that a server sends for the browser's safety and that no proxy has reason to remove (RFC 9110 §7.7).
const KEPT: &[&str] =
    &["content-security-policy", "strict-transport-security", "x-content-type-options", "x-frame-options"];

fn check(view: View<'_>) -> Vec<Finding> {
    view.hosts().filter(|row| row.lane() == Some(Lane::Proxy)).filter_map(|row| judge(&row)).collect()
}

/// Bodies differ from one visit to the next by themselves, so only headers are compared, and only between two
/// answers of the same status of which AWS wrote both.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (through, tls) = (row.http()?, row.tls()?);
    if !tls.data.privately_signed() || !row.reached_aws() {
        return None;
    }
    let twin = row.twin(Lane::Direct)?;
    let (direct, direct_tls) = (twin.http()?, twin.tls()?);
    let alike = direct_tls.data.publicly_valid()
        && direct.data.status == through.data.status
        && direct.data.written_by_aws();
    let gone = gone(direct.data, through.data);
    if !alike || gone.is_empty() {
        return None;
    }
    let vendor = fingerprint::name(fingerprint::on_path(row));
    Some(
        Finding::about(&RULE, row, through.observation)
            .vendor(vendor)
            .arg("headers", Arg::published_all(gone))
            .rules_out(&direct.observation.id, Code::HttpBlockPage)
            .confidence(Confidence::Medium)
            .do_not_decrypt(row)
            .build(),
    )
}

fn gone(direct: &HttpGet, through: &HttpGet) -> Vec<&'static str> {
    KEPT.iter()
        .copied()
        .filter(|kept| direct.header(kept).is_some() && through.header(kept).is_none())
        .collect()
}
