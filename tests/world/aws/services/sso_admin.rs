use serde_json::{Value, json};

use super::super::state::person as user_id;
use super::super::{Account, Answer, Call, Error, IDENTITY_STORE, INSTANCE_ARN, Instance};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    if call.operation == "ListInstances" {
        return list(account, call);
    }
    let here = account.instances.iter().find(|instance| instance.region == call.region);
    let Some(instance) = here.filter(|_| call.text("InstanceArn") == INSTANCE_ARN) else {
        return Error::new(400, "AccessDeniedException", "User is not authorized to access this instance.")
            .into();
    };
    if call.operation == "DescribeInstance" {
        return Answer::Json(describe(instance));
    }
    if instance.status != "ACTIVE" || instance.permission_sets_enabled == Some(false) {
        let words = "The operation is not supported for this instance.";
        return Error::new(400, "ValidationException", words).into();
    }
    let arn = |index: usize| format!("arn:aws:sso:::permissionSet/ssoins-7223a1b2c3d4e5f6/ps-{index:016x}");
    let asked = || {
        account
            .permission_sets
            .iter()
            .enumerate()
            .find(|(index, _)| call.text("PermissionSetArn") == arn(*index))
    };
    match (call.operation.as_str(), asked()) {
        ("ListPermissionSets", _) => {
            let all: Vec<_> = (0..account.permission_sets.len()).map(arn).collect();
            Answer::Json(json!({"PermissionSets": all}))
        }
        ("ListManagedPoliciesInPermissionSet", Some((_, set))) => {
            let all = set.policies.iter().map(|policy| {
                let name = policy.rsplit('/').next().unwrap_or_default();
                json!({"Name": name, "Arn": policy})
            });
            Answer::Json(json!({"AttachedManagedPolicies": all.collect::<Vec<_>>()}))
        }
        ("ListAccountAssignments", Some((index, set))) => {
            let all = (0..set.assignments).map(|person| {
                json!({
                    "AccountId": account.id,
                    "PermissionSetArn": arn(index),
                    "PrincipalType": "USER",
                    "PrincipalId": user_id(person),
                })
            });
            Answer::Json(json!({"AccountAssignments": all.collect::<Vec<_>>()}))
        }
        ("ListManagedPoliciesInPermissionSet" | "ListAccountAssignments", None) => {
            Error::new(400, "ResourceNotFoundException", "PermissionSet not found.").into()
        }
        _ => Answer::unknown_operation(),
    }
}

fn list(account: &Account, call: &Call) -> Answer {
    let scope = call.text("RegionScope");
    if !scope.is_empty() && !account.knows_region_scope {
        return Error::new(400, "ValidationException", "Unknown parameter in input: RegionScope").into();
    }
    let everywhere = scope == "ALL_REGIONS";
    let all = account.instances.iter().filter(|instance| everywhere || instance.region == call.region);
    Answer::Json(
        json!({"Instances": all.map(|it| listed(it, account.knows_region_scope)).collect::<Vec<_>>()}),
    )
}

/// An endpoint older than `RegionScope` does not tell the Region either.
fn listed(instance: &Instance, tells_region: bool) -> Value {
    let mut it = json!({
        "InstanceArn": INSTANCE_ARN,
        "IdentityStoreId": IDENTITY_STORE,
        "OwnerAccountId": instance.owner,
        "Name": "Planted.Instance",
        "CreatedDate": 1_767_225_600.123,
        "Status": instance.status,
    });
    if tells_region {
        it["PrimaryRegion"] = json!(instance.region);
        let primary = json!({"RegionName": instance.region, "Status": "ACTIVE", "IsPrimaryRegion": true});
        let others = instance.changing.iter().map(
            |(region, status)| json!({"RegionName": region, "Status": status, "IsPrimaryRegion": false}),
        );
        it["Regions"] = std::iter::once(primary).chain(others).collect();
    }
    if let Some(reason) = &instance.reason {
        it["StatusReason"] = json!(reason);
    }
    it
}

fn describe(instance: &Instance) -> Value {
    let mut it = listed(instance, true);
    if let Some(on) = instance.permission_sets_enabled {
        it["PermissionSetsEnabled"] = json!(on);
    }
    it["EncryptionConfigurationDetails"] =
        json!({"KeyType": "CUSTOMER_MANAGED_KEY", "EncryptionStatus": instance.encryption});
    it["NetworkConfigurationDetails"] =
        json!({"VpceAccessRequired": false, "AllowSourceIps": instance.allowed_sources});
    it
}
