//! `[[region]]` of `checks/endpoints/*.toml`.

use super::common::{placed, source};
use super::fields::Fields;
use super::source::Spot;
use crate::catalogue::{CatalogueError, Region};

const REGION: &[&str] = &["id", "name", "also", "default", "source"];

pub(super) fn regions(file: &Fields<'_, '_>) -> Result<Vec<(Spot, Region)>, CatalogueError> {
    let entries = file.tables("region", REGION)?;
    placed(file, &entries, region)
}

fn region(entry: &Fields<'_, '_>) -> Result<Region, CatalogueError> {
    let id = entry.text("id", "id = \"us-east-1\"")?;
    source(entry)?;
    let also = entry.texts("also", "also = [\"virginia\"]")?;
    Ok(Region {
        id: id.value,
        name: entry.text("name", "name = \"US East (N. Virginia)\"")?.value,
        also: also.into_iter().map(|name| name.value.to_lowercase()).collect(),
        default: entry.flag("default")?,
    })
}
