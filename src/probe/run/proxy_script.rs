//! Finds and reads the proxy script (PAC) of the user's settings, and the proxy row's facts.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::time::timeout;
use url::Url;

use crate::evidence::environment::PacFile;
use crate::evidence::network::Hello;
use crate::evidence::{Data, FailureKind, Outcome};
use crate::probe::computer::environment::{HostPort, proxy_facts};
use crate::probe::computer::pac::{self, ScriptSetting};
use crate::probe::computer::proxy_env::ProxyEnvironment;
use crate::probe::wire::http;
use crate::probe::wire::route::{HandshakeRequest, Route, Stage};
use crate::text;

/// Browsers ask for `wpad` below the computer's own domains. No RFC says so.
const WPAD: &str = "wpad";
const MOST_DOMAINS: usize = 2;
const WPAD_LIMIT: Duration = Duration::from_secs(1);
const URL_LENGTH: usize = 300;

/// The row about proxies: the environment, and the script if one is set.
pub(super) async fn proxy(
    stage: Stage<'_>,
    environment: &ProxyEnvironment,
    hosts: &BTreeSet<HostPort>,
) -> (Outcome, Data) {
    let found = match pac::in_settings(&*stage.world.system) {
        Some(found) => Some(found),
        None => in_network(stage).await,
    };
    let pac_file = match found.as_ref().and_then(|it| it.url.as_deref()) {
        Some(address) => Some(read(stage, address).await),
        None => None,
    };
    proxy_facts(environment, hosts, found.as_ref(), pac_file)
}

/// Whether the network offers a script under the well-known name. Only the name is asked for, at the user's own
/// resolver; the host is not contacted, since nobody named it. DHCP's option 252 cannot be read from here.
async fn in_network(stage: Stage<'_>) -> Option<ScriptSetting> {
    let domains = stage.world.system.resolvers().unwrap_or_default().search;
    for domain in domains.iter().filter(|it| it.contains('.')).take(MOST_DOMAINS) {
        let name = format!("{WPAD}.{}", text::name(domain));
        let answer = timeout(WPAD_LIMIT, stage.world.names.lookup(&name)).await;
        if matches!(answer, Ok(Ok(addresses)) if !addresses.is_empty()) {
            return Some(ScriptSetting { origin: WPAD, url: None });
        }
    }
    None
}

/// Reads the script at an address of the user's own settings: like a proxy, it was named to be contacted.
async fn read(stage: Stage<'_>, address: &str) -> PacFile {
    let Ok(url) = Url::parse(address) else {
        return PacFile { failure: Some(FailureKind::Other), ..PacFile::default() };
    };
    let shown = text::line(&without_secrets(&url), URL_LENGTH);
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
    PacFile { url: Some(shown), failure, status, ..pac::facts(&body) }
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
    let route = Route::Direct(address);
    let (stream, _) = stage.open(route, (host, port), None).await;
    let mut stream = stream.map_err(|it| it.kind)?;
    if url.scheme() == "https" {
        let request =
            HandshakeRequest { route, dialled_for: (host, port), name: host, hello: Hello::Classical };
        stream = stage.hello(stream, request).await.0.map_err(|it| it.kind)?;
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

    #[test]
    fn credentials_and_queries_of_the_address_are_not_kept() {
        let url = Url::parse("http://u:hunter2@a.example:8080/p.pac?token=1").unwrap();
        assert_eq!(without_secrets(&url), "http://a.example:8080/p.pac");
    }
}
