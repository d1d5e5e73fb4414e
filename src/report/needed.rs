//! What must get through: from rows of the catalogue, or from what a report says was blocked.
//!
//! A placeholder is never filled with a guess: the pattern AWS publishes stands in its place where a
//! filter can express it, and what no filter can express is named as open.

use super::Messages;
use super::document::Document;
use super::products::{AllowEntry, Why};
use crate::catalogue::{Catalogue, Category, Disposition, Endpoint, Purpose, Row};
use crate::diagnosis::{Code, Severity, Status};
use crate::evidence::Reason;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needed {
    pub entries: Vec<AllowEntry>,
    /// Patterns that stand for concrete hosts only the user knows, and the entry written instead.
    pub wide: Vec<String>,
    /// The same, where only the portal's `ssoins-…` address would make them concrete.
    pub wide_instance: Vec<String>,
    /// Patterns that could not be written at all: they need a Region.
    pub open: Vec<String>,
    /// Hosts of a report that the catalogue does not list: no list of ours opens them.
    pub foreign: Vec<String>,
    /// How many names were left out because signing in works without them.
    pub optional: usize,
}

impl Needed {
    /// Everything these rows need.
    pub fn of_rows<'a>(
        rows: impl Iterator<Item = &'a Row>,
        catalogue: &Catalogue,
        regions: &[String],
        messages: &Messages,
    ) -> Self {
        let mut needed = Self::default();
        for row in rows {
            let Some(endpoint) = row.endpoint.as_ref().and_then(|endpoint| catalogue.endpoint(endpoint))
            else {
                continue;
            };
            needed.row(row, endpoint, regions, messages);
        }
        needed.settle();
        needed
    }

    /// What a report says was blocked, and only that.
    pub fn of_report(document: &Document, catalogue: &Catalogue, messages: &Messages) -> Self {
        let mut needed = Self::unsettled(blocked(document), catalogue, messages);
        // What the console asked for is on no list, so the console itself stands as the source.
        let unlisted =
            document.findings.iter().filter(|finding| finding.code == Code::BrowserUnlistedHosts.word());
        for host in unlisted.flat_map(|unlisted| &unlisted.remediation.hosts) {
            let without = messages.plain("allowlist-unlisted-without");
            let why = Why { without, ..Why::default() };
            let purpose = messages.plain("allowlist-unlisted");
            needed.foreign.retain(|foreign| foreign != host);
            needed.entries.push(AllowEntry { host: host.clone(), port: 443, purpose, why });
        }
        needed.settle();
        needed
    }

    /// These hosts, as far as the catalogue lists them.
    pub fn of_hosts(
        hosts: impl IntoIterator<Item = String>,
        catalogue: &Catalogue,
        messages: &Messages,
    ) -> Self {
        let mut needed = Self::unsettled(hosts, catalogue, messages);
        needed.settle();
        needed
    }

    fn unsettled(
        hosts: impl IntoIterator<Item = String>,
        catalogue: &Catalogue,
        messages: &Messages,
    ) -> Self {
        let mut needed = Self::default();
        for host in hosts {
            // The entry for just this host says what it is for; a pattern above it may be for something else.
            let exact = catalogue.endpoints().iter().find(|endpoint| names_no_other(endpoint, &host));
            let found =
                exact.or_else(|| catalogue.endpoints().iter().find(|endpoint| lists(endpoint, &host)));
            let Some(endpoint) = found else {
                needed.foreign.push(host);
                continue;
            };
            match widened(&host) {
                Some(wide) if wide != host => {
                    needed.wide.push(host);
                    needed.add(wide, endpoint, messages);
                }
                Some(host) => needed.add(host, endpoint, messages),
                None => needed.open.push(host),
            }
        }
        needed
    }

    fn row(&mut self, row: &Row, endpoint: &Endpoint, regions: &[String], messages: &Messages) {
        let pattern = host_part(endpoint.pattern());
        let wildcard = pattern.contains('*');
        match &row.disposition {
            Disposition::Run => {
                // The address of this portal is one of several; this user has no other.
                let mut shown = row.host.iter().map(|host| entry(host.clone(), endpoint, messages));
                let own = endpoint
                    .hosts()
                    .iter()
                    .any(|host| host.contains("{instance}") || host.contains("{directory}"));
                if let Some(mut shown) = shown.next() {
                    shown.why.required |= own;
                    self.entries.push(shown);
                }
                // AWS asks for more than the host that can be tested.
                let filled = filled(pattern, regions).into_iter().filter(|filled| !filled.contains('['));
                if wildcard {
                    filled.for_each(|filled| self.add_wide(filled, endpoint, messages));
                }
            }
            Disposition::Na { .. } => self.add(pattern.to_owned(), endpoint, messages),
            Disposition::Skipped { because } if because.needs_option() => {
                for filled in filled(pattern, regions) {
                    match widened(&filled) {
                        Some(wide) => {
                            let list = match because {
                                Reason::NeedsInstance => &mut self.wide_instance,
                                _ => &mut self.wide,
                            };
                            list.push(filled);
                            self.add(wide, endpoint, messages);
                        }
                        None => self.open.push(filled),
                    }
                }
            }
            Disposition::Skipped { .. } => {}
        }
    }

    fn add(&mut self, host: String, endpoint: &Endpoint, messages: &Messages) {
        self.entries.push(entry(host, endpoint, messages));
    }

    /// A pattern beside a host that is asked by name: wider than what signing in needs.
    fn add_wide(&mut self, host: String, endpoint: &Endpoint, messages: &Messages) {
        let mut wide = entry(host, endpoint, messages);
        wide.why.required = false;
        self.entries.push(wide);
    }

    /// Only what signing in stops without.
    pub fn required_only(mut self) -> Self {
        let before = self.entries.len();
        self.entries.retain(|entry| entry.why.required);
        self.optional = before - self.entries.len();
        for list in [&mut self.wide, &mut self.wide_instance, &mut self.open] {
            list.clear();
        }
        self
    }

    fn settle(&mut self) {
        // Of several entries for one name, the one that says it is needed speaks for it.
        self.entries
            .sort_by(|a, b| (&a.host, a.port, !a.why.required).cmp(&(&b.host, b.port, !b.why.required)));
        self.entries.dedup_by(|a, b| (&a.host, a.port) == (&b.host, b.port));
        for list in [&mut self.wide, &mut self.wide_instance, &mut self.open, &mut self.foreign] {
            list.sort();
            list.dedup();
        }
    }
}

fn entry(host: String, endpoint: &Endpoint, messages: &Messages) -> AllowEntry {
    let why = Why {
        without: messages.plain(&format!("without-{}", endpoint.purpose().word())),
        required: endpoint.required(),
        source: endpoint.source().to_owned(),
        date: endpoint.date().to_owned(),
    };
    AllowEntry { host, port: endpoint.port(), purpose: purpose(endpoint.purpose(), messages), why }
}

fn purpose(purpose: Purpose, messages: &Messages) -> String {
    messages.plain(&format!("purpose-{}", purpose.word()))
}

/// Hosts of failing findings that ask for a rule, and of failed network rows whose findings leave it open. Hosts that
/// answer through an inspecting gateway are not blocked.
fn blocked(document: &Document) -> Vec<String> {
    let asked = document
        .findings
        .iter()
        .filter(|finding| finding.remediation.action.is_some() && finding.severity == Severity::Fail);
    let mut hosts: Vec<String> = asked.flat_map(|asked| asked.remediation.hosts.iter().cloned()).collect();
    hosts.extend(unexplained(document));
    hosts.sort();
    hosts.dedup();
    hosts
}

/// Hosts of failed rows that no finding explains: nothing but their names is known.
pub(super) fn unexplained(document: &Document) -> Vec<String> {
    let failed = |check: &&super::document::Check| {
        check.category == Category::Network && check.status == Status::Fail && check.findings.is_empty()
    };
    document.checks.iter().filter(failed).filter_map(|check| check.host.clone()).collect()
}

/// `portal.aws.amazon.com/billing/signup` is about one host.
fn host_part(pattern: &str) -> &str {
    pattern.split('/').next().unwrap_or(pattern)
}

/// `[Region]` filled in, once for every Region that was given; as it is when none was.
fn filled(pattern: &str, regions: &[String]) -> Vec<String> {
    if regions.is_empty() || !pattern.contains("[Region]") {
        return vec![pattern.to_owned()];
    }
    regions.iter().map(|region| pattern.replace("[Region]", region)).collect()
}

/// `[Directory ID or alias].awsapps.com` (or `<directory-1>.…` of a shared report) is `*.awsapps.com`;
/// a placeholder further inside cannot be written as a suffix without opening far more.
fn widened(host: &str) -> Option<String> {
    let mut rest = host;
    while rest.starts_with(['[', '<']) {
        rest = rest.split_once('.')?.1;
    }
    let open = rest.contains(['[', '<']) || !rest.contains('.');
    (!open).then(|| if rest == host { host.to_owned() } else { format!("*.{rest}") })
}

/// Whether the endpoint is, or stands for, this host: label by label, a placeholder being one label and
/// an asterisk one or more.
fn lists(endpoint: &Endpoint, host: &str) -> bool {
    let pattern: Vec<&str> = host_part(endpoint.pattern()).split('.').collect();
    let host: Vec<&str> = host.split('.').collect();
    matches(&pattern, &host)
}

/// `sts.[Region].amazonaws.com` and no pattern with an asterisk.
fn names_no_other(endpoint: &Endpoint, host: &str) -> bool {
    !host_part(endpoint.pattern()).contains('*') && lists(endpoint, host)
}

fn matches(pattern: &[&str], host: &[&str]) -> bool {
    match (pattern.split_first(), host.split_first()) {
        (None, None) => true,
        (Some((&"*", rest)), Some((_, below))) => matches(rest, below) || matches(pattern, below),
        (Some((label, rest)), Some((first, below))) => {
            (label.starts_with('[') || label.eq_ignore_ascii_case(first)) && matches(rest, below)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leading_placeholder_becomes_the_wildcard_above_it_and_an_inner_one_nothing() {
        let cases = [
            ("[Directory ID or alias].awsapps.com", Some("*.awsapps.com")),
            ("[Identity Center instance ID].[Region].portal.amazonaws.com", Some("*.portal.amazonaws.com")),
            ("<directory-1>.awsapps.com", Some("*.awsapps.com")),
            ("signin.aws.amazon.com", Some("signin.aws.amazon.com")),
            ("oidc.[Region].amazonaws.com", None),
            ("*.sso.[Region].amazonaws.com", None),
            ("<host-1>", None),
        ];
        for (given, wanted) in cases {
            assert_eq!(widened(given).as_deref(), wanted, "{given}");
        }
    }

    #[test]
    fn a_pattern_lists_what_stands_below_it_and_nothing_beside_it() {
        let split = |it: &'static str| it.split('.').collect::<Vec<_>>();
        let hit = |pattern, host| matches(&split(pattern), &split(host));
        assert!(hit("*.sso.[Region].amazonaws.com", "portal.sso.us-east-1.amazonaws.com"));
        assert!(hit("*.awsapps.com", "a.b.awsapps.com") && hit("*.awsapps.com", "*.awsapps.com"));
        assert!(!hit("*.awsapps.com", "awsapps.com.evil.example"));
        assert!(!hit("oidc.[Region].amazonaws.com", "evil.us-east-1.amazonaws.com"));
    }
}
