//! AWS's answers in shared evidence.

use serde_json::Value;

use super::known;
use super::network::request_id;
use super::stand_ins::StandIns;
use super::veil::LEFT_OUT;
use crate::catalogue::Named;
use crate::diagnosis::Code;
use crate::evidence::aws::{AwsAnswer, ErrorText, ErrorTextCandidate};

/// Codes are ours; the name of an entry stays only if it is built in. What the text named is left out.
pub(super) fn error_text(data: &ErrorText, names: &StandIns) -> ErrorText {
    let ErrorText { candidates, named: _ } = data;
    let ours = candidates.iter().filter(|candidate| candidate.code.parse::<Code>().is_ok());
    let shared = ours.map(|ErrorTextCandidate { entry, code, sure }| ErrorTextCandidate {
        entry: if names.known.error_text(entry) { entry.clone() } else { LEFT_OUT.to_owned() },
        code: code.clone(),
        sure: *sure,
    });
    ErrorText { candidates: shared.collect(), named: Named::default() }
}

/// Field by field, by the name of the field; a text without a rule of its own must be a known word to stay.
pub(super) fn answer(answer: &AwsAnswer, names: &mut StandIns) -> AwsAnswer {
    let shared = serde_json::to_value(answer).ok().and_then(|fields| field("", fields, names));
    let read = shared.and_then(|fields| serde_json::from_value(fields).ok());
    read.unwrap_or_else(|| AwsAnswer { status: answer.status, ..AwsAnswer::new(answer.call) })
}

fn field(name: &str, value: Value, names: &mut StandIns) -> Option<Value> {
    match value {
        Value::String(text) => string(name, &text, names).map(Value::String),
        Value::Array(all) => {
            Some(Value::Array(all.into_iter().filter_map(|one| field(name, one, names)).collect()))
        }
        Value::Object(fields) => {
            let shown = fields.into_iter().filter_map(|(name, value)| {
                let value = field(&name, value, names)?;
                Some((name, value))
            });
            Some(Value::Object(shown.collect()))
        }
        number => Some(number),
    }
}

fn string(name: &str, text: &str, names: &mut StandIns) -> Option<String> {
    let whole = || Some(text.to_owned());
    match name {
        // Closed lists of the evidence's own.
        "call" | "kind" | "cause" | "principal" | "malformed" | "problem" | "problems" | "ended" => whole(),
        "code" => known::aws_code(text).then(|| text.to_owned()).or_else(|| Some(LEFT_OUT.to_owned())),
        "request_id" if request_id(text) => whole(),
        // The one word of AWS's that a rule reads; elsewhere it is a sentence.
        "reason" if text == "INVALID_ACCOUNT_STATE" => whole(),
        "message" | "reason" | "request_id" => None,
        "severity" if matches!(text, "CRITICAL" | "WARNING" | "INFO") => whole(),
        "expires" => Some(names.month(text)),
        "account" | "management_account" | "owner_account" => Some(names.account(text)),
        // India has a seller of its own, which a rule knows.
        "country" => Some(if text == "IN" { text } else { "ZZ" }.to_owned()),
        "masked" => Some(names.name("phone", text)),
        "id" => Some(names.instance(text)),
        "identity_store" => Some(names.directory(text)),
        "host" => Some(names.host(text)),
        "arns" | "permission_set" => Some(names.name("permission-set", text)),
        _ if known::aws_state(text) => whole(),
        _ => Some(names.word_or_sign(text)),
    }
}
