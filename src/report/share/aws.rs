//! What may be shown of AWS's answers: their shape, states that AWS defines, request ids. The account's own names
//! become pseudonyms; a text that is not recognised is left out.

use serde_json::{Map, Value, json};

use super::known;
use super::network::request_id;
use super::veil::Veil;
use crate::evidence::InterviewAnswer;
use crate::evidence::aws::{AwsAnswer, ErrorText};

/// Codes are ours; the ids of entries only if they are built in.
pub(super) fn error_text(text: &ErrorText, veil: &mut Veil) -> Value {
    let built_in = text.candidates.iter().filter(|candidate| veil.known.error_text(&candidate.entry));
    let shown: Vec<_> = built_in
        .map(|built_in| json!({ "entry": built_in.entry, "code": built_in.code, "sure": built_in.sure }))
        .collect();
    (shown.len()..text.candidates.len()).for_each(|_| veil.leave_out());
    json!({ "candidates": shown })
}

/// A question of the built-in list and its answer, which is one of three words.
pub(super) fn interview(given: &InterviewAnswer, veil: &mut Veil) -> Value {
    let shown =
        veil.known.question(&given.question) && matches!(given.answer.as_str(), "yes" | "no" | "unsure");
    if !shown {
        veil.leave_out();
        return json!({});
    }
    json!({ "question": given.question, "answer": given.answer })
}

/// Field by field, by the name of the field; whatever has no rule of its own must be recognised to be shown.
pub(super) fn answer(answer: &AwsAnswer, veil: &mut Veil) -> Value {
    let fields = match serde_json::to_value(answer) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    let mut shown = Map::new();
    for (name, value) in fields {
        if let Some(value) = field(&name, value, veil) {
            shown.insert(name, value);
        }
    }
    shown.insert("call".to_owned(), json!(answer.call));
    Value::Object(shown)
}

fn field(name: &str, value: Value, veil: &mut Veil) -> Option<Value> {
    match value {
        Value::String(text) => string(name, &text, veil).map(Value::String),
        Value::Array(all) => {
            Some(Value::Array(all.into_iter().filter_map(|it| field(name, it, veil)).collect()))
        }
        Value::Object(fields) => {
            let shown = fields.into_iter().filter_map(|(name, value)| {
                let value = field(&name, value, veil)?;
                Some((name, value))
            });
            Some(Value::Object(shown.collect()))
        }
        number => Some(number),
    }
}

fn string(name: &str, text: &str, veil: &mut Veil) -> Option<String> {
    let keep = |shown: bool, veil: &mut Veil| {
        if !shown {
            veil.leave_out();
        }
        shown.then(|| text.to_owned())
    };
    match name {
        "call" => None,
        "code" => keep(known::aws_code(text), veil),
        "request_id" => keep(request_id(text), veil),
        "message" | "reason" => keep(false, veil),
        "masked" => Some(veil.name("phone", text)),
        "id" if text.starts_with("ssoins-") => Some(veil.instance(text)),
        "host" => Some(veil.host(text)),
        "identity_store" => Some(veil.directory(text)),
        _ if known::aws_state(text) => Some(text.to_owned()),
        _ => veil.value(text),
    }
}
