//! What is wrong with the configuration, each with its line and, where there is one answer, the line to write.

use super::file::{Entry, Section};
use super::files::{File, Files, LONGEST_VALUE, named, profile_of};
use crate::catalogue::{Directory, Partition, is_host_of_aws, is_portal_host, nearest, region_partition};
use crate::evidence::settings::{Setting, SettingFault, SettingProblem, Settings};
use crate::text;

/// Keys that a sign-in needs. A key close to one of these, where the right one is missing, was meant to be it.
const SIGN_IN_KEYS: &[&str] = &[
    "sso_start_url",
    "sso_region",
    "sso_session",
    "sso_account_id",
    "sso_role_name",
    "sso_registration_scopes",
    "region",
    "ca_bundle",
    "source_profile",
    "role_arn",
    "credential_process",
    "login_session",
    "endpoint_url",
    "output",
];

/// Sign-in pages that people take for the portal's address.
const OTHER_SIGN_INS: &[&str] = &[
    "myapps.microsoft.com",
    "login.microsoftonline.com",
    "accounts.google.com",
    "okta.com",
    "oktapreview.com",
    "onelogin.com",
    "jumpcloud.com",
    "pingone.com",
    "auth0.com",
    "console.aws.amazon.com",
    "signin.aws.amazon.com",
];

pub(super) fn faults(files: &Files, settings: &Settings) -> Vec<SettingFault> {
    let mut faults = Vec::new();
    for file in [&files.config, &files.credentials] {
        faults.extend(
            file.parsed
                .faults
                .iter()
                .map(|fault| found(file, fault.problem, Some(fault.line), &fault.key, &fault.value)),
        );
    }
    if let Some(from) = files.profile_from.as_ref().filter(|_| !settings.profile_found) {
        faults.push(missing_profile(files, from));
    }
    if let Some(section) = files.profile(&files.profile) {
        faults.extend(section.entries.iter().filter_map(|entry| wrong_value(files, entry)));
        faults.extend(section.entries.iter().filter_map(|entry| misspelt(files, section, entry)));
        faults.extend(sign_in(files, section, settings));
    }
    faults.extend(settings.value("region").and_then(|region| wrong_region(region, "region")));
    faults.extend(settings.value("sso_region").and_then(|region| wrong_region(region, "sso_region")));
    faults.extend(settings.value("sso_start_url").and_then(|url| wrong_portal(url, settings)));
    faults.extend(fips(settings));
    faults
}

fn found(file: &File, problem: SettingProblem, line: Option<usize>, key: &str, value: &str) -> SettingFault {
    SettingFault {
        problem,
        place: text::line(&file.path, LONGEST_VALUE),
        line,
        key: text::line(key, LONGEST_VALUE),
        value: text::line(value, LONGEST_VALUE),
        write: None,
    }
}

fn about(setting: &Setting, problem: SettingProblem) -> SettingFault {
    SettingFault {
        problem,
        place: setting.file.clone().unwrap_or_else(|| setting.source.clone()),
        line: setting.line,
        key: setting.name.clone(),
        value: setting.value.clone(),
        write: None,
    }
}

fn missing_profile(files: &Files, from: &str) -> SettingFault {
    let bare = files.config.parsed.sections.iter().find(|section| section.name == files.profile);
    match bare {
        Some(section) => SettingFault {
            write: Some(format!("[profile {}]", text::line(&section.name, LONGEST_VALUE))),
            ..found(
                &files.config,
                SettingProblem::SectionWithoutProfile,
                Some(section.line),
                &section.name,
                "",
            )
        },
        None => {
            let profiles =
                files.config.parsed.sections.iter().filter_map(|section| profile_of(&section.name));
            let known: Vec<String> = profiles.collect();
            let near = nearest(&files.profile, known.iter().map(String::as_str));
            SettingFault {
                problem: SettingProblem::ProfileMissing,
                place: from.to_owned(),
                line: None,
                key: text::line(&files.profile, LONGEST_VALUE),
                value: String::new(),
                write: near.map(|name| text::line(name, LONGEST_VALUE)),
            }
        }
    }
}

/// The AWS CLI keeps quotes and everything after them: `"us-east-1"` and `us-east-1 # mine` are no Regions.
fn wrong_value(files: &Files, entry: &Entry) -> Option<SettingFault> {
    if !SIGN_IN_KEYS.contains(&entry.key.as_str()) || entry.key == "credential_process" {
        return None;
    }
    let quote = entry.value.chars().find(|letter| matches!(letter, '"' | '\'' | '“' | '”' | '‘' | '’'));
    let (problem, good) = if quote.is_some() {
        let good = entry.value.replace(['"', '\'', '“', '”', '‘', '’'], "");
        (SettingProblem::ValueQuoted, good)
    } else {
        let at = entry.value.find(" #").or_else(|| entry.value.find(" ;"))?;
        (SettingProblem::ValueHasComment, entry.value[..at].trim().to_owned())
    };
    let line = format!("{} = {}", entry.key, text::line(&good, LONGEST_VALUE));
    let fault = found(&files.config, problem, Some(entry.line), &entry.key, &entry.value);
    Some(SettingFault { write: Some(line), ..fault })
}

fn misspelt(files: &Files, section: &Section, entry: &Entry) -> Option<SettingFault> {
    let key = entry.key.as_str();
    if SIGN_IN_KEYS.contains(&key) {
        return None;
    }
    let squeezed = key.replace(['-', ' '], "_");
    let meant = SIGN_IN_KEYS.iter().copied().find(|known| *known == squeezed);
    let meant = meant.or_else(|| nearest(key, SIGN_IN_KEYS.iter().copied()))?;
    if section.get(meant).is_some() || !meant.starts_with(&key[..key.len().min(1)]) {
        return None;
    }
    let fault = found(&files.config, SettingProblem::KeyUnknown, Some(entry.line), key, "");
    Some(SettingFault {
        write: Some(format!("{meant} = {}", text::line(&entry.value, LONGEST_VALUE))),
        ..fault
    })
}

/// The pair of portal and Region: through a session, or written in the profile.
fn sign_in(files: &Files, section: &Section, settings: &Settings) -> Vec<SettingFault> {
    let mut faults = Vec::new();
    if let Some(entry) = section.get("sso_session") {
        let Some(session) = files.session(&entry.value) else {
            let fault = found(
                &files.config,
                SettingProblem::SsoSessionMissing,
                Some(entry.line),
                &entry.key,
                &entry.value,
            );
            let sections = files.config.parsed.sections.iter();
            let known: Vec<String> =
                sections.filter_map(|section| named(&section.name, "sso-session")).collect();
            let near = nearest(&entry.value, known.iter().map(String::as_str));
            let write = near.map(|name| format!("sso_session = {}", text::line(name, LONGEST_VALUE)));
            return vec![SettingFault { write, ..fault }];
        };
        for key in ["sso_start_url", "sso_region"] {
            let (Some(inline), Some(shared)) = (section.get(key), session.get(key)) else { continue };
            // Equal values are what older tools need beside the session: the AWS CLI takes them.
            if inline.value != shared.value {
                let fault = found(
                    &files.config,
                    SettingProblem::SsoInconsistent,
                    Some(inline.line),
                    key,
                    &inline.value,
                );
                let write = Some(format!("{key} = {}", text::line(&shared.value, LONGEST_VALUE)));
                faults.push(SettingFault { write, ..fault });
            }
        }
    }
    let portal = settings.value("sso_start_url").filter(|portal| portal.file.is_some());
    if let (Some(portal), None) = (portal, settings.value("sso_region")) {
        faults.push(SettingFault {
            write: Some("sso_region = us-east-1".to_owned()),
            ..about(portal, SettingProblem::SsoRegionMissing)
        });
    }
    faults
}

fn wrong_region(region: &Setting, name: &str) -> Option<SettingFault> {
    let value = region.value.trim();
    // Quotes and comments are said as such.
    if region_partition(&value.to_ascii_lowercase()).is_some() || value.contains(['"', '\'', '#', '“']) {
        return None;
    }
    if value.starts_with("us-iso") || value.starts_with("eu-iso") || value.starts_with("eusc-") {
        return None;
    }
    // A zone such as us-east-1a is the commonest slip.
    let zone = value.strip_suffix(|letter: char| letter.is_ascii_lowercase());
    let write = zone.filter(|zone| region_partition(zone).is_some()).map(|zone| format!("{name} = {zone}"));
    Some(SettingFault { write, ..about(region, SettingProblem::RegionUnknown) })
}

fn wrong_portal(portal: &Setting, settings: &Settings) -> Option<SettingFault> {
    if portal.value.contains(['"', '\'', '“', '”']) {
        return None;
    }
    let host = portal.value.split_once("://").map_or(portal.value.as_str(), |(_, rest)| rest);
    let host = host.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    match Directory::parse(&portal.value) {
        // A bare id or alias, which this program's own option takes.
        Ok(_) if !portal.value.starts_with("https://") => {
            Some(about(portal, SettingProblem::PortalUnreadable))
        }
        Ok(directory) => other_partition(portal, settings, directory.partition),
        Err(_)
            if OTHER_SIGN_INS.iter().any(|other| host == *other || host.ends_with(&format!(".{other}"))) =>
        {
            Some(about(portal, SettingProblem::PortalForeign))
        }
        Err(_) if host == "view.awsapps.com" => Some(about(portal, SettingProblem::PortalForeign)),
        Err(_) => {
            let own = portal.value.starts_with("https://")
                && host.contains('.')
                && !is_portal_host(&host)
                && !is_host_of_aws(&host);
            let problem = if own { SettingProblem::PortalVanity } else { SettingProblem::PortalUnreadable };
            Some(about(portal, problem))
        }
    }
}

fn other_partition(portal: &Setting, settings: &Settings, of: Option<Partition>) -> Option<SettingFault> {
    let region = settings.value("sso_region")?;
    let wanted = region_partition(&region.value.to_ascii_lowercase())?;
    if of? == wanted {
        return None;
    }
    let path = match wanted {
        Partition::AwsUsGov => Some("https://start.us-gov-home.awsapps.com/directory/"),
        Partition::AwsCn => Some("https://start.home.awsapps.cn/directory/"),
        Partition::Aws | Partition::AwsEusc => None,
    };
    let name = Directory::parse(&portal.value).ok().and_then(|directory| directory.name);
    let write = path.zip(name).map(|(path, name)| format!("sso_start_url = {path}{name}"));
    Some(SettingFault { write, ..about(portal, SettingProblem::PortalOtherPartition) })
}

/// The portal's sign-in API has no FIPS endpoint in any Region; the AWS CLI would ask for one.
fn fips(settings: &Settings) -> Option<SettingFault> {
    let fips = settings.value("use_fips_endpoint").filter(|fips| fips.value.eq_ignore_ascii_case("true"))?;
    settings.value("sso_start_url")?;
    let write = match fips.file {
        Some(_) => "use_fips_endpoint = false".to_owned(),
        None => "unset AWS_USE_FIPS_ENDPOINT".to_owned(),
    };
    Some(SettingFault { write: Some(write), ..about(fips, SettingProblem::FipsSignIn) })
}
