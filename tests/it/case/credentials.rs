//! Credentials that nobody gave, and answers that were lost.

use std::io::{Read, Write};
use std::net::TcpListener;

use super::bench::{Bench, Said, stuck, stuck_with_api};
#[cfg(unix)]
use super::terminal::Terminal;
#[cfg(unix)]
use crate::world::aws::{Fault, PHONE_CODE, Planned};
use crate::world::aws::{KEY_ID, SECRET};

/// Somebody on the network or the machine who hands out keys, as the endpoint of a container does.
fn endpoint() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let body = format!(
                r#"{{"AccessKeyId":"{KEY_ID}","SecretAccessKey":"{SECRET}","Token":"","Expiration":"2099-01-01T00:00:00Z"}}"#
            );
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                body.len()
            );
            let _ = stream.write_all(format!("{head}{body}").as_bytes());
        }
    });
    format!("http://{address}/creds")
}

fn with_machine_credentials(bench: &Bench, url: &str, args: &[&str]) -> Said {
    let mut command = bench.command(args);
    command.env_remove("AWS_ACCESS_KEY_ID").env_remove("AWS_SECRET_ACCESS_KEY");
    command.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", url);
    command.output().unwrap().into()
}

#[test]
fn credentials_of_the_machine_file_nothing_unless_asked_for() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let url = endpoint();
    let said = with_machine_credentials(&bench, &url, &["case", "file", "--consent", &digest]);
    assert!(said.code == 2 && said.err.contains("--use-instance-credentials"), "{said:?}");
    let shown = with_machine_credentials(&bench, &url, &["case", "file"]);
    assert!(
        shown.out.contains("Nothing was filed") && shown.out.contains("come from this machine"),
        "{shown:?}"
    );
    assert_eq!((bench.cases(), bench.calls("support:CreateCase")), (0, 0));
    let args = ["case", "file", "--use-instance-credentials", "--settle", "300ms", "--consent", &digest];
    let said = with_machine_credentials(&bench, &url, &args);
    assert_eq!((said.code, bench.cases()), (0, 1), "{said:?}");
}

#[test]
fn credentials_of_the_machine_verify_nothing_unless_asked_for() {
    let bench = Bench::new(stuck());
    let url = endpoint();
    let said = with_machine_credentials(&bench, &url, &["phone", "verify"]);
    assert!(said.code == 2 && said.err.contains("--use-instance-credentials"), "{said:?}");
    let asked = with_machine_credentials(&bench, &url, &["phone", "verify", "--use-instance-credentials"]);
    assert!(asked.err.contains("needs a terminal"), "the question comes next: {asked:?}");
    assert_eq!(bench.calls("account:SendPhoneNumberVerification"), 0);
}

/// The codes this computer counts as refused.
#[cfg(unix)]
fn counted(bench: &Bench) -> usize {
    let state = std::fs::read_dir(bench.path("state/aws-setup-doctor")).unwrap().flatten();
    let path = state
        .map(|state| state.path())
        .find(|path| path.to_string_lossy().contains("phone-aws-123456789012"));
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(path.unwrap()).unwrap()).unwrap();
    json["wrong"].as_array().unwrap().len()
}

#[cfg(unix)]
#[test]
fn a_lost_answer_of_the_verification_is_unknown_and_counts() {
    for call in ["account:SendPhoneNumberVerification", "account:VerifyPhoneNumber"] {
        let bench = Bench::new(stuck().fault_times(call, Fault::ActThenClose, 1));
        let terminal = Terminal::start(&bench, &["phone", "verify"]);
        terminal.expect("Type yes to send it:").answer_to("yes");
        if call.ends_with("VerifyPhoneNumber") {
            terminal.expect("not shown").answer_to("aaa111");
        }
        let (code, text) = terminal.end();
        assert!(code == 5 && text.contains("not known whether the request worked"), "{call}: {code}: {text}");
        if call.ends_with("VerifyPhoneNumber") {
            assert_eq!(counted(&bench), 1, "a wrong code whose answer was lost counts");
        }
    }
}

#[cfg(unix)]
#[test]
fn killed_while_verifying_no_code_is_sent_twice_and_the_attempt_counts() {
    for (call, acts) in [("Send", false), ("Send", true), ("Verify", false), ("Verify", true)] {
        let call =
            if call == "Send" { "account:SendPhoneNumberVerification" } else { "account:VerifyPhoneNumber" };
        let bench = Bench::new(stuck());
        let fault = if acts { Fault::ActThenHang } else { Fault::Answer(crate::world::aws::Answer::Hang) };
        bench
            .fake
            .account(|account| account.faults.insert(call.to_owned(), Planned { fault, left: Some(1) }));
        let terminal = Terminal::start(&bench, &["phone", "verify"]);
        terminal.expect("Type yes to send it:").answer_to("yes");
        if call.ends_with("VerifyPhoneNumber") {
            terminal.expect("not shown").answer_to(PHONE_CODE);
        }
        super::bench::until(call, || bench.fake.account(|account| account.faults[call].left == Some(0)));
        terminal.kill();
        let again = bench.run(&["phone", "verify"]);
        // Where AWS took the code before the kill, there is nothing left to do.
        let done = acts && call.ends_with("VerifyPhoneNumber");
        assert_eq!(again.code == 0, done, "{call} {acts}: {again:?}");
        let sent = bench.fake.account(|account| account.codes_sent);
        assert!(sent <= 1, "{call} {acts}: {sent} codes were sent");
        if call.ends_with("VerifyPhoneNumber") {
            assert_eq!(counted(&bench), 1, "{call} {acts}");
        }
    }
}

/// Another account's attempts stand in nobody's way, and those an earlier version counted for all do.
#[test]
fn attempts_belong_to_the_account() {
    let now = jiff::Timestamp::now().as_second();
    for (file, stops) in
        [("phone-aws-210987654321.json", false), ("phone-aws-123456789012.json", true), ("phone.json", true)]
    {
        let bench = Bench::new(stuck());
        let state = bench.path("state/aws-setup-doctor");
        std::fs::create_dir_all(&state).unwrap();
        std::fs::write(
            state.join(file),
            format!("{{\"sent\":[{now}],\"wrong\":[{now},{},{}]}}", now - 1, now - 2),
        )
        .unwrap();
        let said = bench.run(&["phone", "verify"]);
        let stopped = said.err.contains("refused within a day");
        assert_eq!(stopped, stops, "{file}: {said:?}");
    }
}
