//! One function an operation: the typed request, and which facts of the answer are kept.

mod account;
mod account_access;
mod ask;
mod identity_center;
mod organization;
mod payments;
mod sign_in;
mod signed;
mod support;

use futures_util::future::BoxFuture;

use crate::aws::{Aws, Credentials, Portal, Question, Ready, Reply, Session, answer};
use crate::catalogue::AwsCall;
use crate::evidence::aws::AwsAnswer;

impl Aws for Session {
    fn credentials(&self) -> BoxFuture<'_, Credentials> {
        Box::pin(async { self.ready().await.credentials.clone() })
    }

    fn portal(&self) -> Option<Portal> {
        self.options().portal.clone()
    }

    fn call<'a>(&'a self, question: &'a Question) -> BoxFuture<'a, Reply> {
        Box::pin(async move {
            let ready = self.ready().await;
            if question.call.is_signed() && ready.keys.is_none() {
                let answer = AwsAnswer::new(question.call);
                return Reply::new(answer::internal("no credentials"), answer);
            }
            call(ready, question).await
        })
    }
}

async fn call(ready: &Ready, question: &Question) -> Reply {
    use AwsCall as Is;
    match question.call {
        Is::GetCallerIdentity => account::caller(ready, question).await,
        Is::GetAccountInformation => account::information(ready, question).await,
        Is::GetContactInformation => account::contact(ready, question).await,
        Is::GetAlternateContact => account::alternate_contact(ready, question).await,
        Is::ListRegions => account::regions(ready, question).await,
        Is::GetAccountPlanState => account::plan(ready, question).await,
        Is::ListRecommendedActions => account::recommended_actions(ready, question).await,
        Is::ListPaymentInstruments => payments::instruments(ready).await,
        Is::GetPaymentInstrument => payments::details(ready, question).await,
        Is::GetAccountBalance => payments::balance(ready, question).await,
        Is::ListFinancialRecords => payments::records(ready).await,
        Is::DescribeRegions => signed::describe_regions(ready).await,
        Is::ListBuckets => signed::list_buckets(ready).await,
        Is::DescribeOrganization => organization::organization(ready, question).await,
        Is::DescribeAccount => organization::account(ready, question).await,
        Is::ListAwsServiceAccess => organization::service_access(ready, question).await,
        Is::ListDelegatedAdministrators => organization::delegated_administrators(ready, question).await,
        Is::GetAccountSummary => organization::account_summary(ready, question).await,
        Is::ListInstances => identity_center::instances(ready, question).await,
        Is::DescribeInstance => identity_center::instance(ready, question).await,
        Is::ListPermissionSets => identity_center::permission_sets(ready, question).await,
        Is::ListManagedPolicies => identity_center::managed_policies(ready, question).await,
        Is::ListAccountAssignments => identity_center::assignments(ready, question).await,
        Is::ListAccessApplications => account_access::applications(ready, question).await,
        Is::ListEntitlements => account_access::entitlements(ready, question).await,
        Is::GetConsoleAuthorization => sign_in::console_authorization(ready).await,
        Is::GetSignInPolicy => sign_in::policy(ready).await,
        Is::ListUsers => identity_center::users(ready, question).await,
        Is::RegisterClient => identity_center::register_client(ready, question).await,
        Is::StartDeviceAuthorization => identity_center::start_device_authorization(ready, question).await,
        Is::DescribeSeverityLevels => support::severity_levels(ready, question).await,
        Is::DescribeServices => support::services(ready, question).await,
        Is::DescribeSupportedLanguages => support::languages(ready, question).await,
        Is::DescribeCreateCaseOptions => support::case_options(ready, question).await,
    }
}
