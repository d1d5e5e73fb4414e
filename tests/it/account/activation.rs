//! Whether the account is switched on: its state, its age and what its services say, and never more than that.

use super::doctor::{Doctor, Ran};
use crate::world::aws::services::support::Desk;
use crate::world::aws::{Account, Answer, Denied, Error, Fake, Plan, days_ago, errors, minutes_ago};

fn run(account: Account) -> Ran {
    Doctor::signed_in(&Fake::start(account)).run()
}

fn of(state: &str, created_at: jiff::Timestamp) -> Account {
    Account { state: state.to_owned(), created_at, ..Account::default() }
}

#[test]
fn a_healthy_account_fails_nothing_and_is_not_called_unrestricted() {
    let ran = run(Account::default());
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(ran.status("activation.account-state"), "ok");
    ran.says("account.unseen-restrictions", "you", 0);
}

#[test]
fn a_pending_account_younger_than_a_day_waits_and_cannot_be_used_yet() {
    let ran = run(of("PENDING_ACTIVATION", minutes_ago(3 * 60)));
    ran.says("account.pending-activation", "you", 3).does_not_say(&["account.activation-overdue"]);
}

#[test]
fn a_pending_account_older_than_a_day_is_overdue() {
    let ran = run(of("PENDING_ACTIVATION", days_ago(2)));
    ran.says("account.activation-overdue", "you", 3).does_not_say(&["account.pending-activation"]);
}

#[test]
fn suspended_and_closed_accounts_are_for_aws_support() {
    run(of("SUSPENDED", days_ago(200))).says("account.suspended", "aws_support", 3);
    run(of("CLOSED", days_ago(200))).says("account.closed", "aws_support", 3);
}

#[test]
fn one_opt_in_required_ten_minutes_after_sign_up_is_warm_up() {
    let account = of("ACTIVE", minutes_ago(10)).fault("ec2:DescribeRegions", errors::opt_in_required_ec2());
    let ran = run(account);
    ran.finding("account.services-warming-up");
    ran.does_not_say(&["account.services-refused", "account.activation-overdue", "account.blocked"]);
    assert_ne!(ran.code, Some(3), "{ran}");
}

#[test]
fn services_that_still_refuse_an_active_account_after_days_are_refused_and_not_warming_up() {
    let account = of("ACTIVE", days_ago(5))
        .fault("ec2:DescribeRegions", errors::opt_in_required_ec2())
        .fault("s3:ListBuckets", errors::not_signed_up());
    let ran = run(account);
    ran.finding("account.services-refused");
    ran.does_not_say(&["account.services-warming-up"]);
}

#[test]
fn blocked_and_pending_verification_are_told_apart() {
    let account = of("ACTIVE", days_ago(3)).fault("ec2:DescribeRegions", errors::blocked());
    run(account).says("account.blocked", "aws_support", 3).does_not_say(&["account.pending-verification"]);
    let account = of("ACTIVE", days_ago(3)).fault("ec2:DescribeRegions", errors::pending_verification());
    run(account).finding("account.pending-verification");
}

#[test]
fn the_support_plans_refusal_is_not_the_accounts() {
    let ran = run(Account::default());
    assert_eq!(ran.code, Some(0), "{ran}");
    ran.does_not_say(&["account.services", "account.pending", "account.free-plan-limit"]);
    assert_eq!(ran.status("support.plan"), "ok");
}

#[test]
fn an_account_without_organization_or_older_than_plans_is_normal() {
    let ran = run(Account { plan: None, organization: None, ..Account::default() });
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(ran.status("identity-center.organization"), "ok");
    assert_eq!(ran.status("activation.plan"), "ok");
}

#[test]
fn a_free_plans_refusal_is_the_plans_and_not_warm_up() {
    let plan = Plan { kind: "FREE", status: "ACTIVE", credits: 80.0, ends: Some(days_ago(-90)) };
    let account = Account { plan: Some(plan), ..of("ACTIVE", days_ago(60)) };
    let error = Error::new(400, "FreeTierRestrictionError", "This is not available with free plan accounts.");
    let ran = run(account.fault("ec2:DescribeRegions", error));
    ran.finding("account.free-plan-limit");
    ran.does_not_say(&["account.services-warming-up", "account.services-refused"]);
}

#[test]
fn denied_everywhere_every_row_is_unknown_with_its_action_and_nothing_is_said_of_the_account() {
    let ran = run(Account { denied: Denied::Everything, support: Desk::business(), ..Account::default() });
    assert_eq!(ran.code, Some(5), "{ran}");
    let rows = [
        ("activation.account-state", "account:GetAccountInformation"),
        ("activation.plan", "freetier:GetAccountPlanState"),
        ("activation.services", "ec2:DescribeRegions"),
        ("activation.services", "s3:ListAllMyBuckets"),
        ("activation.regions", "account:ListRegions"),
        ("verification.phone", "account:GetContactInformation"),
        ("verification.contacts", "account:GetAlternateContact"),
        ("payment.actions", "bcm-recommended-actions:ListRecommendedActions"),
        ("identity-center.organization", "organizations:DescribeOrganization"),
        ("identity-center.instance", "sso:ListInstances"),
        ("identity-center.root-user", "iam:GetAccountSummary"),
        ("support.plan", "support:DescribeSeverityLevels"),
    ];
    let text = ran.stdout.clone();
    for (row, action) in rows {
        assert_eq!(ran.status(row), "unknown", "{row}");
        assert!(text.contains(action), "{action} is not named\n{ran}");
    }
    ran.does_not_say(&["account.", "payment.", "phone.", "identity-center.", "root.", "organization."]);
}

#[test]
fn throttling_is_retried_and_then_unknown() {
    let throttled = vec!["*".to_owned()];
    let fake = Fake::start(Account { throttled, ..Account::default() });
    let ran = Doctor::signed_in(&fake).run();
    assert_eq!(ran.code, Some(5), "{ran}");
    assert_eq!(ran.status("activation.account-state"), "unknown");
    for call in ["account:GetAccountInformation", "ec2:DescribeRegions", "s3:ListBuckets"] {
        let tries = fake.requests().iter().filter(|request| request.call == call).count();
        assert!((2..=4).contains(&tries), "{call}: {tries}");
    }
    ran.does_not_say(&["account.", "payment.", "phone.", "identity-center.", "root.", "credentials."]);
}

#[test]
fn a_call_that_is_throttled_once_is_answered_the_next_time() {
    let mut account = Account::default();
    for call in ["account:GetAccountInformation", "ec2:DescribeRegions"] {
        let error = Error::new(503, "RequestLimitExceeded", "Request limit exceeded.");
        account = account.fault_times(call, error, 1);
    }
    let ran = run(account);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(ran.status("activation.services"), "ok");
}

#[test]
fn html_is_never_an_aws_error_and_at_an_endpoint_the_user_set_no_gateway_is_blamed() {
    for status in [200, 401, 403, 407, 502] {
        let page = "<html><title>Blocked by policy</title><Code>OptInRequired</Code></html>".to_owned();
        let fake = Fake::start(Account::default().fault("*", Answer::Html(status, page)));
        let ran = Doctor::signed_in(&fake).run();
        ran.does_not_say(&[
            "account.",
            "payment.",
            "phone.",
            "identity-center.",
            "root.",
            "credentials.acc",
            "http.",
        ]);
        let json = ran.json();
        let kinds =
            json["evidence"].as_array().unwrap().iter().filter_map(|items| items["failed"]["kind"].as_str());
        let kinds: Vec<_> = kinds.collect();
        assert!(!kinds.is_empty() && kinds.iter().all(|kind| *kind == "not_aws"), "{status}: {kinds:?}");
        ran.says("credentials.endpoint-not-aws", "you", 3);
    }
}

#[test]
fn an_answer_in_awss_words_without_its_request_id_is_not_awss() {
    let imitation = Answer::Anonymous(Box::new(errors::opt_in_required_ec2().into()));
    let account = of("ACTIVE", days_ago(5)).fault("ec2:DescribeRegions", imitation);
    let ran = run(account);
    ran.says("credentials.endpoint-not-aws", "you", 3).does_not_say(&["account.services", "http."]);
}
