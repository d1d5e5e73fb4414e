//! Finds, reads and runs the proxy script (PAC) of the user's settings, once a run.

use std::collections::{BTreeSet, HashMap};
use std::net::SocketAddr;
use std::time::Duration;

use tokio::time::timeout;
use url::Url;

use super::found_script::FoundScript;
use super::script_run;
use super::shared::RunContext;
use crate::evidence::environment::PacFile;
use crate::evidence::network::Hello;
use crate::evidence::{FailureKind, Outcome};
use crate::probe::computer::environment::HostPort;
use crate::probe::computer::pac::{self, ScriptSetting};
use crate::probe::wire::http;
use crate::probe::wire::route::{HandshakeRequest, Route, Stage};
use crate::text;

/// Browsers ask for `wpad` below the computer's own domains. No RFC says so.
const WPAD: &str = "wpad";
const MOST_DOMAINS: usize = 2;
const WPAD_LIMIT: Duration = Duration::from_secs(1);
const URL_LENGTH: usize = 300;

/// Finds, reads and runs the script for `hosts`: once a run, whoever asks first.
pub(super) async fn found<'a>(
    context: &'a RunContext<'_>,
    hosts: impl FnOnce() -> BTreeSet<HostPort>,
) -> &'a FoundScript {
    context.script.get_or_init(|| find(context, hosts())).await
}

async fn find(context: &RunContext<'_>, hosts: BTreeSet<HostPort>) -> FoundScript {
    let stage = context.stage;
    let setting = match pac::named(stage.world) {
        Some(found) => Some(found),
        None => in_network(stage).await,
    };
    let Some(address) = setting.as_ref().and_then(|setting| setting.url.as_deref()) else {
        return FoundScript { setting, ..FoundScript::default() };
    };
    let (mut file, body) = read(stage, address).await;
    let usable = file.failure.is_none() && file.status.is_none_or(|status| (200..300).contains(&status));
    let mut ways = HashMap::new();
    if let (true, true, Some(program)) = (usable, !file.is_page, &stage.world.scripts.program) {
        let run = script_run::run(context, program, &String::from_utf8_lossy(&body), &hosts).await;
        let given = run.answers.iter().filter(|answer| answer.fault.is_none());
        ways = given.map(|answer| ((answer.host.clone(), answer.port), answer.ways.clone())).collect();
        file.run = Some(run);
    }
    FoundScript { setting, file: Some(file), ways }
}

/// Whether the network offers a script under the well-known name. Only the name is asked for, at the user's own
/// resolver; the host is contacted with `--wpad` only, since nobody named it. DHCP's option 252 cannot be read from here.
async fn in_network(stage: Stage<'_>) -> Option<ScriptSetting> {
    let domains = stage.world.system.resolvers().unwrap_or_default().search;
    for domain in domains.iter().filter(|domain| domain.contains('.')).take(MOST_DOMAINS) {
        let name = format!("{WPAD}.{}", text::name(domain));
        let answer = timeout(WPAD_LIMIT, stage.world.names.lookup(&name)).await;
        if matches!(answer, Ok(Ok(addresses)) if !addresses.is_empty()) {
            let url = stage.world.scripts.wpad.then(|| format!("http://{name}/wpad.dat"));
            return Some(ScriptSetting { origin: WPAD.to_owned(), url });
        }
    }
    None
}

/// Reads the script at an address of the user's own settings: like a proxy, it was named to be contacted.
async fn read(stage: Stage<'_>, address: &str) -> (PacFile, Vec<u8>) {
    let Some(url) = pac::address(address) else {
        return (PacFile { failure: Some(FailureKind::Other), ..PacFile::default() }, Vec::new());
    };
    let shown = text::line(&without_secrets(&url), URL_LENGTH);
    let unread = |failure| (PacFile { failure: Some(failure), ..PacFile::default() }, Vec::new());
    let (head, body) = match url.scheme() {
        "file" => match url.to_file_path().ok().and_then(|path| stage.world.system.read(&path).ok()) {
            Some(bytes) => (PacFile::default(), bytes),
            None => unread(FailureKind::Other),
        },
        "http" | "https" => match fetch(stage, &url).await {
            Ok(fetched) => {
                let content_type = fetched.data.header("content-type").map(|value| text::line(value, 100));
                (PacFile { status: fetched.data.status, content_type, ..PacFile::default() }, fetched.body)
            }
            Err(kind) => unread(kind),
        },
        _ => unread(FailureKind::Other),
    };
    let PacFile { failure, status, content_type, .. } = head;
    let is_local = url.scheme() == "file";
    (PacFile { url: Some(shown), is_local, failure, status, content_type, ..pac::facts(&body) }, body)
}

async fn fetch(stage: Stage<'_>, url: &Url) -> Result<http::Fetched, FailureKind> {
    let (host, port) = (url.host_str().ok_or(FailureKind::Other)?, url.port_or_known_default().unwrap_or(80));
    let host = host.trim_matches(['[', ']']);
    let found = stage.world.addresses_of(host, stage.budget.stage).await;
    let addresses = found.map_err(|failure| failure.kind)?;
    let address = SocketAddr::new(*addresses.first().ok_or(FailureKind::NoData)?, port);
    let route = Route::Direct(address);
    let (stream, _) = stage.open(route, (host, port), None).await;
    let mut stream = stream.map_err(|error| error.kind)?;
    if url.scheme() == "https" {
        let request =
            HandshakeRequest { route, dialled_for: (host, port), name: host, hello: Hello::Classical };
        stream = stage.hello(stream, request).await.0.map_err(|error| error.kind)?;
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
        _ => Ok(fetched),
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
