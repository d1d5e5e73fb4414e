//! Programs on the path.

use std::path::PathBuf;

use crate::probe::world::System;

/// Only absolute folders: a relative one would run whatever lies in the working folder.
pub(crate) fn on_path(system: &dyn System, name: &str) -> Option<PathBuf> {
    let path = system.variable("PATH")?;
    let folders = std::env::split_paths(&path).filter(|folder| folder.is_absolute());
    folders.map(|folder| folder.join(name)).find(|program| program.is_file())
}
