//! The resolver: one answer for each question, with every bit at hand.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use hickory_proto::op::{Edns, Message, MessageType, OpCode, ResponseCode};
use hickory_proto::rr::rdata::opt::EdnsOption;
use hickory_proto::rr::rdata::{A, AAAA, CNAME, SOA};
use hickory_proto::rr::{Name, RData, Record, RecordType};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UdpSocket};

use super::Which;

/// Makes the bytes of an answer from the question's.
pub type Forged = fn(&[u8]) -> Vec<u8>;

/// The answer to a question, before it is written.
#[derive(Clone, Debug)]
pub struct NameReply {
    pub name: String,
    pub rcode: ResponseCode,
    pub aa: bool,
    pub ra: bool,
    pub tc: bool,
    pub soa: bool,
    pub ttl: u32,
    pub cnames: Vec<String>,
    pub addresses: Vec<IpAddr>,
    /// Extended DNS Error.
    pub ede: Option<u16>,
    pub udp_silent: bool,
    pub tcp_silent: bool,
    /// With checking disabled the genuine answer comes.
    pub only_checked: bool,
    /// Bytes instead of all this.
    pub forged: Option<Forged>,
}

impl NameReply {
    fn genuine(name: &str, addresses: Option<&Vec<IpAddr>>) -> Self {
        Self {
            name: name.to_owned(),
            rcode: if addresses.is_some() { ResponseCode::NoError } else { ResponseCode::NXDomain },
            aa: false,
            ra: true,
            tc: false,
            soa: true,
            ttl: 60,
            cnames: Vec::new(),
            addresses: addresses.cloned().unwrap_or_default(),
            ede: None,
            udp_silent: false,
            tcp_silent: false,
            only_checked: false,
            forged: None,
        }
    }

    /// A refusal of any kind: no address comes with it.
    pub fn refuse(&mut self, rcode: ResponseCode) {
        self.rcode = rcode;
        self.addresses.clear();
        self.soa = false;
    }

    /// As a filtering resolver does it: authoritative, and this address whatever was asked.
    pub fn forge(&mut self, address: [u8; 4]) {
        self.rcode = ResponseCode::NoError;
        self.aa = true;
        self.ttl = 0;
        self.addresses = vec![Ipv4Addr::from(address).into()];
    }

    pub fn silent(&mut self) {
        self.udp_silent = true;
        self.tcp_silent = true;
    }
}

/// The genuine zone.
#[derive(Default)]
pub(super) struct Addresses(BTreeMap<String, Vec<IpAddr>>);

impl Addresses {
    pub(super) fn add(&mut self, host: &str) {
        let index = u8::try_from(self.0.len() % 250).unwrap_or(0) + 1;
        self.0.insert(host.to_owned(), vec![super::public_address(host, index).into()]);
    }
}

pub(super) type Changes = Vec<(Which, fn(&mut NameReply))>;

struct Zone {
    addresses: Addresses,
    changes: Changes,
}

impl Zone {
    fn reply(&self, name: &str) -> (NameReply, NameReply) {
        let genuine = NameReply::genuine(name, self.addresses.0.get(name));
        let mut reply = genuine.clone();
        let changes = self.changes.iter().filter(|(which, _)| which.includes(name));
        changes.for_each(|(_, change)| change(&mut reply));
        (genuine, reply)
    }
}

/// UDP and TCP on one port, as resolvers have it.
pub(super) fn serve(addresses: Addresses, changes: Changes, closed: bool) -> SocketAddr {
    let (udp, tcp) = both();
    let address = udp.local_addr().expect("an address");
    if closed {
        return address;
    }
    let zone = Arc::new(Zone { addresses, changes });
    let (udp, tcp) = (UdpSocket::from_std(udp).expect("udp"), TcpListener::from_std(tcp).expect("tcp"));
    tokio::spawn(over_udp(udp, zone.clone()));
    tokio::spawn(over_tcp(tcp, zone));
    address
}

/// A server that never says anything.
pub(super) fn silent() -> SocketAddr {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("udp");
    let address = socket.local_addr().expect("an address");
    tokio::spawn(async move {
        let _open = socket;
        std::future::pending::<()>().await;
    });
    address
}

fn both() -> (std::net::UdpSocket, std::net::TcpListener) {
    for _ in 0..100 {
        let udp = std::net::UdpSocket::bind("127.0.0.1:0").expect("udp");
        let address = udp.local_addr().expect("an address");
        if let Ok(tcp) = std::net::TcpListener::bind(address) {
            udp.set_nonblocking(true).expect("udp");
            tcp.set_nonblocking(true).expect("tcp");
            return (udp, tcp);
        }
    }
    panic!("no port is free for UDP and TCP");
}

async fn over_udp(socket: UdpSocket, zone: Arc<Zone>) {
    let mut question = vec![0; 4096];
    loop {
        let Ok((length, from)) = socket.recv_from(&mut question).await else { continue };
        if let Some(answer) = answer(&zone, &question[..length], false) {
            let _ = socket.send_to(&answer, from).await;
        }
    }
}

async fn over_tcp(listener: TcpListener, zone: Arc<Zone>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(one_over_tcp(stream, zone.clone()));
    }
}

async fn one_over_tcp(mut stream: TcpStream, zone: Arc<Zone>) -> Option<()> {
    let length = stream.read_u16().await.ok()?;
    let mut question = vec![0; usize::from(length)];
    stream.read_exact(&mut question).await.ok()?;
    match answer(&zone, &question, true) {
        Some(answer) => {
            stream.write_u16(u16::try_from(answer.len()).ok()?).await.ok()?;
            stream.write_all(&answer).await.ok()
        }
        None => std::future::pending().await,
    }
}

fn answer(zone: &Zone, question: &[u8], tcp: bool) -> Option<Vec<u8>> {
    let asked = Message::from_vec(question).ok()?;
    let query = asked.queries.first()?.clone();
    let name = query.name.to_ascii().trim_end_matches('.').to_ascii_lowercase();
    let (genuine, mut reply) = zone.reply(&name);
    if reply.only_checked && asked.metadata.checking_disabled {
        reply = genuine;
    }
    if (tcp && reply.tcp_silent) || (!tcp && reply.udp_silent) {
        return None;
    }
    if let Some(forged) = reply.forged {
        return Some(forged(question));
    }
    written(&asked, &reply, query.query_type, tcp).to_vec().ok()
}

fn written(asked: &Message, reply: &NameReply, kind: RecordType, tcp: bool) -> Message {
    let mut message = Message::new(asked.metadata.id, MessageType::Response, OpCode::Query);
    message.metadata.response_code = reply.rcode;
    message.metadata.authoritative = reply.aa;
    message.metadata.recursion_desired = true;
    message.metadata.recursion_available = reply.ra;
    message.metadata.truncation = reply.tc && !tcp;
    message.queries.clone_from(&asked.queries);
    let mut owner = named(&reply.name);
    if !reply.tc || tcp {
        for cname in &reply.cnames {
            let to = named(cname);
            message.answers.push(Record::from_rdata(owner, reply.ttl, RData::CNAME(CNAME(to.clone()))));
            owner = to;
        }
        for address in &reply.addresses {
            let data = match (address, kind) {
                (IpAddr::V4(it), RecordType::A) => RData::A(A(*it)),
                (IpAddr::V6(it), RecordType::AAAA) => RData::AAAA(AAAA(*it)),
                _ => continue,
            };
            message.answers.push(Record::from_rdata(owner.clone(), reply.ttl, data));
        }
    }
    if message.answers.is_empty() && reply.soa {
        let zone = named(reply.name.split_once('.').map_or(&reply.name, |(_, zone)| zone));
        let soa =
            SOA::new(named("ns.lab.example"), named("hostmaster.lab.example"), 1, 7200, 900, 86400, 900);
        message.authorities.push(Record::from_rdata(zone, 900, RData::SOA(soa)));
    }
    let mut edns = Edns::new();
    edns.set_max_payload(1232);
    if let Some(code) = reply.ede {
        edns.options_mut().insert(EdnsOption::Unknown(15, code.to_be_bytes().to_vec()));
    }
    message.set_edns(edns);
    message
}

fn named(text: &str) -> Name {
    let mut name = Name::from_ascii(text).expect("a name");
    name.set_fqdn(true);
    name
}
