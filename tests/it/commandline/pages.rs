//! Every page in Korean: no English word but names, what is typed, and what the evidence of that run holds.

use std::collections::BTreeSet;
use std::path::Path;

use aws_setup_doctor::diagnosis::RULES;
use serde_json::Value;

use super::korean::body;
use super::words::english_words;
use crate::network_team::lists::PRODUCTS;
use crate::network_team::{good, text};
use crate::rehearsal::rehearse;

/// Names of products, of AWS's own pages, and of terms whose English stands in brackets behind the Korean.
const NAMES: &[&str] = &[
    "Account",
    "Activation",
    "Amazon",
    "Bedrock",
    "Builder",
    "Chrome",
    "Console",
    "Directory",
    "Edge",
    "Enter",
    "Firefox",
    "Health",
    "Identity",
    "India",
    "Java",
    "Kerberos",
    "Linux",
    "Management",
    "Marketplace",
    "Node",
    "Organizations",
    "Python",
    "Root",
    "Secret",
    "Starfield",
    "Terraform",
    "Trust",
    "Verification",
    "Web",
    "Windows",
    // Settings of products, as their pages name them.
    "Bypass",
    "Cascading",
    "Decrypt",
    "Decryption",
    "Destination",
    "Filtering",
    "Inspect",
    "Inspection",
    "bump",
    "custom-deep-inspection",
    "peek",
    "splice",
    "ssl",
    // A mark of a certificate's field.
    "critical",
    // The address of Edge's own pages.
    "edge",
    "all_access",
    // What ICMP calls the message.
    // Commands to type, and their words.
    "ca-certificates",
    "cntlm",
    "get-caller-identity",
    "identity-center",
    "kms",
    "list-profiles",
    "no-verify-ssl",
    "pip",
    "privoxy",
    "px",
    "set-ntp",
    "sso",
    "sso-session",
    "ssh",
    "ssoins-",
    "timedatectl",
    "unset",
    "oidc-fips",
    "ms",
    "account-management",
    "account-verification",
    "account-access",
    "aws-marketplace",
    "Subscribe",
    "customer-account",
];

/// Terms of more than one word, whose words alone would be English.
const TERMS: &[&str] = &[
    "Account access manager",
    "Account and billing",
    "Basic Support",
    "Do Not Decrypt",
    "Do Not Inspect",
    "Service Quotas",
    "Selective decryption list",
    "access manager",
    "authority key identifier",
    "aws configure",
    "configure list",
    "forwarder)",
    "fragmentation needed",
    "http_access deny",
    "deny 규칙",
    "include /etc/squid/aws-setup.conf",
    "packet too big",
    "pip, requests",
    "TLS 경고(alert)",
    "TLS inspection configuration, scope without",
    "set-ntp true",
    "true/false",
];

/// Fields of a report that are prose.
const PROSE: [&str; 12] = [
    "title",
    "saw",
    "meaning",
    "steps",
    "expect",
    "ask",
    "step",
    "text",
    "located_text",
    "only_you",
    "error",
    "wrong",
];

/// Everything in a report but its prose: hosts, codes, ids, commands, and what was seen.
fn values(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                found.insert(name.clone());
                if !PROSE.contains(&name.as_str()) {
                    values(field, found);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| values(item, found)),
        Value::String(text) => {
            let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            found.extend(parts.map(str::to_owned));
            found.extend(english_words(text));
        }
        _ => {}
    }
}

/// The words of a page that are no names, nothing typed and nothing seen.
fn foreign(page: &str, seen: &BTreeSet<String>) -> Vec<String> {
    let known = |word: &String| {
        NAMES.contains(&word.as_str())
            || PRODUCTS.contains(&word.as_str())
            || seen.contains(word)
            || seen.iter().any(|value| value.eq_ignore_ascii_case(word))
    };
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = TERMS.iter().fold(page, |page, term| page.replace(term, ""));
    english_words(&page).into_iter().filter(|word| !known(word)).collect()
}

/// Words of the rules of every product, in its own syntax.
fn rules(evidence: &str) -> BTreeSet<String> {
    let of_product = |product: &&str| good(&["allowlist", "--only-blocked", evidence, "--product", product]);
    let lists: Vec<String> = PRODUCTS.iter().map(of_product).collect();
    let lines = lists.iter().flat_map(|list| list.lines()).filter(|line| !line.starts_with('#'));
    lines.flat_map(english_words).collect()
}

/// HTML without its tags.
fn untagged(html: &str) -> String {
    let mut text = String::new();
    for part in body(html).split('<') {
        text += part.split_once('>').map_or(part, |halves| halves.1);
        text.push('\n');
    }
    text
}

/// CSV and JUnit hold names of fields that are the same in any language.
const FIELDS: &[&str] = &[
    "checks",
    "testcase",
    "testsuite",
    "testsuites",
    "failure",
    "skipped",
    "system-out",
    "xml",
    "passed",
    "warned",
    "resolve",
    "connect",
    "tls",
];

fn of_world(world: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = |ending: &str| folder.path().join(format!("r.{ending}")).display().to_string();
    let files = ["json", "md", "html", "csv", "xml"].map(path);
    let outputs = files.iter().flat_map(|file| ["--output", file.as_str()]);
    let arguments: Vec<&str> = [world, "--lang", "ko"].into_iter().chain(outputs).collect();
    let shown = text(&rehearse(&arguments).stdout);
    let read =
        |file: &String| std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{world}: {error}"));
    let mut seen: BTreeSet<String> = FIELDS.iter().map(|field| (*field).to_owned()).collect();
    values(&serde_json::from_str(&read(&files[0])).unwrap(), &mut seen);
    let xml = read(&files[4]);
    let words_of_xml: String =
        xml.split(['"', '<', '>', '=']).filter(|part| part.chars().any(is_hangul)).collect();
    let pages = [
        ("text", shown),
        ("Markdown", read(&files[1])),
        ("HTML", untagged(&read(&files[2]))),
        ("CSV", read(&files[3]).lines().skip(1).collect::<Vec<_>>().join("\n")),
        ("JUnit", words_of_xml),
    ];
    let wrong = pages.iter().map(|(format, page)| (format, foreign(page, &seen)));
    wrong
        .filter(|(_, words)| !words.is_empty())
        .map(|(format, words)| format!("{world}, {format}: {words:?}"))
        .collect()
}

fn is_hangul(letter: char) -> bool {
    ('가'..='힣').contains(&letter)
}

#[test]
fn no_report_on_any_saved_evidence_has_an_english_word_in_korean() {
    let list = text(&rehearse(&["LIST"]).stdout);
    let replays: BTreeSet<&str> = list
        .lines()
        .filter(|line| line.contains("replayed: "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let worlds: Vec<_> = replays
        .into_iter()
        .chain(["inspected-trusted", "block-page", "proxy-wants-login", "dns-blocked"])
        .collect();
    assert!(worlds.len() > 100, "{worlds:?}");
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let shares = worlds.chunks(worlds.len().div_ceil(4));
        let running: Vec<_> = shares
            .map(|share| {
                scope.spawn(move || share.iter().flat_map(|world| of_world(world)).collect::<Vec<_>>())
            })
            .collect();
        running.into_iter().flat_map(|share| share.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What has no report: the pages of the other commands.
#[test]
fn no_page_of_any_command_has_an_english_word_in_korean() {
    let evidence = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/evidence").join(name);
        path.display().to_string()
    };
    let (blocked, stuck) = (evidence("blocked.json"), evidence("stuck.json"));
    let folder = tempfile::tempdir().unwrap();
    let (first, second) =
        (folder.path().join("a").display().to_string(), folder.path().join("b").display().to_string());
    let mut commands: Vec<Vec<&str>> = RULES.iter().map(|rule| vec!["explain", rule.code.word()]).collect();
    commands.extend(PRODUCTS.iter().map(|product| vec!["allowlist", "--why", "--product", product]));
    commands.extend(PRODUCTS.iter().map(|product| vec!["request", "--from", &blocked, "--product", product]));
    commands.extend([
        vec!["plan"],
        vec!["plan", "--list-checks"],
        vec!["explain"],
        vec!["fleet", &blocked, &stuck],
        vec!["diff", &blocked, &stuck],
        vec!["case", "draft", "--from", &stuck, "--topic", "activation", "--folder", &first],
        vec!["case", "draft", "--from", &stuck, "--topic", "verification", "--folder", &second],
        vec!["explain-error", "CERTIFICATE_VERIFY_FAILED"],
        vec!["explain-error", "ERR_CONNECTION_RESET"],
        vec!["explain-error", "Your service sign-up is almost complete"],
        vec!["explain-error", "no such message at all"],
    ]);
    // The files as they are, and the actions and hosts of the catalogue.
    let mut seen: BTreeSet<String> = ["blocked", "stuck", "customer-service"].map(str::to_owned).into();
    for file in [&blocked, &stuck] {
        values(&serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap(), &mut seen);
    }
    seen.extend(rules(&blocked));
    let plan = good(&["plan", "--format", "json"]);
    values(&serde_json::from_str(&plan).unwrap(), &mut seen);
    let mut wrong = Vec::new();
    for command in &commands {
        let output = crate::network_team::doctor(&[&command[..], &["--lang", "ko"]].concat());
        let page = format!("{}{}", text(&output.stdout), text(&output.stderr));
        assert!(page.chars().any(is_hangul), "{command:?}: {page}");
        let words = foreign(&page, &seen);
        if !words.is_empty() {
            wrong.push(format!("{command:?}: {words:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every question, answered in every way, and every ending of a wait.
#[test]
fn no_question_and_no_wait_has_an_english_word_in_korean() {
    const QUESTIONS: &str = "activation.sign-up-finished,activation.mail,activation.browser,payment.bank,\
        verification.phone-call,verification.phone-reachable,verification.phone-attempts,verification.india";
    let mut pages = Vec::new();
    for (input, terminal) in
        [("n\n", true), ("y\n", true), ("x\n", true), ("\n", true), ("?\nn\n", true), ("", false)]
    {
        let input = input.repeat(QUESTIONS.split(',').count());
        let ended = crate::interview::asked(QUESTIONS, "--lang ko", &input, terminal);
        assert!(!terminal || ended.err.contains("1/8"), "{}", ended.err);
        pages.push(format!("{}{}", ended.out, ended.err));
    }
    pages.extend(crate::case::waiting::endings("ko"));
    // Ids of checks, codes of findings, and the service of an IAM action.
    let mut seen: BTreeSet<String> = QUESTIONS.split([',', '.', '-']).map(str::to_owned).collect();
    seen.insert("account".to_owned());
    seen.extend(RULES.iter().flat_map(|rule| english_words(rule.code.word())));
    let wrong: Vec<_> = pages
        .iter()
        .map(|page| (page, foreign(page, &seen)))
        .filter(|(_, words)| !words.is_empty())
        .map(|(page, words)| format!("{words:?} in {page}"))
        .collect();
    for page in &pages {
        assert!(page.chars().any(is_hangul), "{page}");
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
