//! What a measurement beside a row's own varies.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which control an observation is. A verdict needs one that excludes its nearest neighbour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Control {
    /// A host that has nothing to do with AWS sign-in, all layers. Recorded under `network.controls`.
    ControlHost,
    /// DNS of the control host's name at the same resolver.
    ControlName,
    /// The failed host's address, the control host's server name.
    OtherSni,
    /// The failed host's server name, the control host's address.
    OtherAddress,
    /// Hello without a server name.
    NoSni,
    /// The classical hello in two writes.
    HelloSplit,
    /// A hello with a post-quantum key share (about 1,500 bytes) that is not the row's own: no certificate came back.
    HelloPostQuantum,
    /// The post-quantum hello with TCP_MAXSEG 536.
    HelloSmallSegment,
    /// A classical hello padded (RFC 7685) to the post-quantum size.
    HelloPadded,
    /// The classical hello once more, from a fresh source port.
    Repeat,
    /// `GET http://` to the same host.
    PlainHttp,
    /// TCP to an address no host may have (RFC 5737).
    TcpCanary,
    /// DNS query to an address no resolver may have.
    DnsCanary,
    /// A random label below the failed name's parent.
    RandomLabel,
    /// The name at `--second-resolver`.
    SecondResolver,
    /// The same question with checking disabled (CD=1).
    CheckingDisabled,
    /// The same question over TCP.
    DnsTcp,
    /// CONNECT to the control host through the same proxy.
    ControlConnect,
    /// CONNECT to the control host on another port.
    ControlPort,
    /// Another path on the same host.
    PathPair,
    /// The same address by the interface of the second default route.
    OtherRoute,
    /// The same host by an address of the other family, which connected as well: handshake and request.
    OtherFamily,
    /// The row itself, while everything was asked at once; it was asked again by itself.
    Burst,
    /// A way of a proxy script that was tried first and could not be connected to.
    EarlierWay,
    /// The packet that failed, and one beside it, with a rising TTL.
    Hops,
    /// The row's address, as an ordinary program asks for it.
    OrdinaryClient,
}
