//! `allowlist`: what this account needs, in a filtering product's own syntax.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use super::args::Cli;
use super::context::Context;
use super::exit::Exit;
use super::{Failed, Outside, compare, doctor, write};
use crate::catalogue::{Catalogue, Partition};
use crate::diagnosis;
use crate::evidence::Evidence;
use crate::plan::Plan;
use crate::probe::world::World;
use crate::report::needed::Needed;
use crate::report::products::{Product, loose_notes, render_allowlist};
use crate::report::{Document, Format, Messages, Report, document, share};

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// plain, squid, palo-alto, fortigate, zscaler, umbrella, netskope, check-point, aws-network-firewall or
    /// cloudflare-gateway
    #[arg(long, value_name = "PRODUCT", default_value = "plain")]
    pub(crate) product: Product,
    /// Only what this saved run shows as blocked: a file written by --save or --format json
    #[arg(long, value_name = "REPORT")]
    pub(crate) only_blocked: Option<PathBuf>,
}

/// Sends nothing. The list alone goes to standard output, so that it can be imported as it is.
pub(crate) fn run(
    options: &Options,
    cli: &Cli,
    world: &World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    if !matches!(cli.output.format, None | Some(Format::Text)) {
        return Err(Failed::usage("a list has the form of its --product; leave --format out"));
    }
    let context = Context::gather(cli, &*world.system, outside.terminal)?;
    let catalogue = doctor::catalogue(cli, &context)?;
    let needed = match &options.only_blocked {
        Some(file) => {
            let (document, catalogue) = document_of(file, cli, catalogue, messages)?;
            let needed = Needed::of_report(&document, &catalogue, messages);
            if needed == Needed::default() {
                let text =
                    messages.text("allowlist-none-blocked", &[("file", file.display().to_string())].into());
                let _ = writeln!(outside.err, "note: {text}");
                return Ok(Exit::Ok);
            }
            blocked(file, &needed)?
        }
        None => {
            let mut request = doctor::request(cli, &context, world);
            // Which hosts are needed does not depend on the way to them.
            request.lanes = vec![crate::catalogue::Lane::Direct];
            let plan = Plan::new(&catalogue, &request)?;
            let rows = plan.rows.iter().map(|it| &it.row);
            Needed::of_rows(rows, &catalogue, &context.place.regions, messages)
        }
    };
    if needed.entries.is_empty() {
        return Err(Failed::usage("no host is left to list; --only, --skip or --allowlist took all of them"));
    }
    let mut notes = remarks(&needed, options.product, messages);
    let mut text = String::new();
    if options.product.has_comments() {
        text.extend(notes.iter().map(|it| format!("# {it}\n")));
    } else {
        notes.splice(0..0, loose_notes(options.product, messages));
        for note in &notes {
            // Standard error may be closed; the list is complete without it.
            let _ = writeln!(outside.err, "note: {note}");
        }
    }
    text += &render_allowlist(options.product, &needed.entries, messages);
    for path in &cli.output.output {
        write::file(path, text.as_bytes())?;
    }
    write::out(outside, text.as_bytes())
}

fn blocked(file: &Path, needed: &Needed) -> Result<Needed, Failed> {
    if !needed.entries.is_empty() {
        return Ok(needed.clone());
    }
    let foreign = match needed.foreign.as_slice() {
        [] => String::new(),
        hosts => format!("; not in the catalogue: {} (own hosts: --endpoints FILE)", hosts.join(", ")),
    };
    Err(Failed::input(format!(
        "{}: nothing in it is blocked that an allow list would open{foreign}",
        file.display()
    )))
}

/// What the list stands for and leaves out, and how to make it exact.
fn remarks(needed: &Needed, product: Product, messages: &Messages) -> Vec<String> {
    // `*.portal.*.app.aws`: no product has an asterisk within a name, so what follows the last one stands for it.
    let inner =
        needed.entries.iter().map(|it| it.host.clone()).filter(|it| it.rfind('*').is_some_and(|at| at > 0));
    let inner = if product == Product::Plain { Vec::new() } else { inner.collect() };
    let lists = [
        ("allowlist-inner", &inner),
        ("allowlist-wide", &needed.wide),
        ("allowlist-open", &needed.open),
        ("allowlist-foreign", &needed.foreign),
    ];
    let some = lists.into_iter().filter(|it| !it.1.is_empty());
    some.map(|(key, hosts)| {
        let hosts: Vec<_> =
            hosts.iter().map(|it| crate::report::clean::text(it).replace('\n', " ")).collect();
        format!("{} {}", messages.plain(key), hosts.join(", "))
    })
    .collect()
}

/// A saved run as a report: evidence is judged again with today's rules, and shared if that was asked for.
pub(crate) fn document_of(
    file: &Path,
    cli: &Cli,
    catalogue: Catalogue,
    messages: &Messages,
) -> Result<(Document, Catalogue), Failed> {
    let fail = |why: String| Failed::input(format!("{}: {why}", file.display()));
    let bytes = doctor::read(file)?;
    if compare::is_evidence(&bytes) {
        let evidence = Evidence::from_json(&bytes).map_err(|error| fail(error.to_string()))?;
        let partition = evidence.context.partition.unwrap_or(Partition::Aws);
        let catalogue = Catalogue::load(partition, &super::context::overlay(cli)?)?;
        let document = of_evidence(&evidence, cli, &catalogue, messages);
        return Ok((document, catalogue));
    }
    let document = read_report(&bytes).map_err(fail)?;
    if cli.output.share && !document.redaction.shared {
        return Err(fail(
            "a finished report cannot be made safe to share; give the evidence (--save)".to_owned(),
        ));
    }
    let partition = document.context.partition.unwrap_or(catalogue.partition());
    let catalogue = Catalogue::load(partition, &super::context::overlay(cli)?)?;
    Ok((document, catalogue))
}

pub(crate) fn of_evidence(
    evidence: &Evidence,
    cli: &Cli,
    catalogue: &Catalogue,
    messages: &Messages,
) -> Document {
    let diagnosis = diagnosis::diagnose(evidence, catalogue);
    let report = Report { evidence, diagnosis: &diagnosis, catalogue, messages, exit_code: 0 };
    if cli.output.share { share::share(&report).document().clone() } else { Document::of(&report) }
}

fn read_report(bytes: &[u8]) -> Result<Document, String> {
    #[derive(serde::Deserialize)]
    struct Head {
        #[serde(default)]
        schema: String,
        #[serde(default)]
        error: Option<document::Fatal>,
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|error| format!("it is not JSON ({error})"))?;
    if head.schema != document::SCHEMA {
        let schema: String = head.schema.chars().take(60).collect();
        return Err(format!("its schema is `{schema}`; give a file of --save or --format json"));
    }
    if let Some(error) = head.error {
        return Err(format!("it holds no report but an error: {}", error.message));
    }
    serde_json::from_slice(bytes).map_err(|error| format!("it is not a report ({error})"))
}
