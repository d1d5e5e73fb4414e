//! Killed at every await point of filing and run again: exactly one case.

use std::process::Stdio;

use super::bench::{Bench, kill, stuck_with_api, until};
use crate::world::aws::{Answer, Fault, Planned};

/// Every request of a filing, in order, and how often it was seen before the one that is stopped at.
const STOPS: &[&str] = &[
    "support:DescribeCases",
    "support:CreateCase?dryRun",
    "support:AddAttachmentsToSet",
    "support:CreateCase",
];

/// Files, and is killed while `call` hangs; `acted` tells whether AWS did it before. Then all is well again.
fn killed_at(call: &str, acted: bool) -> (Bench, String) {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let fault = if acted { Fault::ActThenHang } else { Fault::Answer(Answer::Hang) };
    bench.fake.account(|fake| fake.faults.insert(call.to_owned(), Planned { fault, left: Some(1) }));
    let mut command = bench.command(&["case", "file", "--consent", &digest]);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    until(call, || bench.fake.account(|fake| fake.faults[call].left == Some(0)));
    kill(child);
    (bench, digest)
}

#[test]
fn killed_anywhere_and_run_again_there_is_exactly_one_case() {
    for call in STOPS {
        for acted in [false, true] {
            let (bench, digest) = killed_at(call, acted);
            let said = bench.file(&digest, &[]);
            assert_eq!((said.code, bench.cases()), (0, 1), "{call}, acted {acted}: {said:?}");
            let again = bench.file(&digest, &["--new-case"]);
            assert!(again.out.contains("already filed"), "{call}: {again:?}");
            assert_eq!(bench.cases(), 1, "{call}, acted {acted}");
        }
    }
}

#[test]
fn killed_while_the_number_is_asked_for_the_receipt_is_there_already() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let mut command = bench.command(&["case", "file", "--consent", &digest]);
    // The second DescribeCases, after CreateCase, is the one that hangs.
    bench.fake.account(|fake| {
        let hang = Planned { fault: Fault::ActThenHang, left: Some(1) };
        fake.faults.insert("support:AddAttachmentsToSet".to_owned(), hang);
    });
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    until("attachments", || bench.calls("support:AddAttachmentsToSet") > 0);
    kill(child);
    bench.fake.account(|fake| {
        fake.faults
            .insert("support:CreateCase".to_owned(), Planned { fault: Fault::ActThenClose, left: Some(1) });
    });
    assert_eq!(bench.file(&digest, &[]).code, 5);
    bench.fake.account(|fake| {
        let hang = Planned { fault: Fault::Answer(Answer::Hang), left: Some(1) };
        fake.faults.insert("support:DescribeCases".to_owned(), hang);
    });
    // Killed again, now while the lost answer is being asked after.
    let mut command = bench.command(&["case", "file", "--consent", &digest]);
    let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    until("settling", || bench.fake.account(|fake| fake.faults["support:DescribeCases"].left == Some(0)));
    kill(child);
    let said = bench.file(&digest, &[]);
    assert!(said.code == 0 && said.out.contains("already filed"), "{said:?}");
    assert_eq!(bench.cases(), 1);
}

#[test]
fn consent_withdrawn_after_a_kill_leaves_no_case() {
    for call in STOPS {
        let (bench, _) = killed_at(call, false);
        // A wrong digest is no consent: the person thought better of it.
        let said = bench.file(&"0".repeat(64), &[]);
        assert_eq!((said.code, bench.cases()), (2, 0), "{call}: {said:?}");
        assert_eq!(bench.run(&["case", "status"]).code, 0, "{call}");
    }
}

#[test]
fn a_case_that_aws_lists_late_is_waited_for() {
    let (bench, digest) = killed_at("support:CreateCase", true);
    // AWS lists nothing at first, as an index that is behind would.
    let nothing = Answer::Json(serde_json::json!({"cases": []}));
    bench.fake.account(|fake| {
        let late = Planned { fault: Fault::Answer(nothing), left: Some(1) };
        fake.faults.insert("support:DescribeCases".to_owned(), late);
    });
    let said = bench.run(&["case", "file", "--consent", &digest, "--settle", "30s"]);
    assert!(said.code == 0 && said.out.contains("already filed"), "{said:?}");
    assert_eq!(bench.cases(), 1);
}

#[test]
fn a_try_that_cannot_be_asked_after_blocks_the_next_one() {
    let (bench, digest) = killed_at("support:CreateCase", true);
    bench.fake.account(|fake| {
        let silent = Planned { fault: Fault::Answer(Answer::Close), left: None };
        fake.faults.insert("support:DescribeCases".to_owned(), silent);
    });
    let said = bench.file(&digest, &[]);
    assert_eq!(said.code, 5, "{said:?}");
    assert_eq!((bench.cases(), bench.calls("support:AddAttachmentsToSet")), (1, 1), "nothing more was tried");
}
