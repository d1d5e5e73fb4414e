//! What a forward proxy answers to CONNECT.

use super::Scenario;
use crate::world::{ConnectReply, Door, Proxy, Spec, Which, page};

fn answer(status: &str, headers: &str, body: &str) -> ConnectReply {
    ConnectReply::Answer(page(status, headers, body).bytes)
}

fn is_portal(authority: &str) -> bool {
    authority.contains("awsapps.com")
}

/// Behind a proxy that decides so, and with the direct way closed.
fn behind(spec: &mut Spec, connect: fn(&str, &str) -> ConnectReply) {
    spec.behind_proxy(Proxy { connect });
}

pub(super) const ALL: &[Scenario] = &[
    Scenario::odd("proxy-healthy", "a proxy is set, and everything works through it", |world| {
        behind(world, |_, _| ConnectReply::Tunnel);
    }),
    Scenario::fault(
        "proxy-refused",
        "nobody listens at the proxy's address",
        ("proxy.unreachable", "you", "proxy_connect"),
        |world| {
            world.environment("HTTPS_PROXY", "http://127.0.0.1:3128");
        },
    ),
    Scenario::fault(
        "proxy-wants-login",
        "the proxy wants a name and a password",
        ("proxy.authentication-required", "you", "proxy_connect"),
        |world| {
            behind(world, |_, head| match head.contains("Proxy-Authorization: Basic") {
                true => ConnectReply::Tunnel,
                false => answer(
                    "407 Proxy Authentication Required",
                    "Server: squid/5.7\r\nProxy-Authenticate: Basic realm=\"corp\"\r\n",
                    "",
                ),
            });
        },
    )
    .says(&["basic"]),
    Scenario::fault(
        "proxy-wants-kerberos",
        "the proxy speaks Negotiate and NTLM only, which the AWS CLI does not",
        ("proxy.authentication-required", "you", "proxy_connect"),
        |world| {
            behind(world, |_, _| {
                answer(
                    "407 Proxy Authentication Required",
                    "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n",
                    "",
                )
            });
        },
    )
    .says(&["negotiate"]),
    Scenario::fault(
        "proxy-denies-portal",
        "the proxy denies the portal and lets other hosts through",
        ("proxy.destination-denied", "gateway_team", "proxy_connect"),
        |world| {
            behind(world, |authority, _| match is_portal(authority) {
                true => answer(
                    "403 Forbidden",
                    "Server: squid/5.7\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\n",
                    "no",
                ),
                false => ConnectReply::Tunnel,
            });
        },
    )
    .says(&["Squid"]),
    Scenario::fault(
        "proxy-port-acl",
        "the proxy allows port 443 only, and denies the portal",
        ("proxy.port-acl", "gateway_team", "proxy_connect"),
        |world| {
            behind(world, |authority, _| match is_portal(authority) || authority.ends_with(":444") {
                true => answer(
                    "403 Forbidden",
                    "Server: squid/5.7\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\n",
                    "no",
                ),
                false => ConnectReply::Tunnel,
            });
        },
    ),
    Scenario::fault(
        "proxy-upstream-timeout",
        "the proxy itself cannot reach the portal",
        ("proxy.upstream-failed", "network_team", "proxy_connect"),
        |world| {
            behind(world, |authority, _| match is_portal(authority) {
                true => answer(
                    "503 Service Unavailable",
                    "Server: squid/5.7\r\nX-Squid-Error: ERR_CONNECT_FAIL 110\r\n",
                    "",
                ),
                false => ConnectReply::Tunnel,
            });
        },
    ),
    Scenario::fault(
        "proxy-silent",
        "the proxy accepts the request and never answers",
        ("proxy.no-answer", "gateway_team", "proxy_connect"),
        |world| behind(world, |_, _| ConnectReply::Hang),
    ),
    Scenario::fault(
        "proxy-closes",
        "the proxy closes without an answer",
        ("proxy.no-answer", "gateway_team", "proxy_connect"),
        |world| behind(world, |_, _| ConnectReply::Close),
    ),
    Scenario::fault(
        "proxy-wrong-scheme",
        "HTTPS_PROXY says https://, and the proxy speaks http",
        ("proxy.wrong-scheme", "you", "proxy_connect"),
        |world| {
            behind(world, |_, _| ConnectReply::Tunnel);
            world.environment("HTTPS_PROXY", "https://{proxy}");
        },
    ),
    Scenario::fault(
        "no-proxy-mismatch",
        "NO_PROXY sends the portal past the proxy, where nothing goes out",
        ("proxy.no-proxy-mismatch", "you", "proxy_connect"),
        |world| {
            behind(world, |_, _| ConnectReply::Tunnel);
            world.environment("NO_PROXY", ".awsapps.com");
            world.site(Which::Below("awsapps.com"), |site| site.door = Door::Refused);
        },
    ),
    Scenario::fault(
        "proxy-inspects-and-blocks",
        "the proxy opens TLS and answers with a block page inside",
        ("http.block-page", "gateway_team", "http"),
        |world| {
            behind(world, |_, _| ConnectReply::Tunnel);
            world.site(Which::Everything, |site| {
                site.inspected("Zscaler Inc.", "Zscaler Intermediate Root CA")
            });
            world.environment("SSL_CERT_FILE", "{keys}/both.pem");
            world.site(Which::Below("awsapps.com"), |site| {
                site.answer =
                    |_| page("403 Forbidden", "Server: Zscaler/6.2\r\n", "<title>Access Denied</title>");
            });
        },
    )
    .says(&["Zscaler"]),
    Scenario::fault(
        "proxy-browser-login",
        "the gateway sends programs to a login page that only browsers can use",
        ("proxy.browser-login-required", "gateway_team", "http"),
        |world| {
            behind(world, |_, _| ConnectReply::Tunnel);
            world.site(Which::Everything, |site| {
                site.inspected("Zscaler Inc.", "Zscaler Intermediate Root CA")
            });
            world.environment("SSL_CERT_FILE", "{keys}/both.pem");
            world.site(Which::Everything, |site| {
                site.answer = |_| {
                    page(
                        "307 Temporary Redirect",
                        "Location: https://login.zscaler.net/auth?origurl=x\r\n",
                        "",
                    )
                };
            });
        },
    ),
];
