//! macOS: what `scutil --proxy` prints, the proxies of every active interface in the order of `scutil --nwi`.

use super::draft::Draft;
use crate::evidence::system_proxy::SystemProxy;

const PLACE: &str = "scutil --proxy";
const MOST_LINES: usize = 2000;

/// The settings of the first service, which are those of all programs, then those of each other interface.
pub(super) fn read(shown: &str, order: &str) -> Vec<SystemProxy> {
    if !shown.trim_start().starts_with("<dictionary>") {
        return Vec::new();
    }
    let lines: Vec<&str> = shown.lines().take(MOST_LINES).collect();
    let root = Dictionary::read(&lines);
    let mut found = vec![SystemProxy { in_force: true, ..one(&root, None) }];
    let Some(Value::Dictionary(scoped)) = root.get("__SCOPED__") else { return found };
    let order: Vec<&str> = order.split_whitespace().map(|word| word.trim_end_matches(':')).collect();
    let mut interfaces: Vec<_> = scoped.0.iter().collect();
    interfaces.sort_by_key(|(name, _)| order.iter().position(|word| word == name).unwrap_or(usize::MAX));
    for (name, value) in interfaces {
        let Value::Dictionary(dictionary) = value else { continue };
        let own = one(dictionary, Some(name));
        let same = |other: &SystemProxy| {
            (&other.https, &other.script, other.auto_detect) == (&own.https, &own.script, own.auto_detect)
        };
        if !own.direct && !found.iter().any(same) {
            found.push(own);
        }
    }
    found
}

fn one(settings: &Dictionary, interface: Option<&str>) -> SystemProxy {
    let mut draft = Draft::new("macos", PLACE);
    draft.proxy.service = interface.map(str::to_owned);
    let on = |key: &str| settings.text(key) == "1";
    if on("ProxyAutoDiscoveryEnable") {
        draft.note("ProxyAutoDiscoveryEnable", "1");
        draft.proxy.auto_detect = true;
    }
    if on("ProxyAutoConfigEnable") {
        let address = settings.text("ProxyAutoConfigURLString");
        draft.note("ProxyAutoConfigURLString", address);
        draft.script(address);
    }
    let kinds = [("HTTPS", "http"), ("SOCKS", "socks5h")];
    if let Some((kind, scheme)) = kinds.into_iter().find(|(kind, _)| on(&format!("{kind}Enable"))) {
        let host = settings.text(&format!("{kind}Proxy"));
        let port = settings.text(&format!("{kind}Port"));
        let value = if port.is_empty() { host.to_owned() } else { format!("{host}:{port}") };
        draft.note(&format!("{kind}Proxy, {kind}Port"), &value);
        draft.fixed(&value, scheme);
    }
    if let Some(Value::Dictionary(list)) = settings.get("ExceptionsList") {
        let entries = list.0.iter().filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text.as_str()),
            Value::Dictionary(_) => None,
        });
        draft.bypass(entries);
    }
    draft.done()
}

/// Keys in the order they are printed; an array's are its indices.
#[derive(Debug, Default)]
struct Dictionary(Vec<(String, Value)>);

#[derive(Debug)]
enum Value {
    Text(String),
    Dictionary(Dictionary),
}

impl Dictionary {
    fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    fn text(&self, key: &str) -> &str {
        match self.get(key) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// `key : value` lines; a value that ends in `{` goes on to the line `}`. Deeper than settings ever are is left out.
    fn read(lines: &[&str]) -> Self {
        const DEEPEST: usize = 8;
        let mut open = vec![(String::new(), Self::default())];
        let mut skipped = 0_usize;
        for line in lines.iter().map(|line| line.trim()) {
            let opens = line.ends_with('{');
            if line == "}" && skipped > 0 {
                skipped -= 1;
            } else if line == "}" {
                close(&mut open);
            } else if opens && (skipped > 0 || open.len() == DEEPEST) {
                skipped += 1;
            } else if let Some((key, value)) = line.split_once(" : ").filter(|_| skipped == 0) {
                if opens {
                    open.push((key.to_owned(), Self::default()));
                } else if let Some((_, dictionary)) = open.last_mut() {
                    dictionary.0.push((key.to_owned(), Value::Text(value.to_owned())));
                }
            }
        }
        while open.len() > 1 {
            close(&mut open);
        }
        open.pop().map(|(_, dictionary)| dictionary).unwrap_or_default()
    }
}

/// Puts the innermost dictionary into the one around it; the outermost stays open.
fn close(open: &mut Vec<(String, Dictionary)>) {
    if open.len() < 2 {
        return;
    }
    if let (Some((key, inner)), Some((_, outer))) = (open.pop(), open.last_mut()) {
        outer.0.push((key, Value::Dictionary(inner)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOWN: &str = "\
<dictionary> {
  ExceptionsList : <array> {
    0 : *.local
    1 : 169.254/16
  }
  HTTPSEnable : 1
  HTTPSPort : 8080
  HTTPSProxy : proxy.corp.example
  ProxyAutoConfigEnable : 0
  ProxyAutoConfigURLString : http://old.example/p.pac
  __SCOPED__ : <dictionary> {
    en0 : <dictionary> {
      HTTPSEnable : 1
      HTTPSPort : 8080
      HTTPSProxy : proxy.corp.example
    }
    utun3 : <dictionary> {
      ProxyAutoConfigEnable : 1
      ProxyAutoConfigURLString : http://vpn.corp.example/proxy.pac
    }
    en7 : <dictionary> {
      SOCKSEnable : 1
      SOCKSPort : 1080
      SOCKSProxy : socks.corp.example
    }
    en8 : <dictionary> {
      FTPPassive : 1
    }
  }
}
";

    #[test]
    fn the_global_settings_come_first_and_each_interface_s_own_in_its_order() {
        let found = read(SHOWN, "Network interfaces: en7 utun3 en0\n");
        let services: Vec<_> = found.iter().map(|proxy| proxy.service.as_deref()).collect();
        assert_eq!(services, [None, Some("en7"), Some("utun3")]);
        assert_eq!(found.iter().map(|proxy| proxy.in_force).collect::<Vec<_>>(), [true, false, false]);
        assert_eq!(found[0].https.as_ref().unwrap().host, "proxy.corp.example");
        assert_eq!(found[0].bypass, ["*.local", "169.254/16"]);
        assert!(found[0].script.is_none(), "it is off");
        assert_eq!(found[1].https.as_ref().unwrap().scheme, "socks5h");
        assert_eq!(found[2].script.as_deref(), Some("http://vpn.corp.example/proxy.pac"));
    }

    #[test]
    fn no_proxy_is_direct_and_no_dictionary_is_nothing() {
        assert!(read("<dictionary> {\n  FTPPassive : 1\n}\n", "")[0].direct);
        assert!(read("No such key\n", "").is_empty());
        let detected = read("<dictionary> {\n  ProxyAutoDiscoveryEnable : 1\n}\n", "");
        assert!(detected[0].auto_detect && !detected[0].direct);
    }

    #[test]
    fn cut_and_deep_output_is_read_without_harm() {
        let deep = format!("<dictionary> {{\n{}", "x : <dictionary> {\n".repeat(1_500));
        assert!(read(&deep, "")[0].direct);
        assert!(read("<dictionary> {\n}}\n : \nx : <dictionary> {", "")[0].direct);
        let after = format!("{deep}{}  HTTPSEnable : 1\n  HTTPSProxy : p.example\n", "}\n".repeat(100));
        assert!(read(&after, "")[0].https.is_none());
    }
}
