//! `doctor`, the default command: probes, judges, prints.

use crate::cli::app::App;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::offer;
use crate::cli::output;
use crate::cli::run::Live;

pub(crate) fn run(app: &mut App<'_>) -> Result<Exit, Failed> {
    output::check(&app.context)?;
    let live = Live::prepare(app)?;
    let evidence = live.probe(app)?;
    let exit = output::conclude(app, &live.catalogue, &evidence)?;
    offer::ways_on(app, &live.catalogue, &evidence);
    Ok(exit)
}
