//! Which hosts are access portals to the AWS CLI: `checks/portal-hosts.toml`, read once.

use std::sync::LazyLock;

use super::known_portal_hosts::KnownPortalHosts;
use super::parse::{self, Source};

static KNOWN: LazyLock<KnownPortalHosts> = LazyLock::new(|| {
    let (path, text) = super::data::embedded("portal-hosts.toml");
    parse::portal_host_file(Source { file: path, text }).unwrap_or_default()
});

/// Whether the AWS CLI takes an address at this host as it is, instead of asking where it leads.
pub(crate) fn is_portal_host(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let below = |suffix: &String| {
        host.strip_suffix(suffix.as_str()).is_some_and(|front| front.is_empty() || front.ends_with('.'))
    };
    KNOWN.hosts.contains(&host) || KNOWN.suffixes.iter().any(below)
}

/// The first version of the AWS CLI that asks an address of a company's own where it leads.
pub(crate) fn portal_followed_since() -> &'static str {
    &KNOWN.follows_since
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_labels_make_a_host_of_aws_s() {
        for host in [
            "d-1234567890.awsapps.com",
            "D-1234567890.AWSAPPS.COM.",
            "ssoins-1234567890abcdef.us-east-1.portal.amazonaws.com",
            "ssoins-1234567890abcdef.portal.us-east-1.app.aws",
            "start.home.awsapps.cn",
            "identitycenter.amazonaws.com",
            "awsapps.com",
        ] {
            assert!(is_portal_host(host), "{host}");
        }
        for host in [
            "evil-awsapps.com",
            "awsapps.com.evil.example",
            "evilapp.aws",
            "x.identitycenter.amazonaws.com",
            "signin.aws.amazon.com",
            "",
        ] {
            assert!(!is_portal_host(host), "{host}");
        }
        assert_eq!(portal_followed_since(), "2.35.13");
    }
}
