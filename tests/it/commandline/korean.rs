//! `--lang ko` is Korean to the last sentence, and JSON says the same in both languages.

use std::collections::BTreeSet;

use aws_setup_doctor::diagnosis::RULES;

use super::{json, run, text, world};
use crate::network_team::good;

const WORLDS: &[&str] = &[
    "healthy",
    "port-closed",
    "dns-blocked",
    "inspected-untrusted",
    "block-page",
    "proxy-wants-login",
    "tcp-dropped",
];

/// English prose: four words of lower-case letters in a row outside of code, quotes and what is typed or seen.
pub(super) fn english(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        let said = spoken(line);
        if in_code || said.contains("aws-setup-doctor ") {
            continue;
        }
        let mut run = Vec::new();
        for word in said.split_whitespace().chain(["."]) {
            let bare = word.trim_matches([',', '.', ':', ';', '(', ')', '?', '!']);
            let is_word = !bare.is_empty()
                && bare.chars().all(|character| character.is_ascii_alphabetic() || character == '\'')
                && bare.chars().skip(1).all(|character| character.is_ascii_lowercase() || character == '\'');
            if is_word {
                run.push(word);
                continue;
            }
            let lower =
                run.iter().filter(|run| run.starts_with(|run: char| run.is_ascii_lowercase())).count();
            if run.len() >= 4 && lower >= 2 {
                found.push(format!("{} in: {line}", run.join(" ")));
            }
            run.clear();
        }
    }
    found
}

/// A line without code, quotations, tags and addresses.
fn spoken(line: &str) -> String {
    let mut out = String::new();
    let mut until = None;
    for it in line.chars() {
        match (until, it) {
            (Some(end), _) if it == end => until = None,
            (Some(_), _) => {}
            (None, '`') => until = Some('`'),
            (None, '“') => until = Some('”'),
            (None, '"') => until = Some('"'),
            (None, '<') => until = Some('>'),
            (None, _) => {
                out.push(it);
                continue;
            }
        }
        out.push(if until.is_none() { '`' } else { ' ' });
    }
    out
}

/// HTML without style, script and head.
pub(super) fn body(html: &str) -> String {
    let body = html.find("<body").map_or(html, |at| &html[at..]);
    let mut text = body.to_owned();
    for tag in ["style", "script", "pre", "code"] {
        while let Some(from) = text.find(&format!("<{tag}")) {
            let until = text[from..].find(&format!("</{tag}>")).map_or(text.len(), |text| from + text);
            text.replace_range(from..until, " ` ");
        }
    }
    text
}

#[test]
fn the_heuristic_finds_english_and_leaves_korean_and_quotations_alone() {
    assert_eq!(english("Check that the cable is connected.").len(), 1);
    assert!(english("케이블, Wi-Fi 또는 VPN이 연결되어 있는지 확인합니다.").is_empty());
    assert!(english("`ip route show default dev`, “maximum number of failed attempts”").is_empty());
}

#[test]
fn no_report_in_korean_has_an_english_sentence() {
    for name in WORLDS {
        let world = world(name);
        let (md, html) = (world.folder().join("r.md"), world.folder().join("r.html"));
        let arguments =
            ["--lang", "ko", "--output", md.to_str().unwrap(), "--output", html.to_str().unwrap()];
        let shown = text(&run(&world, &arguments).stdout);
        let md = std::fs::read_to_string(md).unwrap();
        let html = body(&std::fs::read_to_string(html).unwrap());
        for (format, report) in [("text", &shown), ("markdown", &md), ("html", &html)] {
            assert!(report.contains("입니다") || report.contains("니다"), "{name} as {format}: {report}");
            let found = english(report);
            assert!(found.is_empty(), "{name} as {format}: {found:#?}");
        }
    }
}

#[test]
fn no_page_of_explain_in_korean_has_an_english_sentence() {
    let mut found = english(&good(&["explain", "--lang", "ko"]));
    for rule in RULES {
        let page = good(&["explain", rule.code.word(), "--lang", "ko"]);
        found.extend(english(&page).into_iter().map(|english| format!("{}: {english}", rule.code)));
    }
    found.extend(english(&good(&["plan", "--lang", "ko", "--region", "us-east-1"])));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn json_has_the_same_codes_in_both_languages() {
    for name in ["port-closed", "block-page", "inspected-trusted"] {
        let world = world(name);
        let [en, ko] = ["en", "ko"].map(|it| json(&run(&world, &["--format", "json", "--lang", it])));
        let codes = |report: &serde_json::Value| -> BTreeSet<String> {
            report["findings"]
                .as_array()
                .unwrap()
                .iter()
                .map(|items| items["code"].as_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(codes(&en), codes(&ko), "{name}");
        assert_eq!(en["primary"], ko["primary"], "{name}");
        assert_eq!(en["summary"], ko["summary"], "{name}");
        assert_ne!(en["findings"][0]["title"], ko["findings"][0]["title"], "{name}");
    }
}
