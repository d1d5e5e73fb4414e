//! What a person's pasted error text says, as the catalogue classified it. The text itself is no evidence here.

use crate::catalogue::{HowSure, NamedPart};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::finding::{Confidence, Finding, FindingBuilder, Rule};
use crate::diagnosis::view::View;
use crate::evidence::Data;

/// A finding that rests on pasted text alone. Nothing was measured, so it is never quite sure.
pub(crate) fn finding(rule: &Rule, view: View<'_>) -> Option<Finding> {
    let (observation, sure, named) = view.all().find_map(|observation| match &observation.data {
        Data::ErrorText(text) => {
            let said = text.candidates.iter().find(|candidate| candidate.code == rule.code.word())?;
            Some((observation, said.sure, &text.named))
        }
        _ => None,
    })?;
    let confidence = if sure == HowSure::High { Confidence::Medium } else { Confidence::Low };
    let finding: FindingBuilder = Finding::of(rule, &observation.check, &observation.id);
    let named =
        named.iter().fold(finding, |finding, (part, value)| finding.arg(part.word(), arg(part, value)));
    Some(named.confidence(confidence).build())
}

fn arg(part: NamedPart, value: &str) -> Arg {
    let list = || value.split(", ").map(str::to_owned).collect();
    match part {
        NamedPart::Host | NamedPart::Hosts => Arg::Hosts(list()),
        NamedPart::AccountState
        | NamedPart::Actions
        | NamedPart::AwsCode
        | NamedPart::Operation
        | NamedPart::Region
        | NamedPart::Service
        | NamedPart::Status
        | NamedPart::Variable => Arg::Published(list()),
        NamedPart::File => Arg::path(value),
        NamedPart::Issuer => Arg::certificate_name(value),
        NamedPart::Proxy => Arg::Proxies(list()),
        NamedPart::Url => Arg::Url(value.to_owned()),
        NamedPart::Line => value.parse::<u32>().map_or_else(|_| Arg::remote(value), Arg::from),
        NamedPart::Profile | NamedPart::RequestTime => Arg::remote(value),
    }
}

/// A pasted text speaks of something that holds the account back.
pub(crate) fn restriction(view: View<'_>) -> bool {
    view.all().any(|observation| match &observation.data {
        Data::ErrorText(text) => {
            text.candidates.iter().any(|candidate| candidate.code.starts_with("account."))
        }
        _ => false,
    })
}
