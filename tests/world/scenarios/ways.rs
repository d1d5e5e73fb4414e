//! What happens between the address and the handshake.

use super::Scenario;
use crate::world::{Certificate, ConnectReply, Cut, Door, PORTAL, Proxy, Which};

const AWSAPPS: Which = Which::Below("awsapps.com");
const SQUID: &[u8] = b"HTTP/1.1 403 Forbidden\r\nServer: squid/5.7\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\n\
    Content-Type: text/html\r\nContent-Length: 50\r\n\r\n<title>ERROR: The requested URL could not be</title>";

pub(super) const ALL: &[Scenario] = &[
    Scenario::odd("ipv6-absent", "names have IPv6 addresses, this computer has none", |world| {
        world.name(Which::Everything, |name| name.addresses.push("2600:1f18::10".parse().unwrap()));
    }),
    Scenario::fault(
        "tcp-dropped",
        "a firewall drops connections to the portal",
        ("network.tcp-dropped", "network_team", "connect"),
        |world| {
            world.site(AWSAPPS, |site| site.door = Door::Silent);
        },
    ),
    Scenario::fault(
        "direct-egress-closed",
        "nothing goes out directly, and no proxy is set",
        ("network.direct-egress-closed", "network_team", "connect"),
        |world| {
            world.site(Which::Everything, |site| site.door = Door::Silent);
        },
    ),
    Scenario::fault(
        "tcp-reset",
        "a firewall rejects connections to every host of AWS's",
        ("network.tcp-reset", "network_team", "connect"),
        |world| {
            world.site(Which::Aws, |site| site.door = Door::Refused);
        },
    ),
    Scenario::fault(
        "port-closed",
        "one host alone refuses connections",
        ("network.port-closed", "you", "connect"),
        |world| {
            world.site(Which::Below(crate::world::SIGN_IN), |site| site.door = Door::Refused);
        },
    ),
    Scenario::fault(
        "ipv6-broken",
        "names have IPv6 addresses, and no connection to them works",
        ("network.ipv6-broken", "network_team", "connect"),
        |world| {
            world.name(Which::Everything, |name| {
                if !name.addresses.is_empty() {
                    name.addresses = vec![[127, 0, 0, 1].into(), "::1".parse().unwrap()];
                }
            });
            world.site(Which::Everything, |site| site.door = Door::OnlyIpv4);
            // The kernel's way to IPv6 addresses, as far as this world has one.
            world.options(&["--connect-to", "[2001:db8::1]:443:[::1]:9"]);
        },
    ),
    Scenario::fault(
        "dual-stack-names-blocked",
        "the allow list knows AWS's older names and not the dual-stack ones",
        ("network.dual-stack-names-blocked", "network_team", "tls"),
        |world| {
            for zone in ["api.aws", "app.aws"] {
                world.site(Which::Below(zone), |site| site.filter = Some(|_| Some(Cut::Reset)));
            }
        },
    )
    .wide(),
    Scenario::fault(
        "sni-reset",
        "a gateway resets every handshake that names the portal",
        ("network.sni-filtered", "gateway_team", "tls"),
        |world| {
            world.site(Which::Everything, |site| {
                site.filter = Some(|site| site.names("awsapps.com").then_some(Cut::Reset))
            });
        },
    )
    .says(&["network.address-filtered", "tls.post-quantum-refused", "\"how\":\"reset\""]),
    Scenario::fault(
        "sni-close",
        "a gateway closes every handshake that names the portal",
        ("network.sni-filtered", "gateway_team", "tls"),
        |world| {
            world.site(Which::Everything, |site| {
                site.filter = Some(|site| site.names("awsapps.com").then_some(Cut::Close))
            });
        },
    )
    .says(&["network.address-filtered"]),
    Scenario::fault(
        "sni-drop",
        "a gateway falls silent after a hello that names the portal",
        ("network.sni-filtered", "gateway_team", "tls"),
        |world| {
            world.site(Which::Everything, |site| {
                site.filter = Some(|site| site.names("awsapps.com").then_some(Cut::Hang))
            });
        },
    )
    .says(&["network.address-filtered"]),
    Scenario::fault(
        "address-filtered",
        "every handshake with the portal's address is reset, whatever it names",
        ("network.address-filtered", "network_team", "tls"),
        |world| {
            world.site(AWSAPPS, |site| site.filter = Some(|_| Some(Cut::Reset)));
        },
    ),
    Scenario::fault(
        "post-quantum-refused",
        "a gateway refuses hellos that offer a post-quantum group",
        ("tls.post-quantum-refused", "network_team", "tls"),
        |world| {
            world.site(Which::Everything, |site| {
                site.filter = Some(|site| site.post_quantum().then_some(Cut::Reset))
            });
        },
    ),
    Scenario::fault(
        "plaintext-answer",
        "a proxy answers the handshake in plain HTTP",
        ("tls.plaintext-answer", "gateway_team", "tls"),
        |world| {
            world.site(Which::Everything, |site| {
                site.filter = Some(|site| site.names("awsapps.com").then_some(Cut::Say(SQUID)));
            });
        },
    )
    .says(&["Squid"]),
    Scenario::fault(
        "handshake-refused",
        "the portal's front end answers the hello with an alert",
        ("tls.handshake-refused", "gateway_team", "tls"),
        |world| {
            world.site(AWSAPPS, |site| {
                site.filter = Some(|site| site.names("awsapps.com").then_some(Cut::Alert(112)))
            });
        },
    ),
    Scenario::fault(
        "inspected-trusted",
        "a gateway opens TLS, and this computer trusts it",
        ("tls.inspected-trusted", "gateway_team", "tls"),
        |world| {
            world.site(Which::Everything, |site| {
                site.inspected("Zscaler Inc.", "Zscaler Intermediate Root CA")
            });
            world.environment("SSL_CERT_FILE", "{keys}/both.pem");
        },
    )
    .says(&["Zscaler"]),
    Scenario::fault(
        "inspected-untrusted",
        "a gateway opens TLS, and this computer does not trust it",
        ("tls.inspected-untrusted", "it_desktop", "tls"),
        |world| {
            world.site(Which::Everything, |site| site.inspected("SOOSAN INT", "ePrism SSL"));
        },
    )
    .says(&["ePrism SSL"]),
    Scenario::fault(
        "inspected-selectively",
        "a gateway opens the TLS of some hosts of AWS's and not of others",
        ("tls.inspected-selectively", "gateway_team", "tls"),
        |world| {
            world.site(AWSAPPS, |site| site.inspected("Zscaler Inc.", "Zscaler Intermediate Root CA"));
            world.environment("SSL_CERT_FILE", "{keys}/both.pem");
        },
    ),
    Scenario::fault(
        "certificate-expired",
        "the portal's certificate has expired, and the clock is right",
        ("tls.certificate-expired", "network_team", "tls"),
        |world| {
            world.site(AWSAPPS, |site| site.certificate = Certificate::Expired);
        },
    ),
    Scenario::fault(
        "certificate-of-another",
        "the portal's address shows somebody else's certificate",
        ("tls.certificate-name-mismatch", "network_team", "tls"),
        |world| {
            world.site(Which::Below(PORTAL), |site| {
                site.certificate = Certificate::For("portal.corp.example")
            });
        },
    ),
    Scenario::fault(
        "incomplete-chain",
        "the portal's chain lacks its intermediate certificate",
        ("tls.incomplete-chain", "gateway_team", "tls"),
        |world| {
            world.site(Which::Below(PORTAL), |site| site.certificate = Certificate::Alone);
        },
    ),
    Scenario::fault(
        "trust-store-outdated",
        "this computer's trust store lacks Amazon's roots",
        ("tls.trust-store-outdated", "it_desktop", "tls"),
        |world| {
            world.environment("SSL_CERT_FILE", "{keys}/other.pem");
        },
    ),
    Scenario::fault(
        "client-certificate",
        "a gateway asks for a client certificate",
        ("tls.client-certificate-requested", "gateway_team", "tls"),
        |world| {
            world.site(AWSAPPS, |site| {
                site.inspected("Corp", "Corp ZTNA CA");
                site.asks_for_certificate = true;
            });
        },
    ),
    Scenario::odd("proxy-only", "direct connections are closed by design, and the proxy works", |world| {
        world.site(Which::Everything, |site| site.door = Door::Silent);
        world.behind_proxy(Proxy { connect: |_, _| ConnectReply::Tunnel });
    }),
];
