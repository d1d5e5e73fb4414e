//! DNS questions by hand, because resolver libraries hide the header bits that betray a forged answer.

use std::net::{IpAddr, SocketAddr};
use std::panic;
use std::time::Duration;

use hickory_proto::op::{Edns, Message, MessageType, OpCode, Query};
use hickory_proto::rr::rdata::opt::EdnsOption;
use hickory_proto::rr::{Name, RData, RecordType};

use crate::evidence::network::{DnsQuery, ExtendedError};
use crate::evidence::{Failure, FailureKind, Outcome};
use crate::probe::failure::dns_kind;
use crate::probe::world::{Names, Transport};
use crate::text;

/// As the DNS flag day 2020 recommends: never fragmented.
const UDP_PAYLOAD: u16 = 1232;
const MOST_ADDRESSES: usize = 32;
const MOST_CNAMES: usize = 16;
const MOST_ERRORS: usize = 8;
/// RFC 8914.
const EXTENDED_ERROR: u16 = 15;

/// One question. `transport` is where it starts: a truncated UDP answer is asked again over TCP.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question<'a> {
    pub(crate) name: &'a str,
    pub(crate) record_type: RecordType,
    pub(crate) checking_disabled: bool,
    pub(crate) transport: Transport,
}

impl<'a> Question<'a> {
    pub(crate) fn a(name: &'a str) -> Self {
        Self { name, record_type: RecordType::A, checking_disabled: false, transport: Transport::Udp }
    }

    /// The question as it is sent.
    pub(crate) fn message(&self) -> Result<Vec<u8>, String> {
        encoded(self, fastrand::u16(..))
    }

    pub(crate) fn aaaa(name: &'a str) -> Self {
        Self { record_type: RecordType::AAAA, ..Self::a(name) }
    }

    /// The data of an observation in which nothing was answered.
    pub(crate) fn unanswered(&self, server: &str) -> DnsQuery {
        DnsQuery {
            name: self.name.to_owned(),
            record_type: self.record_type.to_string(),
            server: server.to_owned(),
            transport: word(self.transport).to_owned(),
            cd: self.checking_disabled,
            ..DnsQuery::default()
        }
    }
}

/// Asks one server and keeps the whole answer. The limit is for each transport by itself.
pub(crate) async fn query(
    names: &dyn Names,
    server: SocketAddr,
    question: Question<'_>,
    limit: Duration,
) -> (Outcome, DnsQuery) {
    let first = ask(names, server, question, limit).await;
    if !first.1.tc || question.transport == Transport::Tcp {
        return first;
    }
    let again = Question { transport: Transport::Tcp, ..question };
    let (outcome, mut data) = ask(names, server, again, limit).await;
    // That UDP was cut short stays visible, also when TCP then fails.
    data.tc = true;
    (outcome, data)
}

/// The addresses this server gives for a name, IPv4 first.
pub(crate) async fn lookup(
    names: &dyn Names,
    server: SocketAddr,
    name: &str,
    limit: Duration,
) -> Result<Vec<IpAddr>, (FailureKind, String)> {
    let (four, six) = futures_util::future::join(
        query(names, server, Question::a(name), limit),
        query(names, server, Question::aaaa(name), limit),
    )
    .await;
    let addresses: Vec<_> = four.1.addresses.into_iter().chain(six.1.addresses).collect();
    if !addresses.is_empty() {
        return Ok(addresses);
    }
    match four.0 {
        Outcome::Failed(failure) => Err((failure.kind, failure.detail.unwrap_or_default())),
        _ => Err((FailureKind::NoData, String::new())),
    }
}

/// A name that cannot exist, beside `host`: an answer for it is made up.
pub(crate) fn random_sibling(host: &str) -> String {
    let label: String = (0..16).map(|_| fastrand::lowercase()).collect();
    match host.split_once('.') {
        Some((_, parent)) if parent.contains('.') => format!("{label}.{parent}"),
        _ => format!("{label}.{host}"),
    }
}

async fn ask(
    names: &dyn Names,
    server: SocketAddr,
    question: Question<'_>,
    limit: Duration,
) -> (Outcome, DnsQuery) {
    let unanswered = question.unanswered(&server.to_string());
    let id = fastrand::u16(..);
    let message = match encoded(&question, id) {
        Ok(message) => message,
        Err(detail) => return (failed(FailureKind::Internal, &detail), unanswered),
    };
    let answer = match names.exchange(server, &message, question.transport, limit).await {
        Ok(answer) => answer,
        Err(error) => return (failed(dns_kind(&error), &error.to_string()), unanswered),
    };
    match decoded(&answer, &question, id) {
        Ok(message) => read(&message, unanswered),
        Err(detail) => (failed(FailureKind::DnsMalformed, &detail), unanswered),
    }
}

fn failed(kind: FailureKind, detail: &str) -> Outcome {
    Outcome::Failed(Failure::with(kind, text::sentence(detail)))
}

fn encoded(question: &Question<'_>, id: u16) -> Result<Vec<u8>, String> {
    let mut name = Name::from_ascii(question.name).map_err(|error| error.to_string())?;
    name.set_fqdn(true);
    let mut message = Message::new(id, MessageType::Query, OpCode::Query);
    message.metadata.recursion_desired = true;
    message.metadata.checking_disabled = question.checking_disabled;
    message.add_query(Query::query(name, question.record_type));
    let mut edns = Edns::new();
    edns.set_max_payload(UDP_PAYLOAD);
    edns.set_dnssec_ok(false);
    message.set_edns(edns);
    message.to_vec().map_err(|error| error.to_string())
}

/// The parser meets bytes of strangers: a panic in it is a malformed answer and not our end.
fn decoded(bytes: &[u8], question: &Question<'_>, id: u16) -> Result<Message, String> {
    let message = panic::catch_unwind(|| Message::from_vec(bytes))
        .map_err(|_| "the answer could not be read".to_owned())?
        .map_err(|error| error.to_string())?;
    if message.metadata.id != id {
        return Err("the answer has another id".to_owned());
    }
    if message.metadata.message_type != MessageType::Response {
        return Err("the answer is a question".to_owned());
    }
    // Some servers leave the question out when they refuse it.
    if let Some(echoed) = message.queries.first() {
        let same = text::name(&echoed.name.to_ascii()) == text::name(question.name);
        if !same || echoed.query_type != question.record_type {
            return Err("the answer is to another question".to_owned());
        }
    }
    Ok(message)
}

/// Any bytes as an answer to the question they come with.
#[cfg(any(test, fuzzing))]
pub(crate) fn read_any(bytes: &[u8]) {
    let id = bytes.first_chunk::<2>().map_or(0, |first_chunk| u16::from_be_bytes(*first_chunk));
    let question = Question::a("d-1234567890.awsapps.com");
    if let Ok(message) = decoded(bytes, &question, id) {
        let (_, data) = read(&message, question.unanswered("192.0.2.53:53"));
        assert!(data.addresses.len() <= MOST_ADDRESSES && data.cnames.len() <= MOST_CNAMES);
    }
}

fn read(message: &Message, unanswered: DnsQuery) -> (Outcome, DnsQuery) {
    let (addresses, cnames) = answers(message);
    let code = u16::from(message.metadata.response_code);
    let outcome = match (code, addresses.is_empty()) {
        (0, false) => Outcome::Seen {},
        (0, true) => Outcome::Failed(Failure::new(FailureKind::NoData)),
        (1, _) => failed(FailureKind::DnsMalformed, "the server did not understand the question"),
        (2, _) => Outcome::Failed(Failure::new(FailureKind::DnsServfail)),
        (3, _) => Outcome::Failed(Failure::new(FailureKind::NameNotFound)),
        (5, _) => Outcome::Failed(Failure::new(FailureKind::DnsRefused)),
        _ => failed(FailureKind::Other, &format!("the server answered {}", rcode(code))),
    };
    let data = DnsQuery {
        rcode: Some(rcode(code)),
        aa: message.metadata.authoritative,
        ra: message.metadata.recursion_available,
        tc: message.metadata.truncation,
        addresses,
        cnames,
        ttl: message.answers.iter().map(|answer| answer.ttl).min(),
        soa: soa(message),
        ede: extended_errors(message),
        ..unanswered
    };
    (outcome, data)
}

fn answers(message: &Message) -> (Vec<IpAddr>, Vec<String>) {
    let mut addresses = Vec::new();
    let mut cnames = Vec::new();
    for record in &message.answers {
        match &record.data {
            RData::A(it) if addresses.len() < MOST_ADDRESSES => addresses.push(IpAddr::V4(it.0)),
            RData::AAAA(it) if addresses.len() < MOST_ADDRESSES => addresses.push(IpAddr::V6(it.0)),
            RData::CNAME(it) if cnames.len() < MOST_CNAMES => cnames.push(text::name(&it.0.to_ascii())),
            _ => {}
        }
    }
    (addresses, cnames)
}

fn soa(message: &Message) -> Option<String> {
    // BIND puts that of a response policy zone into the additional section.
    let mut records = message.authorities.iter().chain(&message.additionals);
    let record = records.find(|record| record.record_type() == RecordType::SOA)?;
    let owner = text::name(&record.name.to_ascii());
    Some(if owner.is_empty() { ".".to_owned() } else { owner })
}

fn extended_errors(message: &Message) -> Vec<ExtendedError> {
    let options = message.edns.iter().flat_map(|edn| edn.options().as_ref());
    options
        .filter_map(|(_, option)| match option {
            EdnsOption::Unknown(EXTENDED_ERROR, bytes) => {
                let (code, text) = bytes.split_first_chunk::<2>()?;
                let text = text::sentence(&String::from_utf8_lossy(text));
                Some(ExtendedError { code: u16::from_be_bytes(*code), text })
            }
            _ => None,
        })
        .take(MOST_ERRORS)
        .collect()
}

fn rcode(code: u16) -> String {
    match code {
        0 => "NOERROR".to_owned(),
        1 => "FORMERR".to_owned(),
        2 => "SERVFAIL".to_owned(),
        3 => "NXDOMAIN".to_owned(),
        4 => "NOTIMP".to_owned(),
        5 => "REFUSED".to_owned(),
        16 => "BADVERS".to_owned(),
        other => format!("RCODE{other}"),
    }
}

fn word(transport: Transport) -> &'static str {
    match transport {
        Transport::Udp => "udp",
        Transport::Tcp => "tcp",
    }
}
