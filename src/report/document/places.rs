//! Where a document's rows, measurements and findings are. Found when first asked for, and no part of the document.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{Check, Document, Evidence, Finding};

/// Two documents do not differ by whether somebody looked something up.
#[derive(Clone, Debug, Default)]
pub struct Places(OnceLock<Found>);

#[derive(Clone, Debug, Default)]
struct Found {
    checks: HashMap<String, usize>,
    /// Measurements and controls of a row, in order.
    made: HashMap<String, Vec<usize>>,
    evidence: HashMap<String, usize>,
    /// Findings about a row, root cause first.
    about: HashMap<String, Vec<usize>>,
}

impl PartialEq for Places {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Document {
    pub fn check(&self, id: &str) -> Option<&Check> {
        self.found().checks.get(id).and_then(|at| self.checks.get(*at))
    }

    /// The row's own measurements, without controls.
    pub fn own<'a>(&'a self, check: &str) -> impl Iterator<Item = &'a Evidence> + use<'a> {
        let made = self.found().made.get(check).map_or(&[][..], Vec::as_slice);
        made.iter().filter_map(|at| self.evidence.get(*at)).filter(|cited| cited.control.is_none())
    }

    pub fn measurement(&self, id: &str) -> Option<&Evidence> {
        self.found().evidence.get(id).and_then(|at| self.evidence.get(*at))
    }

    /// Findings about the row, root cause first.
    pub fn about<'a>(&'a self, check: &str) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let about = self.found().about.get(check).map_or(&[][..], Vec::as_slice);
        about.iter().filter_map(|at| self.findings.get(*at))
    }

    fn found(&self) -> &Found {
        self.places.0.get_or_init(|| {
            let mut found = Found::default();
            for (at, check) in self.checks.iter().enumerate() {
                found.checks.entry(check.id.clone()).or_insert(at);
            }
            for (at, evidence) in self.evidence.iter().enumerate() {
                found.evidence.entry(evidence.id.clone()).or_insert(at);
                found.made.entry(evidence.check.clone()).or_default().push(at);
            }
            for (at, finding) in self.findings.iter().enumerate() {
                for check in &finding.checks {
                    let about = found.about.entry(check.clone()).or_default();
                    if about.last() != Some(&at) {
                        about.push(at);
                    }
                }
            }
            found
        })
    }
}
