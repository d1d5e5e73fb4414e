//! Connections beside those of other rows and of the controls.

use crate::catalogue::{CheckId, Lane};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::network::{Connect, Icmp};
use crate::evidence::{Control, Data, FailureKind, Observation};
use crate::net;

/// Connections of a row that could have worked: not those of a family this computer has no route for.
pub(crate) fn tries<'a>(row: &RowView<'a>) -> Vec<(&'a Observation, &'a Connect)> {
    let routes = row.view().link().map_or((true, true), |(_, v4, v6)| (v4, v6));
    let routed = |it: &Connect| if it.address.is_ipv4() { routes.0 } else { routes.1 };
    row.connects()
        .filter(|connect| routed(connect.data))
        .map(|connect| (connect.observation, connect.data))
        .collect()
}

/// No connection of the row worked, and this is the first that ended with one of `kinds`. An address that took
/// another connection of this run is neither closed nor filtered: no connection shows a name.
pub(crate) fn broke_at_connect<'a>(
    row: &RowView<'a>,
    kinds: &[FailureKind],
) -> Option<(&'a Observation, &'a Connect)> {
    let tries = tries(row);
    if tries.is_empty() || tries.iter().any(|(it, _)| it.seen()) || row.reached_aws() {
        return None;
    }
    let one = |it: &Observation| it.failure().is_some_and(|failure| kinds.contains(&failure.kind));
    tries.into_iter().find(|(it, to)| one(it) && stood_elsewhere(row, to).is_none())
}

/// Another row's connection to the same address and port that worked.
pub(crate) fn stood_elsewhere<'a>(row: &RowView<'a>, to: &Connect) -> Option<&'a Observation> {
    row.view().stood(to.address).find(|stood| stood.check != *row.id())
}

/// The row's connection ended with `kind`, or got no answer where another row's to the same address did so:
/// devices limit how many ICMP messages they send. The row's own observation, and the one that tells.
pub(crate) fn told_by_icmp<'a>(
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
    let mut same = same.filter(|same| same.failure().is_some_and(|failure| kinds.contains(&failure.kind)));
    let (other, icmp) = same.find_map(|same| told(same, same.as_connect()?))?;
    Some((silent, other, icmp))
}

/// A connection that worked: of a control host first, of another row next.
pub(crate) fn connected_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let control = row
        .view()
        .controls(Control::ControlHost)
        .find(|control| control.seen() && control.as_connect().is_some());
    control.or_else(|| {
        let id: &CheckId = row.id();
        let mut others =
            row.view().hosts_that(Fact::Connected, Some(Lane::Direct)).filter(|row| row.id() != id);
        others.find_map(|other| {
            other.connects().map(|connect| connect.observation).find(|observation| observation.seen())
        })
    })
}

/// Control-host connections that failed.
pub(crate) fn control_connects_failed<'a>(view: View<'a>) -> Vec<&'a Observation> {
    view.controls(Control::ControlHost)
        .filter(|control| control.as_connect().is_some() && control.failure().is_some())
        .collect()
}

/// Everything that cannot work while this computer has no way out.
pub(crate) fn dependants(view: View<'_>, hosts: impl Fn(&RowView<'_>) -> bool) -> Vec<CheckId> {
    let rows = view.rows().filter(|row| match row.lane() {
        Some(_) => row.was_tried() && !row.reached_aws() && hosts(row),
        None => row.own().any(|observation| {
            matches!(observation.data, Data::AwsCall(_)) && observation.failure().is_some()
        }),
    });
    rows.map(|row| row.id().clone()).collect()
}

/// "Host unreachable" that took as long as address resolution on the last network takes: nobody answered there.
pub(crate) fn is_dead_route(seen: &Observation, icmp: &Icmp) -> bool {
    let code = if icmp.version == 4 { 1 } else { 3 };
    icmp.code == code && seen.duration_ms >= 1_500
}

/// This computer itself says that nobody answered on its link. What was looked for there is the gateway, unless the
/// address may be on the link itself.
pub(crate) fn told_by_this_computer(connect: &Connect) -> bool {
    let offender = connect.icmp.as_ref().and_then(|icmp| icmp.offender);
    let own = offender.is_some_and(|by| by.is_loopback() || connect.local == Some(by));
    own && !net::is_private(&connect.address.ip())
}

/// The connection that showed that the default gateway of a family does not answer on the link, where none stood.
pub(crate) fn gateway_is_silent(view: View<'_>, ipv4: bool) -> Option<&Observation> {
    view.silent_gateway(ipv4, || {
        let of_family =
            |seen: &&Observation| seen.as_connect().is_some_and(|connect| connect.address.is_ipv4() == ipv4);
        let stood = |seen: &Observation| {
            seen.seen() && !matches!(seen.control, Some(Control::OtherRoute | Control::TcpCanary))
        };
        if view.all().filter(of_family).any(stood) {
            return None;
        }
        view.all().filter(of_family).find(|seen| {
            let connect = seen.as_connect().filter(|connect| told_by_this_computer(connect));
            let icmp = connect.and_then(|connect| connect.icmp.as_ref());
            icmp.is_some_and(|icmp| is_dead_route(seen, icmp))
        })
    })
}

/// What a lost packet looks like.
pub(crate) const SILENCE: &[FailureKind] = &[
    FailureKind::ConnectTimeout,
    FailureKind::ReadTimeout,
    FailureKind::BodyStalled,
    FailureKind::DnsTimeout,
    FailureKind::TemporaryFailure,
];

/// Connections that stood only after the SYN was sent again, and how many stood in all.
pub(crate) fn late_connections<'a>(view: View<'a>) -> (Vec<&'a Observation>, usize) {
    let connects = connections(view);
    // A busy computer is slow as well, but then nothing else connects quickly in the meantime.
    let late = connects
        .iter()
        .filter(|connect| stood_when_sent_again(connect) && quick_meanwhile(&connects, connect))
        .copied()
        .collect();
    (late, connects.len())
}

/// So many connections came late that packets get lost on the way, or connections are counted. Silence then proves
/// little.
pub(crate) fn loses_packets(view: View<'_>) -> bool {
    view.loses_packets(|| {
        let (late, all) = late_connections(view);
        // Lost packets make heaps, at once and a whole second later; a busy computer makes everything in between.
        let is_between = |it: &&Observation| it.duration_ms >= 500 && !stood_when_sent_again(it);
        let between = connections(view).into_iter().filter(is_between).count();
        late.len() >= 3 && late.len() * 10 >= all && late.len() >= between * 3
    })
}

/// Silence on a way that loses packets: it needs no other cause.
pub(crate) fn may_be_loss(view: View<'_>, failed: &Observation) -> bool {
    SILENCE.iter().any(|kind| failed.failed_with(*kind)) && loses_packets(view)
}

/// Systems send a SYN again after whole seconds: each second at first (Linux since 6.5, macOS), or after one, three
/// and seven.
pub(crate) fn stood_when_sent_again(seen: &Observation) -> bool {
    seen.duration_ms >= 950 && matches!(seen.duration_ms % 1_000, 0..400 | 950..)
}

fn connections<'a>(view: View<'a>) -> Vec<&'a Observation> {
    view.all().filter(|observation| observation.seen() && observation.as_connect().is_some()).collect()
}

fn quick_meanwhile(connects: &[&Observation], late: &Observation) -> bool {
    let end = late.at_ms + late.duration_ms;
    connects.iter().any(|connect| {
        connect.duration_ms < 500 && connect.at_ms > late.at_ms && connect.at_ms + connect.duration_ms < end
    })
}
