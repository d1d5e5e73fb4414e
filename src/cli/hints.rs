//! Commands that look something up and contact nothing: `explain`, `explain-error`, `policy`.

use std::io::Read;

use super::args::Cli;
use super::exit::Exit;
use super::{Failed, Outside, context, write};
use crate::case::secrets;
use crate::catalogue::{Catalogue, Partition};
use crate::report::explain_error::Explained;
use crate::report::{self, Format, Messages};

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
    write::page(outside, &page)
}

/// Which findings a pasted text speaks of; 5 when nothing known has this text. Nothing of it is shown or kept.
pub(crate) fn explain_error(
    text: &[String],
    cli: &Cli,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let format = cli.output.format.unwrap_or(Format::Text);
    if !matches!(format, Format::Text | Format::Json) {
        return Err(Failed::usage(format!("explain-error writes text or json, not {format}")));
    }
    let text = pasted(text, outside)?;
    let partition = cli.place.partition.unwrap_or(Partition::Aws);
    let catalogue = Catalogue::load(partition, &context::overlay(cli)?)?;
    let candidates = catalogue.error_texts().candidates(&text);
    let exit = if candidates.is_empty() { Exit::Undetermined } else { Exit::Ok };
    let mut secrets: Vec<_> = secrets::scan("text", &text).iter().map(|it| it.secret.word()).collect();
    secrets.dedup();
    let explained = Explained::of(&candidates, secrets, messages, exit.code())
        .map_err(|error| Failed::usage(error.to_string()))?;
    let mut page = Vec::new();
    if format == Format::Json {
        explained.json(&mut page)?;
        write::out(outside, &page)?;
    } else {
        explained.text(messages, &mut page)?;
        write::page(outside, &page)?;
    }
    Ok(exit)
}

/// The words given, else standard input; at most 64 KiB, which no error text has.
fn pasted(words: &[String], outside: &mut Outside) -> Result<String, Failed> {
    const LIMIT: usize = 64 << 10;
    let text = match words {
        [] => None,
        [dash] if dash == "-" => None,
        words => Some(words.join(" ")),
    };
    let text = match text {
        Some(text) => text,
        None => {
            let mut bytes = Vec::new();
            outside.input.by_ref().take(LIMIT as u64 + 1).read_to_end(&mut bytes)?;
            String::from_utf8_lossy(&bytes).into_owned()
        }
    };
    if text.trim().is_empty() {
        return Err(Failed::usage(
            "there is no error text. Write: aws-setup-doctor explain-error \"An error occurred (OptInRequired) …\"",
        ));
    }
    if text.len() > LIMIT {
        return Err(Failed::usage("the text is longer than 64 KiB. Paste the error message alone"));
    }
    Ok(text)
}

/// The IAM policy that allows exactly the calls the doctor makes.
pub(crate) fn policy(with_case: bool, with_phone: bool, outside: &mut Outside) -> Result<Exit, Failed> {
    let document = super::policy::document(with_case, with_phone);
    write::out(outside, document.as_bytes())
}
