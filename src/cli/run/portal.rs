//! One run; with the access portal in it that the configuration's address leads to, or that Identity Center tells of,
//! when the user named none.

use std::sync::Arc;
use std::time::Duration;

use url::Url;

use crate::aws::Portal;
use crate::catalogue::{AwsCall, Catalogue, Directory, Disposition, Place, region_partition};
use crate::cli::profile::Profile;
use crate::cli::signals;
use crate::evidence::aws::Instance;
use crate::evidence::settings::{PortalEnd, PortalFollowed, Settings};
use crate::evidence::{Evidence, Reason};
use crate::plan::{Act, Budget, Plan, Request};
use crate::probe::account::portal_discovery::{self, SharedAws};
use crate::probe::world::World;
use crate::probe::{self, Observer, RunInfo, portal_address};

/// Longest wait for the portal before the network is probed without it.
const LONGEST_WAIT: Duration = Duration::from_secs(8);
/// Why rows wait for a portal.
const WAITING: &[Reason] = &[Reason::NeedsDirectory, Reason::NeedsInstance];

pub(super) struct Run<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) request: &'a Request,
    pub(super) plan: &'a Plan,
    pub(super) info: &'a RunInfo,
    pub(super) observer: &'a dyn Observer,
    /// `--region` was given: the portal's own Region adds none then.
    pub(super) has_regions: bool,
}

impl Run<'_> {
    /// The evidence, and the place it was gathered for.
    pub(super) async fn probe(self, mut world: World) -> (Evidence, Place) {
        let Some(url) = address_to_ask(self.plan, &world.settings) else { return self.known(world).await };
        let begun = world.clock.now();
        let budget = self.request.budget;
        let followed = tokio::select! {
            followed = portal_address::follow(&world, &url, &budget, self.longest_wait()) => followed,
            () = signals::interrupted() => return self.known(world).await,
        };
        let directory = leads_to(&followed);
        let settings = Settings { portal_followed: Some(followed), ..(*world.settings).clone() };
        world.settings = Arc::new(settings);
        let place =
            directory.and_then(|directory| with_portal(&self.request.place, directory, self.has_regions));
        if let (Some(place), Some(aws)) = (&place, &world.aws) {
            let portal = sign_in_at(place, &world.settings);
            world.aws = Some(Arc::new(SharedAws::signing_in_at(Arc::clone(aws), portal)));
        }
        let spent = world.clock.now().saturating_duration_since(begun);
        let budget = Budget { total: budget.total.saturating_sub(spent), ..budget };
        let place = place.unwrap_or_else(|| self.request.place.clone());
        let request = Request { place, budget, ..self.request.clone() };
        match Plan::new(self.catalogue, &request) {
            Ok(plan) => Run { request: &request, plan: &plan, ..self }.known(world).await,
            Err(_) => self.known(world).await,
        }
    }

    /// With no other portal than the plan's and the one that Identity Center may tell of.
    async fn known(self, mut world: World) -> (Evidence, Place) {
        match &world.aws {
            Some(aws) if may_find_portal(self.plan) => {
                let shared = Arc::new(SharedAws::new(Arc::clone(aws)));
                world.aws = Some(shared.clone());
                self.with_instance(&world, &shared).await
            }
            _ => self.planned(&world, self.plan).await,
        }
    }

    fn longest_wait(&self) -> Duration {
        let budget = &self.request.budget;
        (budget.stage * 2).min(budget.total / 4).min(LONGEST_WAIT)
    }

    async fn with_instance(&self, world: &World, shared: &SharedAws) -> (Evidence, Place) {
        let limit = self.longest_wait();
        let work = async |instance: Option<Instance>| {
            let found = instance.and_then(|instance| place_of(&instance, &self.request.place));
            let request = found.map(|place| Request { place, ..self.request.clone() });
            match request.and_then(|request| Plan::new(self.catalogue, &request).ok()) {
                Some(plan) => self.planned(world, &plan).await,
                None => self.planned(world, self.plan).await,
            }
        };
        let patience = async {
            tokio::select! { () = tokio::time::sleep(limit) => {}, () = signals::interrupted() => {} }
        };
        portal_discovery::with_instance(self.plan, shared, &*world.clock, patience, work).await
    }

    async fn planned(&self, world: &World, plan: &Plan) -> (Evidence, Place) {
        let evidence = probe::run(plan, world, self.info, self.observer, signals::interrupted()).await;
        (evidence, plan.place.clone())
    }
}

/// Hosts wait for a portal, and the call that would tell of one is made anyway.
pub(crate) fn may_find_portal(plan: &Plan) -> bool {
    plan.place.directory.is_none() && waits(plan) && makes(plan, AwsCall::ListInstances)
}

/// The address of the configuration that this plan asks where it leads: something waits for a portal, and this is all
/// that is known of one.
pub(crate) fn address_to_ask(plan: &Plan, settings: &Settings) -> Option<Url> {
    let wanted = waits(plan) || makes(plan, AwsCall::StartDeviceAuthorization);
    portal_address::to_ask(settings).filter(|_| wanted && plan.place.directory.is_none())
}

fn waits(plan: &Plan) -> bool {
    plan.rows.iter().any(|row| match &row.row.disposition {
        Disposition::Skipped { because } => WAITING.contains(because),
        _ => false,
    })
}

fn makes(plan: &Plan, call: AwsCall) -> bool {
    plan.rows.iter().any(|row| matches!(&row.act, Act::Aws(calls) if calls.contains(&call)))
}

/// The portal that a followed address leads to, where this program knows its form.
fn leads_to(followed: &PortalFollowed) -> Option<Directory> {
    let location = followed.location.as_ref().filter(|_| followed.end == PortalEnd::Portal)?;
    Directory::parse(location).ok()
}

/// The place with the portal in it; `None` if the portal belongs to another partition.
fn with_portal(place: &Place, directory: Directory, has_regions: bool) -> Option<Place> {
    let own = directory.region.clone().filter(|_| !has_regions);
    let regions: Vec<String> = own.into_iter().chain(place.regions.iter().cloned()).collect();
    let made = Place::new(place.partition, &regions, Some(directory)).ok()?;
    Some(Place { switches: place.switches, elsewhere: place.elsewhere.clone(), ..made })
}

/// The AWS CLI takes the Region of the portal's address before the configuration's.
fn sign_in_at(place: &Place, settings: &Settings) -> Option<Portal> {
    let directory = place.directory.as_ref()?;
    let location = || settings.portal_followed.as_ref()?.location.clone();
    let region = directory.region.clone().or_else(|| Profile::of(settings).sso_region);
    Some(Portal { start_url: directory.start_url().or_else(location)?, region })
}

/// The place with the portal in it. Ids go through the same reader as `--directory`: what is not shaped like an
/// id of AWS's is no portal.
fn place_of(instance: &Instance, place: &Place) -> Option<Place> {
    let store =
        instance.identity_store.as_deref().filter(|identity_store| identity_store.starts_with("d-"))?;
    let address = instance.id.as_ref().zip(instance.primary_region.as_ref());
    let address = address.and_then(|(id, region)| {
        let partition = region_partition(region);
        let instance =
            Directory { instance: Some(id.clone()), region: Some(region.clone()), partition, name: None };
        instance.start_url()
    });
    let told = address.and_then(|address| Directory::parse(&address).ok());
    let mut directory = Directory::parse(store).ok()?;
    directory.instance = told.as_ref().and_then(|told| told.instance.clone());
    directory.region = told.and_then(|told| told.region);
    let own = directory.region.clone().into_iter().collect();
    let regions = if place.regions.is_empty() { own } else { place.regions.clone() };
    let made = Place::new(place.partition, &regions, Some(directory)).ok()?;
    Some(Place { switches: place.switches, elsewhere: place.elsewhere.clone(), ..made })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instance(store: &str, region: &str) -> Instance {
        Instance {
            id: Some("ssoins-1234567890abcdef".to_owned()),
            identity_store: Some(store.to_owned()),
            primary_region: Some(region.to_owned()),
            ..Instance::default()
        }
    }

    #[test]
    fn the_portal_of_the_instance_fills_the_place() {
        let place = place_of(&instance("d-1234567890", "eu-west-1"), &Place::default()).unwrap();
        let directory = place.directory.unwrap();
        assert_eq!(directory.name.as_deref(), Some("d-1234567890"));
        assert_eq!(directory.instance.as_deref(), Some("ssoins-1234567890abcdef"));
        assert_eq!(place.regions, ["eu-west-1"]);
    }

    #[test]
    fn what_is_no_id_of_aws_makes_no_host() {
        for store in ["evil.example", "d-1/../x", "other", ""] {
            assert_eq!(place_of(&instance(store, "eu-west-1"), &Place::default()), None, "{store}");
        }
    }

    #[test]
    fn a_followed_portal_brings_its_region_unless_regions_were_given() {
        let address = "https://ssoins-1234567890abcdef.eu-west-1.portal.amazonaws.com";
        let directory = Directory::parse(address).unwrap();
        let configured = Place::new(None, &["us-east-1".to_owned()], None).unwrap();
        let place = with_portal(&configured, directory.clone(), false).unwrap();
        assert_eq!(place.regions, ["eu-west-1", "us-east-1"]);
        let place = with_portal(&configured, directory, true).unwrap();
        assert_eq!(place.regions, ["us-east-1"]);
        let china = Directory::parse("https://start.home.awsapps.cn/directory/my-company").unwrap();
        assert_eq!(with_portal(&configured, china, false), None, "a portal of another partition");
    }

    #[test]
    fn regions_that_were_chosen_stay() {
        let chosen = Place { regions: vec!["us-east-1".to_owned()], ..Place::default() };
        let place = place_of(&instance("d-1234567890", "eu-west-1"), &chosen).unwrap();
        assert_eq!(place.regions, ["us-east-1"]);
    }
}
