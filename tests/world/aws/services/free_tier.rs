use serde_json::json;

use super::super::{Account, Answer, Call, Error};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    if call.operation != "GetAccountPlanState" {
        return Answer::unknown_operation();
    }
    let Some(plan) = &account.plan else {
        let words = "Account plan information not found for this account.";
        return Error::new(400, "ResourceNotFoundException", words).into();
    };
    let mut answer = json!({
        "accountId": account.id,
        "accountPlanType": plan.kind,
        "accountPlanStatus": plan.status,
        "accountPlanRemainingCredits": {"amount": plan.credits, "unit": "USD"},
    });
    if let Some(ends) = plan.ends {
        answer["accountPlanExpirationDate"] = json!(ends.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    }
    Answer::Json(answer)
}
