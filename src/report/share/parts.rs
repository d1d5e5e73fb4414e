//! The frame of the report: run, place, rows and observations, put together from shareable parts.

use serde_json::Value;

use super::frame::{check_id, evidence_id, row};
use super::veil::{LEFT_OUT, Veil};
use super::{aws, browser, environment, network, settings};
use crate::evidence::{Context, Data, Evidence, Failure, Observation, Outcome, Tool};
use crate::report::document;

/// Rows and context only: observations hold typed addresses and are shown by [`observation`].
pub(super) fn evidence(evidence: &Evidence, veil: &mut Veil) -> Evidence {
    let Evidence {
        schema: _,
        tool,
        run_id,
        started_at,
        duration_ms,
        complete,
        interrupted,
        slow,
        context: place,
        rows,
        observations: _,
    } = evidence;
    Evidence {
        schema: crate::evidence::SCHEMA.to_owned(),
        tool: self::tool(tool, veil),
        run_id: shaped(run_id, &[RUN_ID], veil),
        started_at: shaped(started_at, &[STARTED_AT, STARTED_AT_MS], veil),
        duration_ms: *duration_ms,
        complete: *complete,
        interrupted: *interrupted,
        slow: slow.iter().map(|slow| check_id(slow, veil)).collect(),
        context: context(place, veil),
        rows: rows.iter().map(|each_row| row(each_row, veil)).collect(),
        observations: Vec::new(),
    }
}

fn tool(tool: &Tool, veil: &mut Veil) -> Tool {
    let Tool { name: _, version, catalogue } = tool;
    Tool {
        name: env!("CARGO_PKG_NAME").to_owned(),
        version: shaped(version, &[VERSION_2, VERSION_3], veil),
        catalogue: shaped(catalogue, &[DATE], veil),
    }
}

const RUN_ID: &str = "XXXXXX";
const DATE: &str = "0000-00-00";
const STARTED_AT: &str = "0000-00-00T00:00:00Z";
const STARTED_AT_MS: &str = "0000-00-00T00:00:00.000Z";
const VERSION_2: &str = "0.0.0";
const VERSION_3: &str = "0.00.0";

/// A text that has exactly one of these shapes (`0` a digit, `X` a digit or capital); anything else is left out.
fn shaped(text: &str, shapes: &[&str], veil: &mut Veil) -> String {
    let fits = |shape: &&str| {
        shape.len() == text.len()
            && shape.bytes().zip(text.bytes()).all(|(wanted, given)| match wanted {
                b'0' => given.is_ascii_digit(),
                b'X' => given.is_ascii_digit() || given.is_ascii_uppercase(),
                exact => exact == given,
            })
    };
    if shapes.iter().any(fits) {
        return text.to_owned();
    }
    veil.leave_out();
    LEFT_OUT.to_owned()
}

fn context(context: &Context, veil: &mut Veil) -> Context {
    let Context {
        partition,
        regions,
        directory,
        instance,
        lanes,
        ca_stores,
        controls,
        timeout_ms,
        first_hello,
        os,
        answers: _,
    } = context;
    Context {
        partition: *partition,
        regions: regions.iter().filter_map(|region| veil.word(region)).collect(),
        directory: directory.as_ref().map(|directory| veil.directory(directory)),
        instance: instance.as_ref().map(|instance| veil.instance(instance)),
        lanes: lanes.clone(),
        ca_stores: ca_stores.iter().filter_map(|ca_store| veil.word(ca_store)).collect(),
        controls: *controls,
        timeout_ms: *timeout_ms,
        first_hello: *first_hello,
        os: *os,
        answers: Vec::new(),
    }
}

pub(super) fn observation(observation: &Observation, veil: &mut Veil) -> document::Evidence {
    let Observation { id, check, lane, control, at_ms, duration_ms, outcome, data } = observation;
    let (mut seen, mut failed, mut not_run) = (None, None, None);
    match outcome {
        Outcome::Seen {} => seen = Some(document::Seen {}),
        Outcome::Failed(Failure { kind, detail }) => {
            if detail.is_some() {
                veil.leave_out();
            }
            failed = Some(document::Failed { kind: *kind, detail: None });
        }
        Outcome::NotRun { because } => not_run = Some(document::NotRun { because: *because }),
    }
    document::Evidence {
        id: evidence_id(id, veil).to_string(),
        check: check_id(check, veil).to_string(),
        operation: data.operation(),
        at_ms: *at_ms,
        duration_ms: *duration_ms,
        seen,
        failed,
        not_run,
        data: without_nulls(self::data(data, veil)),
        lane: *lane,
        control: *control,
    }
}

fn data(data: &Data, veil: &mut Veil) -> Value {
    match data {
        Data::Link(it) => environment::link(it, veil),
        Data::ResolverConfig(it) => environment::resolver(it, veil),
        Data::ProxyConfig(it) => environment::proxy_config(it, veil),
        Data::TrustStores(it) => environment::trust_stores(it, veil),
        Data::Clock(it) => environment::clock(it, veil),
        Data::Locale(it) => environment::locale(it, veil),
        Data::Callback(it) => environment::callback(it, veil),
        Data::Settings(it) => settings::settings(it, veil),
        Data::BrowserLog(it) => browser::log(it, veil),
        Data::Resolve(it) => network::resolve(it, veil),
        Data::DnsQuery(it) => network::dns_query(it, veil),
        Data::Connect(it) => network::connect(it, veil),
        Data::ProxyConnect(it) => network::proxy_connect(it, veil),
        Data::TlsHandshake(it) => network::tls_handshake(it, veil),
        Data::HttpGet(it) => network::http_get(it, veil),
        Data::OrdinaryGet(it) => network::ordinary_get(it, veil),
        Data::Hops(it) => network::hops(it, veil),
        Data::AwsCall(it) => aws::answer(it, veil),
        Data::ErrorText(it) => aws::error_text(it, veil),
        Data::Interview(it) => aws::interview(it, veil),
        Data::Probe(it) => network::probe_error(it, veil),
    }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|field| !field.1.is_null());
            Value::Object(kept.map(|(key, value)| (key, without_nulls(value))).collect())
        }
        Value::Array(all) => Value::Array(all.into_iter().map(without_nulls).collect()),
        other => other,
    }
}
