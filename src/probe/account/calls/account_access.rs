//! Account access manager: roles that users and groups of Identity Center get without a permission set. The service
//! has no SDK crate, so its calls are signed here. Who gets them is not kept.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use crate::aws::signing::{self, Hosts, Protocol, SignedCall};
use crate::aws::{Question, Ready, Reply};
use crate::catalogue::AwsCall;
use crate::evidence::aws::AwsFacts;

const SERVICE: &str = "account-access";
/// One page is read.
const APPLICATIONS: usize = 10;
const ENTITLEMENTS: usize = 100;

pub(super) async fn applications(ready: &Ready, question: &Question) -> Reply {
    let found = Mutex::new(Vec::new());
    let body = json!({ "maxResults": APPLICATIONS });
    let call = call(AwsCall::ListAccessApplications, "/applications-list", question, &body);
    let mut reply = signing::send(ready, &call, |body| {
        let body: Value = serde_json::from_str(body).ok()?;
        let listed = body["applications"].as_array()?;
        let arns = listed.iter().filter_map(|entry| entry["applicationArn"].as_str());
        let arns = arns.filter(|arn| arn.len() <= 200 && arn.bytes().all(|byte| byte.is_ascii_graphic()));
        *found.lock().unwrap_or_else(PoisonError::into_inner) =
            arns.take(APPLICATIONS).map(str::to_owned).collect();
        Some(AwsFacts::AccessApplications { count: listed.len() })
    })
    .await;
    reply.ids = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    reply
}

pub(super) async fn entitlements(ready: &Ready, question: &Question) -> Reply {
    let body = json!({
        "applicationArn": question.application,
        "filter": { "principalRole": { "account": question.account } },
        "maxResults": ENTITLEMENTS,
    });
    let call = call(AwsCall::ListEntitlements, "/entitlements-list", question, &body);
    signing::send(ready, &call, |body| {
        let body: Value = serde_json::from_str(body).ok()?;
        Some(AwsFacts::Entitlements { count: body["entitlements"].as_array()?.len() })
    })
    .await
}

fn call(operation: AwsCall, path: &'static str, question: &Question, body: &Value) -> SignedCall {
    let hosts = Hosts::DualStack { region: question.region.clone() };
    SignedCall::post(operation, SERVICE, path, hosts, Protocol::RestJson, body.to_string())
}
