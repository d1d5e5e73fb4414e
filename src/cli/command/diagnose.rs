//! `diagnose`: judges saved evidence with the rules of this version; a finished report is shown as it is.

use crate::cli::app::App;
use crate::cli::args::lists::DiagnoseOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::output;
use crate::cli::saved::{self, Saved};

pub(crate) fn run(app: &mut App<'_>, options: &DiagnoseOptions) -> Result<Exit, Failed> {
    output::check(&app.context)?;
    match saved::open(app, &options.file)? {
        Saved::Evidence(evidence, catalogue) => {
            let har = app.context.bundle.as_ref().and_then(|_| saved::cleaned_har(&options.file, &catalogue));
            output::conclude_with(app, &catalogue, &evidence, har.as_deref())
        }
        Saved::Report(bytes) => {
            if let Some(option) = app.context.judging_option() {
                let file = options.file.display().to_string();
                return Err(Failed::told("report-not-judged", &[("file", &file), ("option", option)]));
            }
            let document = saved::report(app, &options.file, &bytes)?;
            output::quote(app, document)
        }
    }
}
