//! Whether a file is its owner's alone where it was written.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The first file or folder of this process that is not its owner's alone.
static NOT_PRIVATE: OnceLock<PathBuf> = OnceLock::new();

/// The first file or folder that was written where the file system keeps no access rights, or does not let them be
/// changed (FAT, some shares, drives of Windows seen from Linux): others may be able to read it.
pub(crate) fn not_private() -> Option<&'static Path> {
    NOT_PRIVATE.get().map(PathBuf::as_path)
}

/// Whether what was made is its owner's alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Privacy {
    Kept,
    Refused,
}

impl Privacy {
    pub(super) fn note(self, path: &Path) {
        if self == Self::Refused {
            let _ = NOT_PRIVATE.set(path.to_owned());
        }
    }

    /// Of what a file system says about a file after it was asked for a mode.
    #[cfg(unix)]
    pub(super) fn of(metadata: &std::fs::Metadata) -> Self {
        use std::os::unix::fs::PermissionsExt;
        if metadata.permissions().mode() & 0o077 == 0 { Self::Kept } else { Self::Refused }
    }
}
