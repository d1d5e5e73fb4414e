//! Where things are in the evidence. Rules ask every row about every other; each such question is one look-up,
//! so that ten thousand hosts are judged in the time of reading them.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;

use crate::catalogue::{CheckId, Lane, Row};
use crate::evidence::network::Hello;
use crate::evidence::{Control, Data, Evidence, EvidenceId, Observation};

/// Made once a run. Its maps are only looked up, never walked: nothing depends on their order.
pub struct Index<'a> {
    pub(super) evidence: &'a Evidence,
    row_at: HashMap<&'a CheckId, usize>,
    /// For each row, the first of its id.
    first_at: Vec<usize>,
    rows_of_host: HashMap<&'a str, Vec<usize>>,
    /// For each row, its place in `twins`.
    twins_of: Vec<usize>,
    /// The first row of each lane to one endpoint's host and path.
    twins: Vec<[Option<usize>; LANES]>,
    made: Vec<Vec<&'a Observation>>,
    controls: HashMap<Control, Vec<&'a Observation>>,
    /// Connections of rows that stood.
    stood: HashMap<SocketAddr, Vec<&'a Observation>>,
    /// Connections an ICMP message ended.
    icmp: HashMap<SocketAddr, Vec<&'a Observation>>,
    /// Where a large hello was answered with a certificate.
    large_hello_passed: HashSet<HelloWay<'a>>,
    calls: Vec<&'a Observation>,
    environment: Vec<&'a Observation>,
    known: HashMap<&'a EvidenceId, &'a Observation>,
    bypassed: HashSet<&'a str>,
    reached: Vec<OnceCell<bool>>,
    hosts_that: [[OnceCell<Vec<usize>>; Lane::ALL.len() + 1]; Fact::ALL.len()],
    pub(super) closed_by_design: OnceCell<bool>,
    pub(super) loses_packets: OnceCell<bool>,
    /// For IPv6 and for IPv4.
    pub(super) silent_gateway: [OnceCell<Option<&'a Observation>>; 2],
    pub(super) large_hellos: [OnceCell<LargeHellos>; Lane::ALL.len()],
}

/// What became of the large hellos of one lane.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LargeHellos {
    /// How many hosts' were lost.
    pub(super) lost: usize,
    /// Bytes of the shortest that was lost.
    pub(super) shortest_lost: Option<usize>,
    /// Bytes of the longest that was answered.
    pub(super) longest_answered: Option<usize>,
    /// Some row's were answered and lost in turn.
    pub(super) by_chance: bool,
}

impl LargeHellos {
    pub(super) fn answered(self) -> bool {
        self.longest_answered.is_some()
    }

    /// Every one that was lost is longer than every one that passed: a longer one than these would be lost too. One
    /// alone may be chance.
    pub(super) fn are_cut_above_a_size(self) -> bool {
        self.lost >= 2 && self.answered() && self.shortest_lost > self.longest_answered
    }
}

/// What lets another host speak for or against a suspicion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fact {
    ReachedAws,
    /// And were sent to another host by it.
    AwsSentElsewhere,
    TlsAnswered,
    /// Hosts of AWS's with a chain no public root vouches for.
    PrivatelySigned,
    Connected,
    NameResolved,
    NameNotFound,
}

impl Fact {
    const ALL: [Self; 7] = [
        Self::ReachedAws,
        Self::AwsSentElsewhere,
        Self::TlsAnswered,
        Self::PrivatelySigned,
        Self::Connected,
        Self::NameResolved,
        Self::NameNotFound,
    ];
}

const LANES: usize = Lane::ALL.len();

/// One endpoint's host and path, by whatever lane.
#[derive(PartialEq, Eq, Hash)]
struct Way<'a> {
    endpoint: Option<&'a str>,
    host: Option<&'a str>,
    port: Option<u16>,
    path: Option<&'a str>,
}

impl<'a> Way<'a> {
    fn of(row: &'a Row) -> Self {
        Self {
            endpoint: row.endpoint.as_ref().map(|endpoint| endpoint.as_str()),
            host: row.host.as_deref(),
            port: row.port,
            path: row.path.as_deref(),
        }
    }
}

/// Lane and address; behind a proxy the lane is all there is, so there the host decides.
type HelloWay<'a> = (Option<Lane>, Option<SocketAddr>, Option<&'a str>);

fn hello_way(hello: &Observation) -> Option<HelloWay<'_>> {
    let tls = hello.as_tls()?;
    let host = if tls.address.is_none() { tls.sni.as_deref() } else { None };
    Some((hello.lane, tls.address, host))
}

impl<'a> Index<'a> {
    pub fn new(evidence: &'a Evidence) -> Self {
        let mut index = Self {
            evidence,
            row_at: HashMap::with_capacity(evidence.rows.len()),
            rows_of_host: HashMap::new(),
            first_at: Vec::with_capacity(evidence.rows.len()),
            twins_of: Vec::with_capacity(evidence.rows.len()),
            twins: Vec::new(),
            made: vec![Vec::new(); evidence.rows.len()],
            controls: HashMap::new(),
            stood: HashMap::new(),
            icmp: HashMap::new(),
            large_hello_passed: HashSet::new(),
            calls: Vec::new(),
            environment: Vec::new(),
            known: HashMap::new(),
            bypassed: HashSet::new(),
            reached: vec![OnceCell::new(); evidence.rows.len()],
            hosts_that: Default::default(),
            closed_by_design: OnceCell::new(),
            loses_packets: OnceCell::new(),
            silent_gateway: Default::default(),
            large_hellos: Default::default(),
        };
        let mut ways: HashMap<Way<'_>, usize> = HashMap::new();
        for (at, row) in evidence.rows.iter().enumerate() {
            index.first_at.push(*index.row_at.entry(&row.id).or_insert(at));
            let twins = *ways.entry(Way::of(row)).or_insert(index.twins.len());
            if twins == index.twins.len() {
                index.twins.push([None; LANES]);
            }
            index.twins_of.push(twins);
            if let Some(lane) = row.lane {
                index.twins[twins][lane as usize].get_or_insert(at);
                index.rows_of_host.entry(row.host.as_deref().unwrap_or_default()).or_default().push(at);
            }
        }
        index.known.reserve(evidence.observations.len());
        // What was seen of one row mostly stands together.
        let mut last: Option<(&CheckId, Option<usize>)> = None;
        for observation in &evidence.observations {
            let row = match last {
                Some((check, row)) if *check == observation.check => row,
                _ => index.row_at(&observation.check),
            };
            last = Some((&observation.check, row));
            index.add(observation, row);
        }
        index
    }

    fn add(&mut self, observation: &'a Observation, row: Option<usize>) {
        self.known.entry(&observation.id).or_insert(observation);
        if let Some(at) = row {
            self.made[at].push(observation);
        }
        if let Some(control) = observation.control {
            self.controls.entry(control).or_default().push(observation);
        }
        match &observation.data {
            Data::Connect(connect) => {
                if observation.seen() && observation.control.is_none() {
                    self.stood.entry(connect.address).or_default().push(observation);
                }
                if connect.icmp.is_some() {
                    self.icmp.entry(connect.address).or_default().push(observation);
                }
            }
            Data::TlsHandshake(tls)
                if tls.hello == Hello::PostQuantum && observation.brought_certificate() =>
            {
                self.large_hello_passed.extend(hello_way(observation));
            }
            Data::AwsCall(_) => self.calls.push(observation),
            Data::ProxyConfig(config) => {
                self.bypassed.extend(config.bypassed.iter().map(|bypassed| bypassed.host.as_str()));
                self.environment.push(observation);
            }
            Data::Link(_)
            | Data::ResolverConfig(_)
            | Data::TrustStores(_)
            | Data::Clock(_)
            | Data::Locale(_)
            | Data::Callback(_)
            | Data::Settings(_)
            | Data::BrowserLog(_) => self.environment.push(observation),
            _ => {}
        }
    }

    pub(super) fn row_at(&self, id: &CheckId) -> Option<usize> {
        self.row_at.get(id).copied()
    }

    /// Everything recorded under the row, in order.
    pub(super) fn made(&self, at: usize) -> &[&'a Observation] {
        self.made.get(at).map_or(&[], Vec::as_slice)
    }

    pub(super) fn controls(&self, control: Control) -> &[&'a Observation] {
        self.controls.get(&control).map_or(&[], Vec::as_slice)
    }

    pub(super) fn large_hello_passed(&self, hello: &Observation) -> bool {
        hello_way(hello).is_some_and(|way| self.large_hello_passed.contains(&way))
    }

    pub(super) fn stood(&self, address: SocketAddr) -> &[&'a Observation] {
        self.stood.get(&address).map_or(&[], Vec::as_slice)
    }

    pub(super) fn icmp(&self, address: SocketAddr) -> &[&'a Observation] {
        self.icmp.get(&address).map_or(&[], Vec::as_slice)
    }

    pub(super) fn calls(&self) -> &[&'a Observation] {
        &self.calls
    }

    pub(super) fn environment(&self) -> &[&'a Observation] {
        &self.environment
    }

    pub(super) fn observation(&self, id: &EvidenceId) -> Option<&'a Observation> {
        self.known.get(id).copied()
    }

    /// `NO_PROXY` sends programs past the proxy for this host.
    pub(super) fn is_bypassed(&self, host: &str) -> bool {
        self.bypassed.contains(host)
    }

    pub(super) fn rows_of_host(&self, host: &str) -> &[usize] {
        self.rows_of_host.get(host).map_or(&[], Vec::as_slice)
    }

    /// The row of the same endpoint, host and path as the row at `at`, by this lane.
    pub(super) fn twin_at(&self, at: usize, lane: Lane) -> Option<usize> {
        self.twins.get(*self.twins_of.get(at)?)?[lane as usize]
    }

    /// The first row with the id of the row at `at`.
    pub(super) fn first_at(&self, at: usize) -> usize {
        self.first_at.get(at).copied().unwrap_or(at)
    }

    pub(super) fn reached(&self, at: usize, find: impl FnOnce() -> bool) -> bool {
        self.reached.get(at).is_some_and(|reached| *reached.get_or_init(find))
    }

    /// The rows `find` finds for `fact` on `lane`: looked for once a run.
    pub(super) fn hosts_that(
        &self,
        fact: Fact,
        lane: Option<Lane>,
        find: impl FnOnce() -> Vec<usize>,
    ) -> &[usize] {
        let by_lane =
            lane.and_then(|lane| Lane::ALL.iter().position(|each| *each == lane)).map_or(0, |each| each + 1);
        self.hosts_that[fact as usize][by_lane].get_or_init(find)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_several_hellos_that_are_all_longer_than_those_that_passed_show_a_limit() {
        let found = |lost, shortest_lost, longest_answered| LargeHellos {
            lost,
            shortest_lost,
            longest_answered,
            by_chance: false,
        };
        for (hellos, wanted) in [
            (found(3, Some(1_501), Some(1_499)), true),
            (found(1, Some(1_501), Some(1_499)), false),
            (found(3, Some(1_490), Some(1_499)), false),
            (found(3, Some(1_499), Some(1_499)), false),
            (found(3, Some(1_501), None), false),
            (found(0, None, Some(1_499)), false),
        ] {
            assert_eq!(hellos.are_cut_above_a_size(), wanted, "{hellos:?}");
        }
    }
}
