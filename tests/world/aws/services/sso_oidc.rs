use serde_json::json;

use super::super::{Account, Answer, Call, Error};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    match call.operation.as_str() {
        "RegisterClient" => Answer::Json(json!({
            "clientId": "planted-client-id",
            "clientSecret": "planted-client-secret",
            "clientIdIssuedAt": account.now().as_second(),
            "clientSecretExpiresAt": account.now().as_second() + 7_776_000,
        })),
        "StartDeviceAuthorization" => start(account, call),
        _ => Answer::unknown_operation(),
    }
}

/// A start URL of another Region, or none at all, is an invalid request without a word of why.
fn start(account: &Account, call: &Call) -> Answer {
    if call.text("clientSecret") != "planted-client-secret" {
        return Error::new(401, "InvalidClientException", "Invalid client provided").into();
    }
    let elsewhere = !call.region.is_empty() && call.region != account.portal_region;
    if elsewhere || call.text("startUrl") != account.start_url {
        return Error::new(400, "InvalidRequestException", "").into();
    }
    Answer::Json(json!({
        "deviceCode": "planted-device-code",
        "userCode": "PLNT-CODE",
        "verificationUri": "https://device.sso.us-east-1.amazonaws.com/",
        "verificationUriComplete": "https://device.sso.us-east-1.amazonaws.com/?user_code=PLNT-CODE",
        "expiresIn": 600,
        "interval": 1,
    }))
}
