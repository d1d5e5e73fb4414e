//! What may be shown of the configuration: names, sources and lines. Values are the user's own; only words of closed
//! lists and Regions stay.

use serde_json::{Value, json};

use super::veil::Veil;
use crate::evidence::settings::{PortalFollowed, Setting, SettingFault, Settings, SettingsFile, TokenCache};

pub(super) fn settings(data: &Settings, veil: &mut Veil) -> Value {
    let Settings {
        profile,
        profile_from,
        profile_found,
        profiles: _,
        files,
        values,
        faults,
        token,
        cli_version,
        portal_followed,
    } = data;
    let files: Vec<_> = files.iter().map(|one| file(one, veil)).collect();
    let values: Vec<_> = values.iter().map(|one| setting(one, veil)).collect();
    let faults: Vec<_> = faults.iter().map(|one| fault(one, veil)).collect();
    json!({
        "profile": veil.name("profile", profile), "profile_from": profile_from.as_ref().and_then(|profile_from| veil.word(profile_from)),
        "profile_found": profile_found, "files": files, "values": values, "faults": faults,
        "token": token.as_ref().map(|one| cache(one, veil)), "cli_version": cli_version.as_ref().and_then(|cli_version| number(cli_version)),
        "portal_followed": portal_followed.as_ref().map(|one| followed(one, veil)),
    })
}

fn followed(data: &PortalFollowed, veil: &mut Veil) -> Value {
    let PortalFollowed { asked, by_proxy, end, status, location, failed } = data;
    json!({
        "asked": veil.url(asked), "by_proxy": by_proxy, "end": end, "status": status,
        "location": location.as_ref().and_then(|location| veil.url(location)), "failed": failed,
    })
}

/// The path is a digest of the session's name, and so left out.
fn cache(data: &TokenCache, veil: &mut Veil) -> Value {
    let TokenCache { session: _, path: _, state, expires_at } = data;
    let moment = expires_at.as_ref().filter(|text| text.parse::<jiff::Timestamp>().is_ok());
    json!({ "state": veil.word(state), "expires_at": moment })
}

/// A version in numbers alone.
fn number(version: &str) -> Option<&str> {
    version.chars().all(|letter| letter.is_ascii_digit() || letter == '.').then_some(version)
}

fn file(data: &SettingsFile, veil: &mut Veil) -> Value {
    let SettingsFile { path, from, state } = data;
    json!({
        "path": veil.path(path), "from": from.as_ref().and_then(|from| veil.word(from)),
        "state": veil.word(state),
    })
}

fn setting(data: &Setting, veil: &mut Veil) -> Value {
    let Setting { name, value, source, file, line, over } = data;
    let over: Vec<_> = over.iter().filter_map(|over| veil.word(over)).collect();
    json!({
        "name": veil.word(name), "value": veil.word(value), "source": veil.word(source),
        "file": file.as_ref().map(|file| veil.path(file)), "line": line, "over": over,
    })
}

fn fault(data: &SettingFault, veil: &mut Veil) -> Value {
    let SettingFault { problem, place, line, key, value, write: _ } = data;
    json!({
        "problem": problem, "place": veil.path(place), "line": line, "key": veil.word(key),
        "value": veil.word(value),
    })
}
