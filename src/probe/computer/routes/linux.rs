//! Linux: files of the kernel (proc(5)).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::{Path, PathBuf};

use super::found::{Cover, Found, heard, route};
use crate::probe::world::System;
use crate::text;

const IPV4_ROUTES: &str = "/proc/net/route";
const IPV6_ROUTES: &str = "/proc/net/ipv6_route";
const NEIGHBOURS: &str = "/proc/net/arp";
const WIRELESS: &str = "/proc/net/wireless";

/// Flags of `linux/route.h`: the route is in use; it refuses.
const UP: u32 = 0x1;
const REJECT: u32 = 0x200;
/// Flag of `linux/if_arp.h`: the hardware address is known.
const COMPLETE: u32 = 0x2;

/// `None` where the system does not show them in this form.
pub(super) fn read(system: &dyn System) -> Option<Vec<Found>> {
    let ipv4 = file(system, IPV4_ROUTES)?;
    let ipv6 = file(system, IPV6_ROUTES).unwrap_or_default();
    let mut found: Vec<_> = ipv4.lines().filter_map(ipv4_route).collect();
    found.extend(ipv6.lines().filter_map(ipv6_route));
    let neighbours = file(system, NEIGHBOURS).unwrap_or_default();
    let wireless = file(system, WIRELESS).unwrap_or_default();
    for (_, route) in &mut found {
        route.neighbour = route.gateway.and_then(|gateway| neighbour(&neighbours, gateway, &route.interface));
        route.kind = kind(system, &wireless, &route.interface);
        route.state = of_interface(system, &route.interface, "operstate");
    }
    Some(found)
}

/// `Iface Destination Gateway Flags RefCnt Use Metric Mask …`, numbers in hexadecimal, addresses in host order.
fn ipv4_route(line: &str) -> Option<Found> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [interface, destination, gateway, flags, _, _, metric, mask, ..] = fields[..] else { return None };
    let address = |hex: &str| u32::from_str_radix(hex, 16).ok().map(|bits| Ipv4Addr::from(bits.swap_bytes()));
    let length = u32::from(address(mask)?).leading_ones();
    let cover = Cover::of(address(destination)?.octets()[0], length)?;
    is_usable(flags)?;
    let gateway = address(gateway).filter(|gateway| !gateway.is_unspecified()).map(IpAddr::V4);
    Some((cover, route(4, interface, gateway, metric.parse().ok()?)))
}

/// `destination length source length gateway metric references use flags interface`, all in hexadecimal.
fn ipv6_route(line: &str) -> Option<Found> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [destination, length, _, _, gateway, metric, _, _, flags, interface] = fields[..] else {
        return None;
    };
    let address = |hex: &str| u128::from_str_radix(hex, 16).ok().map(Ipv6Addr::from);
    let length = u32::from_str_radix(length, 16).ok()?;
    let cover = Cover::of(address(destination)?.octets()[0], length)?;
    is_usable(flags)?;
    let gateway = address(gateway).filter(|gateway| !gateway.is_unspecified()).map(IpAddr::V6);
    Some((cover, route(6, interface, gateway, u32::from_str_radix(metric, 16).ok()?)))
}

fn is_usable(flags: &str) -> Option<()> {
    let flags = u32::from_str_radix(flags, 16).ok()?;
    (flags & UP != 0 && flags & REJECT == 0).then_some(())
}

/// `IP-address HW-type Flags HW-address Mask Device`; IPv4 only.
fn neighbour(table: &str, gateway: IpAddr, interface: &str) -> Option<String> {
    let mut found = table.lines().filter_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [address, _, flags, _, _, device] = fields[..] else { return None };
        let same = address.parse() == Ok(gateway) && text::name(device) == interface;
        let flags = u32::from_str_radix(flags.trim_start_matches("0x"), 16).ok()?;
        same.then_some(flags)
    });
    found.next().map(|flags| heard(flags & COMPLETE != 0))
}

fn kind(system: &dyn System, wireless: &str, interface: &str) -> Option<String> {
    let listed = wireless.lines().any(|line| line.trim_start().split(':').next() == Some(interface));
    let word = match of_interface(system, interface, "type").as_deref() {
        _ if listed => "wireless",
        // ARPHRD_NONE, ARPHRD_PPP, ARPHRD_TUNNEL, ARPHRD_SIT and ARPHRD_IPGRE: VPN clients.
        Some("65534" | "512" | "768" | "776" | "778") => "tunnel",
        _ if of_interface(system, interface, "tun_flags").is_some() => "tunnel",
        Some("1") => "wired",
        _ => return None,
    };
    Some(word.to_owned())
}

fn of_interface(system: &dyn System, interface: &str, file_name: &str) -> Option<String> {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_' | '@');
    if interface.is_empty() || interface.starts_with('.') || !interface.chars().all(plain) {
        return None;
    }
    let path: PathBuf = ["/sys/class/net", interface, file_name].iter().collect();
    let bytes = system.read(&path).ok()?;
    Some(text::line(String::from_utf8_lossy(&bytes).trim(), 20)).filter(|word| !word.is_empty())
}

fn file(system: &dyn System, path: &str) -> Option<String> {
    let bytes = system.read(Path::new(path)).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::super::{default_routes, second_interface};
    use super::*;
    use crate::probe::fake::FakeSystem;

    const HEAD: &str =
        "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n";

    fn with(files: &[(&str, &str)]) -> FakeSystem {
        let files =
            files.iter().map(|(path, text)| (PathBuf::from(path), text.as_bytes().to_vec())).collect();
        FakeSystem { files, ..FakeSystem::default() }
    }

    #[test]
    fn the_preferred_route_comes_first_and_the_gateway_that_gives_no_answer_is_silent() {
        let table = format!(
            "{HEAD}eth0\t00000000\t0100A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n\
             tun0\t00000000\t0108000A\t0003\t0\t0\t50\t00000000\t0\t0\t0\n\
             eth0\t0000A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n"
        );
        let arp = "IP address HW type Flags HW address Mask Device\n\
                   192.168.0.1 0x1 0x2 02:00:00:00:00:01 * eth0\n10.0.8.1 0x1 0x0 00:00:00:00:00:00 * tun0\n";
        let system = with(&[
            (IPV4_ROUTES, &table),
            (NEIGHBOURS, arp),
            ("/sys/class/net/tun0/type", "65534\n"),
            ("/sys/class/net/eth0/type", "1\n"),
            ("/sys/class/net/eth0/operstate", "up\n"),
        ]);
        let routes = default_routes(&system).unwrap();
        let shown: Vec<_> = routes
            .iter()
            .map(|route| {
                (route.interface.as_str(), route.metric, route.neighbour.as_deref(), route.kind.as_deref())
            })
            .collect();
        assert_eq!(
            shown,
            [("tun0", 50, Some("silent"), Some("tunnel")), ("eth0", 100, Some("answers"), Some("wired"))]
        );
        assert_eq!(routes[0].gateway, Some("10.0.8.1".parse().unwrap()));
        assert_eq!((second_interface(&routes, true), second_interface(&routes, false)), (Some("eth0"), None));
    }

    #[test]
    fn two_halves_go_before_a_default_route_whatever_its_metric() {
        let table = format!(
            "{HEAD}eth0\t00000000\t0100A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n\
             tun0\t00000000\t0108000A\t0003\t0\t0\t9\t00000080\t0\t0\t0\n\
             tun0\t00000080\t0108000A\t0003\t0\t0\t9\t00000080\t0\t0\t0\n\
             tun1\t0000000A\t0108000A\t0003\t0\t0\t0\t000000FF\t0\t0\t0\n"
        );
        let routes = default_routes(&with(&[(IPV4_ROUTES, &table)])).unwrap();
        let shown: Vec<_> = routes.iter().map(|route| route.interface.as_str()).collect();
        assert_eq!(shown, ["tun0", "tun0", "eth0"]);
        assert_eq!(second_interface(&routes, true), Some("eth0"));
    }

    #[test]
    fn routes_of_ipv6_that_refuse_are_none() {
        let zeros = "0".repeat(32);
        let gateway = "fe800000000000000000000000000001";
        let table = format!(
            "{zeros} 00 {zeros} 00 {gateway} 00000400 00000001 00000000 00000003 eth0\n\
             80{zeros30} 01 {zeros} 00 {zeros} 00000400 00000001 00000000 00000001 wg0\n\
             {zeros} 00 {zeros} 00 {zeros} ffffffff 00000001 00000000 00200200 lo\n",
            zeros30 = "0".repeat(30),
        );
        let routes = default_routes(&with(&[(IPV4_ROUTES, HEAD), (IPV6_ROUTES, &table)])).unwrap();
        let shown: Vec<_> = routes.iter().map(|route| (route.family, route.interface.as_str())).collect();
        assert_eq!(shown, [(6, "wg0"), (6, "eth0")]);
    }

    #[test]
    fn a_system_without_these_files_has_no_routes_in_the_evidence() {
        assert_eq!(default_routes(&with(&[])), None);
    }
}
