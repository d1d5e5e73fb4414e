//! `explain`: the offline page of a code, or the list of all codes. Contacts nothing.

use crate::cli::app::App;
use crate::cli::args::lists::ExplainOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::told::{Told, did_you_mean};
use crate::report::{self, explain::ExplainError};

pub(crate) fn run(app: &mut App<'_>, options: &ExplainOptions) -> Result<Exit, Failed> {
    let mut page = Vec::new();
    match &options.code {
        Some(code) => {
            report::explain::explain(code, &app.messages, &mut page).map_err(|error| match error {
                ExplainError::Unknown { given, nearest } => {
                    let message = Told::new("code-unknown", &[("given", &given)]);
                    Failed::said(message.with("near", did_you_mean(nearest)))
                }
                ExplainError::Io(error) => error.into(),
            })?
        }
        None => report::explain::list(&app.messages, &mut page)?,
    }
    app.io.print_page(&page)?;
    Ok(Exit::Ok)
}
