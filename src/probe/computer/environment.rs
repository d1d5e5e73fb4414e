//! Facts about this computer: routes, resolvers, proxy, language, and its clock against `Date` headers.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::no_proxy::Reader;
use super::pac::ScriptSetting;
use super::proxy_env::ProxyEnvironment;
use super::routes;
use super::system_proxy;
use crate::evidence::environment::{
    Bypass, Clock, ClockReading, HostsLine, Link, Locale, PacFile, ProxyConfig, ResolverConfig, Unlike,
};
use crate::evidence::system_proxy::SystemProxy;
use crate::evidence::{Data, Failure, FailureKind, Outcome};
use crate::probe::record::Log;
use crate::probe::world::System;
use crate::{net, text};

/// Lines of the hosts file kept as evidence.
const MOST_LINES: usize = 50;
const MOST_READINGS: usize = 100;

/// A host of this run and its port.
pub(crate) type HostPort = (String, u16);

/// Documentation addresses stand for "anywhere": only the route is asked for, and nothing is sent. Read at the end of a
/// run, when the kernel knows whether the gateway answers.
pub(crate) fn link(system: &dyn System) -> (Outcome, Data) {
    let ipv4 = system.has_route(SocketAddr::new(Ipv4Addr::new(192, 0, 2, 1).into(), 443));
    let ipv6 = system.has_route(SocketAddr::new(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into(), 443));
    let outcome = match ipv4 || ipv6 {
        true => Outcome::Seen {},
        false => Outcome::Failed(Failure::new(FailureKind::NetworkUnreachable)),
    };
    (outcome, Data::Link(Link { ipv4, ipv6, routes: routes::default_routes(system) }))
}

pub(crate) fn resolver(system: &dyn System, hosts: &BTreeSet<HostPort>) -> (Outcome, Data) {
    let hosts_lines = hosts_lines(system, hosts);
    let (outcome, resolvers) = match system.resolvers() {
        Ok(resolvers) if !resolvers.servers.is_empty() => (Outcome::Seen {}, resolvers),
        Ok(resolvers) => (Outcome::Failed(Failure::new(FailureKind::NoResolver)), resolvers),
        Err(error) => {
            let failure = Failure::with(FailureKind::NoResolver, text::sentence(&error.to_string()));
            (Outcome::Failed(failure), Default::default())
        }
    };
    let data = ResolverConfig {
        servers: resolvers.servers.iter().map(SocketAddr::to_string).collect(),
        search: resolvers.search.iter().take(20).map(|search| text::name(search)).collect(),
        overridden: resolvers.overridden,
        hosts_lines,
    };
    (outcome, Data::ResolverConfig(data))
}

pub(crate) fn proxy_facts(
    environment: &ProxyEnvironment,
    system: &[SystemProxy],
    hosts: &BTreeSet<HostPort>,
    found: Option<&ScriptSetting>,
    pac_file: Option<PacFile>,
) -> (Outcome, Data) {
    let entry =
        |host: &str, port: u16| environment.bypass_entry(host, port).map(|entry| text::line(entry, 255));
    let bypassed = hosts
        .iter()
        .filter_map(|(host, port)| Some(Bypass { host: host.clone(), entry: entry(host, *port)? }))
        .collect();
    let data = ProxyConfig {
        https: environment.https.as_ref().map(|proxy| proxy.facts()),
        no_proxy: environment.no_proxy.raw(),
        bypassed,
        unlike: unlike(environment, hosts),
        malformed: environment.malformed.clone(),
        pac: found.map(|found| found.origin.clone()),
        system: system.iter().map(|proxy| with_bypassed(proxy, hosts)).collect(),
        pac_file,
    };
    (Outcome::Seen {}, Data::ProxyConfig(Box::new(data)))
}

/// The same settings, with the hosts that go past them.
fn with_bypassed(proxy: &SystemProxy, hosts: &BTreeSet<HostPort>) -> SystemProxy {
    let bypass = |(host, _): &HostPort| {
        let entry = system_proxy::bypass_entry(proxy, host)?.to_owned();
        Some(Bypass { host: host.clone(), entry })
    };
    let bypassed = hosts.iter().filter_map(bypass).collect();
    SystemProxy { bypassed, ..proxy.clone() }
}

/// What curl and Go make of `NO_PROXY` where the AWS CLI does not.
fn unlike(environment: &ProxyEnvironment, hosts: &BTreeSet<HostPort>) -> Vec<Unlike> {
    const MOST: usize = 200;
    if environment.is_of_the_system() {
        return Vec::new();
    }
    let read = |reader: Reader, host: &str, port: u16| environment.no_proxy.matches_for(reader, host, port);
    let of = |(word, reader): (&str, Reader)| {
        let others = hosts.iter().filter(|(host, port)| read(Reader::AwsCli, host, *port).is_none());
        let found = others.filter_map(|(host, port)| {
            let entry = text::line(read(reader, host, *port)?, 255);
            Some(Unlike { reader: word.to_owned(), host: host.clone(), entry })
        });
        found.collect::<Vec<_>>()
    };
    [("curl", Reader::Curl), ("go", Reader::Go)].into_iter().flat_map(of).take(MOST).collect()
}

/// `LC_ALL`, then the category's own variable, then `LANG`, as POSIX has it.
pub(crate) fn locale(system: &dyn System) -> (Outcome, Data) {
    let set = |names: &[&'static str]| {
        names.iter().find_map(|name| Some((*name, system.variable(name).filter(|value| !value.is_empty())?)))
    };
    let messages = set(&["LC_ALL", "LC_MESSAGES", "LANG"]);
    let characters = set(&["LC_ALL", "LC_CTYPE", "LANG"]);
    let language = messages.as_ref().map(|(_, value)| value.clone());
    let language = language.or_else(|| system.display_language()).unwrap_or_default();
    let language = language.split(['_', '.', '@', '-']).next().unwrap_or_default().to_ascii_lowercase();
    let data = Locale {
        language: match language.as_str() {
            "" | "c" | "posix" => "en".to_owned(),
            other => text::line(other, 16),
        },
        from: messages.map(|(name, _)| name.to_owned()),
        utf8: characters.is_some_and(|(_, value)| is_utf8(&value)) || cfg!(windows),
    };
    (Outcome::Seen {}, Data::Locale(data))
}

fn is_utf8(locale: &str) -> bool {
    let charset = locale.split('.').nth(1).unwrap_or_default().to_ascii_lowercase();
    charset.starts_with("utf-8") || charset.starts_with("utf8")
}

/// `Date` headers the network rows brought back, against the local clock at that moment.
/// One reading per host and route: the first. No reading is a fact too.
pub(crate) fn clock(log: &Log<'_>) -> (Outcome, Data) {
    let mut seen = BTreeSet::new();
    let mut readings = Vec::new();
    log.each(|observation| {
        let Data::HttpGet(http) = &observation.data else { return };
        let Some(date) = http.date else { return };
        // A cache passes on the origin's date, and says how old it is.
        let age = http.header("age").and_then(|age| age.trim().parse::<u32>().ok()).unwrap_or(0);
        let date = date.saturating_add(age.into());
        let over_tls = http.url.starts_with("https:");
        let Some(host) = net::host_of(&http.url) else { return };
        if readings.len() >= MOST_READINGS || !seen.insert((host.clone(), over_tls)) {
            return;
        }
        let at = std::time::Duration::from_millis(observation.at_ms.saturating_add(observation.duration_ms));
        readings.push(ClockReading {
            host,
            over_tls,
            offset_s: date.saturating_sub(seconds(log.wall_at(at))),
        });
    });
    readings.sort_by(|a, b| (&a.host, a.over_tls).cmp(&(&b.host, b.over_tls)));
    (Outcome::Seen {}, Data::Clock(Clock { local: seconds(log.started_at()), readings }))
}

pub(crate) fn seconds(time: SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
        Err(before) => -i64::try_from(before.duration().as_secs()).unwrap_or(i64::MAX),
    }
}

fn hosts_lines(system: &dyn System, hosts: &BTreeSet<HostPort>) -> Vec<HostsLine> {
    let path = hosts_file(system);
    let Ok(bytes) = system.read(&path) else { return Vec::new() };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let file = path.display().to_string();
    let names: BTreeSet<&str> = hosts.iter().map(|(host, _)| host.as_str()).collect();
    let mut found = Vec::new();
    for (line, content) in (1..).zip(text.lines()) {
        let mut words = content.split('#').next().unwrap_or_default().split_whitespace();
        let Some(address) = words.next().and_then(|word| word.parse::<IpAddr>().ok()) else { continue };
        let named = words.map(text::name).filter(|name| names.contains(name.as_str()));
        found.extend(named.map(|name| HostsLine { file: file.clone(), line, address, name }));
        if found.len() >= MOST_LINES {
            break;
        }
    }
    found.truncate(MOST_LINES);
    found
}

fn hosts_file(system: &dyn System) -> PathBuf {
    match system.variable("SystemRoot").filter(|_| cfg!(windows)) {
        Some(root) => Path::new(&root).join(r"System32\drivers\etc\hosts"),
        None => PathBuf::from("/etc/hosts"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    fn hosts(names: &[&str]) -> BTreeSet<HostPort> {
        names.iter().map(|name| ((*name).to_owned(), 443)).collect()
    }

    #[test]
    fn hosts_file_lines_that_name_a_host_of_this_run_are_kept_with_their_number() {
        let mut system = FakeSystem::default();
        let text =
            "127.0.0.1 localhost\n# 10.0.0.9 a.example\n10.0.0.9\tx A.Example. # why\nbroken a.example\n";
        system.files.insert("/etc/hosts".into(), text.as_bytes().to_vec());
        let (outcome, Data::ResolverConfig(data)) = resolver(&system, &hosts(&["a.example"])) else {
            panic!()
        };
        assert!(matches!(outcome, Outcome::Failed(it) if it.kind == FailureKind::NoResolver));
        let expected = HostsLine {
            file: "/etc/hosts".to_owned(),
            line: 3,
            address: "10.0.0.9".parse().unwrap(),
            name: "a.example".to_owned(),
        };
        assert_eq!(data.hosts_lines, [expected]);
    }

    /// Windows reads the file as bytes; editors save its comments in the code page of the system.
    #[test]
    fn a_hosts_file_with_comments_in_a_code_page_is_read() {
        let mut system = FakeSystem::default();
        let text = "# 사내 서버\r\n10.0.0.9\ta.example # 포털 이동\r\n10.0.0.8 # 가짜 a.example\r\n";
        let bytes = encoding_rs::EUC_KR.encode(text).0.into_owned();
        system.files.insert(hosts_file(&system), bytes);
        let found = hosts_lines(&system, &hosts(&["a.example"]));
        assert_eq!(
            found.iter().map(|line| (line.line, line.address.to_string())).collect::<Vec<_>>(),
            [(2, "10.0.0.9".to_owned())]
        );
    }

    #[test]
    fn hosts_that_go_around_the_proxy_are_listed_with_the_entry() {
        let system = FakeSystem::with_variables(&[
            ("HTTPS_PROXY", "http://alice:hunter2@proxy.example:3128"),
            ("NO_PROXY", "localhost,.a.example"),
        ]);
        let environment = ProxyEnvironment::read(&system, &[]);
        let (_, data) = proxy_facts(&environment, &[], &hosts(&["b.example", "x.a.example"]), None, None);
        assert!(!serde_json::to_string(&data).unwrap().contains("hunter2"));
        let Data::ProxyConfig(data) = data else { panic!() };
        assert!(data.https.unwrap().credentials);
        assert_eq!(
            data.bypassed,
            [Bypass { host: "x.a.example".to_owned(), entry: ".a.example".to_owned() }]
        );
    }

    #[test]
    fn the_language_comes_from_the_first_variable_that_is_set() {
        for (variables, language, utf8) in [
            (&[("LANG", "ko_KR.UTF-8")][..], "ko", true),
            (&[("LC_ALL", "C"), ("LANG", "ko_KR.UTF-8")], "en", false),
            (&[("LC_MESSAGES", "ko_KR"), ("LANG", "en_US.utf8")], "ko", true),
            (&[], "en", false),
        ] {
            let (_, Data::Locale(data)) = locale(&FakeSystem::with_variables(variables)) else { panic!() };
            assert_eq!((data.language.as_str(), data.utf8), (language, utf8 || cfg!(windows)));
        }
    }

    #[test]
    fn without_a_variable_the_language_is_that_of_the_system() {
        let mut system = FakeSystem { language: Some("ko-KR".to_owned()), ..FakeSystem::default() };
        let language = |system: &FakeSystem| match locale(system).1 {
            Data::Locale(data) => (data.language, data.from),
            _ => panic!(),
        };
        assert_eq!(language(&system), ("ko".to_owned(), None));
        system.variables.insert("LANG".to_owned(), "en_US.UTF-8".to_owned());
        assert_eq!(language(&system), ("en".to_owned(), Some("LANG".to_owned())));
    }

    #[test]
    fn no_route_of_any_family_is_a_failure() {
        let mut system = FakeSystem::default();
        assert!(matches!(link(&system).0, Outcome::Failed(it) if it.kind == FailureKind::NetworkUnreachable));
        system.routes = true;
        assert_eq!(link(&system).0, Outcome::Seen {});
    }
}
