//! What is checked and which hosts may be contacted: parsed from `checks/`, once, strictly.
//!
//! Everything here is plain, immutable data. Parsing refuses what it does not know, because a
//! misspelt key that is ignored would be a check that silently never runs.

mod actions;
mod aws_names;
mod check;
mod clients;
mod data;
mod endpoint;
mod error;
mod error_texts;
mod expand;
mod fault;
mod fingerprints;
mod ids;
mod known_partition;
mod known_portal_hosts;
mod known_regions;
mod load;
mod nearest;
mod parse;
mod partitions;
mod place;
mod portal_hosts;
mod reason;
mod region;
mod row;
mod support;
mod target;
mod tasks;

pub use actions::{KnownAction, KnownActions, KnownDeed, KnownValue};
pub(crate) use aws_names::{aws_suffix, is_aws_name};
pub use check::{AwsCall, Check, EnvironmentProbe, Step};
pub use clients::{Client, ClientHello, ProxySource, Store};
pub use endpoint::{
    Endpoint, EndpointPath, EndpointSwitches, Exemplar, IpSupport, List, Purpose, Service, Sure,
};
pub use error::CatalogueError;
pub use error_texts::{
    Candidate, ErrorText, ErrorTextFault, ErrorTexts, HowSure, Meaning, Named, NamedPart, OtherService,
    OtherServices, Sentence, Translations, Wording,
};
pub use fault::{
    EntryFault, Fault, FieldFault, FolderFault, HostFault, Meant, SyntaxFault, SyntaxKind, Wanted,
};
pub use fingerprints::{Fingerprint, Fingerprints, Mark, Vendor};
pub(crate) use ids::words;
pub use ids::{Category, CheckId, EndpointId, Lane, Layer, Owner, Partition};
pub(crate) use known_regions::{is_known_region, regions_of, regions_on_by_default};
pub use load::{Catalogue, Overlay};
pub(crate) use nearest::nearest;
pub(crate) use parse::is_host_name;
pub(crate) use partitions::is_host_of_aws;
pub use partitions::region_partition;
pub use place::{Directory, Elsewhere, PartitionError, Place, PlaceError, read_partition};
pub(crate) use portal_hosts::{is_portal_host, portal_followed_since};
pub use reason::{Disposition, Reason};
pub use region::Region;
pub use row::Row;
pub use support::{CaseCategories, CaseCategory, CaseTopic};
pub use target::{Canary, Target};
pub use tasks::{Does, Effect, Need, Task, Tasks};
