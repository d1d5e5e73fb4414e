//! The questions, through a real pty.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command};
use std::sync::{Arc, Mutex};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use serde_json::{Value, json};

use super::bench::{Bench, binary, stuck, stuck_with_api, until};
use crate::world::aws::services::support::Case;
use crate::world::aws::{Account, Denied, PHONE_CODE, Service, errors};

/// What the prompt for a code says of the answer.
const HIDDEN: &str = "not shown";

/// A run whose terminal is ours.
pub(crate) struct Terminal {
    child: Child,
    master: File,
    seen: Arc<Mutex<String>>,
}

impl Terminal {
    pub(super) fn start(bench: &Bench, args: &[&str]) -> Self {
        let mut command = Self::command(args);
        command.envs(bench.environment()).current_dir(bench.home.path());
        Self::of(command)
    }

    /// The program without any variable, for [`Self::of`].
    pub(crate) fn command(args: &[&str]) -> Command {
        // `setsid -c` makes the pty the controlling terminal, which reading without echo needs.
        let mut command = Command::new("setsid");
        command.args(["-c", "-w", binary()]).args(args).env_clear();
        command
    }

    pub(crate) fn of(mut command: Command) -> Self {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        let slave = || OpenOptions::new().read(true).write(true).open(&name).unwrap();
        command.stdin(slave()).stdout(slave()).stderr(slave());
        let child = command.spawn().unwrap();
        drop(command);
        let master = File::from(master);
        let seen = Arc::new(Mutex::new(String::new()));
        let (mut reader, into) = (master.try_clone().unwrap(), Arc::clone(&seen));
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            // EIO when the last slave is closed: the run is over.
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                into.lock().unwrap().push_str(&String::from_utf8_lossy(&buffer[..count]));
            }
        });
        Self { child, master, seen }
    }

    pub(super) fn expect(&self, text: &str) -> &Self {
        until(&format!("`{text}` in: {}", self.text()), || self.text().contains(text));
        if text == HIDDEN {
            // The prompt stands before the terminal stops to echo, which drops what was typed until then.
            std::thread::sleep(std::time::Duration::from_millis(500));
        }
        self
    }

    fn text(&self) -> String {
        self.seen.lock().unwrap().clone()
    }

    /// Answers right after [`Self::expect`].
    pub(super) fn answer_to(&self, line: &str) {
        (&self.master).write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    /// The program and `setsid`, which waits for it.
    pub(super) fn kill(self) {
        let id = self.child.id().to_string();
        let children = std::process::Command::new("pgrep").args(["-P", &id]).output().unwrap().stdout;
        for child in String::from_utf8(children).unwrap().split_whitespace().chain([id.as_str()]) {
            let _ = std::process::Command::new("kill").args(["-9", child]).status();
        }
        let mut child = self.child;
        child.wait().unwrap();
    }

    fn answer(&mut self, line: &str) -> &mut Self {
        self.master.write_all(format!("{line}\n").as_bytes()).unwrap();
        self
    }

    pub(crate) fn end(mut self) -> (i32, String) {
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        std::thread::sleep(std::time::Duration::from_millis(100));
        (code, self.text())
    }
}

#[test]
fn the_exact_text_is_shown_and_yes_files_it() {
    let bench = Bench::new(stuck_with_api());
    bench.drafted();
    let mut terminal = Terminal::start(&bench, &["case", "file"]);
    terminal.expect("Type yes to file it:");
    let shown = terminal.text().replace('\r', "");
    assert!(shown.contains(bench.read("aws-support-case/body.txt").trim_end()), "{shown}");
    assert!(shown.contains("cannot ask for chat") && shown.contains("aws-setup-doctor.zip"), "{shown}");
    assert_eq!(bench.calls("support:CreateCase"), 0, "nothing is sent before the answer");
    terminal.answer("yes");
    let (code, text) = terminal.end();
    assert!(code == 0 && text.contains("Case 7000000000"), "{text}");
    assert_eq!(bench.cases(), 1);
}

#[test]
fn what_a_person_answers_on_the_terminal_becomes_the_steps_tried() {
    let bench = Bench::new(stuck());
    let only = "activation,payment.bank,verification.phone-call";
    let mut terminal =
        Terminal::start(&bench, &["--interview", "--only", only, "--save", "run.json", "--timeout", "1s"]);
    // Each answer waits for its question, as a person does.
    let questions = ["1/", "2/", "3/", "4/", "5/", "6/", "7/", "8/", "9/"];
    for number in questions {
        until("a question or the report", || {
            let text = terminal.text();
            text.contains(number) || text.contains("Result")
        });
        if terminal.text().contains("Result") {
            break;
        }
        terminal.answer(if number == "1/" { "yes" } else { "no" });
    }
    let (code, text) = terminal.end();
    assert!(code == 3 && text.contains("1/") && text.contains("Result"), "{code}: {text}");
    let said = bench.run(&["case", "draft", "--from", "run.json"]);
    assert_eq!(said.code, 0, "{said:?}");
    let body = bench.read("aws-support-case/body.txt");
    assert!(body.contains("I reached the last sign-up page, where you choose a support plan."), "{body}");
    assert!(body.contains("Not yet tried another browser or a private window."), "{body}");
}

#[test]
fn a_draft_without_a_topic_asks_for_it_and_for_the_time() {
    let bench = Bench::new(Account::default());
    let mut terminal =
        Terminal::start(&bench, &["case", "draft", "--only", "activation,support", "--lang", "ko"]);
    terminal.expect("AWS에서 연락해도 되는 시간");
    terminal.answer("내일 아침").expect("날짜입니다");
    terminal.answer("2036-11-26 09:00-12:00 KST").expect("무엇에 관한 사례입니까?");
    terminal.answer("3").expect("1 또는 2를 입력하세요");
    terminal.answer("2");
    let (code, text) = terminal.end();
    assert_eq!(code, 0, "{text}");
    let body = bench.read("aws-support-case/body.txt");
    assert!(body.contains("2036-11-26 09:00-12:00 Asia/Seoul") && body.contains("차단"), "{body}");
    assert!(!body.contains("09:00-18:00"), "the desk's hours are for the user: {body}");
    assert!(text.contains("09:00-18:00"), "{text}");
}

#[test]
fn waiting_is_one_line_on_a_terminal_and_says_what_to_do_when_stopped() {
    let bench = Bench::new(stuck());
    let mut terminal = Terminal::start(&bench, &["wait", "activation", "--interval", "50ms"]);
    terminal.expect("PENDING_ACTIVATION").expect("next check");
    until("several looks", || bench.calls("account:GetAccountInformation") >= 4);
    terminal.answer("\u{3}");
    let (code, text) = terminal.end();
    assert!(code == 130 && text.contains("To keep waiting"), "{code}: {text}");
    // The line that stays says it in words; the live line gives the state alone.
    assert_eq!(text.matches("the account is PENDING_ACTIVATION").count(), 1, "{text}");
}

#[test]
fn anything_but_yes_files_nothing() {
    let bench = Bench::new(stuck_with_api());
    bench.drafted();
    for answer in ["y", "no", ""] {
        let mut terminal = Terminal::start(&bench, &["case", "file"]);
        terminal.expect("Type yes to file it:");
        terminal.answer(answer);
        let (code, text) = terminal.end();
        assert!(code == 3 && text.contains("Nothing was filed"), "{text}");
    }
    assert_eq!((bench.cases(), bench.calls("support:CreateCase")), (0, 0));
}

#[test]
fn korean_asks_in_korean_and_offers_the_open_case() {
    let bench = Bench::new(stuck_with_api());
    bench.fake.account(|fake| fake.support.cases.push(Case::open("123456", "help")));
    bench.drafted();
    let mut terminal = Terminal::start(&bench, &["case", "file", "--lang", "ko"]);
    terminal.expect("열려 있는 사례(123456)");
    terminal.answer("yes");
    let (code, text) = terminal.end();
    assert!(code == 0 && text.contains("기존 사례에 덧붙였습니다"), "{text}");
    assert_eq!(bench.cases(), 1);
}

#[test]
fn the_code_is_read_without_echo_and_verifies_the_number() {
    let bench = Bench::new(stuck());
    let mut terminal = Terminal::start(&bench, &["phone", "verify"]);
    terminal.expect("+82 ******78").expect("Type yes to send it:");
    assert_eq!(bench.fake.account(|fake| fake.codes_sent), 0);
    terminal.answer("yes").expect("not shown while you type");
    terminal.answer("12").expect("was not sent to AWS");
    assert_eq!(bench.calls("account:VerifyPhoneNumber"), 0, "a slip costs no attempt");
    terminal.answer(PHONE_CODE);
    let (code, text) = terminal.end();
    assert!(code == 0 && text.contains("is verified"), "{text}");
    assert!(!text.contains(PHONE_CODE), "the code was echoed: {text}");
    for path in bench.files() {
        assert!(!String::from_utf8_lossy(&std::fs::read(path).unwrap()).contains(PHONE_CODE));
    }
}

#[test]
fn no_second_code_within_a_minute_and_no_fourth_mistake() {
    let bench = Bench::new(stuck());
    let mut terminal = Terminal::start(&bench, &["phone", "verify"]);
    terminal.expect("Type yes to send it:");
    terminal.answer("yes").expect(HIDDEN);
    terminal.answer("aaa111");
    let (code, text) = terminal.end();
    assert!(code == 3 && text.contains("wrong or too old"), "{text}");
    sent_in_a_minute(&bench);
    let again = bench.run(&["phone", "verify"]);
    assert!(again.code == 3 && again.err.contains("less than a minute ago"), "{again:?}");
    assert_eq!(bench.fake.account(|fake| fake.codes_sent), 1);
    for _ in 0..2 {
        let mut terminal = Terminal::start(&bench, &["phone", "verify", "--have-code"]);
        terminal.expect("Type yes to continue:");
        terminal.answer("yes").expect(HIDDEN);
        terminal.answer("bbb222");
        assert_eq!(terminal.end().0, 3);
    }
    let stopped = bench.run(&["phone", "verify", "--have-code"]);
    assert!(stopped.code == 3 && stopped.err.contains("maximum number of failed attempts"), "{stopped:?}");
    assert_eq!(bench.calls("account:VerifyPhoneNumber"), 3);
}

/// Moves the one code that was sent a minute ahead: a busy computer may take a minute to come back to it.
fn sent_in_a_minute(bench: &Bench) {
    let is_count =
        |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("phone-"));
    let path = bench.files().into_iter().find(|path| is_count(path)).unwrap();
    let mut count: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let sent = count["sent"].as_array().unwrap();
    let [second] = sent.as_slice() else { panic!("{count}") };
    count["sent"] = json!([second.as_i64().unwrap() + 60]);
    std::fs::write(path, count.to_string()).unwrap();
}

#[test]
fn every_refusal_of_a_code_has_its_own_words_and_no_code_is_counted_twice() {
    let conflict = || errors::conflict("The phone number is verified or a code is pending.");
    let cases = [
        ("account:SendPhoneNumberVerification", conflict(), "AWS sends no code now (ConflictException)"),
        (
            "account:SendPhoneNumberVerification",
            errors::throttled(Service::Account),
            "limited the request rate",
        ),
        ("account:VerifyPhoneNumber", conflict(), "AWS cannot use this code (ConflictException)"),
        ("account:VerifyPhoneNumber", errors::throttled(Service::Account), "limited the request rate"),
    ];
    for (call, error, words) in cases {
        let bench = Bench::new(stuck().fault(call, error));
        let mut terminal = Terminal::start(&bench, &["phone", "verify"]);
        terminal.expect("Type yes to send it:");
        terminal.answer("yes");
        if call.ends_with("VerifyPhoneNumber") {
            terminal.expect(HIDDEN);
            terminal.answer(PHONE_CODE);
        }
        let (code, text) = terminal.end();
        assert!(code == 3 && text.contains(words), "{call}: {code}: {text}");
    }
    let denied = Denied::Calls(vec!["account:SendPhoneNumberVerification"]);
    let bench = Bench::new(Account { denied, ..stuck() });
    let mut terminal = Terminal::start(&bench, &["phone", "verify"]);
    terminal.expect("Type yes to send it:");
    terminal.answer("yes");
    let (code, text) = terminal.end();
    assert!(code == 3 && text.contains("Missing IAM action: account:SendPhoneNumberVerification"), "{text}");
}
