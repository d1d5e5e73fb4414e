//! Whether each client that people use gets through to each host, from what was measured on the way it takes.
//!
//! Pure: `checks/clients.toml` says how a client behaves, the evidence says what passes. What was not measured, or is
//! kept where nothing here reads it, is unknown.

mod passage;

use std::collections::{BTreeMap, HashSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::compare::browser::{self, Told};
use super::compare::{proxy, system_proxy};
use super::view::{RowView, View};
use crate::catalogue::{Client, Lane, ProxySource};
use crate::evidence::environment::ProxyConfig;

pub(super) use passage::on_row;

/// Whether a client gets through to a host, or to every host that a task needs of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Through {
    Yes,
    No,
    Unknown,
}

impl Through {
    /// The worst first.
    fn rank(self) -> u8 {
        match self {
            Self::No => 0,
            Self::Unknown => 1,
            Self::Yes => 2,
        }
    }

    /// What holds for a client that needs both.
    pub(super) fn and(self, other: Self) -> Self {
        if self.rank() <= other.rank() { self } else { other }
    }
}

/// Why a client does not get through, or why that is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    /// The connection ends before a certificate came.
    NotReached,
    /// The hello it sends is cut, where a shorter one passes.
    LargeHelloCut,
    /// No store that it reads knows the issuer, or the certificate is wrong for everybody.
    CertificateRefused,
    /// The configured CA bundle cannot be read or is empty.
    BundleUnusable,
    /// The connection stands and no answer came.
    NotAnswered,
    /// An answer came, and nothing shows that AWS wrote it.
    NotProven,
    NotTried,
    HelloNotTried,
    /// Some versions send the hello that passes, others the one that does not.
    DependsOnVersion,
    /// Only a store that is not read here could know the issuer.
    StoreNotRead,
    /// It does not send the password that stands in the proxy's address.
    PasswordNotSent,
    /// One of the host's addresses gives no answer, and it may try only that one.
    DependsOnAddress,
    /// Once it passed and once it did not.
    ByChance,
    /// Its proxy settings are not read here, and the ways differ.
    WayNotKnown,
}

/// One client on the way to one host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    pub through: Through,
    /// Absent where it gets through.
    pub because: Option<Obstacle>,
}

impl Passage {
    const YES: Self = Self { through: Through::Yes, because: None };

    fn no(because: Obstacle) -> Self {
        Self { through: Through::No, because: Some(because) }
    }

    fn unknown(because: Obstacle) -> Self {
        Self { through: Through::Unknown, because: Some(because) }
    }
}

/// Every client on the way to one host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostPassages {
    pub host: String,
    /// By client id.
    pub clients: BTreeMap<String, Passage>,
}

/// One for each host that was tried, in plan order.
pub(super) fn passages(view: View<'_>) -> Vec<HostPassages> {
    let tried = view.hosts().filter(|row| row.was_tried() && row.lane() != Some(Lane::Browser));
    let mut known = HashSet::new();
    let hosts = tried.map(|row| row.host()).filter(|host| known.insert(*host));
    hosts.map(|host| of_host(view, host)).collect()
}

fn of_host(view: View<'_>, host: &str) -> HostPassages {
    let of = |client: &Client| {
        // A row of the proxy's lane is met beside its twin.
        let rows = view.hosts_named(host).filter(|row| row.lane() != Some(Lane::Browser));
        let rows = rows.filter(|row| row.lane() == Some(Lane::Direct) || row.twin(Lane::Direct).is_none());
        all(rows.filter(has_been_tried).map(|row| as_shown(client, &row, by_its_way(client, &row))))
    };
    let clients = view.catalogue.clients().iter().map(|client| (client.id().to_owned(), of(client)));
    HostPassages { host: host.to_owned(), clients: clients.collect() }
}

fn has_been_tried(row: &RowView<'_>) -> bool {
    let tried = |lane| row.twin(lane).is_some_and(|twin| twin.was_tried());
    row.was_tried() || tried(Lane::Proxy) || tried(Lane::Pac)
}

/// The client that runs proxy scripts, and the page that this program serves.
pub(super) const BROWSER: &str = "browser";

/// Where a page in the user's browser tried the host, what came of it counts more than what is concluded: an answer
/// disproves that it does not get through, and none that it does.
pub(super) fn as_shown(client: &Client, row: &RowView<'_>, concluded: Passage) -> Passage {
    let told = Some(row).filter(|_| client.id() == BROWSER).and_then(browser::told_of_host);
    match (told, concluded.through) {
        (Some(Told::Answer(_)), Through::No) => Passage::unknown(Obstacle::NotProven),
        (Some(Told::Nothing(_)), Through::Yes) => Passage::unknown(Obstacle::WayNotKnown),
        _ => concluded,
    }
}

/// The AWS CLI on the way that it takes to the row's host.
pub(super) fn aws_cli(row: &RowView<'_>) -> Option<Passage> {
    by_the_way_of("aws-cli", row)
}

/// A browser as its maker delivers it, with the settings that are read here.
pub(super) fn usual_browser(row: &RowView<'_>) -> Option<Passage> {
    by_the_way_of(BROWSER, row)
}

fn by_the_way_of(id: &str, row: &RowView<'_>) -> Option<Passage> {
    let client = row.view().catalogue.clients().iter().find(|client| client.id() == id)?;
    Some(by_its_way(client, row))
}

/// The client takes one way; where its settings are not read, what holds for each way that it may take is known.
fn by_its_way(client: &Client, row: &RowView<'_>) -> Passage {
    let proxied = row.twin(Lane::Proxy).filter(RowView::was_tried);
    let direct = Some(*row).filter(|row| row.lane() == Some(Lane::Direct) && row.was_tried());
    let sources = client.proxy();
    let reads_system = sources.contains(&ProxySource::System);
    let takes_fixed = reads_system || sources.contains(&ProxySource::FixedSystem);
    let unread = proxy::variable(row.view()).is_some_and(|variable| {
        let by_few = proxy::is_read_by_few(variable) && !client.reads_all_proxy();
        by_few || proxy::is_of_the_system(variable) && !takes_fixed
    });
    let bypassed = proxy::bypasses_proxy(row) != reads_the_list_unlike(client, row);
    let by_variables = proxied.filter(|_| !unread && !bypassed).or(direct);
    let may_take: Vec<RowView<'_>> = match sources {
        [ProxySource::Environment] | [ProxySource::Environment, ProxySource::FixedSystem] => {
            by_variables.into_iter().collect()
        }
        _ => {
            let mut ways: Vec<_> = direct.into_iter().collect();
            ways.extend(by_variables.filter(|way| way.lane() != Some(Lane::Direct)));
            ways
        }
    };
    if let Some(by_script) = row.twin(Lane::Pac).filter(|twin| reads_system && twin.was_tried()) {
        return on_row(client, &by_script);
    }
    if reads_system && system_proxy::is_another_way(row) {
        return Passage::unknown(Obstacle::WayNotKnown);
    }
    let script = row.view().proxy_configs().any(|config| config.data.pac.is_some());
    // A variable that one program cannot read another may: SOCKS is curl's and the browsers'.
    let is_socks =
        |config: &ProxyConfig| config.https.as_ref().is_some_and(|proxy| proxy.scheme.starts_with("socks"));
    let unreadable =
        row.view().proxy_configs().any(|config| config.data.malformed.is_some() || is_socks(config.data));
    let reads_variables = sources.contains(&ProxySource::Environment);
    if script && reads_system || unreadable && reads_variables {
        return Passage::unknown(Obstacle::WayNotKnown);
    }
    let has_password = |config: &ProxyConfig| config.https.as_ref().is_some_and(|proxy| proxy.credentials);
    let password = row.view().proxy_configs().any(|config| has_password(config.data));
    let goes_by_proxy = may_take.iter().any(|way| way.lane() == Some(Lane::Proxy));
    if password && goes_by_proxy && !client.sends_proxy_password() {
        return Passage::unknown(Obstacle::PasswordNotSent);
    }
    let mut found: Vec<_> = may_take.iter().map(|way| on_row(client, way)).collect();
    found.dedup();
    match found.as_slice() {
        [] => Passage::unknown(Obstacle::NotTried),
        [one] => *one,
        many if many.iter().all(|passage| passage.through == many[0].through) => many[0],
        _ => Passage::unknown(Obstacle::WayNotKnown),
    }
}

/// `NO_PROXY` is read in several ways: this client takes the other way to this host than the AWS CLI.
fn reads_the_list_unlike(client: &Client, row: &RowView<'_>) -> bool {
    let mut unlike = row.view().proxy_configs().flat_map(|config| config.data.unlike.iter());
    unlike.any(|unlike| unlike.reader == client.id() && unlike.host == row.host())
}

/// The worst of them: a client that loses one of a host's paths does not get through to the host.
fn all(passages: impl Iterator<Item = Passage>) -> Passage {
    passages.min_by_key(|passage| passage.through.rank()).unwrap_or(Passage::unknown(Obstacle::NotTried))
}
