//! What is nobody's business stays out of every output, whatever AWS tells.

use super::doctor::{Doctor, Ran};
use crate::world::aws::services::support::Desk;
use crate::world::aws::{ACCOUNT_ID, Account, Denied, Fake, PERSONAL, SECRET};

const TOKENS: &[&str] = &[SECRET, "planted-client-secret", "planted-device-code", "PLNT-CODE"];

fn telling() -> Account {
    Account {
        phone: "+821012345678".to_owned(),
        phone_status: Some("UNVERIFIED".to_owned()),
        recommended_actions: vec![("PAYMENTS_PAST_DUE", "PAYMENTS", "CRITICAL")],
        support: Desk::business(),
        ..Account::with_identity_center()
    }
}

#[track_caller]
fn keeps_it(what: &str, text: &str) {
    for secret in PERSONAL.iter().chain(TOKENS) {
        assert!(!text.contains(secret), "{secret:?} in {what}:\n{text}");
    }
}

fn run(account: Account, set: impl Fn(Doctor) -> Doctor) -> Ran {
    let fake = Fake::start(account);
    set(Doctor::signed_in(&fake).arg("--directory=d-9067012345")).run()
}

#[test]
fn names_addresses_numbers_and_mail_are_in_no_format() {
    for format in ["text", "json", "markdown", "html", "junit", "csv"] {
        for share in [false, true] {
            let ran = run(telling(), |it| {
                let it = it.format(format).arg("--verbose");
                if share { it.arg("--share") } else { it }
            });
            keeps_it(format, &ran.stdout);
            keeps_it(format, &ran.stderr);
            assert!(!share || !ran.stdout.contains(ACCOUNT_ID), "{format}: {ran}");
        }
    }
}

#[test]
fn names_in_a_refusal_are_in_no_format() {
    for format in ["text", "json"] {
        let account = Account { denied: Denied::Everything, ..telling() };
        keeps_it(format, &run(account, |it| it.format(format).arg("--verbose")).stdout);
    }
}

#[test]
fn a_saved_run_holds_no_personal_data_either_and_the_phone_only_as_its_ends() {
    let fake = Fake::start(telling());
    let doctor = Doctor::signed_in(&fake);
    let file = tempfile::NamedTempFile::new().unwrap();
    let ran = doctor.arg("--save").arg(file.path()).run();
    let saved = std::fs::read_to_string(file.path()).unwrap();
    assert!(!saved.is_empty(), "{ran}");
    keeps_it("the saved run", &saved);
    assert!(saved.contains("+82 ******78"), "{saved}");
    assert!(saved.contains(ACCOUNT_ID));
}

#[test]
fn the_phone_is_shown_by_its_country_and_last_two_digits() {
    let ran = run(telling(), |it| it.format("text").arg("--verbose"));
    assert!(ran.stdout.contains("+82 ******78"), "{ran}");
}
