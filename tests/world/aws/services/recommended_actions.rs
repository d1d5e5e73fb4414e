use serde_json::json;

use super::super::{Account, Answer, Call};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    if call.operation != "ListRecommendedActions" {
        return Answer::unknown_operation();
    }
    let actions = account.recommended_actions.iter().enumerate().map(|(index, (kind, feature, severity))| {
        json!({
            "id": format!("action-{index}"),
            "type": kind,
            "accountId": account.id,
            "severity": severity,
            "feature": feature,
            "context": {"contact": "planted.billing@example.com"},
            "nextSteps": ["Open the Billing and Cost Management console."],
            "lastUpdatedTimeStamp": "2026-01-01T00:00:00Z",
        })
    });
    Answer::Json(json!({"recommendedActions": actions.collect::<Vec<_>>()}))
}
