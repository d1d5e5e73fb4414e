//! Who is calling, and what the account, its plan and its payments look like.

use aws_sdk_account::types::AlternateContactType;
use aws_sdk_bcmrecommendedactions::types::RecommendedAction as Advice;

use super::ask::ask;
use crate::aws::answer::expect;
use crate::aws::{Question, Ready, Reply, scrub};
use crate::evidence::aws::{AwsFacts, Principal, RecommendedAction, RegionState};
use crate::probe::account::phone_number;

pub(super) async fn caller(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_sts::Client::new(&ready.config);
    let mut reply = ask!(question, client.get_caller_identity(), |output| {
        let (partition, principal) = of_arn(output.arn().unwrap_or_default());
        AwsFacts::Caller { account: digits(output.account().unwrap_or_default()), partition, principal }
    });
    reply.answer.region = Some(ready.region.clone());
    reply
}

/// Only the kind of principal: names of users and sessions are people's names.
fn of_arn(arn: &str) -> (String, Principal) {
    let mut parts = arn.splitn(6, ':');
    let partition = parts.nth(1).unwrap_or_default();
    let resource = parts.nth(3).unwrap_or_default();
    let principal = match resource.split_once('/') {
        None if resource == "root" => Principal::Root,
        Some(("user", _)) => Principal::User,
        Some(("assumed-role", rest)) if rest.starts_with("AWSReservedSSO_") => Principal::SsoRole,
        Some(("assumed-role", _)) => Principal::Role,
        Some(("federated-user", _)) => Principal::Federated,
        _ => Principal::Other,
    };
    (scrub::code(partition), principal)
}

fn digits(account: &str) -> String {
    account.chars().filter(char::is_ascii_digit).take(12).collect()
}

pub(super) async fn information(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_account::Client::new(&ready.config);
    ask!(question, client.get_account_information(), |output| AwsFacts::Account {
        state: output
            .account_state()
            .map(|account_state| scrub::code(account_state.as_str()))
            .unwrap_or_default(),
        created_at: output.account_created_date().map(aws_smithy_types::DateTime::secs),
    })
}

pub(super) async fn contact(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_account::Client::new(&ready.config);
    let mut told = None;
    let mut reply = ask!(question, client.get_contact_information(), |output| {
        let contact = output.contact_information();
        let country =
            contact.map(|contact| scrub::code(contact.country_code())).filter(|code| !code.is_empty());
        let number = contact.map(|contact| contact.phone_number()).filter(|number| !number.trim().is_empty());
        told = number.map(|number| (number.to_owned(), country.clone()));
        let phone_status =
            output.verification_status().map(|verification_status| scrub::code(verification_status.as_str()));
        AwsFacts::Contact { country, phone_status, phone: None }
    });
    // Reading the world's numbering plans takes a while: no other answer waits for it.
    if let (Some((number, country)), Some(AwsFacts::Contact { phone, .. })) = (told, &mut reply.answer.facts)
    {
        let facts = move || phone_number::facts(&number, country.as_deref());
        *phone = tokio::task::spawn_blocking(facts).await.ok();
    }
    let none = AwsFacts::Contact { country: None, phone_status: None, phone: None };
    expect(reply, "ResourceNotFoundException", none)
}

pub(super) async fn alternate_contact(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_account::Client::new(&ready.config);
    let contact = question.contact.unwrap_or("BILLING");
    let facts = |present| AwsFacts::AlternateContact { contact: contact.to_owned(), present };
    let operation =
        client.get_alternate_contact().alternate_contact_type(AlternateContactType::from(contact));
    let reply = ask!(question, operation, |output| facts(output.alternate_contact().is_some()));
    expect(reply, "ResourceNotFoundException", facts(false))
}

pub(super) async fn regions(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_account::Client::new(&ready.config);
    ask!(question, client.list_regions().max_results(50), |output| {
        let states = output.regions().iter().take(100).filter_map(|each_region| {
            let state = each_region.region_opt_status()?.as_str();
            Some(RegionState { region: scrub::code(each_region.region_name()?), state: scrub::code(state) })
        });
        AwsFacts::RegionStates { states: states.collect() }
    })
}

pub(super) async fn plan(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_freetier::Client::new(&ready.config);
    let reply = ask!(question, client.get_account_plan_state(), |output| AwsFacts::Plan {
        plan: Some(scrub::code(output.account_plan_type().as_str())),
        status: Some(scrub::code(output.account_plan_status().as_str())),
        expires_at: output.account_plan_expiration_date().map(aws_smithy_types::DateTime::secs),
        credits_usd: output
            .account_plan_remaining_credits()
            .map(|account_plan_remaining_credit| whole(account_plan_remaining_credit.amount())),
    });
    let older = AwsFacts::Plan { plan: None, status: None, expires_at: None, credits_usd: None };
    expect(reply, "ResourceNotFoundException", older)
}

#[expect(clippy::cast_possible_truncation, reason = "saturates; credits are far below")]
fn whole(amount: f64) -> i64 {
    amount.floor() as i64
}

pub(super) async fn recommended_actions(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_bcmrecommendedactions::Client::new(&ready.config);
    ask!(question, client.list_recommended_actions(), |output| {
        let actions = output.recommended_actions().iter().take(100).filter_map(action);
        AwsFacts::RecommendedActions { actions: actions.collect() }
    })
}

fn action(advice: &Advice) -> Option<RecommendedAction> {
    Some(RecommendedAction {
        action: scrub::code(advice.r#type()?.as_str()),
        feature: advice.feature().map(|feature| scrub::code(feature.as_str())),
        severity: advice.severity().map(|severity| scrub::code(severity.as_str())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_principal_is_read_from_the_arn_and_its_name_is_not() {
        let cases = [
            ("arn:aws:iam::123456789012:root", Principal::Root),
            ("arn:aws:iam::123456789012:user/jane", Principal::User),
            ("arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_0/jane@x.org", Principal::SsoRole),
            ("arn:aws:sts::123456789012:assumed-role/Build/i-1", Principal::Role),
            ("arn:aws:sts::123456789012:federated-user/jane", Principal::Federated),
            ("nonsense", Principal::Other),
        ];
        for (arn, expected) in cases {
            assert_eq!(of_arn(arn).1, expected, "{arn}");
        }
        assert_eq!(of_arn("arn:aws-cn:iam::123456789012:root").0, "aws-cn");
    }
}
