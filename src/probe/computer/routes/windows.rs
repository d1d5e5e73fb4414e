//! Windows: what `route print` and `arp -a` print, of which only the numbers are read: the words are in the language of
//! Windows. As there, an interface of IPv4 is named by its address and one of IPv6 by its index.

use std::net::IpAddr;

use super::found::{Cover, Found, heard, route};
use crate::probe::world::{Adapter, System};

pub(super) fn read(system: &dyn System) -> Option<Vec<Found>> {
    let root = system.variable("SystemRoot").filter(|root| !root.is_empty())?;
    let program = |name: &str| format!(r"{root}\System32\{name}");
    let ipv4 = system.output(&program("ROUTE.EXE"), &["print", "-4"]).ok()?;
    let ipv6 = system.output(&program("ROUTE.EXE"), &["print", "-6"]).unwrap_or_default();
    let neighbours = system.output(&program("ARP.EXE"), &["-a", "-v"]).unwrap_or_default();
    let adapters = system.adapters();
    let mut found: Vec<_> = ipv4.lines().filter_map(ipv4_route).collect();
    found.extend(ipv6.lines().filter_map(ipv6_route));
    for (_, route) in &mut found {
        route.neighbour = route.gateway.and_then(|gateway| neighbour(&neighbours, gateway, &route.interface));
        let adapter = adapters.iter().find(|adapter| is_named(adapter, route.family, &route.interface));
        route.kind = adapter.and_then(|adapter| adapter.kind).map(str::to_owned);
        route.state = adapter.map(|adapter| if adapter.up { "up" } else { "down" }.to_owned());
    }
    Some(found)
}

fn is_named(adapter: &Adapter, family: u8, interface: &str) -> bool {
    match family {
        4 => interface.parse().is_ok_and(|address: IpAddr| adapter.addresses.contains(&address)),
        _ => interface.parse() == Ok(adapter.ipv6_index),
    }
}

/// `destination mask gateway interface metric`. Where there is no gateway, words stand in its place, with spaces in some
/// languages. Routes that are only kept for the next start have no interface.
fn ipv4_route(line: &str) -> Option<Found> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [destination, mask, gateway @ .., interface, metric] = fields.as_slice() else { return None };
    let bits = |address: &str| match address.parse() {
        Ok(IpAddr::V4(address)) => Some(u32::from(address)),
        _ => None,
    };
    let cover = Cover::of(bits(destination)?.to_be_bytes()[0], bits(mask)?.leading_ones())?;
    bits(interface)?;
    let gateway = gateway.first()?.parse().ok().filter(|gateway: &IpAddr| !gateway.is_unspecified());
    Some((cover, route(4, interface, gateway, metric.parse().ok()?)))
}

/// `index metric prefix gateway`.
fn ipv6_route(line: &str) -> Option<Found> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [index, metric, prefix, gateway, ..] = fields[..] else { return None };
    let cover = match prefix {
        "::/0" => Cover::Everything,
        "::/1" | "8000::/1" => Cover::Half,
        _ => return None,
    };
    index.parse::<u32>().ok()?;
    Some((cover, route(6, index, gateway.parse().ok(), metric.parse().ok()?)))
}

/// Under a line with the interface's address: `address hardware-address kind`. One that did not answer has zeros.
fn neighbour(table: &str, gateway: IpAddr, interface: &str) -> Option<String> {
    let mut inside = false;
    for line in table.lines() {
        let fields: Vec<&str> = line.split_whitespace().collect();
        if fields.contains(&"---") {
            inside = fields.contains(&interface);
            continue;
        }
        let [address, hardware, ..] = fields[..] else { continue };
        let octets: Vec<_> = hardware.split('-').map(|octet| u8::from_str_radix(octet, 16)).collect();
        if inside && address.parse() == Ok(gateway) && octets.len() == 6 && octets.iter().all(Result::is_ok) {
            return Some(heard(octets.iter().any(|octet| *octet != Ok(0))));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::{default_routes, second_interface};
    use super::*;
    use crate::probe::fake::FakeSystem;

    /// A cable, Wi-Fi, a VPN client with two halves; a German Windows, which has words with a space.
    const IPV4: &str = "===========================================================================
Schnittstellenliste
 12...00 11 22 33 44 55 ......Intel(R) Ethernet
===========================================================================

IPv4-Routentabelle
===========================================================================
Aktive Routen:
     Netzwerkziel    Netzwerkmaske          Gateway    Schnittstelle Metrik
          0.0.0.0        128.0.0.0   Auf Verbindung         10.8.0.6    257
          0.0.0.0          0.0.0.0      192.168.1.1    192.168.1.100     25
          0.0.0.0          0.0.0.0       172.20.0.1       172.20.0.9     50
        127.0.0.0        255.0.0.0   Auf Verbindung        127.0.0.1    331
        128.0.0.0        128.0.0.0   Auf Verbindung         10.8.0.6    257
===========================================================================
St\u{e4}ndige Routen:
  Netzwerkadresse          Netzmaske  Gatewayadresse  Metrik
          0.0.0.0          0.0.0.0      192.168.1.7  Standard
          0.0.0.0          0.0.0.0      192.168.1.8       1
===========================================================================
";
    const IPV6: &str = " If Metric Network Destination      Gateway
 12    281 ::/0                     fe80::1
  1    331 ::1/128                  On-link
";
    const NEIGHBOURS: &str = "
Schnittstelle: 192.168.1.100 --- 0xc
  Internetadresse       Physische Adresse     Typ
  192.168.1.1           00-00-00-00-00-00     ung\u{fc}ltig

Schnittstelle: 172.20.0.9 --- 0xd
  Internetadresse       Physische Adresse     Typ
  172.20.0.1            aa-bb-cc-dd-ee-ff     dynamisch
";

    fn system() -> FakeSystem {
        let adapter = |address: &str, index, kind| Adapter {
            addresses: vec![address.parse().unwrap()],
            ipv6_index: index,
            kind: Some(kind),
            up: true,
        };
        FakeSystem {
            variables: [("SystemRoot".to_owned(), r"C:\Windows".to_owned())].into(),
            outputs: [
                (r"C:\Windows\System32\ROUTE.EXE".to_owned(), format!("{IPV4}{IPV6}")),
                (r"C:\Windows\System32\ARP.EXE".to_owned(), NEIGHBOURS.to_owned()),
            ]
            .into(),
            adapters: vec![
                adapter("192.168.1.100", 12, "wired"),
                adapter("172.20.0.9", 13, "wireless"),
                adapter("10.8.0.6", 40, "tunnel"),
            ],
            ..FakeSystem::default()
        }
    }

    #[test]
    fn the_numbers_are_read_in_any_language() {
        let routes = default_routes(&system()).unwrap();
        let shown: Vec<_> = routes
            .iter()
            .map(|route| {
                (route.interface.as_str(), route.metric, route.kind.as_deref(), route.neighbour.as_deref())
            })
            .collect();
        // The fake prints both tables whatever it is asked for: each is read for its own rows only.
        assert_eq!(
            shown,
            [
                ("10.8.0.6", 257, Some("tunnel"), None),
                ("10.8.0.6", 257, Some("tunnel"), None),
                ("192.168.1.100", 25, Some("wired"), Some("silent")),
                ("172.20.0.9", 50, Some("wireless"), Some("answers")),
                ("12", 281, Some("wired"), None),
            ]
        );
        assert_eq!((routes[0].gateway, routes[2].gateway), (None, Some("192.168.1.1".parse().unwrap())));
        assert_eq!(second_interface(&routes, true), Some("192.168.1.100"));
    }

    /// Programs print in the code page of the console, which is none that this program knows: what stands between the
    /// numbers must not matter, whatever bytes it is.
    #[test]
    fn the_numbers_are_read_in_any_code_page() {
        let german = default_routes(&system()).unwrap();
        for (encoding, network, mask, on_link, interface, default) in [
            (encoding_rs::EUC_KR, "네트워크 대상", "네트워크 마스크", "연결됨", "인터페이스", "기본값"),
            (
                encoding_rs::SHIFT_JIS,
                "ネットワーク宛先",
                "ネットマスク",
                "リンク上",
                "インターフェイス",
                "既定",
            ),
            (encoding_rs::GBK, "网络目标", "网络掩码", "在链路上", "接口", "默认"),
            (encoding_rs::IBM866, "Сетевой адрес", "Маска сети", "On-link", "Интерфейс", "По умолчанию"),
        ] {
            let printed = |text: &str| {
                let text = text
                    .replace("Netzwerkziel", network)
                    .replace("Netzwerkmaske", mask)
                    .replace("Auf Verbindung", on_link)
                    .replace("Schnittstelle", interface)
                    .replace("Standard", default)
                    .replace(['\u{e4}', '\u{fc}'], "");
                let (bytes, _, lost) = encoding.encode(&text);
                assert!(!lost && !bytes.is_ascii(), "{}", encoding.name());
                // As the live system hands it over.
                String::from_utf8_lossy(&bytes).into_owned()
            };
            let outputs = system().outputs.into_iter().map(|(program, text)| (program, printed(&text)));
            let system = FakeSystem { outputs: outputs.collect(), ..system() };
            assert_eq!(default_routes(&system).unwrap(), german, "{}", encoding.name());
        }
    }

    #[test]
    fn without_the_variable_or_the_program_there_are_none() {
        let without = FakeSystem { variables: [].into(), ..system() };
        assert_eq!(default_routes(&without), None);
        let without = FakeSystem { outputs: [].into(), ..system() };
        assert_eq!(default_routes(&without), None);
    }
}
