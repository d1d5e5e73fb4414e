//! Reads `checks/` (embedded) and the user's overlays into a [`Catalogue`].

use super::{Canary, Check, Endpoint, Fingerprints, Partition, Place, Row, Target};

/// Everything that may be checked and contacted, for one partition.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub(super) date: String,
    pub(super) partition: Partition,
    pub(super) endpoints: Vec<Endpoint>,
    pub(super) checks: Vec<Check>,
    pub(super) fingerprints: Fingerprints,
    pub(super) tcp_canary: Canary,
    pub(super) dns_canary: Canary,
}

/// Files given by the user: `--checks DIR` and `--endpoints FILE`, already read.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// (file name for messages, path below `checks/`, text)
    pub files: Vec<(String, String, String)>,
    /// (file name for messages, text)
    pub endpoints: Vec<(String, String)>,
}

/// What is wrong, where, and what to write instead.
#[derive(Debug, thiserror::Error)]
#[error("{file}:{line}: {what}. {mend}")]
pub struct CatalogueError {
    pub file: String,
    pub line: usize,
    pub what: String,
    pub mend: String,
}

impl Catalogue {
    /// The embedded catalogue with the user's files laid over it.
    pub fn load(partition: Partition, overlay: &Overlay) -> Result<Self, CatalogueError> {
        let _ = (partition, overlay);
        todo!("catalogue work package")
    }

    /// The newest date of the data files; shown in every report.
    pub fn date(&self) -> &str {
        &self.date
    }

    pub fn partition(&self) -> Partition {
        self.partition
    }

    /// In file order.
    pub fn endpoints(&self) -> &[Endpoint] {
        &self.endpoints
    }

    /// In probing order.
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    pub fn fingerprints(&self) -> &Fingerprints {
        &self.fingerprints
    }

    pub fn tcp_canary(&self) -> Canary {
        self.tcp_canary
    }

    pub fn dns_canary(&self) -> Canary {
        self.dns_canary
    }

    /// The concrete targets of one endpoint at this place: one per host, region and path.
    pub fn targets(&self, endpoint: &Endpoint, place: &Place) -> Vec<Target> {
        let _ = (endpoint, place);
        todo!("catalogue work package")
    }

    /// Hosts with the `control` list: probed only when something else failed.
    pub fn control_targets(&self) -> Vec<Target> {
        todo!("catalogue work package")
    }

    /// Rows of endpoints with nothing to probe (`na`, `skipped`), and of those with targets.
    pub fn rows(&self, place: &Place) -> Vec<(Row, Option<Target>)> {
        let _ = place;
        todo!("catalogue work package")
    }
}
