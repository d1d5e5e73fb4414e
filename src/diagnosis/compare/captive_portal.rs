//! Whether one login page answers for every host.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Lane;
use crate::catalogue::is_aws_name;
use crate::diagnosis::arg::Arg;
use crate::diagnosis::fingerprint;
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::View;
use crate::evidence::network::HttpGet;
use crate::evidence::network::TlsHandshake;
use crate::evidence::{Control, FailureKind, Observation};
use crate::net::host_of;

pub(crate) struct Portal<'a> {
    /// Two hosts that have nothing in common were answered alike, or the answer calls itself a login (511).
    pub(crate) enough: bool,
    /// The host of the login page, or its title.
    pub(crate) page: Arg,
    pub(crate) answers: Vec<&'a Observation>,
    /// A control host was answered alike, or its TLS failed as well.
    pub(crate) control: Option<&'a Observation>,
}

/// A gateway's notice is about some hosts; a portal answers for all but the few it lets pass before the sign-in.
/// The user's own hosts have pages of their own and decide nothing here.
pub(crate) fn portal<'a>(view: View<'a>) -> Option<Portal<'a>> {
    let direct = |it: &&Observation| it.lane != Some(Lane::Proxy);
    if is_inspected(view) {
        return None;
    }
    // A portal that lets the control hosts pass must say itself that it wants a sign-in: a filter sends elsewhere too.
    let mut controls = view.controls(Control::ControlHost).filter(direct).filter_map(Observation::as_tls);
    let is_garden = controls.any(TlsHandshake::publicly_valid);
    let mut pages: BTreeMap<Arg, Vec<(String, &Observation)>> = BTreeMap::new();
    for observation in view.all().filter(direct) {
        let Some(http) = observation.as_http().filter(|http| http.url.starts_with("http:")) else {
            continue;
        };
        let Some(host) = host_of(&http.url).filter(|_| may_speak(view, observation)) else { continue };
        let page = login_page(view, &host, http).filter(|_| !is_garden || asks_to_sign_in(http));
        if let Some(page) = page {
            pages.entry(page).or_default().push((host, observation));
        }
    }
    let control_host = view
        .controls(Control::ControlHost)
        .filter(direct)
        .find(|control| (control.as_tls().is_some() || connects(control)) && control.failure().is_some());
    pages.into_iter().find_map(|(page, answers)| {
        let hosts: BTreeSet<&str> = answers.iter().map(|(host, _)| host.as_str()).collect();
        let says_so = answers.iter().find(|(_, it)| status(it) == Some(511)).map(|(_, it)| *it);
        let leads_away = matches!(page, Arg::Host(_));
        let alike = answers.iter().find(|(host, _)| !is_aws_name(host)).map(|(_, it)| *it);
        let control = alike.or(control_host).or(says_so);
        let enough = hosts.len() >= 2 || says_so.is_some();
        (enough || leads_away && control_host.is_some()).then(|| Portal {
            enough,
            page,
            answers: answers.iter().map(|(_, it)| *it).collect(),
            control,
        })
    })
}

/// A control host's answer, or that of a host of AWS's which TLS does not prove to be AWS.
fn may_speak(view: View<'_>, observation: &Observation) -> bool {
    if observation.control == Some(Control::ControlHost) {
        return true;
    }
    let row = view.row(&observation.check).filter(|row| row.lane().is_some());
    row.is_none_or(|row| {
        row.served_by_aws() && !row.handshakes().any(|handshake| handshake.data.publicly_valid())
    })
}

/// A private CA signs for each host by its own name: TLS is opened and passed on, which no portal does before the
/// sign-in.
fn is_inspected(view: View<'_>) -> bool {
    let signed = view.hosts_that(Fact::PrivatelySigned, Some(Lane::Direct));
    let named = signed.filter(|row| {
        row.handshakes().any(|handshake| {
            let leaf = handshake.data.chain.first();
            !handshake.observation.failed_with(FailureKind::CertificateNameMismatch)
                && leaf.is_some_and(|leaf| leaf.names.len() == 1 && leaf.names[0] == row.host())
        })
    });
    named.map(|row| row.host()).collect::<BTreeSet<_>>().len() >= 2
}

fn connects(observation: &Observation) -> bool {
    observation.as_connect().is_some()
}

/// Where this plain answer leads, if it is not the host's own and no filter's notice.
fn login_page(view: View<'_>, host: &str, http: &HttpGet) -> Option<Arg> {
    let notice = fingerprint::by_answer(view, http).is_some_and(fingerprint::says_blocked);
    if notice || http.written_by_aws() {
        return None;
    }
    let target = http.location.as_deref().or(http.leaves_for.as_deref()).and_then(host_of);
    match http.status? {
        511 => Some(target.map_or(Arg::Word("511"), Arg::Host)),
        300..400 => target.filter(|target| !same_site(target, host)).map(Arg::Host),
        200 if target.as_ref().is_some_and(|target| !same_site(target, host) && !is_aws_name(target)) => {
            target.map(Arg::Host)
        }
        200 => {
            let title = http.page.as_ref().and_then(|page| page.title.clone());
            title.filter(|title| !title.trim().is_empty()).map(Arg::Remote)
        }
        _ => None,
    }
}

/// Words of places where guests sign in, as they stand in addresses and titles.
const SIGN_IN_WORDS: [&str; 9] =
    ["login", "log-in", "signin", "sign-in", "guest", "wifi", "wi-fi", "hotspot", "captive"];

/// The answer leads to a place whose address, or a page whose title, says that it is for signing in, and not to AWS's.
pub(crate) fn asks_to_sign_in(http: &HttpGet) -> bool {
    if http.asks_to_sign_in {
        return true;
    }
    let target = http.location.as_deref().or(http.leaves_for.as_deref());
    if target.and_then(host_of).is_some_and(|host| is_aws_name(&host)) {
        return false;
    }
    let title = http.page.as_ref().and_then(|page| page.title.as_deref());
    let said = [target, title].into_iter().flatten().map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    http.status == Some(511) || SIGN_IN_WORDS.iter().any(|word| said.contains(word))
}

/// `www.example.org` for `example.org`, or the reverse.
fn same_site(a: &str, b: &str) -> bool {
    let bare = |it: &str| it.strip_prefix("www.").unwrap_or(it).to_owned();
    let (a, b) = (bare(a), bare(b));
    a == b || a.ends_with(&format!(".{b}")) || b.ends_with(&format!(".{a}"))
}

fn status(observation: &Observation) -> Option<u16> {
    observation.as_http()?.status
}
