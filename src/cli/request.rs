//! `request`: a change request to the network team, from a run or from a saved one.

use std::path::PathBuf;

use clap::Args;

use super::args::Cli;
use super::context::Context;
use super::exit::Exit;
use super::progress::Spinner;
use super::{Failed, Outside, account, allowlist, doctor, portal, write};
use crate::plan::Plan;
use crate::probe::RunInfo;
use crate::probe::world::World;
use crate::report::products::Product;
use crate::report::{Format, Messages, request};

#[derive(Debug, Args)]
pub(crate) struct Options {
    /// A saved run instead of a new one: a file written by --save or --format json
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<PathBuf>,
    /// Add the list of this request in this product's syntax, as `allowlist --product` writes it
    #[arg(long, value_name = "PRODUCT")]
    pub(crate) product: Option<Product>,
}

/// Exit 0 when there is a request, also when there is nothing to ask for: the document then says so.
pub(crate) fn run(
    options: &Options,
    cli: &Cli,
    world: World,
    messages: &Messages,
    outside: &mut Outside,
) -> Result<Exit, Failed> {
    let other = |it: &&std::path::PathBuf| !it.extension().is_some_and(|it| it.eq_ignore_ascii_case("md"));
    if let Some(path) = cli.output.output.iter().find(other) {
        let path = path.display();
        return Err(Failed::usage(format!(
            "--output {path}: a request is Markdown; give a name that ends in .md"
        )));
    }
    if !matches!(cli.output.format, None | Some(Format::Markdown)) {
        return Err(Failed::usage("a request is Markdown; leave --format out"));
    }
    let mut context = Context::gather(cli, &*world.system, outside.terminal)?;
    let catalogue = doctor::catalogue(cli, &context)?;
    let (document, catalogue) = match &options.from {
        Some(file) => allowlist::document_of(file, cli, catalogue, messages)?,
        None => {
            let world = account::attach(cli, &context, world, messages.language().tag());
            let request = doctor::request(cli, &context, &world);
            let plan = Plan::new(&catalogue, &request)?;
            let info = RunInfo {
                run_id: doctor::run_id(),
                catalogue_date: catalogue.date().to_owned(),
                answers: Vec::new(),
            };
            let spinner = Spinner::new(outside.terminal.stderr, context.style.ascii, messages);
            let run = portal::Run { catalogue: &catalogue, request, plan, info: &info, observer: &spinner };
            let (mut evidence, place) = run.go(world)?;
            drop(spinner);
            context.place = place;
            doctor::complete_context(&mut evidence, &context);
            cli.output.save.as_deref().map(|path| doctor::save(path, &evidence)).transpose()?;
            (allowlist::of_evidence(&evidence, cli, &catalogue, messages), catalogue)
        }
    };
    let text = match request::wanted(&document).is_empty() {
        true => format!("{}\n", messages.plain("request-nothing")),
        false => request::markdown(&document, &catalogue, options.product, messages),
    };
    for path in &cli.output.output {
        write::file(path, text.as_bytes())?;
    }
    write::out(outside, text.as_bytes())
}
