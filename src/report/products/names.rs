//! A host or a domain with everything below it, as each product writes it differently.

/// `exact.example` or `*.example`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    /// Without `*.`.
    pub(super) domain: String,
    pub(super) wildcard: bool,
}

impl Name {
    /// As AWS publishes it. A `*` inside a name stands for everything below what follows it.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('.').to_ascii_lowercase();
        let (wildcard, domain) = match text.rsplit_once('*') {
            Some((_, after)) => (true, after.trim_start_matches(['.', '-'])),
            None => (false, text.as_str()),
        };
        let shown = |it: char| it.is_ascii_alphanumeric() || "-._<>".contains(it);
        let valid = domain.contains('.') && domain.chars().all(shown);
        valid.then(|| Self { domain: domain.to_owned(), wildcard })
    }

    fn covers(&self, other: &Self) -> bool {
        let below = other.domain.strip_suffix(&self.domain).is_some_and(|rest| rest.ends_with('.'));
        self.wildcard && self != other && (below || self.domain == other.domain)
    }

    /// `*.example` and `exact.example`.
    pub(super) fn star(&self) -> String {
        if self.wildcard { format!("*.{}", self.domain) } else { self.domain.clone() }
    }

    /// `.example` (apex and everything below) and `exact.example`.
    pub(super) fn dotted(&self) -> String {
        if self.wildcard { format!(".{}", self.domain) } else { self.domain.clone() }
    }

    /// `*.example` and `example` where an asterisk leaves out the apex.
    pub(super) fn star_and_apex(&self) -> Vec<String> {
        if self.wildcard { vec![self.star(), self.domain.clone()] } else { vec![self.domain.clone()] }
    }
}

/// Whether the text is a host or a domain with everything below it.
pub(super) fn is_name(text: &str) -> bool {
    Name::parse(text).is_some()
}

/// Every name once; what a wildcard covers is left out, since some products refuse such overlaps.
/// Anything that is no host name is left out too: it could break the syntax of the list.
pub(super) fn distinct<'a>(hosts: impl Iterator<Item = &'a str>) -> Vec<Name> {
    let mut all: Vec<Name> = hosts.filter_map(Name::parse).collect();
    all.sort();
    all.dedup();
    let wildcards: Vec<Name> = all.iter().filter(|it| it.wildcard).cloned().collect();
    all.retain(|it| !wildcards.iter().any(|other| other.covers(it)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wildcard_swallows_what_is_below_it_and_its_apex() {
        let names =
            distinct(["a.b.example.com", "*.example.com", "example.com", "badexample.com"].into_iter());
        let shown: Vec<_> = names.iter().map(Name::star).collect();
        assert_eq!(shown, ["badexample.com", "*.example.com"]);
    }

    #[test]
    fn text_that_is_no_host_name_cannot_enter_a_list() {
        assert_eq!(distinct(["a.com\" deny", "x.com;y", "plain", "*:443"].into_iter()), []);
        assert!(!is_name("a\nhttp_access allow all\nb.awsapps.com"));
    }
}
