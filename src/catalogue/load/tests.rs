//! Overlays, and every mistake the files can have: each with its line and what to write instead.

use super::*;
use crate::catalogue::{Category, List, Mark, Purpose, Reason};
use crate::catalogue::{Check, Step};

/// A good endpoint file; the tests put their mistake into it by line.
const ENDPOINTS: &str = r#"date = "2026-12-01"
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

const CHECKS: &str = r#"category = "payment"

[[check]]
id = "payment.extra"
calls = ["account:GetAccountInformation"]
requires = ["credentials.identity"]
required = true
"#;

const FINGERPRINTS: &str = r#"date = "2026-12-01"

[[fingerprint]]
vendor = "Example Gateway"
slug = "example"
mark = "http-header"
pattern = '^x-example: '
strong = true
means = "denied"
source = "https://vendor.example/"
"#;

const CANARIES: &str = r#"category = "network"

[canary]
tcp = "192.0.2.1:443"
dns = "192.0.2.53:53"
"#;

fn overlay(files: &[(&str, &str)]) -> Overlay {
    let files =
        files.iter().map(|(path, text)| (format!("my/{path}"), (*path).to_owned(), (*text).to_owned()));
    Overlay { files: files.collect(), endpoints: Vec::new() }
}

fn own(text: &str) -> Overlay {
    Overlay { files: Vec::new(), endpoints: vec![("idp.toml".to_owned(), text.to_owned())] }
}

fn load(overlay: &Overlay) -> Result<Catalogue, CatalogueError> {
    Catalogue::load(Partition::Aws, overlay)
}

/// Replaces one line (counted from 1) and loads.
fn with_line(path: &str, text: &str, line: usize, new: &str) -> CatalogueError {
    let mut lines: Vec<&str> = text.lines().collect();
    lines[line - 1] = new;
    load(&overlay(&[(path, &lines.join("\n"))])).expect_err(new)
}

#[track_caller]
fn assert_says(error: &CatalogueError, file: &str, line: usize, what: &str, fix: &str) {
    assert_eq!((error.file.as_str(), error.line), (file, line), "{error}");
    assert!(error.what.contains(what), "{error}");
    assert!(error.fix.contains(fix), "{error}");
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

#[test]
fn own_endpoints_are_refused_where_they_would_not_be_what_they_seem() {
    let head = "[[endpoint]]\nid = \"okta\"\n";
    for (rest, line, what, fix) in [
        ("hosts = [\"{region}.okta.com\"]\n", 3, "is a template", "login.example.com"),
        ("hosts = []\n", 3, "without a host", "login.example.com"),
        ("", 1, "has no `hosts`", "hosts = ["),
        ("hosts = [\"a.okta.com\"]\nlists = [\"portal\"]\n", 4, "list `own` alone", "Leave `lists` out"),
        ("hosts = [\"https://a.okta.com/x\"]\n", 3, "a scheme", "Write `a.okta.com`"),
        ("hosts = [\"10.0.0.1\"]\n", 3, "an IP address", "Give the host name"),
        ("hosts = [\"a.okta.com\"]\nprot = 443\n", 4, "unknown key `prot`", "Did you mean `port`?"),
    ] {
        let error = load(&own(&format!("{head}{rest}"))).expect_err(rest);
        assert_says(&error, "idp.toml", line, what, fix);
    }
    let taken = "[[endpoint]]\nid = \"console\"\nhosts = [\"a.okta.com\"]\n";
    assert_says(&load(&own(taken)).unwrap_err(), "idp.toml", 1, "`console` is taken", "own-console");
}

#[test]
fn every_mistake_in_an_endpoint_is_told_with_its_line() {
    for (line, new, what, fix) in [
        (1, "date = \"1st of May\"", "is not a day", "2026-11-01"),
        (1, "dat = \"2026-12-01\"", "unknown key `dat`", "Did you mean `date`?"),
        (2, "partition = \"aws-us-guv\"", "unknown word `aws-us-guv`", "Did you mean `aws-us-gov`?"),
        (2, "", "has no `partition`", "partition = \"aws\""),
        (5, "id = \"Extra Host\"", "cannot be an endpoint's id", "single hyphens"),
        (5, "id = \"controls\"", "cannot be an endpoint's id", "`controls` is taken"),
        (5, "id = 5", "`id` must be a string", "my-sign-in"),
        (6, "patern = \"x\"", "unknown key `patern`", "Did you mean `pattern`?"),
        (6, "pattern = \" \"", "`pattern` is empty", "*.signin.aws"),
        (7, "hosts = \"extra.aws.amazon.com\"", "must be a list of strings", "hosts = ["),
        (7, "hosts = [\"{regoin}.aws\"]", "unknown template `{regoin}`", "Did you mean `{region}`?"),
        (7, "hosts = [\"*.aws.dev\"]", "a wildcard", "hosts = []"),
        (7, "hosts = [\"extra.aws\", \"EXTRA.aws\"]", "`extra.aws` is listed twice", "Remove one"),
        (7, "hosts = [\"a.b.aws\", \"a-b.aws\"]", "would have the same id", "an entry of its own"),
        (8, "port = 0", "a port from 1 to 65535", "port = 443"),
        (8, "port = 70000", "a port from 1 to 65535", "port = 443"),
        (9, "paths = [{ path = \"start\" }]", "`start` is not a URL path", "Begin with `/`"),
        (9, "paths = [{ path = \"/a#b\" }]", "is not a URL path", "leave out"),
        (9, "paths = [{ path = \"/a\" }, { path = \"/b\" }]", "has no `label`", "label = "),
        (9, "paths = [{ label = \"A b\", path = \"/a\" }]", "cannot be a label", "single hyphens"),
        (
            9,
            "paths = [{ label = \"a\", path = \"/a\" }, { label = \"a\", path = \"/b\" }]",
            "the label `a` is used twice",
            "its own label",
        ),
        (9, "paths = [{ lable = \"a\", path = \"/a\" }]", "unknown key `lable`", "Did you mean `label`?"),
        (10, "purpose = \"consoel\"", "unknown word `consoel`", "Did you mean `console`?"),
        (10, "purpose = \"xyz\"", "unknown word `xyz`", "Known words: access-portal"),
        (11, "lists = [\"portl\"]", "unknown word `portl`", "Did you mean `portal`?"),
        (12, "ip = \"ipv6\"", "unknown word `ipv6`", "`ipv4`"),
        (13, "required = \"yes\"", "must be true or false", "required = true"),
        (14, "sure = \"very\"", "unknown word `very`", "documented"),
        (15, "source = \"a colleague\"", "is not an https address", "https://"),
        (16, "date = \"2026-13-01\"", "is not a day", "2026-11-01"),
        (16, "= 1", "no TOML: `= 1`", "README"),
    ] {
        let error = with_line("endpoints/mine.toml", ENDPOINTS, line, new);
        let at = if new.is_empty() { 1 } else { line };
        assert_says(&error, "my/endpoints/mine.toml", at, what, fix);
    }
}

#[test]
fn what_an_endpoint_lacks_is_told_at_its_head() {
    for (line, key) in [
        (5, "id"),
        (6, "pattern"),
        (7, "hosts"),
        (10, "purpose"),
        (11, "lists"),
        (14, "sure"),
        (15, "source"),
    ] {
        let error = with_line("endpoints/mine.toml", ENDPOINTS, line, "");
        let what = format!("this endpoint has no `{key}`");
        assert_says(&error, "my/endpoints/mine.toml", 4, &what, &format!("Add `{key} = "));
    }
}

#[test]
fn every_mistake_in_a_check_is_told_with_its_line() {
    for (line, new, at, what, fix) in [
        (1, "category = \"paymnt\"", 1, "unknown word `paymnt`", "Did you mean `payment`?"),
        (1, "", 1, "has no `category`", "category = "),
        (4, "id = \"support.extra\"", 4, "cannot be a check's id in this file", "Begin with `payment.`"),
        (4, "id = \"payment.\"", 4, "cannot be a check's id", "Begin with `payment.`"),
        (4, "", 3, "has no `id`", "payment.my-check"),
        (5, "calls = [\"account:GetAccountInfo\"]", 5, "unknown word", "`account:GetAccountInformation`"),
        (5, "calls = []", 5, "`calls` asks for nothing", "Say what to do"),
        (5, "", 3, "does not say what to do", "exactly one of probe, reach"),
        (
            5,
            "calls = [\"sts:GetCallerIdentity\"]\nask = \"a\"",
            3,
            "more than one thing: calls, ask",
            "exactly one",
        ),
        (5, "ask = \"Is it?\"", 5, "cannot be a question's key", "locales/"),
        (5, "probe = \"clok\"", 5, "unknown word `clok`", "Did you mean `clock`?"),
        (5, "reach = [\"portall\"]", 5, "unknown word `portall`", "Did you mean `portal`?"),
        (5, "controls = false", 5, "`controls` asks for nothing", "remove the check"),
        (5, "cals = []", 5, "unknown key `cals`", "Did you mean `calls`?"),
        (6, "requires = [\"credentials.identiy\"]", 3, "unknown check", "`credentials.identity`"),
        (6, "requires = [\"something.else\"]", 3, "unknown check `something.else`", "id of another check"),
        (6, "requires = [\"network.hosts\"]", 3, "stands for many rows", "environment or account"),
        (6, "requires = [\"payment.extra\"]", 3, "requires itself", "close the circle"),
        (6, "requires = \"credentials.identity\"", 6, "a list of strings", "requires = ["),
        (7, "required = 1", 7, "must be true or false", "required = true"),
    ] {
        let error = with_line("65-mine.toml", CHECKS, line, new);
        assert_says(&error, "my/65-mine.toml", at, what, fix);
    }
}

#[test]
fn a_circle_of_prerequisites_is_found() {
    let text = "category = \"payment\"\n[[check]]\nid = \"payment.a\"\nask = \"a\"\nrequires = [\"payment.b\"]\n\
                [[check]]\nid = \"payment.b\"\nask = \"b\"\nrequires = [\"payment.c\"]\n\
                [[check]]\nid = \"payment.c\"\nask = \"c\"\nrequires = [\"payment.b\"]\n";
    let error = load(&overlay(&[("65-mine.toml", text)])).unwrap_err();
    assert_says(&error, "my/65-mine.toml", 6, "`payment.b` requires itself", "Remove one");
}

#[test]
fn an_id_used_twice_names_both_lines() {
    let twice = format!("{ENDPOINTS}\n{}", &ENDPOINTS[ENDPOINTS.find("[[").unwrap()..]);
    let error = load(&overlay(&[("endpoints/mine.toml", &twice)])).unwrap_err();
    assert_says(&error, "my/endpoints/mine.toml", 18, "used at my/endpoints/mine.toml:4", "id of its own");
    let twice = format!("{CHECKS}\n{}", &CHECKS[CHECKS.find("[[").unwrap()..]);
    let error = load(&overlay(&[("65-mine.toml", &twice)])).unwrap_err();
    assert_says(&error, "my/65-mine.toml", 9, "`payment.extra` is already used", "id of its own");
    let error =
        load(&overlay(&[("endpoints/a.toml", ENDPOINTS), ("endpoints/b.toml", ENDPOINTS)])).unwrap_err();
    assert_says(&error, "my/endpoints/b.toml", 4, "my/endpoints/a.toml:4", "id of its own");
}

#[test]
fn a_check_may_not_take_the_row_of_an_endpoint() {
    let text = "category = \"network\"\n\n[[check]]\nid = \"network.oidc.extra\"\nask = \"a\"\n";
    let error = load(&overlay(&[("21-mine.toml", text)])).unwrap_err();
    assert_says(&error, "my/21-mine.toml", 3, "a row of the endpoint `oidc`", "another id");
}

#[test]
fn a_mistake_in_another_partitions_file_is_not_kept_for_later() {
    let text = ENDPOINTS.replace("partition = \"aws\"", "partition = \"aws-cn\"").replace("443", "0");
    let error = load(&overlay(&[("endpoints/mine.toml", &text)])).unwrap_err();
    assert_says(&error, "my/endpoints/mine.toml", 8, "a port", "port = 443");
}

#[test]
fn canaries_are_addresses_nobody_has() {
    for (line, new, what) in [
        (4, "tcp = \"8.8.8.8:443\"", "reserved for documentation"),
        (4, "tcp = \"192.0.2.1\"", "reserved for documentation"),
        (5, "dns = \"example.org:53\"", "reserved for documentation"),
        (5, "dsn = \"192.0.2.53:53\"", "unknown key `dsn`"),
    ] {
        let error = with_line("20-network.toml", CANARIES, line, new);
        assert_eq!((error.file.as_str(), error.line), ("my/20-network.toml", line), "{error}");
        assert!(error.what.contains(what), "{error}");
    }
    let none = load(&overlay(&[("20-network.toml", "category = \"network\"\n")])).unwrap_err();
    assert!(none.to_string().contains("no [canary] table"), "{none}");
}

#[test]
fn every_mistake_in_a_fingerprint_is_told_with_its_line() {
    for (line, new, at, what, fix) in [
        (4, "", 3, "has no `vendor`", "vendor = "),
        (5, "slug = \"Ex Ample\"", 5, "cannot be a slug", "single hyphens"),
        (6, "mark = \"http-heder\"", 6, "unknown word `http-heder`", "Did you mean `http-header`?"),
        (6, "mark = \"dns-address\"", 7, "is not an IP address", "146.112.61.104"),
        (7, "pattern = '('", 7, "is not a regular expression", "backslash"),
        (7, "pattern = 'x*'", 7, "matches everything", "only this product"),
        (7, "patern = 'x'", 7, "unknown key `patern`", "Did you mean `pattern`?"),
        (10, "", 3, "has no `source`", "source = "),
    ] {
        let error = with_line("fingerprints.toml", FINGERPRINTS, line, new);
        assert_says(&error, "my/fingerprints.toml", at, what, fix);
    }
}

#[test]
fn a_file_with_a_name_that_means_nothing_is_refused() {
    for path in ["network.toml", "2-network.toml", "endpoints/more/aws.toml", "20-more/a.toml", "readme.md"] {
        let error = load(&overlay(&[(path, CHECKS)])).expect_err(path);
        assert_says(&error, &format!("my/{path}"), 1, "is not a file this folder can have", "NN-name.toml");
    }
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
