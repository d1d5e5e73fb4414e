//! `case draft`, `case file`, `case status`.

mod ask;
mod clipboard;
mod console;
mod draft;
mod file;
mod shown;
mod source;
mod status;
mod words;

use crate::cli::app::App;
use crate::cli::args::case::CaseCommand;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;

pub(crate) fn run(app: &mut App<'_>, command: &CaseCommand) -> Result<Exit, Failed> {
    match command {
        CaseCommand::Draft(options) => draft::run(app, options),
        CaseCommand::File(options) => file::run(app, options),
        CaseCommand::Status => status::run(app),
    }
}
