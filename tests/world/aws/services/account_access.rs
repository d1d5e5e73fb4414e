use serde_json::{Value, json};

use super::super::state::person;
use super::super::{Account, Answer, Call, Error};

const MANAGER: &str = "arn:aws:account-access:us-east-1:123456789012:application/planted-manager";

/// Who has a role is planted: none of it may be kept.
pub fn handle(account: &mut Account, call: &Call) -> Answer {
    match call.operation.as_str() {
        "ListApplications" => {
            let listed: Vec<Value> = account.entitlements.iter().map(|_| application()).collect();
            Answer::Json(json!({ "applications": listed }))
        }
        "ListEntitlements" if call.text("applicationArn") == MANAGER => {
            let here = call.body["filter"]["principalRole"]["account"] == account.id.as_str();
            let count = account.entitlements.filter(|_| here).unwrap_or_default();
            let all: Vec<Value> = (0..count).map(|index| entitlement(account, index)).collect();
            Answer::Json(json!({ "entitlements": all }))
        }
        "ListEntitlements" => Error::new(404, "ResourceNotFoundException", "No such application.").into(),
        _ => Answer::unknown_operation(),
    }
}

fn application() -> Value {
    json!({ "applicationArn": MANAGER, "createdAt": "2026-09-01T00:00:00Z", "updatedAt": "2026-09-01T00:00:00Z" })
}

fn entitlement(account: &Account, index: usize) -> Value {
    json!({
        "entitlementId": format!("ent-{index}"),
        "createdAt": "2026-09-01T00:00:00Z",
        "entitlement": { "principalRole": {
            "principal": { "identityCenter": { "userId": person(index) } },
            "roleArn": format!("arn:aws:iam::{}:role/Planted-Role", account.id),
            "account": account.id,
            "accountName": "Planted Account Name",
        }},
    })
}
