//! What was seen of this computer.

use std::net::SocketAddr;

use super::View;
use crate::diagnosis::arg::Arg;
use crate::diagnosis::facts::Seen;
use crate::evidence::browser::BrowserLog;
use crate::evidence::environment::{DefaultRoute, ProxyConfig, ResolverConfig, TrustStores};
use crate::evidence::settings::Settings;
use crate::evidence::{Data, Observation};

impl<'a> View<'a> {
    /// What was seen of this computer: routes, resolver, proxy, roots, clock.
    pub(in crate::diagnosis) fn environment(self) -> impl Iterator<Item = &'a Observation> {
        self.index.environment().iter().copied()
    }

    /// How programs are told to use a proxy.
    pub(in crate::diagnosis) fn proxy_configs(self) -> impl Iterator<Item = Seen<'a, ProxyConfig>> {
        self.environment().filter_map(|observation| match &observation.data {
            Data::ProxyConfig(data) => Some(Seen::<ProxyConfig> { observation, data }),
            _ => None,
        })
    }

    /// How this computer's names are resolved.
    pub(in crate::diagnosis) fn resolver_config(self) -> Option<(&'a Observation, &'a ResolverConfig)> {
        self.environment().find_map(|observation| match &observation.data {
            Data::ResolverConfig(config) => Some((observation, config)),
            _ => None,
        })
    }

    /// The first of the resolver's addresses, for messages and commands.
    pub(in crate::diagnosis) fn resolver_address(self) -> &'a str {
        self.resolver_config().and_then(|(_, config)| config.servers.first()).map_or("?", String::as_str)
    }

    /// The same, for a message.
    pub(in crate::diagnosis) fn resolver(self) -> Arg {
        Arg::server(self.resolver_address())
    }

    /// The resolver that programs ask is there for this computer and asks another in turn: it runs on it, or is its
    /// default gateway.
    pub(in crate::diagnosis) fn resolver_passes_on(self) -> bool {
        let Ok(resolver) = self.resolver_address().parse::<SocketAddr>() else { return false };
        let is_gateway = |route: &DefaultRoute| route.gateway == Some(resolver.ip());
        resolver.ip().is_loopback()
            || self.default_routes().is_some_and(|(_, routes)| routes.iter().any(is_gateway))
    }

    /// Whether the kernel has a default route for IPv4 and for IPv6, when that was looked at.
    pub(in crate::diagnosis) fn link(self) -> Option<(&'a Observation, bool, bool)> {
        self.environment().find_map(|observation| match &observation.data {
            Data::Link(link) => Some((observation, link.ipv4, link.ipv6)),
            _ => None,
        })
    }

    /// The default routes, where they were read.
    pub(in crate::diagnosis) fn default_routes(self) -> Option<(&'a Observation, &'a [DefaultRoute])> {
        self.environment().find_map(|observation| match &observation.data {
            Data::Link(link) => Some((observation, link.routes.as_deref()?)),
            _ => None,
        })
    }

    /// What the AWS CLI would use on this computer.
    pub(in crate::diagnosis) fn settings(self) -> Option<Seen<'a, Settings>> {
        self.environment().find_map(|observation| match &observation.data {
            Data::Settings(data) => Some(Seen::<Settings> { observation, data }),
            _ => None,
        })
    }

    /// What browsers wrote of themselves.
    pub(in crate::diagnosis) fn browser_logs(self) -> impl Iterator<Item = Seen<'a, BrowserLog>> {
        self.environment().filter_map(|observation| match &observation.data {
            Data::BrowserLog(data) => Some(Seen { observation, data }),
            _ => None,
        })
    }

    pub(in crate::diagnosis) fn trust_stores(self) -> impl Iterator<Item = Seen<'a, TrustStores>> {
        self.environment().filter_map(|observation| match &observation.data {
            Data::TrustStores(data) => Some(Seen { observation, data }),
            _ => None,
        })
    }
}
