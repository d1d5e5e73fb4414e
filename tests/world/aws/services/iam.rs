use std::fmt::Write as _;

use super::super::{Account, Answer, Call};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    match call.operation.as_str() {
        "GetAccountSummary" => {
            let entries = account.summary.iter().fold(String::new(), |mut text, (key, value)| {
                let _ = write!(text, "<entry><key>{key}</key><value>{value}</value></entry>");
                text
            });
            Answer::Xml(format!(
                "<GetAccountSummaryResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><GetAccountSummaryResult><SummaryMap>{entries}</SummaryMap></GetAccountSummaryResult><ResponseMetadata><RequestId>REQUEST-ID</RequestId></ResponseMetadata></GetAccountSummaryResponse>"
            ))
        }
        _ => Answer::unknown_operation(),
    }
}
