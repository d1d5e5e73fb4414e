//! What AWS itself reports of the account, taken from the evidence.

use super::account::Account;
use crate::evidence::aws::{AwsFacts, SupportCategory};
use crate::evidence::{Data, Evidence};

/// Facts of one run that a case can quote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Whom the run asked as.
    pub account_id: Option<Account>,
    /// Message key of the label, the value as AWS spells it, the request id of the answer.
    pub account: Vec<(&'static str, String, Option<String>)>,
    /// The activation and verification categories of AWS's own list, when it was read.
    pub services: Option<Vec<SupportCategory>>,
}

impl Known {
    pub fn of(evidence: &Evidence) -> Self {
        let mut known = Self { account_id: Account::of_run(evidence), ..Self::default() };
        for observation in evidence
            .observations
            .iter()
            .filter(|observation| observation.seen() && observation.control.is_none())
        {
            let Data::AwsCall(answer) = &observation.data else { continue };
            let Some(facts) = &answer.facts else { continue };
            if let AwsFacts::SupportServices { categories } = facts {
                known.services = Some(categories.clone());
            }
            for (label, value) in lines(facts) {
                known.account.push((label, value, answer.request_id.clone()));
            }
        }
        known
    }
}

fn lines(facts: &AwsFacts) -> Vec<(&'static str, String)> {
    match facts {
        AwsFacts::Account { state, created_at } => {
            let created = created_at.and_then(|created_at| jiff::Timestamp::from_second(created_at).ok());
            let created = created.map(|created| ("case-account-created", format!("{created}")));
            [("case-account-state", state.clone())].into_iter().chain(created).collect()
        }
        AwsFacts::Contact { phone_status: Some(status), .. } => vec![("case-account-phone", status.clone())],
        AwsFacts::Plan { plan: Some(plan), status, .. } => {
            let status = status.as_deref().unwrap_or("-");
            vec![("case-account-plan", format!("{plan} ({status})"))]
        }
        AwsFacts::RecommendedActions { actions } => {
            let about_payment =
                actions.iter().map(|action| action.action.as_str()).filter(|text| text.contains("PAYMENT"));
            let all: Vec<_> = about_payment.collect();
            if all.is_empty() { Vec::new() } else { vec![("case-account-payments", all.join(", "))] }
        }
        _ => Vec::new(),
    }
}
