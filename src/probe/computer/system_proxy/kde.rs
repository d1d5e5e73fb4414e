//! KDE: `kioslaverc` in the configuration folders of the system and of the user.

use super::draft::Draft;
use crate::evidence::system_proxy::SystemProxy;

const GROUP: &str = "Proxy Settings";

/// One value, and the file it stands in.
#[derive(Clone, Copy, Debug, Default)]
struct Entry<'a> {
    value: &'a str,
    file: &'a str,
    /// `[$i]`: no later file changes it.
    locked: bool,
}

/// Files in the order in which they are read, each with its name: a later one counts more. `ProxyType` is 0 for none,
/// 1 for a fixed proxy, 2 for a script, 3 for the network's script, 4 for the variables that are named.
pub(super) fn read(
    files: &[(String, String)],
    variable: &dyn Fn(&str) -> Option<String>,
) -> Option<SystemProxy> {
    let get = |key: &str| entry(files, key);
    let mut draft = Draft::new("kde", "");
    let kind = get("ProxyType");
    note(&mut draft, "ProxyType", kind);
    match kind.value {
        "0" => {}
        "1" => fixed(&mut draft, &get),
        "2" => {
            let script = get("Proxy Config Script");
            note(&mut draft, "Proxy Config Script", script);
            draft.script(script.value);
        }
        "3" => draft.proxy.auto_detect = true,
        "4" => {
            let name = get("httpsProxy");
            note(&mut draft, "httpsProxy", name);
            if let Some(value) = variable(name.value) {
                draft.note_at("", name.value, &value);
                draft.fixed(&value, "http");
            }
            draft.bypass(variable(get("NoProxyFor").value).unwrap_or_default().split(','));
        }
        _ => return None,
    }
    Some(draft.done())
}

fn fixed<'a>(draft: &mut Draft, get: &dyn Fn(&str) -> Entry<'a>) {
    let kinds = [("httpsProxy", "http"), ("socksProxy", "socks5h")];
    let set = kinds.into_iter().find(|(key, _)| !get(key).value.is_empty());
    let Some((key, scheme)) = set else { return };
    note(draft, key, get(key));
    let reversed = get("ReversedException");
    let list = get("NoProxyFor");
    if reversed.value == "true" {
        // Only hosts of the list go by the proxy.
        note(draft, "ReversedException", reversed);
        note(draft, "NoProxyFor", list);
        return;
    }
    draft.fixed(&joined(get(key).value), scheme);
    if !list.value.is_empty() {
        note(draft, "NoProxyFor", list);
        draft.bypass(list.value.split(','));
    }
}

fn note(draft: &mut Draft, key: &str, entry: Entry<'_>) {
    if !entry.file.is_empty() {
        draft.note_at(entry.file, key, entry.value);
    }
}

fn entry<'a>(files: &'a [(String, String)], key: &str) -> Entry<'a> {
    let mut found = Entry::default();
    for (file, text) in files {
        let mut in_group = false;
        let mut group_locked = false;
        for line in text.lines().map(str::trim) {
            if let Some(group) = line.strip_prefix('[') {
                in_group = group.split(']').next() == Some(GROUP);
                group_locked = in_group && group.ends_with("[$i]");
                continue;
            }
            let Some((name, value)) = line.split_once('=').filter(|_| in_group && !found.locked) else {
                continue;
            };
            let (name, flags) = name.split_once("[$").unwrap_or((name, ""));
            if name.trim() == key {
                let locked = group_locked || flags.contains('i');
                found = Entry { value: value.trim(), file, locked };
            }
        }
    }
    found
}

/// `http://proxy 8080` is how KDE writes `http://proxy:8080`.
fn joined(value: &str) -> String {
    match value.rsplit_once(' ') {
        Some((place, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{}:{port}", place.trim_end().trim_end_matches('/'))
        }
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(settings: &str) -> Option<SystemProxy> {
        let variable = |name: &str| match name {
            "CORP_PROXY" => Some("http://v.example:3128".to_owned()),
            "CORP_AROUND" => Some(".corp.example".to_owned()),
            _ => None,
        };
        let text = format!("[Other]\nProxyType=1\n[Proxy Settings]\n{settings}\n[$Version]\nProxyType=9\n");
        super::read(&[("~/.config/kioslaverc".to_owned(), text)], &variable)
    }

    #[test]
    fn a_fixed_proxy_and_its_bypass_list_are_read() {
        let fixed = read("ProxyType=1\nhttpsProxy=http://p.example 8080\nNoProxyFor=localhost,.corp.example")
            .unwrap();
        let https = fixed.https.unwrap();
        assert_eq!((https.host.as_str(), https.port), ("p.example", 8080));
        assert_eq!(fixed.bypass, ["localhost", ".corp.example"]);
        assert_eq!(fixed.values[1].source, "~/.config/kioslaverc httpsProxy");
        let socks = read("ProxyType=1\nsocksProxy=socks://s.example 1080").unwrap().https.unwrap();
        assert_eq!((socks.scheme.as_str(), socks.host.as_str()), ("socks5h", "s.example"));
    }

    #[test]
    fn scripts_the_network_and_variables_are_read() {
        let script = read("ProxyType=2\nProxy Config Script=http://a.example/p.pac").unwrap();
        assert_eq!(script.script.as_deref(), Some("http://a.example/p.pac"));
        assert!(read("ProxyType=3").unwrap().auto_detect);
        let named = read("ProxyType=4\nhttpsProxy=CORP_PROXY\nNoProxyFor=CORP_AROUND").unwrap();
        assert_eq!(
            (named.https.unwrap().host.as_str(), named.bypass),
            ("v.example", vec![".corp.example".into()])
        );
        assert!(read("ProxyType=4\nhttpsProxy=UNSET").unwrap().direct);
        assert!(read("ProxyType=0\nhttpsProxy=http://p.example 8080").unwrap().direct);
        assert!(read("x=1").is_none() && super::read(&[], &|_| None).is_none());
    }

    #[test]
    fn a_proxy_for_some_hosts_alone_is_not_taken_for_the_proxy_of_all() {
        let some =
            "ProxyType=1\nhttpsProxy=http://p.example 8080\nReversedException=true\nNoProxyFor=corp.example";
        assert!(read(some).unwrap().https.is_none());
    }

    #[test]
    fn a_script_s_address_where_a_proxy_belongs_is_seen() {
        assert!(read("ProxyType=1\nhttpsProxy=http://a.example/proxy.pac").unwrap().script_as_proxy);
    }
}
