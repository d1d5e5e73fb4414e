//! The proxy settings of this computer, value by value, in the document.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::evidence::environment::ProxyConfig;
use crate::evidence::system_proxy::SystemProxy;
use crate::evidence::{Data, Evidence};
use crate::net;

/// One value that says how hosts are reached, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProxyValue {
    pub name: String,
    /// Without credentials; at most 200 characters.
    pub value: String,
    /// The variable, file, registry key or command it was read from.
    pub source: String,
    /// A word: `environment`, or the kind of settings, as `gnome`.
    pub origin: String,
    /// Who goes by it: `programs`, `browsers`, `browsers-and-aws-cli`, `services`, or `nobody` where the desktop or interface is not in use.
    pub used_by: String,
}

/// Variables first, then the computer's own settings in the order in which they count. A shared report has what they
/// mean in its evidence alone.
pub(in crate::report) fn values(evidence: &Evidence) -> Vec<ProxyValue> {
    let found = evidence.observations.iter().find_map(|observation| match &observation.data {
        Data::ProxyConfig(config) => Some(config),
        _ => None,
    });
    let Some(config) = found else { return Vec::new() };
    variables(config)
        .into_iter()
        .chain(config.system.iter().flat_map(|settings| of_system(config, settings)))
        .collect()
}

fn variables(config: &ProxyConfig) -> Vec<ProxyValue> {
    let value = |name: &str, value: String| ProxyValue {
        name: name.to_owned(),
        value,
        source: name.to_owned(),
        origin: "environment".to_owned(),
        used_by: "programs".to_owned(),
    };
    let set = config.https.as_ref().filter(|proxy| !matches!(proxy.variable.as_str(), "windows" | "macos"));
    let proxy = set.map(|proxy| {
        let host = net::bracketed(&proxy.host);
        value(&proxy.variable, format!("{}://{host}:{}", proxy.scheme, proxy.port))
    });
    let around = config.no_proxy.as_ref().map(|list| value("NO_PROXY", list.clone()));
    proxy.into_iter().chain(around).collect()
}

fn of_system<'a>(
    config: &ProxyConfig,
    settings: &'a SystemProxy,
) -> impl Iterator<Item = ProxyValue> + use<'a> {
    let taken = config.https.as_ref().is_some_and(|proxy| proxy.variable == settings.origin);
    let used_by = match (settings.origin.as_str(), settings.in_force) {
        ("winhttp", _) => "services",
        (_, true) if taken => "browsers-and-aws-cli",
        (_, true) => "browsers",
        (_, false) => "nobody",
    };
    settings.values.iter().map(move |value| ProxyValue {
        name: value.name.clone(),
        value: value.value.clone(),
        source: value.source.clone(),
        origin: settings.origin.clone(),
        used_by: used_by.to_owned(),
    })
}
