//! Every Region of the built-in data files.

use std::sync::LazyLock;

use super::{Catalogue, Overlay, Partition, Region, region_partition};

static EVERY: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let load = |partition: &Partition| Catalogue::load(*partition, &Overlay::default()).ok();
    let catalogues = Partition::ALL.iter().filter_map(load);
    catalogues.flat_map(|catalogue| catalogue.regions().to_vec()).collect()
});

/// Whether some partition of the built-in catalogue has this Region.
pub(crate) fn is_known_region(id: &str) -> bool {
    EVERY.iter().any(|region| region.id == id)
}

/// Regions of the partition that are on in every account.
pub(crate) fn regions_on_by_default(partition: Partition) -> Vec<String> {
    let of_partition = EVERY.iter().filter(|region| region_partition(&region.id) == Some(partition));
    of_partition.filter(|region| region.default == Some(true)).map(|region| region.id.clone()).collect()
}
