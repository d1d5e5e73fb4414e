//! Many places: who fails alike, and who is the odd one out.

use std::collections::BTreeMap;

use serde::Serialize;

use super::site::is_broken;
use super::{RowKey, Site};
use crate::diagnosis::Status;

/// Places whose broken rows, and the codes on them, are the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    pub sites: Vec<String>,
    /// Broken rows with their codes; empty for places where nothing is broken.
    pub broken: Vec<(RowKey, Vec<String>)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fleet {
    pub sites: Vec<String>,
    /// Rows that are broken somewhere, with the status at every place in `sites` order.
    pub matrix: Vec<(RowKey, Vec<Option<Status>>)>,
    /// Largest group first.
    pub groups: Vec<Group>,
    /// Places that stand alone while more than half of all agree with each other.
    pub odd: Vec<String>,
}

/// Sites are folded in one at a time: one status per row and place is all that stays in memory.
#[derive(Debug, Default)]
pub struct Builder {
    sites: Vec<String>,
    /// The status at every place so far; `None` where a place never had the row.
    rows: BTreeMap<RowKey, Vec<Option<Status>>>,
    groups: BTreeMap<Vec<(RowKey, Vec<String>)>, Vec<usize>>,
}

impl Builder {
    pub fn add(&mut self, site: Site) {
        let index = self.sites.len();
        self.sites.push(site.name);
        let mut broken = Vec::new();
        for (row, cell) in site.rows {
            if cell.broken() {
                broken.push((row.clone(), cell.findings));
            }
            let line = self.rows.entry(row).or_default();
            line.resize(index, None);
            line.push(Some(cell.status));
        }
        self.groups.entry(broken).or_default().push(index);
    }

    pub fn finish(self) -> Fleet {
        let count = self.sites.len();
        let matrix = self
            .rows
            .into_iter()
            .filter(|(_, line)| line.iter().flatten().any(|line| is_broken(*line)))
            .map(|(row, mut line)| {
                line.resize(count, None);
                (row, line)
            })
            .collect();
        let name = |it: &usize| self.sites[*it].clone();
        let mut groups: Vec<Group> = self
            .groups
            .iter()
            .map(|(broken, sites)| Group { sites: sites.iter().map(name).collect(), broken: broken.clone() })
            .collect();
        groups.sort_by(|a, b| b.sites.len().cmp(&a.sites.len()).then_with(|| a.sites.cmp(&b.sites)));
        let majority = groups.first().is_some_and(|group| group.sites.len() * 2 > count && count > 2);
        let odd = groups.iter().skip(1).filter(|group| majority && group.sites.len() == 1);
        let odd = odd.flat_map(|odd| odd.sites.clone()).collect();
        Fleet { sites: self.sites, matrix, groups, odd }
    }
}

/// The whole picture of these places.
pub fn fleet(sites: impl IntoIterator<Item = Site>) -> Fleet {
    let mut builder = Builder::default();
    sites.into_iter().for_each(|site| builder.add(site));
    builder.finish()
}

#[cfg(test)]
mod tests {
    use super::super::Cell;
    use super::*;

    fn site(name: &str, broken: &[&str]) -> Site {
        let rows = ["a", "b", "c"].iter().map(|id| {
            let key = RowKey { check: (*id).to_owned(), host: None, lane: None };
            let hit = broken.contains(id);
            let status = if hit { Status::Fail } else { Status::Ok };
            let findings = if hit { vec!["network.sni-filtered".to_owned()] } else { vec![] };
            (key, Cell { status, layer: None, findings })
        });
        Site {
            name: name.into(),
            run_id: String::new(),
            started_at: String::new(),
            complete: true,
            rows: rows.collect(),
        }
    }

    #[test]
    fn places_with_the_same_failure_are_one_group_and_the_lone_one_is_odd() {
        let found = fleet([
            site("seoul", &["a"]),
            site("busan", &["a"]),
            site("osaka", &["a"]),
            site("oslo", &["a", "b"]),
        ]);
        assert_eq!(found.groups[0].sites, ["seoul", "busan", "osaka"]);
        assert_eq!(found.odd, ["oslo"]);
        let rows: Vec<_> = found.matrix.iter().map(|(row, _)| row.check.as_str()).collect();
        assert_eq!(rows, ["a", "b"], "a row that works everywhere is not in the matrix");
    }

    #[test]
    fn without_a_majority_nobody_is_called_odd() {
        assert!(fleet([site("x", &["a"]), site("y", &["b"])]).odd.is_empty());
    }

    #[test]
    fn a_row_one_place_never_probed_stays_empty_there() {
        let mut half = site("half", &[]);
        half.rows.retain(|row, _| row.check != "b");
        let found = fleet([half, site("full", &["b"]), site("fine", &[])]);
        assert_eq!(found.matrix[0].1, [None, Some(Status::Fail), Some(Status::Ok)]);
    }
}
