//! Every format in every language, against files a person has read.
//!
//! `UPDATE_GOLDEN=1 cargo test --test it formats` writes them anew; read the difference before committing it.

#![allow(clippy::unwrap_used)]

mod bundle;
mod hostile_text;
mod located;
mod sharing;
mod world;

use std::path::{Path, PathBuf};
use std::{env, fs};

use aws_setup_doctor::report::{Format, Language, Messages, Style, Verbosity, render_document};

pub(crate) const PLAIN: Style = Style { width: 80, color: false, ascii: false, verbosity: Verbosity::Normal };

/// Compares with the golden file, or writes it.
#[track_caller]
pub(crate) fn golden(name: &str, actual: &str) {
    let path = golden_folder().join(name);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, actual).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == actual, "{} differs; UPDATE_GOLDEN=1 writes it anew. Now:\n{actual}", path.display());
}

fn golden_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn rendered(format: Format, world: &world::World, language: Language, style: Style) -> String {
    let messages = Messages::new(language);
    let mut out = Vec::new();
    render_document(format, &world.document(&messages), &messages, style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn text_looks_as_agreed() {
    for language in Language::ALL {
        let tag = language.tag();
        for world in world::all() {
            golden(&format!("{}.{tag}.txt", world.name), &rendered(Format::Text, &world, language, PLAIN));
        }
        let blocked = world::blocked();
        let narrow = Style { width: 40, ..PLAIN };
        golden(&format!("blocked-narrow.{tag}.txt"), &rendered(Format::Text, &blocked, language, narrow));
        let verbose = Style { verbosity: Verbosity::Verbose, ..PLAIN };
        golden(&format!("blocked-verbose.{tag}.txt"), &rendered(Format::Text, &blocked, language, verbose));
        let quiet = Style { verbosity: Verbosity::Quiet, ..PLAIN };
        golden(&format!("blocked-quiet.{tag}.txt"), &rendered(Format::Text, &blocked, language, quiet));
    }
}

#[test]
fn json_looks_as_agreed() {
    for language in Language::ALL {
        let json = rendered(Format::Json, &world::blocked(), language, PLAIN);
        assert!(json.starts_with("{\"schema\":\"aws-setup-doctor.report.v1\",\"tool\":"));
        assert_eq!(json.lines().count(), 1);
        golden(&format!("blocked.{}.json", language.tag()), &json);
    }
}

#[test]
fn files_look_as_agreed() {
    let formats =
        [(Format::Markdown, "md"), (Format::Html, "html"), (Format::Junit, "xml"), (Format::Csv, "csv")];
    for (format, ending) in formats {
        for language in Language::ALL {
            let text = rendered(format, &world::blocked(), language, PLAIN);
            golden(&format!("blocked.{}.{ending}", language.tag()), &text);
        }
    }
}

#[test]
fn junit_counts_what_was_not_tested_as_skipped() {
    let text = rendered(Format::Junit, &world::blocked(), Language::En, PLAIN);
    assert!(text.contains(r#"failures="2""#), "{text}");
    assert!(text.contains(r#"<testsuite name="tasks" tests="4""#), "{text}");
    assert_eq!(text.matches("<skipped").count(), 4, "three checks and a task");
    assert!(text.contains(r#"message="waits for network.oidc.us-east-1""#));
}

#[test]
fn the_page_loads_and_runs_nothing() {
    for world in world::all() {
        let page = rendered(Format::Html, &world, Language::Ko, PLAIN);
        for forbidden in ["<script", " src=", "<link", "@import", "url(", "<iframe", " onload", "javascript:"]
        {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        assert!(page.contains("<html lang=\"ko\">") && page.contains("default-src 'none'"));
    }
}

#[test]
fn hostile_text_is_text_in_every_format() {
    let mut world = world::blocked();
    let hostile = "<img src=x onerror=alert(1)>\u{202e}\u{1b}[31m=cmd|'/c calc'!A0";
    world.evidence.rows[5].host = Some(hostile.to_owned());
    world.diagnosis.findings[0].vendor = Some(hostile.to_owned());
    for format in [Format::Text, Format::Html, Format::Markdown, Format::Junit, Format::Csv, Format::Json] {
        let text = rendered(format, &world, Language::En, PLAIN);
        assert!(!text.contains('\u{202e}') && !text.contains('\u{1b}'), "{format:?}");
        let quoted = matches!(format, Format::Text | Format::Json | Format::Csv);
        assert!(
            quoted || !text.replace("\\<", "").replace("`<img", "").contains("<img"),
            "{format:?}: {text}"
        );
    }
}

#[test]
fn the_broken_layer_is_marked_by_word_and_shape() {
    let page = rendered(Format::Html, &world::blocked(), Language::En, PLAIN);
    let figure = page.split("<figure>").nth(1).unwrap().split("</figure>").next().unwrap();
    assert_eq!(figure.matches("broken here").count(), 1);
    let broken = figure.split("class=\"broken\"").nth(1).unwrap();
    assert!(broken.contains(">TLS<") && broken.contains("certificate from an unknown issuer"));
    assert_eq!(figure.matches("not reached").count(), 2);
}

#[test]
fn the_committed_schemas_are_current() {
    for (name, schema) in aws_setup_doctor::report::schema::all() {
        let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        golden(&format!("../../schemas/{name}"), &text);
    }
}

#[test]
fn documents_are_valid_by_their_schema() {
    let [(_, report), (_, evidence)] = aws_setup_doctor::report::schema::all();
    let report = jsonschema::validator_for(&report).unwrap();
    let evidence = jsonschema::validator_for(&evidence).unwrap();
    for world in world::all() {
        let json = rendered(Format::Json, &world, Language::Ko, PLAIN);
        let document: serde_json::Value = serde_json::from_str(&json).unwrap();
        let problems: Vec<_> =
            report.iter_errors(&document).map(|iter_error| iter_error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new());
        let saved = serde_json::to_value(&world.evidence).unwrap();
        let problems: Vec<_> =
            evidence.iter_errors(&saved).map(|iter_error| iter_error.to_string()).collect();
        assert_eq!(problems, Vec::<String>::new());
    }
    assert!(!report.is_valid(&serde_json::json!({"schema": 1})));
}

#[test]
fn a_report_read_back_is_written_the_same() {
    let json = rendered(Format::Json, &world::blocked(), Language::En, PLAIN);
    let document: aws_setup_doctor::report::Document = serde_json::from_str(&json).unwrap();
    let mut again = Vec::new();
    let messages = Messages::new(Language::En);
    render_document(Format::Json, &document, &messages, PLAIN, &mut again).unwrap();
    assert_eq!(String::from_utf8(again).unwrap(), json);
}

#[test]
fn ascii_mode_is_ascii() {
    let ascii = Style { ascii: true, ..PLAIN };
    let text = rendered(Format::Text, &world::blocked(), Language::En, ascii);
    let odd: String = text.chars().filter(|character| !character.is_ascii()).collect();
    assert_eq!(odd, "");
}

#[test]
fn no_line_is_wider_than_the_terminal_unless_a_single_word_is() {
    use unicode_width::UnicodeWidthStr;
    for language in Language::ALL {
        for width in [40, 60, 80, 100] {
            let style = Style { width, ..PLAIN };
            for world in world::all() {
                for line in rendered(Format::Text, &world, language, style).lines() {
                    let word = line.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
                    let copied = line.contains("curl ");
                    let fits = copied || UnicodeWidthStr::width(line) <= width;
                    assert!(fits || word + 4 >= width.min(24), "{width}: {line}");
                }
            }
        }
    }
}

#[test]
fn korean_columns_line_up() {
    use unicode_width::UnicodeWidthStr;
    let text = rendered(Format::Text, &world::blocked(), Language::Ko, PLAIN);
    let column = |line: &str, mark: &str| UnicodeWidthStr::width(line.split(mark).next().unwrap());
    let find = |mark: &str| text.lines().find(|line| line.contains(mark)).unwrap();
    let counts = ["정상 5건", "실패 2건", "보류 1건"].map(|it| column(find(it), it));
    assert!(counts.iter().all(|count| *count == counts[0]), "{counts:?} in\n{text}");
    let fields = ["curl -sSI https", "웹 게이트웨이", "clock.skewed"].map(|it| column(find(it), it));
    assert!(fields.iter().all(|field| *field == fields[0]), "{fields:?} in\n{text}");
}

#[test]
fn hosts_and_codes_are_whole_at_any_width() {
    for width in [20, 40, 80] {
        let text = rendered(Format::Text, &world::blocked(), Language::Ko, Style { width, ..PLAIN });
        for whole in ["d-1234567890.awsapps.com", "oidc.us-east-1.amazonaws.com", "tls.inspected-untrusted"] {
            assert!(text.contains(whole), "{whole} is cut at {width}:\n{text}");
        }
    }
}

#[test]
fn colour_changes_nothing_but_colour() {
    let plain = rendered(Format::Text, &world::blocked(), Language::En, PLAIN);
    let coloured = rendered(Format::Text, &world::blocked(), Language::En, Style { color: true, ..PLAIN });
    assert_ne!(plain, coloured);
    let mut bare = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        bare.push_str(before);
        rest = after.split_once('m').map_or("", |halves| halves.1);
    }
    bare.push_str(rest);
    let trimmed: Vec<_> = bare.lines().map(str::trim_end).collect();
    assert_eq!(trimmed, plain.lines().collect::<Vec<_>>());
}

#[test]
fn warnings_are_never_called_passed() {
    for language in Language::ALL {
        let text = rendered(Format::Text, &world::warned(), language, PLAIN).to_lowercase();
        assert!(!text.contains("passed") && !text.contains("통과"), "{text}");
    }
}
