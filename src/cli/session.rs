//! Makes the session that asks AWS, from what the user chose and what `~/.aws/config` says.

use std::path::Path;
use std::sync::Arc;

use super::context::{Account, Context};
use crate::aws::{AwsOptions, InstanceMetadata, Portal, Roots, Session};
use crate::catalogue::Directory;
use crate::probe::world::{System, World};
use crate::probe::{ProxyEnvironment, is_ec2, profile_for_sdk, texts_for_sdk};

/// The world with AWS in it. A world that brought its own keeps it.
pub(crate) fn attach(context: &Context, account: &Account, mut world: World, language: &str) -> World {
    if world.aws.is_none() {
        let session = open(context, account, &world, language);
        world.aws = Some(Arc::new(session));
    }
    world
}

/// A session of its own, for commands that run no plan.
pub(crate) fn open(context: &Context, account: &Account, world: &World, language: &str) -> Session {
    let system = &*world.system;
    let [config_text, credentials_text] = texts_for_sdk(system);
    let profile = account.named_profile.clone().or_else(|| system.variable("AWS_PROFILE"));
    Session::new(AwsOptions {
        config_text,
        credentials_text,
        profile_in_texts: profile.as_deref().and_then(profile_for_sdk),
        profile: account.named_profile.clone(),
        region: account.region.clone(),
        partition: account.partition,
        language: Some(language.to_owned()),
        roots: roots(context, account, system),
        proxy: ProxyEnvironment::of(world).system_proxy_of_apis(),
        portal: portal(account),
        stage: Some(context.budget.stage),
        instance_metadata: instance_metadata(account, system),
        endpoint_url: None,
        keys: None,
    })
}

/// Whether this run may ask the instance metadata service.
pub(crate) fn instance_metadata(account: &Account, system: &dyn System) -> InstanceMetadata {
    let profile_given = account.named_profile.is_some();
    InstanceMetadata::decide(&|name| system.variable(name), profile_given, is_ec2(system))
}

/// The operating system's store, and whatever else the AWS CLI would be told to trust.
fn roots(context: &Context, account: &Account, system: &dyn System) -> Roots {
    let bundle = context.ca_bundle.as_ref().map(|path| path.display().to_string());
    let bundle = bundle
        .or_else(|| system.variable("AWS_CA_BUNDLE").filter(|value| !value.is_empty()))
        .or_else(|| account.profile.ca_bundle.clone());
    let roots = context.roots.as_ref().map(|path| path.display().to_string());
    let pem = bundle.iter().chain(&roots).filter_map(|path| system.read(Path::new(path)).ok()).collect();
    Roots { system: true, pem }
}

/// Where the user would sign in: the portal that was given, else the one of the profile.
fn portal(account: &Account) -> Option<Portal> {
    let given = account.place.directory.as_ref();
    // What is no portal of AWS's is not asked about there.
    let configured = || account.profile.sso_start_url.clone().filter(|url| Directory::parse(url).is_ok());
    let start_url = given.and_then(Directory::start_url).or_else(configured)?;
    let region = account.profile.sso_region.clone();
    // Not the Region of calls: nobody said that users sign in there.
    let region = region.or_else(|| given.and_then(|portal| portal.region.clone()));
    Some(Portal { start_url, region })
}
