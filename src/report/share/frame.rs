//! Rows and ids, put together from what stands in for the user's names: the same in a shared report and in shared
//! evidence.

use super::known::{Known, split_lane};
use crate::catalogue::{CheckId, EndpointId, Row};
use crate::evidence::EvidenceId;
use crate::report::document;

/// What stands where a name of the user's was, the same for the same name.
pub(super) trait Names {
    fn known(&self) -> &'static Known;
    fn name(&mut self, kind: &'static str, real: &str) -> String;
    fn host(&mut self, host: &str) -> String;
    fn path(&mut self, path: &str) -> String;
}

pub(super) fn row(row: &Row, names: &mut impl Names) -> Row {
    let Row {
        id,
        category,
        endpoint,
        pattern,
        host,
        port,
        path,
        purpose,
        lane,
        requires,
        required,
        disposition,
    } = row;
    Row {
        id: check_id(id, names),
        category: *category,
        endpoint: endpoint.as_ref().map(|id| endpoint_id(id, names)),
        pattern: pattern.as_ref().filter(|pattern| names.known().pattern(pattern)).cloned(),
        host: host.as_ref().map(|host| names.host(host)),
        port: *port,
        path: path.as_ref().map(|path| names.path(path)),
        purpose: *purpose,
        lane: *lane,
        requires: requires.iter().map(|id| check_id(id, names)).collect(),
        required: *required,
        disposition: *disposition,
    }
}

pub(super) fn check_id(id: &CheckId, names: &mut impl Names) -> CheckId {
    if names.known().check(id.as_str()) {
        return id.clone();
    }
    let category = document::category_of(id.as_str());
    let (plain, lane) = split_lane(id.as_str());
    CheckId::new(format!("{category}.{}{lane}", names.name("check", plain)))
}

fn endpoint_id(id: &EndpointId, names: &mut impl Names) -> EndpointId {
    if names.known().endpoint(id.as_str()) {
        return id.clone();
    }
    EndpointId::new(names.name("endpoint", id.as_str()))
}

pub(super) fn evidence_id(id: &EvidenceId, names: &mut impl Names) -> EvidenceId {
    let digits = id.0.strip_prefix('e').filter(|digits| (1..=7).contains(&digits.len()));
    let numbered = digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    if numbered { id.clone() } else { EvidenceId(names.name("evidence", &id.0)) }
}
