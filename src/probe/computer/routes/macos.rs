//! macOS: what `netstat -rn`, `arp -an` and `networksetup -listallhardwareports` print.

use std::net::{IpAddr, Ipv6Addr};

use super::found::{Cover, Found, heard, route};
use crate::probe::world::System;

const NETSTAT: &str = "/usr/sbin/netstat";
const ARP: &str = "/usr/sbin/arp";
const NETWORKSETUP: &str = "/usr/sbin/networksetup";
/// Interfaces of VPN clients.
const TUNNELS: &[&str] = &["utun", "ipsec", "ppp", "tun", "tap", "gif", "stf", "wg"];
/// Flags of netstat(1): up; refuses, drops; only for sockets that are bound to the interface.
const UP: char = 'U';
const REFUSES: [char; 2] = ['R', 'B'];
const SCOPED: char = 'I';

pub(super) fn read(system: &dyn System) -> Option<Vec<Found>> {
    let table = system.output(NETSTAT, &["-rn"]).ok()?;
    // Other systems have a program of this name, with another table.
    let mut found = routes(&table)?;
    let neighbours = system.output(ARP, &["-an"]).unwrap_or_default();
    let ports = system.output(NETWORKSETUP, &["-listallhardwareports"]).unwrap_or_default();
    for (_, route) in &mut found {
        route.neighbour = route.gateway.and_then(|gateway| neighbour(&neighbours, gateway, &route.interface));
        route.kind = kind(&ports, &route.interface).map(str::to_owned);
    }
    Some(found)
}

fn routes(table: &str) -> Option<Vec<Found>> {
    let mut family = None;
    let mut found = Vec::new();
    for line in table.lines() {
        match line.trim() {
            "Internet:" => family = Some(4),
            "Internet6:" => family = Some(6),
            line => found.extend(family.and_then(|family| one(family, line))),
        }
    }
    family.map(|_| found)
}

/// `Destination Gateway Flags Netif Expire`. There is no metric: a route of every socket goes before a scoped one.
fn one(family: u8, line: &str) -> Option<Found> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [destination, gateway, flags, interface, ..] = fields[..] else { return None };
    let cover = match destination {
        "default" => Cover::Everything,
        "0/1" | "128.0/1" | "::/1" | "8000::/1" => Cover::Half,
        _ => return None,
    };
    if !flags.contains(UP) || flags.contains(REFUSES) {
        return None;
    }
    let gateway = gateway.split('%').next().unwrap_or_default().parse().ok();
    // `fe80::%utun0` is nobody.
    let nobody = IpAddr::V6(Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, 0));
    let gateway = gateway.filter(|gateway: &IpAddr| *gateway != nobody && !gateway.is_unspecified());
    Some((cover, route(family, interface, gateway, u32::from(flags.contains(SCOPED)))))
}

/// `? (192.168.0.1) at 0:11:22:33:44:55 on en0 ifscope [ethernet]`, or `at (incomplete)`; IPv4 only.
fn neighbour(table: &str, gateway: IpAddr, interface: &str) -> Option<String> {
    table.lines().find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [_, address, "at", hardware, "on", device, ..] = fields[..] else { return None };
        let address: IpAddr = address.trim_matches(['(', ')']).parse().ok()?;
        (address == gateway && device == interface).then(|| heard(hardware != "(incomplete)"))
    })
}

/// Blocks of `Hardware Port: Wi-Fi` and `Device: en0`.
fn kind(ports: &str, interface: &str) -> Option<&'static str> {
    if TUNNELS.iter().any(|tunnel| interface.strip_prefix(tunnel).is_some_and(is_number)) {
        return Some("tunnel");
    }
    let mut port = "";
    for line in ports.lines() {
        match line.split_once(": ") {
            Some(("Hardware Port", name)) => port = name,
            Some(("Device", device)) if device.trim() == interface => {
                return Some(if port.trim() == "Wi-Fi" { "wireless" } else { "wired" });
            }
            _ => {}
        }
    }
    None
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::super::{default_routes, second_interface};
    use super::*;
    use crate::probe::fake::FakeSystem;

    /// Wi-Fi, a cable, a VPN client with two halves.
    const TABLE: &str = "Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
0/1                10.8.0.5           UGSc                utun4
default            192.168.0.1        UGScg                 en0
default            172.20.0.1         UGScIg                en7
127                127.0.0.1          UCS                   lo0
128.0/1            10.8.0.5           UGSc                utun4
192.168.0          link#11            UCS                   en0      !

Internet6:
Destination                             Gateway                                 Flags               Netif Expire
default                                 fe80::1%en0                             UGcg                  en0
default                                 fe80::%utun0                            UGcIg               utun0
::1                                     ::1                                     UHL                   lo0
";
    const NEIGHBOURS: &str = "? (192.168.0.1) at 0:11:22:33:44:55 on en0 ifscope [ethernet]
? (172.20.0.1) at (incomplete) on en7 ifscope [ethernet]
";
    const PORTS: &str = "
Hardware Port: USB 10/100/1000 LAN
Device: en7
Ethernet Address: 00:e0:4c:00:00:01

Hardware Port: Wi-Fi
Device: en0
Ethernet Address: 00:11:22:33:44:56
";

    fn with(outputs: &[(&str, &str)]) -> FakeSystem {
        let outputs =
            outputs.iter().map(|(program, text)| ((*program).to_owned(), (*text).to_owned())).collect();
        FakeSystem { outputs, ..FakeSystem::default() }
    }

    #[test]
    fn halves_go_before_default_routes_and_scoped_ones_come_last() {
        let system = with(&[(NETSTAT, TABLE), (ARP, NEIGHBOURS), (NETWORKSETUP, PORTS)]);
        let routes = default_routes(&system).unwrap();
        let shown: Vec<_> = routes
            .iter()
            .map(|route| {
                (route.family, route.interface.as_str(), route.kind.as_deref(), route.neighbour.as_deref())
            })
            .collect();
        assert_eq!(
            shown,
            [
                (4, "utun4", Some("tunnel"), None),
                (4, "utun4", Some("tunnel"), None),
                (4, "en0", Some("wireless"), Some("answers")),
                (4, "en7", Some("wired"), Some("silent")),
                (6, "en0", Some("wireless"), None),
                (6, "utun0", Some("tunnel"), None),
            ]
        );
        assert_eq!(routes[4].gateway, Some("fe80::1".parse().unwrap()));
        assert_eq!(routes[5].gateway, None);
        assert_eq!(second_interface(&routes, true), Some("en0"));
        assert_eq!(second_interface(&routes, false), Some("utun0"));
    }

    #[test]
    fn another_systems_table_is_none() {
        let linux = "Kernel IP routing table
Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface
0.0.0.0         192.168.0.1     0.0.0.0         UG        0 0          0 eth0
";
        assert_eq!(default_routes(&with(&[(NETSTAT, linux)])), None);
        assert_eq!(default_routes(&with(&[(NETSTAT, "")])), None);
    }

    #[test]
    fn a_route_that_refuses_is_none() {
        let table = "Internet:\ndefault 127.0.0.1 UGRS lo0\ndefault\n";
        assert_eq!(default_routes(&with(&[(NETSTAT, table)])), Some(Vec::new()));
    }
}
