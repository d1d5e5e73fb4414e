//! One corpus of hostile texts through every field of evidence and report, in every output, read back by the
//! format's own parser: what a far end or a file says is shown, and never acted upon.

use std::collections::BTreeSet;

use aws_setup_doctor::catalogue::{Catalogue, Overlay, Partition};
use aws_setup_doctor::report::compare::{self, Site};
use aws_setup_doctor::report::needed::Needed;
use aws_setup_doctor::report::products::{AllowEntry, Product, Why, render_allowlist};
use aws_setup_doctor::report::{
    Document, Format, Language, Messages, Report, Style, Verbosity, metrics, render_document, request,
};
use aws_setup_doctor::text::is_hidden;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use quick_xml::events::Event as XmlEvent;

use super::sharing::{Flavour, planted, planted_diagnosis};
use super::{PLAIN, world};

/// Each with `PWNED`, so that it is found again.
const CORPUS: &[&str] = &[
    "PWNED\u{1b}]52;c;UFdORUQ=\u{7}\u{1b}[2J\u{1b}[1A\u{9b}31m",
    "PWNED \u{1b}]8;;http://evil.example/\u{1b}\\link\u{1b}]8;;\u{1b}\\",
    "PWNED\u{202e}gpj.exe\u{2066}\u{200b}\u{feff}\u{e0041}",
    "PWNED\u{fffe}\u{ffff}\u{fdd0}\u{1ffff}\0\u{c}\u{85}",
    "`` ![PWNED](http://evil.example/track.png) @org/team ``",
    "```\n# PWNED\n![x](http://evil.example/x.png)\n```",
    "a\\|<img src=x onerror=PWNED>|`b`|\\",
    "|---|\n| PWNED | [x](javascript:alert(1)) |",
    "=HYPERLINK(\"http://evil.example/PWNED\")",
    "\n=cmd|' /C PWNED'!A0",
    "\t@SUM(PWNED)",
    "a\nhttp_access allow all\nPWNED.awsapps.com",
    "\n\n# PWNED\n\n<script>alert(1)</script>",
    "<img src=http://evil.example/PWNED.png>",
    "&lt;img src=x&gt; &#60;b&#62;PWNED",
    "<!-- PWNED --> </td></table><h1>x",
    "[PWNED]: http://evil.example\n\n[PWNED]",
    "<https://evil.example/PWNED> www.evil.example pwned@evil.example",
    "]]> PWNED <![CDATA[",
    "PWNED\"} 1\nforged_metric{x=\"y",
    "https://console.aws.amazon.com.evil.example/PWNED https://x@aws.amazon.com/",
];

fn hostile(number: usize) -> (String, String) {
    (CORPUS[number % CORPUS.len()].to_owned(), "pwned".to_owned())
}

/// The hostile run as a document, three times, so that each field has met different texts.
fn documents(messages: &Messages) -> Vec<Document> {
    const SHIFTED: [Flavour; 3] = [hostile, |number| hostile(number + 7), |number| hostile(number * 5 + 3)];
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let of = |flavour: &Flavour| {
        let (evidence, planted_texts) = planted(*flavour);
        assert!(planted_texts.len() >= 200, "only {} strings were planted", planted_texts.len());
        let diagnosis = planted_diagnosis(&evidence, *flavour);
        let report = Report {
            evidence: &evidence,
            diagnosis: &diagnosis,
            catalogue: &catalogue,
            messages,
            exit_code: 3,
        };
        Document::of(&report)
    };
    SHIFTED.iter().map(of).collect()
}

fn rendered(format: Format, document: &Document, messages: &Messages) -> String {
    let style = Style { verbosity: Verbosity::Verbose, ..PLAIN };
    let mut out = Vec::new();
    render_document(format, document, messages, style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// Runs the check over each language and document.
fn each(format: Format, check: impl Fn(&str)) {
    for language in Language::ALL {
        let messages = Messages::new(language);
        for document in documents(&messages) {
            let text = rendered(format, &document, &messages);
            assert!(text.contains("PWNED"), "nothing of the corpus is shown");
            check(&text);
        }
    }
}

fn assert_visible(text: &str) {
    if let Some(at) = text.find(|character: char| character != '\n' && is_hidden(character)) {
        let near: String = text[at..].chars().take(40).collect();
        panic!("a hidden character is shown: {:?}", near);
    }
}

#[test]
fn the_terminal_shows_no_hidden_character() {
    each(Format::Text, assert_visible);
}

#[test]
fn json_holds_no_hidden_character() {
    each(Format::Json, |text| {
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        all_strings(&value, &mut assert_visible);
    });
}

fn all_strings(value: &serde_json::Value, check: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::String(text) => check(text),
        serde_json::Value::Array(all) => all.iter().for_each(|item| all_strings(item, check)),
        serde_json::Value::Object(fields) => fields.iter().for_each(|(name, item)| {
            check(name);
            all_strings(item, check);
        }),
        _ => {}
    }
}

/// As GitHub reads it: no HTML, no image, no link but to AWS's own pages, no heading of a far end's.
fn assert_inert_markdown(text: &str) {
    assert_visible(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let (mut in_heading, mut in_code) = (false, false);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("raw HTML: {html}"),
            Event::Start(Tag::Image { dest_url, .. }) => panic!("an image: {dest_url}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let host = dest_url.strip_prefix("https://").unwrap_or_default();
                let host = host.split('/').next().unwrap_or_default();
                assert!(host.ends_with("aws.amazon.com") && !host.contains('@'), "a link to {dest_url}");
                in_code = true;
            }
            Event::Start(Tag::Heading { .. }) => in_heading = true,
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::Text(shown) if in_heading && shown.starts_with("PWNED") => panic!("a heading: {shown}"),
            Event::Text(_) if !in_code => assert_nothing_to_link(&text[range]),
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::End(TagEnd::CodeBlock | TagEnd::Link) => in_code = false,
            _ => {}
        }
    }
}

/// GitHub makes links of plain addresses and names besides; a backslash inside them keeps it from it.
fn assert_nothing_to_link(source: &str) {
    for sign in ["://", "www.", "@"] {
        assert!(!source.contains(sign), "GitHub would act on {source}");
    }
}

#[test]
fn markdown_makes_no_html_image_or_foreign_link() {
    each(Format::Markdown, assert_inert_markdown);
}

#[test]
fn a_change_request_makes_no_html_image_or_foreign_link() {
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    for language in Language::ALL {
        let messages = Messages::new(language);
        for document in documents(&messages) {
            for product in [None, Some(Product::Squid), Some(Product::Plain)] {
                let reader = request::Reader { product, local_time: "2026-01-01 09:00:00 +09:00" };
                assert_inert_markdown(&request::markdown(&document, &catalogue, reader, &messages));
            }
        }
    }
}

#[test]
fn html_has_no_element_but_its_own() {
    let names = |text: &str| -> BTreeSet<String> {
        let tags = text.split('<').skip(1);
        tags.map(|tag| {
            tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '/' && c != '!').next().unwrap().to_owned()
        })
        .collect()
    };
    let messages = Messages::new(Language::En);
    let own = names(&rendered(Format::Html, &world::blocked().document(&messages), &messages));
    each(Format::Html, |text| {
        assert_visible(text);
        let foreign: Vec<_> = names(text).difference(&own).cloned().collect();
        let known =
            ["h3", "/h3", "h4", "/h4", "em", "/em", "a", "/a", "pre", "/pre", "dd", "/dd", "dt", "/dt"];
        let foreign: Vec<_> = foreign.iter().filter(|name| !known.contains(&name.as_str())).collect();
        assert!(foreign.is_empty(), "elements of the corpus: {foreign:?}");
        assert!(!text.contains("<img") && !text.contains("<script>alert"));
    });
}

#[test]
fn junit_is_well_formed_xml() {
    each(Format::Junit, |text| {
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        loop {
            match reader.read_event().unwrap() {
                XmlEvent::Eof => break,
                XmlEvent::Start(element) | XmlEvent::Empty(element) => {
                    element.attributes().for_each(|attribute| drop(attribute.unwrap()));
                }
                _ => {}
            }
        }
        let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
        assert!(text.chars().all(allowed), "a character that XML 1.0 forbids");
    });
}

#[test]
fn csv_has_the_same_columns_in_each_row_and_no_formula() {
    each(Format::Csv, |text| {
        assert_visible(text);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.unwrap() {
                let formula =
                    cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n', ' ']);
                assert!(!formula, "a formula: {cell}");
            }
        }
    });
}

#[test]
fn no_list_of_a_product_takes_a_line_of_a_far_end() {
    let messages = Messages::new(Language::En);
    let catalogue = Catalogue::load(Partition::Aws, &Overlay::default()).unwrap();
    let mut entries: Vec<AllowEntry> = documents(&messages)
        .iter()
        .flat_map(|document| Needed::of_report(document, &catalogue, &messages).entries)
        .collect();
    let planted = CORPUS.iter().map(|text| AllowEntry {
        host: (*text).to_owned(),
        port: 443,
        purpose: messages.plain("purpose-sign-in"),
        why: Why {
            without: (*text).to_owned(),
            required: true,
            source: (*text).to_owned(),
            date: "2026-11-26".to_owned(),
        },
    });
    entries.extend(planted);
    for product in Product::ALL {
        let list = render_allowlist(product, &entries, &messages);
        assert!(!list.to_lowercase().contains("pwned"), "{product}: {list}");
        assert!(!list.lines().any(|line| line == "http_access allow all"), "{product}: {list}");
    }
}

#[test]
fn metrics_are_lines_of_openmetrics() {
    let line = regex_lite::Regex::new(r#"^(# .*|[a-z_]+(\{([a-z_]+="([^"\\]|\\.)*",?)*\})? -?[0-9.eE+-]+)$"#)
        .unwrap();
    for start in 0..CORPUS.len() {
        let (evidence, _) = planted(hostile);
        let diagnosis = planted_diagnosis(&evidence, hostile);
        let text = metrics::probe(&evidence, &diagnosis, start as f64).unwrap();
        for metric in text.lines() {
            assert!(line.is_match(metric), "{metric}");
        }
        if start > 2 {
            break;
        }
    }
}

#[test]
fn comparisons_show_no_hidden_character() {
    let messages = Messages::new(Language::En);
    let (evidence, _) = planted(hostile);
    let diagnosis = planted_diagnosis(&evidence, hostile);
    let healthy = world::blocked();
    let sites = [
        Site::of("PWNED\u{1b}[2J", &evidence, &diagnosis),
        Site::of("office", &healthy.evidence, &healthy.diagnosis),
    ];
    assert_visible(&compare::text::difference(&compare::diff(&sites[0], &sites[1]), &messages));
    assert_visible(&compare::text::fleet(&compare::fleet(sites), &messages));
}
