//! Where this computer's settings name a proxy script (PAC, WPAD), and what its text shows. `probe/pac` runs it.

use std::path::Path;

use crate::evidence::environment::PacFile;
use crate::probe::world::{Scripts, System};
use crate::text;

const PROXY_VARIABLES: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
const GIVEN: &str = "--proxy-script";
const KDE: &str = ".config/kioslaverc";
const MACOS: &str = "/Library/Preferences/SystemConfiguration/preferences.plist";
const MOST_PROXIES: usize = 8;

/// Where a script is named, and its address if the user's settings give one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScriptSetting {
    pub(crate) origin: &'static str,
    pub(crate) url: Option<String>,
}

/// The script this run uses: `--proxy-script`, or what the settings name.
pub(crate) fn named(system: &dyn System, scripts: &Scripts) -> Option<ScriptSetting> {
    match &scripts.given {
        Some(given) => Some(ScriptSetting { origin: GIVEN, url: Some(given.clone()) }),
        None => in_settings(system),
    }
}

/// Whether hosts are reached by a script's way as well. Reads settings only.
pub fn is_named(system: &dyn System, scripts: &Scripts) -> bool {
    scripts.wpad || named(system, scripts).is_some_and(|setting| setting.url.is_some())
}

/// The settings that can be read as files: a proxy variable that holds a script's address by mistake, KDE's, macOS's.
pub(crate) fn in_settings(system: &dyn System) -> Option<ScriptSetting> {
    let variable = PROXY_VARIABLES.iter().find_map(|name| {
        let value = system.variable(name)?;
        let path = value.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
        let script = path.ends_with(".pac") || path.ends_with("/wpad.dat");
        script.then(|| ScriptSetting { origin: name, url: Some(value.trim().to_owned()) })
    });
    variable.or_else(|| kde(&text(system, &system.home()?.join(KDE))?)).or_else(|| {
        let address = macos(&text(system, Path::new(MACOS))?)?;
        Some(ScriptSetting { origin: "macos", url: Some(address) })
    })
}

fn text(system: &dyn System, path: &Path) -> Option<String> {
    system.read(path).ok().map(|read| String::from_utf8_lossy(&read).into_owned())
}

/// `ProxyType` 2 names a script, 3 asks the network for one.
pub(crate) fn kde(settings: &str) -> Option<ScriptSetting> {
    let section = settings.split("[Proxy Settings]").nth(1)?;
    let section = section.split("\n[").next().unwrap_or_default();
    let value = |key: &str| section.lines().find_map(|line| line.trim().strip_prefix(key)?.strip_prefix('='));
    match value("ProxyType")?.trim() {
        "2" => {
            Some(ScriptSetting { origin: "kde", url: Some(value("Proxy Config Script")?.trim().to_owned()) })
        }
        "3" => Some(ScriptSetting { origin: "kde", url: None }),
        _ => None,
    }
}

/// Only the XML form of the property list; the binary one stays unread.
pub(crate) fn macos(settings: &str) -> Option<String> {
    let after = |key: &str| settings.split(&format!("<key>{key}</key>")).nth(1).map(str::trim_start);
    after("ProxyAutoConfigEnable")?.strip_prefix("<integer>1</integer>")?;
    let address = after("ProxyAutoConfigURLString")?.strip_prefix("<string>")?;
    address.split("</string>").next().map(|part| part.trim().to_owned())
}

/// What the text shows without running it.
pub(crate) fn facts(body: &[u8]) -> PacFile {
    let text = String::from_utf8_lossy(body);
    let is_page = text.trim_start_matches('\u{feff}').trim_start().starts_with('<');
    PacFile {
        bytes: body.len() as u64,
        is_script: text.contains("FindProxyForURL") && !is_page,
        is_page,
        proxies: proxies(&text),
        ..PacFile::default()
    }
}

/// `PROXY host:port` and `HTTPS host:port`, as a script returns them, in the order of the text.
fn proxies(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut words = text
        .split(|text: char| text.is_whitespace() || "\"';".contains(text))
        .filter(|part| !part.is_empty());
    while let Some(word) = words.next() {
        if !matches!(word, "PROXY" | "HTTPS" | "HTTP") {
            continue;
        }
        let Some((host, port)) = words.next().and_then(|word| word.rsplit_once(':')) else { continue };
        // Longer than any name in DNS is none (RFC 1035 §2.3.4), and shortened it would be another.
        let plain = (1..=253).contains(&host.len())
            && host
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || "-._[]:".contains(character));
        let proxy = format!("{}:{port}", text::name(host));
        if plain && port.parse::<u16>().is_ok_and(|parsed| parsed > 0) && !found.contains(&proxy) {
            found.push(proxy);
        }
        if found.len() == MOST_PROXIES {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    #[test]
    fn a_script_in_a_proxy_variable_is_a_script_and_a_proxy_is_not() {
        let with = |value| in_settings(&FakeSystem::with_variables(&[("HTTPS_PROXY", value)]));
        assert_eq!(with("http://wpad.corp.example/proxy.pac").unwrap().origin, "HTTPS_PROXY");
        assert!(with("http://proxy.corp.example:3128").is_none());
    }

    #[test]
    fn the_desktop_s_settings_are_read() {
        let kde =
            kde("[Other]\nx=1\n[Proxy Settings]\nProxy Config Script=http://a.example/p.pac\nProxyType=2\n");
        assert_eq!(kde.unwrap().url.as_deref(), Some("http://a.example/p.pac"));
        assert!(super::kde("[Proxy Settings]\nProxyType=0\nProxy Config Script=x\n").is_none());
        let plist = "<key>ProxyAutoConfigEnable</key>\n<integer>1</integer>\n\
                     <key>ProxyAutoConfigURLString</key>\n<string>http://a.example/p.pac</string>";
        assert_eq!(macos(plist).as_deref(), Some("http://a.example/p.pac"));
        assert!(macos(&plist.replace(">1<", ">0<")).is_none());
    }

    #[test]
    fn the_proxies_a_script_names_are_listed_and_nothing_is_run() {
        let script =
            b"function FindProxyForURL(u, h) { if (x) return \"PROXY a.example:8080; PROXY b.example:80\";
            return 'PROXY a.example:8080; DIRECT'; while (true) {} }";
        let found = facts(script);
        assert!(found.is_script);
        assert_eq!(found.proxies, ["a.example:8080", "b.example:80"]);
    }

    #[test]
    fn a_login_page_in_place_of_the_script_is_no_script() {
        assert!(!facts(b"<html>FindProxyForURL</html>").is_script);
        assert!(facts(b"PROXY \x1b[31m:1 PROXY :80 PROXY a:0 PROXY").proxies.is_empty());
        assert!(facts(format!("PROXY {}:80", "a".repeat(254)).as_bytes()).proxies.is_empty());
    }
}
