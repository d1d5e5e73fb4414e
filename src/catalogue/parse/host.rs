//! What may stand in `hosts`: a host name, perhaps with `{directory}`, `{region}` or `{instance}` in it.

use crate::catalogue::{HostFault, Meant};

const TEMPLATES: [(&str, &str); 3] =
    [("directory", "d-1234567890"), ("region", "us-east-1"), ("instance", "ssoins-1234567890abcdef")];

/// A template in lower case. Literal parts must be ASCII, so that filling it in cannot change its meaning.
pub(super) fn template(text: &str) -> Result<String, HostFault> {
    let given = || text.to_owned();
    let mut sample = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        sample += &rest[..open];
        let Some(close) = rest[open..].find('}') else {
            return Err(HostFault::UnclosedTemplate { given: given() });
        };
        sample += sample_for(&rest[open + 1..open + close])?;
        rest = &rest[open + close + 1..];
    }
    sample += rest;
    if sample.contains('}') {
        return Err(HostFault::UnopenedTemplate { given: given() });
    }
    if sample == text {
        return literal(text);
    }
    if !text.is_ascii() {
        return Err(HostFault::TemplateBeyondAscii { given: given() });
    }
    literal(&sample)?;
    Ok(text.to_ascii_lowercase())
}

/// A plain host name in its ASCII form: lower case, no trailing dot.
pub(super) fn literal(text: &str) -> Result<String, HostFault> {
    if let Some(fault) = foreign_part(text) {
        return Err(fault);
    }
    let name = match url::Host::parse(text) {
        Ok(url::Host::Domain(name)) => name,
        Ok(_) => return Err(HostFault::HostIsAddress { given: text.to_owned() }),
        Err(_) => return Err(HostFault::NotAHost { given: text.to_owned() }),
    };
    let name = name.trim_end_matches('.').to_owned();
    if name.len() > 253 || name.split('.').count() < 2 || !name.split('.').all(is_label) {
        return Err(HostFault::IncompleteHost { given: text.to_owned() });
    }
    Ok(name)
}

/// Whether it can stand in `hosts` as it is.
pub(crate) fn is_host_name(text: &str) -> bool {
    literal(text).is_ok()
}

/// One label of a host name (RFC 1123), lower case.
pub(in crate::catalogue) fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// Tells several hosts of one endpoint apart in row ids: `login-example-com`.
pub(in crate::catalogue) fn row_name(template: &str) -> String {
    template.replace(['{', '}'], "").replace('.', "-")
}

fn sample_for(name: &str) -> Result<&'static str, HostFault> {
    if let Some((_, sample)) = TEMPLATES.iter().find(|(known, _)| *known == name) {
        return Ok(sample);
    }
    let meant = Meant::of(name, TEMPLATES.iter().map(|(known, _)| *known));
    Err(HostFault::UnknownTemplate { name: name.to_owned(), meant })
}

/// What is more than a host name, or none at all.
fn foreign_part(text: &str) -> Option<HostFault> {
    let given = text.to_owned();
    if let Some((_, rest)) = text.split_once("://") {
        let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default().to_owned();
        return Some(named(host, text, |given, host| HostFault::HostWithScheme { given, host }));
    }
    if text.parse::<std::net::IpAddr>().is_ok() || text.starts_with('[') {
        return Some(HostFault::HostIsAddress { given });
    }
    if let Some((host, path)) = text.split_once('/') {
        let path = format!("/{path}");
        return Some(named(host.to_owned(), text, |given, host| HostFault::HostWithPath {
            given,
            host,
            path,
        }));
    }
    if let Some((host, port)) = text.split_once(':') {
        let port = port.to_owned();
        return Some(named(host.to_owned(), text, |given, host| HostFault::HostWithPort {
            given,
            host,
            port,
        }));
    }
    text.contains('*').then_some(HostFault::HostWithWildcard { given })
}

/// The fault of a host with something more; without a host there is nothing to keep.
fn named(host: String, text: &str, fault: impl FnOnce(String, String) -> HostFault) -> HostFault {
    let given = text.to_owned();
    if host.is_empty() { HostFault::NotAHost { given } } else { fault(given, host) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_and_names_are_kept_in_lower_case() {
        assert_eq!(template("{region}.Signin.AWS"), Ok("{region}.signin.aws".to_owned()));
        assert_eq!(template("Login.Example.com."), Ok("login.example.com".to_owned()));
        assert_eq!(template("portal.bücher.example"), Ok("portal.xn--bcher-kva.example".to_owned()));
    }

    #[test]
    fn what_is_not_a_host_says_what_it_is() {
        for (given, key) in [
            ("https://login.example.com/a", "own-host-with-scheme"),
            ("login.example.com/a", "own-host-with-path"),
            ("login.example.com:8443", "own-host-with-port"),
            ("192.0.2.1", "own-host-is-address"),
            ("2001:db8::1", "own-host-is-address"),
            ("[2001:db8::1]", "own-host-is-address"),
            ("0x7f000001", "own-host-is-address"),
            ("*.example.com", "own-host-with-wildcard"),
            ("localhost", "own-incomplete-host"),
            ("-a.example.com", "own-incomplete-host"),
            ("a_b.example.com", "own-incomplete-host"),
            ("a b.example.com", "own-not-a-host"),
            ("a@b.example.com", "own-not-a-host"),
            ("https://", "own-not-a-host"),
            ("/start", "own-not-a-host"),
            (":443", "own-not-a-host"),
            ("{regoin}.signin.aws", "own-unknown-template"),
            ("{region.signin.aws", "own-unclosed-template"),
            ("region}.signin.aws", "own-unopened-template"),
            ("{region}.bücher.example", "own-template-beyond-ascii"),
        ] {
            let fault = template(given).expect_err(given);
            assert_eq!(<&str>::from(&fault), key, "{given}");
        }
    }

    #[test]
    fn what_belongs_elsewhere_is_taken_apart() {
        let scheme = template("https://login.example.com:8443/a?b#c").unwrap_err();
        assert!(matches!(scheme, HostFault::HostWithScheme { host, .. } if host == "login.example.com"));
        let path = template("login.example.com/a").unwrap_err();
        assert!(
            matches!(path, HostFault::HostWithPath { host, path, .. } if host == "login.example.com" && path == "/a")
        );
        let port = template("login.example.com:8443").unwrap_err();
        assert!(
            matches!(port, HostFault::HostWithPort { host, port, .. } if host == "login.example.com" && port == "8443")
        );
        let slip = template("{regoin}.signin.aws").unwrap_err();
        assert!(
            matches!(slip, HostFault::UnknownTemplate { meant: Meant::Near(word), .. } if word == "region")
        );
        let far = template("{colour}.signin.aws").unwrap_err();
        assert!(matches!(far, HostFault::UnknownTemplate { meant: Meant::Known(all), .. } if all.len() == 3));
    }
}
