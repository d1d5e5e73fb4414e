//! Which hosts the settings of the AWS CLI lead its calls to, besides the usual ones.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use url::{Host, Url};

use crate::catalogue::{Elsewhere, EndpointSwitches, is_host_name};
use crate::evidence::settings::Settings;

/// `use_fips_endpoint` and `use_dualstack_endpoint`: only the word `true` turns one on, as botocore reads it.
pub(crate) fn switches(settings: &Settings) -> EndpointSwitches {
    EndpointSwitches {
        fips: is_on(settings, "use_fips_endpoint"),
        dual_stack: is_on(settings, "use_dualstack_endpoint"),
        legacy_global: false,
    }
}

/// The services whose calls go to an address that was set.
pub(crate) fn elsewhere(settings: &Settings) -> Elsewhere {
    let addresses = addresses(settings);
    if addresses.iter().any(|(service, _)| service.is_none()) {
        return Elsewhere::Everything;
    }
    let mut services = BTreeSet::new();
    for service in addresses.iter().filter_map(|(service, _)| service.as_deref()) {
        services.insert(service.to_owned());
        if service == "signin" {
            services.insert("signin-control".to_owned());
        }
    }
    if services.is_empty() { Elsewhere::Nothing } else { Elsewhere::Services(services) }
}

/// Hosts of those addresses in the syntax of `--endpoints`, so that they are probed like any host of the user's own.
/// Only names behind HTTPS: an address of this computer is no part of the network to AWS.
pub(crate) fn own_hosts(settings: &Settings) -> String {
    let mut text = String::new();
    let mut known = BTreeSet::new();
    for (service, url) in addresses(settings) {
        let Some(Host::Domain(host)) = url.host() else { continue };
        let local = host == "localhost" || host.ends_with(".localhost");
        let port = url.port_or_known_default().unwrap_or(443);
        // A name that no list of hosts may have is a finding about the configuration, and never ends a run.
        if url.scheme() != "https" || local || !is_host_name(host) || !known.insert((host.to_owned(), port)) {
            continue;
        }
        let id = service.unwrap_or_else(|| "all".to_owned());
        let _ = write!(
            text,
            "[[endpoint]]\nid = \"endpoint-url-{id}\"\nhosts = [\"{host}\"]\nport = {port}\nrequired = false\n"
        );
    }
    text
}

/// (service by its name in `checks/endpoints/`, address); no service for the one that covers all.
fn addresses(settings: &Settings) -> Vec<(Option<String>, Url)> {
    if is_on(settings, "ignore_configured_endpoint_urls") {
        return Vec::new();
    }
    let set = settings.values.iter().filter_map(|setting| {
        let service = match setting.name.strip_suffix("endpoint_url")? {
            "" => None,
            prefix => Some(prefix.strip_suffix('.')?.replace('_', "-")),
        };
        Some((service, Url::parse(&setting.value).ok()?))
    });
    set.collect()
}

fn is_on(settings: &Settings, name: &str) -> bool {
    settings.value(name).is_some_and(|setting| setting.value.eq_ignore_ascii_case("true"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::settings::Setting;

    fn settings(values: &[(&str, &str)]) -> Settings {
        let setting = |(name, value): &(&str, &str)| Setting {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
            source: "[default]".to_owned(),
            file: None,
            line: None,
            over: Vec::new(),
        };
        Settings { values: values.iter().map(setting).collect(), ..Settings::default() }
    }

    #[test]
    fn a_switch_is_on_by_the_word_true_alone() {
        let on = |value: &str| switches(&settings(&[("use_fips_endpoint", value)])).fips;
        assert!(on("true") && on("TRUE"));
        assert!(!on("1") && !on("yes") && !on("false"));
        assert!(switches(&settings(&[("use_dualstack_endpoint", "true")])).dual_stack);
        assert_eq!(switches(&Settings::default()), EndpointSwitches::default());
    }

    #[test]
    fn an_address_takes_the_place_of_awss_hosts_and_is_probed_itself() {
        let one = settings(&[("sso_admin.endpoint_url", "https://proxy.example:8443/aws")]);
        assert_eq!(elsewhere(&one), Elsewhere::Services(["sso-admin".to_owned()].into()));
        assert!(own_hosts(&one).contains("hosts = [\"proxy.example\"]\nport = 8443"));
        assert_eq!(elsewhere(&settings(&[("endpoint_url", "http://127.0.0.1:4566")])), Elsewhere::Everything);
        for local in [
            "http://127.0.0.1:4566",
            "https://10.0.0.1",
            "https://localhost:4566",
            "http://plain.example",
            "https://gateway",
            "https://my_gateway.example",
        ] {
            assert_eq!(own_hosts(&settings(&[("endpoint_url", local)])), "", "{local}");
        }
        let ignored = settings(&[
            ("endpoint_url", "https://proxy.example"),
            ("ignore_configured_endpoint_urls", "true"),
        ]);
        assert_eq!((elsewhere(&ignored), own_hosts(&ignored)), (Elsewhere::Nothing, String::new()));
        assert_eq!(elsewhere(&Settings::default()), Elsewhere::Nothing);
    }
}
