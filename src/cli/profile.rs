//! What `~/.aws/config` says of portal and region, read by AWS's own parser.

use std::path::{Path, PathBuf};

use aws_runtime::env_config::file::{EnvConfigFileKind, EnvConfigFiles};
use aws_runtime::env_config::section::EnvConfigSections;
use aws_types::os_shim_internal::{Env, Fs};

use super::Failed;
use super::told::{self, Told};
use crate::probe::world::System;

/// The settings of one profile that decide where the doctor looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Profile {
    pub(crate) name: String,
    pub(crate) sso_start_url: Option<String>,
    pub(crate) sso_region: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) ca_bundle: Option<String>,
}

/// Reads the profile. A profile named by the user that does not exist is an error; a missing default is not.
pub(crate) fn read(system: &dyn System, named: Option<&str>) -> Result<Profile, Failed> {
    let asked =
        named.map(str::to_owned).or_else(|| system.variable("AWS_PROFILE")).filter(|it| !it.is_empty());
    let name = asked.clone().unwrap_or_else(|| "default".to_owned());
    let Some(path) = config_path(system) else { return Ok(Profile { name, ..Profile::default() }) };
    let text = match system.read(&path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(cannot_read(&path, &error)),
    };
    let sections = parse(&text, &path)?;
    let Some(profile) = sections.get_profile(&name) else {
        return match asked {
            // The credentials file may still hold a profile of that name.
            Some(_) if !in_credentials(system, &name) => Err(missing(&name, &sections, &path)),
            _ => Ok(Profile { name, ..Profile::default() }),
        };
    };
    let session = profile.get("sso_session").and_then(|it| sections.sso_session(it));
    let from = |key: &str| session.and_then(|it| it.get(key)).or_else(|| profile.get(key)).map(str::to_owned);
    Ok(Profile {
        sso_start_url: from("sso_start_url"),
        sso_region: from("sso_region"),
        region: profile.get("region").map(str::to_owned),
        ca_bundle: profile.get("ca_bundle").map(str::to_owned),
        name,
    })
}

fn config_path(system: &dyn System) -> Option<PathBuf> {
    match system.variable("AWS_CONFIG_FILE").filter(|it| !it.is_empty()) {
        Some(path) => Some(PathBuf::from(path)),
        None => system.home().map(|home| home.join(".aws").join("config")),
    }
}

fn parse(text: &str, path: &Path) -> Result<EnvConfigSections, Failed> {
    let files = EnvConfigFiles::builder().with_contents(EnvConfigFileKind::Config, text).build();
    let (env, fs) = (Env::from_slice(&[]), Fs::from_slice(&[]));
    // Nothing is awaited on: the contents are already here.
    let source = futures_util::future::FutureExt::now_or_never(aws_runtime::env_config::source::load(
        &env, &fs, &files,
    ));
    let source = source
        .and_then(Result::ok)
        .ok_or_else(|| cannot_read(path, &std::io::ErrorKind::InvalidData.into()))?;
    EnvConfigSections::parse(source).map_err(|error| {
        let why = std::error::Error::source(&error).map_or_else(|| error.to_string(), ToString::to_string);
        Failed::told("profile-file-wrong", &[("file", &path.display().to_string()), ("why", &why)])
    })
}

fn in_credentials(system: &dyn System, name: &str) -> bool {
    let path = match system.variable("AWS_SHARED_CREDENTIALS_FILE").filter(|it| !it.is_empty()) {
        Some(path) => PathBuf::from(path),
        None => match system.home() {
            Some(home) => home.join(".aws").join("credentials"),
            None => return false,
        },
    };
    let header = format!("[{name}]");
    system
        .read(&path)
        .is_ok_and(|bytes| String::from_utf8_lossy(&bytes).lines().any(|it| it.trim() == header))
}

fn missing(name: &str, sections: &EnvConfigSections, path: &Path) -> Failed {
    let mut known: Vec<_> = sections.profiles().collect();
    known.sort_unstable();
    let known = if known.is_empty() { "-".to_owned() } else { known.join(", ") };
    let file = path.display().to_string();
    Failed::told("profile-missing", &[("file", &file), ("name", name), ("known", &known)])
}

fn cannot_read(path: &Path, error: &std::io::Error) -> Failed {
    let message = Told::new("cannot-read", &[("file", &path.display().to_string())]);
    Failed::said(message.with("why", told::io(error)))
}
