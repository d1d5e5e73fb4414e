//! Whatever host is asked, the same login page answers, and no TLS gets through: sign in to the network first.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::diagnosis::{fingerprint, names, ways};
use crate::evidence::network::HttpGet;
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: "network.captive-portal",
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Http,
    faults: &["H05"],
    check,
};

pub(in crate::diagnosis) struct Portal<'a> {
    /// Two hosts that have nothing in common were answered alike, or the answer calls itself a login (511).
    enough: bool,
    /// The host of the login page, or its title.
    pub(in crate::diagnosis) page: String,
    pub(in crate::diagnosis) answers: Vec<&'a Observation>,
    /// A control host was answered alike, or its TLS failed as well.
    pub(in crate::diagnosis) control: Option<&'a Observation>,
}

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some(portal) = portal(*view) else { return Vec::new() };
    let failed: Vec<_> =
        view.hosts().filter(|it| it.lane() == Some(Lane::Direct) && ways::failed(it)).collect();
    let (Some(row), Some(first)) = (failed.first(), portal.answers.first()) else { return Vec::new() };
    let mut finding = ways::about(&RULE, row, first)
        .arg("page", &portal.page)
        .arg("answered", portal.answers.len())
        .confidence(match (portal.enough, portal.control.is_some()) {
            (true, true) => Confidence::High,
            (false, true) => Confidence::Medium,
            (_, false) => Confidence::Low,
        })
        .explains(failed.iter().skip(1).map(|it| it.id().clone()))
        .confirm("curl -sSI http://aws.amazon.com/");
    for it in portal.answers.iter().skip(1) {
        finding = finding.and(&it.id);
    }
    finding = match portal.control {
        Some(it) => finding.rules_out(&it.id, "http.block-page"),
        None => finding.not_evaluated("http.block-page"),
    };
    vec![finding.build()]
}

/// A gateway's notice is about some hosts; a portal answers for all of them, and lets nothing through.
pub(in crate::diagnosis) fn portal<'a>(view: View<'a>) -> Option<Portal<'a>> {
    let direct = |it: &&Observation| it.lane != Some(Lane::Proxy);
    let proven = view.all().filter(direct).any(|it| ways::tls_of(it).is_some_and(ways::publicly_valid));
    if proven {
        return None;
    }
    let mut pages: BTreeMap<String, Vec<(String, &Observation)>> = BTreeMap::new();
    for observation in view.all().filter(direct) {
        let Some(http) = ways::http_of(observation).filter(|it| it.url.starts_with("http:")) else {
            continue;
        };
        let Some(host) = fingerprint::host_of(&http.url) else { continue };
        if let Some(page) = login_page(view, &host, http) {
            pages.entry(page).or_default().push((host, observation));
        }
    }
    let control_host = view
        .controls(Control::ControlHost)
        .filter(direct)
        .find(|it| (ways::tls_of(it).is_some() || connects(it)) && it.failure().is_some());
    pages.into_iter().find_map(|(page, answers)| {
        let hosts: BTreeSet<&str> = answers.iter().map(|(host, _)| host.as_str()).collect();
        let says_so = answers.iter().find(|(_, it)| status(it) == Some(511)).map(|(_, it)| *it);
        let alike = answers.iter().find(|(host, _)| !fingerprint::is_aws_name(host)).map(|(_, it)| *it);
        let control = alike.or(control_host).or(says_so);
        let enough = hosts.len() >= 2 || says_so.is_some();
        (enough || control_host.is_some()).then(|| Portal {
            enough,
            page,
            answers: answers.iter().map(|(_, it)| *it).collect(),
            control,
        })
    })
}

fn connects(it: &Observation) -> bool {
    names::connect_of(it).is_some()
}

/// Where this plain answer leads, if it is not the host's own and no filter's notice.
fn login_page(view: View<'_>, host: &str, http: &HttpGet) -> Option<String> {
    let notice = fingerprint::by_answer(view, http).is_some_and(fingerprint::says_blocked);
    if notice || fingerprint::aws_wrote(http) {
        return None;
    }
    let target = http.location.as_deref().and_then(fingerprint::host_of);
    match http.status? {
        511 => Some(target.unwrap_or_else(|| "511".to_owned())),
        300..400 => target.filter(|it| !same_site(it, host)),
        200 => http.page.as_ref().and_then(|it| it.title.clone()).filter(|it| !it.trim().is_empty()),
        _ => None,
    }
}

/// `www.example.org` for `example.org`, or the reverse.
fn same_site(a: &str, b: &str) -> bool {
    let bare = |it: &str| it.strip_prefix("www.").unwrap_or(it).to_owned();
    let (a, b) = (bare(a), bare(b));
    a == b || a.ends_with(&format!(".{b}")) || b.ends_with(&format!(".{a}"))
}

fn status(observation: &Observation) -> Option<u16> {
    ways::http_of(observation)?.status
}
