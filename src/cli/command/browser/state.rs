//! What the page and the program know of each other: who visits, what was tried, what the program found.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use hyper::body::Bytes;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::browser::{Reported, Tried};
use crate::evidence::browser::PageTrial;
use crate::text;

/// How far the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// No browser has run it yet.
    #[default]
    Waiting,
    Trying,
    /// Every host was tried.
    Tried,
    /// It has the report and asks for nothing more.
    Ended,
}

/// What came of one host, as the page tells it.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    visit: u32,
    host: String,
    answered: bool,
    ms: u32,
}

/// The last thing a visit tells before it waits for the report.
#[derive(Debug, Deserialize)]
pub(super) struct Finished {
    visit: u32,
    other_site_answered: bool,
    invalid_name_answered: bool,
    offline: bool,
}

/// Which visit speaks.
#[derive(Debug, Deserialize)]
pub(super) struct Leaving {
    visit: u32,
}

/// Why what the page told is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// A later visit took its place, or the trying is over.
    TooLate,
    UnknownHost,
}

/// What the program found, for the page to show.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Results {
    /// Whether the AWS CLI gets through to each host: `yes`, `no`, `unknown`.
    pub(super) programs: BTreeMap<String, String>,
    /// Titles of what was found, root cause first.
    pub(super) findings: Vec<String>,
    #[serde(skip)]
    pub(super) report: Bytes,
}

pub(super) struct State {
    /// Host and path.
    hosts: BTreeMap<String, String>,
    since: Instant,
    known: Mutex<Known>,
    stage: watch::Sender<(Stage, u64)>,
}

#[derive(Default)]
struct Known {
    /// The visit that counts: the last one that began. Earlier ones are tabs that were left or reloaded.
    visit: u32,
    reported: Reported,
    results: Option<Results>,
}

impl State {
    /// `hosts`: each with the path that is asked for there.
    pub(super) fn new(hosts: BTreeMap<String, String>) -> Self {
        let (stage, _) = watch::channel((Stage::default(), 0));
        Self { hosts, since: Instant::now(), known: Mutex::default(), stage }
    }

    pub(super) fn hosts(&self) -> &BTreeMap<String, String> {
        &self.hosts
    }

    /// A visit begins: it takes the place of an earlier one, unless everything was tried already.
    pub(super) fn begin(&self, user_agent: &str) -> (u32, Option<BTreeMap<String, bool>>) {
        let mut known = self.known();
        known.visit += 1;
        if self.stage.borrow().0 >= Stage::Tried {
            let tried = known.reported.tried.iter();
            return (known.visit, Some(tried.map(|(host, tried)| (host.clone(), tried.answered)).collect()));
        }
        known.reported = Reported { browser: browser_name(user_agent), ..Reported::default() };
        self.advance(Stage::Trying);
        (known.visit, None)
    }

    pub(super) fn result(&self, told: Told) -> Result<(), Refused> {
        let mut known = self.current(told.visit)?;
        if !self.hosts.contains_key(&told.host) {
            return Err(Refused::UnknownHost);
        }
        let now = u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX);
        let duration_ms = u64::from(told.ms);
        let tried = Tried { answered: told.answered, at_ms: now.saturating_sub(duration_ms), duration_ms };
        known.reported.tried.insert(told.host, tried);
        self.advance(Stage::Trying);
        Ok(())
    }

    pub(super) fn finished(&self, told: &Finished) -> Result<(), Refused> {
        let mut known = self.current(told.visit)?;
        known.reported.trial = PageTrial {
            other_site_answered: told.other_site_answered,
            invalid_name_answered: told.invalid_name_answered,
            offline: told.offline,
            finished: known.reported.tried.len() == self.hosts.len(),
        };
        self.advance(Stage::Tried);
        Ok(())
    }

    /// The page has the report. Any visit may say so: each has shown it.
    pub(super) fn left(&self, told: &Leaving) -> Result<(), Refused> {
        if self.known().results.is_none() || told.visit == 0 {
            return Err(Refused::TooLate);
        }
        self.advance(Stage::Ended);
        Ok(())
    }

    /// What the browser told; `None` if none came.
    pub(super) fn reported(&self) -> Option<Reported> {
        (self.stage.borrow().0 > Stage::Waiting).then(|| self.known().reported.clone())
    }

    pub(super) fn results(&self) -> Option<Results> {
        self.known().results.clone()
    }

    /// Ends the trying, whoever is at it, and hands the page what was found.
    pub(super) fn conclude(&self, results: Results) {
        self.known().results = Some(results);
        if self.stage.borrow().0 == Stage::Trying {
            self.advance(Stage::Tried);
        }
    }

    /// Waits until the page is as far as `stage`, as long as something comes from it within every `quiet`.
    pub(super) async fn reaches(&self, stage: Stage, quiet: Duration) -> bool {
        let mut seen = self.stage.subscribe();
        while seen.borrow_and_update().0 < stage {
            if !matches!(tokio::time::timeout(quiet, seen.changed()).await, Ok(Ok(()))) {
                return false;
            }
        }
        true
    }

    /// The visit that counts, while it is trying.
    fn current(&self, visit: u32) -> Result<MutexGuard<'_, Known>, Refused> {
        let known = self.known();
        let counts = known.visit == visit && self.stage.borrow().0 == Stage::Trying;
        if counts { Ok(known) } else { Err(Refused::TooLate) }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Never goes back; whoever waits is told each time.
    fn advance(&self, to: Stage) {
        self.stage.send_modify(|(stage, count)| {
            *stage = to.max(*stage);
            *count += 1;
        });
    }
}

/// Name and main version, as browsers write them; what another program writes is not kept.
fn browser_name(user_agent: &str) -> Option<String> {
    let version = |product: &str| {
        let rest = user_agent.split_once(&format!("{product}/"))?.1;
        let digits: String = rest.chars().take_while(char::is_ascii_digit).take(4).collect();
        (!digits.is_empty()).then_some(digits)
    };
    // Each browser also names those whose pages it wants to be given, so the most particular comes first.
    let products = [
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Version", "Safari"),
    ];
    let found = products.into_iter().find_map(|(product, name)| Some((name, version(product)?)));
    found.map(|(name, version)| text::line(&format!("{name} {version}"), 40))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHROME: &str = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

    fn state() -> State {
        State::new(["a.example", "b.example"].map(|host| (host.to_owned(), "/".to_owned())).into())
    }

    fn told(visit: u32, host: &str) -> Told {
        Told { visit, host: host.to_owned(), answered: true, ms: 7 }
    }

    fn finished(visit: u32) -> Finished {
        Finished { visit, other_site_answered: true, invalid_name_answered: false, offline: false }
    }

    #[test]
    fn a_later_visit_takes_the_place_of_an_earlier_one() {
        let state = state();
        assert!(state.reported().is_none());
        let (first, _) = state.begin(CHROME);
        state.result(told(first, "a.example")).unwrap();
        let (second, _) = state.begin("Mozilla/5.0 (X11; rv:145.0) Gecko/20100101 Firefox/145.0");
        assert_eq!(state.result(told(first, "b.example")), Err(Refused::TooLate));
        assert_eq!(state.finished(&finished(first)), Err(Refused::TooLate));
        state.result(told(second, "b.example")).unwrap();
        let reported = state.reported().unwrap();
        assert_eq!(reported.browser.as_deref(), Some("Firefox 145"));
        assert_eq!(
            reported.tried.keys().collect::<Vec<_>>(),
            ["b.example"],
            "results of two browsers are mixed"
        );
    }

    #[test]
    fn after_the_end_a_visit_is_shown_what_was_found_and_changes_nothing() {
        let state = state();
        let (first, _) = state.begin(CHROME);
        state.result(told(first, "a.example")).unwrap();
        assert_eq!(state.result(told(first, "c.example")), Err(Refused::UnknownHost));
        state.finished(&finished(first)).unwrap();
        let before = state.reported().unwrap();
        assert!(!before.trial.finished, "one of two hosts was tried");
        let (later, shown) = state.begin("Firefox/145.0");
        assert_eq!(shown, Some(BTreeMap::from([("a.example".to_owned(), true)])));
        assert_eq!(state.result(told(later, "b.example")), Err(Refused::TooLate));
        assert_eq!(state.reported(), Some(before));
    }

    #[test]
    fn nobody_leaves_before_there_is_a_report() {
        let state = state();
        let (visit, _) = state.begin(CHROME);
        assert_eq!(state.left(&Leaving { visit }), Err(Refused::TooLate));
        state.conclude(Results::default());
        assert_eq!(state.left(&Leaving { visit }), Ok(()));
    }

    #[test]
    fn only_names_of_browsers_are_kept() {
        assert_eq!(browser_name(CHROME).as_deref(), Some("Chrome 156"));
        assert_eq!(browser_name(&format!("{CHROME} Edg/156.0.0.0")).as_deref(), Some("Edge 156"));
        assert_eq!(browser_name("curl/8.1"), None);
        assert_eq!(browser_name("Chrome/<b>"), None);
    }
}
