//! Settings of one kind while they are read: values are bounded and cleaned on their way into the evidence.

use url::Url;

use crate::evidence::system_proxy::{SystemProxy, SystemProxyAddress, SystemValue};
use crate::probe::computer::proxy_setting::ProxySetting;
use crate::text;

/// Entries of a bypass list that are kept.
pub(super) const MOST_ENTRIES: usize = 100;
pub(super) const VALUE_LENGTH: usize = 200;

/// Settings of one kind while they are read.
pub(super) struct Draft {
    pub(super) proxy: SystemProxy,
    /// Stands before the names of values.
    place: String,
}

impl Draft {
    pub(super) fn new(origin: &str, place: &str) -> Self {
        let proxy = SystemProxy { origin: origin.to_owned(), ..SystemProxy::default() };
        Self { proxy, place: place.to_owned() }
    }

    pub(super) fn note(&mut self, name: &str, value: &str) {
        let place = self.place.clone();
        self.note_at(&place, name, value);
    }

    pub(super) fn note_at(&mut self, place: &str, name: &str, value: &str) {
        let value = text::line(&without_secrets(value), VALUE_LENGTH);
        let source = format!("{place} {name}");
        self.proxy.values.push(SystemValue { name: text::line(name, VALUE_LENGTH), value, source });
    }

    /// A fixed proxy for HTTPS, as `host`, `host:port` or with a scheme.
    pub(super) fn fixed(&mut self, value: &str, default_scheme: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        if is_script_address(value) {
            self.proxy.script_as_proxy = true;
            return;
        }
        let whole =
            if value.contains("://") { value.to_owned() } else { format!("{default_scheme}://{value}") };
        match ProxySetting::parse(&whole.replacen("socks://", "socks5h://", 1), "system") {
            Ok(ProxySetting { scheme, host, port, .. }) => {
                self.proxy.https = Some(SystemProxyAddress { scheme, host, port });
            }
            Err(malformed) => self.proxy.unreadable = Some(malformed.part),
        }
    }

    pub(super) fn script(&mut self, address: &str) {
        let address = address.trim();
        if !address.is_empty() {
            self.proxy.script = Some(text::line(&without_secrets(address), VALUE_LENGTH));
            self.proxy.script_address = Some(address.to_owned());
        }
    }

    pub(super) fn bypass<'a>(&mut self, entries: impl Iterator<Item = &'a str>) {
        let entries = entries.map(str::trim).filter(|entry| !entry.is_empty());
        self.proxy.bypass.extend(entries.take(MOST_ENTRIES).map(|entry| text::line(entry, VALUE_LENGTH)));
    }

    pub(super) fn done(mut self) -> SystemProxy {
        let SystemProxy { https, script, auto_detect, script_as_proxy, unreadable, .. } = &self.proxy;
        let names_one = https.is_some() || script.is_some() || unreadable.is_some();
        self.proxy.direct = !(names_one || *auto_detect || *script_as_proxy);
        self.proxy
    }
}

/// An address that ends as those of proxy scripts do.
pub(crate) fn is_script_address(value: &str) -> bool {
    let path = value.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_ascii_lowercase();
    path.ends_with(".pac") || path.ends_with("/wpad.dat")
}

/// User names, passwords and queries are not kept.
fn without_secrets(value: &str) -> String {
    let Some(url) = Url::parse(value).ok().filter(Url::has_host) else {
        let value = value.split('?').next().unwrap_or_default();
        return value.rsplit_once('@').map_or(value, |(_, place)| place).to_owned();
    };
    let host = url.host_str().unwrap_or_default();
    let port = url.port().map_or_else(String::new, |port| format!(":{port}"));
    let path = if url.path() == "/" && !value.ends_with('/') { "" } else { url.path() };
    format!("{}://{host}{port}{path}", url.scheme())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_and_queries_are_left_out_of_every_value() {
        for (written, kept) in [
            ("http://u:hunter2@p.example:8080", "http://p.example:8080"),
            ("u:hunter2@p.example:8080", "p.example:8080"),
            ("http://u:hunter2@p.example 8080", "p.example 8080"),
            ("http=u:hunter2@a.example:1;https=u:hunter2@b.example:2", "b.example:2"),
            ("http://a.example/p.pac?token=hunter2", "http://a.example/p.pac"),
            ("a.example/p.pac?token=hunter2", "a.example/p.pac"),
            ("proxy.example:3128", "proxy.example:3128"),
        ] {
            assert_eq!(without_secrets(written), kept);
        }
    }

    #[test]
    fn the_address_of_a_script_in_the_place_of_a_proxy_is_told() {
        let mut draft = Draft::new("kde", "");
        draft.fixed("http://wpad.corp.example/proxy.pac", "http");
        let proxy = draft.done();
        assert!(proxy.script_as_proxy && proxy.https.is_none() && !proxy.direct);
    }
}
