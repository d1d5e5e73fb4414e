//! One run; with the account's own access portal in it when Identity Center tells of one and the user named none.

use std::sync::Arc;
use std::time::Duration;

use crate::catalogue::{AwsCall, Catalogue, Directory, Disposition, Place, region_partition};
use crate::cli::signals;
use crate::evidence::aws::Instance;
use crate::evidence::{Evidence, Reason};
use crate::plan::{Act, Plan, Request};
use crate::probe::account::portal_discovery::{self, SharedAws};
use crate::probe::world::World;
use crate::probe::{self, Observer, RunInfo};

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
}

impl Run<'_> {
    /// The evidence, and the place it was gathered for.
    pub(super) async fn probe(self, mut world: World) -> (Evidence, Place) {
        match &world.aws {
            Some(aws) if may_find_portal(self.plan) => {
                let shared = Arc::new(SharedAws::new(Arc::clone(aws)));
                world.aws = Some(shared.clone());
                self.with_portal(&world, &shared).await
            }
            _ => self.planned(&world, self.plan).await,
        }
    }

    async fn with_portal(&self, world: &World, shared: &SharedAws) -> (Evidence, Place) {
        let budget = &self.request.budget;
        let limit = (budget.stage * 2).min(budget.total / 4).min(LONGEST_WAIT);
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
    let waits = plan.rows.iter().any(|row| match &row.row.disposition {
        Disposition::Skipped { because } => WAITING.contains(because),
        _ => false,
    });
    let lists = |it: &Act| matches!(it, Act::Aws(calls) if calls.contains(&AwsCall::ListInstances));
    plan.place.directory.is_none() && waits && plan.rows.iter().any(|row| lists(&row.act))
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
    Place::new(place.partition, &regions, Some(directory)).ok()
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
    fn regions_that_were_chosen_stay() {
        let chosen = Place { regions: vec!["us-east-1".to_owned()], ..Place::default() };
        let place = place_of(&instance("d-1234567890", "eu-west-1"), &chosen).unwrap();
        assert_eq!(place.regions, ["us-east-1"]);
    }
}
