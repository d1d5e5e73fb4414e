//! What is planned, left out and why.

use std::collections::BTreeSet;

use super::*;
use crate::catalogue::{Category, Directory, Overlay, Partition};

fn catalogue() -> Catalogue {
    Catalogue::load(Partition::Aws, &Overlay::default()).unwrap()
}

fn request() -> Request {
    let directory = Directory::parse("d-1234567890").unwrap();
    Request {
        place: Place::new(None, &["us-east-1".to_owned()], Some(directory)).unwrap(),
        only: Vec::new(),
        skip: Vec::new(),
        allowlist: Allowlist::All,
        lanes: vec![Lane::Direct],
        controls: true,
        second_resolver: None,
        budget: Budget::default(),
        interview: false,
    }
}

fn plan(request: &Request) -> Plan {
    Plan::new(&catalogue(), request).unwrap()
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.rows.iter().map(|it| it.row.id.as_str()).collect()
}

#[test]
fn every_row_has_an_id_of_its_own_and_rows_follow_the_files() {
    let plan = plan(&Request { lanes: vec![Lane::Direct, Lane::Proxy], ..request() });
    let ids = ids(&plan);
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:#?}");
    assert_eq!(ids[0], "environment.link");
    let categories: Vec<Category> = plan.rows.iter().map(|it| it.row.category).collect();
    assert!(categories.is_sorted(), "{categories:?}");
    assert!(ids.contains(&"network.awsapps-com.start"), "{ids:#?}");
    assert!(ids.contains(&"network.awsapps-com.start@proxy"));
    assert!(ids.contains(&"network.signin-aws.us-east-1.platform-login"));
}
