//! Questions several rules ask of names and connections.

use std::net::IpAddr;

use super::index::That;
use super::{RowView, View, ways};
use crate::catalogue::{CheckId, Lane};
use crate::evidence::environment::ResolverConfig;
use crate::evidence::network::{Connect, DnsQuery, Icmp};
use crate::evidence::{Control, Data, FailureKind, Observation};

pub(super) fn query_of(observation: &Observation) -> Option<&DnsQuery> {
    match &observation.data {
        Data::DnsQuery(query) => Some(query),
        _ => None,
    }
}

pub(super) fn connect_of(observation: &Observation) -> Option<&Connect> {
    match &observation.data {
        Data::Connect(connect) => Some(connect),
        _ => None,
    }
}

/// The row's own question for A records, or for AAAA where A was answered without any.
pub(super) fn query<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a DnsQuery)> {
    row.queries().map(|it| (it.observation, it.data)).find(|(_, it)| it.record_type == "A")
}

/// Some server answered, whatever it said.
pub(super) fn answered(observation: &Observation) -> bool {
    query_of(observation).is_some_and(|it| it.rcode.is_some())
}

/// Programs got no address for the row's name.
pub(super) fn unresolved(row: &RowView<'_>) -> bool {
    row.resolve().is_some_and(|it| it.observation.failure().is_some())
}

/// The same resolver gave an address for a name that has nothing to do with AWS sign-in.
pub(super) fn control_name<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    ways::made(row, Control::ControlName).find(|it| it.seen()).or_else(|| resolved_elsewhere(row))
}

/// Another name of this run that the same resolver resolved.
fn resolved_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let host = row.host();
    let mut others = row.view().hosts_that(That::NameResolved, None).filter(|it| it.host() != host);
    others.find_map(|it| it.queries().map(|it| it.observation).find(|it| it.seen() && answered(it)))
}

/// What the second resolver said, when one was asked.
pub(super) fn second<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a DnsQuery)> {
    ways::made(row, Control::SecondResolver).find(|it| answered(it)).and_then(|it| Some((it, query_of(it)?)))
}

/// Every address the name was given, by the system or in the raw answer.
pub(super) fn addresses<'a>(row: &RowView<'a>) -> Vec<(&'a Observation, IpAddr)> {
    let raw = row.queries().flat_map(|it| it.data.addresses.iter().map(move |ip| (it.observation, *ip)));
    let system = row.resolves().flat_map(|it| it.data.addresses.iter().map(move |ip| (it.observation, *ip)));
    raw.chain(system).collect()
}

/// The address is right for the name after all: somebody there holds a chain for it.
pub(super) fn chain_is_good(row: &RowView<'_>) -> bool {
    row.handshakes().any(|it| it.data.verified.as_ref().is_some_and(|it| it.any_valid()))
}

pub(super) fn resolver_config<'a>(view: View<'a>) -> Option<(&'a Observation, &'a ResolverConfig)> {
    view.environment().find_map(|it| match &it.data {
        Data::ResolverConfig(config) => Some((it, config)),
        _ => None,
    })
}

/// The first of this resolver's addresses, for messages and commands.
pub(super) fn server<'a>(view: View<'a>) -> &'a str {
    resolver_config(view).and_then(|(_, it)| it.servers.first()).map_or("?", String::as_str)
}

/// The kernel's routes, when they were looked at.
pub(super) fn link<'a>(view: View<'a>) -> Option<(&'a Observation, bool, bool)> {
    view.environment().find_map(|it| match &it.data {
        Data::Link(link) => Some((it, link.ipv4, link.ipv6)),
        _ => None,
    })
}

/// Connections of a row that could have worked: not those of a family this computer has no route for.
pub(super) fn tries<'a>(row: &RowView<'a>) -> Vec<(&'a Observation, &'a Connect)> {
    let routes = link(row.view()).map_or((true, true), |(_, v4, v6)| (v4, v6));
    let routed = |it: &Connect| if it.address.is_ipv4() { routes.0 } else { routes.1 };
    row.connects().filter(|it| routed(it.data)).map(|it| (it.observation, it.data)).collect()
}

/// No connection of the row worked, and this is the first that ended with one of `kinds`. An address that took
/// another connection of this run is neither closed nor filtered: no connection shows a name.
pub(super) fn broke_at_connect<'a>(
    row: &RowView<'a>,
    kinds: &[FailureKind],
) -> Option<(&'a Observation, &'a Connect)> {
    let tries = tries(row);
    if tries.is_empty() || tries.iter().any(|(it, _)| it.seen()) || row.reached_aws() {
        return None;
    }
    let one = |it: &Observation| it.failure().is_some_and(|it| kinds.contains(&it.kind));
    tries.into_iter().find(|(it, to)| one(it) && stood_elsewhere(row, to).is_none())
}

/// Another row's connection to the same address and port that worked.
pub(super) fn stood_elsewhere<'a>(row: &RowView<'a>, to: &Connect) -> Option<&'a Observation> {
    row.view().stood(to.address).find(|it| it.check != *row.id())
}

/// The row's connection ended with `kind`, or got no answer where another row's to the same address did so:
/// devices limit how many ICMP messages they send. The row's own observation, and the one that tells.
pub(super) fn told_by_icmp<'a>(
    row: &RowView<'a>,
    kinds: &[FailureKind],
    tells: impl Fn(&Observation, &Icmp) -> bool,
) -> Option<(&'a Observation, &'a Observation, &'a Icmp)> {
    let told = |it: &'a Observation, connect: &'a Connect| {
        let icmp = connect.icmp.as_ref().filter(|icmp| tells(it, icmp))?;
        Some((it, icmp))
    };
    if let Some((seen, connect)) = broke_at_connect(row, kinds) {
        return told(seen, connect).map(|(_, icmp)| (seen, seen, icmp));
    }
    let (silent, to) = broke_at_connect(row, &[FailureKind::ConnectTimeout])?;
    let same = row.view().told_by_icmp(to.address);
    let mut same = same.filter(|it| it.failure().is_some_and(|it| kinds.contains(&it.kind)));
    let (other, icmp) = same.find_map(|it| told(it, connect_of(it)?))?;
    Some((silent, other, icmp))
}

/// A connection that worked: of a control host first, of another row next.
pub(super) fn connected_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let control = row.view().controls(Control::ControlHost).find(|it| it.seen() && connect_of(it).is_some());
    control.or_else(|| {
        let id: &CheckId = row.id();
        let mut others =
            row.view().hosts_that(That::Connected, Some(Lane::Direct)).filter(|it| it.id() != id);
        others.find_map(|it| it.connects().map(|it| it.observation).find(|it| it.seen()))
    })
}

/// Control-host connections that failed.
pub(super) fn control_connects_failed<'a>(view: View<'a>) -> Vec<&'a Observation> {
    view.controls(Control::ControlHost)
        .filter(|it| connect_of(it).is_some() && it.failure().is_some())
        .collect()
}

/// Direct rows that were walked.
pub(super) fn direct<'a>(view: View<'a>) -> impl Iterator<Item = RowView<'a>> {
    view.hosts().filter(|it| it.lane() == Some(Lane::Direct) && it.was_tried())
}

/// Everything that cannot work while this computer has no way out.
pub(super) fn dependants(view: View<'_>, hosts: impl Fn(&RowView<'_>) -> bool) -> Vec<CheckId> {
    let rows = view.rows().filter(|row| match row.lane() {
        Some(_) => row.was_tried() && !row.reached_aws() && hosts(row),
        None => row.own().any(|it| matches!(it.data, Data::AwsCall(_)) && it.failure().is_some()),
    });
    rows.map(|it| it.id().clone()).collect()
}

/// `dig` for names that need no quoting.
pub(super) fn dig(row: &RowView<'_>) -> Option<String> {
    let plain = |text: &str| text.chars().all(|it| it.is_ascii_alphanumeric() || ".-:[]".contains(it));
    let server = server(row.view());
    if row.host().is_empty() || !plain(row.host()) || !plain(server) {
        return None;
    }
    let (address, port) = server.rsplit_once(':').unwrap_or((server, "53"));
    let port = if port == "53" { String::new() } else { format!(" -p {port}") };
    Some(format!(
        "dig +noall +comments +answer +authority @{}{port} {} A",
        address.trim_matches(['[', ']']),
        row.host()
    ))
}
