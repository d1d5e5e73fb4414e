//! `browser`: one page on this computer, on which the user's own browser tries the hosts while the program does.

mod document;
mod http;
mod open;
mod state;

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::browser;
use crate::catalogue::Catalogue;
use crate::cli::app::App;
use crate::cli::args::browser::Options;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::run::Live;
use crate::cli::told::{self, Told};
use crate::cli::{output, runtime, server, signals};
use crate::diagnosis;
use crate::evidence::{Evidence, Reason};
use crate::report::document::word;
use document::Words;
use http::Page;
use state::{Results, Stage, State};

/// Of silence, once the page tries hosts: its own patience with one host is 8 s. Then its tab was closed.
const TRYING: Duration = Duration::from_secs(30);
/// For the page to fetch the report; it looks twice a second, browsers slow hidden tabs down.
const FETCHING: Duration = Duration::from_secs(20);
/// What `--only` is here unless it was given: what a browser can be compared with.
const COMPARED: [&str; 2] = ["environment", "network"];

/// Ends by itself once the page has the report, or when no browser came within `--wait`. The exit code is the run's;
/// without a browser a required row is undetermined.
pub(crate) fn run(app: &mut App<'_>, options: &Options) -> Result<Exit, Failed> {
    output::check(&app.context)?;
    if app.context.only.is_empty() {
        app.context.only = COMPARED.map(str::to_owned).to_vec();
    }
    let live = Live::prepare(app)?;
    signals::listen();
    let runtime = runtime::new()?;
    let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))).map_err(|error| {
        Failed::broke_at(Told::new("browser-cannot-listen", &[]).with("why", told::io(&error)))
    })?;
    let state = State::new(live.hosts_and_paths());
    let page = Page::new(listener.local_addr()?, token()?, state, Words::new(&app.messages));
    let page = Arc::new(page);
    let (stop, stopped) = oneshot::channel::<()>();
    let until_stopped = async { drop(stopped.await) };
    let serving = runtime.spawn(server::serve(listener, Arc::clone(&page), until_stopped));
    announce(app, options, &page.url());
    let (evidence, was_cut) = std::thread::scope(|scope| {
        let visiting = scope.spawn(|| runtime.block_on(visit(&page.state, options.wait)));
        let evidence = live.probe(app);
        (evidence, visiting.join().unwrap_or(false))
    });
    let mut evidence = evidence?;
    let is_cut = was_cut || evidence.interrupted;
    let came = add_visit(&mut evidence, &page.state, is_cut);
    page.state.conclude(results(app, &live.catalogue, &evidence)?);
    if came && !is_cut {
        runtime.block_on(async {
            tokio::select! { _ = page.state.reaches(Stage::Ended, FETCHING) => {}, () = signals::interrupted() => {} }
        });
    }
    let _ = stop.send(());
    let _ = runtime.block_on(serving);
    let exit = output::conclude(app, &live.catalogue, &evidence);
    if !came && !is_cut {
        app.io.tell(&app.text("browser-by-hand", &[]));
    }
    exit
}

/// 24 random bytes: whoever does not know it cannot speak to the page.
fn token() -> Result<String, Failed> {
    let mut bytes = [0; 24];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|error| Failed::broke(error.to_string()))?;
    Ok(hex::encode(bytes))
}

/// A script that runs this on nobody's terminal gets no window.
fn announce(app: &mut App<'_>, options: &Options, url: &str) {
    let may_open = !options.no_open && app.io.terminal.stderr && open::is_possible(&*app.world.system);
    let key = match may_open.then(|| open::open(url)) {
        Some(true) => "browser-opened",
        Some(false) => "browser-not-opened",
        None => "browser-open",
    };
    app.io.tell(&app.text(key, &[("address", url)]));
}

/// Waits for the page to try every host. Whether the user ended it.
async fn visit(state: &State, wait: Duration) -> bool {
    let tried = async {
        if state.reaches(Stage::Trying, wait).await {
            state.reaches(Stage::Tried, TRYING).await;
        }
    };
    tokio::select! { () = tried => false, () = signals::interrupted() => true }
}

/// Adds what the browser told. Whether one came.
fn add_visit(evidence: &mut Evidence, state: &State, is_cut: bool) -> bool {
    if is_cut {
        evidence.interrupted = true;
        evidence.complete = false;
    }
    match state.reported() {
        Some(visit) => {
            browser::reported(evidence, &visit);
            true
        }
        None => {
            let because = if is_cut { Reason::Interrupted } else { Reason::NoBrowserCame };
            browser::nobody_came(evidence, because);
            false
        }
    }
}

fn results(app: &App<'_>, catalogue: &Catalogue, evidence: &Evidence) -> Result<Results, Failed> {
    let diagnosis = diagnosis::diagnose(evidence, catalogue);
    let (document, report) = output::html(app, catalogue, evidence, &diagnosis)?;
    let mut results = Results { report: Bytes::from(report), ..Results::default() };
    for host in &diagnosis.clients {
        let Some(passage) = host.clients.get("aws-cli") else { continue };
        results.programs.insert(host.host.clone(), word(passage.through));
    }
    let findings = document.findings.iter().filter(|finding| finding.severity != diagnosis::Severity::Info);
    results.findings = findings.map(|finding| format!("{} ({})", finding.title, finding.code)).collect();
    Ok(results)
}
