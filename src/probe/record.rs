//! Where observations gather while probes run side by side, and the order they leave in.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use crate::catalogue::{CheckId, Lane, Row};
use crate::evidence::network::ProbeError;
use crate::evidence::{Control, Data, EvidenceId, Failure, FailureKind, Observation, Outcome, Reason};
use crate::probe::world::Clock;

/// Everything seen so far. What was begun and not ended when the run stops is left out.
pub(crate) struct Log<'w> {
    clock: &'w dyn Clock,
    start: Instant,
    start_wall: SystemTime,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    begun: u64,
    ended: Vec<(u64, Observation)>,
}

/// On whose behalf something is observed.
#[derive(Clone, Debug)]
pub(crate) struct Scope {
    pub(crate) check: CheckId,
    pub(crate) lane: Option<Lane>,
    pub(crate) control: Option<Control>,
}

/// A order in the order, taken when an operation begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Begun {
    order: u64,
    at: Duration,
}

/// One operation's result with its time, so that several rows can share it.
#[derive(Clone, Debug)]
pub(crate) struct Timed<T> {
    pub(crate) at: Duration,
    pub(crate) took: Duration,
    pub(crate) outcome: Outcome,
    pub(crate) data: T,
}

impl<T> Timed<T> {
    pub(crate) fn map<U>(self, wrap: impl FnOnce(T) -> U) -> Timed<U> {
        Timed { at: self.at, took: self.took, outcome: self.outcome, data: wrap(self.data) }
    }
}

impl Scope {
    pub(crate) fn of(check: &CheckId, lane: Option<Lane>) -> Self {
        Self { check: check.clone(), lane, control: None }
    }

    pub(crate) fn control(&self, control: Control) -> Self {
        Self { control: Some(control), ..self.clone() }
    }
}

impl<'w> Log<'w> {
    pub(crate) fn new(clock: &'w dyn Clock) -> Self {
        Self { clock, start: clock.now(), start_wall: clock.wall(), state: Mutex::default() }
    }

    pub(crate) fn started_at(&self) -> SystemTime {
        self.start_wall
    }

    /// Since the start of the run.
    pub(crate) fn elapsed(&self) -> Duration {
        self.clock.now().saturating_duration_since(self.start)
    }

    /// The local wall clock at a moment of the run, by one reading and the monotonic clock:
    /// a clock that is set while the run lasts does not bend it.
    pub(crate) fn wall_at(&self, at: Duration) -> SystemTime {
        self.start_wall + at
    }

    pub(crate) fn begin(&self) -> Begun {
        let at = self.elapsed();
        let mut state = self.state();
        state.begun += 1;
        Begun { order: state.begun, at }
    }

    pub(crate) fn end(&self, scope: &Scope, begun: Begun, outcome: Outcome, data: Data) {
        let took = self.elapsed().saturating_sub(begun.at);
        self.put(scope, begun.order, Timed { at: begun.at, took, outcome, data });
    }

    /// Records what another row's operation found, with the time it was really made.
    pub(crate) fn share(&self, scope: &Scope, begun: Begun, timed: Timed<Data>) {
        self.put(scope, begun.order, timed);
    }

    /// Something that took no time of its own.
    pub(crate) fn note(&self, scope: &Scope, outcome: Outcome, data: Data) {
        self.end(scope, self.begin(), outcome, data);
    }

    /// Something that was timed elsewhere.
    pub(crate) fn timed(&self, scope: &Scope, at: Instant, took: Duration, outcome: Outcome, data: Data) {
        let order = self.begin().order;
        self.put(scope, order, Timed { at: at.saturating_duration_since(self.start), took, outcome, data });
    }

    /// Why nothing was measured (`reason-<because>` in `locales/`).
    pub(crate) fn not_run(&self, scope: &Scope, because: Reason) {
        let data = Data::Probe(ProbeError { what: "not_run".to_owned() });
        self.note(scope, Outcome::NotRun { because }, data);
    }

    /// A defect of ours, as a row of the result and not as the end of the program.
    pub(crate) fn broke(&self, scope: &Scope, what: &str, detail: &str) {
        let failure = Failure::with(FailureKind::Internal, crate::text::sentence(detail));
        self.note(scope, Outcome::Failed(failure), Data::Probe(ProbeError { what: what.to_owned() }));
    }

    /// Marks what was seen of this row before `since` as the first try: the row was walked anew.
    pub(crate) fn set_aside(&self, scope: &Scope, since: Begun) {
        for (order, seen) in &mut self.state().ended {
            let own = matches!(seen.control, None | Some(Control::HelloPostQuantum));
            if *order < since.order && own && seen.check == scope.check && seen.lane == scope.lane {
                seen.control = Some(Control::Burst);
            }
        }
    }

    /// Leaves out what was seen of this row since then.
    pub(crate) fn drop_since(&self, scope: &Scope, since: Begun) {
        let newer = |order: u64, seen: &Observation| {
            order > since.order && seen.check == scope.check && seen.lane == scope.lane
        };
        self.state().ended.retain(|(order, seen)| !newer(*order, seen));
    }

    /// Calls `look` with everything that has ended so far.
    pub(crate) fn each(&self, mut look: impl FnMut(&Observation)) {
        self.state().ended.iter().for_each(|(_, it)| look(it));
    }

    /// In plan order, within one row in the order of beginning, numbered `e1`, `e2`, ….
    pub(crate) fn into_observations(self, rows: &[Row]) -> Vec<Observation> {
        let order: HashMap<&CheckId, usize> =
            rows.iter().enumerate().map(|(at, row)| (&row.id, at)).collect();
        let mut ended = self.state.into_inner().unwrap_or_else(PoisonError::into_inner).ended;
        ended.sort_by_key(|(begun, seen)| (order.get(&seen.check).copied().unwrap_or(usize::MAX), *begun));
        let numbered = ended.into_iter().zip(1..).map(|((_, observation), number)| Observation {
            id: EvidenceId::numbered(number),
            ..observation
        });
        numbered.collect()
    }

    fn put(&self, scope: &Scope, order: u64, timed: Timed<Data>) {
        let observation = Observation {
            id: EvidenceId(String::new()),
            check: scope.check.clone(),
            lane: scope.lane,
            control: scope.control,
            at_ms: millis(timed.at),
            duration_ms: millis(timed.took),
            outcome: timed.outcome,
            data: timed.data,
        };
        self.state().ended.push((order, observation));
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
