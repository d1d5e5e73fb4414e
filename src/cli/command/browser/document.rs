//! The page itself and its words, in the user's language.

use std::collections::BTreeMap;

use maud::{DOCTYPE, html};

use crate::report::Messages;

/// Words the script puts in.
const SCRIPT_WORDS: &[&str] = &[
    "waiting",
    "answered",
    "unanswered",
    "yes",
    "no",
    "unknown",
    "trying",
    "program",
    "finished",
    "found",
    "nothing",
    "undecided",
    "any-name",
    "offline",
    "other-tab",
    "gone",
];

pub(super) struct Words {
    language: &'static str,
    title: String,
    lead: String,
    means: String,
    host: String,
    browser: String,
    programs: String,
    progress: String,
    save: String,
    table: String,
    script_off: String,
    pub(super) script: BTreeMap<&'static str, String>,
}

impl Words {
    pub(super) fn new(messages: &Messages) -> Self {
        let say = |word: &str| messages.plain(&format!("browser-page-{word}"));
        Self {
            language: messages.language().tag(),
            title: say("title"),
            lead: say("lead"),
            means: say("means"),
            host: say("host"),
            browser: say("browser"),
            programs: say("programs"),
            progress: say("progress"),
            save: say("save"),
            table: say("table"),
            script_off: say("script-off"),
            script: SCRIPT_WORDS.iter().map(|word| (*word, say(word))).collect(),
        }
    }

    /// What is said as it changes is said in `status`, which a screen reader reads out.
    pub(super) fn page(&self) -> String {
        let page = html! {
            (DOCTYPE)
            html lang=(self.language) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) }
                    link rel="icon" href="data:,";
                    link rel="stylesheet" href="page.css";
                }
                body data-gone=(self.script["gone"]) data-other-tab=(self.script["other-tab"]) {
                    main {
                        h1 { (self.title) }
                        p { (self.lead) }
                        noscript { p class="no" { (self.script_off) } }
                        p id="status" role="status" { (self.script["waiting"]) }
                        progress id="progress" max="1" value="0" aria-label=(self.progress) {}
                        section id="result" hidden aria-labelledby="found" {
                            h2 id="found" { (self.script["found"]) }
                            ul id="findings" {}
                            p { a id="save" download="aws-setup-doctor.html" { (self.save) } }
                        }
                        table {
                            caption { (self.table) " " (self.means) }
                            thead {
                                tr {
                                    th scope="col" { (self.host) }
                                    th scope="col" { (self.browser) }
                                    th scope="col" { (self.programs) }
                                }
                            }
                            tbody {}
                        }
                    }
                    script src="page.js" {}
                }
            }
        };
        page.into_string()
    }
}
