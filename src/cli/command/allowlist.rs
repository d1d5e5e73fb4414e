//! `allowlist`: what this account needs, in a filtering product's own syntax.

use std::fmt::Write as _;
use std::path::Path;

use crate::catalogue::Lane;
use crate::cli::app::App;
use crate::cli::args::lists::AllowlistOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::io::{check_writable, write_file};
use crate::cli::place_notes;
use crate::cli::run::request;
use crate::cli::saved;
use crate::cli::told::Told;
use crate::plan::Plan;
use crate::report::Messages;
use crate::report::needed::Needed;
use crate::report::products::{AllowEntry, Product, loose_notes, render_allowlist};

/// Sends nothing. The list alone goes to standard output, so that it can be imported as it is.
pub(crate) fn run(app: &mut App<'_>, options: &AllowlistOptions) -> Result<Exit, Failed> {
    // A list has the form of its product, whatever the file is called.
    app.context.files.iter().try_for_each(|path| check_writable("--output", path))?;
    let (needed, place_notes) = match &options.only_blocked {
        Some(file) => {
            let (document, catalogue) = saved::document(app, file)?;
            let needed = Needed::of_report(&document, &catalogue, &app.messages);
            if needed == Needed::default() {
                let note = app.text("allowlist-none-blocked", &[("file", &file.display().to_string())]);
                app.note(&note);
                return Ok(Exit::Ok);
            }
            (blocked(file, needed)?, Vec::new())
        }
        None => planned(app)?,
    };
    let needed = if options.required_only { needed.required_only() } else { needed };
    if needed.entries.is_empty() {
        return Err(Failed::told("allowlist-empty", &[]));
    }
    let mut notes = place_notes;
    notes.extend(remarks(&needed, options.product, &app.messages));
    let mut text = String::new();
    if options.product.has_comments() {
        text.extend(notes.iter().map(|note| format!("# {note}\n")));
    } else {
        notes.splice(0..0, loose_notes(options.product, &app.messages));
        for note in &notes {
            app.note(note);
        }
    }
    text += &match options.why {
        true => reasons(&needed.entries, &app.messages),
        false => render_allowlist(options.product, &needed.entries, &app.messages),
    };
    for path in &app.context.files {
        write_file(path, text.as_bytes())?;
    }
    app.io.print(text)?;
    Ok(Exit::Ok)
}

/// Every host the account needs, whatever the network does, and what is not known of the place.
fn planned(app: &mut App<'_>) -> Result<(Needed, Vec<String>), Failed> {
    let account = app.account()?;
    let catalogue = app.catalogue_here(account.place.partition)?;
    let notes = place_notes::of(&catalogue, &app.messages);
    let regions = account.place.regions.clone();
    let mut wanted = request(&app.context, account.place, &app.world);
    // Which hosts are needed does not depend on the way to them.
    wanted.lanes = vec![Lane::Direct];
    let plan = Plan::new(&catalogue, &wanted)?;
    let rows = plan.rows.iter().map(|planned| &planned.row);
    Ok((Needed::of_rows(rows, &catalogue, &regions, &app.messages), notes))
}

fn blocked(file: &Path, needed: Needed) -> Result<Needed, Failed> {
    if !needed.entries.is_empty() {
        return Ok(needed);
    }
    let foreign = match needed.foreign.as_slice() {
        [] => Told::new("nothing-more", &[]),
        hosts => Told::new("allowlist-not-in-catalogue", &[("hosts", &hosts.join(", "))]),
    };
    let message = Told::new("allowlist-nothing-to-open", &[("file", &file.display().to_string())]);
    Err(Failed::unreadable(message.with("foreign", foreign)))
}

/// What the list stands for and leaves out, and how to make it exact.
fn remarks(needed: &Needed, product: Product, messages: &Messages) -> Vec<String> {
    // `*.portal.*.app.aws`: no product has an asterisk within a name, so what follows the last one stands for it.
    let inner = needed
        .entries
        .iter()
        .map(|entry| entry.host.clone())
        .filter(|host| host.rfind('*').is_some_and(|at| at > 0));
    let inner = if product == Product::Plain { Vec::new() } else { inner.collect() };
    let lists = [
        ("allowlist-inner", &inner),
        ("allowlist-wide", &needed.wide),
        ("allowlist-wide-instance", &needed.wide_instance),
        ("allowlist-open", &needed.open),
        ("allowlist-foreign", &needed.foreign),
    ];
    let some = lists.into_iter().filter(|list| !list.1.is_empty());
    let optional = (needed.optional > 0)
        .then(|| messages.text("allowlist-optional", &[("count", needed.optional.to_string())].into()));
    let named = some.map(|(key, hosts)| {
        let hosts: Vec<_> = hosts.iter().map(|row| crate::text::line(row, crate::text::NAME)).collect();
        format!("{} {}", messages.plain(key), hosts.join(", "))
    });
    named.chain(optional).collect()
}

/// One block a name, for a security team that asks why.
fn reasons(entries: &[AllowEntry], messages: &Messages) -> String {
    let label = |key: &str| messages.plain(&format!("allowlist-why-{key}"));
    let mut out = String::new();
    for entry in entries {
        let needed = label(if entry.why.required { "needed-yes" } else { "needed-no" });
        let _ = writeln!(out, "{}:{}", entry.host, entry.port);
        let _ = writeln!(out, "    {}: {}", label("for"), entry.purpose);
        let _ = writeln!(out, "    {}: {}", label("without"), entry.why.without);
        let _ = writeln!(out, "    {}: {needed}", label("needed"));
        if !entry.why.source.is_empty() {
            let _ = writeln!(out, "    {}: {} ({})", label("page"), entry.why.source, entry.why.date);
        }
    }
    out
}
