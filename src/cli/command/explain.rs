//! `explain`: the offline page of a code, or the list of all codes. Contacts nothing.

use crate::cli::app::App;
use crate::cli::args::lists::ExplainOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::report;

pub(crate) fn run(app: &mut App<'_>, options: &ExplainOptions) -> Result<Exit, Failed> {
    let mut page = Vec::new();
    match &options.code {
        Some(code) => report::explain::explain(code, &app.messages, &mut page)
            .map_err(|error| Failed::usage(format!("{error} `aws-setup-doctor explain` lists every code")))?,
        None => report::explain::list(&app.messages, &mut page)?,
    }
    app.io.print_page(&page)?;
    Ok(Exit::Ok)
}
