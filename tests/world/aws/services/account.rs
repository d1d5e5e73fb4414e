use serde_json::json;

use super::super::{Account, Answer, Call, Error, PHONE_CODE};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    match call.operation.as_str() {
        "GetAccountInformation" => Answer::Json(json!({
            "AccountId": account.id,
            "AccountName": "Planted Account Name",
            "AccountCreatedDate": account.created_at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            "AccountState": account.state,
        })),
        "GetContactInformation" => contact(account),
        "GetAlternateContact" => alternate_contact(account, call.text("AlternateContactType")),
        "ListRegions" => {
            let regions = account.regions.iter();
            let regions = regions.map(|(name, state)| json!({"RegionName": name, "RegionOptStatus": state}));
            Answer::Json(json!({"Regions": regions.collect::<Vec<_>>()}))
        }
        "SendPhoneNumberVerification" => {
            if account.phone_status.as_deref() == Some("VERIFIED") {
                return Error::new(409, "ConflictException", "The phone number is verified already.").into();
            }
            account.codes_sent += 1;
            account.phone_status = Some("PENDING".to_owned());
            Answer::Json(json!({"Status": "PENDING"}))
        }
        "VerifyPhoneNumber" => {
            if call.text("Otp") != PHONE_CODE {
                return Error::new(400, "ValidationException", "The code is not valid.").into();
            }
            account.phone_status = Some("VERIFIED".to_owned());
            Answer::Json(json!({"Status": "VERIFIED"}))
        }
        _ => Answer::unknown_operation(),
    }
}

fn contact(account: &Account) -> Answer {
    let mut answer = json!({"ContactInformation": {
        "FullName": "Gildong Planted-Name",
        "AddressLine1": "77 Planted-Street",
        "AddressLine2": "Unit 1204-planted",
        "City": "Plantedville",
        "StateOrRegion": "Plantedshire",
        "PostalCode": "PLANTED-06236",
        "CountryCode": account.country,
        "PhoneNumber": account.phone,
        "CompanyName": "Planted Company Ltd",
        "WebsiteUrl": "https://planted-website.example",
    }});
    if let Some(status) = &account.phone_status {
        answer["VerificationStatus"] = json!(status);
    }
    Answer::Json(answer)
}

fn alternate_contact(account: &Account, kind: &str) -> Answer {
    if !account.alternate_contacts.contains(&kind) {
        let words = format!("No contact of the inputted alternate contact type found: {kind}");
        return Error::new(404, "ResourceNotFoundException", &words).into();
    }
    Answer::Json(json!({"AlternateContact": {
        "AlternateContactType": kind,
        "Name": "Billing Planted-Person",
        "Title": "Finance",
        "EmailAddress": "planted.billing@example.com",
        "PhoneNumber": "+82 10-1234-5678",
    }}))
}
