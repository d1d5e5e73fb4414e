//! What a browser told the page that this program serves, as rows of the run in the lane `browser`.

use std::collections::BTreeMap;

use super::evidence::{LOG, in_browser};
use crate::catalogue::{Category, CheckId, Lane, Row};
use crate::evidence::browser::{BrowserLog, PageTrial};
use crate::evidence::network::{Hello, HttpGet, TlsHandshake, Verdict, Verified};
use crate::evidence::{Data, Evidence, EvidenceId, Failure, FailureKind, Observation, Outcome, Reason};

/// What came of one host in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tried {
    /// There was an answer, whatever it says.
    pub answered: bool,
    /// Milliseconds from the start of the run.
    pub at_ms: u64,
    /// Milliseconds until the answer, the error, or the end of the page's patience.
    pub duration_ms: u64,
}

/// One visit of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reported {
    /// The browser's name and version.
    pub browser: Option<String>,
    pub trial: PageTrial,
    /// By host.
    pub tried: BTreeMap<String, Tried>,
}

/// Adds what the browser told: one row for the visit, which shows that the browser reaches this computer's own
/// address as a sign-in of the AWS CLI needs it, and one for each host of the plan that it tried.
pub fn reported(evidence: &mut Evidence, visit: &Reported) {
    let mut recorder = Recorder::after(evidence);
    let planned: Vec<(Row, Tried)> = visit
        .tried
        .iter()
        .filter_map(|(host, tried)| {
            let is_planned = |row: &&Row| row.lane == Some(Lane::Direct) && row.host.as_ref() == Some(host);
            Some((evidence.rows.iter().find(is_planned)?.clone(), *tried))
        })
        .collect();
    let log = BrowserLog {
        source: "page".to_owned(),
        browser: visit.browser.clone(),
        requests: visit.tried.len() as u64,
        hosts: planned.len() as u64,
        trial: Some(visit.trial),
        ..BrowserLog::default()
    };
    evidence.rows.push(row_of_visit());
    recorder.record(&row_of_visit(), (0, 0), Outcome::Seen {}, Data::BrowserLog(log));
    for (planned, tried) in planned {
        let row = in_browser(&planned);
        observe(&mut recorder, &row, tried);
        evidence.rows.push(row);
    }
    evidence.observations.append(&mut recorder.made);
    evidence.context.lanes.push(Lane::Browser);
}

/// Adds that no browser opened the page: what was asked for is not known.
pub fn nobody_came(evidence: &mut Evidence, because: Reason) {
    let mut recorder = Recorder::after(evidence);
    let row = Row { required: true, ..row_of_visit() };
    let log = BrowserLog { source: "page".to_owned(), ..BrowserLog::default() };
    recorder.record(&row, (0, 0), Outcome::NotRun { because }, Data::BrowserLog(log));
    evidence.rows.push(row);
    evidence.observations.append(&mut recorder.made);
}

/// An answer to a page of another site proves name, connection and a certificate that the browser trusts, and never
/// the status. Without one the browser does not tell the page what failed.
fn observe(recorder: &mut Recorder, row: &Row, tried: Tried) {
    let host = row.host.clone().unwrap_or_default();
    let path = row.path.as_deref().unwrap_or("/");
    let request = HttpGet { url: format!("https://{host}{path}"), ..HttpGet::default() };
    let times = (tried.at_ms, tried.duration_ms);
    if !tried.answered {
        let failure = Outcome::Failed(Failure::new(FailureKind::BrowserUnanswered));
        return recorder.record(row, times, failure, Data::HttpGet(request));
    }
    // Whose root vouches for the chain is not shown.
    let trusted = Verified { bundled: Verdict::NoStore, os: Verdict::Valid, bundle: None };
    let handshake = TlsHandshake {
        sni: Some(host),
        hello: Hello::PostQuantum,
        verified: Some(trusted),
        ..TlsHandshake::default()
    };
    recorder.record(row, times, Outcome::Seen {}, Data::TlsHandshake(Box::new(handshake)));
    recorder.record(row, times, Outcome::Seen {}, Data::HttpGet(request));
}

fn row_of_visit() -> Row {
    Row::of_check(CheckId::new(LOG), Category::Environment)
}

/// Numbers observations on from those of the run.
struct Recorder {
    next: u64,
    made: Vec<Observation>,
}

impl Recorder {
    fn after(evidence: &Evidence) -> Self {
        Self { next: evidence.next_number(), made: Vec::new() }
    }

    /// `times`: start and duration, milliseconds.
    fn record(&mut self, row: &Row, times: (u64, u64), outcome: Outcome, data: Data) {
        self.made.push(Observation {
            id: EvidenceId::numbered(self.next),
            check: row.id.clone(),
            lane: row.lane,
            control: None,
            at_ms: times.0,
            duration_ms: times.1,
            outcome,
            data,
        });
        self.next = self.next.saturating_add(1);
    }
}
