//! The proxy settings of the computer itself, which browsers follow.
//!
//! One module reads one kind of settings from text or values that were fetched, and does nothing else.

mod draft;
mod gnome;
mod kde;
mod macos;
mod windows;

use std::path::PathBuf;

use crate::evidence::system_proxy::SystemProxy;
use crate::probe::world::{System, World};
pub(crate) use draft::is_script_address;

const GSETTINGS: &str = "gsettings";
const SCUTIL: &str = "/usr/sbin/scutil";

/// Every kind of settings this computer has, those in force first. They are read once, which may take seconds.
pub(crate) fn of(world: &World) -> &[SystemProxy] {
    world.system_proxies.get_or_init(|| read(&*world.system))
}

fn read(system: &dyn System) -> Vec<SystemProxy> {
    let mut found = windows::read(system);
    if let Ok(shown) = system.output(SCUTIL, &["--proxy"]) {
        let order = system.output(SCUTIL, &["--nwi"]).unwrap_or_default();
        found.extend(macos::read(&shown, &order));
    }
    let desktop = Desktop::of(system);
    if let Ok(listed) = system.output(GSETTINGS, &["list-recursively", "org.gnome.system.proxy"]) {
        found.extend(in_force(gnome::read(&listed), desktop == Desktop::Gnome));
    }
    let kde = kde::read(&kde_files(system), &|name| system.variable(name));
    found.extend(in_force(kde, desktop == Desktop::Kde));
    // That a desktop which does not run has no proxy says nothing.
    found.retain(|proxy| proxy.in_force || !proxy.direct);
    found.sort_by_key(|proxy| !proxy.in_force);
    found
}

/// The desktop that runs here, as far as it has proxy settings of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Desktop {
    Gnome,
    Kde,
    Other,
}

impl Desktop {
    /// Desktops that keep GNOME's settings are those for which Chromium reads them (`base/nix/xdg_util.cc`,
    /// `net/proxy_resolution/proxy_config_service_linux.cc`).
    fn of(system: &dyn System) -> Self {
        let names = system.variable("XDG_CURRENT_DESKTOP").unwrap_or_default();
        let mut names = names.split(':').map(str::to_ascii_lowercase);
        let known = names.find_map(|name| match name.as_str() {
            "kde" => Some(Self::Kde),
            "gnome" | "gnome-classic" | "unity" | "x-cinnamon" | "pantheon" | "deepin" | "ukui" => {
                Some(Self::Gnome)
            }
            _ => None,
        });
        known.unwrap_or(Self::Other)
    }
}

fn in_force(proxy: Option<SystemProxy>, in_force: bool) -> Option<SystemProxy> {
    proxy.map(|proxy| SystemProxy { in_force, ..proxy })
}

/// The system's file and then the user's, each with the name to show.
fn kde_files(system: &dyn System) -> Vec<(String, String)> {
    const NAME: &str = "kioslaverc";
    let set = |name: &str| system.variable(name).filter(|value| !value.is_empty());
    let own = match set("XDG_CONFIG_HOME") {
        Some(folder) => Some(PathBuf::from(folder).join(NAME)),
        None => system.home().map(|home| home.join(".config").join(NAME)),
    };
    let folders = set("XDG_CONFIG_DIRS").unwrap_or_else(|| "/etc/xdg".to_owned());
    let shared = std::env::split_paths(&folders).map(|folder| folder.join(NAME)).collect::<Vec<_>>();
    // Of the shared folders the first counts most.
    let paths = shared.into_iter().rev().chain(own);
    let read = paths.filter_map(|path| {
        let bytes = system.read(&path).ok()?;
        Some((path.display().to_string(), String::from_utf8_lossy(&bytes).into_owned()))
    });
    read.collect()
}

/// The entry of the bypass list that sends `host` past the proxy of these settings.
pub(crate) fn bypass_entry<'a>(proxy: &'a SystemProxy, host: &str) -> Option<&'a str> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let by_suffix = matches!(proxy.origin.as_str(), "gnome" | "kde");
    let matches = |entry: &&String| {
        let entry = entry.to_ascii_lowercase();
        if by_suffix { is_below(&host, &entry) } else { is_named(&host, &entry) }
    };
    proxy.bypass.iter().find(matches).map(String::as_str)
}

/// `example.com`, `.example.com` and `*.example.com` are the name and all below it.
fn is_below(host: &str, entry: &str) -> bool {
    let name = entry.trim_start_matches('*').trim_start_matches('.').split(':').next().unwrap_or_default();
    match name {
        "" => entry == "*",
        _ => host == name || host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.')),
    }
}

/// A name, with `*` for any letters; `<local>` is every name without a dot.
fn is_named(host: &str, entry: &str) -> bool {
    if entry == "<local>" {
        return !host.contains('.');
    }
    let entry = entry.strip_prefix("https://").unwrap_or(entry);
    let pattern = entry.strip_suffix(":443").unwrap_or(entry);
    let Some((start, rest)) = pattern.split_once('*') else { return host == pattern };
    let Some(mut left) = host.strip_prefix(start) else { return false };
    let mut parts = rest.split('*').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return left.ends_with(part);
        }
        match left.split_once(part) {
            Some((_, after)) => left = after,
            None => return false,
        }
    }
    true
}

/// Any text as every kind of settings.
#[cfg(any(test, fuzzing))]
pub(crate) fn read_any(text: &str) {
    let files = [("kioslaverc".to_owned(), text.to_owned())];
    let found = [gnome::read(text), kde::read(&files, &|_| Some(text.to_owned()))];
    let all = found.into_iter().flatten().chain(macos::read(text, text));
    for proxy in all {
        assert!(proxy.bypass.len() <= draft::MOST_ENTRIES, "{proxy:?}");
        assert!(
            proxy.values.iter().all(|value| value.value.chars().count() <= draft::VALUE_LENGTH),
            "{proxy:?}"
        );
        let _ = bypass_entry(&proxy, "d-1234567890.awsapps.com");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    const GNOME: &str = "org.gnome.system.proxy mode 'none'\norg.gnome.system.proxy.http host ''\n";
    const KDE: &str = "[Proxy Settings]\nProxyType=1\nhttpsProxy=http://p.example 8080\n";

    fn computer(desktop: &str, kde: &str) -> FakeSystem {
        let mut system = FakeSystem::with_variables(&[("HOME", "/home/u"), ("XDG_CURRENT_DESKTOP", desktop)]);
        system.outputs.insert(GSETTINGS.to_owned(), GNOME.to_owned());
        system.files.insert("/home/u/.config/kioslaverc".into(), kde.as_bytes().to_vec());
        system
    }

    #[test]
    fn the_settings_of_the_desktop_that_runs_come_first() {
        let origins = |desktop: &str| {
            let found = read(&computer(desktop, KDE));
            found.into_iter().map(|proxy| (proxy.origin, proxy.in_force, proxy.direct)).collect::<Vec<_>>()
        };
        let (gnome, kde) = ("gnome".to_owned(), "kde".to_owned());
        assert_eq!(origins("KDE"), [(kde.clone(), true, false)], "no proxy in a desktop that does not run");
        assert_eq!(origins("ubuntu:GNOME"), [(gnome, true, true), (kde.clone(), false, false)]);
        assert_eq!(origins("XFCE"), [(kde, false, false)]);
    }

    #[test]
    fn the_user_s_file_counts_more_than_the_system_s() {
        let mut system = computer("KDE", "[Proxy Settings]\nProxyType=0\n");
        system.files.insert("/etc/xdg/kioslaverc".into(), KDE.as_bytes().to_vec());
        assert!(read(&system)[0].direct);
        let fixed = KDE.replace("ProxyType=1", "ProxyType[$i]=1");
        system.files.insert("/etc/xdg/kioslaverc".into(), fixed.into_bytes());
        assert_eq!(read(&system)[0].https.as_ref().unwrap().host, "p.example", "the administrator locked it");
    }

    #[test]
    fn bypass_lists_are_read_as_each_system_reads_them() {
        let entry = |origin: &str, entry: &str, host: &str| {
            let (origin, bypass) = (origin.to_owned(), vec![entry.to_owned()]);
            bypass_entry(&SystemProxy { origin, bypass, ..SystemProxy::default() }, host).is_some()
        };
        let host = "d-1.awsapps.com";
        for written in ["awsapps.com", ".awsapps.com", "*.awsapps.com", "D-1.awsapps.com", "*"] {
            assert!(entry("gnome", written, host), "{written}");
        }
        for written in ["apps.com", "localhost", "127.0.0.0/8", "", ".com.example"] {
            assert!(!entry("gnome", written, host), "{written}");
        }
        for written in ["*.awsapps.com", "*", "d-*.aws*.com", "https://*.awsapps.com", "d-1.awsapps.com:443"]
        {
            assert!(entry("windows", written, host), "{written}");
        }
        for written in ["awsapps.com", "<local>", "*.local", "169.254/16", "d-1.aws*.net"] {
            assert!(!entry("macos", written, host), "{written}");
        }
        assert!(entry("windows", "<local>", "intranet"));
    }

    #[test]
    fn hostile_text_is_read_without_harm() {
        for text in ["", "[Proxy Settings]", "}}}}{", "org.gnome.system.proxy mode", &"x : {\n".repeat(5_000)]
        {
            read_any(text);
        }
    }
}
