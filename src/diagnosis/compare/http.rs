//! Answers beside those of other rows, and what of them a gateway wrote.

use crate::catalogue::is_aws_name;
use crate::catalogue::{Fingerprint, Lane, Purpose};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::finding::FindingBuilder;
use crate::diagnosis::fingerprint;
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::RowView;
use crate::evidence::network::{HttpGet, Page};
use crate::evidence::{Control, Observation};
use crate::net::host_of;

/// An answer that a gateway wrote in AWS's place.
#[derive(Clone, Copy)]
pub(crate) struct Notice<'a> {
    /// Absent when only the answer's shape shows it.
    pub(crate) found: Option<&'a Fingerprint>,
    pub(crate) strong: bool,
}

/// Another row of this lane on which AWS is proven to have answered.
pub(crate) fn reached_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let (host, lane) = (row.host(), row.lane());
    let mut others = row.view().hosts_that(Fact::ReachedAws, lane).filter(|row| row.host() != host);
    others.find_map(|other| other.http().map(|answer| answer.observation))
}

/// What a notice names, in `$category` and `$rule`; `$names` tells the messages which of both it does.
pub(crate) fn with_notice(
    finding: FindingBuilder,
    location: Option<&str>,
    page: Option<&Page>,
) -> FindingBuilder {
    let (category, rule) = (fingerprint::category(location, page), fingerprint::rule_id(location, page));
    let names = match (&category, &rule) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "category",
        (None, Some(_)) => "rule",
        (None, None) => "none",
    };
    finding
        .arg("names", names)
        .arg("category", Arg::or_none(category, Arg::Remote))
        .arg("rule", Arg::or_none(rule, Arg::Remote))
}

/// The row's answer, read as a gateway's notice. Never where a public root proves that AWS's server is at the
/// other end, and never where the answer carries a mark of AWS's.
pub(crate) fn notice<'a>(row: &RowView<'a>, http: &HttpGet) -> Option<Notice<'a>> {
    let tls = row.tls()?;
    if tls.data.privately_signed() {
        return in_answer(row, http);
    }
    // A browser's archive has no certificate: there only the mark of one product alone tells.
    let is_unseen = row.lane() == Some(Lane::Browser) && tls.data.chain_is_unseen();
    in_answer(row, http).filter(|notice| is_unseen && notice.strong)
}

/// The same of any answer on this row's way, a control's included.
pub(crate) fn in_answer<'a>(row: &RowView<'a>, http: &HttpGet) -> Option<Notice<'a>> {
    if http.written_by_aws() {
        return None;
    }
    let found = fingerprint::by_answer(row.view(), http);
    if fingerprint::means(found, "login")
        || fingerprint::means(found, "connect-failed")
        || fingerprint::means(found, "dns-failed")
    {
        return None;
    }
    let blocking = found.filter(|found| fingerprint::says_blocked(found));
    let strong = blocking.is_some_and(Fingerprint::strong);
    if strong || refuses(row, http) {
        return Some(Notice { found: blocking, strong });
    }
    None
}

/// Another host whose answer came through a gateway as well and carries AWS's marks: the gateway leaves them there.
pub(crate) fn aws_through_the_same_gateway<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let (host, lane) = (row.host(), row.lane());
    let mut others = row.view().hosts_that(Fact::PrivatelySigned, lane).filter(|other| other.host() != host);
    others
        .find_map(|other| other.http().filter(|http| http.data.written_by_aws()).map(|http| http.observation))
}

/// Another host of AWS's was answered with the very same page: two that have nothing in common.
pub(crate) fn same_notice_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let (host, lane) = (row.host(), row.lane());
    let page = row.http()?.data.page.as_ref().filter(|page| !page.start.trim().is_empty())?;
    let mut others = row.view().hosts_that(Fact::PrivatelySigned, lane).filter(|other| other.host() != host);
    others.find_map(|other| {
        let seen = other.http()?;
        let alike = seen.data.page.as_ref().is_some_and(|other| other.start == page.start);
        (alike && notice(&other, seen.data).is_some()).then_some(seen.observation)
    })
}

/// A page with success that carries neither AWS's marks nor its name, where people sign in.
pub(crate) fn foreign_page<'a>(row: &RowView<'a>, http: &HttpGet) -> Option<Notice<'a>> {
    let tls = row.tls().filter(|tls| tls.data.privately_signed())?;
    let foreign = tls.observation.seen() && http.status == Some(200) && is_foreign_page(row, http);
    foreign.then_some(Notice { found: None, strong: false })
}

/// A titled page that carries neither AWS's marks nor its name, where people sign in.
fn is_foreign_page(row: &RowView<'_>, http: &HttpGet) -> bool {
    let Some(page) = http.page.as_ref().filter(|page| page.title.is_some()) else { return false };
    let text = format!("{} {}", page.title.as_deref().unwrap_or_default(), page.start).to_lowercase();
    let named = ["aws", "amazon"].iter().any(|name| text.contains(name));
    let is_page = matches!(row.row.purpose, Some(Purpose::AccessPortal | Purpose::SignIn | Purpose::Console));
    is_page && !http.written_by_aws() && !named
}

/// Another host that AWS answered under its own certificate, where a gateway opens TLS for this host alone and what
/// comes from it is a page that is not AWS's.
pub(crate) fn page_of_the_only_opened_host<'a>(row: &RowView<'a>, http: &HttpGet) -> Option<&'a Observation> {
    let (host, lane) = (row.host(), row.lane());
    let mut signed = row.view().hosts_that(Fact::PrivatelySigned, lane);
    if !is_foreign_page(row, http) || signed.any(|other| other.host() != host) {
        return None;
    }
    let mut reached = row.view().hosts_that(Fact::ReachedAws, lane).filter(|other| other.host() != host);
    reached.find_map(|other| {
        let public = other.handshakes().any(|tls| tls.data.publicly_valid());
        other.http().filter(|_| public).map(|answer| answer.observation)
    })
}

/// A refusal by its shape: forbidden, legally unavailable, or a redirect to somebody else's host.
fn refuses(row: &RowView<'_>, http: &HttpGet) -> bool {
    let elsewhere = || {
        let target = http.location.as_deref().and_then(host_of);
        target.is_some_and(|target| target != row.host() && !is_aws_name(&target)) && row.served_by_aws()
    };
    match http.status {
        Some(403 | 451) => true,
        Some(300..400) => elsewhere(),
        _ => false,
    }
}

/// Answers for other paths of this row's host, on this lane: the control's and those of sibling rows.
fn siblings<'a>(row: &RowView<'a>) -> Vec<(&'a Observation, &'a HttpGet)> {
    let (host, lane, id) = (row.host(), row.lane(), row.id());
    let rows = row.view().hosts_named(host).filter(|row| row.lane() == lane && row.id() != id);
    let theirs = rows.filter_map(|row| row.http().map(|answer| (answer.observation, answer.data)));
    let controls =
        row.made(Control::PathPair).filter_map(|observation| Some((observation, observation.as_http()?)));
    controls.chain(theirs).collect()
}

/// Whether another row of this host, on this lane, met a gateway's notice itself.
pub(crate) fn sibling_row_blocked(row: &RowView<'_>) -> bool {
    let (host, lane, id) = (row.host(), row.lane(), row.id());
    let mut rows = row.view().hosts_named(host).filter(|row| row.lane() == lane && row.id() != id);
    rows.any(|row| row.http().is_some_and(|http| in_answer(&row, http.data).is_some()))
}

pub(crate) fn other_path_passes<'a>(row: &RowView<'a>) -> Option<(&'a Observation, String)> {
    siblings(row).into_iter().find_map(|(observation, http)| {
        let passes = http.status.is_some_and(|status| status < 400 || status == 404) || http.written_by_aws();
        let clear = passes && in_answer(row, http).is_none() && foreign_page(row, http).is_none();
        clear.then(|| (observation, path_of(&http.url)))
    })
}

pub(crate) fn other_path_blocked<'a>(row: &RowView<'a>) -> Option<(&'a Observation, String)> {
    siblings(row).into_iter().find_map(|(observation, http)| {
        let blocked = in_answer(row, http).is_some();
        blocked.then(|| (observation, path_of(&http.url)))
    })
}

fn path_of(url: &str) -> String {
    url::Url::parse(url).map_or_else(|_| "?".to_owned(), |parsed| parsed.path().to_owned())
}
