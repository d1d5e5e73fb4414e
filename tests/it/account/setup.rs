//! Phone, payment, root user, Identity Center and Support, as AWS tells them.

use super::doctor::{Doctor, Ran};
use crate::world::aws::services::support::Desk;
use crate::world::aws::{
    ADMINISTRATOR, Account, Error, Fake, Instance, Organization, PermissionSet, Plan, days_ago,
};

fn run(account: Account) -> Ran {
    Doctor::signed_in(&Fake::start(account)).run()
}

fn phone(number: &str, status: &str) -> Account {
    Account { phone: number.to_owned(), phone_status: Some(status.to_owned()), ..Account::default() }
}

fn pays(action: (&'static str, &'static str, &'static str)) -> Account {
    Account { recommended_actions: vec![action], ..Account::default() }
}

fn plan(status: &'static str, credits: f64, days: i64) -> Account {
    let plan = Plan { kind: "FREE", status, credits, ends: Some(days_ago(-days)) };
    Account { plan: Some(plan), ..Account::default() }
}

fn center(change: impl FnOnce(&mut Account)) -> Account {
    let mut account = Account::with_identity_center();
    change(&mut account);
    account
}

#[test]
fn an_unverified_or_pending_phone_is_said_and_a_verified_one_is_not() {
    run(phone("+821012345678", "UNVERIFIED")).says("phone.unverified", "you", 0);
    run(phone("+821012345678", "PENDING")).says("phone.verification-pending", "you", 0);
    run(phone("+821012345678", "VERIFIED")).does_not_say(&["phone."]);
    run(phone("+821012345678", "NOT_SUPPORTED")).says("phone.verification-not-supported", "you", 0);
}

#[test]
fn toll_free_numbers_leading_zeros_and_other_countries_are_said_of_unverified_numbers_only() {
    run(phone("+82801234567", "UNVERIFIED")).says("phone.toll-free", "you", 0);
    run(phone("+8201012345678", "UNVERIFIED")).says("phone.number-format", "you", 0);
    run(phone("+12025550123", "UNVERIFIED")).says("phone.other-country", "you", 0);
    run(phone("+82801234567", "VERIFIED")).does_not_say(&["phone."]);
}

#[test]
fn india_is_told_that_no_api_knows() {
    let account =
        Account { country: "IN".to_owned(), phone: "+919812345678".to_owned(), ..Account::default() };
    run(account).finding("account.india-verification");
}

#[test]
fn what_aws_recommends_about_payments_is_said_with_its_weight() {
    run(pays(("PAYMENTS_PAST_DUE", "PAYMENTS", "CRITICAL"))).says("payment.past-due", "you", 3);
    run(pays(("PAYMENTS_DUE", "PAYMENTS", "INFO"))).says("payment.due", "you", 0);
    run(pays(("UPDATE_EXPIRED_PAYMENT_METHOD", "PAYMENTS", "WARNING"))).says(
        "payment.method-expired",
        "you",
        3,
    );
    run(pays(("UPDATE_INVALID_PAYMENT_METHOD", "PAYMENTS", "WARNING"))).says(
        "payment.method-invalid",
        "you",
        3,
    );
    run(pays(("ENABLE_MFA_DEVICE", "IAM", "CRITICAL"))).does_not_say(&["payment."]);
}

#[test]
fn a_free_plan_is_a_fact_its_nearing_end_a_warning_and_its_end_a_failure() {
    run(plan("ACTIVE", 80.0, 120)).says("payment.free-plan", "you", 0);
    run(plan("ACTIVE", 80.0, 3)).says("payment.free-plan-ending", "you", 0);
    run(plan("EXPIRED", 0.0, -3)).says("payment.free-plan-ended", "you", 3);
    run(Account::default()).does_not_say(&["payment.free-plan"]);
}

#[test]
fn a_root_user_without_mfa_or_with_keys_is_a_warning() {
    let mut account = Account::default();
    account.summary.insert("AccountMFAEnabled", 0);
    account.summary.insert("AccountAccessKeysPresent", 1);
    let ran = run(account);
    ran.says("root.mfa-off", "you", 0).says("root.access-keys-present", "you", 0);
    run(Account::default()).does_not_say(&["root."]);
}

#[test]
fn working_as_root_with_a_session_is_said() {
    let account = Account { arn: "arn:aws:iam::123456789012:root".to_owned(), ..Account::default() };
    let fake = Fake::start(account);
    let ran = Doctor::signed_in(&fake).env("AWS_SESSION_TOKEN", "session").run();
    ran.says("root.used-for-work", "you", 0).does_not_say(&["credentials.root-access-key"]);
}

#[test]
fn a_role_quota_that_is_nearly_used_up_is_a_warning() {
    let mut account = Account::default();
    account.summary.insert("Roles", 800);
    run(account).says("iam.role-quota-near", "aws_admin", 0);
    run(Account::default()).does_not_say(&["iam."]);
}

#[test]
fn an_identity_center_that_people_can_use_is_ok() {
    let ran = run(Account::with_identity_center());
    assert_eq!(ran.code, Some(0), "{ran}");
    ran.does_not_say(&["identity-center.", "organization."]);
}

#[test]
fn no_instance_anywhere_is_not_enabled_and_no_failure() {
    run(Account::default()).says("identity-center.not-enabled", "you", 0);
}

#[test]
fn an_instance_that_is_made_or_failed_is_told_with_its_reason() {
    run(center(|it| it.instances[0].status = "CREATE_IN_PROGRESS")).finding("identity-center.not-ready");
    let failed = run(center(|it| {
        it.instances[0].status = "CREATE_FAILED";
        it.instances[0].reason = Some("The KMS key is not accessible.".to_owned());
    }));
    failed.says("identity-center.creation-failed", "aws_admin", 3);
    assert!(failed.stdout.contains("KMS key is not accessible"), "{failed}");
}

#[test]
fn an_instance_in_another_region_is_found_from_the_configured_one() {
    let fake = Fake::start(center(|it| it.instances[0].region = "eu-west-1"));
    let config =
        "[default]\nsso_start_url = https://d-9067012345.awsapps.com/start\nsso_region = us-east-1\n";
    let ran = Doctor::signed_in(&fake).config(config).run();
    ran.says("identity-center.other-region", "you", 0);
    assert_eq!(ran.status("identity-center.instance"), "warn", "{ran}");
    assert!(ran.stdout.contains("eu-west-1"), "{ran}");
}

#[test]
fn an_endpoint_without_region_scope_is_asked_region_by_region() {
    let fake = Fake::start(center(|it| {
        it.knows_region_scope = false;
        it.instances[0].region = "ap-northeast-2";
    }));
    let ran = Doctor::signed_in(&fake).run();
    ran.does_not_say(&["identity-center.not-enabled"]);
    let asked = fake.requests().iter().filter(|request| request.call == "sso:ListInstances").count();
    assert_eq!(asked, 4, "once everywhere, then the three Regions that are on");
    assert_eq!(ran.status("identity-center.users"), "ok", "{ran}");
}

#[test]
fn switched_off_permission_sets_source_limits_and_missing_people_are_said() {
    run(center(|it| it.instances[0].permission_sets_enabled = Some(false)))
        .finding("identity-center.permission-sets-off");
    run(center(|it| it.instances[0].allowed_sources = vec!["203.0.113.0/24"]))
        .finding("identity-center.network-restricted");
    run(center(|it| it.users = 0)).says("identity-center.no-users", "aws_admin", 3);
    run(center(|it| it.permission_sets[0].assignments = 0)).finding("identity-center.nobody-assigned");
    let reader = PermissionSet {
        name: "ReadOnly",
        policies: vec!["arn:aws:iam::aws:policy/ReadOnlyAccess"],
        assignments: 1,
    };
    run(center(|it| it.permission_sets = vec![reader])).finding("identity-center.no-administrator");
    let two = vec![
        PermissionSet { name: "ReadOnly", policies: vec![], assignments: 0 },
        PermissionSet { name: "Admin", policies: vec![ADMINISTRATOR], assignments: 1 },
    ];
    run(center(|it| it.permission_sets = two))
        .does_not_say(&["identity-center.no-administrator", "identity-center.nobody-assigned"]);
}

#[test]
fn a_member_account_is_not_the_management_account_and_that_is_normal() {
    let member = run(center(|it| {
        it.organization.as_mut().unwrap().management_account = "210987654321".to_owned();
        it.instances[0].owner = "210987654321".to_owned();
    }));
    member.finding("organization.not-management-account");
    assert_ne!(member.code, Some(3), "{member}");
}

#[test]
fn an_organization_for_billing_only_is_limited() {
    let organization = Organization {
        features: "CONSOLIDATED_BILLING",
        management_account: "123456789012".to_owned(),
        trusts_sso: false,
        delegated: 0,
    };
    run(Account { organization: Some(organization), ..Account::default() }).says(
        "organization.features-limited",
        "aws_admin",
        0,
    );
}

#[test]
fn an_instance_of_the_account_alone_is_an_account_instance() {
    let own = Instance {
        owner: "123456789012".to_owned(),
        status: "ACTIVE",
        reason: None,
        region: "us-east-1",
        permission_sets_enabled: None,
        allowed_sources: Vec::new(),
        encryption: "ENABLED",
        changing: Vec::new(),
    };
    run(Account { instances: vec![own], ..Account::default() }).finding("identity-center.account-instance");
}

#[test]
fn a_portal_that_no_region_knows_is_a_mismatch_without_any_credentials() {
    let fake = Fake::start(Account::default());
    let ran = Doctor::at(&fake).arg("--directory=d-0000000000").run();
    ran.says("identity-center.portal-mismatch", "you", 3);
    let fake = Fake::start(Account::default());
    let ran = Doctor::at(&fake).arg("--directory=d-9067012345").run();
    assert_eq!(ran.status("identity-center.sign-in"), "ok", "{ran}");
}

#[test]
fn basic_support_is_a_fact_and_a_plan_with_the_api_shows_its_channels() {
    run(Account::default()).says("support.api-not-in-plan", "you", 0);
    let ran = run(Account { support: Desk::business(), ..Account::default() });
    ran.says("support.case-channels", "you", 0).does_not_say(&["support.api-not-in-plan"]);
}

#[test]
fn a_broken_support_answer_is_unknown_and_no_plan() {
    let odd = Error::new(500, "InternalServerError", "oops");
    let ran = run(Account::default().fault("support:DescribeSeverityLevels", odd));
    assert_eq!(ran.status("support.plan"), "unknown");
    ran.does_not_say(&["support."]);
}
