//! Two runs, or many places, side by side. Works on what a run says of each host, wherever it was saved.

mod diff;
mod fleet;
mod site;
pub mod text;

pub use diff::{Change, Difference, Kind, diff};
pub use fleet::{Builder as FleetBuilder, Fleet, Group, fleet};
pub use site::{Cell, RowKey, Site, SiteError};
