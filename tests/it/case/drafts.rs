//! What is written, and what is refused.

use std::path::Path;

use proptest::prelude::*;

use super::bench::{Bench, Said, stuck, stuck_with_api};
use crate::world::aws::{PERSONAL, SECRET};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn evidence() -> String {
    root().join("tests/golden/evidence/stuck.json").display().to_string()
}

fn from_evidence(bench: &Bench, more: &[&str]) -> Said {
    let file = evidence();
    let mut args = vec!["case", "draft", "--from", &file];
    args.extend(more);
    bench.run(&args)
}

/// `UPDATE_GOLDEN=1 cargo test --test it case::drafts` writes it anew; read the difference before committing it.
fn golden(name: &str, actual: &str) {
    let path = root().join("tests/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == actual, "{name} differs. Now:\n{actual}");
}

/// The digest in the marker is of the attachments too, which have goldens of their own.
fn without_digest(text: &str) -> String {
    let (before, digest) = text.rsplit_once('-').unwrap();
    let digest = digest.trim_end().trim_end_matches(']');
    assert!(digest.len() == 12 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()), "{digest}");
    format!("{before}-<digest>]\n")
}

#[test]
fn the_draft_reads_the_same_for_the_same_evidence_in_english_and_korean() {
    let when = ["--reachable", "2096-11-26 09:00-12:00 Asia/Seoul"];
    let stories: [(&str, [&str; 4]); 2] = [
        ("en", ["--tried", "Signed in with another browser", "--since", "Monday noon"]),
        ("ko", ["--tried", "다른 브라우저로 로그인해 봄", "--since", "월요일 정오"]),
    ];
    for (language, story) in stories {
        let bench = Bench::new(stuck());
        let mut args = vec!["--lang", language];
        args.extend(when.iter().chain(&story));
        let said = from_evidence(&bench, &args);
        assert_eq!(said.code, 0, "{said:?}");
        let body = bench.read("aws-support-case/body.txt");
        let subject = bench.read("aws-support-case/subject.txt");
        golden(&format!("case.{language}.txt"), &without_digest(&format!("{subject}\n{body}")));
        assert!(said.out.contains(body.trim_end()), "the preview shows the very text");
        assert!(bench.fake.requests().is_empty(), "--from asks nobody");
    }
}

#[test]
fn the_folder_holds_what_a_person_pastes_and_what_support_can_judge_again() {
    let bench = Bench::new(stuck());
    bench.drafted();
    let bundle = "aws-support-case/attachments/aws-setup-doctor.zip";
    let judged = bench.run(&["diagnose", bundle, "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&judged.out).unwrap();
    assert_eq!(report["findings"][0]["code"], "account.activation-overdue", "{judged:?}");
    assert_eq!(bench.read("aws-support-case/subject.txt").trim(), "New AWS account is not activated");
    let head: serde_json::Value = serde_json::from_str(&bench.read("aws-support-case/case.json")).unwrap();
    assert_eq!(head["issue_type"], "customer-service");
}

#[test]
fn a_live_list_of_categories_is_preferred_and_a_dated_one_is_said_to_be_dated() {
    let live = Bench::new(stuck_with_api()).draft(&[]);
    assert!(live.out.contains("taken from AWS's own list"), "{live:?}");
    let dated = Bench::new(stuck()).draft(&[]);
    assert!(dated.out.contains("were last seen in 2023"), "{dated:?}");
}

#[test]
fn when_aws_lists_another_pair_that_pair_is_taken_and_when_none_fits_nothing_is_guessed() {
    let mut moved = stuck_with_api();
    moved.support.services = vec![("account-management", vec![("account-activation", "Account activation")])];
    let said = Bench::new(moved).draft(&[]);
    assert!(said.out.contains("account-management / account-activation"), "{said:?}");
    let mut gone = stuck_with_api();
    gone.support.services = vec![("billing", vec![("other", "Other")])];
    let said = Bench::new(gone).draft(&[]);
    assert_eq!(said.code, 2, "{said:?}");
    assert!(said.err.contains("lists no category for activation"), "{said:?}");
}

#[test]
fn a_block_goes_to_verification_and_an_account_in_order_needs_a_topic() {
    let blocked = crate::world::aws::Account::default()
        .fault("ec2:DescribeRegions", crate::world::aws::errors::blocked());
    let said = Bench::new(blocked).draft(&[]);
    assert!(said.out.contains("account-management / account-verification"), "{said:?}");
    assert!(said.out.contains("account.blocked"), "the reason is said: {said:?}");
    let healthy = Bench::new(crate::world::aws::Account::default());
    let said = healthy.draft(&[]);
    assert_eq!(said.code, 2, "{said:?}");
    assert!(said.err.contains("--topic activation"), "{said:?}");
    let said = healthy.draft(&["--topic", "activation"]);
    assert!(said.code == 0 && said.out.contains("chosen with --topic"), "{said:?}");
}

#[test]
fn a_json_report_is_as_good_as_evidence_shared_or_not() {
    let file = evidence();
    for share in [false, true] {
        let bench = Bench::new(stuck());
        let mut args = vec!["diagnose", &file, "--format", "json"];
        args.extend(share.then_some("--share"));
        let report = bench.run(&args);
        std::fs::write(bench.path("report.json"), &report.out).unwrap();
        let said = bench.run(&["case", "draft", "--from", "report.json"]);
        assert_eq!(said.code, 0, "{said:?}");
        let body = bench.read("aws-support-case/body.txt");
        assert!(body.contains("PENDING_ACTIVATION") && body.contains("account.activation-overdue"), "{body}");
        assert!(body.contains("request id"), "share {share}: {body}");
    }
}

#[test]
fn a_file_that_is_no_run_is_named_and_nothing_is_written() {
    let bench = Bench::new(stuck());
    std::fs::write(bench.path("other.json"), "{\"schema\":\"x\"}").unwrap();
    for file in ["other.json", "missing.json"] {
        let said = bench.run(&["case", "draft", "--from", file]);
        assert!(said.code == 2 && said.err.contains(file), "{said:?}");
    }
    assert!(!bench.path("aws-support-case").exists());
}

#[test]
fn a_long_story_is_kept_whole_and_evidence_gives_way() {
    let bench = Bench::new(stuck());
    let tried = "x ".repeat(3_580);
    let said = from_evidence(&bench, &["--tried", &tried]);
    assert_eq!(said.code, 0, "{said:?}");
    let body = bench.read("aws-support-case/body.txt");
    assert!(body.contains(tried.trim()), "the person's words are whole");
    assert!(body.chars().count() <= 8_000, "{}", body.chars().count());
    assert!(!body.contains("account.activation-overdue") && said.out.contains("did not fit"), "{said:?}");
    let said = from_evidence(&Bench::new(stuck()), &["--tried", &"x ".repeat(4_000)]);
    assert!(said.code == 2 && said.err.contains("8000"), "{}", said.err);
}

#[test]
fn a_draft_changed_by_hand_is_not_written_over_and_a_foreign_folder_is_left_alone() {
    let bench = Bench::new(stuck());
    assert_eq!(from_evidence(&bench, &[]).code, 0);
    assert_eq!(from_evidence(&bench, &[]).code, 0, "an unchanged draft may be replaced");
    let path = bench.path("aws-support-case/body.txt");
    let mine = format!("Please hurry.\n{}", std::fs::read_to_string(&path).unwrap());
    std::fs::write(&path, &mine).unwrap();
    let said = from_evidence(&bench, &[]);
    assert!(said.code == 2 && said.err.contains("changed by hand"), "{said:?}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), mine);
    std::fs::create_dir(bench.path("photos")).unwrap();
    std::fs::write(bench.path("photos/cat.jpg"), "cat").unwrap();
    let said = from_evidence(&bench, &["--folder", "photos"]);
    assert!(said.code == 2 && said.err.contains("photos"), "{said:?}");
}

#[test]
fn times_are_checked_before_anything_runs() {
    let bench = Bench::new(stuck());
    let said = bench.draft(&["--reachable", "2026-02-30 09:00-10:00 Asia/Seoul"]);
    assert!(said.code == 2 && said.err.contains("does not exist"), "{said:?}");
    assert!(bench.fake.requests().is_empty());
}

#[test]
fn nothing_personal_of_the_account_and_no_key_stands_in_any_file() {
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    let filed = bench.file(&digest, &[]);
    assert_eq!(filed.code, 0, "{filed:?}");
    let status = bench.run(&["case", "status"]);
    let mut texts = vec![filed.out, filed.err, status.out, status.err];
    texts.extend(
        bench.files().iter().map(|file| String::from_utf8_lossy(&std::fs::read(file).unwrap()).into_owned()),
    );
    assert!(texts.len() > 8, "draft, attachments and state were looked through");
    for planted in PERSONAL.iter().chain(&[SECRET]) {
        assert!(!texts.iter().any(|it| it.contains(planted)), "`{planted}` came out");
    }
}

#[cfg(unix)]
#[test]
fn draft_and_state_are_readable_by_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new(stuck_with_api());
    let digest = bench.drafted();
    assert_eq!(bench.file(&digest, &[]).code, 0);
    for path in bench.files() {
        let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
}

/// A secret of some kind, in one of the spellings people use.
fn secret() -> impl Strategy<Value = (String, String)> {
    let digits = proptest::collection::vec(0u8..10, 12..18);
    let card = (2u8..7, digits, proptest::sample::select(vec!["", " ", "-", ".", " - ", "\u{a0}"])).prop_map(
        |(first, rest, gap)| {
            let mut digits = vec![first];
            digits.extend(rest);
            digits.push(check_digit(&digits));
            let groups: Vec<String> = digits
                .chunks(4)
                .map(|chunk| chunk.iter().map(|chunk| char::from(b'0' + chunk)).collect())
                .collect();
            (groups.join(gap), groups[1].clone())
        },
    );
    let key = "[A-Za-z0-9/+]{36}aB3/".prop_map(|it| (it.clone(), it));
    let code = (proptest::sample::select(vec!["code ", "OTP: ", "인증번호 ", "PIN is "]), "[0-9]{6}")
        .prop_map(|(word, digits)| (format!("{word}{digits}"), digits));
    let url = "[a-z]{8}".prop_map(|it| (format!("http://kim:{it}@proxy.example:8080"), it));
    prop_oneof![card, key, code, url]
}

fn check_digit(digits: &[u8]) -> u8 {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, it)| {
            let value = u32::from(*it);
            if index % 2 == 0 { if value > 4 { value * 2 - 9 } else { value * 2 } } else { value }
        })
        .sum();
    u8::try_from((10 - sum % 10) % 10).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    /// Whatever stands around it, wherever it is typed: the draft is refused and the value is nowhere.
    #[test]
    fn no_text_with_a_card_number_key_or_code_leaves_the_process(
        (spelt, value) in secret(),
        before in "([a-zA-Z가-힣]{1,8}[ ,.] ?){0,4}",
        after in "( [a-zA-Z가-힣]{1,8}){0,4}",
        option in proptest::sample::select(vec!["--tried", "--since", "--reachable"]),
    ) {
        let bench = Bench::new(stuck());
        let text = format!("{before}{spelt}{after}");
        let said = from_evidence(&bench, &[option, &text]);
        prop_assert_eq!(said.code, 2, "{:?}", &said);
        prop_assert!(said.err.contains(option), "the place is named: {:?}", &said);
        prop_assert!(!said.err.contains(&value) && !said.out.contains(&value), "{:?}", &said);
        prop_assert!(bench.files().is_empty(), "{:?}", bench.files());
    }
}

proptest! {
    /// The same, many times over and inside the process.
    #[test]
    fn no_disguise_of_a_secret_is_overlooked(
        (spelt, value) in secret(),
        before in "([a-zA-Z가-힣]{1,8}[ ,.] ?){0,4}",
        after in "( [a-zA-Z가-힣]{1,8}){0,4}",
    ) {
        let found = aws_setup_doctor::case::secrets::scan("--tried", &format!("{before}{spelt}{after}"));
        prop_assert!(!found.is_empty(), "{spelt}");
        prop_assert!(found.iter().all(|found| !found.to_string().contains(&value)));
    }
}
