use serde_json::{Value, json};

use super::super::{Account, Answer, Call};

/// AWS Support as this account has it.
pub struct Desk {
    /// False on Basic: every operation is refused before any policy is looked at.
    pub has_api: bool,
    /// Service code and its categories (code, name).
    pub services: Vec<(&'static str, Vec<(&'static str, &'static str)>)>,
    /// Languages of account and billing cases, with their availability.
    pub languages: Vec<(&'static str, &'static str)>,
}

impl Default for Desk {
    /// Nearly every new account: Basic.
    fn default() -> Self {
        Self {
            has_api: false,
            services: vec![
                (
                    "customer-account",
                    vec![("activation", "Activation"), ("other-account-issues", "Other Account Issues")],
                ),
                (
                    "account-management",
                    vec![("account-verification", "Account Verification"), ("billing", "Billing")],
                ),
                ("amazon-elastic-compute-cloud-linux", vec![("instance-issue", "Instance Issue")]),
            ],
            languages: vec![("en", "available"), ("ja", "available"), ("ko", "best_effort")],
        }
    }
}

impl Desk {
    /// A plan that includes the API.
    pub fn business() -> Self {
        Self { has_api: true, ..Self::default() }
    }
}

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    let desk = &account.support;
    match call.operation.as_str() {
        "DescribeSeverityLevels" => Answer::Json(json!({"severityLevels": [
            {"code": "low", "name": "General guidance"},
            {"code": "normal", "name": "System impaired"},
            {"code": "high", "name": "Production system impaired"},
            {"code": "urgent", "name": "Production system down"},
        ]})),
        "DescribeServices" => Answer::Json(services(desk)),
        "DescribeSupportedLanguages" => {
            let all = desk.languages.iter();
            let all = all.map(|(code, _)| json!({"code": code, "language": code, "display": code}));
            Answer::Json(json!({"supportedLanguages": all.collect::<Vec<_>>()}))
        }
        "DescribeCreateCaseOptions" => Answer::Json(options(desk, call.text("language"))),
        _ => Answer::unknown_operation(),
    }
}

fn services(desk: &Desk) -> Value {
    let all = desk.services.iter().map(|(code, categories)| {
        let categories = categories.iter().map(|(code, name)| json!({"code": code, "name": name}));
        json!({"code": code, "name": code, "categories": categories.collect::<Vec<_>>()})
    });
    json!({"services": all.collect::<Vec<_>>()})
}

fn options(desk: &Desk, language: &str) -> Value {
    let found = desk.languages.iter().find(|(code, _)| *code == language);
    json!({
        "languageAvailability": found.map_or("unavailable", |(_, availability)| availability),
        "communicationTypes": [
            {"type": "web", "supportedHours": [{"startTime": "00:00", "endTime": "23:59"}], "datesWithoutSupport": []},
            {"type": "chat", "supportedHours": [{"startTime": "09:00", "endTime": "18:00"}], "datesWithoutSupport": []},
        ],
    })
}
