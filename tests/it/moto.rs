//! Against moto, which others wrote: where it has an operation, the doctor reads it as AWS's.
//!
//! `tests/run` installs and starts it and runs these; elsewhere they are reported as ignored.

use std::collections::BTreeMap;

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use serde_json::Value;

use crate::account::doctor::{Doctor, Ran};
use crate::world::aws::{ADMINISTRATOR, KEY_ID, SECRET};

fn url() -> String {
    std::env::var("MOTO_URL").expect("MOTO_URL; tests/run starts moto and sets it")
}

fn config() -> SdkConfig {
    let keys = Credentials::new(KEY_ID, SECRET, None, None, "test");
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .endpoint_url(url())
        .credentials_provider(SharedCredentialsProvider::new(keys))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .build()
}

fn run() -> Ran {
    let doctor = Doctor::bare().env("AWS_ENDPOINT_URL", url()).env("AWS_REGION", "us-east-1");
    doctor.env("AWS_ACCESS_KEY_ID", KEY_ID).env("AWS_SECRET_ACCESS_KEY", SECRET).run()
}

/// What each call told, by call.
fn facts(ran: &Ran) -> BTreeMap<String, Value> {
    let json = ran.json();
    let evidence = json["evidence"].as_array().unwrap().iter();
    let told = evidence.filter(|cited| !cited["data"]["facts"].is_null());
    told.map(|told| (told["data"]["call"].as_str().unwrap().to_owned(), told["data"]["facts"].clone()))
        .collect()
}

#[tokio::test]
#[ignore = "needs moto; tests/run starts it"]
async fn an_organization_and_an_identity_center_of_moto_are_read() {
    let before = run();
    let told = facts(&before);
    assert_eq!(told["sts:GetCallerIdentity"]["account"], "123456789012", "{before}");
    assert_eq!(told["organizations:DescribeOrganization"]["exists"], false, "{before}");
    for call in ["ec2:DescribeRegions", "s3:ListBuckets", "iam:GetAccountSummary", "sso:ListInstances"] {
        assert!(told.contains_key(call), "{call}: {before}");
    }

    let organizations = aws_sdk_organizations::Client::new(&config());
    organizations.create_organization().feature_set("ALL".into()).send().await.unwrap();
    let center = aws_sdk_ssoadmin::Client::new(&config());
    let instances = center.list_instances().send().await.unwrap();
    let instance = instances.instances().first().and_then(|instance| instance.instance_arn()).unwrap();
    let set = center
        .create_permission_set()
        .name("Administrators")
        .session_duration("PT8H")
        .instance_arn(instance)
        .send()
        .await
        .unwrap();
    let set = set
        .permission_set()
        .and_then(|permission_set| permission_set.permission_set_arn())
        .unwrap()
        .to_owned();
    let attach = center.attach_managed_policy_to_permission_set().instance_arn(instance);
    attach.permission_set_arn(&set).managed_policy_arn(ADMINISTRATOR).send().await.unwrap();

    let after = run();
    let told = facts(&after);
    let organization = &told["organizations:DescribeOrganization"];
    assert_eq!(organization["exists"], true, "{after}");
    assert_eq!(organization["feature_set"], "ALL");
    assert_eq!(organization["management_account"], "123456789012");
    assert_eq!(told["sso:ListInstances"]["instances"].as_array().unwrap().len(), 1, "{after}");
}

#[test]
#[ignore = "needs moto; tests/run starts it"]
fn what_moto_does_not_have_is_no_verdict_about_the_account() {
    let ran = run();
    ran.does_not_say(&[
        "account.pending",
        "account.suspended",
        "account.closed",
        "account.blocked",
        "payment.",
    ]);
    assert_ne!(ran.status("activation.account-state"), "ok", "{ran}");
}
