//! The invariants of `src/lib.rs`, held by reading the tree.

mod circles;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use aws_setup_doctor::cli::Exit;
use aws_setup_doctor::diagnosis::RULES;
use aws_setup_doctor::report::{Language, Messages};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(below: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(below), &mut found);
    found.sort();
    found.into_iter().map(|found| (found.clone(), fs::read_to_string(&found).unwrap())).collect()
}

/// Code without its tests: `mod tests` is last in every file.
fn shipped(text: &str) -> &str {
    let tests = ["#[cfg(test)]", "#[cfg(all(test"].iter().filter_map(|mark| text.find(mark)).min();
    tests.map_or(text, |begin| &text[..begin])
}

/// The rows of the table in `src/lib.rs`: each module, and the modules it may name.
fn module_table() -> BTreeMap<String, BTreeSet<String>> {
    let quoted =
        |cell: &str| -> BTreeSet<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
    let text = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("//! | [`").map(|_| line));
    let mut table = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.split('|').collect();
        for module in quoted(cells[1]) {
            table.insert(module, quoted(cells[2]));
        }
    }
    let all: BTreeSet<String> = table.keys().cloned().collect();
    table.insert("cli".to_owned(), all);
    table
}

#[test]
fn modules_name_only_what_the_table_in_lib_allows() {
    let table = module_table();
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for (path, text) in sources("src") {
        let below = path.strip_prefix(root().join("src")).unwrap();
        let module = below.iter().next().unwrap().to_string_lossy().trim_end_matches(".rs").to_owned();
        if ["lib", "main", "fuzzing"].contains(&module.as_str()) {
            continue;
        }
        seen.insert(module.clone());
        let Some(allowed) = table.get(&module) else {
            wrong.push(format!("{}: `{module}` has no row in the table of src/lib.rs", below.display()));
            continue;
        };
        for (number, line) in shipped(&text).lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for part in line.split("crate::").skip(1) {
                let named: String = part
                    .chars()
                    .take_while(|character| character.is_alphanumeric() || *character == '_')
                    .collect();
                if table.contains_key(&named) && named != module && !allowed.contains(&named) {
                    wrong.push(format!("{}:{}: {module} names {named}", below.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "not as the table in src/lib.rs says:\n{}", wrong.join("\n"));
    assert_eq!(seen, table.into_keys().collect(), "the table has rows for other modules than src has");
}

#[test]
fn only_the_catalogue_makes_targets() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let below = path.strip_prefix(root().join("src")).unwrap();
        let outside = !below.starts_with("catalogue");
        if outside && (text.contains("Target {") && text.contains("endpoint:") && text.contains("ip:")) {
            wrong.push(below.display().to_string());
        }
    }
    assert!(wrong.is_empty(), "a Target is built outside the catalogue: {wrong:?}");
    let target = fs::read_to_string(root().join("src/catalogue/target.rs")).unwrap();
    assert!(!target.contains("pub fn new"), "a public constructor would let anyone name a host");
    assert!(!target.contains("Deserialize"), "a saved file must not be able to name a host to contact");
}

#[test]
fn only_cli_prints() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let below = path.strip_prefix(root().join("src")).unwrap().display().to_string();
        for macro_name in ["println!", "eprintln!", "print!(", "eprint!("] {
            let called = shipped(&text)
                .lines()
                .any(|line| !line.trim_start().starts_with("//") && line.contains(macro_name));
            if called && !below.starts_with("cli") {
                wrong.push(format!("{below} calls {macro_name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// The methods of AWS's SDKs that change something, as the desks call them.
const CHANGING: &[&str] = &[
    ".create_case(",
    ".add_communication_to_case(",
    ".add_attachments_to_set(",
    ".get_attachment_upload_links(",
    ".complete_attachment_upload(",
    ".resolve_case(",
    ".send_phone_number_verification(",
    ".verify_phone_number(",
];

#[test]
fn a_changing_call_takes_a_consent_and_only_the_question_makes_one() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let below = path.strip_prefix(root().join("src")).unwrap().display().to_string();
        let text = shipped(&text);
        let changes = CHANGING.iter().any(|method| text.contains(method));
        let acts = ["case/support/mod.rs", "case/support/upload/mod.rs", "case/phone_api.rs"];
        if changes && !acts.contains(&below.as_str()) {
            wrong.push(format!("{below} calls AWS to change something"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
    for (file, methods) in [
        ("src/case/desk.rs", &["dry_run", "attach", "create", "add_communication"][..]),
        ("src/case/phone.rs", &["send", "verify"][..]),
    ] {
        let text = fs::read_to_string(root().join(file)).unwrap();
        for method in methods {
            let signature = text.split(&format!("fn {method}<'a>(")).nth(1).unwrap();
            let signature = signature.split(';').next().unwrap();
            assert!(signature.contains("&'a Consent"), "{file}: {method} takes no Consent");
        }
    }
    let consent = fs::read_to_string(root().join("src/case/consent.rs")).unwrap();
    let made = shipped(&consent).matches("-> Result<Self, NoConsent>").count();
    assert_eq!(made, 2, "the digest and the question are the two ways to a Consent");
    for derived in ["Clone", "Deserialize", "Default"] {
        let line = consent.split("pub struct Consent").next().unwrap().lines().last().unwrap_or_default();
        assert!(!line.contains(derived), "a Consent that can be made by {derived} proves nothing");
    }
}

#[test]
fn every_rule_has_a_file_named_after_its_code_and_every_file_is_registered() {
    let files: BTreeSet<String> = sources("src/diagnosis/rules")
        .into_iter()
        .filter(|(_, text)| text.contains("RULE: Rule"))
        .map(|(path, _)| {
            let below = path.strip_prefix(root().join("src/diagnosis/rules")).unwrap();
            below.with_extension("").to_string_lossy().into_owned()
        })
        .collect();
    let named: BTreeSet<String> =
        RULES.iter().map(|rule| rule.code.word().replacen('.', "/", 1).replace('-', "_")).collect();
    let unregistered: Vec<_> = files.difference(&named).collect();
    let homeless: Vec<_> = named.difference(&files).collect();
    assert!(unregistered.is_empty(), "add these to the `mod.rs` of their family: {unregistered:?}");
    assert!(
        homeless.is_empty(),
        "each rule lives in src/diagnosis/rules/<family>/<word>.rs; missing: {homeless:?}"
    );
}

#[test]
fn every_code_has_its_page_in_each_language() {
    let mut missing = Vec::new();
    for language in Language::ALL {
        let messages = Messages::new(language);
        for rule in RULES {
            let key = Messages::key_of(rule.code.word());
            for part in ["", ".saw", ".meaning", ".steps", ".expect", ".ask", ".wrong"] {
                if !messages.has_own(&format!("{key}{part}")) {
                    missing.push(format!("locales/{}: {key}{part}", language.tag()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "missing messages:\n{}", missing.join("\n"));
}

#[test]
fn both_languages_have_the_same_messages_and_valid_syntax() {
    let keys = |language: &str| -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for entry in fs::read_dir(root().join("locales").join(language)).unwrap().flatten() {
            let text = fs::read_to_string(entry.path()).unwrap();
            if let Err((_, errors)) = fluent_bundle::FluentResource::try_new(text.clone()) {
                panic!("{}: {errors:?}", entry.path().display());
            }
            let mut current = String::new();
            for line in text.lines() {
                if let Some((id, _)) = line.split_once(" =") {
                    match id.trim_start() {
                        attribute if id.starts_with(' ') && attribute.starts_with('.') => {
                            keys.insert(format!("{current}{attribute}"));
                        }
                        id if line.starts_with(|line: char| line.is_ascii_alphabetic()) => {
                            current = id.to_owned();
                            assert!(keys.insert(current.clone()), "{language}: `{current}` is defined twice");
                        }
                        _ => {}
                    }
                }
            }
        }
        keys
    };
    let (en, ko) = (keys("en"), keys("ko"));
    let only_en: Vec<_> = en.difference(&ko).collect();
    let only_ko: Vec<_> = ko.difference(&en).collect();
    assert!(only_en.is_empty() && only_ko.is_empty(), "only en: {only_en:?}\nonly ko: {only_ko:?}");
}

/// A key without words is printed as it is.
#[test]
fn every_message_that_the_code_names_has_words() {
    let calls = ["told(\"", "Told::new(\"", ".plain(\"", ".text(\""];
    let messages = Messages::new(Language::En);
    let mut missing = BTreeSet::new();
    for (path, text) in sources("src") {
        // There `text` reads a key of a file.
        if ["src/catalogue", "src/probe"].iter().any(|below| path.starts_with(root().join(below))) {
            continue;
        }
        let shipped = shipped(&text);
        for call in calls {
            for (at, _) in shipped.match_indices(call) {
                let key = shipped[at + call.len()..].split('"').next().unwrap_or_default();
                if !key.is_empty() && !messages.has_own(key) {
                    missing.insert(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no words in locales/en:\n{missing:#?}");
}

#[test]
fn korean_has_no_particle_after_a_variable() {
    const PARTICLES: &[&str] = &[
        "은 ",
        "는 ",
        "이 ",
        "가 ",
        "을 ",
        "를 ",
        "과 ",
        "와 ",
        "로 ",
        "으로 ",
        "의 ",
        "에 ",
        "에서 ",
        "에게 ",
        "도 ",
        "이라",
        "라는 ",
        "이며",
        "입니다",
    ];
    let mut wrong = Vec::new();
    for entry in fs::read_dir(root().join("locales/ko")).unwrap().flatten() {
        let text = fs::read_to_string(entry.path()).unwrap();
        for (number, line) in text.lines().enumerate() {
            for (at, _) in line.match_indices('}') {
                let after = &line[at + 1..];
                if PARTICLES.iter().any(|particle| after.starts_with(particle)) {
                    wrong.push(format!("{}:{}: {line}", entry.file_name().to_string_lossy(), number + 1));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "a particle depends on the word before it, which is a variable:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_code_has_a_scenario_that_expects_it() {
    let mut expected = String::new();
    for entry in fs::read_dir(root().join("tests/scenarios")).unwrap().flatten() {
        expected += &fs::read_to_string(entry.path()).unwrap();
    }
    let missing: Vec<_> = RULES
        .iter()
        .map(|rule| rule.code.word())
        .filter(|code| !expected.contains(&format!("code = \"{code}\"")))
        .collect();
    assert!(missing.is_empty(), "no scenario in tests/scenarios expects {missing:?}");
}

#[test]
fn the_readme_lists_exactly_the_exit_codes_there_are() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let section = readme.split("## Exit codes").nth(1).expect("README has a section `## Exit codes`");
    let section = section.split("\n## ").next().unwrap();
    let listed: BTreeSet<u8> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(' ').next()?.trim_matches('`').parse().ok())
        .collect();
    let known: BTreeSet<u8> = Exit::ALL.iter().map(|each| each.code()).collect();
    assert_eq!(listed, known);
}

#[test]
fn files_stay_short_enough_to_read() {
    let mut long = Vec::new();
    for (path, text) in sources("src") {
        let lines = text.lines().count();
        if lines > 400 {
            long.push(format!("{} ({lines} lines)", path.strip_prefix(root()).unwrap().display()));
        }
    }
    assert!(long.is_empty(), "over 400 lines: {long:?}");
}

#[test]
fn every_dependency_says_why_it_is_here() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let mut inside = false;
    let mut silent = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.contains("dependencies]");
        } else if inside && line.contains(" = ") && !line.contains('#') {
            silent.push(line);
        }
    }
    assert!(silent.is_empty(), "these lines of Cargo.toml carry no comment:\n{}", silent.join("\n"));
}
