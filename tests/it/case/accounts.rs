//! Two accounts and two computers: at most one case per draft and account, whatever is killed.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::bench::{Bench, Said, kill, stuck_with_api};
use crate::world::aws::services::support::Case;
use crate::world::aws::{Account, Answer, Fake, Fault, Planned};

const OTHER: &str = "210987654321";

/// The bench's own account and another one, and two state folders as on two computers.
struct Two {
    bench: Bench,
    other: Fake,
}

#[derive(Clone, Copy)]
enum In {
    Own,
    Other,
}

impl Two {
    fn new() -> Self {
        let arn = format!("arn:aws:iam::{OTHER}:user/jane.doe");
        let other = Fake::start(Account { id: OTHER.to_owned(), arn, ..stuck_with_api() });
        let url = other.url();
        other.account(|account| account.support.uploads_at = url);
        Self { bench: Bench::new(stuck_with_api()), other }
    }

    /// A run on that computer with the keys of that account.
    fn command(&self, computer: &str, account: In, args: &[&str]) -> Command {
        let mut command = self.bench.command(args);
        command.env("XDG_STATE_HOME", self.bench.path(computer));
        if matches!(account, In::Other) {
            command.env("AWS_ENDPOINT_URL", self.other.url());
        }
        command
    }

    fn run(&self, computer: &str, account: In, args: &[&str]) -> Said {
        self.command(computer, account, args).output().unwrap().into()
    }

    /// Files with the digest this account asks for, as a user who reads the question would.
    fn file(&self, computer: &str, account: In, more: &[&str]) -> Said {
        let asked = self.run(computer, account, &[&["case", "file", "--settle", "300ms"], more].concat());
        let Some(digest) = asked.err.split("--consent ").nth(1) else { return asked };
        let args = ["case", "file", "--settle", "300ms", "--consent", digest.trim()];
        self.run(computer, account, &[&args, more].concat())
    }

    /// The digest this account asks for.
    fn digest(&self, account: In) -> String {
        let asked = self.run("nowhere", account, &["case", "file"]);
        asked.err.split("--consent ").nth(1).unwrap_or_else(|| panic!("{asked:?}")).trim().to_owned()
    }

    /// Both accounts as they were before anything was filed.
    fn start_over(&self) {
        for fake in [&self.bench.fake, &self.other] {
            fake.account(|account| account.support.cases.clear());
        }
    }

    fn cases(&self) -> (usize, usize) {
        (self.bench.cases(), self.other.account(|account| account.support.cases.len()))
    }

    /// The draft without its account, as one from a shared report.
    fn forget_account(&self) {
        let path = self.bench.path("aws-support-case/case.json");
        let mut head: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(head["account"]["id"], "123456789012", "a live draft names its account");
        head.as_object_mut().unwrap().remove("account");
        std::fs::write(&path, head.to_string()).unwrap();
    }
}

/// Runs `args` on that computer and kills it at its `stop`th request; false when it ended before.
fn killed(two: &Two, computer: &str, args: &[&str], stop: usize, acts: bool) -> bool {
    two.bench.fake.account(|account| account.stop_at = Some((stop, acts)));
    let mut command = two.command(computer, In::Own, args);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let started = Instant::now();
    loop {
        let stopped = two.bench.fake.account(|account| account.stop_at.is_none());
        let ended = child.try_wait().unwrap().is_some();
        if stopped || ended {
            kill(child);
            two.bench.fake.account(|account| account.stop_at = None);
            return stopped;
        }
        assert!(started.elapsed() < Duration::from_secs(30), "neither stopped nor ended");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn killed_at_every_request_there_is_at_most_one_case_per_account() {
    let two = Two::new();
    let own = two.bench.drafted();
    two.forget_account();
    let other = two.digest(In::Other);
    let mut stops = 0;
    for acts in [false, true] {
        for stop in 1.. {
            two.start_over();
            let (first, second) = (format!("first-{stop}-{acts}"), format!("second-{stop}-{acts}"));
            if !killed(&two, &first, &["case", "file", "--consent", &own], stop, acts) {
                break;
            }
            stops += 1;
            // The other account first: it must settle nothing that is not its own, and may file once for itself.
            let runs = [
                (&first, In::Other, &other),
                (&second, In::Own, &own),
                (&first, In::Own, &own),
                (&second, In::Other, &other),
            ];
            for (computer, account, digest) in runs {
                let args = ["case", "file", "--settle", "200ms", "--new-case", "--consent", digest];
                let said = two.run(computer, account, &args);
                assert_eq!(said.code, 0, "{stop} {acts}: {said:?}");
            }
            assert_eq!(two.cases(), (1, 1), "{stop} {acts}");
        }
    }
    assert!(stops >= 14, "only {stops} requests were stopped at");
}

#[test]
fn killed_while_adding_the_text_is_added_once() {
    let two = Two::new();
    let digest = two.bench.drafted();
    let mut stops = 0;
    for acts in [false, true] {
        for stop in 1.. {
            two.start_over();
            let old = Case { age_days: 90, ..Case::open("123456", "help") };
            two.bench.fake.account(|account| account.support.cases.push(old));
            let computer = format!("one-{stop}-{acts}");
            let args = ["case", "file", "--settle", "200ms", "--consent", &digest, "--add-to", "123456"];
            if !killed(&two, &computer, &args, stop, acts) {
                break;
            }
            stops += 1;
            let said = two.run(&computer, In::Own, &args);
            assert_eq!(said.code, 0, "{stop} {acts}: {said:?}");
            let sent = two.bench.fake.account(|account| account.support.cases[0].communications.len());
            assert_eq!((sent, two.cases().0), (2, 1), "{stop} {acts}");
        }
    }
    assert!(stops >= 10, "only {stops} requests were stopped at");
}

#[test]
fn keys_of_another_account_than_the_evidences_are_refused_with_both_ids_masked() {
    let two = Two::new();
    let digest = two.bench.drafted();
    for args in [vec!["case", "file"], vec!["case", "file", "--consent", &digest]] {
        let said = two.run("one", In::Other, &args);
        assert_eq!(said.code, 2, "{said:?}");
        assert!(said.err.contains("********9012") && said.err.contains("********4321"), "{said:?}");
        assert!(!said.err.contains("123456789012") && !said.err.contains(OTHER), "{said:?}");
    }
    assert_eq!(two.cases(), (0, 0));
}

#[test]
fn a_digest_agreed_to_for_one_account_files_nothing_in_another() {
    let two = Two::new();
    let digest = two.bench.drafted();
    two.forget_account();
    let said = two.run("one", In::Other, &["case", "file", "--consent", &digest]);
    assert!(said.code == 2 && said.err.contains("does not belong"), "{said:?}");
    assert_eq!(two.cases(), (0, 0));
}

#[test]
fn a_try_of_another_account_is_left_alone_and_the_status_names_how_many_there_are() {
    let two = Two::new();
    let lost = Planned { fault: Fault::ActThenClose, left: Some(1) };
    let digest = two.bench.drafted();
    two.bench.fake.account(|account| account.faults.insert("support:CreateCase".to_owned(), lost));
    let said = two.run("one", In::Own, &["case", "file", "--consent", &digest]);
    assert_eq!(said.code, 5, "{said:?}");
    two.forget_account();
    let other = two.file("one", In::Other, &[]);
    assert_eq!(other.code, 0, "{other:?}");
    assert!(
        !other.err.contains("does not have the case"),
        "the other account's try was not asked after: {other:?}"
    );
    let status = two.run("one", In::Other, &["case", "status"]);
    assert!(status.code == 0 && status.out.contains("One more case"), "{status:?}");
    assert_eq!(status.out.matches("  filed").count(), 1, "{status:?}");
    let own = two.file("one", In::Own, &[]);
    assert!(own.code == 0 && own.out.contains("already filed"), "{own:?}");
    assert_eq!(two.cases(), (1, 1));
}

#[test]
fn another_computer_or_a_lost_folder_finds_the_case_by_its_marker() {
    let two = Two::new();
    two.bench.drafted();
    assert_eq!(two.file("one", In::Own, &[]).code, 0);
    two.bench.fake.account(|account| account.support.cases[0].status = "resolved".to_owned());
    let again = two.file("two", In::Own, &["--new-case"]);
    assert!(again.code == 0 && again.out.contains("already filed"), "{again:?}");
    assert_eq!(two.cases(), (1, 0));
}

#[test]
fn a_second_different_draft_of_one_run_can_follow() {
    let bench = Bench::new(stuck_with_api());
    assert_eq!(bench.run(&["--only", "activation,verification,support", "--save", "run.json"]).code, 3);
    for (topic, count) in [("activation", 1), ("verification", 2)] {
        let said = bench.run(&["case", "draft", "--from", "run.json", "--topic", topic]);
        let digest = said.out.split("SHA-256 ").last().unwrap().split_whitespace().next().unwrap().to_owned();
        let said = bench.file(&digest, &[]);
        assert!(said.code == 0 && said.out.contains("Filed."), "{said:?}");
        assert_eq!(bench.cases(), count);
    }
    // A corrected text of the second draft is a third one, and its open case is offered first.
    let path = bench.path("aws-support-case/body.txt");
    let edited = std::fs::read_to_string(&path).unwrap().replacen("My AWS account", "My new AWS account", 1);
    std::fs::write(&path, edited).unwrap();
    let asked = bench.run(&["case", "file", "--new-case"]);
    let digest = asked.err.split("--consent ").nth(1).unwrap().trim().to_owned();
    let said = bench.file(&digest, &["--new-case"]);
    assert!(said.code == 0 && said.out.contains("Filed."), "{said:?}");
    assert_eq!(bench.cases(), 3);
}

#[test]
fn a_listing_that_was_cut_short_is_unknown_and_nothing_is_filed() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    bench.fake.account(|account| account.support.endless_list = true);
    let said = bench.file(&digest, &["--new-case"]);
    assert!(said.code == 5 && said.err.contains("does not reach far enough"), "{said:?}");
    assert_eq!((bench.cases(), bench.calls("support:CreateCase")), (0, 0));
}

#[test]
fn a_listing_older_than_a_receipt_is_unknown() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    assert_eq!(bench.file(&digest, &[]).code, 0);
    // An older draft, made three days ago, so that the receipt is certainly younger than what is asked for.
    let second = bench.draft(&["--topic", "verification", "--folder", "second"]);
    let digest = second.out.split("SHA-256 ").last().unwrap().split_whitespace().next().unwrap().to_owned();
    let head = bench.path("second/case.json");
    let mut json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&head).unwrap()).unwrap();
    json["run_at"] = (jiff::Timestamp::now() - jiff::SignedDuration::from_hours(72)).to_string().into();
    std::fs::write(&head, json.to_string()).unwrap();
    let stale = Answer::Json(serde_json::json!({"cases": []}));
    let stale = Planned { fault: Fault::Answer(stale), left: None };
    bench.fake.account(|account| account.faults.insert("support:DescribeCases".to_owned(), stale));
    let said = bench.run(&["case", "file", "second", "--settle", "300ms", "--consent", &digest]);
    assert!(said.code == 5 && said.err.contains("does not reach far enough"), "{said:?}");
    assert_eq!(bench.cases(), 1);
}

#[test]
fn an_intent_whose_time_lies_ahead_is_settled_in_time() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    bench.fake.account(|account| {
        let lost = Planned { fault: Fault::Answer(Answer::Close), left: Some(1) };
        account.faults.insert("support:CreateCase".to_owned(), lost);
    });
    assert_eq!(bench.file(&digest, &[]).code, 5);
    let state = std::fs::read_dir(bench.path("state/aws-setup-doctor")).unwrap().flatten();
    let path = state
        .map(|state| state.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "json"))
        .unwrap();
    let mut record: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    record["intended_at"] = (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(1)).to_string().into();
    std::fs::write(&path, record.to_string()).unwrap();
    let started = std::time::Instant::now();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 0 && said.err.contains("does not have the case"), "{said:?}");
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
    assert_eq!(bench.cases(), 1);
}

#[test]
fn state_and_draft_of_the_earlier_version_are_read_on() {
    let two = Two::new();
    two.bench.drafted();
    // As the earlier version wrote them: no account, no time, a marker of the run alone.
    let head = two.bench.path("aws-support-case/case.json");
    let mut json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&head).unwrap()).unwrap();
    let run = json["run_id"].as_str().unwrap().to_owned();
    for name in ["account", "run_at"] {
        json.as_object_mut().unwrap().remove(name);
    }
    std::fs::write(&head, json.to_string()).unwrap();
    let path = two.bench.path("aws-support-case/body.txt");
    let body = std::fs::read_to_string(&path).unwrap();
    let start = body.find("[aws-setup-doctor run ").unwrap();
    let old = format!("{}[aws-setup-doctor run {run}]\n", &body[..start]);
    std::fs::write(&path, &old).unwrap();
    let record = serde_json::json!({"schema": "aws-setup-doctor.case.v1", "marker": run, "draft": "0", "subject": "s",
        "service_code": "customer-account", "category_code": "activation",
        "intended_at": jiff::Timestamp::now().to_string(), "stage": "intended"});
    let state = two.bench.path("one/aws-setup-doctor");
    std::fs::create_dir_all(&state).unwrap();
    std::fs::write(state.join(format!("case-{run}.json")), record.to_string()).unwrap();
    two.bench.fake.account(|account| {
        let mut case = Case::open("555", &old);
        case.status = "resolved".to_owned();
        account.support.cases.push(case);
    });
    // Another account does not have the case, and says nothing about it.
    let other = two.file("one", In::Other, &[]);
    assert_eq!((other.code, two.cases()), (0, (1, 1)), "{other:?}");
    let own = two.file("one", In::Own, &["--new-case"]);
    assert!(own.code == 0 && own.out.contains("555"), "{own:?}");
    assert_eq!(two.cases(), (1, 1));
    let status = two.run("one", In::Own, &["case", "status"]);
    assert!(status.code == 0 && status.out.contains("555"), "{status:?}");
}
