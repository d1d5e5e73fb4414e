//! Where requests go and over what: endpoints, proxies, trust, time-outs, the deadline and Ctrl-C.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::doctor::{ACCOUNT, Doctor};
use super::proxy::Proxy;
use crate::world::aws::{Account, Answer, Fake, KEY_ID, SECRET};

/// A server certificate of an authority that nobody knows, and that authority as PEM.
fn tls() -> (rustls::ServerConfig, String) {
    let key = rcgen::KeyPair::generate().unwrap();
    let mut authority = rcgen::CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let root = authority.self_signed(&key).unwrap();
    let issuer = rcgen::Issuer::new(authority, key);
    let own = rcgen::KeyPair::generate().unwrap();
    let names = vec!["127.0.0.1".to_owned(), "localhost".to_owned()];
    let leaf = rcgen::CertificateParams::new(names).unwrap().signed_by(&own, &issuer).unwrap();
    let private = rustls_pki_types::PrivateKeyDer::try_from(own.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let config = config.unwrap().with_no_client_auth().with_single_cert(vec![leaf.der().clone()], private);
    (config.unwrap(), root.pem())
}

#[test]
fn credentials_are_never_sent_over_a_chain_that_did_not_verify() {
    let (config, _) = tls();
    let fake = Fake::start_tls(Account::default(), config);
    let ran = Doctor::signed_in(&fake).run();
    assert!(fake.requests().is_empty(), "{:?}", fake.requests());
    let row = ran.check("credentials.identity");
    assert_ne!(row["status"], "ok");
    let json = ran.json();
    let why =
        json["evidence"].as_array().unwrap().iter().find(|items| items["check"] == "credentials.identity");
    assert_eq!(why.unwrap()["data"]["cause"], "certificate_unknown_issuer", "{ran}");
    assert_eq!(why.unwrap()["failed"]["kind"], "aws_unreachable", "{ran}");
    assert!(Doctor::signed_in(&fake).format("text").run().stdout.contains("certificate"), "{ran}");
}

#[test]
fn nothing_signed_is_sent_by_plain_http_to_another_computer_nor_through_a_proxy() {
    for endpoint in ["http://10.9.9.9", "http://aws.example:8080"] {
        let proxy = Proxy::refusing();
        let doctor = Doctor::bare().env("AWS_ACCESS_KEY_ID", KEY_ID).env("AWS_SECRET_ACCESS_KEY", SECRET);
        let doctor = doctor.env("AWS_ENDPOINT_URL", endpoint).env("AWS_SESSION_TOKEN", "token");
        let ran = doctor.env("HTTP_PROXY", proxy.url()).env("HTTPS_PROXY", proxy.url()).run();
        assert!(proxy.asked().is_empty(), "{endpoint}: {:?}", proxy.asked());
        ran.says("credentials.endpoint-insecure", "you", 3).does_not_say(&["http.", "network.", "proxy."]);
    }
}

#[test]
fn a_stand_in_on_this_computer_is_asked_directly_whatever_the_proxy() {
    let (fake, proxy) = (Fake::start(Account::default()), Proxy::refusing());
    let ran = Doctor::signed_in(&fake).env("HTTP_PROXY", proxy.url()).run();
    assert_eq!(ran.status("credentials.identity"), "ok", "{ran}");
    assert!(proxy.asked().is_empty(), "{:?}", proxy.asked());
}

#[test]
fn a_ca_bundle_makes_the_chain_verify_however_it_is_named() {
    let (config, root) = tls();
    let fake = Fake::start_tls(Account::default(), config);
    let with = |set: &dyn Fn(Doctor, &str) -> Doctor| {
        let doctor = Doctor::signed_in(&fake).file("ca.pem", &root);
        let path = doctor.home().join("ca.pem").display().to_string();
        let ran = set(doctor, &path).run();
        assert_eq!(ran.status("credentials.identity"), "ok", "{ran}");
        assert_eq!(ran.status("activation.services"), "ok", "{ran}");
    };
    with(&|it, path| it.env("AWS_CA_BUNDLE", path));
    with(&|it, path| it.arg("--ca-bundle").arg(path));
    with(&|it, path| it.config(&format!("[default]\nca_bundle = {path}\n")));
    with(&|it, path| it.env("SSL_CERT_FILE", path));
}

#[test]
fn each_services_own_endpoint_wins_and_the_signed_by_hand_ones_follow_it_too() {
    let (main, other) = (Fake::start(Account::default()), Fake::start(Account::default()));
    let doctor = Doctor::signed_in(&main);
    let names = ["ACCOUNT", "EC2", "S3", "BCM_RECOMMENDED_ACTIONS"];
    let doctor =
        names.iter().fold(doctor, |it, name| it.env(&format!("AWS_ENDPOINT_URL_{name}"), other.url()));
    let ran = doctor.run();
    assert_eq!(ran.code, Some(0), "{ran}");
    let services = |fake: &Fake| -> BTreeSet<String> {
        fake.requests().iter().map(|request| request.call.split(':').next().unwrap().to_owned()).collect()
    };
    assert_eq!(
        services(&other),
        ["account", "bcm-recommended-actions", "ec2", "s3"].map(str::to_owned).into()
    );
    assert!(services(&main).is_disjoint(&services(&other)));
}

#[test]
fn the_endpoints_of_a_profile_are_used() {
    let fake = Fake::start(Account::default());
    let config = format!(
        "[default]\nservices = local\nendpoint_url = {url}\n[services local]\nec2 =\n  endpoint_url = {url}\n",
        url = fake.url()
    );
    let doctor = Doctor::bare().env("AWS_ACCESS_KEY_ID", KEY_ID).env("AWS_SECRET_ACCESS_KEY", SECRET);
    let ran = doctor.config(&config).run();
    assert_eq!(ran.code, Some(0), "{ran}");
    assert_eq!(ran.status("activation.services"), "ok");
}

#[test]
fn without_an_endpoint_of_its_own_every_request_goes_to_awss_hosts_through_the_proxy() {
    let proxy = Proxy::refusing();
    let doctor = Doctor::bare().env("AWS_ACCESS_KEY_ID", KEY_ID).env("AWS_SECRET_ACCESS_KEY", SECRET);
    let ran = doctor.env("HTTPS_PROXY", proxy.url()).arg("--region=eu-west-1").run();
    let expected = [
        "sts.eu-west-1.amazonaws.com:443",
        "account.us-east-1.amazonaws.com:443",
        "freetier.us-east-1.api.aws:443",
        "bcm-recommended-actions.us-east-1.api.aws:443",
        "payments.us-east-1.api.aws:443",
        "ec2.eu-west-1.amazonaws.com:443",
        "s3.eu-west-1.amazonaws.com:443",
        "signin.eu-west-1.api.aws:443",
        "organizations.us-east-1.amazonaws.com:443",
        "iam.amazonaws.com:443",
        "sso.eu-west-1.amazonaws.com:443",
        "support.us-east-1.amazonaws.com:443",
    ];
    assert_eq!(proxy.asked(), expected.map(str::to_owned).into());
    ran.does_not_say(&["account.", "payment.", "phone.", "identity-center.", "root."]);
    assert_ne!(ran.status("activation.account-state"), "ok");
}

#[test]
fn a_tunnelling_proxy_carries_the_calls_and_no_proxy_goes_around_it() {
    let (config, root) = tls();
    let fake = Fake::start_tls(Account::default(), config);
    let through = Proxy::tunnelling();
    let doctor = |proxy: &Proxy| {
        let it = Doctor::signed_in(&fake).file("ca.pem", &root);
        let path = it.home().join("ca.pem");
        it.env("AWS_CA_BUNDLE", path).env("HTTPS_PROXY", proxy.url())
    };
    assert_eq!(doctor(&through).run().status("credentials.identity"), "ok");
    assert_eq!(through.asked(), [fake.address().to_string()].into());
    let around = Proxy::refusing();
    assert_eq!(doctor(&around).env("NO_PROXY", "127.0.0.1").run().status("credentials.identity"), "ok");
    assert!(around.asked().is_empty());
}

#[test]
fn a_call_that_never_answers_times_out_and_the_others_are_reported() {
    let fake = Fake::start(Account::default().fault("account:GetAccountInformation", Answer::Hang));
    let ran = Doctor::signed_in(&fake).arg("--timeout=300ms").run();
    assert_eq!(ran.status("activation.account-state"), "unknown", "{ran}");
    assert_eq!(ran.status("verification.phone"), "ok", "{ran}");
    assert_eq!(ran.code, Some(5));
    assert!(ran.took < Duration::from_secs(15), "{:?}", ran.took);
}

#[test]
fn the_deadline_ends_the_calls_and_what_was_answered_is_reported() {
    let fake = Fake::start(Account::default().fault("account:ListRegions", Answer::Hang));
    let ran = Doctor::signed_in(&fake).arg("--deadline=3s").arg("--timeout=3s").run();
    let json = ran.json();
    assert_eq!(json["complete"], false, "{ran}");
    assert_eq!(ran.status("activation.account-state"), "ok");
    assert_ne!(ran.status("activation.regions"), "ok");
    assert!(ran.took < Duration::from_secs(8), "{:?}", ran.took);
}

#[test]
fn a_row_of_which_only_one_call_was_answered_in_time_is_not_ok() {
    let fake = Fake::start(Account::default().fault("ec2:DescribeRegions", Answer::Hang));
    let ran = Doctor::signed_in(&fake).arg("--deadline=3s").arg("--timeout=3s").run();
    assert_ne!(ran.status("activation.services"), "ok", "{ran}");
    assert_eq!(ran.json()["complete"], false);
}

#[test]
fn ctrl_c_during_the_calls_prints_what_is_known() {
    let fake = Fake::start(Account::default().fault("account:ListRegions", Answer::Hang));
    let (mut command, _home) = Doctor::signed_in(&fake).arg(format!("--only={ACCOUNT}")).command();
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let answered = || fake.requests().iter().filter(|request| request.left.is_some()).count() >= 10;
    let started = Instant::now();
    while !answered() && started.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(50));
    }
    std::thread::sleep(Duration::from_millis(500));
    Command::new("kill").arg("-INT").arg(child.id().to_string()).status().unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["complete"], false);
    let rows = json["checks"].as_array().unwrap();
    let state = rows.iter().find(|row| row["id"] == "activation.account-state").unwrap();
    assert_eq!(state["status"], "ok", "{state:#}");
}

#[test]
fn the_first_region_is_the_one_that_is_signed_for() {
    let fake = Fake::start(Account::default());
    let doctor = Doctor::signed_in(&fake).env("AWS_REGION", "ap-northeast-2");
    let ran = doctor.arg("--region=eu-west-1,us-east-1").run();
    assert_eq!(ran.code, Some(0), "{ran}");
    let regional =
        |it: &&crate::world::aws::Request| ["sts", "ec2", "s3"].contains(&it.call.split(':').next().unwrap());
    assert!(
        fake.requests().iter().filter(regional).all(|request| request.region.as_deref() == Some("eu-west-1"))
    );
}
