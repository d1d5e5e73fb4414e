use serde_json::json;

use super::super::{Account, Answer, Call, Error};

/// Which networks a policy names is planted: none of it may be kept.
pub fn handle(account: &mut Account, call: &Call) -> Answer {
    let Some(key) = account.sign_in_condition else {
        return Error::new(404, "ResourceNotFoundException", "There is no configuration.").into();
    };
    match call.operation.as_str() {
        "GetConsoleAuthorizationConfiguration" => Answer::Json(json!({
            "targetId": account.id,
            "scope": "ACCOUNT",
            "consoleAuthorizationEnabled": true,
        })),
        "GetResourcePolicy" => Answer::Json(json!({ "signinResourceBasedPolicy": {
            "version": "2012-10-17",
            "statement": [{
                "effect": "Deny",
                "principal": { "AWS": "*" },
                "action": ["signin:Authenticate"],
                "resource": "*",
                "condition": { "NotIpAddress": { key: ["198.51.100.77/32"] } },
            }],
        }})),
        _ => Answer::unknown_operation(),
    }
}
