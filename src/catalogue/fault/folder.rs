//! Files and entries that do not go together with the others.

use crate::catalogue::Partition;

/// A file or an entry that does not go together with the others.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "own-")]
pub enum FolderFault {
    /// A name that says nothing about what the file holds.
    FileName {
        /// Below the folder.
        path: String,
    },
    NotLaidOver {
        /// Below the folder.
        path: String,
    },
    ForeignRegion {
        region: String,
        partition: Partition,
    },
    /// A shipped endpoint has the id.
    IdTaken {
        id: String,
    },
    IdTwice {
        id: String,
        /// Where it was used first.
        file: String,
        line: usize,
        column: usize,
    },
    NoCanary,
    /// A file of `--endpoints` without one.
    NoEndpoint,
    RequiresRows {
        wanted: String,
    },
    RequiresUnknown {
        wanted: String,
        /// The check that is spelt nearly so.
        near: Option<String>,
    },
    RequiresItself {
        id: String,
    },
    RowOfEndpoint {
        id: String,
        endpoint: String,
    },
    UnknownCover {
        id: String,
        covered: String,
    },
}
