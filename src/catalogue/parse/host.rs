//! What may stand in `hosts`: a host name, perhaps with `{directory}`, `{region}` or `{instance}` in it.

use crate::catalogue::nearest::nearest;

/// What is wrong with it, and what to write instead.
pub(super) type Fault = (String, String);

const TEMPLATES: [(&str, &str); 3] =
    [("directory", "d-1234567890"), ("region", "us-east-1"), ("instance", "ssoins-1234567890abcdef")];

/// A template in lower case. Literal parts must be ASCII, so that filling it in cannot change its meaning.
pub(super) fn template(text: &str) -> Result<String, Fault> {
    let mut sample = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        sample += &rest[..open];
        let Some(close) = rest[open..].find('}') else {
            return Err((
                format!("`{text}` opens a template and does not close it"),
                "Write it like `{region}.signin.aws`".to_owned(),
            ));
        };
        sample += sample_for(&rest[open + 1..open + close])?;
        rest = &rest[open + close + 1..];
    }
    sample += rest;
    if sample.contains('}') {
        return Err((
            format!("`{text}` closes a template it does not open"),
            "Write it like `{region}.signin.aws`".to_owned(),
        ));
    }
    if sample == text {
        return literal(text);
    }
    if !text.is_ascii() {
        return Err((
            format!("`{text}` mixes a template with letters outside ASCII"),
            "Write that part in its xn-- form".to_owned(),
        ));
    }
    literal(&sample)?;
    Ok(text.to_ascii_lowercase())
}

/// A plain host name in its ASCII form: lower case, no trailing dot.
pub(super) fn literal(text: &str) -> Result<String, Fault> {
    if let Some((part, fix)) = foreign_part(text) {
        return Err((format!("`{text}` is not a host name: it has {part}"), fix));
    }
    let name = match url::Host::parse(text) {
        Ok(url::Host::Domain(name)) => name,
        Ok(_) => {
            return Err((
                format!("`{text}` is an IP address"),
                "Give the host name: addresses change, and certificates are checked by name".to_owned(),
            ));
        }
        Err(error) => {
            return Err((
                format!("`{text}` is not a host name: {error}"),
                "Write it like `login.example.com`".to_owned(),
            ));
        }
    };
    let name = name.trim_end_matches('.').to_owned();
    if name.len() > 253 || name.split('.').count() < 2 || !name.split('.').all(is_label) {
        return Err((
            format!("`{text}` is not a complete host name"),
            "Write it with its domain, like `login.example.com`: letters, digits and inner hyphens"
                .to_owned(),
        ));
    }
    Ok(name)
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

fn sample_for(name: &str) -> Result<&'static str, Fault> {
    if let Some((_, sample)) = TEMPLATES.iter().find(|(known, _)| *known == name) {
        return Ok(sample);
    }
    let fix = match nearest(name, TEMPLATES.iter().map(|(known, _)| *known)) {
        Some(word) => format!("Did you mean `{{{word}}}`?"),
        None => "Known templates: {directory}, {region}, {instance}".to_owned(),
    };
    Err((format!("unknown template `{{{name}}}`"), fix))
}

/// The part of a URL that does not belong into `hosts`, and where it belongs.
fn foreign_part(text: &str) -> Option<(&'static str, String)> {
    if let Some((_, rest)) = text.split_once("://") {
        let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
        return Some(("a scheme", format!("Write `{host}`")));
    }
    if text.parse::<std::net::IpAddr>().is_ok() || text.starts_with('[') {
        return Some((
            "an IP address for a name",
            "Give the host name: addresses change, and certificates are checked by name".to_owned(),
        ));
    }
    if let Some((host, path)) = text.split_once('/') {
        return Some((
            "a path",
            format!("Write `hosts = [{host:?}]` and `paths = [{{ path = {:?} }}]`", format!("/{path}")),
        ));
    }
    if let Some((host, port)) = text.split_once(':') {
        return Some(("a port", format!("Write `hosts = [{host:?}]` and `port = {port}`")));
    }
    if text.contains('*') {
        return Some((
            "a wildcard",
            "Keep the wildcard in `pattern`, and list the concrete hosts under it; `hosts = []` if none is known"
                .to_owned(),
        ));
    }
    None
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
        for (given, what, fix) in [
            ("https://login.example.com/a", "a scheme", "Write `login.example.com`"),
            ("login.example.com/a", "a path", r#"paths = [{ path = "/a" }]"#),
            ("login.example.com:8443", "a port", "port = 8443"),
            ("192.0.2.1", "an IP address", "Give the host name"),
            ("2001:db8::1", "an IP address", "Give the host name"),
            ("[2001:db8::1]", "an IP address", "Give the host name"),
            ("0x7f000001", "an IP address", "Give the host name"),
            ("*.example.com", "a wildcard", "in `pattern`"),
            ("localhost", "not a complete host name", "with its domain"),
            ("-a.example.com", "not a complete host name", "inner hyphens"),
            ("a_b.example.com", "not a complete host name", "inner hyphens"),
            ("a b.example.com", "not a host name", "login.example.com"),
            ("a@b.example.com", "not a host name", "login.example.com"),
            ("{regoin}.signin.aws", "unknown template `{regoin}`", "`{region}`"),
            ("{colour}.signin.aws", "unknown template", "Known templates"),
            ("{region.signin.aws", "does not close it", "{region}.signin.aws"),
            ("region}.signin.aws", "does not open", "{region}.signin.aws"),
            ("{region}.bücher.example", "outside ASCII", "xn--"),
        ] {
            let (said, advised) = template(given).expect_err(given);
            assert!(said.contains(what), "{given}: {said}");
            assert!(advised.contains(fix), "{given}: {advised}");
        }
    }
}
