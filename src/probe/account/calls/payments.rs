//! AWS Payments: payment methods and what is owed. The service has no SDK crate yet, so its calls are signed here.
//! Nothing of a card is kept but its status and the month it expires in.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};

use crate::aws::signing::{self, Hosts, Protocol, SignedCall};
use crate::aws::{Question, Ready, Reply, scrub};
use crate::catalogue::AwsCall;
use crate::evidence::aws::{AwsFacts, PaymentInstrument};

const SERVICE: &str = "payments";
/// One page is read: AWS gives at most 25 methods and 100 invoices.
const INSTRUMENTS: usize = 25;
const RECORDS: usize = 100;
/// Cards whose details are read.
const CARDS: usize = 5;

pub(super) async fn instruments(ready: &Ready) -> Reply {
    let cards = Mutex::new(Vec::new());
    let call = call(AwsCall::ListPaymentInstruments, json!({ "maxResults": INSTRUMENTS }));
    let mut reply = signing::send(ready, &call, |body| {
        let body: Value = serde_json::from_str(body).ok()?;
        let listed = body["paymentInstrumentSummaries"].as_array()?;
        *cards.lock().unwrap_or_else(PoisonError::into_inner) = card_ids(listed);
        Some(AwsFacts::PaymentInstruments {
            instruments: listed.iter().take(INSTRUMENTS).map(instrument).collect(),
            more: body["nextToken"].is_string(),
        })
    })
    .await;
    reply.ids = cards.into_inner().unwrap_or_else(PoisonError::into_inner);
    reply
}

pub(super) async fn details(ready: &Ready, question: &Question) -> Reply {
    let call = call(AwsCall::GetPaymentInstrument, json!({ "identifier": question.instrument }));
    signing::send(ready, &call, |body| {
        let body: Value = serde_json::from_str(body).ok()?;
        let found = body.get("paymentInstrument").filter(|found| found.is_object())?;
        let card = &found["details"]["card"];
        let expires = || {
            let month = card["expirationMonth"].as_u64().filter(|month| (1..=12).contains(month))?;
            let year = card["expirationYear"].as_u64().filter(|year| (2000..=9999).contains(year))?;
            Some(format!("{year}-{month:02}"))
        };
        Some(AwsFacts::PaymentCard { instrument: instrument(found), expires: expires() })
    })
    .await
}

pub(super) async fn balance(ready: &Ready, question: &Question) -> Reply {
    let balance = question.balance.unwrap_or_default();
    let call = call(AwsCall::GetAccountBalance, json!({ "balanceType": balance }));
    signing::send(ready, &call, |body| {
        let body: Value = serde_json::from_str(body).ok()?;
        let amounts = body["accountBalances"].as_array()?.iter().map(|entry| &entry["amount"]["value"]);
        let owed = |value: &Value| {
            value.as_str().is_some_and(|text| text.contains(|c: char| ('1'..='9').contains(&c)))
        };
        Some(AwsFacts::Balance {
            balance: balance.to_owned(),
            outstanding: amounts.filter(|amount| owed(amount)).count() > 0,
        })
    })
    .await
}

pub(super) async fn records(ready: &Ready) -> Reply {
    let body = json!({ "types": ["INVOICE"], "settlementStatuses": ["OPEN"], "maxResults": RECORDS });
    signing::send(ready, &call(AwsCall::ListFinancialRecords, body), |body| {
        let body: Value = serde_json::from_str(body).ok()?;
        let listed = body["financialRecordSummaries"].as_array()?;
        let with = |status: &str| listed.iter().filter(|record| record["status"] == status).count();
        Some(AwsFacts::OpenInvoices { outstanding: with("OUTSTANDING"), processing: with("PROCESSING") })
    })
    .await
}

fn call(operation: AwsCall, body: Value) -> SignedCall {
    let name = operation.word().rsplit(':').next().unwrap_or_default();
    let protocol = Protocol::Json { target: format!("AWSPayments.{name}") };
    SignedCall::post(operation, SERVICE, "/", Hosts::Global, protocol, body.to_string())
}

fn instrument(entry: &Value) -> PaymentInstrument {
    let word = |key: &str| scrub::code(entry[key].as_str().unwrap_or_default());
    PaymentInstrument { method: word("paymentMethod"), status: word("status") }
}

/// Ids are AWS's own names of methods: lower-case letters, digits and hyphens.
fn card_ids(listed: &[Value]) -> Vec<String> {
    let cards = listed.iter().filter(|entry| entry["paymentMethod"] == "CARD");
    let plain = |id: &&str| id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    cards.filter_map(|entry| entry["id"].as_str()).filter(plain).take(CARDS).map(str::to_owned).collect()
}
