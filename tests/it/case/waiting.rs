//! `phone verify` where nobody can be asked, and `wait activation`.

use std::process::Stdio;
use std::time::Duration;

use super::bench::{Bench, Said, stuck, until};
use crate::world::aws::{Accepts, Account, Answer, Denied, errors};

fn wait(bench: &Bench, more: &[&str]) -> Said {
    let mut args = vec!["wait", "activation", "--interval", "100ms"];
    args.extend(more);
    if !more.contains(&"--timeout") {
        args.extend(["--timeout", "20s"]);
    }
    bench.run(&args)
}

/// Everything that `wait activation` prints with this option, on each way it can end.
pub(crate) fn endings(language: &str) -> Vec<String> {
    let pending = |minutes| Account {
        state: "PENDING_ACTIVATION".to_owned(),
        created_at: crate::world::aws::minutes_ago(minutes),
        ..Account::default()
    };
    let refusing = Account::default().fault("ec2:DescribeRegions", errors::opt_in_required_ec2());
    let closed = Account { state: "CLOSED".to_owned(), ..Account::default() };
    let denied = Denied::Calls(vec!["account:GetAccountInformation"]);
    let denied = Account { denied, ..Account::default() };
    let expired = Account { credentials: Accepts::Expired, ..Account::default() };
    let lost = Account::default().fault_times("*", Answer::Close, 9);
    let accounts = [Account::default(), pending(200), pending(4000), refusing, closed, denied, expired, lost];
    let ended =
        |account| wait(&Bench::new(account), &["--lang", language, "--timeout", "2s", "--then", "false"]);
    let mut said: Vec<Said> = accounts.into_iter().map(ended).collect();
    let bench = Bench::new(Account::default());
    let mut command = bench.command(&["wait", "activation", "--lang", language]);
    command.env_remove("AWS_ACCESS_KEY_ID").env_remove("AWS_SECRET_ACCESS_KEY");
    said.push(command.output().unwrap().into());
    said.into_iter().map(|said| format!("{}{}", said.out, said.err)).collect()
}

#[test]
fn an_active_account_whose_services_answer_ends_the_wait_and_runs_the_command() {
    let bench = Bench::new(Account::default());
    let said = wait(&bench, &["--then", "echo ready > then.txt"]);
    assert!(said.code == 0 && said.out.contains("active and its services answer"), "{said:?}");
    assert_eq!(bench.read("then.txt").trim(), "ready");
}

#[test]
fn a_pending_account_is_waited_for_with_the_time_that_is_left() {
    let bench = Bench::new(Account {
        state: "PENDING_ACTIVATION".to_owned(),
        created_at: crate::world::aws::minutes_ago(200),
        ..Account::default()
    });
    let mut command = bench.command(&["wait", "activation", "--interval", "100ms", "--timeout", "60s"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    until("two looks", || bench.calls("account:GetAccountInformation") >= 2);
    bench.fake.account(|fake| fake.state = "ACTIVE".to_owned());
    let said: Said = child.wait_with_output().unwrap().into();
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.err.contains("PENDING_ACTIVATION"), "{said:?}");
    assert!(
        said.err.contains("3 h 20 min since sign-up; activation takes at most 24 h (20 h 39 min left)"),
        "{said:?}"
    );
}

#[test]
fn active_is_not_enough_while_services_refuse() {
    let bench = Bench::new(Account::default().fault("ec2:DescribeRegions", errors::opt_in_required_ec2()));
    let said = wait(&bench, &["--timeout", "1s"]);
    assert!(said.code == 5 && said.err.contains("do not answer yet: OptInRequired"), "{said:?}");
}

#[test]
fn a_refusal_by_policy_is_an_answer_of_a_running_service() {
    let denied = Denied::Calls(vec!["ec2:DescribeRegions", "s3:ListBuckets"]);
    assert_eq!(wait(&Bench::new(Account { denied, ..Account::default() }), &[]).code, 0);
}

#[test]
fn suspended_and_closed_accounts_are_not_waited_for() {
    for state in ["SUSPENDED", "CLOSED"] {
        let said = wait(&Bench::new(Account { state: state.to_owned(), ..Account::default() }), &[]);
        assert!(said.code == 3 && said.out.contains(state), "{said:?}");
    }
}

#[test]
fn the_wait_ends_in_time_and_points_to_support() {
    let said = wait(&Bench::new(stuck()), &["--timeout", "1s"]);
    assert!(said.code == 5 && said.out.contains("case draft"), "{said:?}");
    assert_eq!(
        said.err.matches("longer than the 24 h").count(),
        1,
        "one line while nothing changes: {said:?}"
    );
    assert_eq!(said.err.matches("case draft").count(), 1, "the advice once: {said:?}");
}

#[test]
fn a_lost_network_and_expired_credentials_are_survived() {
    let bench = Bench::new(Account::default().fault_times("*", Answer::Close, 9));
    let said = wait(&bench, &["--timeout", "30s"]);
    assert!(said.code == 0 && said.err.contains("Looking again"), "{said:?}");
    let bench = Bench::new(Account { credentials: Accepts::Expired, ..Account::default() });
    let mut command = bench.command(&["wait", "activation", "--interval", "100ms"]);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    until("two looks", || bench.calls("account:GetAccountInformation") >= 2);
    bench.fake.account(|fake| fake.credentials = Accepts::Right);
    let said: Said = child.wait_with_output().unwrap().into();
    assert_eq!(said.code, 0, "{said:?}");
}

#[test]
fn without_credentials_or_permission_nothing_is_waited_for() {
    let bench = Bench::new(Account::default());
    let mut command = bench.command(&["wait", "activation"]);
    command.env_remove("AWS_ACCESS_KEY_ID").env_remove("AWS_SECRET_ACCESS_KEY");
    let said: Said = command.output().unwrap().into();
    assert!(said.code == 2 && said.err.contains("aws login"), "{said:?}");
    let denied = Denied::Calls(vec!["account:GetAccountInformation"]);
    let said = wait(&Bench::new(Account { denied, ..Account::default() }), &[]);
    assert!(said.code == 2 && said.err.contains("account:GetAccountInformation"), "{said:?}");
}

#[test]
fn ctrl_c_ends_the_wait_with_130() {
    let bench = Bench::new(stuck());
    let mut command = bench.command(&["wait", "activation", "--interval", "60s"]);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    until("a look", || bench.calls("s3:ListBuckets") > 0);
    std::thread::sleep(Duration::from_millis(300));
    let id = child.id().to_string();
    assert!(std::process::Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(Said::from(child.wait_with_output().unwrap()).code, 130);
}

#[test]
fn a_phone_is_not_verified_without_a_terminal() {
    let bench = Bench::new(stuck());
    let said = bench.run(&["phone", "verify"]);
    assert!(said.code == 2 && said.err.contains("needs a terminal"), "{said:?}");
    assert_eq!(bench.fake.account(|fake| fake.codes_sent), 0);
    let verified = Bench::new(Account::default()).run(&["phone", "verify"]);
    assert!(verified.code == 0 && verified.out.contains("+82 ******78 is already verified"), "{verified:?}");
    let account = Account { phone_status: Some("NOT_SUPPORTED".to_owned()), ..Account::default() };
    let said = Bench::new(account).run(&["phone", "verify"]);
    assert!(said.code == 3 && said.out.contains("NOT_SUPPORTED"), "{said:?}");
    let bench = Bench::new(Account::default());
    let mut command = bench.command(&["phone", "verify"]);
    command.env_remove("AWS_ACCESS_KEY_ID").env_remove("AWS_SECRET_ACCESS_KEY");
    let said: Said = command.output().unwrap().into();
    assert!(said.code == 2 && !said.out.contains("IAM"), "no credentials is no missing permission: {said:?}");
    let denied = Denied::Calls(vec!["account:GetContactInformation"]);
    let said = Bench::new(Account { denied, ..Account::default() }).run(&["phone", "verify"]);
    assert!(said.code == 5 && said.out.contains("account:GetContactInformation"), "{said:?}");
}
