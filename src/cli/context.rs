//! Arguments, environment and `~/.aws/config` become one flat context; the rest of the program never sees clap.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::args::{AllowlistArg, Cli, ColorArg, LangArg};
use super::exit::Policy;
use super::files;
use super::profile::{self, Profile};
use super::{Failed, Terminal};
use crate::catalogue::{Catalogue, Directory, Overlay, Partition, Place};
use crate::plan::{Allowlist, Budget};
use crate::probe::LiveOptions;
use crate::probe::world::System;
use crate::report::{Format, Language, Style, Verbosity};

pub(crate) struct Context {
    pub(crate) place: Place,
    /// Where the portal came from, for the person: `--directory`, `sso_start_url of profile x`.
    pub(crate) profile: Profile,
    pub(crate) style: Style,
    pub(crate) format: Format,
    pub(crate) allowlist: Allowlist,
    pub(crate) budget: Budget,
    pub(crate) policy: Policy,
}

/// What the world needs before anything else is known. `AWS_CA_BUNDLE` is read by the world itself.
pub(crate) fn live_options(cli: &Cli) -> LiveOptions {
    LiveOptions {
        resolver: cli.probing.resolver,
        connect_to: cli.probing.connect_to.clone(),
        roots: cli.probing.roots.clone(),
        ca_bundle: cli.probing.ca_bundle.clone(),
    }
}

impl Context {
    pub(crate) fn gather(cli: &Cli, system: &dyn System, terminal: Terminal) -> Result<Self, Failed> {
        let profile = profile::read(system, cli.place.profile.as_deref())?;
        let place = place(cli, system, &profile)?;
        let stage = cli.probing.timeout;
        Ok(Self {
            place,
            profile,
            style: style(cli, system, terminal),
            format: cli.output.format.unwrap_or(Format::Text),
            allowlist: match cli.selection.allowlist {
                AllowlistArg::Guide => Allowlist::Guide,
                AllowlistArg::Portal => Allowlist::Portal,
                AllowlistArg::Console => Allowlist::Console,
                AllowlistArg::All => Allowlist::All,
            },
            budget: Budget {
                stage,
                endpoint: (stage * 5).min(cli.probing.deadline).max(Duration::from_millis(100)),
                total: cli.probing.deadline,
                concurrency: files::concurrency(cli.probing.concurrency),
            },
            policy: policy(cli)?,
        })
    }
}

fn place(cli: &Cli, system: &dyn System, profile: &Profile) -> Result<Place, Failed> {
    let directory = match (&cli.place.directory, &profile.sso_start_url) {
        (Some(given), _) => {
            Some(Directory::parse(given).map_err(|it| Failed::usage(format!("--directory: {it}")))?)
        }
        (None, Some(url)) => Some(
            Directory::parse(url)
                .map_err(|it| Failed::usage(format!("sso_start_url of profile `{}`: {it}", profile.name)))?,
        ),
        (None, None) => None,
    };
    let mut regions = regions(cli, system, profile, directory.as_ref());
    if cli.place.all_regions {
        regions = all_regions(cli, directory.as_ref(), &regions)?;
    }
    Place::new(cli.place.partition, &regions, directory)
        .map_err(|it| Failed::usage(format!("{}: {it}", regions_from(cli, profile))))
}

/// Where the Regions were read, for an error about them.
fn regions_from(cli: &Cli, profile: &Profile) -> String {
    match (cli.place.region.is_empty(), cli.place.partition) {
        (false, _) => "--region".to_owned(),
        (true, Some(_)) => "--partition".to_owned(),
        (true, None) => format!("Region of the environment or of profile `{}`", profile.name),
    }
}

/// `--region`, else the portal's own, then the profile's and the environment's: each is where some sign-in host lives.
fn regions(cli: &Cli, system: &dyn System, profile: &Profile, directory: Option<&Directory>) -> Vec<String> {
    if !cli.place.region.is_empty() {
        return cli.place.region.clone();
    }
    let env = system.variable("AWS_REGION").or_else(|| system.variable("AWS_DEFAULT_REGION"));
    let own = env.filter(|it| !it.trim().is_empty()).or_else(|| profile.region.clone());
    [directory.and_then(|it| it.region.clone()), profile.sso_region.clone(), own]
        .into_iter()
        .flatten()
        .collect()
}

fn all_regions(cli: &Cli, directory: Option<&Directory>, known: &[String]) -> Result<Vec<String>, Failed> {
    let place = Place::new(cli.place.partition, known, directory.cloned());
    let partition = place.map_err(|it| Failed::usage(it.to_string()))?.partition.unwrap_or(Partition::Aws);
    let catalogue = Catalogue::load(partition, &Overlay::default())?;
    Ok(catalogue.regions().iter().map(|region| region.id().to_owned()).collect())
}

fn policy(cli: &Cli) -> Result<Policy, Failed> {
    for (option, codes) in [("--fail-on", &cli.verdict.fail_on), ("--ignore", &cli.verdict.ignore)] {
        if let Some(code) = codes.iter().find(|it| crate::diagnosis::rule(it).is_none()) {
            return Err(Failed::usage(format!(
                "{option}: no finding is called `{code}`. `aws-setup-doctor explain` lists every code"
            )));
        }
    }
    Ok(Policy {
        strict: cli.verdict.strict,
        fail_on: cli.verdict.fail_on.clone(),
        ignore: cli.verdict.ignore.clone(),
        exit_zero: cli.verdict.exit_zero,
    })
}

/// `--lang`, else the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set, as POSIX orders them.
pub(crate) fn language(cli: &Cli, system: &dyn System) -> Language {
    match cli.terminal.lang {
        Some(LangArg::En) => Language::En,
        Some(LangArg::Ko) => Language::Ko,
        None => locale(system).and_then(|it| Language::from_locale(&it)).unwrap_or_default(),
    }
}

fn locale(system: &dyn System) -> Option<String> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|it| system.variable(it).filter(|value| !value.is_empty()))
}

/// `--color` > `NO_COLOR` > `CLICOLOR_FORCE` > whether standard output is a terminal.
pub(crate) fn style(cli: &Cli, system: &dyn System, terminal: Terminal) -> Style {
    let set = |name: &str| system.variable(name).is_some_and(|it| !it.is_empty() && it != "0");
    let dumb = system.variable("TERM").is_some_and(|it| it == "dumb");
    let color = match cli.terminal.color {
        Some(ColorArg::Always) => true,
        Some(ColorArg::Never) => false,
        Some(ColorArg::Auto) | None => {
            if system.variable("NO_COLOR").is_some_and(|it| !it.is_empty()) {
                false
            } else {
                set("CLICOLOR_FORCE") || (terminal.stdout && !dumb)
            }
        }
    };
    let columns = system.variable("COLUMNS").and_then(|it| it.parse().ok());
    Style {
        width: columns.or(terminal.width).unwrap_or(80).clamp(40, 100),
        color,
        ascii: cli.terminal.ascii || dumb || !utf8(system),
        verbosity: match (cli.terminal.quiet, cli.terminal.verbose) {
            (true, _) => Verbosity::Quiet,
            (_, true) => Verbosity::Verbose,
            _ => Verbosity::Normal,
        },
    }
}

/// Whether the locale says UTF-8. `LC_CTYPE` decides the character set; nothing set at all is the C locale, but
/// every terminal of the last decade reads UTF-8, so only a locale that names another character set counts.
fn utf8(system: &dyn System) -> bool {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|it| system.variable(it).filter(|value| !value.is_empty()))
        .unwrap_or_default()
        .to_ascii_lowercase();
    match name.split_once('.') {
        Some((_, charset)) => charset.starts_with("utf-8") || charset.starts_with("utf8"),
        None => !matches!(name.as_str(), "c" | "posix"),
    }
}

const CHECKS: &str = "Give TOML like that of the built-in checks; checks/README.md shows the format";

/// `--checks DIR` and `--endpoints FILE`, read.
pub(crate) fn overlay(cli: &Cli) -> Result<Overlay, Failed> {
    let mut overlay = Overlay::default();
    if let Some(folder) = &cli.selection.checks {
        let mut found = Vec::new();
        toml_files(folder, &mut found, 0)?;
        if found.is_empty() {
            return Err(Failed::usage(format!(
                "--checks {}: no .toml file in it. {CHECKS}",
                folder.display()
            )));
        }
        for path in found {
            let below = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
            overlay.files.push((
                format!("--checks {}", path.display()),
                below,
                read_text("--checks", &path)?,
            ));
        }
    }
    for path in &cli.selection.endpoints {
        overlay.endpoints.push((format!("--endpoints {}", path.display()), read_text("--endpoints", path)?));
    }
    Ok(overlay)
}

fn toml_files(folder: &Path, found: &mut Vec<PathBuf>, depth: usize) -> Result<(), Failed> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| Failed::usage(format!("--checks {}: {error}. {CHECKS}", folder.display())))?;
    let mut paths: Vec<_> = entries.flatten().map(|it| it.path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && depth < 2 {
            toml_files(&path, found, depth + 1)?;
        } else if path.extension().is_some_and(|it| it == "toml") {
            found.push(path);
        }
    }
    Ok(())
}

/// At most 4 MiB: the catalogue is read by people.
fn read_text(option: &str, path: &Path) -> Result<String, Failed> {
    const LIMIT: u64 = 4 << 20;
    let fail = |why: String| Failed::usage(format!("{option} {}: {why}. {CHECKS}", path.display()));
    let size = std::fs::metadata(path).map_err(|error| fail(error.to_string()))?.len();
    if size > LIMIT {
        return Err(fail(format!("{size} bytes is more than the {LIMIT} allowed")));
    }
    std::fs::read_to_string(path).map_err(|error| fail(error.to_string()))
}
