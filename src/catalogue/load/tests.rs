//! The shipped files, and overlays that are good.

use super::*;
use crate::catalogue::{Category, List, Mark, Purpose, Reason};
use crate::catalogue::{Check, Step};

/// Good files; the tests of `refusals` put their mistake into one by line.
pub(super) const ENDPOINTS: &str = r#"date = "2026-12-01"
partition = "aws"

[[endpoint]]
id = "extra"
pattern = "extra.aws.amazon.com"
hosts = ["extra.aws.amazon.com"]
port = 443
paths = [{ label = "one", path = "/one" }, { label = "two", path = "/two" }]
purpose = "console"
lists = ["console"]
ip = "dual"
required = false
sure = "documented"
source = "https://docs.aws.amazon.com/extra"
date = "2026-12-02"
"#;

pub(super) const CHECKS: &str = r#"category = "payment"

[[check]]
id = "payment.extra"
calls = ["account:GetAccountInformation"]
requires = ["credentials.identity"]
required = true
"#;

pub(super) const FINGERPRINTS: &str = r#"date = "2026-12-01"

[[fingerprint]]
vendor = "Example Gateway"
slug = "example"
mark = "http-header"
pattern = '^x-example: '
strong = true
means = "denied"
source = "https://vendor.example/"
"#;

pub(super) const CANARIES: &str = r#"category = "network"

[canary]
tcp = "192.0.2.1:443"
dns = "192.0.2.53:53"
"#;

pub(super) fn overlay(files: &[(&str, &str)]) -> Overlay {
    let files =
        files.iter().map(|(path, text)| (format!("my/{path}"), (*path).to_owned(), (*text).to_owned()));
    Overlay { files: files.collect(), endpoints: Vec::new() }
}

pub(super) fn own(text: &str) -> Overlay {
    Overlay { files: Vec::new(), endpoints: vec![("idp.toml".to_owned(), text.to_owned())] }
}

pub(super) fn load(overlay: &Overlay) -> Result<Catalogue, CatalogueError> {
    Catalogue::load(Partition::Aws, overlay)
}

#[test]
fn the_shipped_files_are_sound_in_every_partition() {
    for partition in Partition::ALL {
        let catalogue =
            Catalogue::load(*partition, &Overlay::default()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(catalogue.partition(), *partition);
        assert_eq!(catalogue.date().len(), 10);
        assert!(catalogue.endpoints().iter().all(|endpoint| endpoint.partition() == *partition));
        assert_eq!(catalogue.tcp_canary().address().to_string(), "192.0.2.1:443");
        assert_eq!(catalogue.dns_canary().address().to_string(), "192.0.2.53:53");
    }
}

#[test]
fn every_category_has_a_check_and_they_stand_in_order() {
    let catalogue = load(&Overlay::default()).unwrap();
    let mut categories: Vec<Category> = catalogue.checks().iter().map(Check::category).collect();
    assert!(categories.is_sorted());
    categories.dedup();
    assert_eq!(categories, Category::ALL);
}

#[test]
fn good_overlays_are_read_and_the_newest_date_counts() {
    let files = [
        ("endpoints/mine.toml", ENDPOINTS),
        ("65-mine.toml", CHECKS),
        ("fingerprints.toml", FINGERPRINTS),
        ("21-mine.toml", CANARIES),
    ];
    let catalogue = load(&overlay(&files)).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(catalogue.date(), "2026-12-01");
    let extra = catalogue.endpoint(&"extra".into()).unwrap();
    assert_eq!(extra.date(), "2026-12-02");
    assert_eq!(extra.paths().len(), 2);
    let ids: Vec<&str> = catalogue.checks().iter().map(|check| check.id().as_str()).collect();
    let at = |id: &str| ids.iter().position(|each_id| *each_id == id).unwrap();
    assert!(at("payment.actions") < at("payment.extra") && at("payment.extra") < at("support.plan"));
    let known = catalogue.fingerprints();
    let mark = known.in_text(Mark::HttpHeader, "X-Example: 1").unwrap();
    assert_eq!((mark.vendor().name.as_str(), mark.strong()), ("Example Gateway", true));
}

#[test]
fn an_overlay_entry_takes_the_place_of_the_shipped_one() {
    let shipped = load(&Overlay::default()).unwrap();
    let at = shipped.endpoints().iter().position(|endpoint| endpoint.id().as_str() == "console").unwrap();
    let text = ENDPOINTS.replace("id = \"extra\"", "id = \"console\"");
    let catalogue = load(&overlay(&[("endpoints/mine.toml", &text)])).unwrap();
    assert_eq!(catalogue.endpoints().len(), shipped.endpoints().len());
    assert_eq!(catalogue.endpoints()[at].pattern(), "extra.aws.amazon.com");

    let text = CHECKS.replace("payment.extra", "payment.actions");
    let catalogue = load(&overlay(&[("90-mine.toml", &text)])).unwrap();
    let ids = |it: &Catalogue| it.checks().iter().map(|check| check.id().to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&catalogue), ids(&shipped), "its position stays");
    assert!(
        catalogue.checks().iter().any(|check| check.id().as_str() == "payment.actions" && check.required())
    );
}

#[test]
fn an_overlay_file_of_the_same_path_replaces_the_shipped_file() {
    let catalogue = load(&overlay(&[("endpoints/aws.toml", ENDPOINTS)])).unwrap();
    assert_eq!(catalogue.endpoints().len(), 1);
}

#[test]
fn own_endpoints_need_little_and_join_the_list_own() {
    let text = "[[endpoint]]\nid = \"okta\"\nhosts = [\"Company.okta.com\"]\n";
    let catalogue = load(&own(text)).unwrap_or_else(|error| panic!("{error}"));
    let okta = catalogue.endpoints().last().unwrap();
    assert_eq!((okta.pattern(), okta.hosts()), ("company.okta.com", &["company.okta.com".to_owned()][..]));
    assert_eq!((okta.lists(), okta.purpose()), (&[List::Own][..], Purpose::Own));
    let idp = text.to_owned() + "purpose = \"identity-provider\"\nport = 8443\n";
    let catalogue = load(&own(&idp)).unwrap();
    let okta = catalogue.endpoints().last().unwrap();
    assert_eq!((okta.purpose(), okta.port()), (Purpose::IdentityProvider, 8443));
}

/// Every word a reader of a report can meet has its own line in both languages.
#[test]
fn every_word_of_the_data_is_worded_in_each_language() {
    let catalogue = load(&Overlay::default()).unwrap();
    let mut keys: Vec<String> = Vec::new();
    keys.extend(Purpose::ALL.iter().map(|each| format!("purpose-{each}")));
    keys.extend(List::ALL.iter().map(|each| format!("list-{each}")));
    keys.extend(crate::catalogue::Sure::ALL.iter().map(|each| format!("sure-{each}")));
    for check in catalogue.checks() {
        match check.step() {
            Step::Reach(_) => {}
            Step::Ask(key) => keys.extend([format!("check-{}", check.id()), format!("ask-{key}")]),
            _ => keys.push(format!("check-{}", check.id())),
        }
    }
    keys.extend(Reason::ALL.iter().map(|reason| format!("reason-{reason}")));
    for language in ["en", "ko"] {
        let texts = messages(language);
        for key in &keys {
            let line = format!("{} = ", key.replace('.', "-"));
            let count = texts.lines().filter(|each_line| each_line.starts_with(&line)).count();
            assert_eq!(count, 1, "{language}: {key}");
        }
    }
}

/// All Fluent files of a language: words may move between them.
fn messages(language: &str) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let files = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    files.collect::<Vec<_>>().join("\n")
}
