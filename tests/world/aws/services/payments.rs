use serde_json::json;

use super::super::{Account, Answer, Call, Error};

/// Personal parts are planted: none of them may be kept.
pub fn handle(account: &mut Account, call: &Call) -> Answer {
    if account.payments.refuses_state {
        let words = "The account is not in a valid state.";
        return Error::because(400, "AccessDeniedException", words, "INVALID_ACCOUNT_STATE").into();
    }
    match call.operation.as_str() {
        "ListPaymentInstruments" => Answer::Json(json!({"paymentInstrumentSummaries": summaries(account)})),
        "GetPaymentInstrument" => instrument(account, call.text("identifier")),
        "GetAccountBalance" => balance(account, call.text("balanceType")),
        "ListFinancialRecords" => records(account),
        _ => Answer::unknown_operation(),
    }
}

fn arn(account: &Account, index: usize) -> String {
    format!("arn:aws:payments::{}:payment-instrument:pi-{index}", account.id)
}

fn summaries(account: &Account) -> Vec<serde_json::Value> {
    let all = account.payments.instruments.iter().enumerate().map(|(index, instrument)| {
        json!({
            "id": format!("pi-{index}"),
            "arn": arn(account, index),
            "paymentMethod": instrument.method,
            "status": instrument.status,
            "createdAt": 1_700_000_000,
        })
    });
    all.collect()
}

fn instrument(account: &Account, id: &str) -> Answer {
    let found = id.strip_prefix("pi-").and_then(|index| index.parse::<usize>().ok());
    let Some((index, instrument)) =
        found.and_then(|index| Some((index, account.payments.instruments.get(index)?)))
    else {
        return Error::new(400, "ResourceNotFoundException", "No such payment instrument.").into();
    };
    let mut answer = json!({
        "arn": arn(account, index),
        "paymentMethod": instrument.method,
        "status": instrument.status,
    });
    if let Some((year, month)) = instrument.expires {
        answer["details"] = json!({"card": {
            "brand": "VISA",
            "last4": "4242",
            "expirationMonth": month,
            "expirationYear": year,
            "cardType": "CREDIT",
            "issuingBank": "Planted Company Ltd",
            "issuerCountry": "KR",
        }});
    }
    Answer::Json(json!({"paymentInstrument": answer}))
}

fn balance(account: &Account, which: &str) -> Answer {
    let owed = match which {
        "INVOICES_PAST_DUE" => account.payments.past_due,
        "INVOICES_DUE" => account.payments.due,
        _ => {
            return Error::because(400, "ValidationException", "balanceType", "FIELD_VALIDATION_FAILED")
                .into();
        }
    };
    let amount = json!({
        "amount": {"value": "10.99", "currency": "USD"},
        "merchantOfRecord": "Amazon Web Services, Inc.",
    });
    Answer::Json(json!({"accountBalances": if owed { vec![amount] } else { Vec::new() }}))
}

fn records(account: &Account) -> Answer {
    let zero = json!({"value": "0.0", "currency": "USD"});
    let all = account.payments.open_invoices.iter().enumerate().map(|(index, status)| {
        json!({
            "id": format!("INV-0000-0000-000{index}"),
            "type": "INVOICE",
            "businessUnit": {"merchantOfRecord": "Amazon Web Services, Inc."},
            "amount": zero,
            "balances": {"outstanding": zero, "processing": zero, "settled": zero, "canceled": zero},
            "settlementStatus": "OPEN",
            "status": status,
            "issuedAt": 1_700_000_000,
        })
    });
    Answer::Json(json!({"financialRecordSummaries": all.collect::<Vec<_>>()}))
}
