//! How a proxy was set, and what it speaks.

use crate::catalogue::Lane;
use crate::diagnosis::arg::Arg;
use crate::diagnosis::finding::FindingBuilder;
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::environment::{
    PacFile, ProxyConfig, ScriptFault, ScriptFaultKind, ScriptRun, ScriptWay,
};
use crate::evidence::network::{FirstBytes, ProxyConnect};
use crate::evidence::{FailureKind, Observation};

/// The environment variable the proxy came from.
pub(crate) fn variable(view: View<'_>) -> Option<&str> {
    view.proxy_configs()
        .find_map(|proxy_config| proxy_config.data.https.as_ref().map(|proxy| proxy.variable.as_str()))
}

/// The variable to set or correct: where the proxy is the system's own, there is none yet.
pub(crate) fn variable_to_set(view: View<'_>) -> &str {
    variable(view).filter(|name| !is_of_the_system(name)).unwrap_or("HTTPS_PROXY")
}

/// `ALL_PROXY` is curl's and Chrome's: botocore and Go look for the variable of the address's scheme alone.
pub(crate) fn is_read_by_few(variable: &str) -> bool {
    variable.eq_ignore_ascii_case("all_proxy")
}

/// Where no variable is set, the AWS CLI takes the system's own proxy; other programs do not.
pub(crate) fn is_of_the_system(variable: &str) -> bool {
    matches!(variable, "windows" | "macos")
}

/// The scheme that fits what came back, if it is not the one in use.
pub(crate) fn right_scheme(observation: &Observation, proxy: &ProxyConnect) -> Option<&'static str> {
    let first = proxy.first_bytes.as_ref();
    match proxy.scheme.as_str() {
        "https" => {
            let not_tls =
                proxy.stage.as_deref() == Some("tls") && observation.failed_with(FailureKind::NotTls);
            not_tls.then_some("http")
        }
        "http" => {
            let not_http = observation.failed_with(FailureKind::ProxyNotHttp);
            (not_http && first.is_some_and(is_tls_record)).then_some("https")
        }
        _ => None,
    }
}

/// RFC 8446 §5.1: content types 20 to 23, then version 3.x.
fn is_tls_record(first: &FirstBytes) -> bool {
    ["1403", "1503", "1603", "1703"].iter().any(|it| first.hex.starts_with(it))
}

pub(crate) fn proxy_script<'a>(view: View<'a>) -> Option<(&'a Observation, &'a ProxyConfig, &'a PacFile)> {
    view.proxy_configs().find_map(|proxy_config| {
        Some((proxy_config.observation, proxy_config.data, proxy_config.data.pac_file.as_ref()?))
    })
}

/// The ways that the script gives for the row's host, in its order; none where it was not asked of it.
pub(crate) fn script_ways<'a>(run: &'a ScriptRun, row: &RowView<'_>) -> &'a [ScriptWay] {
    let mut answers = run.answers.iter();
    let answer = answers.find(|answer| answer.host == row.host() && Some(answer.port) == row.row.port);
    answer.map_or(&[], |answer| &answer.ways)
}

/// Faults of a proxy script that was run.
pub(crate) struct ScriptFaults<'a> {
    pub(crate) observation: &'a Observation,
    file: &'a PacFile,
    /// The first of them.
    pub(crate) fault: &'a ScriptFault,
    /// The host it came up for; absent where the script could not be loaded.
    host: Option<&'a str>,
    count: usize,
    of: usize,
}

/// Faults of these kinds, if there are any.
pub(crate) fn script_faults<'a>(view: View<'a>, kinds: &[ScriptFaultKind]) -> Option<ScriptFaults<'a>> {
    let (observation, _, file) = proxy_script(view)?;
    let run = file.run.as_ref()?;
    let of = run.answers.len();
    if let Some(fault) = run.fault.as_ref().filter(|fault| kinds.contains(&fault.kind)) {
        return Some(ScriptFaults { observation, file, fault, host: None, count: of, of });
    }
    let faulty = run.answers.iter().filter_map(|answer| Some((answer, answer.fault.as_ref()?)));
    let faulty: Vec<_> = faulty.filter(|(_, fault)| kinds.contains(&fault.kind)).collect();
    let (answer, fault) = faulty.first()?;
    Some(ScriptFaults { observation, file, fault, host: Some(&answer.host), count: faulty.len(), of })
}

/// The arguments that every finding about such a fault has.
pub(crate) fn about_script(finding: FindingBuilder, found: &ScriptFaults<'_>) -> FindingBuilder {
    finding
        .arg("url", Arg::or_unknown(found.file.url.clone(), Arg::Url))
        .arg("host", Arg::or_unknown(found.host, Arg::host))
        .arg("scope", if found.host.is_none() { "script" } else { "host" })
        .arg("answers", found.count)
        .arg("of", found.of)
}

pub(crate) fn script_problem(file: &PacFile) -> Option<&'static str> {
    if file.failure.is_some() {
        Some(if file.is_local { "unreadable" } else { "unreachable" })
    } else if file.status.is_some_and(|status| !(200..300).contains(&status)) {
        Some("status")
    } else if !file.is_script && !file.is_page && file.run.is_none() {
        Some("not-a-script")
    } else {
        None
    }
}

/// The way programs take to this direct row's host: through the proxy, unless `NO_PROXY` sends them past it.
pub(crate) fn proxy_twin<'a>(row: &RowView<'a>) -> Option<RowView<'a>> {
    if bypasses_proxy(row) || row.lane() != Some(Lane::Direct) {
        return None;
    }
    row.twin(Lane::Proxy).filter(RowView::was_tried)
}

/// `NO_PROXY` sends programs past the proxy for this host: what the proxy would do matters to nobody.
pub(crate) fn bypasses_proxy(row: &RowView<'_>) -> bool {
    row.view().is_bypassed(row.host())
}

/// A proxy is set and answers, and no host that goes by it answers directly. What the proxy says is then the matter,
/// good or bad, and that the direct way is closed is none.
pub(crate) fn closed_by_design(view: View<'_>) -> bool {
    view.closed_by_design(|| {
        let direct: Vec<_> =
            view.hosts().filter(|row| row.was_tried() && proxy_twin(row).is_some()).collect();
        !direct.is_empty()
            && direct.iter().all(|row| !row.reached_aws())
            && (view.hosts_that(Fact::ReachedAws, Some(Lane::Proxy)).next().is_some()
                || direct.iter().all(has_an_answering_proxy))
    })
}

/// The proxy that programs use for this direct row's host answered, whatever it said.
fn has_an_answering_proxy(row: &RowView<'_>) -> bool {
    proxy_twin(row).is_some_and(|twin| {
        twin.proxies().any(|proxy| proxy.data.status.is_some() || proxy.data.first_bytes.is_some())
    })
}
