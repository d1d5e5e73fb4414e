//! Where programs differ: the hosts at which one gets through and another does not.

use super::Verbosity;
use super::layout::{Page, Tone, pad, width};
use crate::diagnosis::{Status, Through};
use crate::report::clients::{COLUMNS, differing, named, named_only};

/// Hosts named with --verbose before the rest is counted.
const HOSTS_SHOWN: usize = 3;

pub(super) fn table(page: &mut Page<'_>) {
    let document = page.document;
    if differing(document).next().is_none() {
        return;
    }
    page.blank();
    let verbose = page.style.verbosity == Verbosity::Verbose;
    let most = if verbose { HOSTS_SHOWN } else { 1 };
    let title = page.say("title-clients");
    let words = COLUMNS.map(|through| (through, page.name("clients", through)));
    let widest = words.iter().map(|(_, word)| width(word)).max().unwrap_or_default();
    for group in differing(document) {
        let mut hosts = group.hosts[..group.hosts.len().min(most)].to_vec();
        if group.hosts.len() > most {
            hosts.push(format!("+{}", group.hosts.len() - most));
        }
        page.paragraph(0, Tone::Strong, &format!("{title}: {}", hosts.join(", ")));
        for (through, word) in &words {
            // Why it is not known of a program is told with --verbose.
            let names = match verbose || *through != Through::Unknown {
                true => named(group, *through, page.messages),
                false => named_only(group, *through, page.messages),
            };
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
