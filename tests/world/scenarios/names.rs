//! What a resolver can do.

use hickory_proto::op::ResponseCode;

use super::Scenario;
use crate::world::{Cut, Door, PORTAL, Which, page};

const AWSAPPS: Which = Which::Below("awsapps.com");

pub(super) const ALL: &[Scenario] = &[
    Scenario::odd("healthy", "nothing is wrong", |_| {}).wide(),
    Scenario::odd(
        "private-endpoint",
        "the portal's name leads to a private address that holds its certificate",
        |it| {
            it.name(AWSAPPS, |it| it.forge([10, 1, 2, 3]));
        },
    ),
    Scenario::odd("address-elsewhere", "the portal's address lies outside the usual ranges", |it| {
        it.name(AWSAPPS, |it| it.addresses = vec![[203, 0, 114, 7].into()]);
    }),
    Scenario::odd("tcp-only-answer", "the resolver's answers are too long for UDP", |it| {
        it.name(Which::Everything, |it| it.tc = true);
    }),
    Scenario::fault(
        "resolver-silent",
        "the resolver never answers",
        ("network.no-resolver", "it_desktop", "resolve"),
        |it| {
            it.name(Which::Everything, |it| it.silent());
        },
    ),
    Scenario::fault(
        "resolver-udp-filtered",
        "the resolver answers over TCP and not over UDP",
        ("network.dns-udp-filtered", "network_team", "resolve"),
        |it| {
            it.name(Which::Everything, |it| it.udp_silent = true);
        },
    ),
    Scenario::fault(
        "dns-blocked",
        "the resolver denies that the portal's name exists",
        ("network.dns-blocked", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| {
                it.refuse(ResponseCode::NXDomain);
                it.aa = true;
            });
        },
    ),
    Scenario::fault(
        "portal-misspelt",
        "there is no such portal name, and its zone says so",
        ("network.name-not-found", "you", "resolve"),
        |it| {
            it.name(Which::Below(PORTAL), |it| {
                it.refuse(ResponseCode::NXDomain);
                it.soa = true;
            });
        },
    ),
    Scenario::fault(
        "dns-refused",
        "the resolver refuses the portal's name and answers others",
        ("network.dns-refused", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| {
                it.refuse(ResponseCode::Refused);
                it.ede = Some(15);
            });
        },
    ),
    Scenario::fault(
        "resolver-refuses-client",
        "a resolver on this computer refuses everything: what it asks in turn is dead",
        ("network.no-resolver", "it_desktop", "resolve"),
        |it| {
            it.name(Which::Everything, |it| it.refuse(ResponseCode::Refused));
        },
    ),
    Scenario::fault(
        "dns-server-failure",
        "SERVFAIL for the portal's name",
        ("network.dns-server-failure", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| it.refuse(ResponseCode::ServFail));
        },
    ),
    Scenario::fault(
        "dnssec-failure",
        "SERVFAIL that goes away when checking is disabled",
        ("network.dnssec-failure", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| {
                it.refuse(ResponseCode::ServFail);
                it.only_checked = true;
            });
        },
    ),
    Scenario::fault(
        "dns-sinkhole",
        "the portal's name leads to Cisco Umbrella's block page",
        ("network.dns-sinkhole", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| it.forge([146, 112, 61, 106]));
            it.site(AWSAPPS, |it| {
                it.inspected("Cisco", "Cisco Umbrella Root CA");
                it.answer = |_| {
                    page("403 Forbidden", "Server: openresty\r\n", "<title>This site is blocked.</title>")
                };
            });
        },
    )
    .says(&["Cisco Umbrella"]),
    Scenario::fault(
        "dns-null-address",
        "the portal's name leads nowhere: 0.0.0.0",
        ("network.dns-null-address", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| it.forge([0, 0, 0, 0])).site(AWSAPPS, |it| it.door = Door::Refused);
        },
    ),
    Scenario::fault(
        "dns-private-address",
        "the portal's name leads to a private address without its certificate",
        ("network.dns-private-address", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| it.forge([10, 1, 2, 3]));
            it.site(AWSAPPS, |it| it.certificate = crate::world::Certificate::For("intranet.corp.example"));
        },
    ),
    Scenario::fault(
        "dns-hijacked",
        "the portal's name leads to somebody else's public server",
        ("network.dns-hijacked", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| it.forge([185, 53, 178, 9]));
            it.site(AWSAPPS, |it| it.certificate = crate::world::Certificate::For("parking.example.net"));
        },
    ),
    Scenario::fault(
        "dns-intercepted",
        "something on the way answers DNS for an address nobody has",
        ("network.dns-intercepted", "network_team", "resolve"),
        |it| {
            it.canary_answers = true;
            it.name(AWSAPPS, |it| {
                it.refuse(ResponseCode::NXDomain);
                it.aa = true;
            });
        },
    ),
    Scenario::fault(
        "record-type-filtered",
        "the resolver leaves the portal's IPv4 addresses out",
        ("network.record-type-filtered", "dns_team", "resolve"),
        |it| {
            it.name(AWSAPPS, |it| {
                it.addresses.clear();
                it.ede = Some(17);
            });
        },
    ),
    Scenario::fault(
        "transparent-proxy",
        "an address nobody has accepts connections",
        ("network.transparent-tcp-proxy", "gateway_team", "connect"),
        |it| {
            it.canary_connects = true;
            it.site(AWSAPPS, |it| it.filter = Some(|hello| hello.names("awsapps.com").then_some(Cut::Close)));
        },
    ),
];
