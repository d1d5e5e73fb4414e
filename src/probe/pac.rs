//! Proxy scripts (PAC, WPAD): found, read if the user's own settings name the address, never evaluated. A script is a
//! program of strangers, and no small and bounded interpreter for it is kept well; so the ways it would choose are
//! not guessed. The proxies that its text names are listed, which is what a person looks for in it.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use tokio::time::timeout;
use url::Url;

use super::way::{Greeting, Stage, Way};
use super::world::System;
use super::{clean, http};
use crate::evidence::environment::PacFile;
use crate::evidence::network::Hello;
use crate::evidence::{FailureKind, Outcome};

const PROXY_VARIABLES: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
const KDE: &str = ".config/kioslaverc";
const MACOS: &str = "/Library/Preferences/SystemConfiguration/preferences.plist";
/// RFC-less but universal: browsers ask for `wpad` below the computer's own domains.
const WPAD: &str = "wpad";
const MOST_DOMAINS: usize = 2;
const WPAD_LIMIT: Duration = Duration::from_secs(1);
const URL_LENGTH: usize = 300;
const MOST_PROXIES: usize = 8;

/// Where a script is named, and its address if the user's settings give one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) origin: &'static str,
    pub(crate) url: Option<String>,
}

/// The settings that can be read as files: a proxy variable that holds a script's address by mistake, KDE's, macOS's.
pub(crate) fn in_settings(system: &dyn System) -> Option<Found> {
    let variable = PROXY_VARIABLES.iter().find_map(|name| {
        let value = system.variable(name)?;
        let path = value.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        let script = path.ends_with(".pac") || path.ends_with("/wpad.dat");
        script.then(|| Found { origin: name, url: Some(value.trim().to_owned()) })
    });
    variable.or_else(|| kde(&text(system, &system.home()?.join(KDE))?)).or_else(|| {
        let address = macos(&text(system, Path::new(MACOS))?)?;
        Some(Found { origin: "macos", url: Some(address) })
    })
}

fn text(system: &dyn System, path: &Path) -> Option<String> {
    system.read(path).ok().map(|it| String::from_utf8_lossy(&it).into_owned())
}

/// `ProxyType` 2 names a script, 3 asks the network for one.
pub(crate) fn kde(settings: &str) -> Option<Found> {
    let section = settings.split("[Proxy Settings]").nth(1)?;
    let section = section.split("\n[").next().unwrap_or_default();
    let value = |key: &str| section.lines().find_map(|it| it.trim().strip_prefix(key)?.strip_prefix('='));
    match value("ProxyType")?.trim() {
        "2" => Some(Found { origin: "kde", url: Some(value("Proxy Config Script")?.trim().to_owned()) }),
        "3" => Some(Found { origin: "kde", url: None }),
        _ => None,
    }
}

/// Only the XML form of the property list; the binary one stays unread.
pub(crate) fn macos(settings: &str) -> Option<String> {
    let after = |key: &str| settings.split(&format!("<key>{key}</key>")).nth(1).map(str::trim_start);
    after("ProxyAutoConfigEnable")?.strip_prefix("<integer>1</integer>")?;
    let address = after("ProxyAutoConfigURLString")?.strip_prefix("<string>")?;
    address.split("</string>").next().map(|it| it.trim().to_owned())
}

/// Whether the network offers a script under the well-known name. Only the name is asked for, at the user's own
/// resolver; the host is not contacted, since nobody named it. DHCP's option 252 cannot be read from here.
pub(crate) async fn in_network(stage: Stage<'_>) -> Option<Found> {
    let domains = stage.world.system.resolvers().unwrap_or_default().search;
    for domain in domains.iter().filter(|it| it.contains('.')).take(MOST_DOMAINS) {
        let name = format!("{WPAD}.{}", clean::name(domain));
        let answer = timeout(WPAD_LIMIT, stage.world.names.lookup(&name)).await;
        if matches!(answer, Ok(Ok(addresses)) if !addresses.is_empty()) {
            return Some(Found { origin: WPAD, url: None });
        }
    }
    None
}

/// Reads the script at an address of the user's own settings: like a proxy, it was named to be contacted.
pub(crate) async fn read(stage: Stage<'_>, address: &str) -> PacFile {
    let Ok(url) = Url::parse(address) else {
        return PacFile { failure: Some(FailureKind::Other), ..PacFile::default() };
    };
    let shown = clean::line(&without_secrets(&url), URL_LENGTH);
    let (failure, status, body) = match url.scheme() {
        "file" => match url.to_file_path().ok().and_then(|it| stage.world.system.read(&it).ok()) {
            Some(bytes) => (None, None, bytes),
            None => (Some(FailureKind::Other), None, Vec::new()),
        },
        "http" | "https" => match fetch(stage, &url).await {
            Ok((status, body)) => (None, status, body),
            Err(kind) => (Some(kind), None, Vec::new()),
        },
        _ => (Some(FailureKind::Other), None, Vec::new()),
    };
    PacFile { url: Some(shown), failure, status, ..facts(&body) }
}

/// What the text shows without running it.
pub(crate) fn facts(body: &[u8]) -> PacFile {
    let text = String::from_utf8_lossy(body);
    PacFile {
        bytes: body.len() as u64,
        is_script: text.contains("FindProxyForURL") && !text.trim_start().starts_with('<'),
        proxies: proxies(&text),
        ..PacFile::default()
    }
}

/// `PROXY host:port` and `HTTPS host:port`, as a script returns them, in the order of the text.
fn proxies(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut words =
        text.split(|it: char| it.is_whitespace() || "\"';".contains(it)).filter(|it| !it.is_empty());
    while let Some(word) = words.next() {
        if !matches!(word, "PROXY" | "HTTPS" | "HTTP") {
            continue;
        }
        let Some((host, port)) = words.next().and_then(|it| it.rsplit_once(':')) else { continue };
        // Longer than any name in DNS is none (RFC 1035 §2.3.4), and shortened it would be another.
        let plain = (1..=253).contains(&host.len())
            && host.chars().all(|it| it.is_ascii_alphanumeric() || "-._[]:".contains(it));
        let proxy = format!("{}:{port}", clean::name(host));
        if plain && port.parse::<u16>().is_ok_and(|it| it > 0) && !found.contains(&proxy) {
            found.push(proxy);
        }
        if found.len() == MOST_PROXIES {
            break;
        }
    }
    found
}

async fn fetch(stage: Stage<'_>, url: &Url) -> Result<(Option<u16>, Vec<u8>), FailureKind> {
    let (host, port) = (url.host_str().ok_or(FailureKind::Other)?, url.port_or_known_default().unwrap_or(80));
    let host = host.trim_matches(['[', ']']);
    let addresses = match host.parse() {
        Ok(address) => vec![address],
        Err(_) => match timeout(stage.budget.stage, stage.world.names.lookup(host)).await {
            Ok(found) => found.map_err(|(kind, _)| kind)?,
            Err(_) => return Err(FailureKind::DnsTimeout),
        },
    };
    let address = SocketAddr::new(*addresses.first().ok_or(FailureKind::NoData)?, port);
    let way = Way::Direct(address);
    let (stream, _) = stage.open(way, (host, port), None).await;
    let mut stream = stream.map_err(|it| it.kind)?;
    if url.scheme() == "https" {
        let greeting = Greeting { way, dialled_for: (host, port), name: host, hello: Hello::Classical };
        stream = stage.hello(stream, greeting).await.0.map_err(|it| it.kind)?;
    }
    let authority = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    let path = match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    };
    let clock = &*stage.world.clock;
    let tls = url.scheme() == "https";
    let fetched = http::get(stream, &authority, &path, tls, stage.budget.stage, clock).await;
    match fetched.outcome {
        Outcome::Failed(failure) => Err(failure.kind),
        _ => Ok((fetched.data.status, fetched.body)),
    }
}

/// User name, password and query may be secret and name no script.
fn without_secrets(url: &Url) -> String {
    let place = url.host_str().map_or_else(String::new, |host| {
        url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    });
    format!("{}://{place}{}", url.scheme(), url.path())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    #[test]
    fn a_script_in_a_proxy_variable_is_a_script_and_a_proxy_is_not() {
        let with = |value| in_settings(&FakeSystem::with_variables(&[("HTTPS_PROXY", value)]));
        assert_eq!(with("http://wpad.corp.example/proxy.pac").unwrap().origin, "HTTPS_PROXY");
        assert!(with("http://proxy.corp.example:3128").is_none());
    }

    #[test]
    fn the_desktop_s_settings_are_read() {
        let kde =
            kde("[Other]\nx=1\n[Proxy Settings]\nProxy Config Script=http://a.example/p.pac\nProxyType=2\n");
        assert_eq!(kde.unwrap().url.as_deref(), Some("http://a.example/p.pac"));
        assert!(super::kde("[Proxy Settings]\nProxyType=0\nProxy Config Script=x\n").is_none());
        let plist = "<key>ProxyAutoConfigEnable</key>\n<integer>1</integer>\n\
                     <key>ProxyAutoConfigURLString</key>\n<string>http://a.example/p.pac</string>";
        assert_eq!(macos(plist).as_deref(), Some("http://a.example/p.pac"));
        assert!(macos(&plist.replace(">1<", ">0<")).is_none());
    }

    #[test]
    fn the_proxies_a_script_names_are_listed_and_nothing_is_run() {
        let script =
            b"function FindProxyForURL(u, h) { if (x) return \"PROXY a.example:8080; PROXY b.example:80\";
            return 'PROXY a.example:8080; DIRECT'; while (true) {} }";
        let found = facts(script);
        assert!(found.is_script);
        assert_eq!(found.proxies, ["a.example:8080", "b.example:80"]);
    }

    #[test]
    fn a_login_page_in_place_of_the_script_is_no_script() {
        assert!(!facts(b"<html>FindProxyForURL</html>").is_script);
        assert!(facts(b"PROXY \x1b[31m:1 PROXY :80 PROXY a:0 PROXY").proxies.is_empty());
        assert!(facts(format!("PROXY {}:80", "a".repeat(254)).as_bytes()).proxies.is_empty());
    }

    #[test]
    fn credentials_and_queries_of_the_address_are_not_kept() {
        let url = Url::parse("http://u:hunter2@a.example:8080/p.pac?token=1").unwrap();
        assert_eq!(without_secrets(&url), "http://a.example:8080/p.pac");
    }
}
