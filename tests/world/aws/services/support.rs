use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::{Account, Answer, Call};

/// Name and size of each file.
pub type Files = Vec<(String, usize)>;

/// AWS Support as this account has it.
pub struct Desk {
    /// False on Basic: every operation is refused before any policy is looked at.
    pub has_api: bool,
    /// Service code and its categories (code, name).
    pub services: Vec<(&'static str, Vec<(&'static str, &'static str)>)>,
    /// Languages of account and billing cases, with their availability.
    pub languages: Vec<(&'static str, &'static str)>,
    pub cases: Vec<Case>,
    /// Set id, names and sizes of its files, when it was made.
    pub sets: Vec<(String, Files, Timestamp)>,
    /// Upload id, name, bytes arrived, complete.
    pub uploads: Vec<(String, String, usize, bool)>,
    /// Where upload links lead: the fake's own address.
    pub uploads_at: String,
    /// False: an endpoint older than dry runs, which files at once.
    pub knows_dry_run: bool,
    /// Every page of DescribeCases says that there is another one.
    pub endless_list: bool,
    /// Another computer files the same text at the moment this one does, and is first.
    pub has_rival: bool,
}

/// A case as the desk keeps it.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub id: String,
    pub display_id: String,
    pub subject: String,
    pub service: String,
    pub category: String,
    pub status: String,
    pub language: String,
    pub issue_type: String,
    /// Oldest first: (body, by, attachment set).
    pub communications: Vec<(String, String, String)>,
    pub uploads: Vec<String>,
    /// How many days ago it was made.
    pub age_days: i64,
}

impl Case {
    /// One that is open already, about the same thing.
    pub fn open(display_id: &str, body: &str) -> Self {
        Self {
            id: format!("case-123456789012-muen-2026-{display_id}"),
            display_id: display_id.to_owned(),
            subject: "New AWS account is not activated".to_owned(),
            service: "customer-account".to_owned(),
            category: "activation".to_owned(),
            status: "opened".to_owned(),
            language: "en".to_owned(),
            issue_type: "customer-service".to_owned(),
            communications: vec![(body.to_owned(), "jane.doe@example.com".to_owned(), String::new())],
            uploads: Vec::new(),
            age_days: 0,
        }
    }

    pub fn reply(&mut self, body: &str) {
        self.communications.push((body.to_owned(), "Amazon Web Services".to_owned(), String::new()));
        self.status = "pending-customer-action".to_owned();
    }
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
            cases: Vec::new(),
            sets: Vec::new(),
            uploads: Vec::new(),
            uploads_at: String::new(),
            knows_dry_run: true,
            endless_list: false,
            has_rival: false,
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
    if let Some(answer) = super::support_cases::handle(account, call) {
        return answer;
    }
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
