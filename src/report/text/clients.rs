//! Where programs differ: the hosts at which one gets through and another does not.

use super::layout::{Page, Tone, pad, width};
use crate::diagnosis::{Status, Through};
use crate::report::clients::{COLUMNS, differing, named};

/// Hosts named before the rest is counted.
const HOSTS_SHOWN: usize = 3;

pub(super) fn table(page: &mut Page<'_>) {
    let document = page.document;
    if differing(document).next().is_none() {
        return;
    }
    page.blank();
    let title = page.say("title-clients");
    let title = page.paint(Tone::Strong, &title);
    page.line(&title);
    let words = COLUMNS.map(|through| (through, page.name("clients", through)));
    let widest = words.iter().map(|(_, word)| width(word)).max().unwrap_or_default();
    for group in differing(document) {
        let mut hosts = group.hosts[..group.hosts.len().min(HOSTS_SHOWN)].to_vec();
        if group.hosts.len() > HOSTS_SHOWN {
            hosts.push(format!("+{}", group.hosts.len() - HOSTS_SHOWN));
        }
        page.paragraph(2, Tone::Plain, &hosts.join(", "));
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

fn status_of(through: Through) -> Status {
    match through {
        Through::Yes => Status::Ok,
        Through::No => Status::Fail,
        Through::Unknown => Status::Unknown,
    }
}
