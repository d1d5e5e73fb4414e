//! What will be done, in which order, within which time: a pure function of catalogue and request.

use std::net::SocketAddr;

mod choice;
mod request;
mod row;

use crate::catalogue::{
    Canary, Catalogue, Check, CheckId, Disposition, Endpoint, EnvironmentProbe, Lane, List, Place, Reason,
    Row, Step, Target,
};
use choice::Choice;
pub use request::{Allowlist, Budget, Request};
pub use row::{Act, PlannedRow, UnknownSelector};

#[derive(Clone, Debug)]
pub struct Plan {
    pub place: Place,
    pub rows: Vec<PlannedRow>,
    pub controls: Option<Controls>,
    pub lanes: Vec<Lane>,
    pub budget: Budget,
}

/// What the controls may contact; used only if a row failed.
#[derive(Clone, Debug)]
pub struct Controls {
    pub hosts: Vec<Target>,
    pub tcp_canary: Canary,
    pub dns_canary: Canary,
    pub second_resolver: Option<SocketAddr>,
}

impl Plan {
    /// Every row of the catalogue in probing order, also those that will not be probed: each says why.
    pub fn new(catalogue: &Catalogue, request: &Request) -> Result<Self, UnknownSelector> {
        let mut rows: Vec<PlannedRow> =
            catalogue.checks().iter().flat_map(|check| rows_of(catalogue, check, request)).collect();
        let choice = Choice::new(catalogue, request, &rows)?;
        for planned in &mut rows {
            if let Some(because) = choice.leaves_out(&planned.row) {
                planned.leave_out(because);
            }
        }
        let controls = settle_controls(&mut rows, request).then(|| Controls {
            hosts: catalogue.control_targets(),
            tcp_canary: catalogue.tcp_canary(),
            dns_canary: catalogue.dns_canary(),
            second_resolver: request.second_resolver,
        });
        let place = request.place.clone();
        Ok(Self { place, rows, controls, lanes: lanes(request), budget: request.budget })
    }
}

impl PlannedRow {
    /// The description stays, so that what was not checked is seen.
    fn leave_out(&mut self, because: Reason) {
        self.row.disposition = Disposition::Skipped { because };
        self.act = Act::None;
    }
}

impl Allowlist {
    /// Hosts of one's own are always wanted: they were named by hand.
    fn wants(self, lists: &[List]) -> bool {
        match self {
            Self::Guide => lists.iter().any(|list| matches!(list, List::Guide2023 | List::Own)),
            Self::Portal => lists.iter().any(|list| matches!(list, List::Portal | List::SignIn | List::Own)),
            Self::Console => {
                lists.iter().any(|list| matches!(list, List::Console | List::ConsoleSuffix | List::Own))
            }
            Self::All => true,
        }
    }
}

fn rows_of(catalogue: &Catalogue, check: &Check, request: &Request) -> Vec<PlannedRow> {
    let act = match check.step() {
        Step::Reach(lists) => return network_rows(catalogue, check, lists, request),
        Step::Environment(probe) => Act::Environment(*probe),
        Step::Controls => Act::Controls,
        Step::Aws(calls) => Act::Aws(calls.clone()),
        Step::Ask(key) => Act::Ask(key.clone()),
    };
    let unasked = matches!(act, Act::Ask(_)) && !request.interview;
    let mut planned = PlannedRow { row: plain_row(check), act };
    if unasked {
        planned.leave_out(Reason::InterviewOff);
    }
    vec![planned]
}

fn plain_row(check: &Check) -> Row {
    let (requires, required) = (check.requires().to_vec(), check.required());
    Row { requires, required, ..Row::of_check(check.id().clone(), check.category()) }
}

/// One row for each host, Region, path and lane of the lists; an endpoint on two `reach` checks
/// belongs to the first.
fn network_rows(catalogue: &Catalogue, check: &Check, lists: &[List], request: &Request) -> Vec<PlannedRow> {
    let on = |endpoint: &Endpoint, lists: &[List]| endpoint.lists().iter().any(|list| lists.contains(list));
    let earlier: Vec<List> = catalogue
        .checks()
        .iter()
        .take_while(|each_check| each_check.id() != check.id())
        .filter_map(|check| if let Step::Reach(lists) = check.step() { Some(lists.clone()) } else { None })
        .flatten()
        .collect();
    let mut rows = Vec::new();
    for (row, target) in catalogue.rows(&request.place) {
        let Some(endpoint) = row.endpoint.as_ref().and_then(|endpoint| catalogue.endpoint(endpoint)) else {
            continue;
        };
        if !on(endpoint, lists) || on(endpoint, &earlier) {
            continue;
        }
        // Wider than any list of names: shown only to who asks for it.
        if endpoint.lists() == [List::ConsoleSuffix] && request.allowlist != Allowlist::Console {
            continue;
        }
        match target {
            Some(target) => {
                rows.extend(lanes(request).into_iter().map(|lane| in_lane(catalogue, &row, &target, lane)))
            }
            None => rows.push(PlannedRow { row, act: Act::None }),
        }
        if !request.allowlist.wants(endpoint.lists()) {
            let id = endpoint.id();
            let unwanted = rows.iter_mut().rev().take_while(|row| row.row.endpoint.as_ref() == Some(id));
            unwanted.for_each(|unwanted| unwanted.leave_out(Reason::NotInAllowlist));
        }
    }
    rows
}

/// Through a proxy, names are resolved and links found by the proxy: only its own setting is required here.
fn in_lane(catalogue: &Catalogue, row: &Row, target: &Target, lane: Lane) -> PlannedRow {
    let mut row = Row { lane: Some(lane), ..row.clone() };
    if lane != Lane::Direct {
        row.id = CheckId::new(format!("{}@{}", row.id, lane.word()));
        let setting = |it: &&Check| matches!(it.step(), Step::Environment(EnvironmentProbe::Proxy));
        row.requires = catalogue.checks().iter().filter(setting).map(|check| check.id().clone()).collect();
    }
    PlannedRow { row, act: Act::Reach { target: target.clone(), lane } }
}

fn lanes(request: &Request) -> Vec<Lane> {
    let mut lanes = request.lanes.clone();
    lanes.sort_unstable();
    lanes.dedup();
    if lanes.is_empty() { vec![Lane::Direct] } else { lanes }
}

/// Controls compare: without a host that is probed there is nothing to compare with.
/// Says whether they may run.
fn settle_controls(rows: &mut [PlannedRow], request: &Request) -> bool {
    let reaching = rows.iter().any(|row| matches!(row.act, Act::Reach { .. }));
    let because = match (request.controls, reaching) {
        (true, true) => None,
        (false, _) => Some(Reason::ControlsOff),
        (true, false) => Some(Reason::NoHostToControl),
    };
    let mut may = false;
    for planned in rows.iter_mut().filter(|row| matches!(row.act, Act::Controls)) {
        match because {
            Some(because) => planned.leave_out(because),
            None => may = true,
        }
    }
    may
}

#[cfg(test)]
mod tests;
