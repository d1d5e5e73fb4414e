//! What a person's pasted error text says, as the catalogue classified it. The text itself is no evidence here.

use crate::catalogue::HowSure;
use crate::diagnosis::finding::{Confidence, Finding, FindingBuilder, Rule};
use crate::diagnosis::view::View;
use crate::evidence::Data;

/// A finding that rests on pasted text alone. Nothing was measured, so it is never quite sure.
pub(crate) fn finding(rule: &Rule, view: View<'_>) -> Option<Finding> {
    let (observation, sure, named) = view.all().find_map(|it| match &it.data {
        Data::ErrorText(text) => {
            let said = text.candidates.iter().find(|it| it.code == rule.code.word())?;
            Some((it, said.sure, &text.named))
        }
        _ => None,
    })?;
    let confidence = if sure == HowSure::High { Confidence::Medium } else { Confidence::Low };
    let finding: FindingBuilder = Finding::of(rule, &observation.check, &observation.id);
    let named = named.iter().fold(finding, |finding, (part, value)| finding.arg(part.word(), value));
    Some(named.confidence(confidence).build())
}

/// A pasted text speaks of something that holds the account back.
pub(crate) fn restriction(view: View<'_>) -> bool {
    view.all().any(|it| match &it.data {
        Data::ErrorText(text) => text.candidates.iter().any(|it| it.code.starts_with("account.")),
        _ => false,
    })
}
