//! `--only` and `--skip`: which rows are wanted.

use std::collections::BTreeSet;

use super::{PlannedRow, Request, UnknownSelector};
use crate::catalogue::{Catalogue, Category, CheckId, Row, Step};

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
        for given in only.iter().chain(skip) {
            if !rows.iter().any(|it| selects(given, &it.row)) {
                return Err(unknown(given));
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

    /// Why a row is not wanted, as a reason key. `--skip` wins over `--only`.
    pub(super) fn leaves_out(&self, row: &Row) -> Option<&'static str> {
        if self.skip.iter().any(|it| selects(it, row)) {
            return Some("left-out");
        }
        let wanted = self.only.is_empty()
            || self.only.iter().any(|it| selects(it, row))
            || self.needed.contains(&row.id)
            || self.controls.contains(&row.id);
        (!wanted).then_some("not-selected")
    }
}

/// A category, an id, or the beginning of an id up to one of its dots or its lane.
fn selects(given: &str, row: &Row) -> bool {
    if given == row.category.word() {
        return true;
    }
    let rest = row.id.as_str().strip_prefix(given);
    !given.is_empty() && rest.is_some_and(|it| it.is_empty() || it.starts_with(['.', '@']))
}

fn unknown(given: &str) -> UnknownSelector {
    let categories: Vec<_> = Category::ALL.iter().map(|it| it.word()).collect();
    UnknownSelector { given: given.to_owned(), categories: categories.join(", ") }
}
