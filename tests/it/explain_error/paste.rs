//! The same text as logs, terminals and web pages change it has the same answer.

use std::collections::HashMap;

use aws_setup_doctor::catalogue::{ErrorTexts, HowSure};

use super::table::catalogue;

/// What happens to a text between the program that prints it and the user who pastes it.
fn changed(text: &str) -> Vec<(&'static str, String)> {
    let words: Vec<&str> = text.split(' ').collect();
    let with = |between: &str| {
        let mut joined = String::new();
        for (at, word) in words.iter().enumerate() {
            joined += if at == 0 {
                ""
            } else if at % 6 == 0 {
                between
            } else {
                " "
            };
            joined += word;
        }
        joined
    };
    let json = serde_json::to_string(&with("\n")).unwrap();
    let html = text
        .replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    let typographic = text.replace('\'', "’").replacen('"', "“", 1).replace('"', "”");
    // Python's own messages, which are English, come after what called what.
    let traceback = text.is_ascii().then(|| ("a traceback", format!("{TRACEBACK}{text}")));
    let changed = [
        ("line breaks", with("\n    ")),
        ("CRLF", with("\r\n")),
        ("colours", format!("\u{1b}[1;31m{}\u{1b}[0m", with(" \u{1b}[33m"))),
        (
            "time and thread",
            format!("2026-11-26 08:00:00,123 - MainThread - botocore.hooks - DEBUG - {text}"),
        ),
        ("time, on every line", format!("2026-11-26T08:00:00.123Z {}", with("\n2026-11-26T08:00:00.124Z "))),
        ("a frame", format!("╷\n│ {}\n╵", with("\n│ "))),
        ("JSON", json),
        ("HTML", html),
        ("typographic quotes", typographic),
        ("80 columns", at_columns(text, 80)),
        ("a quotation", format!("> {}", with("\n> "))),
        ("a quotation of a quotation", format!("> > {}", with("\n> > "))),
        ("a chat's code", format!("```text\n{}\n```", with("\n"))),
        ("a tracker's code", format!("{{code:java}}\n{}\n{{code}}", with("\n"))),
        (
            "a workflow's log",
            format!(
                "2026-11-26T08:00:00.1234567Z ##[error]{}",
                with("\n2026-11-26T08:00:00.1234567Z ##[error]")
            ),
        ),
        ("a workflow's command", format!("::error file=main.py,line=1::{text}")),
        (
            "a container's log",
            format!(
                "2026-11-26T08:00:00.123456789Z stderr F {}",
                with("\n2026-11-26T08:00:00.123456790Z stderr F ")
            ),
        ),
        ("several containers' log", format!("app-1  | {}", with("\napp-1  | "))),
        (
            "klog",
            format!(
                "E1126 08:00:00.123456       1 main.go:10] {}",
                with("\nE1126 08:00:00.123456       1 main.go:10] ")
            ),
        ),
        ("pasted twice", format!("{text}\n\n{text}")),
        ("capitals", text.to_ascii_uppercase()),
        ("small letters", text.to_ascii_lowercase()),
        ("full-width punctuation", full_width(text)),
        ("spaces that do not break", text.replace(' ', "\u{a0}")),
    ];
    changed.into_iter().chain(traceback).collect()
}

const TRACEBACK: &str = "Traceback (most recent call last):\n  File \"/usr/lib/python3/dist-packages/awscli/clidriver.py\", line 459, in main\n    return command_table[parsed_args.command](remaining, parsed_args)\n";

/// As keyboards of Korean, Japanese and Chinese write.
fn full_width(text: &str) -> String {
    let wide = |letter: char| match letter {
        '!' | '(' | ')' | ',' | ':' | ';' | '?' => char::from_u32(u32::from(letter) + 0xfee0).unwrap(),
        _ => letter,
    };
    text.chars().map(wide).collect()
}

/// Cut as a terminal cuts: in the middle of words.
fn at_columns(text: &str, columns: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(columns).map(|line| line.iter().collect::<String>()).collect::<Vec<_>>().join("\n")
}

/// What is found depends on the readings of a text alone, so texts with the same readings are compared once.
#[test]
fn a_changed_text_has_the_same_answer() {
    let catalogue = catalogue();
    let texts = catalogue.error_texts();
    let mut known: HashMap<Vec<String>, Vec<(String, HowSure)>> = HashMap::new();
    let mut answer = |text: &str| {
        let found = known.entry(ErrorTexts::readings(text)).or_insert_with(|| {
            let found = texts.candidates(text);
            found.iter().map(|candidate| (candidate.code.to_owned(), candidate.sure)).collect()
        });
        found.clone()
    };
    let mut wrong = Vec::new();
    for example in texts.iter().flat_map(|entry| entry.examples()) {
        let expected = answer(example);
        for (how, text) in changed(example) {
            let found = answer(&text);
            if found != expected {
                wrong.push(format!("{how}: {text:?}\n    {found:?}\n    not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// What a program prints around the one line that says what is wrong: the calls that led to it.
#[test]
fn a_text_in_the_middle_of_a_long_trace_is_found() {
    let catalogue = catalogue();
    let texts = catalogue.error_texts();
    let frames = |from: usize| {
        let frames = (from..from + 250)
            .map(|line| format!("    at com.example.app.Step{line}.run(Step{line}.java:{line})\n"));
        frames.collect::<String>()
    };
    let (before, after) = (frames(0), frames(250));
    let mut missing = Vec::new();
    // A long text takes long with every entry, and which one stands in it makes no difference.
    for entry in texts.iter().step_by(12) {
        let Some(example) = entry.examples().first() else { continue };
        let text = format!("{before}Caused by: {example}\n{after}");
        let expected = texts.candidates(example).first().map(|candidate| candidate.code);
        if !texts.candidates(&text).iter().take(3).any(|candidate| Some(candidate.code) == expected) {
            missing.push(format!("{}: {example}", entry.id()));
        }
    }
    assert!(missing.is_empty(), "{} are lost:\n{}", missing.len(), missing.join("\n"));
}

/// People type a page off with another particle or none.
#[test]
fn korean_particles_do_not_matter() {
    let catalogue = catalogue();
    let texts = catalogue.error_texts();
    for (text, other) in [
        ("세션 토큰을 찾을 수 없거나 유효하지 않습니다.", "세션 토큰 찾을 수 없거나 유효하지 않습니다"),
        ("카드가 거부되었습니다", "카드는 거부 되었습니다。"),
        (
            "무료 플랜에서는 사용할 수 없는 인스턴스 유형입니다.",
            "무료플랜에서는　사용할수 없는 인스턴스 유형입니다！",
        ),
    ] {
        let codes = |text: &str| -> Vec<String> {
            texts.candidates(text).iter().map(|candidate| candidate.code.to_owned()).collect()
        };
        assert!(
            !codes(text).is_empty() && codes(text) == codes(other),
            "{text} / {other}: {:?}",
            codes(other)
        );
    }
}

/// Half a text may be known less well, and is never taken for something else with certainty.
#[test]
fn a_text_that_was_cut_off_is_not_taken_for_another() {
    let catalogue = catalogue();
    let texts = catalogue.error_texts();
    let mut wrong = Vec::new();
    for example in texts.iter().flat_map(|entry| entry.examples()) {
        let whole: Vec<_> =
            texts.candidates(example).iter().map(|candidate| candidate.code.to_owned()).collect();
        let cut: String = example.chars().take(80).collect();
        let found = texts.candidates(&cut);
        if let Some(other) = found
            .first()
            .filter(|first| first.sure == HowSure::High && !whole.contains(&first.code.to_owned()))
        {
            wrong.push(format!("{cut}\n    {} is sure, not {whole:?}", other.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
