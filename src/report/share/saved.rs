//! Evidence that may leave the company and is still evidence: `diagnose` judges it like the original.
//!
//! As in a shared report, every structure is taken apart by name. Texts of the far end are replaced by the mark that
//! the rules see in them, names and addresses by stand-ins of the same kind.

use super::frame::{check_id, evidence_id, row};
use super::known::Known;
use super::saved_aws as aws;
use super::saved_browser as browser;
use super::saved_computer as computer;
use super::saved_har;
use super::saved_network as network;
use super::stand_ins::{StandIns, is_version};
use super::veil::LEFT_OUT;
use crate::evidence::{Context, Data, Evidence, Failure, InterviewAnswer, Observation, Outcome, Tool};

/// The same evidence always gives the same shared evidence, and shared evidence gives itself.
pub fn share_evidence(evidence: &Evidence) -> Evidence {
    shared(evidence, &mut StandIns::new(Known::builtin(), &evidence.started_at))
}

/// The same, and the browser's archive that the evidence was read from, with the same names in it. `har` is what
/// [`crate::browser::clean`] left of it.
pub fn share_evidence_and_har(evidence: &Evidence, har: &[u8]) -> (Evidence, Option<Vec<u8>>) {
    let names = &mut StandIns::new(Known::builtin(), &evidence.started_at);
    let evidence = shared(evidence, names);
    (evidence, saved_har::shared(har, names))
}

fn shared(evidence: &Evidence, names: &mut StandIns) -> Evidence {
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
        observations,
    } = evidence;
    Evidence {
        schema: crate::evidence::SCHEMA.to_owned(),
        tool: self::tool(tool),
        run_id: shaped(run_id, 6, |byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()),
        started_at: started_at
            .parse::<jiff::Timestamp>()
            .map_or_else(|_| LEFT_OUT.to_owned(), |time| time.to_string()),
        duration_ms: *duration_ms,
        complete: *complete,
        interrupted: *interrupted,
        slow: slow.iter().map(|id| check_id(id, names)).collect(),
        context: context(place, names),
        rows: rows.iter().map(|one| row(one, names)).collect(),
        observations: observations.iter().map(|one| observation(one, names)).collect(),
    }
}

fn tool(tool: &Tool) -> Tool {
    let Tool { name: _, version, catalogue } = tool;
    let is_date = catalogue.len() == 10 && catalogue.parse::<jiff::civil::Date>().is_ok();
    Tool {
        name: env!("CARGO_PKG_NAME").to_owned(),
        version: if is_version(version) { version.clone() } else { LEFT_OUT.to_owned() },
        catalogue: if is_date { catalogue.clone() } else { LEFT_OUT.to_owned() },
    }
}

fn shaped(text: &str, longest: usize, allowed: impl Fn(u8) -> bool) -> String {
    let fits = text.len() <= longest && text.bytes().all(allowed);
    if fits { text.to_owned() } else { LEFT_OUT.to_owned() }
}

fn context(context: &Context, names: &mut StandIns) -> Context {
    let Context {
        partition,
        regions,
        directory,
        instance,
        lanes,
        ca_stores,
        controls,
        timeout_ms,
        answers,
        first_hello,
        os,
    } = context;
    Context {
        partition: *partition,
        regions: regions.iter().filter_map(|region| names.word(region)).collect(),
        directory: directory.as_ref().map(|label| names.directory(label)),
        instance: instance.as_ref().map(|label| names.instance(label)),
        lanes: lanes.clone(),
        ca_stores: ca_stores.iter().filter_map(|store| names.word(store)).collect(),
        controls: *controls,
        timeout_ms: *timeout_ms,
        first_hello: *first_hello,
        os: *os,
        answers: answers.iter().filter_map(|given| interview(given, names)).collect(),
    }
}

/// A question of the built-in list with an answer that can be given to it.
fn interview(given: &InterviewAnswer, names: &StandIns) -> Option<InterviewAnswer> {
    let InterviewAnswer { question, answer } = given;
    let one_of_three = matches!(answer.as_str(), "yes" | "no" | "unsure");
    (names.known.question(question) && one_of_three).then(|| given.clone())
}

fn observation(observation: &Observation, names: &mut StandIns) -> Observation {
    let Observation { id, check, lane, control, at_ms, duration_ms, outcome, data } = observation;
    Observation {
        id: evidence_id(id, names),
        check: check_id(check, names),
        lane: *lane,
        control: *control,
        at_ms: *at_ms,
        duration_ms: *duration_ms,
        outcome: match outcome {
            Outcome::Seen {} => Outcome::Seen {},
            Outcome::Failed(Failure { kind, detail: _ }) => {
                Outcome::Failed(Failure { kind: *kind, detail: None })
            }
            Outcome::NotRun { because } => Outcome::NotRun { because: *because },
        },
        data: self::data(data, names),
    }
}

fn data(data: &Data, names: &mut StandIns) -> Data {
    match data {
        Data::Link(seen) => Data::Link(computer::link(seen, names)),
        Data::ResolverConfig(seen) => Data::ResolverConfig(computer::resolver(seen, names)),
        Data::ProxyConfig(seen) => Data::ProxyConfig(Box::new(computer::proxy_config(seen, names))),
        Data::TrustStores(seen) => Data::TrustStores(computer::trust_stores(seen, names)),
        Data::Clock(seen) => Data::Clock(computer::clock(seen, names)),
        Data::Locale(seen) => Data::Locale(computer::locale(seen, names)),
        Data::Settings(seen) => Data::Settings(Box::new(computer::settings(seen, names))),
        Data::Callback(seen) => Data::Callback(browser::callback(seen, names)),
        Data::BrowserLog(seen) => Data::BrowserLog(browser::log(seen, names)),
        Data::Hops(seen) => Data::Hops(network::hops(seen, names)),
        Data::Resolve(seen) => Data::Resolve(network::resolve(seen, names)),
        Data::DnsQuery(seen) => Data::DnsQuery(network::dns_query(seen, names)),
        Data::Connect(seen) => Data::Connect(network::connect(seen, names)),
        Data::ProxyConnect(seen) => Data::ProxyConnect(Box::new(network::proxy_connect(seen, names))),
        Data::TlsHandshake(seen) => Data::TlsHandshake(Box::new(network::tls_handshake(seen, names))),
        Data::HttpGet(seen) => Data::HttpGet(network::http_get(seen, names)),
        Data::OrdinaryGet(seen) => Data::OrdinaryGet(Box::new(network::ordinary_get(seen, names))),
        Data::AwsCall(seen) => Data::AwsCall(Box::new(aws::answer(seen, names))),
        Data::ErrorText(seen) => Data::ErrorText(aws::error_text(seen, names)),
        Data::Interview(seen) => Data::Interview(interview(seen, names).unwrap_or_else(|| InterviewAnswer {
            question: LEFT_OUT.to_owned(),
            answer: LEFT_OUT.to_owned(),
        })),
        Data::Probe(seen) => Data::Probe(network::probe_error(seen, names)),
    }
}
