//! Without the Support API nothing is filed: the text, the link and the steps as the Support Center shows them.

use std::fmt::Write as _;
use std::path::Path;

use super::shown;
use crate::case::{Contact, Draft, folder};
use crate::catalogue::{CaseCategories, Partition};
use crate::cli::support::say;
use crate::report::Messages;

/// Why the API is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Because {
    NoPlan,
    NoCredentials,
    /// They come from this machine and were not asked for.
    MachineCredentials,
}

/// What to print. Says first that nothing was filed.
pub(super) fn guide(
    draft: &Draft,
    because: Because,
    place: &Path,
    partition: Partition,
    categories: &CaseCategories,
    messages: &Messages,
) -> String {
    let say = |key: &str, args: &[(&'static str, &str)]| say(messages, key, args);
    let why = match because {
        Because::NoPlan => "case-console-no-plan",
        Because::NoCredentials => "case-console-no-credentials",
        Because::MachineCredentials => "case-console-machine-credentials",
    };
    let mut text = format!("{}\n{}\n\n", say("case-console-nothing-filed", &[]), say(why, &[]));
    text += &shown::heading(draft, draft.account.as_ref(), messages);
    let _ = writeln!(text, "\n{}", say("case-console-steps", &[]));
    let shown = shown::category(draft, messages);
    let link = categories.console(partition).map(|console| draft.console_url(console));
    let link = link.unwrap_or_else(|| say("case-console-no-link", &[]));
    let path = |name: &str| place.join(name).display().to_string();
    let way = match draft.contact {
        Contact::Chat => say("case-console-way-chat", &[]),
        Contact::Phone => say("case-console-way-phone", &[]),
        Contact::Web => say("case-console-way-web", &[]),
    };
    let steps = [
        say("case-console-step-sign-in", &[]),
        say("case-console-step-open", &[("link", &link)]),
        say("case-console-step-assistant", &[]),
        say("case-console-step-choose", &[("shown", &shown)]),
        say("case-console-step-paste", &[("subject", &path(folder::SUBJECT)), ("body", &path(folder::BODY))]),
        say("case-console-step-attach", &[("folder", &path(folder::ATTACHMENTS))]),
        way,
        say("case-console-step-submit", &[]),
    ];
    for (index, step) in steps.iter().enumerate() {
        let _ = writeln!(text, "{}. {step}", index + 1);
    }
    let _ = writeln!(text, "\n{}", say("case-console-cannot-sign-in", &[]));
    let _ = writeln!(text, "{}", say("case-console-no-card", &[]));
    let _ = writeln!(text, "{}", say("case-then-wait", &[]));
    text
}
