//! The requests of the doctor and the answers of the fake, against botocore's models.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::json;

use super::doctor::Doctor;
use crate::world::aws::{Account, Fake, KEY_ID, Payments, Request, SECRET};

/// Services that speak JSON, by the prefix of their actions.
const JSON: &[&str] = &[
    "account",
    "account-access",
    "bcm-recommended-actions",
    "freetier",
    "identitystore",
    "organizations",
    "payments",
    "signin",
    "sso",
    "support",
];

/// `tests/run` installs botocore 1.44.8 and gives its Python.
#[test]
#[ignore = "needs botocore; tests/run installs it"]
fn requests_and_the_fakes_answers_are_those_of_botocores_models() {
    let python = std::env::var("BOTOCORE_PYTHON").expect("BOTOCORE_PYTHON; tests/run sets it");
    let open_invoices = vec!["OUTSTANDING", "PROCESSING"];
    let payments = Payments { past_due: true, due: true, open_invoices, ..Payments::default() };
    let fake = Fake::start(Account { payments, entitlements: Some(1), ..Account::with_identity_center() });
    Doctor::signed_in(&fake).run();
    let requests: Vec<Request> =
        fake.requests().into_iter().filter(|request| JSON.contains(&service(request))).collect();
    let asked: BTreeSet<&str> = requests.iter().map(service).collect();
    assert_eq!(asked, JSON.iter().copied().collect(), "each of them is called");
    for operation in
        ["ListPaymentInstruments", "GetPaymentInstrument", "GetAccountBalance", "ListFinancialRecords"]
    {
        assert!(requests.iter().any(|request| request.call.ends_with(operation)), "{operation}");
    }

    let asked: Vec<_> = requests
        .iter()
        .map(|request| {
            json!({
                "call": request.call,
                "method": request.method,
                "path": request.path,
                "region": request.region,
                "body": request.body,
            })
        })
        .collect();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wire/models.py");
    let mut child = Command::new(python)
        .args([script, &fake.url(), KEY_ID, SECRET])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&serde_json::to_vec(&asked).unwrap()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

fn service(request: &Request) -> &str {
    request.call.split(':').next().unwrap_or_default()
}
