//! A broken internet on loopback: a resolver, a host for everything the catalogue names, and a proxy. The real
//! doctor is pointed at it with `--resolver`, `--connect-to` and `--roots`; no fault is made inside the doctor.
//!
//! A [`Spec`] starts healthy. Faults are written as changes to it: `spec.site(Which::Aws, |it| …)`.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the includers, tests/it and examples, each use a part"
)]
#![allow(clippy::unwrap_used, reason = "a fake that cannot be set up must fail its test")]

pub mod aws;
mod dns;
mod hello;
mod host;
mod pki;
mod proxy;
pub mod replay;
pub mod scenario_file;
pub mod scenarios;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use aws_setup_doctor::catalogue::{Catalogue, Directory, Overlay, Partition, Place};

pub use dns::NameReply;
pub use hello::Cut;
pub use host::{Door, Reply, Request, Site, Then, aws, httpdate, page};
pub use pki::Certificate;
pub use proxy::{ConnectReply, Proxy};

pub const DIRECTORY: &str = "d-1234567890";
pub const REGION: &str = "us-east-1";
pub const PORTAL: &str = "d-1234567890.awsapps.com";
pub const SIGN_IN: &str = "us-east-1.signin.aws";

/// Which hosts a change is about.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    Everything,
    /// Every host of AWS's, and no control host.
    Aws,
    Controls,
    /// This host and everything below it.
    Below(&'static str),
}

impl Which {
    pub fn includes(self, host: &str) -> bool {
        let below =
            |zone: &str| host == zone || host.strip_suffix(zone).is_some_and(|rest| rest.ends_with('.'));
        let control = below("example.org") || below("iana.org");
        match self {
            Self::Everything => true,
            Self::Aws => !control,
            Self::Controls => control,
            Self::Below(zone) => below(zone),
        }
    }
}

/// What differs from a healthy internet, and what the doctor is told beside where that internet is.
#[derive(Default)]
pub struct Spec {
    names: dns::Changes,
    sites: host::Changes,
    proxy: Option<Proxy>,
    /// Every resolver question goes unanswered.
    pub resolver_closed: bool,
    /// The address nobody has answers, as it does behind a transparent proxy.
    pub canary_connects: bool,
    /// DNS questions to an address nobody has are answered.
    pub canary_answers: bool,
    pub options: Vec<String>,
    /// Hosts beside those of the catalogue.
    pub also: Vec<&'static str>,
    /// `~/.aws/config`; the portal is not given then.
    pub config: Option<String>,
    /// `{proxy}` and `{keys}` are filled in.
    pub environment: Vec<(&'static str, String)>,
}

impl Spec {
    pub fn name(&mut self, which: Which, change: fn(&mut NameReply)) -> &mut Self {
        self.names.push((which, change));
        self
    }

    pub fn site(&mut self, which: Which, change: fn(&mut Site)) -> &mut Self {
        self.sites.push((which, change));
        self
    }

    /// A forward proxy, set as a person would: in `HTTPS_PROXY`.
    pub fn behind_proxy(&mut self, proxy: Proxy) -> &mut Self {
        self.proxy = Some(proxy);
        self.environment("HTTPS_PROXY", "http://{proxy}")
    }

    pub fn environment(&mut self, name: &'static str, value: &str) -> &mut Self {
        self.environment.push((name, value.to_owned()));
        self
    }

    pub fn options(&mut self, options: &[&str]) -> &mut Self {
        self.options.extend(options.iter().map(|option| (*option).to_owned()));
        self
    }
}

/// The internet, running until it is dropped.
pub struct World {
    runtime: Option<tokio::runtime::Runtime>,
    folder: tempfile::TempDir,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    _filled: Vec<host::FullQueue>,
}

impl World {
    pub fn start(spec: &Spec) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.expect("a runtime");
        let guard = runtime.enter();
        let folder = tempfile::tempdir().expect("a folder");
        let keys = Arc::new(pki::Keys::new(folder.path()));
        let mut rules = Vec::new();
        let mut addresses = dns::Addresses::default();
        let mut places = proxy::Places::default();
        let mut filled = Vec::new();
        for host in hosts().into_iter().chain(spec.also.iter().map(|host| (*host).to_owned())) {
            let mut site = Site::healthy(&host);
            let changes = spec.sites.iter().filter(|(which, _)| which.includes(&host));
            changes.for_each(|(_, change)| change(&mut site));
            let opened = host::open(site, &keys);
            rules.push(format!("{host}:443:{}", opened.secure.rule()));
            rules.push(format!("{host}:80:{}", opened.plain.rule()));
            places.insert(host.clone(), opened.inside);
            addresses.add(&host);
            filled.extend([opened.secure.filled, opened.plain.filled].into_iter().flatten());
        }
        let resolver = dns::serve(addresses, spec.names.clone(), spec.resolver_closed);
        let canary = match spec.canary_connects {
            true => host::accept_and_close(),
            false => host::refused(),
        };
        rules.push(format!("192.0.2.1:443:{canary}"));
        let dns_canary = match spec.canary_answers {
            true => resolver,
            false => dns::silent(),
        };
        rules.push(format!("192.0.2.53:53:{dns_canary}"));
        rules.push(format!("127.0.0.1:{}:{resolver}", resolver.port()));
        let proxy = spec.proxy.map(|each_proxy| proxy::serve(each_proxy, Arc::new(places)));
        if let Some(proxy) = proxy {
            rules.push(format!("127.0.0.1:{}:{proxy}", proxy.port()));
            rules.push(format!("proxy.corp.example:{}:{proxy}", proxy.port()));
        }
        // Whatever else is dialled stays on this computer and finds nobody.
        rules.push(format!("::{}", host::refused()));
        drop(guard);
        let mut world = Self {
            runtime: Some(runtime),
            folder,
            arguments: Vec::new(),
            environment: Vec::new(),
            _filled: filled,
        };
        world.point(spec, resolver, proxy, &rules);
        world
    }

    fn point(&mut self, spec: &Spec, resolver: SocketAddr, proxy: Option<SocketAddr>, rules: &[String]) {
        let keys = self.folder.path().display().to_string();
        let proxy = proxy.map_or_else(String::new, |proxy| proxy.to_string());
        let fill = |text: &str| text.replace("{proxy}", &proxy).replace("{keys}", &keys);
        let mut arguments: Vec<String> =
            ["--region", REGION, "--roots", "{keys}/root.pem", "--resolver"].map(&fill).to_vec();
        match &spec.config {
            Some(config) => self.write_config(config),
            None => drop(arguments.splice(0..0, ["--directory", DIRECTORY].map(str::to_owned))),
        }
        arguments.push(resolver.to_string());
        arguments.extend(rules.iter().flat_map(|rule| ["--connect-to".to_owned(), rule.clone()]));
        arguments.extend(spec.options.iter().map(|option| fill(option)));
        self.arguments = arguments;
        let usual = [
            ("HOME", "{keys}/home"),
            ("USERPROFILE", "{keys}/home"), // what Windows calls it
            ("LANG", "C.UTF-8"),
            ("SSL_CERT_FILE", "{keys}/root.pem"),
            ("AWS_EC2_METADATA_DISABLED", "true"),
            // The SDK asks its own resolver; without this it would ask the real one.
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:9"),
        ];
        let given = spec.environment.iter().map(|(name, value)| (*name, value.as_str()));
        let mut environment: Vec<(String, String)> = Vec::new();
        for (name, value) in usual.into_iter().chain(given) {
            environment.retain(|(known, _)| known != name);
            environment.push((name.to_owned(), fill(value)));
        }
        self.environment = environment;
    }

    fn write_config(&self, config: &str) {
        let folder = self.folder.path().join("home/.aws");
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("config"), config).expect("a file");
    }

    /// What the doctor is told so that this world is its internet.
    pub fn arguments(&self) -> &[String] {
        &self.arguments
    }

    /// All of it: a variable that is not here must not be set.
    pub fn environment(&self) -> &[(String, String)] {
        &self.environment
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A command that runs `program` in this world.
    pub fn command(&self, program: impl Into<PathBuf>) -> std::process::Command {
        let mut command = std::process::Command::new(program.into());
        let path = std::env::var_os("PATH").unwrap_or_default();
        command.env_clear().env("PATH", path).envs(self.environment().iter().cloned());
        command.args(self.arguments()).current_dir(self.folder());
        command
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Every host the doctor may contact from this place, and its controls.
pub fn hosts() -> Vec<String> {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).expect("the catalogue");
    let directory = Directory::parse(DIRECTORY).expect("a directory");
    let place = Place::new(None, &[REGION.to_owned()], Some(directory)).expect("a place");
    let rows = catalogue.rows(&place);
    let targets = rows.iter().filter_map(|(_, target)| target.as_ref());
    let controls = catalogue.control_targets();
    let mut hosts: Vec<_> = targets.chain(&controls).map(|target| target.host().to_owned()).collect();
    hosts.sort();
    hosts.dedup();
    hosts
}

/// An address of the kind a host of AWS's has.
pub(crate) fn public_address(host: &str, index: u8) -> Ipv4Addr {
    match Which::Controls.includes(host) {
        true => Ipv4Addr::new(93, 184, 215, 14),
        false => Ipv4Addr::new(52, 94, 5, index.max(1)),
    }
}
