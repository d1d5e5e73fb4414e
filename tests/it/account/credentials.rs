//! Credentials: what is said about every way in which they fail, and by whom it can be fixed.

use std::time::Duration;

use jiff::SignedDuration;

use super::doctor::{ACCOUNT, Doctor};
use crate::world::aws::{Accepts, Account, Fake, KEY_ID, SECRET};

/// Nothing about the account may be concluded from credentials that do not work.
const ABOUT_THE_ACCOUNT: &[&str] = &["account.", "payment.", "phone.", "identity-center.", "root."];

#[test]
fn without_credentials_the_rows_are_skipped_and_say_how_to_get_some() {
    let fake = Fake::start(Account::default());
    let ran = Doctor::at(&fake).run();
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(ran.status("activation.account-state"), "skipped");
    assert_eq!(fake.requests().len(), 0);
    let text = Doctor::at(&fake).format("text").run().stdout;
    assert!(text.contains("no AWS credentials were found") && text.contains("--profile"), "{text}");
}

#[test]
fn a_session_that_aws_calls_expired_is_the_persons_to_renew() {
    let fake = Fake::start(Account { credentials: Accepts::Expired, ..Account::default() });
    let ran = Doctor::signed_in(&fake).run();
    ran.says("credentials.expired", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
}

#[test]
fn a_key_pasted_with_quotes_is_malformed() {
    let fake = Fake::start(Account::default());
    let ran = Doctor::signed_in(&fake).env("AWS_ACCESS_KEY_ID", format!("\"{KEY_ID}\"")).run();
    ran.says("credentials.malformed", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
}

#[test]
fn a_cut_secret_is_malformed() {
    let fake = Fake::start(Account::default());
    let ran = Doctor::signed_in(&fake).env("AWS_SECRET_ACCESS_KEY", &SECRET[..30]).run();
    ran.says("credentials.malformed", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
}

#[test]
fn half_a_key_pair_is_told_with_the_half_that_is_missing() {
    let fake = Fake::start(Account::default());
    for missing in ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"] {
        let ran = Doctor::signed_in(&fake).env(missing, "").run();
        ran.says("credentials.source-failed", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
        assert!(ran.to_string().contains(&format!("no {missing}")), "{ran}");
    }
    assert_eq!(fake.requests().len(), 0);
}

#[test]
fn another_secret_of_the_right_shape_is_a_refused_signature() {
    let fake = Fake::start(Account::default());
    let other = SECRET.replace("wJalr", "xJalr");
    let ran = Doctor::signed_in(&fake).env("AWS_SECRET_ACCESS_KEY", other).run();
    ran.says("credentials.signature-refused", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
}

#[test]
fn a_key_that_aws_does_not_know_is_not_an_inactive_account() {
    let fake = Fake::start(Account { credentials: Accepts::Unknown, ..Account::default() });
    let ran = Doctor::signed_in(&fake).run();
    ran.says("credentials.access-key-unknown", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
}

#[test]
fn a_key_of_the_global_partition_asked_in_china_is_the_wrong_partition() {
    let fake = Fake::start(Account::default());
    let doctor = Doctor::signed_in(&fake).env("AWS_REGION", "us-east-1").arg("--region=cn-north-1");
    doctor.run().says("credentials.wrong-partition", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
}

#[test]
fn a_global_token_in_an_opt_in_region_is_refused_there_and_works_elsewhere() {
    let mut account = Account { credentials: Accepts::NotIn("ap-east-1"), ..Account::default() };
    account.regions.retain(|region| region.0 != "ap-east-1");
    account.regions.push(("ap-east-1", "ENABLED"));
    let fake = Fake::start(account);
    let doctor = Doctor::signed_in(&fake).env("AWS_SESSION_TOKEN", "token").env("AWS_REGION", "ap-east-1");
    doctor.run().says("credentials.refused-in-region", "you", 3).does_not_say(&["credentials.access-key"]);
}

#[test]
fn an_expired_sso_session_says_so() {
    let fake = Fake::start(Account::default());
    let config = "[default]\nsso_session = work\nsso_account_id = 123456789012\nsso_role_name = Admin\nregion = us-east-1\n[sso-session work]\nsso_start_url = https://d-9067012345.awsapps.com/start\nsso_region = us-east-1\n";
    let ran = Doctor::at(&fake).config(config).run();
    ran.says("credentials.sso-session-expired", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
}

#[test]
fn a_profile_that_is_not_there_is_missing_or_refused_before_anything_runs() {
    let fake = Fake::start(Account::default());
    let ran =
        Doctor::signed_in(&fake).config("[profile one]\nregion = us-east-1\n").arg("--profile=two").run();
    assert_eq!(fake.requests().len(), 0);
    if ran.code != Some(2) {
        ran.says("credentials.profile-missing", "you", 3);
    } else {
        assert!(ran.stderr.contains("two") || ran.stdout.contains("two"), "{ran}");
    }
}

#[test]
fn a_signature_for_the_wrong_time_is_about_the_clock_and_not_about_the_key() {
    let clock_offset = SignedDuration::from_mins(40);
    let fake = Fake::start(Account { clock_offset, ..Account::default() });
    let ran = Doctor::signed_in(&fake).run();
    // The SDK sets its clock by the refusal, so later calls are answered and may say what they found; the account
    // itself is not accused.
    ran.says("credentials.clock-refused", "you", 3)
        .does_not_say(&["account.", "payment.", "phone.", "root."]);
    ran.does_not_say(&["credentials.signature", "credentials.access-key"]);
}

#[test]
fn the_root_users_access_key_is_warned_about() {
    let fake =
        Fake::start(Account { arn: "arn:aws:iam::123456789012:root".to_owned(), ..Account::default() });
    Doctor::signed_in(&fake).run().says("credentials.root-access-key", "you", 0);
}

#[test]
fn of_a_failing_credential_process_only_its_end_is_kept() {
    let fake = Fake::start(Account::default());
    let doctor = Doctor::at(&fake);
    let helper = doctor.home().join("helper");
    let config =
        format!("[default]\nregion = us-east-1\ncredential_process = /bin/sh {}\n", helper.display());
    let says = "echo 'vault is sealed password=hunter2secret token: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' >&2; exit 3";
    let ran = doctor.config(&config).file("helper", says).run();
    ran.says("credentials.process-failed", "you", 3).does_not_say(ABOUT_THE_ACCOUNT);
    assert!(ran.stdout.contains("exit status 3"), "{ran}");
    for secret in ["vault is sealed", "hunter2secret", SECRET] {
        assert!(!ran.stdout.contains(secret) && !ran.stderr.contains(secret), "{ran}");
    }
}

#[test]
fn credentials_of_a_profile_file_and_of_a_process_are_used_as_the_aws_cli_would() {
    let fake = Fake::start(Account::default());
    let keys = format!("[work]\naws_access_key_id = {KEY_ID}\naws_secret_access_key = {SECRET}\n");
    let ran = Doctor::at(&fake).file(".aws/credentials", &keys).arg("--profile=work").run();
    assert_eq!(ran.code, Some(0), "{ran}");
    let process = format!(
        "[default]\ncredential_process = /bin/echo '{{\"Version\":1,\"AccessKeyId\":\"{KEY_ID}\",\"SecretAccessKey\":\"{SECRET}\"}}'\n"
    );
    let before = fake.requests().len();
    let ran = Doctor::at(&fake).config(&process).run();
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(fake.requests().len() > before);
}

#[test]
fn a_profile_named_on_the_command_line_wins_over_keys_in_the_environment() {
    let fake = Fake::start(Account::default());
    let keys = format!("[work]\naws_access_key_id = {KEY_ID}\naws_secret_access_key = {SECRET}\n");
    let doctor = Doctor::at(&fake).env("AWS_ACCESS_KEY_ID", "AKIAANOTHERKEY000000");
    let doctor = doctor.env("AWS_SECRET_ACCESS_KEY", SECRET).file(".aws/credentials", &keys);
    let ran = doctor.arg("--profile=work").only("credentials");
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(fake.requests().iter().all(|request| request.key_id.as_deref() == Some(KEY_ID)));
}

#[test]
fn the_metadata_service_is_not_contacted_where_a_profile_is_named() {
    let metadata = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    metadata.set_nonblocking(true).unwrap();
    let address = format!("http://{}", metadata.local_addr().unwrap());
    let doctor = |fake: &Fake| {
        let doctor = Doctor::at(fake).env("AWS_EC2_METADATA_DISABLED", "false");
        doctor
            .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", &address)
            .config("[profile work]\nregion = eu-west-1\n")
    };
    let fake = Fake::start(Account::default());
    let planned = |doctor: Doctor| doctor.arg("plan").go().json()["instance_metadata"].clone();
    assert_eq!(planned(doctor(&fake))["because"], "asked");
    let named = planned(doctor(&fake).env("AWS_PROFILE", "work"));
    assert_eq!((&named["because"], &named["asked"]), (&"profile-set".into(), &false.into()));
    let ran = doctor(&fake).env("AWS_PROFILE", "work").only("credentials");
    assert_eq!(ran.status("credentials.identity"), "skipped", "{ran}");
    assert!(metadata.accept().is_err(), "it was contacted although a profile is named");
    doctor(&fake).only("credentials");
    assert!(metadata.accept().is_ok(), "the control: without a profile it is contacted");
}

/// Packets to the metadata address vanish: the commonest case on a laptop in a company network.
#[test]
fn looking_for_an_instances_role_takes_about_a_second_where_nobody_answers() {
    let fake = Fake::start(Account::default());
    let doctor = Doctor::at(&fake).env("AWS_EC2_METADATA_DISABLED", "false");
    // Nobody ever accepts here, and the backlog is full.
    let full = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let at = full.local_addr().unwrap();
    let ran = doctor.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", format!("http://{at}")).only(ACCOUNT);
    assert_eq!(ran.status("credentials.identity"), "skipped");
    assert!(ran.took < Duration::from_secs(4), "{:?}", ran.took);
}
