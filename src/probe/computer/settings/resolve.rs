//! Which value wins: the order in which botocore asks, per value.

use super::file::{Entry, Section};
use super::files::{Files, LONGEST_VALUE};
use crate::evidence::settings::Setting;
use crate::probe::world::System;
use crate::text;

/// Profiles followed by `source_profile` before a circle is assumed.
const LONGEST_CHAIN: usize = 5;

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

/// Service-specific addresses that lead a sign-in elsewhere.
const SERVICE_URLS: &[&str] =
    &["AWS_ENDPOINT_URL_SSO", "AWS_ENDPOINT_URL_SSO_OIDC", "AWS_ENDPOINT_URL_SIGNIN", "AWS_ENDPOINT_URL_STS"];

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
    for variable in SERVICE_URLS {
        values.extend(winner("endpoint_url", of_variable(system, variable).into_iter().collect()));
    }
    for name in ["sso_start_url", "sso_region"] {
        values.extend(winner(name, sign_in(files, name)));
    }
    values
}

/// The session of the profile, the profile itself, then the profiles its credentials come from; last what Granted
/// writes, which the AWS CLI does not read but which names the portal all the same.
fn sign_in(files: &Files, name: &str) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut profile = files.profile.clone();
    for _ in 0..LONGEST_CHAIN {
        let Some(section) = files.profile(&profile) else { break };
        let session = section.get("sso_session").and_then(|entry| files.session(&entry.value));
        candidates.extend(session.and_then(|session| in_section(files, session, name)));
        candidates.extend(in_section(files, section, name));
        let granted = in_section(files, section, &format!("granted_{name}"));
        candidates.extend(granted);
        match section.get("source_profile") {
            Some(next) if next.value != profile => profile.clone_from(&next.value),
            _ => break,
        }
    }
    candidates
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
        value: text::line(without_credentials(first.value.trim()).as_str(), LONGEST_VALUE),
        source: text::line(&first.source, LONGEST_VALUE),
        file: first.file,
        line: first.line,
        over: candidates.map(|lost| text::line(&lost.source, LONGEST_VALUE)).take(5).collect(),
    })
}

/// An address may hold a user and password before `@`.
fn without_credentials(value: &str) -> String {
    let Some((scheme, rest)) = value.split_once("://") else { return value.to_owned() };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    match rest[..end].rfind('@') {
        Some(at) => format!("{scheme}://{}", &rest[at + 1..]),
        None => value.to_owned(),
    }
}
