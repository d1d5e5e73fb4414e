//! Where programs differ: the hosts at which one gets through and another does not.

use super::Verbosity;
use super::layout::{Page, Tone, pad, width};
use crate::diagnosis::{Status, Through};
use crate::report::clients::{COLUMNS, differing, named, named_only};
use crate::report::document::Clients;

/// Hosts named with --verbose before the rest is counted.
const HOSTS_SHOWN: usize = 3;

pub(super) fn table(page: &mut Page<'_>) {
    let document = page.document;
    if differing(document).next().is_none() {
        return;
    }
    if page.style.verbosity != Verbosity::Verbose {
        return shortly(page);
    }
    page.blank();
    let title = page.say("title-clients");
    let words = COLUMNS.map(|through| (through, page.name("clients", through)));
    let widest = words.iter().map(|(_, word)| width(word)).max().unwrap_or_default();
    for group in differing(document) {
        page.paragraph(0, Tone::Strong, &format!("{title}: {}", hosts(group, HOSTS_SHOWN)));
        for (through, word) in &words {
            let names = named(group, *through, page.messages);
            if !names.is_empty() {
                let mark = format!("{} {}", page.glyph(status_of(*through)), pad(word, widest));
                let mark = page.paint(Tone::Of(status_of(*through)), &mark);
                page.hanging(&format!("    {mark}  "), widest + 8, Tone::Dim, &names);
            }
        }
    }
}

/// Under the tasks, with whom it goes well and with whom not; why it is not known of a program is told with --verbose.
fn shortly(page: &mut Page<'_>) {
    let title = page.say("title-clients");
    for group in differing(page.document) {
        let parts = COLUMNS.iter().filter_map(|through| {
            let names = match through {
                Through::Unknown => named_only(group, *through, page.messages),
                _ => named(group, *through, page.messages),
            };
            let solid = names.replace(' ', "\u{a0}").replace(",\u{a0}", ", ");
            (!names.is_empty()).then(|| format!("{}\u{a0}{solid}", page.glyph(status_of(*through))))
        });
        let text = format!("{title}: {}: {}", hosts(group, 1), parts.collect::<Vec<_>>().join(page.dot()));
        page.solid("", 2, Tone::Dim, &text);
    }
}

/// `a, b, +3`.
fn hosts(group: &Clients, most: usize) -> String {
    let mut hosts = group.hosts[..group.hosts.len().min(most)].to_vec();
    if group.hosts.len() > most {
        hosts.push(format!("+{}", group.hosts.len() - most));
    }
    hosts.join(", ")
}

fn status_of(through: Through) -> Status {
    match through {
        Through::Yes => Status::Ok,
        Through::No => Status::Fail,
        Through::Unknown => Status::Unknown,
    }
}
