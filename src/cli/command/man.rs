//! The manual page: one page, with a section for each command's own options.

use std::io::{self, Write};

use clap::Command;
use clap_mangen::Man;

use crate::cli::app::App;
use crate::cli::args::help;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::report::Messages;

pub(crate) fn run(app: &mut App<'_>) -> Result<Exit, Failed> {
    let mut page = Vec::new();
    render(&app.messages, &mut page)?;
    app.io.print(page)?;
    Ok(Exit::Ok)
}

fn render(messages: &Messages, page: &mut Vec<u8>) -> io::Result<()> {
    let whole = help::manual(messages);
    let man = Man::new(whole.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    writeln!(page, ".SH COMMANDS")?;
    for command in whole.get_subcommands() {
        section(command, command.get_name(), page)?;
    }
    for (heading, key) in [
        ("EXIT STATUS", "man-exit-status"),
        ("ENVIRONMENT", "man-environment"),
        ("FILES", "man-files"),
        ("EXAMPLES", "man-examples"),
    ] {
        terms(heading, &messages.plain(key), page)?;
    }
    Ok(())
}

/// A section of terms, each on a line with its meaning behind a colon.
fn terms(heading: &str, text: &str, page: &mut Vec<u8>) -> io::Result<()> {
    writeln!(page, ".SH \"{heading}\"")?;
    for line in text.lines() {
        let (term, meaning) = line.split_once(": ").unwrap_or((line, ""));
        writeln!(page, ".TP\n\\fB{}\\fR\n{}", escaped(term), escaped(meaning))?;
    }
    Ok(())
}

/// A command, then the commands below it: `case` has some.
fn section(command: &Command, name: &str, page: &mut Vec<u8>) -> io::Result<()> {
    if command.is_hide_set() {
        return Ok(());
    }
    writeln!(page, ".SS \"{name}\"")?;
    let about = command.get_long_about().or_else(|| command.get_about()).map(ToString::to_string);
    writeln!(page, "{}", escaped(about.as_deref().unwrap_or_default()))?;
    if command.get_arguments().next().is_some() {
        let mut options = Vec::new();
        Man::new(command.clone()).render_options_section(&mut options)?;
        // The section's own heading would end this one.
        let text = String::from_utf8_lossy(&options).into_owned();
        for line in text
            .lines()
            .filter(|line| !line.starts_with(".SH") && !line.starts_with(".ie") && !line.starts_with(".el"))
        {
            writeln!(page, "{line}")?;
        }
    }
    for below in command.get_subcommands() {
        section(below, &format!("{name} {}", below.get_name()), page)?;
    }
    Ok(())
}

/// A line that starts with a dot or an apostrophe would be a roff request.
fn escaped(text: &str) -> String {
    let lines = text.lines().map(|line| line.replace('\\', "\\\\").replace('-', "\\-"));
    lines
        .map(|line| if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line })
        .collect::<Vec<_>>()
        .join("\n")
}
