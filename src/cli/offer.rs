//! After a run at a terminal with nothing signed in: how to go on.

use super::app::App;
use crate::catalogue::Catalogue;
use crate::diagnosis;
use crate::evidence::{Evidence, Outcome, Reason};
use crate::report::{self, Format, Report, Verbosity};

/// One sentence with the three ways on, unless the report ends with them already.
pub(crate) fn ways_on(app: &mut App<'_>, catalogue: &Catalogue, evidence: &Evidence) {
    let terminal = app.io.terminal;
    let at_terminal = terminal.stdin && terminal.stdout && terminal.stderr;
    let context = &app.context;
    let read_by_a_person = context.format.unwrap_or(Format::Text) == Format::Text
        && context.style.verbosity != Verbosity::Quiet
        && evidence.context.answers.is_empty();
    if !at_terminal || !read_by_a_person || evidence.interrupted || !nothing_is_signed_in(evidence) {
        return;
    }
    let diagnosis = diagnosis::diagnose(evidence, catalogue);
    let report = Report { evidence, diagnosis: &diagnosis, catalogue, messages: &app.messages, exit_code: 0 };
    if report.ends_with_the_ways_on() {
        return;
    }
    let program = [("program", env!("CARGO_PKG_NAME").to_owned())].into();
    let sentence = app.messages.text("ways-on", &program);
    let width = terminal.width.unwrap_or(80).clamp(40, 100);
    app.io.tell(&format!("\n{}", report::folded(&sentence, width).trim_end()));
}

/// No credentials were found for the calls that this run wanted to make.
fn nothing_is_signed_in(evidence: &Evidence) -> bool {
    let unasked = |outcome: &Outcome| matches!(outcome, Outcome::NotRun { because: Reason::NoCredentials });
    evidence.observations.iter().any(|observation| unasked(&observation.outcome))
}
