//! The proxy itself cannot be reached: its name, its port, or TLS to it.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::commands;
use crate::diagnosis::compare::proxy;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::{Data, FailureKind, Observation};

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyUnreachable,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::ProxyConnect,
    faults: &["P01"],
    claims: &[
        FailureKind::ProxyNameNotFound,
        FailureKind::NameNotFound,
        FailureKind::NoResolver,
        FailureKind::DnsTimeout,
        FailureKind::TemporaryFailure,
        FailureKind::ConnectTimeout,
        FailureKind::ConnectionRefused,
        FailureKind::ConnectionReset,
        FailureKind::HostUnreachable,
        FailureKind::NetworkUnreachable,
        FailureKind::PermissionDenied,
        FailureKind::ReadTimeout,
        FailureKind::ConnectionClosed,
        FailureKind::TlsAlert,
        FailureKind::TlsMalformed,
        FailureKind::CertificateUnknownIssuer,
        FailureKind::CertificateNameMismatch,
        FailureKind::CertificateExpired,
    ],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let seen = row.proxy()?;
    seen.observation.failure()?;
    let stage = match seen.data.stage.as_deref()? {
        "resolve" => "resolve",
        "connect" => "connect",
        "tls" => "tls",
        _ => return None,
    };
    if proxy::right_scheme(seen.observation, seen.data).is_some() {
        return None;
    }
    let link = link_works(row.view());
    let finding = Finding::about(&RULE, row, seen.observation)
        .arg("proxy", Arg::Proxies(vec![seen.data.address()]))
        .arg("stage", stage)
        .arg("variable", Arg::published(proxy::variable(row.view()).unwrap_or("HTTPS_PROXY")))
        .confidence(Confidence::of(true, link.is_some()))
        .rules_out(&seen.observation.id, Code::ProxyDestinationDenied);
    let finding = finding.excludes(Code::NetworkNoRoute, link);
    Some(finding.confirm_opt(commands::curl(row, &["-sv", "-o", "/dev/null"])).build())
}

/// Something answered without the proxy, or the kernel has a route: then the network is there.
fn link_works(view: View<'_>) -> Option<&Observation> {
    let direct = view.hosts().filter(|row| row.lane() == Some(Lane::Direct));
    let connected = direct
        .flat_map(|row| row.connects().map(|connect| connect.observation))
        .find(|observation| observation.seen());
    connected.or_else(|| {
        view.all().find(|observation| matches!(&observation.data, Data::Link(link) if observation.seen() && (link.ipv4 || link.ipv6)))
    })
}
