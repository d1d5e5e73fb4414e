//! `--only` and `--skip`: which rows are wanted.

use std::collections::BTreeSet;

use super::{PlannedRow, Request, UnknownSelector};
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
        let chosen = || rows.iter().map(|it| &it.row).filter(|row| only.iter().any(|it| selects(it, row)));
        let mut open: Vec<CheckId> = chosen().flat_map(|it| it.requires.clone()).collect();
        let mut needed = BTreeSet::new();
        while let Some(id) = open.pop() {
            if needed.contains(&id) {
                continue;
            }
            let check = catalogue.checks().iter().find(|it| *it.id() == id);
            open.extend(check.into_iter().flat_map(|it| it.requires().iter().cloned()));
            needed.insert(id);
        }
        let controls = match chosen().any(|it| it.lane.is_some()) {
            true => catalogue.checks().iter().filter(|it| matches!(it.step(), Step::Controls)).collect(),
            false => Vec::new(),
        };
        let controls = controls.into_iter().map(|it| it.id().clone()).collect();
        Ok(Self { only, skip, needed, controls })
    }

    /// Why a row is not wanted. `--skip` wins over `--only`.
    pub(super) fn leaves_out(&self, row: &Row) -> Option<Reason> {
        if self.skip.iter().any(|it| selects(it, row)) {
            return Some(Reason::LeftOut);
        }
        let wanted = self.only.is_empty()
            || self.only.iter().any(|it| selects(it, row))
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
    !with.is_empty() && rest.is_some_and(|it| it.is_empty() || it.starts_with(['.', '@']))
}

fn unknown(option: &'static str, given: &str, rows: &[PlannedRow]) -> UnknownSelector {
    let categories: Vec<_> = Category::ALL.iter().map(|it| it.word()).collect();
    let ids = rows.iter().map(|it| it.row.id.as_str());
    let mend = match nearest(given, categories.iter().copied().chain(ids)) {
        Some(word) => format!("Did you mean `{word}`?"),
        None => format!("Categories: {}.", categories.join(", ")),
    };
    UnknownSelector { option, given: given.to_owned(), mend }
}
