//! What the computer's own settings give browsers, beside what the AWS CLI has.

use crate::diagnosis::view::{RowView, View};
use crate::evidence::Observation;
use crate::evidence::environment::{Proxy, ProxyConfig};
use crate::evidence::system_proxy::{SystemProxy, SystemProxyAddress};

/// The fixed proxy of browsers.
#[derive(Clone, Copy)]
pub(crate) struct Fixed<'a> {
    pub(crate) observation: &'a Observation,
    pub(crate) config: &'a ProxyConfig,
    pub(crate) settings: &'a SystemProxy,
    pub(crate) proxy: &'a SystemProxyAddress,
}

impl Fixed<'_> {
    /// The settings send this host past the proxy.
    pub(crate) fn bypasses(&self, host: &str) -> bool {
        self.settings.bypassed.iter().any(|bypass| bypass.host == host)
    }

    /// The variable names the same proxy.
    pub(crate) fn is_the_proxy_of(&self, set: &Proxy) -> bool {
        (&set.host, set.port) == (&self.proxy.host, self.proxy.port)
    }
}

/// The first fixed proxy that browsers use. Where there is a script, that decides; WinHTTP's proxy is that of services.
pub(crate) fn fixed<'a>(view: View<'a>) -> Option<Fixed<'a>> {
    view.proxy_configs().filter(|config| config.data.pac.is_none()).find_map(|seen| {
        let (observation, config) = (seen.observation, seen.data);
        let settings =
            config.system.iter().find(|settings| settings.origin != "winhttp" && !settings.direct)?;
        let decides = settings.script.is_none();
        let proxy = settings.https.as_ref().filter(|_| decides)?;
        Some(Fixed { observation, config, settings, proxy })
    })
}

/// The settings send browsers through a proxy to this row's host, and that way was not measured.
pub(crate) fn is_another_way(row: &RowView<'_>) -> bool {
    let in_use = fixed(row.view()).filter(|found| found.settings.in_force && !found.bypasses(row.host()));
    in_use.is_some_and(|found| !found.config.https.as_ref().is_some_and(|set| found.is_the_proxy_of(set)))
}
