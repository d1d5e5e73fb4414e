//! Where a portal's address that is not one of AWS's leads, asked as the AWS CLI asks before a sign-in: one HEAD, one GET
//! where HEAD is not allowed, and of the redirects no more than the first, which is read and not followed.

use std::net::SocketAddr;
use std::time::Duration;

use hyper::Method;
use url::Url;

use super::computer::proxy_env::ProxyEnvironment;
use super::computer::proxy_setting::ProxySetting;
use super::wire::route::opened;
use super::wire::tls::{self, HelloRequest};
use super::wire::{http, proxy};
use super::world::{DialOptions, Stream, World};
use crate::catalogue::is_portal_host;
use crate::evidence::network::Hello;
use crate::evidence::settings::{PortalEnd, PortalFollowed, SettingProblem, Settings};
use crate::evidence::{Failure, FailureKind};
use crate::plan::Budget;
use crate::text;

const LONGEST: usize = 300;
/// Addresses of the host that are tried.
const ADDRESSES: usize = 4;
/// The AWS CLI waits ten seconds for each answer.
const LIMIT: Duration = Duration::from_secs(10);
const REDIRECTS: &[u16] = &[301, 302, 303, 307, 308];
/// A server that knows no HEAD.
const NO_HEAD: &[u16] = &[405, 501];

/// The address that the configuration gives for the portal, where the AWS CLI would ask it where it leads.
pub(crate) fn to_ask(settings: &Settings) -> Option<Url> {
    if !settings.has(SettingProblem::PortalVanity) {
        return None;
    }
    // A value that was shortened for the report is another address.
    let value = &settings.value("sso_start_url")?.value;
    let url = Url::parse(value).ok().filter(|_| !value.contains('…'))?;
    let is_plain = url.scheme() == "https" && url.username().is_empty() && url.password().is_none();
    (is_plain && url.host_str().is_some()).then_some(url)
}

/// The proxy that the AWS CLI asks it through. It reads no `ALL_PROXY`.
pub(crate) fn proxy_for(world: &World, url: &Url) -> Option<ProxySetting> {
    let environment = ProxyEnvironment::of(world);
    let (host, port) = place(url);
    let passes_by = environment.bypass_entry(&host, port).is_some();
    environment.https.filter(|proxy| !passes_by && !proxy.variable.eq_ignore_ascii_case("ALL_PROXY"))
}

/// Asks, and says what became of it. Takes no longer than `limit`.
pub(crate) async fn follow(world: &World, url: &Url, budget: &Budget, limit: Duration) -> PortalFollowed {
    let proxy = proxy_for(world, url);
    let way = Way { world, url, budget, proxy: proxy.as_ref() };
    let answer = match tokio::time::timeout(limit.min(LIMIT), way.ask()).await {
        Ok(answer) => answer,
        Err(_) => Err(Failure::new(FailureKind::ReadTimeout)),
    };
    let followed = PortalFollowed {
        asked: shown(url),
        by_proxy: proxy.is_some(),
        end: PortalEnd::Unreachable,
        status: None,
        location: None,
        failed: None,
    };
    match answer {
        Err(failure) => PortalFollowed { failed: Some(failure.kind), ..followed },
        Ok((status, location)) => {
            let target = location.as_deref().and_then(|location| url.join(location).ok());
            let target = target.filter(|_| REDIRECTS.contains(&status));
            let end = end(status, target.as_ref());
            PortalFollowed { end, status: Some(status), location: target.as_ref().map(shown), ..followed }
        }
    }
}

fn end(status: u16, target: Option<&Url>) -> PortalEnd {
    match target {
        Some(target) if !target.host_str().is_some_and(is_portal_host) => PortalEnd::Elsewhere,
        Some(target) if target.scheme() != "https" => PortalEnd::NotHttps,
        Some(_) => PortalEnd::Portal,
        None if REDIRECTS.contains(&status) => PortalEnd::NoLocation,
        None if (200..300).contains(&status) => PortalEnd::NoRedirect,
        None => PortalEnd::Refused,
    }
}

/// Without user and query, which may be secret.
fn shown(url: &Url) -> String {
    let port = url.port().map_or_else(String::new, |port| format!(":{port}"));
    let host = url.host_str().unwrap_or_default();
    text::line(&format!("{}://{host}{port}{}", url.scheme(), url.path()), LONGEST)
}

fn place(url: &Url) -> (String, u16) {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    (host.to_owned(), url.port_or_known_default().unwrap_or(443))
}

/// How the address is reached.
struct Way<'a> {
    world: &'a World,
    url: &'a Url,
    budget: &'a Budget,
    proxy: Option<&'a ProxySetting>,
}

impl Way<'_> {
    async fn ask(&self) -> Result<(u16, Option<String>), Failure> {
        let answer = self.request(Method::HEAD).await?;
        if NO_HEAD.contains(&answer.0) { self.request(Method::GET).await } else { Ok(answer) }
    }

    async fn request(&self, method: Method) -> Result<(u16, Option<String>), Failure> {
        let (host, port) = place(self.url);
        let stream = self.secure(self.open(&host, port).await?, host).await?;
        let authority = &self.url[url::Position::BeforeHost..url::Position::AfterPort];
        let path = &self.url[url::Position::BeforePath..url::Position::AfterQuery];
        http::redirect(stream, authority, path, method, self.budget.stage).await
    }

    async fn open(&self, host: &str, port: u16) -> Result<Box<dyn Stream>, Failure> {
        if let Some(setting) = self.proxy {
            let tunnel = proxy::connect(self.world, setting, host, port, self.budget).await;
            return opened(tunnel.outcome, tunnel.stream);
        }
        let found = match (
            self.world.addresses_of(host, self.budget.stage).await,
            self.world.dial.stand_in(host, port),
        ) {
            (Ok(found), _) => found.into_iter().map(|address| SocketAddr::new(address, port)).collect(),
            (Err(_), Some(address)) => vec![address],
            (Err(failure), None) => return Err(failure),
        };
        let mut last = Failure::new(FailureKind::NoData);
        for address in found.into_iter().take(ADDRESSES) {
            let options = DialOptions { timeout: self.budget.stage, max_segment: None, interface: None };
            match self.world.dial.dial(host, address, options).await.result {
                Ok(stream) => return Ok(stream),
                Err(failed) => last = Failure::with(failed.kind, text::sentence(&failed.detail)),
            }
        }
        Err(last)
    }

    /// The hello is the one that the AWS CLI's OpenSSL sends. Nothing is asked over a chain that no store accepts.
    async fn secure(&self, stream: Box<dyn Stream>, host: String) -> Result<Box<dyn Stream>, Failure> {
        let sni = Some(host.clone());
        let request = HelloRequest { host, sni, hello: Hello::Classical, address: None };
        let (trust, now) = (&*self.world.trust, self.world.clock.wall());
        let made = tls::handshake(stream, &request, trust, now, self.budget.stage).await;
        opened(made.outcome, made.stream)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_redirect_to_a_portal_by_https_leads_to_one() {
        let asked = Url::parse("https://aws.example.com/start?team=1").unwrap();
        for (status, location, expected) in [
            (302, Some("https://d-1234567890.awsapps.com/start"), PortalEnd::Portal),
            (301, Some("https://ssoins-1234567890abcdef.portal.us-east-1.app.aws/"), PortalEnd::Portal),
            (302, Some("http://d-1234567890.awsapps.com/start"), PortalEnd::NotHttps),
            (302, Some("https://evil-awsapps.com/start"), PortalEnd::Elsewhere),
            (302, Some("https://awsapps.com.evil.example/"), PortalEnd::Elsewhere),
            (302, Some("/start/"), PortalEnd::Elsewhere),
            (302, Some("javascript:alert(1)"), PortalEnd::Elsewhere),
            (302, None, PortalEnd::NoLocation),
            (300, Some("https://d-1234567890.awsapps.com/start"), PortalEnd::Refused),
            (200, Some("https://d-1234567890.awsapps.com/start"), PortalEnd::NoRedirect),
            (204, None, PortalEnd::NoRedirect),
            (403, None, PortalEnd::Refused),
            (500, None, PortalEnd::Refused),
        ] {
            let target = location.and_then(|location| asked.join(location).ok());
            let target = target.filter(|_| REDIRECTS.contains(&status));
            assert_eq!(end(status, target.as_ref()), expected, "{status} {location:?}");
        }
    }

    #[test]
    fn user_and_query_are_not_shown() {
        let url = Url::parse("https://u:hunter2@aws.example.com:8443/start?token=1#x").unwrap();
        assert_eq!(shown(&url), "https://aws.example.com:8443/start");
    }
}
