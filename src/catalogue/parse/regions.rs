//! `[[region]]` of `checks/endpoints/*.toml`.

use super::endpoints::source;
use super::fields::Fields;
use super::source::Spot;
use crate::catalogue::{CatalogueError, Partition, Region, region_partition};

const REGION: &[&str] = &["id", "name", "also", "default", "source"];

pub(super) fn regions(
    file: &Fields<'_, '_>,
    partition: Partition,
) -> Result<Vec<(Spot, Region)>, CatalogueError> {
    let entries = file.tables("region", "region", REGION)?;
    entries.iter().map(|entry| Ok((entry.source.spot(&entry.at), region(entry, partition)?))).collect()
}

fn region(entry: &Fields<'_, '_>, partition: Partition) -> Result<Region, CatalogueError> {
    let id = entry.text("id", "id = \"us-east-1\"")?;
    if region_partition(&id.value) != Some(partition) {
        let what = format!("`{}` is not a Region of {partition}", id.value);
        let mend = "Write it like `us-east-1`, and only Regions of this partition";
        return Err(entry.error(&id.at, what, mend));
    }
    source(entry)?;
    let also = entry.texts("also", "also = [\"virginia\"]")?;
    Ok(Region {
        id: id.value,
        name: entry.text("name", "name = \"US East (N. Virginia)\"")?.value,
        also: also.into_iter().map(|name| name.value.to_lowercase()).collect(),
        default: entry.flag("default")?,
    })
}
