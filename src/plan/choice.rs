//! `--only` and `--skip`: which rows are wanted.

use std::collections::BTreeSet;

use super::request::Request;
use super::row::{PlannedRow, UnknownSelector};
use crate::catalogue::{Catalogue, Category, CheckId, Reason, Row, Step, nearest};

pub(super) struct Choice<'a> {
    only: &'a [String],
    skip: &'a [String],
    /// What the chosen rows need before they mean anything.
    needed: BTreeSet<CheckId>,
    /// Rows that compare the chosen network rows with other hosts.
    controls: BTreeSet<CheckId>,
}

impl<'a> Choice<'a> {
    pub(super) fn new(
        catalogue: &Catalogue,
        request: &'a Request,
        rows: &[PlannedRow],
    ) -> Result<Self, UnknownSelector> {
        let (only, skip) = (request.only.as_slice(), request.skip.as_slice());
        for (option, selectors) in [("--only", only), ("--skip", skip)] {
            let wrong = selectors.iter().find(|given| !rows.iter().any(|it| selects(given, &it.row)));
            if let Some(given) = wrong {
                return Err(unknown(option, given, rows));
            }
        }
        let chosen =
            || rows.iter().map(|row| &row.row).filter(|row| only.iter().any(|only| selects(only, row)));
        let mut open: Vec<CheckId> = chosen().flat_map(|chosen| chosen.requires.clone()).collect();
        let mut needed = BTreeSet::new();
        while let Some(id) = open.pop() {
            if needed.contains(&id) {
                continue;
            }
            let check = catalogue.checks().iter().find(|check| *check.id() == id);
            open.extend(check.into_iter().flat_map(|check| check.requires().iter().cloned()));
            needed.insert(id);
        }
        let controls = match chosen().any(|chosen| chosen.lane.is_some()) {
            true => {
                catalogue.checks().iter().filter(|check| matches!(check.step(), Step::Controls)).collect()
            }
            false => Vec::new(),
        };
        let controls = controls.into_iter().map(|control| control.id().clone()).collect();
        Ok(Self { only, skip, needed, controls })
    }

    /// Why a row is not wanted. `--skip` wins over `--only`.
    pub(super) fn leaves_out(&self, row: &Row) -> Option<Reason> {
        if self.skip.iter().any(|it| selects(it, row)) {
            return Some(Reason::LeftOut);
        }
        let wanted = self.only.is_empty()
            || self.only.iter().any(|only| selects(only, row))
            || self.needed.contains(&row.id)
            || self.controls.contains(&row.id);
        (!wanted).then_some(Reason::NotSelected)
    }
}

/// A category, an id, or the beginning of an id up to one of its dots or its lane. A row whose host is
/// not known yet stands for all that it would become.
fn selects(given: &str, row: &Row) -> bool {
    let id = row.id.as_str();
    given == row.category.word()
        || begins(id, given)
        || (row.endpoint.is_some() && row.host.is_none() && begins(given, id))
}

fn begins(id: &str, with: &str) -> bool {
    let rest = id.strip_prefix(with);
    !with.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '@']))
}

fn unknown(option: &'static str, given: &str, rows: &[PlannedRow]) -> UnknownSelector {
    let categories = Category::ALL.iter().map(|category| category.word());
    let ids: Vec<_> = rows.iter().map(|planned| planned.row.id.as_str()).collect();
    UnknownSelector { option, given: given.to_owned(), nearest: meant(given, categories, &ids) }
}

/// A misspelt category or check; for a name with a dot, only a check of the same category, since the part before
/// the dot alone would make every check of it near.
fn meant<'a>(given: &str, categories: impl Iterator<Item = &'a str>, ids: &[&'a str]) -> Option<String> {
    let Some((category, name)) = given.split_once('.') else {
        let names = ids.iter().filter_map(|id| id.split_once('.').map(|(_, name)| name));
        let word = nearest(given, categories).or_else(|| {
            let name = nearest(given, names)?;
            ids.iter().find(|id| id.split_once('.').is_some_and(|(_, of)| of == name)).copied()
        });
        return word.map(str::to_owned);
    };
    let near = |id: &'a str| {
        let (of, own) = id.split_once('.')?;
        (nearest(category, [of]).is_some() && nearest(name, [own]).is_some()).then_some(own)
    };
    let names: Vec<_> = ids.iter().copied().filter_map(near).collect();
    let name = nearest(name, names)?;
    ids.iter().find(|id| near(id) == Some(name)).map(|id| (*id).to_owned())
}
