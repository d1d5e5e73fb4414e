//! Variables, files, resolver settings and routes of this computer.

use std::fs::File;
use std::io::{self, Read};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::command;
use super::connect_to::ConnectTo;
use crate::probe::computer::programs;
#[cfg(windows)]
use crate::probe::world::{Adapter, RegistryValue};
use crate::probe::world::{Resolvers, System};

const LARGEST_FILE: u64 = 1024 * 1024;

pub(super) struct LiveSystem {
    pub(super) resolver: Option<SocketAddr>,
    pub(super) connect_to: Arc<[ConnectTo]>,
}

impl System for LiveSystem {
    fn variable(&self, name: &str) -> Option<String> {
        std::env::var(name).ok()
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        // Opening a pipe or a device could wait for ever.
        let metadata = std::fs::metadata(path)?;
        if metadata.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if !metadata.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, "larger than 1 MiB"));
        }
        Ok(bytes)
    }

    fn home(&self) -> Option<PathBuf> {
        std::env::home_dir().filter(|home_dir| !home_dir.as_os_str().is_empty())
    }

    fn resolvers(&self) -> io::Result<Resolvers> {
        if let Some(server) = self.resolver {
            return Ok(Resolvers { servers: vec![server], search: Vec::new(), overridden: true });
        }
        let (config, _) = hickory_resolver::system_conf::read_system_conf()
            .map_err(|error| io::Error::new(io::ErrorKind::NotFound, error.to_string()))?;
        let mut servers = Vec::new();
        for server in config.name_servers() {
            let port = server.connections.first().map_or(53, |connection| connection.port);
            let address = SocketAddr::new(server.ip, port);
            if !servers.contains(&address) {
                servers.push(address);
            }
        }
        let search = config.search().iter().map(|search| search.to_string()).collect();
        Ok(Resolvers { servers, search, overridden: false })
    }

    fn output(&self, program: &str, arguments: &[&str]) -> io::Result<String> {
        let named = match Path::new(program).is_absolute() {
            true => Some(PathBuf::from(program)),
            false => programs::on_path(self, program),
        };
        command::output(&named.ok_or(io::ErrorKind::NotFound)?, arguments)
    }

    #[cfg(windows)]
    fn registry(&self, key: &str, name: &str) -> Option<RegistryValue> {
        let (root, path) = key.split_once('\\')?;
        let root =
            if root == "HKLM" { windows_registry::LOCAL_MACHINE } else { windows_registry::CURRENT_USER };
        let key = root.open(path).ok()?;
        if let Ok(number) = key.get_u32(name) {
            return Some(RegistryValue::Number(number));
        }
        if let Ok(text) = key.get_string(name) {
            return Some(RegistryValue::Text(text));
        }
        key.get_value(name).ok().map(|value| RegistryValue::Bytes(value.to_vec()))
    }

    #[cfg(windows)]
    fn adapters(&self) -> Vec<Adapter> {
        use ipconfig::{IfType, OperStatus};
        let kind = |adapter: &ipconfig::Adapter| match adapter.if_type() {
            IfType::Ppp | IfType::Tunnel => Some("tunnel"),
            _ if is_of_a_vpn(adapter.description()) => Some("tunnel"),
            IfType::EthernetCsmacd => Some("wired"),
            IfType::Ieee80211 => Some("wireless"),
            _ => None,
        };
        let adapters = ipconfig::get_adapters().unwrap_or_default();
        let one = |adapter: &ipconfig::Adapter| Adapter {
            addresses: adapter.ip_addresses().to_vec(),
            ipv6_index: adapter.ipv6_if_index(),
            kind: kind(adapter),
            up: adapter.oper_status() == OperStatus::IfOperStatusUp,
        };
        adapters.iter().map(one).collect()
    }

    fn local_address(&self, to: SocketAddr) -> Option<IpAddr> {
        let any: IpAddr = match to {
            SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
            SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
        };
        let socket = UdpSocket::bind((any, 0)).ok()?;
        socket.connect(to).ok()?;
        socket.local_addr().ok().map(|local_addr| local_addr.ip())
    }

    #[cfg(any(windows, target_os = "macos"))]
    fn display_language(&self) -> Option<String> {
        sys_locale::get_locale()
    }

    /// An address given by `--connect-to` counts as well: it is where packets will go.
    fn has_route(&self, to: SocketAddr) -> bool {
        let given = self.connect_to.iter().filter_map(|connect_to| connect_to.address(to.port()));
        given.filter(|given| given.is_ipv4() == to.is_ipv4()).chain([to]).any(is_routed)
    }
}

/// Adapters of VPN clients that say they are Ethernet; the maker's words, in English on every Windows.
#[cfg(windows)]
fn is_of_a_vpn(description: &str) -> bool {
    let description = description.to_ascii_lowercase();
    ["tap-", "vpn", "wintun", "wireguard", "tunnel"].iter().any(|word| description.contains(word))
}

fn is_routed(to: SocketAddr) -> bool {
    let any: SocketAddr = match to {
        SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
    };
    UdpSocket::bind(any).and_then(|socket| socket.connect(to)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn live() -> LiveSystem {
        LiveSystem { resolver: None, connect_to: Arc::new([]) }
    }

    #[test]
    fn a_file_that_is_too_large_or_no_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        std::fs::write(&path, vec![b'x'; LARGEST_FILE as usize]).unwrap();
        assert_eq!(live().read(&path).unwrap().len() as u64, LARGEST_FILE);
        std::fs::write(&path, vec![b'x'; LARGEST_FILE as usize + 1]).unwrap();
        assert_eq!(live().read(&path).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        assert_eq!(live().read(folder.path()).unwrap_err().kind(), io::ErrorKind::IsADirectory);
    }

    #[test]
    fn a_resolver_that_was_given_replaces_the_systems() {
        let server = "127.0.0.1:5353".parse().unwrap();
        let system = LiveSystem { resolver: Some(server), ..live() };
        let resolvers = system.resolvers().unwrap();
        assert_eq!((resolvers.servers, resolvers.overridden), (vec![server], true));
    }
}
