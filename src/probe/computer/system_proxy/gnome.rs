//! GNOME and desktops that keep its settings: what `gsettings list-recursively org.gnome.system.proxy` prints.

use std::collections::HashMap;

use super::draft::Draft;
use crate::evidence::system_proxy::SystemProxy;

const SCHEMA: &str = "org.gnome.system.proxy";

/// `None` if the schema is not there.
pub(super) fn read(listed: &str) -> Option<SystemProxy> {
    let values = values(listed);
    let get = |group: &str, key: &str| values.get(&(group, key)).copied().map(unquoted).unwrap_or_default();
    let mut draft = Draft::new("gnome", SCHEMA);
    let mode = get("", "mode");
    draft.note("mode", mode);
    match mode {
        "none" => {}
        "auto" => {
            let address = get("", "autoconfig-url");
            draft.note("autoconfig-url", address);
            draft.script(address);
            draft.proxy.auto_detect = address.is_empty();
        }
        "manual" => manual(&mut draft, &get),
        _ => return None,
    }
    Some(draft.done())
}

/// With `use-same-proxy`, which is set by default, the proxy of plain HTTP is that of HTTPS too (Chromium, GLib).
fn manual<'a>(draft: &mut Draft, get: &dyn Fn(&str, &str) -> &'a str) {
    let kinds: &[(&str, &str)] = match get("", "use-same-proxy") {
        "true" => &[("https", "http"), ("http", "http"), ("socks", "socks5h")],
        _ => &[("https", "http"), ("socks", "socks5h")],
    };
    if let Some((kind, scheme)) = kinds.iter().find(|(kind, _)| !get(kind, "host").is_empty()) {
        let value = format!("{}:{}", get(kind, "host"), get(kind, "port"));
        draft.note_at(&format!("{SCHEMA}.{kind}"), "host, port", &value);
        draft.fixed(value.trim_end_matches(":0"), scheme);
    }
    let ignored = get("", "ignore-hosts");
    draft.note("ignore-hosts", ignored);
    let entries = ignored.trim_start_matches("@as ").trim_matches(['[', ']']).split(',');
    draft.bypass(entries.map(|entry| unquoted(entry.trim())));
}

/// By the part of the schema's name behind `org.gnome.system.proxy`, and by key.
fn values(listed: &str) -> HashMap<(&str, &str), &str> {
    let lines = listed.lines().take(200).filter_map(|line| {
        let (schema, rest) = line.split_once(' ')?;
        let (key, value) = rest.split_once(' ')?;
        let group = schema.strip_prefix(SCHEMA)?.trim_start_matches('.');
        Some(((group, key), value.trim()))
    });
    lines.collect()
}

/// A value with an apostrophe in it stands in double quotes.
fn unquoted(value: &str) -> &str {
    let inner = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    inner('\'').or_else(|| inner('"')).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As gsettings 2.84 prints it.
    const MANUAL: &str = "\
org.gnome.system.proxy autoconfig-url 'http://old.example/p.pac'
org.gnome.system.proxy ignore-hosts ['localhost', '127.0.0.0/8', '*.corp.example']
org.gnome.system.proxy mode 'manual'
org.gnome.system.proxy use-same-proxy true
org.gnome.system.proxy.ftp host ''
org.gnome.system.proxy.ftp port 0
org.gnome.system.proxy.http authentication-password ''
org.gnome.system.proxy.http authentication-user ''
org.gnome.system.proxy.http enabled false
org.gnome.system.proxy.http host 'proxy.corp.example'
org.gnome.system.proxy.http port 8080
org.gnome.system.proxy.http use-authentication false
org.gnome.system.proxy.https host ''
org.gnome.system.proxy.https port 0
org.gnome.system.proxy.socks host 'socks.corp.example'
org.gnome.system.proxy.socks port 1080
";

    #[test]
    fn a_fixed_proxy_its_bypass_list_and_socks_are_read() {
        let proxy = read(MANUAL).unwrap();
        let https = proxy.https.unwrap();
        assert_eq!(
            (https.scheme.as_str(), https.host.as_str(), https.port),
            ("http", "proxy.corp.example", 8080)
        );
        assert_eq!(proxy.bypass, ["localhost", "127.0.0.0/8", "*.corp.example"]);
        assert_eq!(proxy.values[1].source, "org.gnome.system.proxy.http host, port");
        assert!(proxy.script.is_none(), "an address that is not in force");
        let apart =
            read(&MANUAL.replace("use-same-proxy true", "use-same-proxy false")).unwrap().https.unwrap();
        assert_eq!((apart.scheme.as_str(), apart.port), ("socks5h", 1080));
    }

    #[test]
    fn automatic_is_a_script_or_the_network_s_and_none_is_direct() {
        let auto = MANUAL.replace("'manual'", "'auto'");
        assert_eq!(read(&auto).unwrap().script.as_deref(), Some("http://old.example/p.pac"));
        let quoted = auto.replace("'http://old.example/p.pac'", "\"http://it's.example/p.pac\"");
        assert_eq!(read(&quoted).unwrap().script.as_deref(), Some("http://it's.example/p.pac"));
        let detected = read(&auto.replace("http://old.example/p.pac", "")).unwrap();
        assert!(detected.auto_detect && detected.script.is_none() && !detected.direct);
        assert!(read(&MANUAL.replace("'manual'", "'none'")).unwrap().direct);
        assert!(read("No such schema \u{201c}org.gnome.system.proxy\u{201d}").is_none());
    }

    #[test]
    fn a_list_without_entries_and_a_proxy_without_a_port_are_read() {
        let bare = MANUAL.replace("['localhost', '127.0.0.0/8', '*.corp.example']", "@as []");
        let bare = read(&bare.replace("http port 8080", "http port 0")).unwrap();
        assert!(bare.bypass.is_empty());
        assert_eq!(bare.https.unwrap().port, 80);
    }
}
