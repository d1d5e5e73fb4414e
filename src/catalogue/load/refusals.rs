//! Every mistake the files can have: what it is, and in which line and column.

use super::tests::{CANARIES, CHECKS, ENDPOINTS, FINGERPRINTS, load, overlay, own};
use super::*;
use crate::catalogue::{
    Category, EntryFault, Fault, FieldFault, FolderFault, HostFault, Meant, SyntaxKind, Wanted,
};

/// Replaces one line (counted from 1) and loads.
fn with_line(path: &str, text: &str, line: usize, new: &str) -> CatalogueError {
    let mut lines: Vec<&str> = text.lines().collect();
    lines[line - 1] = new;
    load(&overlay(&[(path, &lines.join("\n"))])).expect_err(new)
}

#[track_caller]
fn assert_says(error: &CatalogueError, file: &str, (line, column): (usize, usize), fault: impl Into<Fault>) {
    let place = (error.file.as_str(), error.line, error.column);
    assert_eq!((place, &*error.fault), ((file, line, column), &fault.into()));
}

fn near(word: &str) -> Meant {
    Meant::Near(word.to_owned())
}

fn known(words: &[&str]) -> Meant {
    Meant::Known(words.iter().map(|word| (*word).to_owned()).collect())
}

fn unknown_key(table: &'static str, key: &str, meant: &str) -> Fault {
    FieldFault::UnknownKey { table, key: key.to_owned(), meant: near(meant) }.into()
}

fn missing(table: &'static str, key: &str, example: &str) -> Fault {
    FieldFault::MissingKey { table, key: key.to_owned(), example: example.to_owned() }.into()
}

fn wrong_type(key: &str, found: &str, wanted: Wanted, example: &str) -> Fault {
    let (key, found, example) = (key.to_owned(), found.to_owned(), example.to_owned());
    FieldFault::WrongType { key, found, wanted, example }.into()
}

fn unknown_word(given: &str, meant: &str) -> Fault {
    FieldFault::UnknownWord { given: given.to_owned(), meant: near(meant) }.into()
}

fn wrong_name(given: &str, example: &str) -> Fault {
    FieldFault::WrongName { given: given.to_owned(), example: example.to_owned() }.into()
}

#[test]
fn own_endpoints_are_refused_where_they_would_not_be_what_they_seem() {
    let given = |text: &str| text.to_owned();
    for (rest, place, fault) in [
        (
            "hosts = [\"{region}.okta.com\"]\n",
            (3, 10),
            EntryFault::TemplateInOwnHost { given: given("{region}.okta.com") }.into(),
        ),
        ("hosts = []\n", (3, 9), EntryFault::OwnWithoutHost.into()),
        ("", (1, 1), missing("endpoint", "hosts", "hosts = [\"login.example.com\"]")),
        ("hosts = [\"a.okta.com\"]\nlists = [\"portal\"]\n", (4, 9), EntryFault::OwnOnOtherList.into()),
        (
            "hosts = [\"https://a.okta.com/x\"]\n",
            (3, 10),
            HostFault::HostWithScheme { given: given("https://a.okta.com/x"), host: given("a.okta.com") }
                .into(),
        ),
        ("hosts = [\"10.0.0.1\"]\n", (3, 10), HostFault::HostIsAddress { given: given("10.0.0.1") }.into()),
        ("hosts = [\"a.okta.com\"]\nprot = 443\n", (4, 1), unknown_key("endpoint", "prot", "port")),
    ] {
        let error = load(&own(&format!("[[endpoint]]\nid = \"okta\"\n{rest}"))).expect_err(rest);
        assert_says(&error, "idp.toml", place, fault);
    }
    let taken = "[[endpoint]]\nid = \"console\"\nhosts = [\"a.okta.com\"]\n";
    let error = load(&own(taken)).unwrap_err();
    assert_says(&error, "idp.toml", (1, 1), FolderFault::IdTaken { id: given("console") });
}

/// The keys of an endpoint file whose value is of another kind or not of its list.
#[test]
fn every_wrong_value_of_an_endpoint_is_told_with_its_place() {
    let date = "date = \"2026-11-01\"";
    let given = |text: &str| text.to_owned();
    for (line, new, column, fault) in [
        (1, "date = \"1st of May\"", 8, FieldFault::NotADay { given: given("1st of May") }.into()),
        (1, "dat = \"2026-12-01\"", 1, unknown_key("file", "dat", "date")),
        (1, "", 1, missing("file", "date", date)),
        (2, "partition = \"aws-us-guv\"", 13, unknown_word("aws-us-guv", "aws-us-gov")),
        (2, "", 1, missing("file", "partition", "partition = \"aws\"")),
        (5, "id = \"Extra Host\"", 6, wrong_name("Extra Host", "id = \"my-sign-in\"")),
        (5, "id = \"controls\"", 6, EntryFault::ReservedId { given: given("controls") }.into()),
        (5, "id = 5", 6, wrong_type("id", "5", Wanted::Text, "id = \"my-sign-in\"")),
        (6, "patern = \"x\"", 1, unknown_key("endpoint", "patern", "pattern")),
        (
            6,
            "pattern = \" \"",
            11,
            FieldFault::EmptyText { key: given("pattern"), example: given("pattern = \"*.signin.aws\"") }
                .into(),
        ),
        (8, "port = 0", 8, wrong_type("port", "0", Wanted::Port, "port = 443")),
        (8, "port = 70000", 8, wrong_type("port", "70000", Wanted::Port, "port = 443")),
        (10, "purpose = \"consoel\"", 11, unknown_word("consoel", "console")),
        (11, "lists = [\"portl\"]", 10, unknown_word("portl", "portal")),
        (12, "ip = \"ipv6\"", 6, unknown_word("ipv6", "ipv4")),
        (13, "required = \"yes\"", 12, wrong_type("required", "\"yes\"", Wanted::Flag, "required = true")),
        (
            14,
            "sure = \"very\"",
            8,
            FieldFault::UnknownWord {
                given: given("very"),
                meant: known(&["documented", "derived", "assumed"]),
            }
            .into(),
        ),
        (
            15,
            "source = \"a colleague\"",
            10,
            FieldFault::NotHttps {
                given: given("a colleague"),
                example: given("source = \"https://docs.aws.amazon.com/…\""),
            }
            .into(),
        ),
        (16, "date = \"2026-13-01\"", 8, FieldFault::NotADay { given: given("2026-13-01") }.into()),
    ] {
        let error = with_line("endpoints/mine.toml", ENDPOINTS, line, new);
        let at = if new.is_empty() { 1 } else { line };
        assert_says(&error, "my/endpoints/mine.toml", (at, column), fault);
    }
    let error = with_line("endpoints/mine.toml", ENDPOINTS, 16, "= 1");
    assert_eq!((error.line, error.column, error.fault.key()), (16, 1, SyntaxKind::EmptyKey.into()));
}

#[test]
fn every_wrong_host_or_path_of_an_endpoint_is_told_with_its_place() {
    let given = |text: &str| text.to_owned();
    for (line, new, column, fault) in [
        (
            7,
            "hosts = \"extra.aws.amazon.com\"",
            9,
            wrong_type("hosts", "\"extra.aws.amazon.com\"", Wanted::Texts, "hosts = [\"login.example.com\"]"),
        ),
        (
            7,
            "hosts = [\"{regoin}.aws\"]",
            10,
            HostFault::UnknownTemplate { name: given("regoin"), meant: near("region") }.into(),
        ),
        (7, "hosts = [\"*.aws.dev\"]", 10, HostFault::HostWithWildcard { given: given("*.aws.dev") }.into()),
        (
            7,
            "hosts = [\"extra.aws\", \"EXTRA.aws\"]",
            23,
            EntryFault::HostTwice { host: given("extra.aws") }.into(),
        ),
        (
            7,
            "hosts = [\"a.b.aws\", \"a-b.aws\"]",
            21,
            EntryFault::SameRow { host: given("a-b.aws"), other: given("a.b.aws") }.into(),
        ),
        (9, "paths = [{ path = \"start\" }]", 19, EntryFault::NotAPath { given: given("start") }.into()),
        (9, "paths = [{ path = \"/a#b\" }]", 19, EntryFault::NotAPath { given: given("/a#b") }.into()),
        (
            9,
            "paths = [{ path = \"/a\" }, { path = \"/b\" }]",
            10,
            missing("paths", "label", "label = \"start\""),
        ),
        (9, "paths = [{ label = \"A b\", path = \"/a\" }]", 20, wrong_name("A b", "label = \"start\"")),
        (
            9,
            "paths = [{ label = \"a\", path = \"/a\" }, { label = \"a\", path = \"/b\" }]",
            50,
            EntryFault::LabelTwice { label: given("a") }.into(),
        ),
        (9, "paths = [{ lable = \"a\", path = \"/a\" }]", 12, unknown_key("paths", "lable", "label")),
    ] {
        let error = with_line("endpoints/mine.toml", ENDPOINTS, line, new);
        assert_says(&error, "my/endpoints/mine.toml", (line, column), fault);
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
        assert_eq!((error.line, error.column), (4, 1), "{error:?}");
        let Fault::Field(FieldFault::MissingKey { table, key: lacks, example }) = &*error.fault else {
            panic!("{error:?}");
        };
        assert_eq!((*table, lacks.as_str()), ("endpoint", key));
        assert!(example.starts_with(&format!("{key} = ")), "{example}");
    }
}

#[test]
fn every_mistake_in_a_check_is_told_with_its_place() {
    let category = Category::Payment;
    let given = |text: &str| text.to_owned();
    let keys: &[&str] = &["probe", "reach", "controls", "calls", "ask"];
    let unknown = |wanted: &str, near: Option<&str>| {
        FolderFault::RequiresUnknown { wanted: wanted.to_owned(), near: near.map(str::to_owned) }.into()
    };
    for (line, new, place, fault) in [
        (1, "category = \"paymnt\"", (1, 12), unknown_word("paymnt", "payment")),
        (1, "", (1, 1), missing("file", "category", "category = \"network\"")),
        (
            4,
            "id = \"support.extra\"",
            (4, 6),
            EntryFault::WrongCheckId { given: given("support.extra"), category }.into(),
        ),
        (
            4,
            "id = \"payment.\"",
            (4, 6),
            EntryFault::WrongCheckId { given: given("payment."), category }.into(),
        ),
        (4, "", (3, 1), missing("check", "id", "id = \"payment.my-check\"")),
        (
            5,
            "calls = [\"account:GetAccountInfo\"]",
            (5, 10),
            unknown_word("account:GetAccountInfo", "account:GetAccountInformation"),
        ),
        (5, "calls = []", (5, 9), EntryFault::EmptyStep { key: "calls" }.into()),
        (5, "", (3, 1), FieldFault::NoneOf { keys }.into()),
        (
            5,
            "calls = [\"sts:GetCallerIdentity\"]\nask = \"a\"",
            (3, 1),
            FieldFault::SeveralOf { given: vec!["calls", "ask"], keys }.into(),
        ),
        (5, "ask = \"Is it?\"", (5, 7), wrong_name("Is it?", "ask = \"phone-call-received\"")),
        (5, "probe = \"clok\"", (5, 9), unknown_word("clok", "clock")),
        (5, "reach = [\"portall\"]", (5, 10), unknown_word("portall", "portal")),
        (5, "controls = false", (5, 12), EntryFault::EmptyStep { key: "controls" }.into()),
        (5, "cals = []", (5, 1), unknown_key("check", "cals", "calls")),
        (
            6,
            "requires = [\"credentials.identiy\"]",
            (3, 1),
            unknown("credentials.identiy", Some("credentials.identity")),
        ),
        (6, "requires = [\"something.else\"]", (3, 1), unknown("something.else", None)),
        (
            6,
            "requires = [\"network.hosts\"]",
            (3, 1),
            FolderFault::RequiresRows { wanted: given("network.hosts") }.into(),
        ),
        (
            6,
            "requires = [\"payment.extra\"]",
            (3, 1),
            FolderFault::RequiresItself { id: given("payment.extra") }.into(),
        ),
        (
            6,
            "requires = \"credentials.identity\"",
            (6, 12),
            wrong_type(
                "requires",
                "\"credentials.identity\"",
                Wanted::Texts,
                "requires = [\"environment.link\"]",
            ),
        ),
        (7, "required = 1", (7, 12), wrong_type("required", "1", Wanted::Flag, "required = true")),
    ] {
        let error = with_line("65-mine.toml", CHECKS, line, new);
        assert_says(&error, "my/65-mine.toml", place, fault);
    }
}

#[test]
fn a_circle_of_prerequisites_is_found() {
    let text = "category = \"payment\"\n[[check]]\nid = \"payment.a\"\nask = \"a\"\nrequires = [\"payment.b\"]\n\
                [[check]]\nid = \"payment.b\"\nask = \"b\"\nrequires = [\"payment.c\"]\n\
                [[check]]\nid = \"payment.c\"\nask = \"c\"\nrequires = [\"payment.b\"]\n";
    let error = load(&overlay(&[("65-mine.toml", text)])).unwrap_err();
    assert_says(
        &error,
        "my/65-mine.toml",
        (6, 1),
        FolderFault::RequiresItself { id: "payment.b".to_owned() },
    );
}

#[test]
fn an_id_used_twice_names_both_places() {
    let twice_at = |id: &str, file: &str, line| {
        let (id, file) = (id.to_owned(), file.to_owned());
        FolderFault::IdTwice { id, file, line, column: 1 }
    };
    let twice = format!("{ENDPOINTS}\n{}", &ENDPOINTS[ENDPOINTS.find("[[").unwrap()..]);
    let error = load(&overlay(&[("endpoints/mine.toml", &twice)])).unwrap_err();
    let first = twice_at("extra", "my/endpoints/mine.toml", 4);
    assert_says(&error, "my/endpoints/mine.toml", (18, 1), first);
    let twice = format!("{CHECKS}\n{}", &CHECKS[CHECKS.find("[[").unwrap()..]);
    let error = load(&overlay(&[("65-mine.toml", &twice)])).unwrap_err();
    assert_says(&error, "my/65-mine.toml", (9, 1), twice_at("payment.extra", "my/65-mine.toml", 3));
    let error =
        load(&overlay(&[("endpoints/a.toml", ENDPOINTS), ("endpoints/b.toml", ENDPOINTS)])).unwrap_err();
    assert_says(&error, "my/endpoints/b.toml", (4, 1), twice_at("extra", "my/endpoints/a.toml", 4));
}

#[test]
fn a_check_may_not_take_the_row_of_an_endpoint() {
    let text = "category = \"network\"\n\n[[check]]\nid = \"network.oidc.extra\"\nask = \"a\"\n";
    let error = load(&overlay(&[("21-mine.toml", text)])).unwrap_err();
    let fault =
        FolderFault::RowOfEndpoint { id: "network.oidc.extra".to_owned(), endpoint: "oidc".to_owned() };
    assert_says(&error, "my/21-mine.toml", (3, 1), fault);
}

#[test]
fn a_mistake_in_another_partitions_file_is_not_kept_for_later() {
    let text = ENDPOINTS.replace("partition = \"aws\"", "partition = \"aws-cn\"").replace("443", "0");
    let error = load(&overlay(&[("endpoints/mine.toml", &text)])).unwrap_err();
    let fault = wrong_type("port", "0", Wanted::Port, "port = 443");
    assert_says(&error, "my/endpoints/mine.toml", (8, 8), fault);
}

#[test]
fn canaries_are_addresses_nobody_has() {
    let reserved = |given: &str, example: &str| {
        Fault::from(EntryFault::CanaryAddress { given: given.to_owned(), example: example.to_owned() })
    };
    let meant = known(&["tcp", "dns"]);
    let dsn: Fault = FieldFault::UnknownKey { table: "canary", key: "dsn".to_owned(), meant }.into();
    let (tcp, dns) = ("tcp = \"192.0.2.1:443\"", "dns = \"192.0.2.1:53\"");
    for (line, new, column, fault) in [
        (4, "tcp = \"8.8.8.8:443\"", 7, reserved("8.8.8.8:443", tcp)),
        (4, "tcp = \"192.0.2.1\"", 7, reserved("192.0.2.1", tcp)),
        (5, "dns = \"example.org:53\"", 7, reserved("example.org:53", dns)),
        (5, "dsn = \"192.0.2.53:53\"", 1, dsn),
    ] {
        let error = with_line("20-network.toml", CANARIES, line, new);
        assert_says(&error, "my/20-network.toml", (line, column), fault);
    }
    let none = load(&overlay(&[("20-network.toml", "category = \"network\"\n")])).unwrap_err();
    assert_says(&none, "my/20-network.toml", (1, 1), FolderFault::NoCanary);
}

#[test]
fn every_mistake_in_a_fingerprint_is_told_with_its_place() {
    for (line, new, place, key) in [
        (4, "", (3, 1), "own-missing-key"),
        (5, "slug = \"Ex Ample\"", (5, 8), "own-wrong-name"),
        (6, "mark = \"http-heder\"", (6, 8), "own-unknown-word"),
        (6, "mark = \"dns-address\"", (7, 11), "own-not-an-address"),
        (7, "pattern = '('", (7, 11), "own-not-a-regex"),
        (7, "pattern = 'x*'", (7, 11), "own-matches-everything"),
        (7, "patern = 'x'", (7, 1), "own-unknown-key"),
        (10, "", (3, 1), "own-missing-key"),
    ] {
        let error = with_line("fingerprints.toml", FINGERPRINTS, line, new);
        let told = (error.file.as_str(), (error.line, error.column), error.fault.key());
        assert_eq!(told, ("my/fingerprints.toml", place, key), "{new}");
    }
}

#[test]
fn a_file_with_a_name_that_means_nothing_is_refused() {
    for path in ["network.toml", "2-network.toml", "endpoints/more/aws.toml", "20-more/a.toml", "readme.md"] {
        let error = load(&overlay(&[(path, CHECKS)])).expect_err(path);
        assert_says(&error, &format!("my/{path}"), (1, 1), FolderFault::FileName { path: path.to_owned() });
    }
}
