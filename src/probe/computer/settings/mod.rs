//! The configuration as the AWS CLI uses it: files, variables and what botocore makes of them. Nothing here is an
//! error: what cannot be read is a fault to report, and the rest is used.

mod check;
mod file;
mod files;
mod for_sdk;
mod resolve;
mod token;

use std::path::{Path, PathBuf};

use file::Parsed;
use files::{File, Files, LONGEST_VALUE};
pub(crate) use for_sdk::name as profile_for_sdk;

use super::charset::Charset;
use crate::evidence::settings::{Setting, SettingFault, SettingProblem, Settings, SettingsFile};
use crate::probe::world::System;
use crate::text;

const CONFIG: (&str, &str) = ("AWS_CONFIG_FILE", "config");
const CREDENTIALS: (&str, &str) = ("AWS_SHARED_CREDENTIALS_FILE", "credentials");

/// What the AWS CLI would use with this profile, or with the one the environment names.
pub(crate) fn read(system: &dyn System, named: Option<&str>) -> Settings {
    let mut settings = Settings::default();
    let config = open(system, CONFIG, &mut settings);
    let credentials = open(system, CREDENTIALS, &mut settings);
    let (profile, profile_from) = profile_in_force(system, named);
    let files = Files { config, credentials, profile, profile_from };
    settings.profile = text::line(&files.profile, LONGEST_VALUE);
    settings.profile_from.clone_from(&files.profile_from);
    settings.profile_found = files.has_profile(&files.profile);
    settings.profiles = files.profiles();
    settings.values = resolve::values(system, &files);
    settings.token = token::cached(system, &files, settings.value("sso_start_url"));
    settings.faults.extend(check::faults(&files, &settings));
    settings
}

/// The texts of config and credentials to hand to the AWS SDK, each where it cannot read the file as the AWS CLI does.
pub(crate) fn texts_for_sdk(system: &dyn System) -> [Option<String>; 2] {
    let charset = Charset::of(system);
    [CONFIG, CREDENTIALS].map(|(variable, name)| {
        let bytes = system.read(&path(system, variable, name)?).ok()?;
        for_sdk::text(&bytes, charset)
    })
}

impl Settings {
    /// The effective value of this name.
    pub fn value(&self, name: &str) -> Option<&Setting> {
        self.values.iter().find(|setting| setting.name == name)
    }

    /// Whether something of this kind is wrong.
    pub fn has(&self, problem: SettingProblem) -> bool {
        self.faults.iter().any(|fault| fault.problem == problem)
    }
}

/// botocore asks AWS_DEFAULT_PROFILE before AWS_PROFILE.
fn profile_in_force(system: &dyn System, named: Option<&str>) -> (String, Option<String>) {
    if let Some(name) = named.filter(|name| !name.is_empty()) {
        return (name.to_owned(), Some("--profile".to_owned()));
    }
    for variable in ["AWS_DEFAULT_PROFILE", "AWS_PROFILE"] {
        if let Some(name) = system.variable(variable).filter(|name| !name.is_empty()) {
            return (name, Some(variable.to_owned()));
        }
    }
    ("default".to_owned(), None)
}

fn open(system: &dyn System, (variable, name): (&str, &str), settings: &mut Settings) -> File {
    let given = given(system, variable);
    let from = given.as_ref().map(|_| variable.to_owned());
    let shown = given.unwrap_or_else(|| format!("~/.aws/{name}"));
    let path = path(system, variable, name);
    let (parsed, state) = match path.map(|path| system.read(&path)) {
        Some(Ok(bytes)) => (Parsed::of(&bytes, Charset::of(system)), "read"),
        Some(Err(error)) if error.kind() != std::io::ErrorKind::NotFound => (Parsed::default(), "unreadable"),
        _ => (Parsed::default(), "missing"),
    };
    let problem = match (state, &from) {
        ("unreadable", _) => Some(SettingProblem::FileUnreadable),
        ("missing", Some(_)) => Some(SettingProblem::FileMissing),
        _ => None,
    };
    settings.faults.extend(problem.map(|problem| SettingFault {
        problem,
        place: from.clone().unwrap_or_else(|| shown.clone()),
        line: None,
        key: shown.clone(),
        value: String::new(),
        write: None,
    }));
    settings.files.push(SettingsFile {
        path: text::line(&shown, LONGEST_VALUE),
        from,
        state: state.to_owned(),
    });
    File { path: shown, parsed }
}

fn given(system: &dyn System, variable: &str) -> Option<String> {
    system.variable(variable).filter(|path| !path.is_empty())
}

fn path(system: &dyn System, variable: &str, name: &str) -> Option<PathBuf> {
    match given(system, variable) {
        Some(given) => Some(expanded(system, &given)),
        None => system.home().map(|home| home.join(".aws").join(name)),
    }
}

/// `~` and `~/…` as botocore expands them.
fn expanded(system: &dyn System, given: &str) -> PathBuf {
    let below = given.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
    match (below, system.home()) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => Path::new(given).to_owned(),
    }
}

#[cfg(test)]
mod tests;
