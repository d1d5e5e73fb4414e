//! Which calls are made, in how many round trips, over what: the fake records and the test compares.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::Value;

use super::doctor::{ACCOUNT, Doctor};
use crate::world::aws::services::support::Desk;
use crate::world::aws::{Account, Fake, depth};

/// An account of which everything can be asked.
fn everything() -> Account {
    Account {
        support: Desk::business(),
        entitlements: Some(1),
        sign_in_condition: Some("aws:SourceIp"),
        ..Account::with_identity_center()
    }
}

const PORTAL: &str = "d-9067012345";

#[test]
fn every_call_is_listed_by_plan_and_nothing_else_is_called() {
    let fake = Fake::start(everything());
    let ran = Doctor::signed_in(&fake).arg(format!("--directory={PORTAL}")).run();
    let called: BTreeSet<_> = fake.requests().into_iter().map(|request| request.call).collect();
    let plan = Doctor::bare().arg("plan").arg(format!("--directory={PORTAL}")).only(ACCOUNT);
    let listed: BTreeSet<_> = strings(&plan.json()["calls"], "call");
    assert_eq!(called, listed, "{ran}");
}

#[test]
fn the_policy_allows_what_is_called_and_no_more() {
    let fake = Fake::start(everything());
    Doctor::signed_in(&fake).run();
    let action = |call: String| match call.as_str() {
        "s3:ListBuckets" => "s3:ListAllMyBuckets".to_owned(),
        _ => call,
    };
    let requests = fake
        .requests()
        .into_iter()
        .filter(|request| request.signed() && request.call != "sts:GetCallerIdentity");
    let mut needed: BTreeSet<_> = requests.map(|request| action(request.call)).collect();
    // No call has these names, but without them AWS leaves out what it recommends or refuses what is owed.
    needed.extend(
        [
            "freetier:GetFreeTierUsage",
            "payments:GetPaymentStatus",
            "payments:ListPaymentPreferences",
            "tax:GetExemptions",
            "tax:GetTaxRegistration",
        ]
        .map(str::to_owned),
    );
    let policy = Doctor::bare().arg("policy").go_without_format();
    let policy: Value = serde_json::from_str(&policy.stdout).unwrap();
    let allowed = policy["Statement"][0]["Action"].as_array().unwrap();
    let allowed: BTreeSet<_> = allowed.iter().map(|allowed| allowed.as_str().unwrap().to_owned()).collect();
    assert_eq!(needed, allowed);
}

#[test]
fn the_account_part_is_three_round_trips_deep() {
    let fake = Fake::start(Account { delay: Duration::from_millis(700), ..everything() });
    Doctor::signed_in(&fake).arg(format!("--directory={PORTAL}")).run();
    let requests = fake.requests();
    assert!(requests.len() > 25, "{}", requests.len());
    let times: Vec<_> = requests.iter().map(|request| (&request.call, request.came, request.left)).collect();
    assert_eq!(depth(&requests), 3, "{times:#?}");
}

#[test]
fn every_request_is_signed_as_aws_checks_it_or_takes_no_signature() {
    let fake = Fake::start(everything());
    Doctor::signed_in(&fake).arg(format!("--directory={PORTAL}")).run();
    for request in fake.requests() {
        assert_eq!(request.status, Some(200), "{request:#?}");
        assert_eq!(request.signed(), !request.call.starts_with("sso-oidc:"), "{}", request.call);
    }
}

fn strings(list: &Value, key: &str) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|items| items[key].as_str().unwrap().to_owned()).collect()
}
