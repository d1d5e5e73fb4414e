//! AWS Payments: methods, cards, what is owed, and when AWS may leave something out.

use super::doctor::{Doctor, Ran};
use crate::world::aws::{Account, Denied, Fake, Instrument, Payments};

fn run(account: Account) -> Ran {
    Doctor::signed_in(&Fake::start(account)).run()
}

fn with(payments: Payments) -> Account {
    Account { payments, ..Account::default() }
}

fn methods(instruments: Vec<Instrument>) -> Account {
    with(Payments { instruments, ..Payments::default() })
}

fn card(status: &'static str, expires: (i16, i8)) -> Instrument {
    Instrument { method: "CARD", status, expires: Some(expires) }
}

fn this_month() -> (i16, i8) {
    let now = jiff::Timestamp::now();
    (now.strftime("%Y").to_string().parse().unwrap(), now.strftime("%m").to_string().parse().unwrap())
}

#[test]
fn payment_methods_are_read_and_judged() {
    let good = run(Account::default());
    assert_eq!(good.status("payment.method"), "ok", "{good}");
    good.does_not_say(&["payment."]);
    run(methods(Vec::new())).says("payment.method-missing", "you", 0);
    run(methods(vec![card("INVALID", (2099, 1))])).says("payment.method-invalid", "you", 3);
    run(methods(vec![card("PENDING_SETUP", (2099, 1))])).says("payment.method-being-set-up", "you", 0);
    run(methods(vec![card("ACTIVE", (2020, 1))])).says("payment.method-expired", "you", 3);
    run(methods(vec![card("ACTIVE", this_month())])).says("payment.method-expiring", "you", 0);
}

#[test]
fn a_second_method_that_works_takes_the_weight_from_a_bad_card() {
    let bank = || Instrument { method: "SEPA_BANK_ACCOUNT", status: "ACTIVE", expires: None };
    run(methods(vec![card("ACTIVE", (2020, 1)), bank()])).says("payment.method-expired", "you", 0);
    run(methods(vec![card("INVALID", (2099, 1)), bank()])).says("payment.method-invalid", "you", 0);
    run(methods(vec![card("ACTIVE", this_month()), bank()])).does_not_say(&["payment."]);
    let ran = run(methods(vec![bank()]));
    assert_eq!(ran.status("payment.method"), "ok", "no card is no fault\n{ran}");
}

#[test]
fn what_is_owed_is_read() {
    run(with(Payments { past_due: true, ..Payments::default() })).says("payment.past-due", "you", 3);
    run(with(Payments { due: true, ..Payments::default() })).says("payment.due", "you", 0);
    let paying = Payments { past_due: true, open_invoices: vec!["PROCESSING"], ..Payments::default() };
    run(with(paying)).says("payment.past-due", "you", 0);
}

#[test]
fn a_refusal_for_the_accounts_state_is_no_missing_permission() {
    let refuses = || Payments { refuses_state: true, ..Payments::default() };
    let ran = run(Account { state: "SUSPENDED".to_owned(), ..with(refuses()) });
    ran.says("account.state-refused", "you", 3).does_not_say(&["credentials.permission-missing"]);
    assert_eq!(ran.finding("account.state-refused")["severity"], "fail");
    let disagreeing = run(with(refuses()));
    assert_eq!(disagreeing.finding("account.state-refused")["severity"], "warn", "{disagreeing}");
}

#[test]
fn recommendations_that_aws_may_have_cut_are_not_ok() {
    let denied = Denied::Calls(vec![
        "payments:ListPaymentInstruments",
        "payments:GetAccountBalance",
        "payments:ListFinancialRecords",
    ]);
    let ran = run(Account { denied, ..Account::default() });
    assert_eq!(ran.status("payment.actions"), "unknown", "{ran}");
    for action in
        ["payments:ListPaymentPreferences", "payments:GetPaymentInstrument", "payments:GetPaymentStatus"]
    {
        assert!(ran.check("payment.actions").to_string().contains(action), "{action}\n{ran}");
    }
    assert_eq!(run(Account::default()).status("payment.actions"), "ok");
}

#[test]
fn nothing_of_a_card_but_status_and_month_is_kept() {
    let fake = Fake::start(Account::default());
    let saved = tempfile::NamedTempFile::new().unwrap();
    let ran = Doctor::signed_in(&fake).arg(format!("--save={}", saved.path().display())).run();
    let saved = std::fs::read_to_string(saved.path()).unwrap();
    assert!(saved.contains("2099-12"), "the control: the card was read\n{ran}");
    for part in ["4242", "VISA", "CREDIT", "Planted", "pi-0", "issuer"] {
        assert!(!saved.contains(part) && !ran.stdout.contains(part), "{part}");
    }
}
