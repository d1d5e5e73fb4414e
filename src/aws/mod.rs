//! AWS's APIs: sessions, credentials, signing, transport, and how an answer is read.
//!
//! [`Session`] finds credentials as the AWS CLI does and is shared by all calls. What is asked of it and when is
//! decided in `probe::account`. [`WriteClient`] sends the few calls that change something; only `case` uses it, and
//! only with the user's consent.

pub(crate) mod answer;
mod api;
mod cause;
mod credential_process;
mod credentials;
mod endpoint_policy;
mod instance_metadata;
pub(crate) mod scrub;
mod session;
pub(crate) mod signing;
mod transport;
mod write_client;

pub use api::{Aws, Credentials, Portal, Question, Reply, SignInClient};
pub use instance_metadata::{InstanceMetadata, METADATA_HOST, METADATA_PORT};
pub use session::{AwsOptions, Session};
pub(crate) use session::{Ready, partition_of};
pub use transport::Roots;
pub use write_client::{AnswerRecorder, CallError, WriteClient};
