//! How far packets with a rising TTL came, and who answered them.

use std::net::{IpAddr, SocketAddr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One kind of packet sent to one address with every TTL, each on a connection of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hops {
    pub packet: Packet,
    pub subject: Subject,
    pub address: SocketAddr,
    /// The server name of the hello, or the name asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// By TTL, from 1 (at most 24).
    #[serde(default)]
    pub hops: Vec<Hop>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Packet {
    Syn,
    /// A ClientHello on a connection that stands.
    Hello,
    /// A DNS question over UDP.
    Question,
}

/// What is traced: the packet that fails, or one beside it that may pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// As the row sent it.
    Failing,
    /// Another port of the same address.
    OtherPort,
    /// A control host's address.
    OtherHost,
    /// The control host's name, to the same address.
    OtherName,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Hop {
    pub ttl: u8,
    pub came: HopAnswer,
    /// The router that sent the ICMP message. On an established connection Linux does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub router: Option<IpAddr>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HopAnswer {
    /// A router found that the TTL had run out: the packet came that far.
    TimeExceeded,
    /// Accepted, or answered with data.
    Answered,
    Reset,
    Closed,
    /// Another ICMP message.
    Rejected,
    Silent,
    /// No answer, nor to a packet that this router answered before: it limits how many messages it sends.
    Unclear,
    /// It could not be sent.
    NotSent,
}

impl Hop {
    /// Something other than a router's "time exceeded" came back.
    pub fn is_end(&self) -> bool {
        use HopAnswer::{Answered, Closed, Rejected, Reset};
        matches!(self.came, Answered | Reset | Closed | Rejected)
    }
}

impl Hops {
    /// The smallest TTL at which something other than a router's "time exceeded" came back.
    pub fn end(&self) -> Option<&Hop> {
        self.hops.iter().find(|hop| hop.is_end())
    }

    /// The largest TTL that ran out on the way before anything else came back.
    pub fn reach(&self) -> u8 {
        let end = self.end().map_or(u8::MAX, |hop| hop.ttl);
        let expired = self.hops.iter().filter(|hop| hop.came == HopAnswer::TimeExceeded && hop.ttl < end);
        expired.map(|hop| hop.ttl).max().unwrap_or(0)
    }

    /// The TTLs that ran out at this router.
    pub fn hops_of(&self, router: IpAddr) -> impl Iterator<Item = u8> {
        let expired = self.hops.iter().filter(|hop| hop.came == HopAnswer::TimeExceeded);
        expired.filter(move |hop| hop.router == Some(router)).map(|hop| hop.ttl)
    }

    /// The router this many hops away.
    pub fn router(&self, ttl: u8) -> Option<IpAddr> {
        let mut expired = self.hops.iter().filter(|hop| hop.came == HopAnswer::TimeExceeded);
        expired.find(|hop| hop.ttl == ttl)?.router
    }
}
