//! Arguments, environment and `~/.aws/config` become plain values: no command sees a global option of clap's.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::args::{AllowlistArg, Cli, ColorArg};
use super::endpoints;
use super::exit::Policy;
use super::failed::Failed;
use super::files::{check_proxy_script, path_below, read_text, toml_files};
use super::io::Terminal;
use super::limits;
use super::profile::Profile;
use super::told::{Told, did_you_mean};
use crate::catalogue::{
    Catalogue, Directory, Overlay, Partition, Place, PlaceError, is_known_region, region_partition,
    regions_of,
};
use crate::diagnosis::Code;
use crate::evidence::settings::Settings;
use crate::plan::{Allowlist, Budget};
use crate::probe::LiveOptions;
use crate::probe::world::System;
use crate::report::{Format, Language, Style, Verbosity, explain};

/// What the command line and the environment say, as plain values.
pub(crate) struct Context {
    chosen: Chosen,
    pub(crate) only: Vec<String>,
    pub(crate) skip: Vec<String>,
    pub(crate) allowlist: Allowlist,
    checks: Option<PathBuf>,
    endpoints: Vec<PathBuf>,
    /// `--format`, when it was given.
    pub(crate) format: Option<Format>,
    /// `--output`: each is written in the format of its ending.
    pub(crate) files: Vec<PathBuf>,
    pub(crate) save: Option<PathBuf>,
    pub(crate) bundle: Option<PathBuf>,
    pub(crate) share: bool,
    /// Error texts the user saw elsewhere.
    pub(crate) errors: Vec<String>,
    pub(crate) interview: bool,
    pub(crate) policy: Policy,
    pub(crate) budget: Budget,
    pub(crate) controls: bool,
    pub(crate) second_resolver: Option<SocketAddr>,
    pub(crate) ca_bundle: Option<PathBuf>,
    pub(crate) roots: Option<PathBuf>,
    pub(crate) style: Style,
}

/// Which account, as far as the command line says.
struct Chosen {
    directory: Option<String>,
    regions: Vec<String>,
    all_regions: bool,
    profile: Option<String>,
    partition: Option<Partition>,
}

/// Which account, and where its users sign in: the command line, the environment and `~/.aws/config` together.
#[derive(Clone)]
pub(crate) struct Account {
    pub(crate) profile: Profile,
    pub(crate) place: Place,
    /// `--profile`, when it was given.
    pub(crate) named_profile: Option<String>,
    /// The first `--region`.
    pub(crate) region: Option<String>,
    /// `--partition`, when it was given.
    pub(crate) partition: Option<Partition>,
}

/// What the world needs before anything else is known. The configuration is read by the world itself.
pub(crate) fn live_options(cli: &Cli) -> LiveOptions {
    LiveOptions {
        resolver: cli.probing.resolver,
        connect_to: cli.probing.connect_to.clone(),
        roots: cli.probing.roots.clone(),
        ca_bundle: cli.probing.ca_bundle.clone(),
        proxy_script: cli.probing.proxy_script.clone(),
        wpad: cli.probing.wpad,
        profile: cli.place.profile.clone(),
    }
}

impl Context {
    pub(crate) fn gather(cli: &Cli, system: &dyn System, terminal: Terminal) -> Result<Self, Failed> {
        differ(cli)?;
        cli.probing.proxy_script.as_deref().map_or(Ok(()), check_proxy_script)?;
        Ok(Self {
            chosen: Chosen {
                directory: cli.place.directory.clone(),
                regions: cli.place.region.clone(),
                all_regions: cli.place.all_regions,
                profile: cli.place.profile.clone(),
                partition: cli.place.partition,
            },
            only: cli.selection.only.clone(),
            skip: cli.selection.skip.clone(),
            allowlist: match cli.selection.allowlist {
                AllowlistArg::Guide => Allowlist::Guide,
                AllowlistArg::Portal => Allowlist::Portal,
                AllowlistArg::Console => Allowlist::Console,
                AllowlistArg::All => Allowlist::All,
            },
            checks: cli.selection.checks.clone(),
            endpoints: cli.selection.endpoints.clone(),
            format: cli.output.format,
            files: cli.output.output.clone(),
            save: cli.output.save.clone(),
            bundle: cli.output.bundle.clone(),
            share: cli.output.share,
            errors: cli.output.error.clone(),
            interview: cli.output.interview,
            policy: policy(cli)?,
            budget: budget(cli),
            controls: !cli.probing.no_controls,
            second_resolver: cli.probing.second_resolver,
            ca_bundle: cli.probing.ca_bundle.clone(),
            roots: cli.probing.roots.clone(),
            style: style(cli, system, terminal),
        })
    }

    /// `--partition`, for a command that asks nothing else about the account.
    pub(crate) fn partition(&self) -> Option<Partition> {
        self.chosen.partition
    }

    /// Whether `--region` or `--all-regions` was given.
    pub(crate) fn has_regions(&self) -> bool {
        !self.chosen.regions.is_empty() || self.chosen.all_regions
    }

    /// Regions of `--region` that have the form of one and are in no catalogue, each with the one that may be meant.
    /// They are probed: AWS may have opened one since.
    pub(crate) fn unheard_regions(&self) -> Vec<Told> {
        let given = self.chosen.regions.iter().map(|region| region.trim().to_ascii_lowercase());
        let is_region = |region: &String| Place::new(None, std::slice::from_ref(region), None).is_ok();
        let unheard = given.filter(|region| !is_known_region(region) && is_region(region));
        let told = unheard.map(|region| {
            let near = did_you_mean(region_meant(&region).as_deref());
            Told::new("region-unheard", &[("given", &region)]).with("near", near)
        });
        told.collect()
    }

    /// What shapes a judgement and was given, for a report that is not judged again.
    pub(crate) fn judging_option(&self) -> Option<&'static str> {
        let Policy { strict, fail_on, ignore, exit_zero } = &self.policy;
        let given = [
            ("--strict", *strict),
            ("--fail-on", !fail_on.is_empty()),
            ("--ignore", !ignore.is_empty()),
            ("--exit-zero", *exit_zero),
            ("--checks", self.checks.is_some()),
            ("--endpoints", !self.endpoints.is_empty()),
            ("--bundle", self.bundle.is_some()),
        ];
        given.into_iter().find(|(_, is_given)| *is_given).map(|(option, _)| option)
    }

    /// Reads the profile and works out which account is meant.
    pub(crate) fn account(&self, settings: &Settings) -> Result<Account, Failed> {
        let chosen = &self.chosen;
        chosen.profile_exists(settings)?;
        let profile = Profile::of(settings);
        let mut place = chosen.place(&profile)?;
        place.switches = endpoints::switches(settings);
        place.elsewhere = endpoints::elsewhere(settings);
        Ok(Account {
            profile,
            place,
            named_profile: chosen.profile.clone(),
            region: chosen.regions.first().cloned(),
            partition: chosen.partition,
        })
    }

    /// `--checks DIR` and `--endpoints FILE`, read.
    pub(crate) fn overlay(&self) -> Result<Overlay, Failed> {
        let mut overlay = Overlay::default();
        if let Some(folder) = &self.checks {
            if folder.is_file() {
                return Err(Failed::told("checks-is-file", &[("file", &folder.display().to_string())]));
            }
            let mut found = Vec::new();
            toml_files(folder, &mut found, 0)?;
            if found.is_empty() {
                return Err(Failed::told("checks-no-toml", &[("folder", &folder.display().to_string())]));
            }
            for path in found {
                let below = path_below(folder, &path);
                let name = format!("--checks {}", path.display());
                overlay.files.push((name, below, read_text("--checks", &path)?));
            }
        }
        for path in &self.endpoints {
            let name = format!("--endpoints {}", path.display());
            overlay.endpoints.push((name, read_text("--endpoints", path)?));
        }
        Ok(overlay)
    }
}

/// Two files of one name would overwrite each other.
fn differ(cli: &Cli) -> Result<(), Failed> {
    let mut files: Vec<_> =
        cli.output.save.iter().chain(&cli.output.bundle).chain(&cli.output.output).collect();
    files.sort();
    match files.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(twice) => Err(Failed::told("same-file-twice", &[("file", &twice[0].display().to_string())])),
        None => Ok(()),
    }
}

fn budget(cli: &Cli) -> Budget {
    let (stage, total) = (cli.probing.timeout, cli.probing.deadline);
    Budget {
        stage,
        endpoint: (stage * 5).min(total).max(Duration::from_millis(100)),
        total,
        concurrency: limits::concurrency(cli.probing.concurrency),
    }
}

impl Chosen {
    /// A profile that `--profile` names has to be there; one that a variable names is a finding.
    fn profile_exists(&self, settings: &Settings) -> Result<(), Failed> {
        let Some(name) = self.profile.as_deref().filter(|name| !name.is_empty()) else { return Ok(()) };
        if settings.profile_found {
            return Ok(());
        }
        let known = if settings.profiles.is_empty() { "-".to_owned() } else { settings.profiles.join(", ") };
        let file = settings.files.first().map_or("~/.aws/config", |file| file.path.as_str());
        Err(Failed::told("profile-missing", &[("file", file), ("name", name), ("known", &known)]))
    }

    /// What the command line says must hold. What the configuration says is used as far as it fits; the rest of it
    /// is a finding of the run.
    fn place(&self, profile: &Profile) -> Result<Place, Failed> {
        let given = self.directory.as_ref().map(|given| Directory::parse(given)).transpose();
        let from = |option| Told::new("from-option", &[("option", option)]);
        let given = given.map_err(|error| wrong_place(from("--directory"), &error))?;
        let configured = profile.sso_start_url.as_ref().filter(|_| given.is_none());
        let configured = configured.and_then(|url| Directory::parse(url).ok());
        let is_configured = configured.is_some();
        let directory = given.or(configured);
        let mut regions = self.regions(profile, directory.as_ref());
        if self.all_regions {
            regions = self.every_region(directory.as_ref(), &regions)?;
        }
        let place = match Place::new(self.partition, &regions, directory) {
            // The portal of the configuration gives way to the Regions and the partition that were asked for.
            Err(_) if is_configured => Place::new(self.partition, &regions, None),
            place => place,
        };
        let option = if self.regions.is_empty() { "--directory" } else { "--region" };
        place.map_err(|error| wrong_place(from(option), &error))
    }

    /// `--region`, else the portal's own, then the sign-in's and the one of work: each is where some sign-in host
    /// lives. One of the configuration that is no Region, or of another partition than those before it, is left out.
    fn regions(&self, profile: &Profile, directory: Option<&Directory>) -> Vec<String> {
        if !self.regions.is_empty() {
            return self.regions.clone();
        }
        let own = directory.and_then(|portal| portal.region.clone());
        let mut wanted = self.partition.or_else(|| directory.and_then(|portal| portal.partition));
        let mut regions = Vec::new();
        for region in [own, profile.sso_region.clone(), profile.region.clone()].into_iter().flatten() {
            let Some(of) = region_partition(&region.trim().to_ascii_lowercase()) else { continue };
            if *wanted.get_or_insert(of) == of {
                regions.push(region);
            }
        }
        regions
    }

    fn every_region(&self, directory: Option<&Directory>, known: &[String]) -> Result<Vec<String>, Failed> {
        let place = Place::new(self.partition, known, directory.cloned());
        let place = place
            .map_err(|error| wrong_place(Told::new("from-option", &[("option", "--all-regions")]), &error))?;
        let partition = place.partition.unwrap_or(Partition::Aws);
        Ok(regions_of(partition).map(|region| region.id().to_owned()).collect())
    }
}

fn policy(cli: &Cli) -> Result<Policy, Failed> {
    Ok(Policy {
        strict: cli.verdict.strict,
        fail_on: codes("--fail-on", &cli.verdict.fail_on)?,
        ignore: codes("--ignore", &cli.verdict.ignore)?,
        exit_zero: cli.verdict.exit_zero,
    })
}

fn codes(option: &str, given: &[String]) -> Result<Vec<Code>, Failed> {
    let read = |code: &String| {
        code.parse().map_err(|_| {
            let message = Told::new("option-code-unknown", &[("given", code), ("option", option)]);
            Failed::said(message.with("near", did_you_mean(explain::code_meant(code))))
        })
    };
    given.iter().map(read).collect()
}

/// The language of the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is set, as POSIX orders them; where none is, the
/// language of the system's own windows.
pub(crate) fn locale_language(system: &dyn System) -> Language {
    let set = |name: &&str| system.variable(name).filter(|value| !value.is_empty());
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    let name = name.or_else(|| system.display_language());
    name.and_then(|name| Language::from_locale(&name)).unwrap_or_default()
}

/// `--color` > `NO_COLOR` > `CLICOLOR_FORCE` > whether standard output is a terminal.
fn style(cli: &Cli, system: &dyn System, terminal: Terminal) -> Style {
    let set = |name: &str| system.variable(name).is_some_and(|value| !value.is_empty() && value != "0");
    let dumb = system.variable("TERM").is_some_and(|value| value == "dumb");
    let color = match cli.terminal.color {
        Some(ColorArg::Always) => true,
        Some(ColorArg::Never) => false,
        Some(ColorArg::Auto) | None => {
            if system.variable("NO_COLOR").is_some_and(|value| !value.is_empty()) {
                false
            } else {
                set("CLICOLOR_FORCE") || (terminal.stdout && !dumb)
            }
        }
    };
    let columns = system.variable("COLUMNS").and_then(|value| value.parse().ok());
    Style {
        width: columns.or(terminal.width).unwrap_or(80).clamp(40, 100),
        color,
        ascii: cli.terminal.ascii
            || dumb
            || !utf8(system)
            || (cfg!(windows) && terminal.stdout && !has_symbols(system)),
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

/// Whether the terminal on Windows has the marks of this program. The console that is older than Windows Terminal shows
/// what its font lacks as boxes, and its Korean font lacks all of them.
fn has_symbols(system: &dyn System) -> bool {
    let set = |name: &&str| system.variable(name).is_some_and(|value| !value.is_empty());
    ["WT_SESSION", "TERM_PROGRAM", "ConEmuPID", "TERM"].iter().any(set)
}

/// What is wrong with a portal, a Region or a partition, and where it was read.
fn wrong_place(from: Told, error: &PlaceError) -> Failed {
    let message = match error {
        PlaceError::Directory { given, why } => Told::new("portal-wrong", &[("given", given), ("why", why)]),
        PlaceError::Region { given } => {
            let message = Told::new("region-wrong", &[("given", given)]);
            message.with("near", did_you_mean(region_meant(given).as_deref()))
        }
        PlaceError::Unlisted { given, of } => Told::new("region-unlisted", &[("given", given), ("of", of)]),
        PlaceError::Partition { given, of, wanted } => {
            let (of, wanted) = (of.to_string(), wanted.to_string());
            Told::new("partition-mixed", &[("given", given), ("of", &of), ("wanted", &wanted)])
        }
    };
    Failed::said(message.with("from", from))
}

/// The Region of any partition that was most likely meant: by a city's name, a zone or a slip.
fn region_meant(given: &str) -> Option<String> {
    Partition::ALL.iter().find_map(|partition| {
        let catalogue = Catalogue::load(*partition, &Overlay::default()).ok()?;
        catalogue.region_meant(given).map(|region| region.id().to_owned())
    })
}
