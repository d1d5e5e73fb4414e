//! Policies that decide from where people may sign in to the console. No SDK crate has these calls, so they are signed
//! here. Of a policy it is kept how many statements it has and whether they name networks.

use serde_json::Value;

use crate::aws::signing::{self, Hosts, Protocol, SignedCall};
use crate::aws::{Ready, Reply, scrub};
use crate::catalogue::AwsCall;
use crate::evidence::Outcome;
use crate::evidence::aws::AwsFacts;

pub(super) async fn console_authorization(ready: &Ready) -> Reply {
    let call = call(AwsCall::GetConsoleAuthorization, "/get-console-authorization-configuration");
    let reply = signing::send(ready, &call, |body| {
        let body: Value = serde_json::from_str(body).ok()?;
        let scope = body["scope"].as_str().map(scrub::code);
        Some(AwsFacts::ConsoleAuthorization {
            enabled: body["consoleAuthorizationEnabled"].as_bool()?,
            scope: scope.filter(|scope| !scope.is_empty()),
        })
    })
    .await;
    // It is off until somebody turns it on.
    none_there(reply, AwsFacts::ConsoleAuthorization { enabled: false, scope: None })
}

pub(super) async fn policy(ready: &Ready) -> Reply {
    let reply = signing::send(ready, &call(AwsCall::GetSignInPolicy, "/get-resource-policy"), |body| {
        let body: Value = serde_json::from_str(body).ok()?;
        let statements = body["signinResourceBasedPolicy"]["statement"].as_array()?;
        Some(AwsFacts::SignInPolicy {
            statements: statements.len(),
            networks: statements.iter().any(names_network),
        })
    })
    .await;
    none_there(reply, AwsFacts::SignInPolicy { statements: 0, networks: false })
}

/// `condition` maps operators to keys: `{"NotIpAddress": {"aws:SourceIp": […]}}`.
fn names_network(statement: &Value) -> bool {
    let keys = statement["condition"].as_object().into_iter().flatten();
    let mut keys = keys.filter_map(|(_, keys)| keys.as_object()).flat_map(serde_json::Map::keys);
    keys.any(|key| {
        let key = key.to_ascii_lowercase();
        ["sourceip", "sourcevpc"].iter().any(|word| key.contains(word))
    })
}

fn none_there(mut reply: Reply, facts: AwsFacts) -> Reply {
    if reply.answer.code.as_deref() == Some("ResourceNotFoundException") {
        reply.answer.facts = Some(facts);
        reply.outcome = Outcome::Seen {};
    }
    reply
}

fn call(operation: AwsCall, path: &'static str) -> SignedCall {
    let hosts = Hosts::DualStack { region: None };
    SignedCall::post(operation, "signin", path, hosts, Protocol::RestJson, "{}".to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_condition_on_addresses_or_vpcs_names_a_network() {
        let with =
            |key: &str| json!({ "effect": "Deny", "condition": { "StringNotEquals": { key: ["x"] } } });
        for key in ["aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:SourceVpce"] {
            assert!(names_network(&with(key)), "{key}");
        }
        assert!(!names_network(&with("aws:PrincipalArn")));
        assert!(!names_network(&json!({ "effect": "Allow" })));
    }
}
