//! Reads `checks/` (embedded) and the user's overlays into a [`Catalogue`].

mod catalogue;
mod draft;
mod overlay;
mod translations;

use super::parse::Source;
use super::{CatalogueError, Partition};
pub use catalogue::Catalogue;
use draft::Draft;
pub use overlay::Overlay;

impl Catalogue {
    /// The embedded catalogue with the user's files laid over it. An overlay file with the path of a
    /// shipped one replaces it; otherwise its entries replace those of the same id, or are added.
    pub fn load(partition: Partition, overlay: &Overlay) -> Result<Self, CatalogueError> {
        let mut draft = Draft::default();
        for file in draft::files(overlay) {
            draft.read(&file, partition)?;
        }
        for (name, text) in &overlay.endpoints {
            draft.read_own(Source { file: name, text }, partition)?;
        }
        draft.finish(partition)
    }
}

#[cfg(test)]
mod refusals;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod tests;
