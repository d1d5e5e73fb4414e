//! Which value wins: the order in which botocore asks, per value.

use super::file::{Entry, Section};
use super::files::{Files, LONGEST_VALUE};
use crate::evidence::settings::Setting;
use crate::probe::world::System;
use crate::text;

/// A value and where it stands, before one of them wins.
struct Candidate {
    value: String,
    source: String,
    file: Option<String>,
    line: Option<usize>,
}

/// Variables that the AWS CLI reads for a value, and the key of the profile; the first that is set wins.
const VALUES: &[(&str, &[&str])] = &[
    ("region", &["AWS_REGION", "AWS_DEFAULT_REGION"]),
    ("ca_bundle", &["AWS_CA_BUNDLE"]),
    ("use_fips_endpoint", &["AWS_USE_FIPS_ENDPOINT"]),
    ("use_dualstack_endpoint", &["AWS_USE_DUALSTACK_ENDPOINT"]),
    ("endpoint_url", &["AWS_ENDPOINT_URL"]),
    ("ignore_configured_endpoint_urls", &["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"]),
];

/// Services whose address can be set one by one: those of a sign-in and those the checks call. Written as the ids in
/// the `services` section of the config file; the variable ends in the same in capitals.
const SERVICES: &[&str] = &[
    "sso",
    "sso_oidc",
    "signin",
    "sts",
    "account",
    "account_access",
    "bcm_recommended_actions",
    "ec2",
    "freetier",
    "iam",
    "identitystore",
    "organizations",
    "payments",
    "s3",
    "sso_admin",
    "support",
];

/// What has no key in the file. Python reads the lower-case name of a proxy variable first. `CURL_CA_BUNDLE` is
/// curl's and not the AWS CLI's.
const OF_THE_ENVIRONMENT: &[(&str, &[&str])] = &[
    ("https_proxy", &["https_proxy", "HTTPS_PROXY"]),
    ("all_proxy", &["all_proxy", "ALL_PROXY"]),
    ("no_proxy", &["no_proxy", "NO_PROXY"]),
    ("curl_ca_bundle", &["CURL_CA_BUNDLE"]),
];

pub(super) fn values(system: &dyn System, files: &Files) -> Vec<Setting> {
    let mut values: Vec<Setting> = Vec::new();
    for (name, variables) in VALUES {
        let mut candidates: Vec<_> =
            variables.iter().filter_map(|variable| of_variable(system, variable)).collect();
        candidates.extend(files.profile(&files.profile).and_then(|section| in_section(files, section, name)));
        if *name == "ca_bundle" {
            // Read last, by the part of botocore that makes connections.
            candidates.extend(of_variable(system, "REQUESTS_CA_BUNDLE"));
        }
        values.extend(winner(name, candidates));
    }
    for service in SERVICES {
        let variable = format!("AWS_ENDPOINT_URL_{}", service.to_ascii_uppercase());
        let mut candidates: Vec<_> = of_variable(system, &variable).into_iter().collect();
        candidates.extend(in_services(files, service));
        values.extend(winner(&format!("{service}.endpoint_url"), candidates));
    }
    for name in ["sso_start_url", "sso_region"] {
        values.extend(winner(name, sign_in(files, name)));
    }
    for (name, variables) in OF_THE_ENVIRONMENT {
        let candidates = variables.iter().filter_map(|variable| of_variable(system, variable));
        values.extend(winner(name, candidates.collect()));
    }
    values
}

/// The session of the profile, the profile itself, then the profiles its credentials come from; last what Granted
/// writes, which the AWS CLI does not read but which names the portal all the same.
fn sign_in(files: &Files, name: &str) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for section in files.chain() {
        let session = section.get("sso_session").and_then(|entry| files.session(&entry.value));
        candidates.extend(session.and_then(|session| in_section(files, session, name)));
        candidates.extend(in_section(files, section, name));
        candidates.extend(in_section(files, section, &format!("granted_{name}")));
    }
    candidates
}

/// `[services x]`, which the profile names, holds one block of indented lines for each service.
fn in_services(files: &Files, service: &str) -> Option<Candidate> {
    let name = &files.profile(&files.profile)?.get("services")?.value;
    let section = files.services(name)?;
    let entry = section.get(service)?;
    let inner = entry.value.lines().zip(entry.line..).find_map(|(text, line)| {
        let (key, value) = text.split_once('=')?;
        (key.trim().eq_ignore_ascii_case("endpoint_url") && !value.trim().is_empty()).then_some((value, line))
    });
    let (value, line) = inner?;
    Some(Candidate {
        value: value.trim().to_owned(),
        source: format!("[{}]", section.name),
        file: Some(files.config.path.clone()),
        line: Some(line),
    })
}

fn of_variable(system: &dyn System, variable: &str) -> Option<Candidate> {
    let value = system.variable(variable).filter(|value| !value.trim().is_empty())?;
    Some(Candidate { value, source: variable.to_owned(), file: None, line: None })
}

fn in_section(files: &Files, section: &Section, key: &str) -> Option<Candidate> {
    let entry = section.get(key).filter(|entry| !entry.value.trim().is_empty())?;
    let Entry { value, line, .. } = entry;
    Some(Candidate {
        value: value.clone(),
        source: format!("[{}]", section.name),
        file: Some(files.config.path.clone()),
        line: Some(*line),
    })
}

fn winner(name: &str, candidates: Vec<Candidate>) -> Option<Setting> {
    let mut candidates = candidates.into_iter();
    let first = candidates.next()?;
    Some(Setting {
        name: name.to_owned(),
        value: text::line(&without_credentials(name, first.value.trim()), LONGEST_VALUE),
        source: text::line(&first.source, LONGEST_VALUE),
        file: first.file,
        line: first.line,
        over: candidates.map(|lost| text::line(&lost.source, LONGEST_VALUE)).take(5).collect(),
    })
}

/// An address may hold a user and password before `@`; that of a proxy also where it has no scheme.
fn without_credentials(name: &str, value: &str) -> String {
    let (scheme, rest) = match value.split_once("://") {
        Some((scheme, rest)) => (format!("{scheme}://"), rest),
        None if is_a_proxys(name) => (String::new(), value),
        None => return value.to_owned(),
    };
    // A password may hold any character where it was written without escapes.
    let end = if is_a_proxys(name) { rest.len() } else { rest.find(['/', '?', '#']).unwrap_or(rest.len()) };
    match rest[..end].rfind('@') {
        Some(at) => format!("{scheme}{}", &rest[at + 1..]),
        None => value.to_owned(),
    }
}

fn is_a_proxys(name: &str) -> bool {
    matches!(name, "https_proxy" | "all_proxy")
}

#[cfg(test)]
mod tests {
    use super::without_credentials;

    #[test]
    fn a_password_is_no_part_of_the_value() {
        assert_eq!(without_credentials("https_proxy", "http://u:p@gw:3128"), "http://gw:3128");
        assert_eq!(without_credentials("https_proxy", "http://u:p/w@gw:3128"), "http://gw:3128");
        assert_eq!(without_credentials("https_proxy", "u:p@gw:3128/"), "gw:3128/");
        assert_eq!(without_credentials("ca_bundle", "/home/me@corp/ca.pem"), "/home/me@corp/ca.pem");
    }
}
