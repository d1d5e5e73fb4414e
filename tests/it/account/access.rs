//! Who gets in: the key behind Identity Center, roles without permission sets, policies of the sign-in.

use super::doctor::{Doctor, Ran};
use crate::world::aws::{Account, Denied, Error, Fake};

fn run(account: Account) -> Ran {
    Doctor::signed_in(&Fake::start(account)).run()
}

fn center(change: impl FnOnce(&mut Account)) -> Account {
    let mut account = Account::with_identity_center();
    change(&mut account);
    account
}

#[test]
fn a_refusal_for_the_key_is_no_missing_permission() {
    for (call, code, reason) in [
        ("sso:ListPermissionSets", "AccessDeniedException", "KMS_AccessDeniedException"),
        ("identitystore:ListUsers", "AccessDeniedException", "KMS_ACCESS_DENIED"),
        ("identitystore:ListUsers", "ValidationException", "KMS_DISABLED"),
        ("identitystore:ListUsers", "ResourceNotFoundException", "KMS_KEY_NOT_FOUND"),
    ] {
        let refusal = Error::because(400, code, "The key cannot be used.", reason);
        let ran = run(Account::with_identity_center().fault(call, refusal));
        let finding = ran.finding("identity-center.kms-refused");
        assert_eq!(
            (&finding["owner"], &finding["confidence"]),
            (&"aws_admin".into(), &"high".into()),
            "{reason}"
        );
        assert!(finding.to_string().contains(reason), "{finding:#}");
        ran.does_not_say(&["credentials.permission-missing"]);
    }
    let throttled = Error::because(400, "ThrottlingException", "Slow down.", "KMS_THROTTLING");
    let ran = run(Account::with_identity_center().fault("identitystore:ListUsers", throttled));
    ran.does_not_say(&["identity-center.kms-refused"]);
    let plain = Error::new(400, "AccessDeniedException", "not authorized");
    let ran = run(Account::with_identity_center().fault("identitystore:ListUsers", plain));
    ran.does_not_say(&["identity-center.kms-refused"]).finding("credentials.permission-missing");
}

#[test]
fn a_key_that_could_not_be_changed_and_a_region_that_is_being_added_are_said() {
    let failed = run(center(|it| it.instances[0].encryption = "UPDATE_FAILED"));
    assert_eq!(failed.finding("identity-center.encryption-change")["severity"], "warn");
    let changing = run(center(|it| it.instances[0].encryption = "UPDATING"));
    assert_eq!(changing.finding("identity-center.encryption-change")["severity"], "info");
    let adding = run(center(|it| it.instances[0].changing = vec![("eu-west-1", "ADDING")]));
    let finding = adding.finding("identity-center.region-change");
    assert!(finding.to_string().contains("eu-west-1"), "{finding:#}");
    run(Account::with_identity_center())
        .does_not_say(&["identity-center.encryption-change", "identity-center.region-change"]);
}

#[test]
fn roles_without_a_permission_set_are_access_too() {
    let unassigned = |entitlements| {
        center(|it| {
            it.permission_sets[0].assignments = 0;
            it.entitlements = entitlements;
        })
    };
    let none = run(unassigned(None)).finding("identity-center.nobody-assigned");
    assert_eq!(none["confidence"], "high");
    let empty = run(unassigned(Some(0))).finding("identity-center.nobody-assigned");
    assert_eq!(empty["confidence"], "high");
    run(unassigned(Some(1))).does_not_say(&["identity-center.nobody-assigned"]);
    let denied =
        Account { denied: Denied::Calls(vec!["account-access:ListApplications"]), ..unassigned(Some(1)) };
    let unread = run(denied).finding("identity-center.nobody-assigned");
    assert_eq!(unread["confidence"], "medium");
    assert_eq!(unread["args"]["managers"], "unread");
    let off = |entitlements| {
        center(|it| {
            it.instances[0].permission_sets_enabled = Some(false);
            it.entitlements = entitlements;
        })
    };
    run(off(None)).finding("identity-center.permission-sets-off");
    run(off(Some(2))).does_not_say(&["identity-center.permission-sets-off"]);
}

#[test]
fn a_sign_in_policy_with_a_condition_on_networks_is_said_and_bars_the_portal() {
    let account = |key| Account { sign_in_condition: Some(key), ..Account::default() };
    assert_eq!(run(account("aws:SourceIp")).finding("sign-in.network-policy")["severity"], "info");
    run(account("aws:PrincipalArn")).does_not_say(&["sign-in.network-policy"]);
    let ran = run(Account::default());
    ran.does_not_say(&["sign-in.network-policy"]);
    assert_eq!(ran.status("credentials.sign-in-policy"), "ok");
    let portal = run(center(|it| it.sign_in_condition = Some("aws:SourceVpc")));
    assert_eq!(portal.finding("sign-in.network-policy")["severity"], "warn");
    let denied = Denied::Calls(vec!["signin:GetResourcePolicy"]);
    let unread = run(Account { denied, ..account("aws:SourceIp") });
    assert_eq!(unread.status("credentials.sign-in-policy"), "unknown");
    assert!(unread.check("credentials.sign-in-policy").to_string().contains("signin:GetResourcePolicy"));
}

#[test]
fn nothing_of_who_has_a_role_or_of_which_network_is_kept() {
    let fake = Fake::start(center(|it| {
        it.entitlements = Some(1);
        it.sign_in_condition = Some("aws:SourceIp");
    }));
    let saved = tempfile::NamedTempFile::new().unwrap();
    let ran = Doctor::signed_in(&fake).arg(format!("--save={}", saved.path().display())).run();
    let saved = std::fs::read_to_string(saved.path()).unwrap();
    assert!(
        saved.contains("\"entitlements\"") && saved.contains("\"sign_in_policy\""),
        "the control: both were read\n{ran}"
    );
    for part in ["planted", "Planted", "198.51.100.77", "ent-0"] {
        assert!(!saved.contains(part) && !ran.stdout.contains(part), "{part}");
    }
}
