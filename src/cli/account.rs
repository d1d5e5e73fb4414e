//! Lets the probes ask AWS: the session is made from what the person chose and what `~/.aws/config` says.

use std::path::Path;
use std::sync::Arc;

use super::args::Cli;
use super::context::Context;
use crate::aws::{AwsOptions, Portal, Roots, Session};
use crate::catalogue::Directory;
use crate::probe::world::{System, World};

/// The world with AWS in it. A world that brought its own keeps it.
pub(crate) fn attach(cli: &Cli, context: &Context, mut world: World, language: &str) -> World {
    if world.aws.is_none() {
        let options = options(cli, context, &*world.system, language);
        world.aws = Some(Arc::new(Session::new(options)));
    }
    world
}

/// A session of its own, for commands that run no plan.
pub(crate) fn session(cli: &Cli, context: &Context, system: &dyn System, language: &str) -> Session {
    Session::new(options(cli, context, system, language))
}

fn options(cli: &Cli, context: &Context, system: &dyn System, language: &str) -> AwsOptions {
    AwsOptions {
        profile: cli.place.profile.clone(),
        region: cli.place.region.first().cloned(),
        partition: cli.place.partition,
        language: Some(language.to_owned()),
        roots: roots(cli, context, system),
        portal: portal(context),
        stage: Some(context.budget.stage),
        endpoint_url: None,
        keys: None,
    }
}

/// The operating system's store, and whatever else the AWS CLI would be told to trust.
fn roots(cli: &Cli, context: &Context, system: &dyn System) -> Roots {
    let bundle = cli.probing.ca_bundle.as_ref().map(|it| it.display().to_string());
    let bundle = bundle
        .or_else(|| system.variable("AWS_CA_BUNDLE").filter(|it| !it.is_empty()))
        .or_else(|| context.profile.ca_bundle.clone());
    let roots = cli.probing.roots.as_ref().map(|it| it.display().to_string());
    let pem = bundle.iter().chain(&roots).filter_map(|it| system.read(Path::new(it)).ok()).collect();
    Roots { system: true, pem }
}

/// Where the person would sign in: the portal that was given, else the one of the profile.
fn portal(context: &Context) -> Option<Portal> {
    let given = context.place.directory.as_ref();
    let start_url = given.and_then(Directory::start_url).or_else(|| context.profile.sso_start_url.clone())?;
    let region = context.profile.sso_region.clone();
    // Not the Region of calls: nobody said that people sign in there.
    let region = region.or_else(|| given.and_then(|it| it.region.clone()));
    Some(Portal { start_url, region })
}
