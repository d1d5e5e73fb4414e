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
    plan.rows.iter().map(|row| row.row.id.as_str()).collect()
}

#[test]
fn every_row_has_an_id_of_its_own_and_rows_follow_the_files() {
    let plan = plan(&Request { lanes: vec![Lane::Direct, Lane::Proxy], ..request() });
    let ids = ids(&plan);
    assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{ids:#?}");
    assert_eq!(ids[0], "environment.link");
    let categories: Vec<Category> = plan.rows.iter().map(|row| row.row.category).collect();
    assert!(categories.is_sorted(), "{categories:?}");
    assert!(ids.contains(&"network.awsapps-com.start"), "{ids:#?}");
    assert!(ids.contains(&"network.awsapps-com.start@proxy"));
    assert!(ids.contains(&"network.signin-aws.us-east-1.platform-login"));
}

fn disposition<'p>(plan: &'p Plan, id: &str) -> &'p Disposition {
    let found = plan.rows.iter().find(|row| row.row.id.as_str() == id);
    &found.unwrap_or_else(|| panic!("no row {id}")).row.disposition
}

fn skipped(because: Reason) -> Disposition {
    Disposition::Skipped { because }
}

fn running(plan: &Plan) -> Vec<&str> {
    let rows = plan.rows.iter().filter(|row| row.row.disposition == Disposition::Run);
    rows.map(|row| row.row.id.as_str()).collect()
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|list| (*list).to_owned()).collect()
}

#[test]
fn what_is_not_run_has_nothing_to_do_and_the_other_way_round() {
    let only =
        Request { only: words(&["network.signin-aws"]), skip: words(&["environment.clock"]), ..request() };
    for request in [request(), only] {
        for planned in plan(&request).rows {
            let runs = planned.row.disposition == Disposition::Run;
            assert_eq!(runs, !matches!(planned.act, Act::None), "{}", planned.row.id);
        }
    }
}

#[test]
fn only_keeps_what_the_chosen_rows_need_and_shows_the_rest_as_skipped() {
    let all = plan(&request());
    let plan = plan(&Request { only: words(&["network.awsapps-com"]), ..request() });
    assert_eq!(
        running(&plan),
        [
            "environment.link",
            "environment.resolver",
            "network.awsapps-com.start",
            "network.awsapps-com.login",
            "network.controls"
        ]
    );
    assert_eq!(ids(&plan), ids(&all), "no row disappears");
    assert_eq!(*disposition(&plan, "environment.clock"), skipped(Reason::NotSelected));
    assert_eq!(*disposition(&plan, "network.any-awsapps-com"), skipped(Reason::NotSelected));
}

#[test]
fn a_category_or_the_beginning_of_an_id_selects_up_to_a_dot() {
    let chosen = |word: &str| {
        let plan = plan(&Request { only: words(&[word]), ..request() });
        running(&plan).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let environment = chosen("environment");
    assert!(!environment.is_empty() && environment.iter().all(|id| id.starts_with("environment.")));
    assert!(chosen("network.sign-up").contains(&"network.sign-up".to_owned()));
    assert!(!chosen("network.sign-up").contains(&"network.sign-up-2023".to_owned()));
    assert_eq!(
        chosen("payment"),
        ["credentials.identity", "payment.method", "payment.invoices", "payment.actions"]
    );
}

#[test]
fn skip_wins_over_only() {
    let request =
        Request { only: words(&["network"]), skip: words(&["network.oidc", "environment"]), ..request() };
    let plan = plan(&request);
    assert_eq!(*disposition(&plan, "network.oidc.us-east-1"), skipped(Reason::LeftOut));
    assert_eq!(*disposition(&plan, "environment.link"), skipped(Reason::LeftOut));
    assert_eq!(*disposition(&plan, "network.awsapps-com.start"), Disposition::Run);
}

#[test]
fn a_selector_nothing_answers_to_is_refused_with_the_nearest_name() {
    let meant = |only: &str| {
        Plan::new(&catalogue(), &Request { only: words(&[only]), ..request() }).unwrap_err().nearest
    };
    for (given, near) in [
        ("netwrok", "network"),
        ("environment.clok", "environment.clock"),
        ("envronment.clock", "environment.clock"),
        ("clok", "environment.clock"),
    ] {
        assert_eq!(meant(given).as_deref(), Some(near), "{given}");
    }
    for given in ["xyz", "", "network.foo"] {
        assert_eq!(meant(given), None, "{given}");
    }
    assert!(Plan::new(&catalogue(), &Request { skip: words(&["xyz"]), ..request() }).is_err());
}

#[test]
fn a_row_whose_host_is_not_known_yet_can_be_selected_by_its_full_id() {
    let request =
        Request { place: Place::default(), only: words(&["network.awsapps-com.start"]), ..request() };
    let plan = plan(&request);
    assert_eq!(*disposition(&plan, "network.awsapps-com"), skipped(Reason::NeedsDirectory));
}

#[test]
fn each_lane_has_its_row_and_the_proxy_lane_needs_only_the_proxy() {
    let plan = plan(&Request { lanes: vec![Lane::Proxy, Lane::Direct], ..request() });
    assert_eq!(plan.lanes, [Lane::Direct, Lane::Proxy]);
    let at = ids(&plan).iter().position(|id| *id == "network.awsapps-com.start").unwrap();
    let (direct, proxy) = (&plan.rows[at], &plan.rows[at + 1]);
    assert_eq!(proxy.row.id.as_str(), "network.awsapps-com.start@proxy");
    assert_eq!((direct.row.lane, proxy.row.lane), (Some(Lane::Direct), Some(Lane::Proxy)));
    assert_eq!(proxy.row.requires, [CheckId::from("environment.proxy")]);
    assert!(matches!(&proxy.act, Act::Reach { lane: Lane::Proxy, target } if target.path() == "/start"));
    let patterns = ids(&plan).iter().filter(|id| id.starts_with("network.any-awsapps-com")).count();
    assert_eq!(patterns, 1, "a row without a host is in no lane");
}

#[test]
fn the_allow_list_decides_which_hosts_are_asked() {
    let hosts = |allowlist| {
        let plan = plan(&Request { allowlist, ..request() });
        let reached = plan.rows.iter().filter(|row| matches!(row.act, Act::Reach { .. }));
        reached.map(|reached| reached.row.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        hosts(Allowlist::Guide),
        [
            "network.awsapps-com.start",
            "network.awsapps-com.login",
            "network.signin-aws.us-east-1.platform-login"
        ]
    );
    let portal = hosts(Allowlist::Portal);
    assert!(
        portal.contains(&"network.captcha".to_owned()) && portal.contains(&"network.profile-aws".to_owned())
    );
    assert!(!portal.contains(&"network.sign-up-2023".to_owned()));
    assert!(hosts(Allowlist::All).len() > portal.len());

    let guide = plan(&Request { allowlist: Allowlist::Guide, ..request() });
    assert_eq!(*disposition(&guide, "network.console"), skipped(Reason::NotInAllowlist));
    assert!(matches!(disposition(&guide, "network.any-awsapps-com"), Disposition::Na { .. }));
}

#[test]
fn own_hosts_are_asked_whatever_the_allow_list() {
    let text = "[[endpoint]]\nid = \"idp\"\nhosts = [\"login.example.com\"]\n".to_owned();
    let overlay = Overlay { endpoints: vec![("own.toml".to_owned(), text)], ..Overlay::default() };
    let catalogue = Catalogue::load(Partition::Aws, &overlay).unwrap();
    for allowlist in [Allowlist::Guide, Allowlist::Portal, Allowlist::All] {
        let plan = Plan::new(&catalogue, &Request { allowlist, ..request() }).unwrap();
        assert_eq!(*disposition(&plan, "network.idp"), Disposition::Run);
    }
}

#[test]
fn controls_run_only_when_allowed_and_when_there_is_something_to_compare() {
    let allowed = plan(&request());
    assert_eq!(*disposition(&allowed, "network.controls"), Disposition::Run);
    let controls = allowed.controls.unwrap();
    assert_eq!(controls.hosts[0].host(), "example.org");
    assert_eq!(controls.tcp_canary.address().to_string(), "192.0.2.1:443");

    let off = plan(&Request { controls: false, ..request() });
    assert_eq!(*disposition(&off, "network.controls"), skipped(Reason::ControlsOff));
    assert!(off.controls.is_none());

    let nothing =
        plan(&Request { only: words(&["network.any-sso-amazonaws-com", "network.controls"]), ..request() });
    assert_eq!(*disposition(&nothing, "network.controls"), skipped(Reason::NoHostToControl));
    assert!(nothing.controls.is_none());

    let elsewhere = plan(&Request { only: words(&["payment"]), ..request() });
    assert_eq!(*disposition(&elsewhere, "network.controls"), skipped(Reason::NotSelected));
    assert!(elsewhere.controls.is_none());

    let left_out = plan(&Request { skip: words(&["network.controls"]), ..request() });
    assert_eq!(*disposition(&left_out, "network.controls"), skipped(Reason::LeftOut));
    assert!(left_out.controls.is_none());
}

#[test]
fn questions_are_asked_only_when_wanted() {
    let quiet = plan(&request());
    assert_eq!(*disposition(&quiet, "payment.bank"), skipped(Reason::InterviewOff));
    let asked = plan(&Request { interview: true, ..request() });
    let row = asked.rows.iter().find(|row| row.row.id.as_str() == "payment.bank").unwrap();
    assert!(matches!(&row.act, Act::Ask(key) if key == "bank-approved-charge"));
}

#[test]
fn the_same_request_gives_the_same_plan() {
    let request = Request { lanes: vec![Lane::Direct, Lane::Proxy], ..request() };
    assert_eq!(format!("{:?}", plan(&request)), format!("{:?}", plan(&request)));
}
