//! The fake speaks as AWS does: AWS's own SDK reads every answer and every refusal.

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

use crate::world::aws::services::support::Desk;
use crate::world::aws::{Account, Denied, Error, Fake, IDENTITY_STORE, INSTANCE_ARN, KEY_ID, SECRET};

fn config(fake: &Fake) -> SdkConfig {
    let keys = Credentials::new(KEY_ID, SECRET, None, None, "test");
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .endpoint_url(fake.url())
        .credentials_provider(SharedCredentialsProvider::new(keys))
        .http_client(aws_smithy_http_client::Builder::new().build_http())
        .build()
}

#[tokio::test]
async fn the_sdk_reads_every_answer() {
    let account = Account { support: Desk::business(), ..Account::with_identity_center() };
    let fake = Fake::start(account);
    let config = config(&fake);

    let sts = aws_sdk_sts::Client::new(&config);
    let caller = sts.get_caller_identity().send().await.unwrap();
    assert_eq!(caller.account(), Some("123456789012"));

    let iam = aws_sdk_iam::Client::new(&config);
    let summary = iam.get_account_summary().send().await.unwrap();
    assert_eq!(summary.summary_map().unwrap()[&"RolesQuota".into()], 1000);

    let account = aws_sdk_account::Client::new(&config);
    let information = account.get_account_information().send().await.unwrap();
    assert_eq!(information.account_state().unwrap().as_str(), "ACTIVE");
    assert!(information.account_created_date().is_some());
    let contact = account.get_contact_information().send().await.unwrap();
    assert_eq!(contact.verification_status().unwrap().as_str(), "VERIFIED");
    let billing =
        account.get_alternate_contact().alternate_contact_type("BILLING".into()).send().await.unwrap();
    assert!(billing.alternate_contact().is_some());
    assert_eq!(account.list_regions().send().await.unwrap().regions().len(), 4);

    let plan = aws_sdk_freetier::Client::new(&config).get_account_plan_state().send().await.unwrap();
    assert_eq!(plan.account_plan_type().as_str(), "PAID");
    let actions = aws_sdk_bcmrecommendedactions::Client::new(&config);
    assert!(actions.list_recommended_actions().send().await.unwrap().recommended_actions().is_empty());
}

#[tokio::test]
async fn the_sdk_reads_organizations_and_identity_center() {
    let fake = Fake::start(Account::with_identity_center());
    let config = config(&fake);

    let organizations = aws_sdk_organizations::Client::new(&config);
    let organization = organizations.describe_organization().send().await.unwrap();
    assert_eq!(organization.organization().unwrap().feature_set().unwrap().as_str(), "ALL");
    let account = organizations.describe_account().account_id("123456789012").send().await.unwrap();
    assert_eq!(account.account().unwrap().state().unwrap().as_str(), "ACTIVE");
    let access = organizations.list_aws_service_access_for_organization().send().await.unwrap();
    assert_eq!(access.enabled_service_principals().len(), 1);
    assert!(
        organizations
            .list_delegated_administrators()
            .send()
            .await
            .unwrap()
            .delegated_administrators()
            .is_empty()
    );

    let center = aws_sdk_ssoadmin::Client::new(&config);
    let instances = center.list_instances().region_scope("ALL_REGIONS".into()).send().await.unwrap();
    assert_eq!(instances.instances()[0].primary_region(), Some("us-east-1"));
    let instance = center.describe_instance().instance_arn(INSTANCE_ARN).send().await.unwrap();
    assert_eq!(instance.permission_sets_enabled(), Some(true));
    let sets = center.list_permission_sets().instance_arn(INSTANCE_ARN).send().await.unwrap();
    let set = &sets.permission_sets()[0];
    let policies = center.list_managed_policies_in_permission_set();
    let policies = policies.instance_arn(INSTANCE_ARN).permission_set_arn(set).send().await.unwrap();
    assert_eq!(policies.attached_managed_policies()[0].name(), Some("AdministratorAccess"));
    let assigned = center.list_account_assignments().instance_arn(INSTANCE_ARN).account_id("123456789012");
    let assigned = assigned.permission_set_arn(set).send().await.unwrap();
    assert_eq!(assigned.account_assignments().len(), 1);

    let store = aws_sdk_identitystore::Client::new(&config);
    assert_eq!(store.list_users().identity_store_id(IDENTITY_STORE).send().await.unwrap().users().len(), 2);
}

#[tokio::test]
async fn the_sdk_reads_support_and_sign_in() {
    let fake = Fake::start(Account { support: Desk::business(), ..Account::default() });
    let config = config(&fake);

    let support = aws_sdk_support::Client::new(&config);
    assert_eq!(support.describe_severity_levels().send().await.unwrap().severity_levels().len(), 4);
    let services = support.describe_services().send().await.unwrap();
    assert_eq!(services.services()[0].categories()[0].code(), Some("activation"));
    let languages = support.describe_supported_languages().issue_type("customer-service");
    let languages =
        languages.service_code("customer-account").category_code("activation").send().await.unwrap();
    assert_eq!(languages.supported_languages()[2].code(), Some("ko"));
    let options = support.describe_create_case_options().issue_type("customer-service").language("ko");
    let options = options.service_code("customer-account").category_code("activation").send().await.unwrap();
    assert_eq!(options.language_availability(), Some("best_effort"));

    let oidc = aws_sdk_ssooidc::Client::new(&config);
    let client = oidc.register_client().client_name("x").client_type("public").send().await.unwrap();
    let start = oidc.start_device_authorization().client_id(client.client_id().unwrap());
    let start = start.client_secret(client.client_secret().unwrap());
    let url = fake.account(|fake| fake.start_url.clone());
    let good = start.clone().start_url(url).send().await.unwrap();
    assert!(good.device_code().is_some());
    let bad = start.start_url("https://d-0000000000.awsapps.com/start").send().await.unwrap_err();
    assert!(bad.into_service_error().is_invalid_request_exception());
}

/// The code the SDK reads from a refusal in each protocol.
async fn codes(fake: &Fake) -> [Option<String>; 4] {
    let config = config(fake);
    fn code(error: &impl ProvideErrorMetadata) -> Option<String> {
        error.code().map(str::to_owned)
    }
    let query = aws_sdk_iam::Client::new(&config).get_account_summary().send().await.unwrap_err();
    let rest = aws_sdk_account::Client::new(&config).get_account_information().send().await.unwrap_err();
    let json = aws_sdk_organizations::Client::new(&config).describe_organization().send().await.unwrap_err();
    let oidc = aws_sdk_freetier::Client::new(&config).get_account_plan_state().send().await.unwrap_err();
    [code(&query), code(&rest), code(&json), code(&oidc)]
}

#[tokio::test]
async fn the_sdk_reads_a_denial_in_every_protocol() {
    let fake = Fake::start(Account { denied: Denied::Everything, ..Account::default() });
    let expected =
        ["AccessDenied", "AccessDeniedException", "AccessDeniedException", "AccessDeniedException"];
    assert_eq!(codes(&fake).await.map(Option::unwrap), expected);
}

#[tokio::test]
async fn the_sdk_reads_a_planned_error_in_every_protocol() {
    let error = Error::new(400, "SomeException", "words & <more>");
    let fake = Fake::start(Account::default().fault("*", error));
    assert_eq!(codes(&fake).await.map(Option::unwrap), ["SomeException"; 4]);
}

#[tokio::test]
async fn a_request_signed_with_another_secret_is_refused_and_unsigned_ones_are_recorded_as_such() {
    let fake = Fake::start(Account::default());
    let wrong = Credentials::new(KEY_ID, "anothersecretanothersecretanothersecret1", None, None, "test");
    let config =
        config(&fake).to_builder().credentials_provider(SharedCredentialsProvider::new(wrong)).build();
    let error = aws_sdk_sts::Client::new(&config).get_caller_identity().send().await.unwrap_err();
    assert_eq!(error.code(), Some("SignatureDoesNotMatch"));
    let oidc = aws_sdk_ssooidc::Client::new(&config);
    oidc.register_client().client_name("x").client_type("public").send().await.unwrap();
    let requests = fake.requests();
    assert_eq!(
        requests.iter().map(|request| request.call.as_str()).collect::<Vec<_>>(),
        ["sts:GetCallerIdentity", "sso-oidc:RegisterClient"]
    );
    assert!(requests[0].signed() && !requests[1].signed());
}
