//! The same text as logs, terminals and web pages change it has the same answer.

use std::collections::HashMap;

use aws_setup_doctor::catalogue::{ErrorTexts, HowSure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

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

fn percent_encoded(text: &str) -> String {
    let encoded = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        byte if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(encoded).collect()
}

fn python_bytes(text: &str) -> String {
    let escaped = |byte: u8| match byte {
        b'\'' | b'\\' => format!("\\{}", char::from(byte)),
        b'\n' => "\\n".to_owned(),
        byte if byte.is_ascii_graphic() || byte == b' ' => char::from(byte).to_string(),
        byte => format!("\\x{byte:02x}"),
    };
    format!("b'{}'", text.bytes().map(escaped).collect::<String>())
}

/// Lines of a mail: other letters than ASCII as `=C3=A9`, and no line longer than 76 bytes.
fn quoted_printable(text: &str) -> String {
    let (mut mail, mut length) = (String::from("Subject: =?utf-8?Q?=C3=A9=C3=A9?=\n\n"), 0);
    for byte in text.bytes() {
        let next = match byte {
            b'=' => "=3D".to_owned(),
            byte if byte.is_ascii() => char::from(byte).to_string(),
            byte => format!("={byte:02X}"),
        };
        if length + next.len() > 75 {
            mail += "=\n";
            length = 0;
        }
        length += next.len();
        mail += &next;
    }
    mail
}

fn html_words(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.split(' ').enumerate().fold(String::new(), |page, (at, word)| {
        let between = if at == 0 {
            ""
        } else if at % 5 == 0 {
            "<br/>"
        } else {
            " "
        };
        format!("{page}{between}{word}")
    })
}

/// The body of an answer, as gateways and functions log it.
fn base64_body(text: &str) -> String {
    let body = serde_json::json!({ "message": text, "path": "/token" }).to_string();
    format!("{{\"isBase64Encoded\": true, \"body\": \"{}\"}}", STANDARD.encode(body))
}

/// Forms of texts that were inside something else: an answer, an address, a mail, a page.
fn escaped(text: &str) -> Vec<(&'static str, String)> {
    vec![
        (
            "JSON in JSON",
            serde_json::to_string(&format!("{{\"message\":{}}}", serde_json::to_string(text).unwrap()))
                .unwrap(),
        ),
        ("an address", format!("https://host.example/?error_description={}", percent_encoded(text))),
        ("bytes of Python", python_bytes(text)),
        ("a mail's source", quoted_printable(text)),
        ("base64", base64_body(text)),
        ("a page's source", format!("<html><body><h1>Error</h1><p>{}</p></body></html>", html_words(text))),
        ("numbered entities", text.replace('\'', "&#8217;").replace('"', "&#x201C;")),
        ("ligatures", text.replace("fi", "ﬁ").replace("fl", "ﬂ")),
        ("Windows-1252", text.replace('\'', "â€™")),
    ]
}

const TRACEBACK: &str = "Traceback (most recent call last):\n  File \"/srv/app/clidriver.py\", line 459, in main\n    return command_table[parsed_args.command](remaining, parsed_args)\n";

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
    for (at, example) in texts.iter().flat_map(|entry| entry.examples()).enumerate() {
        let expected = answer(example);
        // Every form takes long with every text, and which text stands in the rarer ones makes no difference.
        let rarer = if at % 8 == 0 { escaped(example) } else { Vec::new() };
        for (how, text) in changed(example).into_iter().chain(rarer) {
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
    for entry in texts.iter().step_by(40) {
        let Some(example) = entry.examples().first() else { continue };
        let text = format!("{before}Caused by: {example}\n{after}");
        let expected = texts.candidates(example).first().map(|candidate| candidate.code);
        if !texts.candidates(&text).iter().take(3).any(|candidate| Some(candidate.code) == expected) {
            missing.push(format!("{}: {example}", entry.id()));
        }
    }
    assert!(missing.is_empty(), "{} are lost:\n{}", missing.len(), missing.join("\n"));
}

/// The one line that matters stands anywhere in a log, and what other lines say does not make it another text.
#[test]
fn a_line_of_a_long_log_is_found_whatever_the_other_lines_say() {
    let catalogue = catalogue();
    let texts = catalogue.error_texts();
    let noise = |from: usize| {
        let lines = (from..from + 100).map(|at| {
            let words = [
                "using proxy settings of the environment",
                "phone home disabled",
                "checking MFA device",
                "GET /health 200",
            ];
            format!(
                "2026-11-26 08:00:{:02},{at:03} - MainThread - app.main - DEBUG - {}\n",
                at % 60,
                words[at % 4]
            )
        });
        lines.collect::<String>()
    };
    let mut missing = Vec::new();
    for entry in texts.iter().step_by(60) {
        let Some(example) = entry.examples().first() else { continue };
        let text = format!("{}2026-11-26 08:00:00,000 - ERROR - {example}\n{}", noise(0), noise(100));
        let (alone, within) = (texts.candidates(example), texts.candidates(&text));
        let found =
            within.iter().take(3).any(|one| alone.first().is_some_and(|first| first.code == one.code));
        if !found {
            missing.push(format!("{}: {example}", entry.id()));
        }
    }
    assert!(missing.is_empty(), "{} are lost:\n{}", missing.len(), missing.join("\n"));
}

/// What a reader of pictures makes of a text: other letters of the same shape, and no blanks.
#[test]
fn a_text_read_off_a_picture_is_found_and_makes_nothing_sure() {
    let catalogue = catalogue();
    let texts = catalogue.error_texts();
    for (text, code) in [
        ("Unabletolocatecredentia1s.You can configure credentials by running", "credentials.none"),
        ("Thisaccount is currently b1ocked and not recognlzed as avalid account", "account.blocked"),
        (
            "The SS0 sesslon associated with this profi1e has explred oris otherwise invalid",
            "credentials.sso-session-expired",
        ),
        ("Yourquotaallows for0 more runnlng instance(s)", "account.quota-too-low"),
    ] {
        let found = texts.candidates(text);
        assert_eq!(found.first().map(|first| first.code), Some(code), "{text}");
        assert!(found.iter().all(|one| one.sure == HowSure::Low), "{text}");
    }
    for text in
        ["Thefluxcapacitor is emptv and nothing e1se is known about it", "l1l1l1l1l1l1l1l1l1l1l1l1l1l1"]
    {
        assert!(texts.candidates(text).is_empty(), "{text}");
    }
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
