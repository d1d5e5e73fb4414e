use serde_json::json;

use super::super::state::person;
use super::super::{Account, Answer, Call, Error, IDENTITY_STORE};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    if call.operation != "ListUsers" {
        return Answer::unknown_operation();
    }
    if call.text("IdentityStoreId") != IDENTITY_STORE {
        return Error::new(400, "ResourceNotFoundException", "Identity store not found.").into();
    }
    let users = (0..account.users).map(|index| {
        json!({
            "IdentityStoreId": IDENTITY_STORE,
            "UserId": person(index),
            "UserArn": format!("arn:aws:identitystore:::user/{}", person(index)),
            "Revision": "1",
            "UserName": format!("planted.user{index}"),
            "DisplayName": "Gildong Planted-Name",
            "Name": {"FamilyName": "Planted-Family", "GivenName": "Gildong"},
            "Emails": [{"Value": format!("planted.user{index}@example.com"), "Type": "work", "Primary": true}],
            "PhoneNumbers": [{"Value": "+82 10-1234-5678", "Type": "work"}],
        })
    });
    Answer::Json(json!({"Users": users.collect::<Vec<_>>()}))
}
