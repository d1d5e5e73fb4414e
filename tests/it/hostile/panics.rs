//! A probe that panics costs its own row and no other.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use aws_setup_doctor::catalogue::{Catalogue, Lane, Overlay, Partition, Place};
use aws_setup_doctor::diagnosis::{Status, diagnose};
use aws_setup_doctor::evidence::FailureKind;
use aws_setup_doctor::plan::{Allowlist, Budget, Plan, Request};

use aws_setup_doctor::probe::world::{Names, Transport, World};
use aws_setup_doctor::probe::{self, LiveOptions, RunInfo, Silent};
use futures_util::future::BoxFuture;

/// Panics for one name; no other name exists.
struct Broken;

const UNLUCKY: &str = "console.aws.amazon.com";

impl Names for Broken {
    fn lookup<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, (FailureKind, String)>> {
        assert_ne!(name, UNLUCKY, "this name is not looked up");
        Box::pin(async { Err((FailureKind::NameNotFound, "no such name".to_owned())) })
    }

    fn exchange<'a>(
        &'a self,
        _: SocketAddr,
        _: &'a [u8],
        _: Transport,
        _: Duration,
    ) -> BoxFuture<'a, io::Result<Vec<u8>>> {
        Box::pin(async { Err(io::ErrorKind::TimedOut.into()) })
    }
}

#[test]
fn a_probe_that_panics_costs_its_own_row() {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let request = Request {
        place: Place::new(None, &[], None).unwrap(),
        only: vec!["network".to_owned()],
        skip: Vec::new(),
        allowlist: Allowlist::All,
        lanes: vec![Lane::Direct],
        controls: true,
        second_resolver: None,
        budget: Budget { total: Duration::from_secs(20), ..Budget::default() },
        interview: false,
    };
    let plan = Plan::new(&catalogue, &request).unwrap();
    let mut world = World::live(&LiveOptions::default()).unwrap();
    world.names = Arc::new(Broken);
    let info = RunInfo {
        run_id: "PANICS".to_owned(),
        catalogue_date: catalogue.date().to_owned(),
        answers: Vec::new(),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let evidence = runtime.block_on(probe::run(&plan, &world, &info, &Silent, std::future::pending()));

    assert!(evidence.complete);
    let diagnosis = diagnose(&evidence, &catalogue);
    let of = |host: &str| -> Vec<Status> {
        let rows = evidence.rows.iter().zip(&diagnosis.checks);
        rows.filter(|(row, _)| {
            (row.host.as_deref() == Some(UNLUCKY)) == (host == UNLUCKY) && row.lane.is_some()
        })
        .filter(|(_, it)| !matches!(it.status, Status::Na | Status::Skipped))
        .map(|(_, it)| it.status)
        .collect()
    };
    let (unlucky, others) = (of(UNLUCKY), of(""));
    assert!(!unlucky.is_empty() && unlucky.iter().all(|unlucky| *unlucky == Status::Error), "{unlucky:?}");
    assert!(others.len() > 10 && !others.contains(&Status::Error), "{others:?}");
    assert!(diagnosis.undetermined);
}
