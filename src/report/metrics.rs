//! One probe of one endpoint for Prometheus, in the OpenMetrics text format. Labels are words of ours and
//! hosts of the catalogue; nothing the far end said becomes a label.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::AtomicU64;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

use super::document::word;
use crate::diagnosis::{CheckResult, Diagnosis, Status};
use crate::evidence::network::Certificate;
use crate::evidence::{Data, Evidence};

pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

type Labels = Vec<(&'static str, String)>;
type Gauges = Family<Labels, Gauge<f64, AtomicU64>>;

/// What one probe saw. `endpoint` and `lane` choose the rows; the prerequisites beside them only explain.
pub fn probe(evidence: &Evidence, diagnosis: &Diagnosis, at: f64) -> Result<String, fmt::Error> {
    let mut registry = Registry::with_prefix("aws_setup_doctor");
    let mut gauges = |name: &str, help: &str| {
        let family = Gauges::default();
        registry.register(name, help, family.clone());
        family
    };
    let success = gauges("probe_success", "1 if every host of the endpoint was reached at every layer");
    let duration = gauges("probe_duration_seconds", "How long the probe took");
    let taken =
        gauges("probe_timestamp_seconds", "When the probe was made; an answer may come from the cache");
    let status = gauges("check_status", "1 for the status the row has");
    let failed = gauges("layer_failed", "1 for the layer where the row broke");
    let layers = gauges("layer_duration_seconds", "Time spent in one layer, by the row's own measurements");
    let findings = gauges("finding", "1 for every finding of the probe");
    let tasks = gauges("task_verdict", "1 for the verdict on each thing people come for");
    let expiry =
        gauges("certificate_not_after_timestamp_seconds", "Expiry of the first certificate to expire");

    let rows: Vec<_> =
        evidence.rows.iter().zip(&diagnosis.checks).filter(|(row, _)| row.lane.is_some()).collect();
    let good = |it: &CheckResult| matches!(it.status, Status::Ok | Status::Warn);
    let reached = !rows.is_empty() && rows.iter().all(|row| good(row.1));
    success.get_or_create(&vec![]).set(f64::from(u8::from(reached)));
    duration.get_or_create(&vec![]).set(seconds(evidence.duration_ms));
    taken.get_or_create(&vec![]).set(at);
    for (row, check) in rows {
        let own = || {
            vec![
                ("check", row.id.to_string()),
                ("host", row.host.clone().unwrap_or_default()),
                ("lane", row.lane.map(|lane| lane.word().to_owned()).unwrap_or_default()),
            ]
        };
        let with = |more: Labels| own().into_iter().chain(more).collect::<Labels>();
        status.get_or_create(&with(vec![("status", word(check.status))])).set(1.0);
        if let Some(layer) = check.layer.filter(|_| !good(check)) {
            failed.get_or_create(&with(vec![("layer", word(layer))])).set(1.0);
        }
        for (layer, spent) in layer_times(evidence, check) {
            layers.get_or_create(&with(vec![("layer", layer)])).set(seconds(spent));
        }
        if let Some(end) = first_expiry(evidence, check) {
            // Seconds since the epoch fit a double exactly for the next hundred million years.
            #[allow(clippy::cast_precision_loss)]
            expiry.get_or_create(&own()).set(end as f64);
        }
    }
    // Also what lies outside the rows: no resolver at all is the cause of every row.
    for finding in &diagnosis.findings {
        let labels = vec![
            ("code", finding.code.word().to_owned()),
            ("severity", word(finding.severity)),
            ("confidence", word(finding.confidence)),
            ("owner", word(finding.owner)),
        ];
        findings.get_or_create(&labels).set(1.0);
    }
    for task in &diagnosis.tasks {
        let labels = vec![("task", task.id.clone()), ("verdict", word(task.verdict))];
        tasks.get_or_create(&labels).set(1.0);
    }
    let mut text = String::new();
    encode(&mut text, &registry)?;
    Ok(text)
}

#[allow(clippy::cast_precision_loss)] // milliseconds of one run
fn seconds(ms: u64) -> f64 {
    ms as f64 / 1000.0
}

fn own<'a>(
    evidence: &'a Evidence,
    check: &'a CheckResult,
) -> impl Iterator<Item = &'a crate::evidence::Observation> {
    evidence
        .observations
        .iter()
        .filter(|observation| observation.check == check.id && observation.control.is_none())
}

fn layer_times(evidence: &Evidence, check: &CheckResult) -> BTreeMap<String, u64> {
    let mut times = BTreeMap::new();
    for observation in own(evidence, check) {
        if let Some(layer) = observation.data.layer() {
            *times.entry(word(layer)).or_default() += observation.duration_ms;
        }
    }
    times
}

fn first_expiry(evidence: &Evidence, check: &CheckResult) -> Option<i64> {
    let chains = own(evidence, check).filter_map(|observation| match &observation.data {
        Data::TlsHandshake(shake) => Some(&shake.chain),
        _ => None,
    });
    chains.flatten().map(|chain: &Certificate| chain.not_after).min()
}
