//! Every Region of the built-in data files.

use std::sync::LazyLock;

use super::data::CHECKS;
use super::parse::{self, Source};
use super::{Partition, Region, region_partition};

/// Only the Regions of each file are read: every run asks for them.
static EVERY: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let files = CHECKS.iter().filter(|(path, _)| path.starts_with("endpoints/"));
    let regions = |&(file, text): &(&str, &str)| parse::regions_of(Source { file, text }).unwrap_or_default();
    files.flat_map(regions).collect()
});

/// Whether some partition of the built-in catalogue has this Region.
pub(crate) fn is_known_region(id: &str) -> bool {
    EVERY.iter().any(|region| region.id == id)
}

/// Every Region of the partition, in the order of its file.
pub(crate) fn regions_of(partition: Partition) -> impl Iterator<Item = &'static Region> {
    EVERY.iter().filter(move |region| region_partition(&region.id) == Some(partition))
}

/// Regions of the partition that are on in every account.
pub(crate) fn regions_on_by_default(partition: Partition) -> Vec<String> {
    regions_of(partition)
        .filter(|region| region.default == Some(true))
        .map(|region| region.id.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Catalogue, Overlay};

    #[test]
    fn they_are_those_of_each_catalogue() {
        for partition in Partition::ALL {
            let catalogue = Catalogue::load(*partition, &Overlay::default()).unwrap();
            let listed: Vec<_> = regions_of(*partition).cloned().collect();
            assert_eq!(catalogue.regions(), listed, "{partition}");
        }
    }
}
