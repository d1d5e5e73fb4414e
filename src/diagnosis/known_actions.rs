//! Which actions of `checks/actions.toml` fit a finding.

use super::action::{Action, Deed};
use super::arg::Arg;
use super::finding::Finding;
use crate::catalogue::{Catalogue, KnownAction, KnownDeed, KnownValue};

/// What the catalogue knows to do about this finding.
pub(super) fn of(finding: &Finding, catalogue: &Catalogue) -> Vec<Action> {
    let fits = |action: &&KnownAction| finding.has_values(action.when());
    let known = catalogue.actions().of(finding.code.word()).filter(fits);
    known
        .filter_map(|action| {
            Some(Action {
                who: action.who().unwrap_or(finding.owner),
                what: deed(action, finding, catalogue)?,
            })
        })
        .collect()
}

fn deed(action: &KnownAction, finding: &Finding, catalogue: &Catalogue) -> Option<Deed> {
    Some(match action.what() {
        KnownDeed::Run(words) => Deed::Run { argv: words.clone() },
        KnownDeed::Open(page) => Deed::Open { url: page.clone() },
        KnownDeed::Set { variable, value } => Deed::Set {
            variable: variable.clone(),
            value: value.as_ref().and_then(|value| filled(value, finding)),
        },
        KnownDeed::AskAws(topic) => {
            let category = catalogue.case_categories().of(*topic)?;
            Deed::AskAws { service: category.service.clone(), category: category.category.clone() }
        }
    })
}

fn filled(value: &KnownValue, finding: &Finding) -> Option<Arg> {
    match value {
        KnownValue::Fixed(text) => Some(Arg::published(text)),
        KnownValue::OfFinding(name) => {
            let value = finding.args.get(name.as_str())?;
            (![Arg::UNKNOWN, Arg::NONE].contains(value)).then(|| value.clone())
        }
    }
}
