//! Before and after: what changed for each host, and at which layer.

use serde::Serialize;

use super::{Cell, RowKey, Site};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    NewlyBroken,
    Fixed,
    /// Broken before; now nobody looked, or could not tell.
    NotShownFixed,
    /// Broken before and after, otherwise than before.
    BrokenOtherwise,
    /// Neither is broken, but the status or the findings differ.
    Changed,
    Added,
    Removed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    pub kind: Kind,
    #[serde(flatten)]
    pub row: RowKey,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Cell>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Cell>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// Newly broken first, then fixed, then the rest; rows in id order within a kind.
    pub changes: Vec<Change>,
    pub same: usize,
    /// Rows broken before and after in the same way.
    pub still_broken: usize,
}

impl Difference {
    pub fn is_same(&self) -> bool {
        self.changes.is_empty()
    }

    /// Rows that were broken before and work now.
    pub fn fixed(&self) -> usize {
        self.changes.iter().filter(|change| change.kind == Kind::Fixed).count()
    }

    /// Rows that are broken now and were not, or were in another way.
    pub fn worse(&self) -> usize {
        self.changes.iter().filter(|change| change.is_worse()).count()
    }

    /// Whether something is broken in the second run, or was in the first and is not known to work.
    pub fn is_broken(&self) -> bool {
        let unsettled = |change: &Change| match change.kind {
            Kind::NotShownFixed => true,
            Kind::Removed => change.before.as_ref().is_some_and(Cell::broken),
            _ => change.after.as_ref().is_some_and(Cell::broken),
        };
        self.still_broken > 0 || self.changes.iter().any(unsettled)
    }
}

impl Change {
    fn is_worse(&self) -> bool {
        match self.kind {
            Kind::NewlyBroken | Kind::BrokenOtherwise => true,
            Kind::Added => self.after.as_ref().is_some_and(Cell::broken),
            _ => false,
        }
    }
}

/// Compares run `a` (before) with run `b` (after).
pub fn diff(a: &Site, b: &Site) -> Difference {
    let mut changes = Vec::new();
    let (mut same, mut still_broken) = (0, 0);
    for (row, before) in &a.rows {
        match b.rows.get(row) {
            None => changes.push(change(Kind::Removed, row, Some(before), None)),
            Some(after) if after == before => {
                same += 1;
                still_broken += usize::from(after.broken());
            }
            Some(after) => changes.push(change(kind(before, after), row, Some(before), Some(after))),
        }
    }
    for (row, after) in b.rows.iter().filter(|(row, _)| !a.rows.contains_key(row)) {
        changes.push(change(Kind::Added, row, None, Some(after)));
    }
    changes.sort_by(|x, y| (x.kind, &x.row).cmp(&(y.kind, &y.row)));
    Difference { changes, same, still_broken }
}

fn kind(before: &Cell, after: &Cell) -> Kind {
    match (before.broken(), after.broken()) {
        (false, true) => Kind::NewlyBroken,
        (true, false) if after.works() => Kind::Fixed,
        (true, false) => Kind::NotShownFixed,
        (true, true) => Kind::BrokenOtherwise,
        (false, false) => Kind::Changed,
    }
}

fn change(kind: Kind, row: &RowKey, before: Option<&Cell>, after: Option<&Cell>) -> Change {
    Change { kind, row: row.clone(), before: before.cloned(), after: after.cloned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Layer;
    use crate::diagnosis::Status;

    fn site(rows: &[(&str, Status, &[&str])]) -> Site {
        let rows = rows.iter().map(|(id, status, codes)| {
            let key = RowKey { check: (*id).to_owned(), host: Some(format!("{id}.example")), lane: None };
            let findings = codes.iter().map(|code| (*code).to_owned()).collect();
            (key, Cell { status: *status, layer: Some(Layer::Tls), findings })
        });
        Site {
            name: "here".into(),
            run_id: "R".into(),
            started_at: String::new(),
            complete: true,
            rows: rows.collect(),
        }
    }

    #[test]
    fn a_run_does_not_differ_from_itself() {
        let run = site(&[("a", Status::Ok, &[]), ("b", Status::Fail, &["network.sni-filtered"])]);
        let found = diff(&run, &run);
        assert!(found.is_same());
        assert_eq!((found.same, found.still_broken), (2, 1));
    }

    #[test]
    fn newly_broken_hosts_come_before_fixed_ones() {
        let before = site(&[("a", Status::Fail, &["x"]), ("b", Status::Ok, &[]), ("c", Status::Ok, &[])]);
        let after = site(&[("a", Status::Ok, &[]), ("b", Status::Fail, &["x"]), ("d", Status::Ok, &[])]);
        let kinds: Vec<_> =
            diff(&before, &after).changes.into_iter().map(|change| (change.kind, change.row.check)).collect();
        assert_eq!(
            kinds,
            [
                (Kind::NewlyBroken, "b".to_owned()),
                (Kind::Fixed, "a".to_owned()),
                (Kind::Added, "d".to_owned()),
                (Kind::Removed, "c".to_owned())
            ]
        );
    }

    #[test]
    fn another_cause_for_the_same_host_is_a_change() {
        let before = site(&[("a", Status::Fail, &["network.tcp-dropped"])]);
        let after = site(&[("a", Status::Fail, &["network.sni-filtered"])]);
        assert_eq!(diff(&before, &after).changes[0].kind, Kind::BrokenOtherwise);
    }

    #[test]
    fn what_nobody_looked_at_again_is_not_called_fixed() {
        let before =
            site(&[("a", Status::Fail, &["x"]), ("b", Status::Fail, &["x"]), ("c", Status::Blocked, &[])]);
        let after = site(&[("a", Status::Ok, &[]), ("b", Status::Skipped, &[]), ("c", Status::Unknown, &[])]);
        let kinds: Vec<_> = diff(&before, &after).changes.iter().map(|change| change.kind).collect();
        assert_eq!(kinds, [Kind::Fixed, Kind::NotShownFixed, Kind::NotShownFixed]);
    }
}
