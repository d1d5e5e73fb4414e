//! IAM Identity Center: the instance, its permission sets, its people (as a number) and its sign-in.

use aws_config::{Region, SdkConfig};
use aws_sdk_ssoadmin::types::{InstanceMetadata, RegionMetadata, RegionScope};
use secrecy::{ExposeSecret, SecretString};
use serde_json::Value;

use super::ask::ask;
use crate::aws::answer::{Wire, reply};
use crate::aws::{Question, Ready, Reply, SignInClient, scrub};
use crate::evidence::aws::{AwsFacts, Encryption, Instance, RegionChange};

const ADMINISTRATOR: &str = ":iam::aws:policy/AdministratorAccess";
/// One page of each: enough to know whether there are any.
const PAGE: i32 = 100;
const PERMISSION_SETS: usize = 20;

fn admin(ready: &Ready, question: &Question) -> aws_sdk_ssoadmin::Client {
    aws_sdk_ssoadmin::Client::new(&at(&ready.config, question))
}

fn at(config: &SdkConfig, question: &Question) -> SdkConfig {
    match &question.region {
        Some(region) => config.to_builder().region(Region::new(region.clone())).build(),
        None => config.clone(),
    }
}

fn placed(mut reply: Reply, ready: &Ready, question: &Question) -> Reply {
    reply.answer.region = Some(question.region.clone().unwrap_or_else(|| ready.region.clone()));
    reply
}

pub(super) async fn instances(ready: &Ready, question: &Question) -> Reply {
    let scope = (!question.this_region_only).then_some(RegionScope::AllRegions);
    let operation = admin(ready, question).list_instances().max_results(PAGE).set_region_scope(scope);
    let reply = ask!(question, operation, |output| AwsFacts::Instances {
        instances: output.instances().iter().take(20).map(listed).collect(),
        all_regions: !question.this_region_only,
    });
    placed(reply, ready, question)
}

/// What a list of instances and the description of one have in common; the SDK has a type for each.
macro_rules! instance {
    ($output:ident, $encryption:expr) => {
        Instance {
            id: $output.instance_arn().map(id_of),
            identity_store: $output.identity_store_id().map(scrub::code),
            owner_account: $output.owner_account_id().map(scrub::code),
            status: $output.status().map(|status| scrub::code(status.as_str())),
            reason: $output.status_reason().map(scrub::words),
            primary_region: $output.primary_region().map(scrub::code),
            regions: regions($output.regions()),
            changing: changing($output.regions()),
            encryption: $encryption,
        }
    };
}

fn listed(output: &InstanceMetadata) -> Instance {
    instance!(output, None)
}

/// Those in use: while a Region is added or removed, the portal does not work there.
fn regions(all: &[RegionMetadata]) -> Vec<String> {
    let used = all.iter().filter(|region| region_change(region).is_none());
    used.filter_map(|region| region.region_name()).take(50).map(scrub::code).collect()
}

fn changing(all: &[RegionMetadata]) -> Vec<RegionChange> {
    all.iter().filter_map(region_change).take(50).collect()
}

fn region_change(region: &RegionMetadata) -> Option<RegionChange> {
    let status = region.status()?.as_str();
    let change = || RegionChange {
        region: scrub::code(region.region_name().unwrap_or_default()),
        status: scrub::code(status),
    };
    matches!(status, "ADDING" | "REMOVING").then(change)
}

fn id_of(arn: &str) -> String {
    scrub::code(arn.rsplit('/').next().unwrap_or_default())
}

pub(super) async fn instance(ready: &Ready, question: &Question) -> Reply {
    let operation =
        admin(ready, question).describe_instance().set_instance_arn(question.instance_arn.clone());
    let wire = Wire::default();
    let result = operation.customize().interceptor(wire.clone()).send().await;
    let network_restricted = restricts_networks(&wire.head().body);
    let reply = reply(question.call, &wire, result, |output| AwsFacts::Instance {
        instance: instance!(
            output,
            output.encryption_configuration_details().map(|details| Encryption {
                key: details.key_type().map(|key| scrub::code(key.as_str())),
                status: details.encryption_status().map(|status| scrub::code(status.as_str())),
                reason: details.encryption_status_reason().map(scrub::words),
            })
        ),
        permission_sets: output.permission_sets_enabled(),
        network_restricted,
    });
    placed(reply, ready, question)
}

/// `NetworkConfigurationDetails`, which this version of the SDK does not know yet.
fn restricts_networks(body: &[u8]) -> bool {
    let Ok(value) = serde_json::from_slice::<Value>(body) else { return false };
    let details = &value["NetworkConfigurationDetails"];
    let filled = |key: &str| details[key].as_array().is_some_and(|items| !items.is_empty());
    details["VpceAccessRequired"] == true || filled("AllowSourceIps") || filled("RestrictSourceVpcs")
}

pub(super) async fn permission_sets(ready: &Ready, question: &Question) -> Reply {
    let operation = admin(ready, question)
        .list_permission_sets()
        .set_instance_arn(question.instance_arn.clone())
        .max_results(PAGE);
    let reply = ask!(question, operation, |output| AwsFacts::PermissionSets {
        arns: output
            .permission_sets()
            .iter()
            .take(PERMISSION_SETS)
            .map(|permission_set| arn(permission_set))
            .collect(),
        more: output.permission_sets().len() > PERMISSION_SETS || output.next_token().is_some(),
    });
    placed(reply, ready, question)
}

fn arn(text: &str) -> String {
    text.chars().filter(|character| character.is_ascii_graphic()).take(200).collect()
}

pub(super) async fn managed_policies(ready: &Ready, question: &Question) -> Reply {
    let operation = admin(ready, question)
        .list_managed_policies_in_permission_set()
        .set_instance_arn(question.instance_arn.clone())
        .set_permission_set_arn(question.permission_set.clone())
        .max_results(PAGE);
    let reply = ask!(question, operation, |output| AwsFacts::ManagedPolicies {
        permission_set: question.permission_set.clone().unwrap_or_default(),
        administrator: output
            .attached_managed_policies()
            .iter()
            .any(|policy| policy.arn().is_some_and(|arn| arn.ends_with(ADMINISTRATOR))),
    });
    placed(reply, ready, question)
}

pub(super) async fn assignments(ready: &Ready, question: &Question) -> Reply {
    let operation = admin(ready, question)
        .list_account_assignments()
        .set_instance_arn(question.instance_arn.clone())
        .set_account_id(question.account.clone())
        .set_permission_set_arn(question.permission_set.clone())
        .max_results(PAGE);
    let reply = ask!(question, operation, |output| AwsFacts::Assignments {
        permission_set: question.permission_set.clone().unwrap_or_default(),
        count: output.account_assignments().len(),
    });
    placed(reply, ready, question)
}

pub(super) async fn users(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_identitystore::Client::new(&at(&ready.config, question));
    let operation =
        client.list_users().set_identity_store_id(question.identity_store.clone()).max_results(PAGE);
    let reply = ask!(question, operation, |output| AwsFacts::Users { count: output.users().len() });
    placed(reply, ready, question)
}

pub(super) async fn register_client(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_ssooidc::Client::new(&at(&ready.unsigned, question));
    let operation = client.register_client().client_name("aws-setup-doctor").client_type("public");
    let mut kept = None;
    let mut reply = ask!(question, operation, |output| {
        let pair = output.client_id().zip(output.client_secret());
        kept = pair.map(|(id, secret)| SignInClient {
            id: SecretString::from(id.to_owned()),
            secret: SecretString::from(secret.to_owned()),
        });
        AwsFacts::Registration {}
    });
    reply.client = kept;
    placed(reply, ready, question)
}

pub(super) async fn start_device_authorization(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_ssooidc::Client::new(&at(&ready.unsigned, question));
    let registered = question.client.as_ref();
    let operation = client
        .start_device_authorization()
        .set_client_id(registered.map(|registered| registered.id.expose_secret().to_owned()))
        .set_client_secret(registered.map(|registered| registered.secret.expose_secret().to_owned()))
        .set_start_url(question.start_url.clone());
    let reply = ask!(question, operation, |_| AwsFacts::DeviceAuthorization {});
    placed(reply, ready, question)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_restrictions_are_read_from_the_raw_answer() {
        let restricted = br#"{"NetworkConfigurationDetails":{"AllowSourceIps":["203.0.113.0/24"]}}"#;
        assert!(restricts_networks(restricted));
        assert!(!restricts_networks(br#"{"NetworkConfigurationDetails":{"AllowSourceIps":[]}}"#));
        assert!(!restricts_networks(br#"{"InstanceArn":"x"}"#));
        assert!(!restricts_networks(b"<html>"));
    }
}
