//! The exact rule for each filtering product.

use crate::catalogue::Layer;
use crate::diagnosis::Ask;

/// (product, rule).
pub fn rules_for(ask: &Ask, vendor: Option<&str>, layer: Layer) -> Vec<(String, String)> {
    let _ = (ask, vendor, layer);
    Vec::new()
}
