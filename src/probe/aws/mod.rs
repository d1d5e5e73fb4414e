//! Asks AWS what it tells about the account: reading only, never a changing or a charged call.
//!
//! [`Session`] is the real thing; [`Run`] decides what is asked when, against any [`Aws`].

mod answer;
mod calls;
mod cause;
mod changing;
mod credentials;
mod order;
mod phone;
mod run;
mod scrub;
mod session;
mod signed;
mod transport;

pub use changing::{Changing, Said};
pub use run::{Answered, Run};
pub use session::{AwsOptions, Portal, Session};
pub use transport::Roots;

use crate::catalogue::{AwsCall, CheckId};
use crate::probe::Observer;
use crate::probe::world::{Aws, Clock};

/// Makes the calls of these rows, independent ones together, and returns what came back in row order.
/// To keep what is known when time runs out, drive a [`Run`] instead.
pub async fn run(
    rows: Vec<(CheckId, Vec<AwsCall>)>,
    aws: &dyn Aws,
    clock: &dyn Clock,
    observer: &dyn Observer,
) -> Vec<Answered> {
    let run = Run::new(rows);
    run.go(aws, clock, observer).await;
    run.answers()
}
