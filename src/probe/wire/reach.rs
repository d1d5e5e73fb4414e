//! Reaches one host, stage after stage, until an HTTP answer or the stage that fails.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::future::join_all;

use super::lookup::Lookup;
use super::other_family;
use super::route::{Reached, Route, Stage};
use super::secure::secure;
use super::walked::Walked;
use crate::catalogue::{Layer, Target};
use crate::evidence::environment::ScriptWay;
use crate::evidence::{Control, FailureKind};
use crate::probe::computer::proxy_setting::ProxySetting;
use crate::probe::record::Scope;
use crate::probe::world::Stream;

/// A connection that waited longer than this for its siblings, or for its turn, is made anew before the handshake:
/// idle connections get cut, and that would look like a filter.
const STALE: Duration = Duration::from_secs(1);

/// Uses the lookup already made, connects, makes the handshake and sends the request.
pub(crate) async fn direct(stage: Stage<'_>, scope: &Scope, target: &Target, lookup: Lookup) -> Walked {
    lookup.record(stage.log, scope);
    let addresses = addresses(stage, target, &lookup);
    let failed_lookup = lookup.resolve.kind().unwrap_or(FailureKind::NoData);
    let mut walked =
        Walked { lookup: Some(lookup), address: addresses.first().copied(), ..Walked::default() };
    if addresses.is_empty() {
        walked.broke = Some((Layer::Resolve, failed_lookup));
        return walked;
    }
    let start = stage.log.elapsed();
    let mut connected = connect_all(stage, scope, target, &addresses, &mut walked).await.into_iter();
    let Some(own) = connected.next() else { return walked };
    let address = own.0;
    walked.address = Some(address);
    let _permit = stage.limits.handshake_permit().await;
    let is_stale = stage.log.elapsed().saturating_sub(start) >= STALE;
    let fresh = async |(address, stream): Connected| match is_stale {
        true => (address, afresh(stage, target, address).await.unwrap_or(stream)),
        false => (address, stream),
    };
    let other = async {
        if let Some(other) = connected.find(|other| other.0.is_ipv4() != address.is_ipv4()) {
            Box::pin(other_family::try_it(stage, scope, target, fresh(other).await)).await;
        }
    };
    let own = async {
        let (_, stream) = fresh(own).await;
        Box::pin(secure(stage, scope, target, Route::Direct(address), stream, &mut walked)).await;
    };
    tokio::join!(own, other);
    walked
}

/// The proxy resolves and connects; what is left is its answer, the handshake and the host's answer.
pub(crate) async fn proxied(
    stage: Stage<'_>,
    scope: &Scope,
    target: &Target,
    setting: &ProxySetting,
) -> Walked {
    let mut walked = Walked { by: Some(setting.clone()), ..Walked::default() };
    let _permit = stage.limits.handshake_permit().await;
    match Box::pin(stage.tunnel(scope, setting, target.host(), target.port())).await {
        Ok(stream) => {
            Box::pin(secure(stage, scope, target, Route::Proxy(setting), stream, &mut walked)).await;
        }
        Err(kind) => walked.broke = Some((Layer::ProxyConnect, kind)),
    }
    walked
}

/// The ways of a proxy script, in order, as browsers take them: the next one only where the proxy or host of the one
/// before could not be connected to. What was tried first is recorded as [`Control::EarlierWay`].
pub(crate) async fn by_ways(
    stage: Stage<'_>,
    scope: &Scope,
    target: &Target,
    ways: &[ScriptWay],
    lookup: impl AsyncFn() -> Lookup,
) -> Walked {
    let (last, earlier) = match ways.split_last() {
        Some((last, earlier)) => (last.clone(), earlier),
        None => (ScriptWay::direct(), &[][..]),
    };
    for way in earlier {
        let earlier = &scope.control(Control::EarlierWay);
        let opens = match ProxySetting::of_script(way) {
            Some(setting) => stage.proxy_opens(earlier, &setting, target.host(), target.port()).await,
            None => host_opens(stage, earlier, target, &lookup().await).await,
        };
        if opens {
            return by_way(stage, scope, target, way, lookup).await;
        }
    }
    by_way(stage, scope, target, &last, lookup).await
}

async fn by_way(
    stage: Stage<'_>,
    scope: &Scope,
    target: &Target,
    way: &ScriptWay,
    lookup: impl AsyncFn() -> Lookup,
) -> Walked {
    match ProxySetting::of_script(way) {
        Some(setting) => proxied(stage, scope, target, &setting).await,
        None => direct(stage, scope, target, lookup().await).await,
    }
}

/// Whether the host can be connected to directly; what failed is recorded.
async fn host_opens(stage: Stage<'_>, scope: &Scope, target: &Target, lookup: &Lookup) -> bool {
    let addresses = addresses(stage, target, lookup);
    if addresses.is_empty() {
        lookup.record(stage.log, scope);
    }
    for address in addresses {
        let begun = stage.log.begin();
        let place = (target.host(), target.port());
        match stage.open(Route::Direct(address), place, None).await {
            (Ok(_), _) => return true,
            (Err(failure), data) => drop(stage.settle(scope, begun, Err(failure), data)),
        }
    }
    false
}

fn addresses(stage: Stage<'_>, target: &Target, lookup: &Lookup) -> Vec<SocketAddr> {
    let found = worth_dialling(&lookup.resolve.data.addresses, target.port());
    if !found.is_empty() {
        return found;
    }
    stage.world.dial.stand_in(target.host(), target.port()).into_iter().collect()
}

/// At most two of each family, IPv4 first: enough to see one dead address or one dead family.
fn worth_dialling(addresses: &[IpAddr], port: u16) -> Vec<SocketAddr> {
    let of = |four: bool| addresses.iter().filter(move |address| address.is_ipv4() == four).take(2);
    of(true).chain(of(false)).map(|of| SocketAddr::new(*of, port)).collect()
}

/// An address and the connection to it.
type Connected = (SocketAddr, Box<dyn Stream>);

/// Dials every address at once; those that connected, in their order.
async fn connect_all(
    stage: Stage<'_>,
    scope: &Scope,
    target: &Target,
    addresses: &[SocketAddr],
    walked: &mut Walked,
) -> Vec<Connected> {
    let dials = addresses.iter().map(|address| stage.connect(scope, target.host(), *address));
    let results = join_all(dials).await;
    walked.only_ipv6_failed = only_ipv6_failed(addresses, &results);
    walked.dead = dead(addresses, &results);
    let mut first_failure = None;
    let mut connected = Vec::new();
    for (address, result) in addresses.iter().zip(results) {
        match result {
            Ok(stream) => connected.push((*address, stream)),
            Err(kind) => first_failure = first_failure.or(Some(kind)),
        }
    }
    if connected.is_empty() {
        walked.broke = first_failure.map(|kind| (Layer::Connect, kind));
    }
    connected
}

async fn afresh(stage: Stage<'_>, target: &Target, address: SocketAddr) -> Option<Box<dyn Stream>> {
    let place = (target.host(), target.port());
    stage.open(Route::Direct(address), place, None).await.0.ok()
}

fn dead(addresses: &[SocketAddr], results: &[Reached]) -> Vec<SocketAddr> {
    let tries = || addresses.iter().zip(results);
    let alive = |four: bool| tries().any(|(it, result)| it.is_ipv4() == four && result.is_ok());
    tries().filter(|(it, result)| result.is_err() && alive(it.is_ipv4())).map(|(it, _)| *it).collect()
}

fn only_ipv6_failed(addresses: &[SocketAddr], results: &[Reached]) -> bool {
    let of = |four: bool| addresses.iter().zip(results).filter(move |(it, _)| it.is_ipv4() == four);
    let unrouted = [FailureKind::NetworkUnreachable, FailureKind::AddressNotAvailable];
    of(true).any(|(_, it)| it.is_ok())
        && of(false).next().is_some()
        && of(false).all(|(_, it)| matches!(it, Err(kind) if !unrouted.contains(kind)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_addresses_of_each_family_are_dialled_ipv4_first() {
        let addresses: Vec<IpAddr> = ["2600::1", "192.0.2.1", "192.0.2.2", "192.0.2.3", "2600::2", "2600::3"]
            .iter()
            .map(|it| it.parse().unwrap())
            .collect();
        let dialled: Vec<_> = worth_dialling(&addresses, 443).iter().map(SocketAddr::to_string).collect();
        assert_eq!(dialled, ["192.0.2.1:443", "192.0.2.2:443", "[2600::1]:443", "[2600::2]:443"]);
    }
}
