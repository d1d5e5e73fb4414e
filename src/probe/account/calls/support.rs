//! What Support offers this account, so that a case knows its way.

use super::ask::ask;
use crate::aws::answer::expect;
use crate::aws::{Question, Ready, Reply, scrub};
use crate::evidence::aws::{AwsFacts, ContactWay, SupportCategory};

/// Every account and billing case is of this type; the API's default is `technical`.
const ISSUE: &str = "customer-service";
/// Where AWS's documentation sends people whose account is not activated.
const SERVICE: &str = "customer-account";
const CATEGORY: &str = "activation";

/// The plan is looked at before permissions, so this works with any credentials.
pub(super) async fn severity_levels(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_support::Client::new(&ready.config);
    let reply = ask!(question, client.describe_severity_levels(), |_| AwsFacts::SupportPlan { api: true });
    expect(reply, "SubscriptionRequiredException", AwsFacts::SupportPlan { api: false })
}

pub(super) async fn services(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_support::Client::new(&ready.config);
    ask!(question, client.describe_services(), |output| {
        let pairs = output.services().iter().flat_map(|service| {
            service.categories().iter().filter_map(|category| {
                let words = format!("{} {}", category.code()?, category.name().unwrap_or_default());
                is_about_activation(service.code()?, &words).then_some(())?;
                Some(SupportCategory {
                    service: scrub::code(service.code()?),
                    category: scrub::code(category.code()?),
                })
            })
        });
        AwsFacts::SupportServices { categories: pairs.take(20).collect() }
    })
}

fn is_about_activation(service: &str, words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    let about_accounts = matches!(service, SERVICE | "account-management");
    about_accounts && (words.contains("activation") || words.contains("verification"))
}

pub(super) async fn languages(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_support::Client::new(&ready.config);
    let operation =
        client.describe_supported_languages().issue_type(ISSUE).service_code(SERVICE).category_code(CATEGORY);
    ask!(question, operation, |output| AwsFacts::SupportLanguages {
        codes: output
            .supported_languages()
            .iter()
            .filter_map(|supported_language| supported_language.code())
            .map(scrub::code)
            .collect(),
    })
}

pub(super) async fn case_options(ready: &Ready, question: &Question) -> Reply {
    let client = aws_sdk_support::Client::new(&ready.config);
    let operation = client
        .describe_create_case_options()
        .issue_type(ISSUE)
        .service_code(SERVICE)
        .category_code(CATEGORY)
        .language(&ready.language);
    ask!(question, operation, |output| {
        let ways = output.communication_types().iter().filter_map(|communication_type| {
            let hours = communication_type.supported_hours().iter().filter_map(|supported_hour| {
                Some(format!(
                    "{}-{}",
                    scrub::words(supported_hour.start_time()?),
                    scrub::words(supported_hour.end_time()?)
                ))
            });
            Some(ContactWay {
                way: scrub::code(communication_type.r#type()?),
                hours: hours.take(8).collect(),
            })
        });
        AwsFacts::CaseOptions {
            availability: output.language_availability().map(scrub::code),
            ways: ways.take(8).collect(),
        }
    })
}
