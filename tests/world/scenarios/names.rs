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
        |world| {
            world.name(AWSAPPS, |name| name.forge([10, 1, 2, 3]));
        },
    ),
    Scenario::odd("address-elsewhere", "the portal's address lies outside the usual ranges", |world| {
        world.name(AWSAPPS, |name| name.addresses = vec![[203, 0, 114, 7].into()]);
    }),
    Scenario::odd("tcp-only-answer", "the resolver's answers are too long for UDP", |world| {
        world.name(Which::Everything, |name| name.tc = true);
    }),
    Scenario::fault(
        "resolver-silent",
        "the resolver never answers",
        ("network.no-resolver", "it_desktop", "resolve"),
        |world| {
            world.name(Which::Everything, |name| name.silent());
        },
    ),
    Scenario::fault(
        "resolver-udp-filtered",
        "the resolver answers over TCP and not over UDP",
        ("network.dns-udp-filtered", "network_team", "resolve"),
        |world| {
            world.name(Which::Everything, |name| name.udp_silent = true);
        },
    ),
    Scenario::fault(
        "dns-blocked",
        "the resolver denies that the portal's name exists",
        ("network.dns-blocked", "dns_team", "resolve"),
        |world| {
            world.name(AWSAPPS, |name| {
                name.refuse(ResponseCode::NXDomain);
                name.aa = true;
            });
        },
    ),
    Scenario::fault(
        "portal-misspelt",
        "there is no such portal name, and its zone says so",
        ("network.name-not-found", "you", "resolve"),
        |world| {
            world.name(Which::Below(PORTAL), |name| {
                name.refuse(ResponseCode::NXDomain);
                name.soa = true;
            });
        },
    ),
    Scenario::fault(
        "dns-refused",
        "the resolver refuses the portal's name and answers others",
        ("network.dns-refused", "dns_team", "resolve"),
        |world| {
            world.name(AWSAPPS, |name| {
                name.refuse(ResponseCode::Refused);
                name.ede = Some(15);
            });
        },
    ),
    Scenario::fault(
        "resolver-refuses-client",
        "a resolver on this computer refuses everything: what it asks in turn is dead",
        ("network.no-resolver", "it_desktop", "resolve"),
        |world| {
            world.name(Which::Everything, |name| name.refuse(ResponseCode::Refused));
        },
    ),
    Scenario::fault(
        "dns-server-failure",
        "SERVFAIL for the portal's name",
        ("network.dns-server-failure", "dns_team", "resolve"),
        |world| {
            world.name(AWSAPPS, |name| name.refuse(ResponseCode::ServFail));
        },
    ),
    Scenario::fault(
        "dnssec-failure",
        "SERVFAIL that goes away when checking is disabled",
        ("network.dnssec-failure", "dns_team", "resolve"),
        |world| {
            world.name(AWSAPPS, |name| {
                name.refuse(ResponseCode::ServFail);
                name.only_checked = true;
            });
        },
    ),
    Scenario::fault(
        "dns-sinkhole",
        "the portal's name leads to Cisco Umbrella's block page",
        ("network.dns-sinkhole", "dns_team", "resolve"),
        |world| {
            world.name(AWSAPPS, |name| name.forge([146, 112, 61, 106]));
            world.site(AWSAPPS, |site| {
                site.inspected("Cisco", "Cisco Umbrella Root CA");
                site.answer = |_| {
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
        |world| {
            world
                .name(AWSAPPS, |name| name.forge([0, 0, 0, 0]))
                .site(AWSAPPS, |name| name.door = Door::Refused);
        },
    ),
    Scenario::fault(
        "dns-private-address",
        "the portal's name leads to a private address without its certificate",
        ("network.dns-private-address", "dns_team", "resolve"),
        |world| {
            world.name(AWSAPPS, |name| name.forge([10, 1, 2, 3]));
            world.site(AWSAPPS, |site| {
                site.certificate = crate::world::Certificate::For("intranet.corp.example")
            });
        },
    ),
    Scenario::fault(
        "dns-hijacked",
        "the portal's name leads to somebody else's public server",
        ("network.dns-hijacked", "dns_team", "resolve"),
        |world| {
            world.name(AWSAPPS, |name| name.forge([185, 53, 178, 9]));
            world.site(AWSAPPS, |site| {
                site.certificate = crate::world::Certificate::For("parking.example.net")
            });
        },
    ),
    Scenario::fault(
        "dns-intercepted",
        "something on the way answers DNS for an address nobody has",
        ("network.dns-intercepted", "network_team", "resolve"),
        |world| {
            world.canary_answers = true;
            world.name(AWSAPPS, |name| {
                name.refuse(ResponseCode::NXDomain);
                name.aa = true;
            });
        },
    ),
    Scenario::fault(
        "record-type-filtered",
        "the resolver leaves the portal's IPv4 addresses out",
        ("network.record-type-filtered", "dns_team", "resolve"),
        |world| {
            world.name(AWSAPPS, |name| {
                name.addresses.clear();
                name.ede = Some(17);
            });
        },
    ),
    Scenario::fault(
        "transparent-proxy",
        "an address nobody has accepts connections",
        ("network.transparent-tcp-proxy", "gateway_team", "connect"),
        |world| {
            world.canary_connects = true;
            world.site(AWSAPPS, |site| {
                site.filter = Some(|hello| hello.names("awsapps.com").then_some(Cut::Close))
            });
        },
    ),
];
