use super::*;
use crate::evidence::settings::SettingProblem::*;
use crate::probe::fake::FakeSystem;

fn settings(config: &str, variables: &[(&str, &str)]) -> Settings {
    let mut system = FakeSystem::with_variables(variables);
    system.variables.insert("HOME".to_owned(), "/home/me".to_owned());
    system.files.insert(PathBuf::from("/home/me/.aws/config"), config.as_bytes().to_vec());
    read(&system, None)
}

fn problems(
    config: &str,
    variables: &[(&str, &str)],
) -> Vec<(SettingProblem, Option<usize>, Option<String>)> {
    let faults = settings(config, variables).faults;
    faults.into_iter().map(|fault| (fault.problem, fault.line, fault.write)).collect()
}

fn value(settings: &Settings, name: &str) -> Option<(String, String)> {
    settings.value(name).map(|setting| (setting.value.clone(), setting.source.clone()))
}

fn said(value: &str, source: &str) -> Option<(String, String)> {
    Some((value.to_owned(), source.to_owned()))
}

const PORTAL: &str = "https://d-1234567890.awsapps.com/start";

#[test]
fn a_good_profile_has_no_fault() {
    let plain = format!("[default]\nregion = us-east-1\nsso_start_url = {PORTAL}\nsso_region = us-east-1\n");
    let session = format!(
        "[default]\nsso_session = s\nregion = eu-west-1\n[sso-session s]\nsso_start_url = {PORTAL}\nsso_region = eu-west-1\n"
    );
    let twice =
        format!("{session}[profile x]\nsso_session = s\nsso_start_url = {PORTAL}\nsso_region = eu-west-1\n");
    let others = "[default]\nregion = us-east-1\nx_principal_arn = arn\noutput = json\ncli_pager =\n";
    for config in [plain.as_str(), &session, others, ""] {
        assert_eq!(problems(config, &[]), [], "{config}");
    }
    assert_eq!(problems(&twice, &[("AWS_PROFILE", "x")]), [], "equal values are what older tools need");
}

#[test]
fn the_order_is_that_of_botocore() {
    let config = "[default]\nregion = eu-west-1\nca_bundle = mine.pem\n[profile dev]\nregion = us-west-2\n";
    let all =
        [("AWS_REGION", "us-east-1"), ("AWS_DEFAULT_REGION", "us-east-2"), ("REQUESTS_CA_BUNDLE", "r.pem")];
    let found = settings(config, &all);
    assert_eq!(value(&found, "region"), said("us-east-1", "AWS_REGION"));
    assert_eq!(found.value("region").unwrap().over, ["AWS_DEFAULT_REGION", "[default]"]);
    assert_eq!(value(&found, "ca_bundle"), said("mine.pem", "[default]"));
    assert_eq!(found.value("ca_bundle").unwrap().over, ["REQUESTS_CA_BUNDLE"]);
    let found =
        settings(config, &[("AWS_CA_BUNDLE", "a.pem"), ("AWS_PROFILE", "x"), ("AWS_DEFAULT_PROFILE", "dev")]);
    assert_eq!(value(&found, "ca_bundle"), said("a.pem", "AWS_CA_BUNDLE"));
    assert_eq!(value(&found, "region"), said("us-west-2", "[profile dev]"));
    let found = settings("[default]\nregion = eu-west-1\n", &[("REQUESTS_CA_BUNDLE", "r.pem")]);
    assert_eq!(value(&found, "ca_bundle"), said("r.pem", "REQUESTS_CA_BUNDLE"));
}

#[test]
fn the_portal_comes_through_session_source_profile_or_granted() {
    let chain = format!(
        "[profile app]\nsource_profile = base\nrole_arn = x\nregion = us-east-1\n[profile base]\nsso_start_url = {PORTAL}\nsso_region = eu-west-1\n"
    );
    let found = settings(&chain, &[("AWS_PROFILE", "app")]);
    assert_eq!(value(&found, "sso_start_url"), said(PORTAL, "[profile base]"));
    assert_eq!(value(&found, "sso_region"), said("eu-west-1", "[profile base]"));
    let granted = format!(
        "[default]\ngranted_sso_start_url = {PORTAL}\ngranted_sso_region = us-west-2\ncredential_process = x\n"
    );
    assert_eq!(value(&settings(&granted, &[]), "sso_region"), said("us-west-2", "[default]"));
    let circle = "[default]\nsource_profile = a\n[profile a]\nsource_profile = default\n";
    assert_eq!(value(&settings(circle, &[]), "sso_region"), None);
}

#[test]
fn a_tilde_in_the_file_variables_is_the_home() {
    let found = settings(
        "[profile dev]\nregion = us-west-2\n",
        &[("AWS_CONFIG_FILE", "~/.aws/config"), ("AWS_PROFILE", "dev")],
    );
    assert!(found.profile_found);
    assert_eq!(found.faults, []);
    let gone = settings("", &[("AWS_CONFIG_FILE", "~/elsewhere")]);
    assert_eq!((gone.faults[0].problem, gone.faults[0].place.as_str()), (FileMissing, "AWS_CONFIG_FILE"));
}

#[test]
fn every_slip_has_its_line_and_the_line_to_write() {
    let line = |text: &str| Some(text.to_owned());
    let wrong = |config: &str| problems(config, &[]);
    assert_eq!(
        wrong("[default]\nregion = \"us-east-1\"\n"),
        [(ValueQuoted, Some(2), line("region = us-east-1"))]
    );
    assert_eq!(
        wrong("[default]\nregion = us-east-1 # mine\n"),
        [(ValueHasComment, Some(2), line("region = us-east-1"))]
    );
    assert_eq!(
        wrong("[default]\nregion = us-east-1a\n"),
        [(RegionUnknown, Some(2), line("region = us-east-1"))]
    );
    assert_eq!(wrong("[default]\nregion = qa-admin\n"), [(RegionUnknown, Some(2), None)]);
    assert_eq!(wrong("[default]\nsso_start_ulr = x\n"), [(KeyUnknown, Some(2), line("sso_start_url = x"))]);
    assert_eq!(
        wrong("[default]\nsso_session = mysession\n[sso-session my-session]\nsso_region = us-east-1\n"),
        [(SsoSessionMissing, Some(2), line("sso_session = my-session"))]
    );
    let portal = format!("[default]\nsso_start_url = {PORTAL}\n");
    assert_eq!(wrong(&portal)[0].0, SsoRegionMissing);
    assert_eq!(
        wrong(&format!("{portal}sso_region = us-gov-west-1\n")),
        [(
            PortalOtherPartition,
            Some(2),
            line("sso_start_url = https://start.us-gov-home.awsapps.com/directory/d-1234567890")
        )]
    );
    for (url, problem) in [
        ("https://aws.mycompany.com", PortalVanity),
        ("https://myapps.microsoft.com/signin/x", PortalForeign),
        ("https://view.awsapps.com/start", PortalForeign),
        ("https://acme.okta.com/app/x", PortalForeign),
        ("http//broken", PortalUnreadable),
        ("https://evil-awsapps.com/start", PortalVanity),
        ("https://a.b.awsapps.com/start", PortalUnreadable),
        ("http://aws.mycompany.com", PortalUnreadable),
    ] {
        let config = format!("[default]\nsso_start_url = {url}\nsso_region = us-east-1\n");
        assert_eq!(wrong(&config)[0].0, problem, "{url}");
    }
}

#[test]
fn an_issuer_is_a_start_url_in_the_partition_of_its_region() {
    for (host, region) in [
        ("identitycenter.amazonaws.com", "us-east-1"),
        ("identitycenter.amazonaws.com", "us-gov-west-1"),
        ("identitycenter.us-gov.amazonaws.com", "us-gov-west-1"),
        ("identitycenter.amazonaws.com.cn", "cn-north-1"),
    ] {
        let url = format!("https://{host}/ssoins-1234567890abcdef");
        let config = format!("[default]\nsso_start_url = {url}\nsso_region = {region}\n");
        assert_eq!(problems(&config, &[]), [], "{url} {region}");
    }
}

#[test]
fn a_profile_the_environment_names_is_a_fault_and_no_error() {
    let bare = problems("[dev]\nregion = us-east-1\n", &[("AWS_PROFILE", "dev")]);
    assert_eq!(bare, [(SectionWithoutProfile, Some(1), Some("[profile dev]".to_owned()))]);
    let near = problems("[profile prod]\n", &[("AWS_PROFILE", "prd")]);
    assert_eq!(near, [(ProfileMissing, None, Some("prod".to_owned()))]);
}

#[test]
fn fips_and_a_portal_do_not_go_together() {
    let config = format!("[default]\nsso_start_url = {PORTAL}\nsso_region = us-east-1\n");
    assert_eq!(problems(&config, &[("AWS_USE_FIPS_ENDPOINT", "true")])[0].0, FipsSignIn);
    assert_eq!(problems(&config, &[("AWS_USE_FIPS_ENDPOINT", "false")]), []);
    assert_eq!(problems("[default]\n", &[("AWS_USE_FIPS_ENDPOINT", "true")]), []);
}

#[test]
fn no_password_is_kept() {
    let found = settings("", &[("AWS_ENDPOINT_URL", "https://me:secret@host.example/x")]);
    assert_eq!(found.value("endpoint_url").unwrap().value, "https://host.example/x");
}

#[test]
fn what_only_the_environment_has_is_a_row_too() {
    let variables = [
        ("HTTPS_PROXY", "http://me:secret@gw:3128"),
        ("https_proxy", "me:secret@first:3128"),
        ("NO_PROXY", ".amazonaws.com"),
        ("CURL_CA_BUNDLE", "/etc/ca.pem"),
    ];
    let found = settings("", &variables);
    assert_eq!(value(&found, "https_proxy"), said("first:3128", "https_proxy"));
    assert_eq!(found.value("https_proxy").unwrap().over, ["HTTPS_PROXY"]);
    assert_eq!(value(&found, "no_proxy"), said(".amazonaws.com", "NO_PROXY"));
    assert_eq!(value(&found, "curl_ca_bundle"), said("/etc/ca.pem", "CURL_CA_BUNDLE"));
    assert_eq!(value(&found, "ca_bundle"), None, "the AWS CLI does not read curl's variable");
}

/// Names that the AWS CLI gives: the SHA-1 of the session's name, or of the start URL.
const OF_SESSION: &str = "a0f1490a20d0211c997b44bc357e1972deab8ae3";
const OF_START_URL: &str = "7487b5b67d5fa1132cf33fa93ae51ef38cc37752";

fn token(config: &str, name: &str, content: &[u8]) -> Option<crate::evidence::settings::TokenCache> {
    let mut system = FakeSystem::with_variables(&[("HOME", "/home/me")]);
    system.files.insert(PathBuf::from("/home/me/.aws/config"), config.as_bytes().to_vec());
    system.files.insert(PathBuf::from(format!("/home/me/.aws/sso/cache/{name}.json")), content.to_vec());
    read(&system, None).token
}

#[test]
fn the_token_is_found_by_session_or_by_start_url() {
    let good = br#"{"accessToken":"hidden","expiresAt":"2026-11-26T12:00:00Z"}"#;
    let session = format!(
        "[default]\nsource_profile = base\n[profile base]\nsso_session = s\n[sso-session s]\nsso_start_url = {PORTAL}\nsso_region = us-east-1\n"
    );
    let inline = format!("[default]\nsso_start_url = {PORTAL}\nsso_region = us-east-1\n");
    let found = token(&session, OF_SESSION, good).unwrap();
    assert_eq!((found.session.as_deref(), found.state.as_str()), (Some("s"), "present"));
    assert_eq!(found.expires_at.as_deref(), Some("2026-11-26T12:00:00Z"));
    assert!(!format!("{found:?}").contains("hidden"));
    let found = token(&inline, OF_START_URL, good).unwrap();
    assert_eq!((found.session.as_deref(), found.state.as_str()), (None, "present"));
    assert_eq!(token(&inline, OF_SESSION, good).unwrap().state, "missing");
    assert_eq!(token(&inline, OF_START_URL, b"").unwrap().state, "malformed");
    assert_eq!(token("[default]\nregion = us-east-1\n", OF_SESSION, good), None);
}

#[test]
fn the_address_of_one_service_has_a_name_of_its_own() {
    let config = "[default]\nservices = mine\nendpoint_url = https://all.example\n[services mine]\nsts =\n  endpoint_url = https://sts.example\nec2 =\n  endpoint_url = https://ec2.example\n";
    let found = settings(config, &[("AWS_ENDPOINT_URL_STS", "https://first.example")]);
    assert_eq!(value(&found, "endpoint_url"), said("https://all.example", "[default]"));
    assert_eq!(value(&found, "sts.endpoint_url"), said("https://first.example", "AWS_ENDPOINT_URL_STS"));
    assert_eq!(found.value("sts.endpoint_url").unwrap().over, ["[services mine]"]);
    assert_eq!(value(&found, "ec2.endpoint_url"), said("https://ec2.example", "[services mine]"));
    assert_eq!(found.value("ec2.endpoint_url").unwrap().line, Some(8));
    assert_eq!(found.value("iam.endpoint_url"), None);
}

/// What the AWS CLI reads and its SDK does not, and nothing else.
#[test]
fn files_in_the_code_page_are_texts_for_the_sdk() {
    let mut system = FakeSystem::with_variables(&[("HOME", "/home/me")]);
    let config = encoding_rs::EUC_KR.encode("[profile 운영]\r\nregion = ap-northeast-2\r\n").0.into_owned();
    system.files.insert(PathBuf::from("/home/me/.aws/config"), config);
    system.files.insert(PathBuf::from("/home/me/.aws/credentials"), b"[default]\r\n".to_vec());
    let unix = if cfg!(windows) { Charset::Unknown } else { Charset::Utf8 };
    assert_eq!((Charset::of(&system), texts_for_sdk(&system)), (unix, [None, None]));
    let key = r"HKLM\SYSTEM\CurrentControlSet\Control\Nls\CodePage".to_owned();
    let page = crate::probe::world::RegistryValue::Text("949".to_owned());
    system.registry.insert((key, "ACP".to_owned()), page);
    let text = "[profile %EC%9A%B4%EC%98%81]\nregion = ap-northeast-2\n".to_owned();
    assert_eq!(texts_for_sdk(&system), [Some(text), None]);
    assert_eq!(read(&system, Some("운영")).value("region").unwrap().value, "ap-northeast-2");
    assert_eq!(read(&system, None).faults, []);
}
