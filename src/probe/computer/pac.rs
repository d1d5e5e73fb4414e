//! Where this computer's settings name a proxy script (PAC, WPAD), and what its text shows. `probe/pac` runs it.

use url::Url;

use super::system_proxy;
use crate::evidence::environment::PacFile;
use crate::evidence::system_proxy::SystemProxy;
use crate::probe::world::{System, World};
use crate::text;

const PROXY_VARIABLES: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
const GIVEN: &str = "--proxy-script";
const MOST_PROXIES: usize = 8;

/// Where a script is named, and its address if the user's settings give one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScriptSetting {
    pub(crate) origin: String,
    pub(crate) url: Option<String>,
}

/// The script this run uses: `--proxy-script`, or what the settings name.
pub(crate) fn named(world: &World) -> Option<ScriptSetting> {
    match &world.scripts.given {
        Some(given) => Some(ScriptSetting { origin: GIVEN.to_owned(), url: Some(given.clone()) }),
        None => in_settings(&*world.system, system_proxy::of(world)),
    }
}

/// Whether hosts are reached by a script's way as well. Reads settings only.
pub fn is_named(world: &World) -> bool {
    world.scripts.wpad || named(world).is_some()
}

/// Where the script of a setting lies: an address, or a file. A name with a drive letter reads as an address and is none.
pub(crate) fn address(given: &str) -> Option<Url> {
    let url = Url::parse(given).ok().filter(|url| url.scheme().len() > 1);
    url.or_else(|| Url::from_file_path(std::path::absolute(given).ok()?).ok())
}

/// A proxy variable that holds a script's address by mistake, then the computer's own settings. That these ask the
/// network for a script names none: whether it has one is looked up elsewhere.
fn in_settings(system: &dyn System, proxies: &[SystemProxy]) -> Option<ScriptSetting> {
    let variable = PROXY_VARIABLES.iter().find_map(|name| {
        let value = system.variable(name)?;
        let script = system_proxy::is_script_address(&value);
        script.then(|| ScriptSetting { origin: (*name).to_owned(), url: Some(value.trim().to_owned()) })
    });
    variable.or_else(|| {
        // What is in force decides; without it, whatever is set up.
        let is_known = proxies.iter().any(|proxy| proxy.in_force);
        let mut counted = proxies.iter().filter(|proxy| proxy.in_force == is_known);
        let proxy = counted.find(|proxy| proxy.script_address.is_some())?;
        Some(ScriptSetting { origin: proxy.origin.clone(), url: proxy.script_address.clone() })
    })
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
        .split(|letter: char| letter.is_whitespace() || "\"';".contains(letter))
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
        let with = |value| in_settings(&FakeSystem::with_variables(&[("HTTPS_PROXY", value)]), &[]);
        assert_eq!(with("http://wpad.corp.example/proxy.pac").unwrap().origin, "HTTPS_PROXY");
        assert!(with("http://proxy.corp.example:3128").is_none());
    }

    #[test]
    fn a_variable_wins_over_the_desktop_and_asking_the_network_names_no_script() {
        let proxy = |origin: &str, address: Option<&str>| SystemProxy {
            origin: origin.to_owned(),
            script_address: address.map(str::to_owned),
            auto_detect: address.is_none(),
            ..SystemProxy::default()
        };
        let proxies = [proxy("gnome", None), proxy("kde", Some("http://a.example/p.pac"))];
        let plain = FakeSystem::default();
        assert_eq!(in_settings(&plain, &proxies).unwrap().origin, "kde");
        assert_eq!(in_settings(&plain, &proxies[..1]), None);
        let fixed = SystemProxy { in_force: true, ..proxy("gnome", None) };
        assert_eq!(in_settings(&plain, &[fixed, proxies[1].clone()]), None, "another desktop runs");
        let variable = FakeSystem::with_variables(&[("https_proxy", "http://b.example/wpad.dat?x=1")]);
        assert_eq!(in_settings(&variable, &proxies).unwrap().origin, "https_proxy");
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
