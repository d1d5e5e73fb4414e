//! The organization around the account, and IAM's summary of it.

use std::collections::HashMap;

use aws_sdk_iam::types::SummaryKeyType as Key;

use super::ask::ask;
use crate::aws::answer::expect;
use crate::aws::{Question, Ready, Reply, scrub};
use crate::evidence::aws::AwsFacts;

/// The service principal under which Identity Center has trusted access.
const SSO: &str = "sso.amazonaws.com";
const NOT_IN_USE: &str = "AWSOrganizationsNotInUseException";

pub(super) async fn organization(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_organizations::Client::new(&ready.config);
    let reply = ask!(question, client.describe_organization(), |output| {
        let organization = output.organization();
        AwsFacts::Organization {
            exists: organization.is_some(),
            feature_set: organization
                .and_then(|found| found.feature_set())
                .map(|set| scrub::code(set.as_str())),
            management_account: organization
                .and_then(|organization| organization.master_account_id())
                .map(scrub::code),
        }
    });
    let none = AwsFacts::Organization { exists: false, feature_set: None, management_account: None };
    expect(reply, NOT_IN_USE, none)
}

pub(super) async fn account(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_organizations::Client::new(&ready.config);
    let operation = client.describe_account().set_account_id(question.account.clone());
    ask!(question, operation, |output| {
        let state =
            output.account().and_then(|account| account.state()).map(|state| scrub::code(state.as_str()));
        AwsFacts::OrganizationAccount { state: state.unwrap_or_default() }
    })
}

pub(super) async fn service_access(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_organizations::Client::new(&ready.config);
    ask!(question, client.list_aws_service_access_for_organization(), |output| AwsFacts::ServiceAccess {
        sso: output
            .enabled_service_principals()
            .iter()
            .any(|enabled_service_principal| enabled_service_principal.service_principal() == Some(SSO)),
    })
}

pub(super) async fn delegated_administrators(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_organizations::Client::new(&ready.config);
    let operation = client.list_delegated_administrators().service_principal(SSO);
    ask!(question, operation, |output| AwsFacts::DelegatedAdministrators {
        count: output.delegated_administrators().len(),
    })
}

pub(super) async fn account_summary(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_iam::Client::new(&ready.config);
    ask!(question, client.get_account_summary(), |output| {
        let none = HashMap::new();
        let map = output.summary_map().unwrap_or(&none);
        let number = |key: Key| map.get(&key).map(|count| i64::from(*count));
        let flag = |key: Key| number(key).map(|number| number > 0);
        AwsFacts::AccountSummary {
            root_mfa: flag(Key::AccountMfaEnabled),
            root_access_keys: flag(Key::AccountAccessKeysPresent),
            root_password: flag(Key::AccountPasswordPresent),
            roles: number(Key::from("Roles")),
            roles_quota: number(Key::from("RolesQuota")),
        }
    })
}
