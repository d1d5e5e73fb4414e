//! Which hosts stand for their domain where not every host is tried.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use crate::net::domain;

/// The access portal, sign-in, their pages and the APIs are the first domains of a run.
const MOST_DOMAINS: usize = 5;

/// Domains of which a host was chosen already: a path does not differ from host to host, a filter by name may differ
/// from domain to domain.
#[derive(Debug, Default)]
pub(crate) struct ChosenDomains(Mutex<BTreeSet<String>>);

impl ChosenDomains {
    /// Whether this host is the first of its domain, and one of the first domains.
    pub(super) fn choose(&self, host: &str) -> bool {
        let mut chosen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.len() < MOST_DOMAINS && chosen.insert(domain(host).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_host_of_each_domain_is_chosen_and_no_more_than_a_few() {
        let domains = ChosenDomains::default();
        assert!(domains.choose("d-1234567890.awsapps.com"));
        assert!(!domains.choose("other.awsapps.com"));
        assert!(domains.choose("us-east-1.signin.aws"));
        let more = (0..100).filter(|number| domains.choose(&format!("www.example{number}.com"))).count();
        assert_eq!(more, MOST_DOMAINS - 2);
    }
}
