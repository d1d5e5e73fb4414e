//! Names beside other names, and what a second resolver says.

use crate::catalogue::Lane;
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::RowView;
use crate::evidence::network::DnsQuery;
use crate::evidence::{Control, Observation};

/// The same resolver gave an address for a name that has nothing to do with AWS sign-in.
pub(crate) fn control_name<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    row.made(Control::ControlName).find(|observation| observation.seen()).or_else(|| resolved_elsewhere(row))
}

/// Another name of this run that the same resolver resolved.
fn resolved_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let host = row.host();
    let mut others = row.view().hosts_that(Fact::NameResolved, None).filter(|row| row.host() != host);
    others.find_map(|other| {
        other
            .queries()
            .map(|query| query.observation)
            .find(|observation| observation.seen() && observation.dns_answered())
    })
}

/// The row's own question, put once more as it was.
pub(crate) fn repeated<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    row.made(Control::Repeat).find(|seen| seen.as_query().is_some_and(|query| !query.cd))
}

/// What the second resolver said, when one was asked.
pub(crate) fn second<'a>(row: &RowView<'a>) -> Option<(&'a Observation, &'a DnsQuery)> {
    row.made(Control::SecondResolver)
        .find(|observation| observation.dns_answered())
        .and_then(|observation| Some((observation, observation.as_query()?)))
}

/// What shows that the resolver made an answer up by itself: an extended error that says so, a header bit that its
/// answers to the control do not show, or the SOA of a zone that cannot be the name's.
pub(crate) fn mark(row: &RowView<'_>, query: &DnsQuery) -> Option<&'static str> {
    if query.ede.iter().any(|error| matches!(error.code, 4 | 15..=18)) {
        return Some("ede");
    }
    if is_oddly_authoritative(row, query) {
        return Some("aa");
    }
    let usual = usual_answers(row, query);
    if !query.ra && !usual.is_empty() && usual.iter().all(|answer| answer.ra) {
        return Some("ra");
    }
    (query.soa.is_some() && !is_denied_by_its_zone(row, query)).then_some("soa")
}

/// AA=1, and the same resolver's answers to the control have AA=0. Some forwarders set it on everything they hold.
pub(crate) fn is_oddly_authoritative(row: &RowView<'_>, query: &DnsQuery) -> bool {
    let usual = usual_answers(row, query);
    query.aa && !usual.is_empty() && usual.iter().all(|answer| !answer.aa)
}

/// Answers of the same resolver that are right: for control names, and for hosts where AWS then answered.
fn usual_answers<'a>(row: &RowView<'a>, query: &DnsQuery) -> Vec<&'a DnsQuery> {
    const ENOUGH: usize = 8;
    let view = row.view();
    let controls = view.controls(Control::ControlName).chain(view.controls(Control::ControlHost));
    let controls = controls.filter(|seen| seen.seen()).filter_map(Observation::as_query);
    let others =
        view.hosts_that(Fact::ReachedAws, Some(Lane::Direct)).filter(|other| other.host() != row.host());
    let others = others.filter_map(|other| other.address_query()).filter(|(seen, _)| seen.seen());
    let alike = |answer: &&DnsQuery| answer.server == query.server && !answer.addresses.is_empty();
    controls.chain(others.take(ENOUGH).map(|(_, answer)| answer)).filter(alike).take(ENOUGH).collect()
}

/// The denial carries the SOA of a zone above the name, and not of one above AWS's domain or at the name itself:
/// the zone's own servers said that there is no such name.
pub(crate) fn is_denied_by_its_zone(row: &RowView<'_>, query: &DnsQuery) -> bool {
    let Some(zone) = query.soa.as_deref().map(|zone| zone.trim_end_matches('.').to_ascii_lowercase()) else {
        return false;
    };
    let domain = row.row.pattern.as_deref().and_then(fixed_part);
    !zone.is_empty()
        && is_below(row.host(), &zone)
        && domain.is_none_or(|domain| zone == domain || is_below(&zone, domain))
}

/// `awsapps.com` of `[Directory ID or alias].awsapps.com`: the part that AWS publishes.
fn fixed_part(pattern: &str) -> Option<&str> {
    let (_, fixed) = pattern.rsplit_once("].")?;
    Some(fixed).filter(|fixed| !fixed.is_empty())
}

fn is_below(name: &str, zone: &str) -> bool {
    name.strip_suffix(zone).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'))
}
