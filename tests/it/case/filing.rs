//! With and without an API plan.

use super::bench::{Bench, stuck, stuck_with_api};
use crate::world::aws::services::support::Case;
use crate::world::aws::{Accepts, Account, Answer, Denied, Error, Fault, errors};

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn without_an_api_plan_nothing_is_filed_and_the_way_is_shown() {
    let bench = Bench::new(stuck());
    let digest = bench.drafted();
    let said = bench.file(&digest, &["--copy"]);
    assert_eq!(said.code, 0, "{said:?}");
    for part in [
        "Nothing was filed",
        "serviceCode=customer-account&categoryCode=activation",
        "wait activation",
        "Chat",
        "aws-support-case/body.txt",
        "no clipboard",
    ] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    assert!(!said.out.contains("Filed"), "{}", said.out);
    assert_eq!(bench.calls("support:CreateCase"), 0);
    let state = bench.path("state/aws-setup-doctor");
    let records = std::fs::read_dir(state).unwrap().flatten().filter(|entry| entry.file_name() != "lock");
    assert_eq!(records.count(), 0, "no record pretends that something was filed");
}

#[test]
fn with_an_api_plan_the_exact_draft_is_filed_as_customer_service() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 0 && said.out.contains("Case 7000000000"), "{said:?}");
    let body = bench.read("aws-support-case/body.txt");
    bench.fake.account(|fake| {
        let case = &fake.support.cases[0];
        assert_eq!(case.issue_type, "customer-service");
        assert_eq!(case.communications[0].0, body);
        assert_eq!(case.communications[0].2, fake.support.sets[0].0, "the attachments came along");
        let names: Vec<_> = fake.support.sets[0].1.iter().map(|fake| fake.0.as_str()).collect();
        assert_eq!(names, ["report.md", "aws-setup-doctor.zip"]);
    });
    let calls: Vec<_> = bench.fake.requests().into_iter().map(|request| request.call).collect();
    let case_calls: Vec<_> = calls
        .iter()
        .filter(|call| {
            ["support:DescribeCases", "support:CreateCase", "support:AddAttachmentsToSet"]
                .contains(&call.as_str())
        })
        .map(|call| call.trim_start_matches("support:"))
        .collect();
    assert_eq!(
        case_calls,
        [
            "DescribeCases",
            "DescribeCases",
            "DescribeCases",
            "CreateCase",
            "AddAttachmentsToSet",
            "CreateCase",
            "DescribeCases"
        ],
        "look for this draft, for similar cases, once more after the question; dry run, attach, file, number"
    );
    let record = std::fs::read_dir(bench.path("state/aws-setup-doctor")).unwrap().flatten();
    let record = record
        .map(|record| record.path())
        .find(|path| path.extension().is_some_and(|extension| extension == "json"))
        .unwrap();
    let record = json(&std::fs::read_to_string(record).unwrap());
    assert_eq!((&record["stage"], &record["display_id"]), (&json("\"filed\""), &json("\"7000000000\"")));
}

#[test]
fn the_same_draft_is_never_filed_twice() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    assert_eq!(bench.file(&digest, &[]).code, 0);
    let again = bench.file(&digest, &["--new-case"]);
    assert!(again.code == 0 && again.out.contains("already filed"), "{again:?}");
    assert_eq!(bench.cases(), 1);
}

/// Neither computer can see the other's case before both are made; AWS has no key that would refuse the second.
#[test]
fn a_case_that_another_computer_filed_at_the_same_moment_is_told_and_not_closed() {
    for (language, words) in [("en", "Nothing was closed for you"), ("ko", "자동으로 닫은 사례는 없습니다")]
    {
        let bench = Bench::new(stuck_with_api());
        bench.fake.account(|fake| fake.support.has_rival = true);
        let digest = bench.drafted();
        let said = bench.file(&digest, &["--lang", language]);
        assert_eq!(said.code, 3, "{said:?}");
        assert!(said.out.contains("7000000001"), "this run's own receipt comes first: {said:?}");
        let told = said.err.lines().find(|line| line.contains("7000000000")).unwrap_or_default();
        assert!(told.contains("7000000001") && said.err.contains(words), "{said:?}");
        assert!(told.find("7000000000") < told.find("7000000001"), "the older one is kept: {told}");
        assert_eq!(bench.cases(), 2);
        let open = bench.fake.account(|fake| fake.support.cases.iter().all(|case| case.status != "resolved"));
        assert!(open, "nothing is closed unasked");
        // What was filed is a fact: the next run neither files nor complains.
        assert_eq!(bench.file(&digest, &[]).code, 0);
        assert_eq!(bench.cases(), 2);
    }
}

#[test]
fn consent_for_another_draft_a_pipe_and_a_bare_yes_file_nothing() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let other = bench.file(&"0".repeat(64), &[]);
    assert!(other.code == 2 && other.err.contains("does not belong"), "{other:?}");
    let pipe = bench.run(&["case", "file"]);
    assert!(pipe.code == 2 && pipe.err.contains(&digest), "{pipe:?}");
    let yes = bench.run(&["case", "file", "--yes"]);
    assert!(yes.code == 2 && yes.err.contains("--yes alone never files"), "{yes:?}");
    let path = bench.path("aws-support-case/body.txt");
    let edited = std::fs::read_to_string(&path).unwrap().replace("another browser", "two browsers");
    std::fs::write(&path, edited).unwrap();
    assert_eq!(bench.file(&digest, &[]).code, 2, "the draft was changed after its digest was read");
    assert_eq!(bench.calls("support:CreateCase"), 0);
}

#[test]
fn a_secret_typed_into_the_draft_later_is_refused_too() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let path = bench.path("aws-support-case/body.txt");
    let body = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("my card is 4111 1111 1111 1111\n{body}")).unwrap();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 2 && said.err.contains("body.txt, line 1: a card number"), "{said:?}");
    assert!(!said.err.contains("4111"), "{said:?}");
    std::fs::write(&path, "no marker here").unwrap();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 2 && said.err.contains("Put it back"), "{said:?}");
}

#[test]
fn an_open_case_of_the_same_kind_is_offered_instead_of_a_second_one() {
    let bench = Bench::new(stuck_with_api());
    bench.fake.account(|fake| fake.support.cases.push(Case::open("123456", "help")));
    let digest = bench.drafted();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 3 && said.err.contains("--add-to 123456"), "{said:?}");
    assert_eq!(bench.cases(), 1);
    let wrong = bench.file(&digest, &["--add-to", "999"]);
    assert!(wrong.code == 2, "{wrong:?}");
    let said = bench.file(&digest, &["--add-to", "123456"]);
    assert!(said.code == 0 && said.out.contains("Added to case 123456"), "{said:?}");
    bench.fake.account(|fake| {
        assert_eq!(fake.support.cases.len(), 1);
        assert_eq!(fake.support.cases[0].communications.len(), 2);
    });
    let again = bench.file(&digest, &["--add-to", "123456"]);
    assert!(again.out.contains("already filed"), "{again:?}");
}

#[test]
fn a_resolved_case_or_another_category_is_not_in_the_way() {
    let bench = Bench::new(stuck_with_api());
    bench.fake.account(|fake| {
        fake.support.cases.push(Case { status: "resolved".into(), ..Case::open("1", "old") });
        fake.support.cases.push(Case { category: "other-account-issues".into(), ..Case::open("2", "other") });
    });
    let digest = bench.drafted();
    assert_eq!(bench.file(&digest, &[]).code, 0);
    assert_eq!(bench.cases(), 3);
}

/// Exit code and words of a filing where one call goes wrong.
fn faulty(call: &str, fault: impl Into<Fault>) -> (Bench, super::bench::Said) {
    let bench = Bench::new(stuck_with_api().fault(call, fault));
    let digest = bench.drafted();
    let said = bench.file(&digest, &[]);
    (bench, said)
}

#[test]
fn each_refusal_of_aws_has_its_own_words_and_keeps_the_draft() {
    let refused = |code: &str| Error::new(400, code, "words of AWS");
    let stories = [
        ("support:CreateCase", refused("AttachmentSetExpired"), "expired"),
        ("support:CreateCase", refused("CaseCreationLimitExceeded"), "CaseCreationLimitExceeded"),
        ("support:CreateCase", refused("ThrottlingException"), "limited the request rate"),
        ("support:AddAttachmentsToSet", refused("AccessDeniedException"), "support:AddAttachmentsToSet"),
        ("support:CreateCase", refused("AccessDeniedException"), "support:CreateCase"),
        ("support:DescribeCases", refused("AccessDeniedException"), "support:DescribeCases"),
        ("support:CreateCase?dryRun", refused("InvalidParameterValueException"), "did not accept"),
        ("support:DescribeCases", refused("UnrecognizedClientException"), "credentials do not work"),
    ];
    for (call, error, words) in stories {
        let code = error.code.clone();
        let (bench, said) = faulty(call, error);
        assert_eq!(said.code, 3, "{code}: {said:?}");
        assert!(said.err.contains(words) && said.err.contains("Nothing was filed"), "{code}: {said:?}");
        assert!(said.err.contains("the draft is kept"), "{code}: {said:?}");
        assert_eq!(said.err.matches("Nothing was filed").count(), 1, "{code}: {said:?}");
        assert!(bench.path("aws-support-case/body.txt").exists());
        assert_eq!(bench.cases(), 0, "{code}");
    }
}

#[test]
fn a_plan_that_ends_midway_leads_to_the_console() {
    let (bench, said) = faulty("support:CreateCase", errors::premium_support_required());
    assert!(said.code == 0 && said.out.contains("Nothing was filed"), "{said:?}");
    assert!(said.err.contains("support plan") && said.out.contains("Chat"), "{said:?}");
    assert_eq!(bench.cases(), 0);
}

#[test]
fn attachments_that_expired_are_uploaded_once_more() {
    let expired = Error::new(400, "AttachmentSetExpired", "");
    let bench = Bench::new(stuck_with_api().fault_times("support:CreateCase", expired, 1));
    let digest = bench.drafted();
    assert_eq!(bench.file(&digest, &[]).code, 0);
    assert_eq!((bench.cases(), bench.calls("support:AddAttachmentsToSet")), (1, 2));
}

#[test]
fn a_lost_answer_is_unknown_and_the_next_run_finds_the_case() {
    let bench = Bench::new(stuck_with_api().fault_times("support:CreateCase", Fault::ActThenClose, 1));
    let digest = bench.drafted();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 5 && said.err.contains("--resume"), "{said:?}");
    assert_eq!(bench.calls("support:CreateCase"), 2, "the dry run and one try: the SDK must not try again");
    let resumed = bench.file(&digest, &["--resume"]);
    assert!(resumed.code == 0 && resumed.out.contains("7000000000"), "{resumed:?}");
    assert_eq!(bench.cases(), 1);
    let nothing = bench.run(&["case", "file", "--resume"]);
    assert!(nothing.code == 0 && nothing.out.contains("no interrupted attempt"), "{nothing:?}");
}

#[test]
fn a_gateways_page_is_no_answer_of_aws() {
    let page = Answer::Html(200, "<html>blocked</html>".to_owned());
    let (bench, said) = faulty("support:CreateCase", page);
    assert_eq!((said.code, bench.cases()), (5, 0), "{said:?}");
    let (_, said) = faulty("support:DescribeCases", Answer::Html(403, "<html>blocked</html>".to_owned()));
    assert!(said.code == 3 && said.err.contains("could not be reached"), "{said:?}");
}

#[test]
fn an_endpoint_that_knows_no_dry_run_files_once_all_the_same() {
    let bench = Bench::new(stuck_with_api());
    bench.fake.account(|fake| fake.support.knows_dry_run = false);
    let digest = bench.drafted();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 0 && said.out.contains("Case 7000000000"), "{said:?}");
    assert!(bench.file(&digest, &[]).out.contains("already filed"));
    assert_eq!(bench.cases(), 1);
}

#[test]
fn a_large_report_goes_by_upload_links() {
    let bench = Bench::new(stuck_with_api());
    bench.drafted();
    let large = "a".repeat((5 << 20) + 7);
    std::fs::write(bench.path("aws-support-case/attachments/report.md"), &large).unwrap();
    let pipe = bench.run(&["case", "file"]);
    let digest = pipe.err.split_whitespace().last().unwrap().to_owned();
    let said = bench.file(&digest, &[]);
    assert_eq!(said.code, 0, "{said:?}");
    bench.fake.account(|fake| {
        assert_eq!(fake.support.cases[0].uploads, ["up-0", "up-1"]);
        let report = fake.support.uploads.iter().find(|upload| upload.1 == "report.md").unwrap();
        assert_eq!((report.2, report.3), (large.len(), true), "every byte arrived");
    });
}

#[test]
fn an_upload_link_to_a_strange_host_is_not_followed() {
    let bench = Bench::new(stuck_with_api());
    bench.drafted();
    std::fs::write(bench.path("aws-support-case/attachments/report.md"), "a".repeat(6 << 20)).unwrap();
    let digest = bench.run(&["case", "file"]).err.split_whitespace().last().unwrap().to_owned();
    bench.fake.account(|fake| fake.support.uploads_at = "https://uploads.example".to_owned());
    let said = bench.file(&digest, &[]);
    assert!(said.code == 3 && said.err.contains("not AWS's"), "{said:?}");
    assert_eq!(bench.cases(), 0);
}

#[test]
fn the_status_shows_state_and_last_reply_without_control_characters() {
    let bench = Bench::new(stuck_with_api());
    assert!(bench.run(&["case", "status"]).out.contains("No case was filed"));
    let digest = bench.drafted();
    bench.file(&digest, &[]);
    bench.fake.account(|fake| fake.support.cases[0].reply("We need a \u{1b}[31mutility bill\u{202e}."));
    let said = bench.run(&["case", "status"]);
    assert!(said.code == 0 && said.out.contains("AWS is waiting for your answer"), "{said:?}");
    assert!(
        said.out.contains("utility bill") && !said.out.contains('\u{1b}') && !said.out.contains('\u{202e}')
    );
    bench.fake.account(|fake| fake.credentials = Accepts::Expired);
    let said = bench.run(&["case", "status"]);
    assert!(said.code == 5 && said.out.contains("7000000000"), "{said:?}");
    assert!(!said.err.contains("Nothing was filed"), "a filed case stays filed: {said:?}");
}

#[test]
fn a_marker_in_an_old_communication_is_found() {
    let bench = Bench::new(stuck_with_api().fault_times("support:CreateCase", Fault::ActThenClose, 1));
    let digest = bench.drafted();
    assert_eq!(bench.file(&digest, &[]).code, 5);
    bench.fake.account(|fake| (0..7).for_each(|_| fake.support.cases[0].reply("noise")));
    let said = bench.file(&digest, &[]);
    assert!(said.code == 0 && said.out.contains("already filed"), "{said:?}");
    assert_eq!((bench.cases(), bench.calls("support:DescribeCommunications")), (1, 1));
}

#[test]
fn two_filings_at_once_are_one() {
    let slow = Account { delay: std::time::Duration::from_millis(300), ..stuck_with_api() };
    let bench = Bench::new(slow);
    let digest = bench.drafted();
    let mut first = bench.command(&["case", "file", "--consent", &digest]);
    let first =
        first.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
    super::bench::until("the first one asks", || bench.calls("support:DescribeCases") > 0);
    let second = bench.file(&digest, &[]);
    assert!(second.code == 2 && second.err.contains("another aws-setup-doctor"), "{second:?}");
    let first: super::bench::Said = first.wait_with_output().unwrap().into();
    assert_eq!((first.code, bench.cases()), (0, 1));
}

#[test]
fn denied_reading_does_not_look_like_a_missing_plan() {
    let denied = Account { denied: Denied::Calls(vec!["support:DescribeCases"]), ..stuck_with_api() };
    let bench = Bench::new(denied);
    let digest = bench.drafted();
    let said = bench.file(&digest, &[]);
    assert!(said.code == 3 && said.err.contains("policy --with-case"), "{said:?}");
}
