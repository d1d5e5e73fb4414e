//! Commands that look something up and contact nothing: `explain`, `explain-error`, `policy`.

use std::io::Read;

use super::exit::Exit;
use super::{Failed, Outside, write};
use crate::report::{self, Messages};

/// The offline page of a code, or the list of all codes.
pub(crate) fn explain(
    code: Option<&str>,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let mut page = Vec::new();
    match code {
        Some(code) => report::explain::explain(code, messages, &mut page)
            .map_err(|error| Failed::usage(format!("{error} `aws-setup-doctor explain` lists every code")))?,
        None => report::explain::list(messages, &mut page)?,
    }
    write::out(outside, &page)
}

/// At most 64 KiB of pasted text.
pub(crate) fn explain_error(
    text: &[String],
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    const LIMIT: u64 = 64 << 10;
    let given = match text {
        [] => None,
        [dash] if dash == "-" => None,
        words => Some(words.join(" ")),
    };
    let text = match given {
        Some(text) => text,
        None => {
            let mut bytes = Vec::new();
            outside.input.by_ref().take(LIMIT).read_to_end(&mut bytes)?;
            String::from_utf8_lossy(&bytes).into_owned()
        }
    };
    if text.trim().is_empty() {
        return Err(Failed::usage(
            "there is no error text. Write: aws-setup-doctor explain-error \"An error occurred (OptInRequired) …\"",
        ));
    }
    let _ = messages;
    Err(Failed::broke("explain-error is not wired yet"))
}

/// The IAM policy that allows exactly the calls the doctor makes.
pub(crate) fn policy(with_case: bool, outside: &mut Outside) -> Result<Exit, Failed> {
    let document = super::policy::document(with_case);
    write::out(outside, document.as_bytes())
}
