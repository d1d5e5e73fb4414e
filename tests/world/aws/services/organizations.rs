use serde_json::json;

use super::super::{Account, Answer, Call, Error, Organization};

pub fn handle(account: &mut Account, call: &Call) -> Answer {
    let Some(organization) = &account.organization else {
        let words = "Your account is not a member of an organization.";
        return Error::new(400, "AWSOrganizationsNotInUseException", words).into();
    };
    if call.operation == "DescribeOrganization" {
        return describe(organization);
    }
    if organization.management_account != account.id {
        let words = "You don't have permissions to access this resource.";
        return Error::new(400, "AccessDeniedException", words).into();
    }
    match call.operation.as_str() {
        "DescribeAccount" => Answer::Json(json!({"Account": {
            "Id": account.id,
            "Arn": format!("arn:aws:organizations::{0}:account/o-exampleorgid/{0}", account.id),
            "Email": "planted.billing@example.com",
            "Name": "Planted Account Name",
            "Status": "ACTIVE",
            "State": account.state,
            "JoinedMethod": "INVITED",
            "JoinedTimestamp": 1_767_225_600.0,
        }})),
        "ListAWSServiceAccessForOrganization" => {
            let sso = json!({"ServicePrincipal": "sso.amazonaws.com", "DateEnabled": 1_767_225_600.0});
            let all: Vec<_> = organization.trusts_sso.then_some(sso).into_iter().collect();
            Answer::Json(json!({"EnabledServicePrincipals": all}))
        }
        "ListDelegatedAdministrators" => {
            let all = (0..organization.delegated).map(|index| {
                json!({
                    "Id": format!("2222222222{index:02}"),
                    "Email": "planted.billing@example.com",
                    "Name": "Planted Account Name",
                    "Status": "ACTIVE",
                })
            });
            Answer::Json(json!({"DelegatedAdministrators": all.collect::<Vec<_>>()}))
        }
        _ => Answer::unknown_operation(),
    }
}

fn describe(organization: &Organization) -> Answer {
    let id = &organization.management_account;
    Answer::Json(json!({"Organization": {
        "Id": "o-exampleorgid",
        "Arn": format!("arn:aws:organizations::{id}:organization/o-exampleorgid"),
        "FeatureSet": organization.features,
        "MasterAccountArn": format!("arn:aws:organizations::{id}:account/o-exampleorgid/{id}"),
        "MasterAccountId": id,
        "MasterAccountEmail": "planted.billing@example.com",
        "AvailablePolicyTypes": [],
    }}))
}
