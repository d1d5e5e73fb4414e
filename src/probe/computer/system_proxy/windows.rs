//! Windows: Internet Settings of the user or of group policy, the connection's record, and WinHTTP. Values come from
//! the registry by [`System::registry`]; what they mean is found here.

use super::draft::Draft;
use crate::evidence::system_proxy::SystemProxy;
use crate::probe::world::{RegistryValue, System};

const SETTINGS: &str = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings";
const CONNECTIONS: &str = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings\Connections";
const POLICY: &str = r"Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings";
const USER: &str = "HKCU";
const MACHINE: &str = "HKLM";

/// Flags of a connection's record.
const FIXED: u32 = 2;
const SCRIPT: u32 = 4;
const DETECT: u32 = 8;

/// What browsers use, then what services use.
pub(super) fn read(system: &dyn System) -> Vec<SystemProxy> {
    // Group policy "Make proxy settings per-machine (rather than per-user)".
    let per_machine = number(system, MACHINE, POLICY, "ProxySettingsPerUser") == Some(0);
    let (root, origin) = if per_machine { (MACHINE, "windows-policy") } else { (USER, "windows") };
    internet(system, root, origin).into_iter().chain(winhttp(system)).collect()
}

/// The single values decide where they are there: scripts of administrators write them alone. Else the connection's
/// own record does, which Windows keeps beside them.
fn internet(system: &dyn System, root: &str, origin: &str) -> Option<SystemProxy> {
    let record = bytes(system, root, CONNECTIONS, "DefaultConnectionSettings");
    let record = record.and_then(|bytes| Record::read(&bytes));
    let enabled = number(system, root, SETTINGS, "ProxyEnable");
    let address = text(system, root, SETTINGS, "AutoConfigURL").filter(|address| !address.is_empty());
    if record.is_none() && enabled.is_none() && address.is_none() {
        return None;
    }
    let record = record.unwrap_or_default();
    let mut draft = Draft::new(origin, &format!(r"{root}\…\Internet Settings"));
    draft.proxy.in_force = true;
    if enabled.map_or(record.flags & FIXED != 0, |enabled| enabled == 1) {
        let or_recorded = |name: &str, recorded: &str| {
            text(system, root, SETTINGS, name).unwrap_or_else(|| recorded.to_owned())
        };
        let server = or_recorded("ProxyServer", &record.proxy);
        let (value, scheme) = of_https(&server);
        draft.note("ProxyServer", value);
        draft.fixed(value, scheme);
        let list = or_recorded("ProxyOverride", &record.bypass);
        draft.note("ProxyOverride", &list);
        draft.bypass(list.split(';'));
    }
    let recorded = Some(record.script).filter(|script| record.flags & SCRIPT != 0 && !script.is_empty());
    if let Some(address) = address.or(recorded) {
        draft.note("AutoConfigURL", &address);
        draft.script(&address);
    }
    if record.flags & DETECT != 0 {
        draft.note("AutoDetect", "1");
        draft.proxy.auto_detect = true;
    }
    Some(draft.done())
}

/// `netsh winhttp set proxy`: of services and of programs that use WinHTTP, not of browsers.
fn winhttp(system: &dyn System) -> Option<SystemProxy> {
    let bytes = bytes(system, MACHINE, CONNECTIONS, "WinHttpSettings")?;
    let record = Record::read(&bytes).filter(|record| record.flags & FIXED != 0)?;
    let mut draft = Draft::new("winhttp", r"HKLM\…\Connections");
    let (value, scheme) = of_https(&record.proxy);
    draft.note("WinHttpSettings", value);
    draft.fixed(value, scheme);
    draft.bypass(record.bypass.split(';'));
    Some(draft.done())
}

/// One proxy for everything, or `http=a;https=b;socks=c`.
fn of_https(server: &str) -> (&str, &'static str) {
    if !server.contains('=') {
        return (server.split(';').next().unwrap_or_default().trim(), "http");
    }
    let of = |kind: &str| {
        let mut parts = server.split(';').filter_map(|part| part.trim().split_once('='));
        parts.find(|(name, _)| name.eq_ignore_ascii_case(kind)).map(|(_, value)| value)
    };
    match (of("https"), of("socks")) {
        (Some(value), _) => (value, "http"),
        // Windows means version 4.
        (None, Some(value)) => (value, "socks4"),
        (None, None) => ("", "http"),
    }
}

fn value(system: &dyn System, root: &str, key: &str, name: &str) -> Option<RegistryValue> {
    system.registry(&format!(r"{root}\{key}"), name)
}

fn number(system: &dyn System, root: &str, key: &str, name: &str) -> Option<u32> {
    match value(system, root, key, name)? {
        RegistryValue::Number(number) => Some(number),
        _ => None,
    }
}

fn text(system: &dyn System, root: &str, key: &str, name: &str) -> Option<String> {
    match value(system, root, key, name)? {
        RegistryValue::Text(text) => Some(text),
        _ => None,
    }
}

fn bytes(system: &dyn System, root: &str, key: &str, name: &str) -> Option<Vec<u8>> {
    match value(system, root, key, name)? {
        RegistryValue::Bytes(bytes) => Some(bytes),
        _ => None,
    }
}

/// Version, counter, flags, and three counted texts: proxy, bypass list, script.
#[derive(Debug, Default, PartialEq, Eq)]
struct Record {
    flags: u32,
    proxy: String,
    bypass: String,
    script: String,
}

impl Record {
    fn read(bytes: &[u8]) -> Option<Self> {
        let (flags, mut rest) = (number_at(bytes, 8)?, bytes.get(12..)?);
        let mut next = || {
            let length = usize::try_from(number_at(rest, 0)?).ok()?;
            let text = String::from_utf8_lossy(rest.get(4..)?.get(..length)?).into_owned();
            rest = rest.get(4 + length..)?;
            Some(text)
        };
        let (proxy, bypass, script) = (next()?, next()?, next().unwrap_or_default());
        Some(Self { flags, proxy, bypass, script })
    }
}

fn number_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    /// As Windows writes it.
    fn record(flags: u32, texts: &[&str]) -> RegistryValue {
        let mut bytes = [0x46_u32, 7, flags].iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<_>>();
        for text in texts {
            bytes.extend(u32::try_from(text.len()).unwrap().to_le_bytes());
            bytes.extend(text.as_bytes());
        }
        bytes.extend([0; 32]);
        RegistryValue::Bytes(bytes)
    }

    fn text_value(text: &str) -> RegistryValue {
        RegistryValue::Text(text.to_owned())
    }

    fn found(values: &[(&str, &str, &str, RegistryValue)]) -> Vec<SystemProxy> {
        let values = values
            .iter()
            .map(|(root, key, name, value)| ((format!(r"{root}\{key}"), (*name).to_owned()), value.clone()));
        read(&FakeSystem { registry: values.collect(), ..FakeSystem::default() })
    }

    #[test]
    fn the_user_s_fixed_proxy_and_bypass_list_are_read() {
        let found = found(&[
            (USER, SETTINGS, "ProxyEnable", RegistryValue::Number(1)),
            (USER, SETTINGS, "ProxyServer", text_value("http=a.example:80;https=b.example:8080")),
            (USER, SETTINGS, "ProxyOverride", text_value("*.corp.example;<local>")),
        ]);
        assert_eq!((found[0].origin.as_str(), found[0].in_force), ("windows", true));
        assert_eq!(found[0].https.as_ref().unwrap().host, "b.example");
        assert_eq!(found[0].bypass, ["*.corp.example", "<local>"]);
        assert_eq!(found[0].values[0].source, r"HKCU\…\Internet Settings ProxyServer");
    }

    #[test]
    fn a_proxy_that_is_switched_off_is_none() {
        let server = (USER, SETTINGS, "ProxyServer", text_value("b.example:8080"));
        let off = (USER, SETTINGS, "ProxyEnable", RegistryValue::Number(0));
        let stale =
            (USER, CONNECTIONS, "DefaultConnectionSettings", record(1 | FIXED, &["b.example:8080", ""]));
        assert!(found(&[server.clone(), off, stale])[0].direct);
        assert!(found(&[server]).is_empty(), "nothing says that it is on");
    }

    #[test]
    fn the_connection_s_record_tells_of_proxies_scripts_and_detection() {
        let of = |flags, texts: &[&str]| {
            found(&[(USER, CONNECTIONS, "DefaultConnectionSettings", record(flags, texts))]).remove(0)
        };
        let script = of(1 | SCRIPT | DETECT, &["", "", "http://wpad.corp.example/p.pac"]);
        assert_eq!(script.script.as_deref(), Some("http://wpad.corp.example/p.pac"));
        assert!(script.auto_detect);
        let fixed = of(1 | FIXED, &["p.example:8080", "<local>", ""]);
        assert_eq!((fixed.https.unwrap().port, fixed.bypass), (8080, vec!["<local>".to_owned()]));
        assert!(of(1, &["p.example:8080", "", "http://old.example/p.pac"]).direct);
    }

    #[test]
    fn policy_puts_the_machine_s_settings_in_the_place_of_the_user_s() {
        let found = found(&[
            (MACHINE, POLICY, "ProxySettingsPerUser", RegistryValue::Number(0)),
            (MACHINE, SETTINGS, "AutoConfigURL", text_value("http://m.example/p.pac")),
            (USER, SETTINGS, "AutoConfigURL", text_value("http://u.example/p.pac")),
        ]);
        assert_eq!(found[0].origin, "windows-policy");
        assert_eq!(found[0].script.as_deref(), Some("http://m.example/p.pac"));
    }

    #[test]
    fn winhttp_is_told_apart_and_is_not_what_browsers_use() {
        let found =
            found(&[(MACHINE, CONNECTIONS, "WinHttpSettings", record(FIXED | 1, &["p.example:8080", ""]))]);
        assert_eq!((found[0].origin.as_str(), found[0].in_force), ("winhttp", false));
    }

    #[test]
    fn broken_records_are_nothing() {
        let RegistryValue::Bytes(whole) = record(FIXED, &["p:1", "", ""]) else { panic!() };
        for length in 0..23 {
            assert_eq!(Record::read(&whole[..length]), None, "{length}");
        }
        let huge = [&[0_u8; 8][..], &[2, 0, 0, 0], &[0xff; 4], b"x"].concat();
        assert_eq!(Record::read(&huge), None);
    }

    #[test]
    fn socks_is_taken_only_where_there_is_no_proxy_for_https() {
        assert_eq!(of_https("socks=s.example:1080"), ("s.example:1080", "socks4"));
        assert_eq!(of_https("http=a:1"), ("", "http"));
        assert_eq!(of_https("p.example:8080"), ("p.example:8080", "http"));
    }
}
