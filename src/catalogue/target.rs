//! A concrete host that may be contacted. The fields are private and there is no public constructor:
//! holding a `Target` is the proof that the catalogue lists the host.
//!
//! The catalogue gives one:
//!
//! ```
//! use aws_setup_doctor::catalogue::{Catalogue, Overlay, Partition, Place, Target};
//!
//! let catalogue = Catalogue::load(Partition::Aws, &Overlay::default())?;
//! let targets: Vec<Target> = catalogue.rows(&Place::default()).into_iter().filter_map(|(_, it)| it).collect();
//! assert!(targets.iter().any(|it| it.host() == "signin.aws.amazon.com"));
//! # Ok::<(), aws_setup_doctor::catalogue::CatalogueError>(())
//! ```

use std::net::SocketAddr;

use super::{EndpointId, IpSupport};

/// Nothing else can make one:
///
/// ```compile_fail,E0451
/// use aws_setup_doctor::catalogue::{EndpointId, IpSupport, Target};
///
/// let host = "unlisted.example".to_owned();
/// let endpoint = EndpointId::new("unlisted");
/// Target { endpoint, host, port: 443, path: "/".to_owned(), ip: IpSupport::Dual };
/// ```
///
/// ```compile_fail,E0277
/// use aws_setup_doctor::catalogue::Target;
///
/// let _: Target = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub(super) endpoint: EndpointId,
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) path: String,
    pub(super) ip: IpSupport,
}

impl Target {
    pub fn endpoint(&self) -> &EndpointId {
        &self.endpoint
    }

    /// ASCII (A-label) host name, lower case, no trailing dot.
    pub fn host(&self) -> &str {
        &self.host
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Starts with `/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn ip(&self) -> IpSupport {
        self.ip
    }
}

/// An address no host may have (RFC 5737, RFC 3849): if it answers, something on the path answers for everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canary {
    pub(super) address: SocketAddr,
}

impl Canary {
    pub fn address(self) -> SocketAddr {
        self.address
    }
}
