//! A browser's log as a run: rows of the plan in the lane `browser`, and for each what its log shows, layer by layer.

use std::collections::{BTreeMap, BTreeSet};

use super::Kind;
use super::observe::{Judges, Recorder, Verify, observe, observe_control, way};
use super::seen::{Log, Visit};
use crate::catalogue::{
    Catalogue, Category, CheckId, Directory, Disposition, Lane, Place, Row, is_aws_name, is_known_region,
};
use crate::evidence::browser::{BrowserLog, BrowserWay, UnlistedHost};
use crate::evidence::{Context, Data, Evidence, SCHEMA, Tool};
use crate::plan::Plan;

/// The row of the file itself.
pub(crate) const LOG: &str = "environment.browser-log";
/// Rows of hosts that no list has.
const UNLISTED: usize = 200;

/// Asked by browsers to find out whether a network wants a sign-in first.
const SIGN_IN_PROBES: &[&str] = &[
    "connectivitycheck.gstatic.com",
    "www.gstatic.com",
    "clients3.google.com",
    "detectportal.firefox.com",
    "www.msftconnecttest.com",
    "edge-http.microsoft.com",
    "captive.apple.com",
];

/// Where the account is, as far as the hosts of the log tell.
pub fn place(log: &Log) -> Place {
    let portal = |host: &&String| host.ends_with(".awsapps.com") || host.ends_with(".portal.amazonaws.com");
    let mut portals = log.hosts.keys().filter(portal);
    let directory = portals.find_map(|host| Directory::parse(&format!("https://{host}/start")).ok());
    let mut regions: Vec<String> = Vec::new();
    for label in log.hosts.keys().filter(|host| is_aws_name(host)).flat_map(|host| host.split('.')) {
        if is_known_region(label) && !regions.iter().any(|known| known == label) && regions.len() < 8 {
            regions.push(label.to_owned());
        }
    }
    let given = Place::new(None, &regions, directory.clone());
    given.or_else(|_| Place::new(None, &[], directory)).unwrap_or_default()
}

/// What turns a log into evidence.
pub struct Source<'a> {
    pub kind: Kind,
    pub catalogue: &'a Catalogue,
    /// The rows a run of the same place would have.
    pub plan: &'a Plan,
    pub verify: Verify<'a>,
    /// Of the stores that `verify` asks.
    pub stores: Vec<String>,
}

/// The same log always gives the same evidence.
pub fn evidence(log: &Log, source: &Source<'_>) -> Evidence {
    let (started, ended) = (log.started.unwrap_or(0), log.ended.unwrap_or(0));
    let mut recorder = Recorder::new(started);
    let judges = Judges { verify: source.verify, catalogue: source.catalogue, ended };
    let rows = rows(log, source.plan);
    let of_log = Row::of_check(CheckId::new(LOG), Category::Environment);
    recorder.record(
        &of_log.id,
        None,
        None,
        (started, ended),
        None,
        Data::BrowserLog(summary(log, source, &rows)),
    );
    for row in &rows {
        let visit = row.host.as_ref().and_then(|host| log.hosts.get(host));
        visit.into_iter().for_each(|visit| observe(&mut recorder, row, visit, &judges, source.kind));
    }
    let controls = source.catalogue.control_targets();
    let listed = controls.iter().map(|target| target.host()).chain(SIGN_IN_PROBES.iter().copied());
    for (host, visit) in listed.filter_map(|host| Some((host, log.hosts.get(host)?))) {
        observe_control(&mut recorder, host, visit, &judges);
    }
    let place = &source.plan.place;
    let portal = place.directory.as_ref();
    Evidence {
        schema: SCHEMA.to_owned(),
        tool: Tool {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            catalogue: source.catalogue.date().to_owned(),
        },
        run_id: run_id(log),
        started_at: moment(started),
        duration_ms: u64::try_from(ended.saturating_sub(started)).unwrap_or(0),
        complete: true,
        interrupted: false,
        slow: Vec::new(),
        context: Context {
            partition: place.partition,
            regions: place.regions.clone(),
            directory: portal.and_then(|portal| portal.name.clone()),
            instance: portal.and_then(|portal| portal.instance.clone()),
            lanes: vec![Lane::Browser],
            ca_stores: source.stores.clone(),
            ..Context::default()
        },
        rows: std::iter::once(of_log).chain(rows).collect(),
        observations: recorder.done(),
    }
}

/// One row a host of the plan that the log has, then the hosts that no list has.
fn rows(log: &Log, plan: &Plan) -> Vec<Row> {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    let mut rows = Vec::new();
    for planned in plan.rows.iter().map(|planned| &planned.row).filter(|row| row.lane.is_some()) {
        let Some(host) = planned.host.as_deref().filter(|host| log.hosts.contains_key(*host)) else {
            continue;
        };
        if known.insert(host) {
            // Which path was asked is not kept: it may hold anything.
            rows.push(Row { path: None, ..in_browser(planned) });
        }
    }
    let unlisted =
        log.hosts.iter().filter(|(host, visit)| !known.contains(host.as_str()) && is_of_aws(host, visit));
    let hosts: Vec<_> = unlisted.map(|(host, _)| host.as_str()).take(UNLISTED).collect();
    rows.extend(
        hosts.iter().enumerate().map(|(at, host)| row(&format!("network.unlisted-{}@browser", at + 1), host)),
    );
    rows
}

/// The row of a planned host in the browser's lane. What a browser does not say leaves no run undetermined: the
/// programs' own rows do.
pub(super) fn in_browser(planned: &Row) -> Row {
    Row {
        id: CheckId::new(format!("{}@browser", planned.id)),
        lane: Some(Lane::Browser),
        requires: Vec::new(),
        required: false,
        disposition: Disposition::Run,
        ..planned.clone()
    }
}

fn row(id: &str, host: &str) -> Row {
    Row {
        host: Some(host.to_owned()),
        port: Some(443),
        lane: Some(Lane::Browser),
        ..Row::of_check(CheckId::new(id), Category::Network)
    }
}

/// AWS's console and sign-in, or something that a page of theirs asked for. Nothing of other sites is kept.
fn is_of_aws(host: &str, visit: &Visit) -> bool {
    is_set_up_name(host) || visit.asked_by.iter().any(|site| is_set_up_name(site))
}

/// Amazon's shop and other companies' distributions are AWS's names too, and none of account set-up.
fn is_set_up_name(host: &str) -> bool {
    let shared = ["amazon.com", "cloudfront.net", "a2z.com"];
    let below = |zone: &str| host == zone || host.ends_with(&format!(".{zone}"));
    is_aws_name(host) && (below("aws.amazon.com") || !shared.into_iter().any(below))
}

fn summary(log: &Log, source: &Source<'_>, rows: &[Row]) -> BrowserLog {
    let visits: Vec<(&Row, &Visit)> =
        rows.iter().filter_map(|row| Some((row, log.hosts.get(row.host.as_ref()?)?))).collect();
    let mut ways: BTreeMap<(String, Option<String>), u64> = BTreeMap::new();
    for way in visits.iter().filter_map(|(_, visit)| visit.way.as_deref()) {
        if let Some(way) = self::way(way) {
            *ways.entry(way).or_default() += 1;
        }
    }
    let unlisted = visits.iter().filter(|(row, _)| row.endpoint.is_none());
    let unlisted = unlisted.map(|(row, visit)| UnlistedHost {
        host: row.host.clone().unwrap_or_default(),
        needed_by: visit.asked_by.iter().filter(|site| is_set_up_name(site)).cloned().collect(),
        answered: visit.answer.is_some(),
    });
    BrowserLog {
        source: source.kind.word().to_owned(),
        browser: log.browser.clone(),
        requests: log.requests,
        hosts: visits.len() as u64,
        left_out: (log.hosts.len() - visits.len()) as u64,
        cut_short: log.is_cut_short,
        ways: ways.into_iter().map(|((scheme, proxy), hosts)| BrowserWay { scheme, proxy, hosts }).collect(),
        script: log.script.clone(),
        unlisted: unlisted.collect(),
        trial: None,
    }
}

fn moment(milliseconds: i64) -> String {
    let at = jiff::Timestamp::from_millisecond(milliseconds).unwrap_or_default();
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Six characters made of what was read, so that the same file has the same name (FNV-1a, 64 bits).
fn run_id(log: &Log) -> String {
    const LETTERS: &[u8] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let hosts = log
        .hosts
        .iter()
        .flat_map(|(host, visit)| [host.as_bytes().to_vec(), visit.requests.to_be_bytes().to_vec()]);
    let bytes = hosts.flatten().chain(log.started.unwrap_or(0).to_be_bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (0..6).map(|at| char::from(LETTERS[usize::try_from(hash >> (at * 5) & 31).unwrap_or(0)])).collect()
}
