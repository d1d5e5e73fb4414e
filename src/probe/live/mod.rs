//! The real network, clock and files.

mod command;
pub(crate) mod connect_to;
mod dial;
mod error_queue;
mod hops;
mod names;
mod ordinary;
mod system;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Instant, SystemTime};

use crate::probe::computer::settings;
use crate::probe::computer::trust::{Trust, TrustError};
use crate::probe::world::{Clock, Scripts, World};
use connect_to::ConnectTo;

/// What changes where packets go and whom to trust.
#[derive(Clone, Debug, Default)]
pub struct LiveOptions {
    /// `--resolver`: replaces the system's resolvers, for lookups and raw queries alike.
    pub resolver: Option<SocketAddr>,
    /// `--connect-to`, in the order given.
    pub connect_to: Vec<ConnectTo>,
    /// `--roots`: replaces the bundled public roots.
    pub roots: Option<PathBuf>,
    /// `--ca-bundle`; without it `AWS_CA_BUNDLE` counts.
    pub ca_bundle: Option<PathBuf>,
    /// `--proxy-script`.
    pub proxy_script: Option<String>,
    /// `--wpad`.
    pub wpad: bool,
    /// `--profile`; without it the environment names one.
    pub profile: Option<String>,
}

impl World {
    /// The world as it is, changed only by the options.
    pub fn live(options: &LiveOptions) -> Result<Self, TrustError> {
        let rules: Arc<[ConnectTo]> = options.connect_to.clone().into();
        let system = system::LiveSystem { resolver: options.resolver, connect_to: rules.clone() };
        let settings = settings::read(&system, options.profile.as_deref());
        let given = options.ca_bundle.as_deref();
        let trust = Trust::load(&system, options.roots.as_deref(), given, settings.value("ca_bundle"))?;
        let names = Arc::new(names::LiveNames { resolver: options.resolver, connect_to: rules.clone() });
        let ordinary = ordinary::LiveOrdinary { names: Arc::clone(&names), roots: options.roots.clone() };
        Ok(Self {
            clock: Arc::new(LiveClock),
            aws: None,
            system: Arc::new(system),
            names,
            ordinary: Some(Arc::new(ordinary)),
            dial: Arc::new(dial::LiveDial { connect_to: rules, resolver_given: options.resolver.is_some() }),
            trust: Arc::new(trust),
            settings: Arc::new(settings),
            system_proxies: Arc::default(),
            scripts: Scripts {
                program: std::env::current_exe().ok(),
                given: options.proxy_script.clone(),
                wpad: options.wpad,
            },
        })
    }
}

struct LiveClock;

impl Clock for LiveClock {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn wall(&self) -> SystemTime {
        SystemTime::now()
    }
}
