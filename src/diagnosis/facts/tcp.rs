//! One connection.

use crate::evidence::network::Connect;
use crate::evidence::{Data, Observation};

impl Observation {
    pub(crate) fn as_connect(&self) -> Option<&Connect> {
        match &self.data {
            Data::Connect(connect) => Some(connect),
            _ => None,
        }
    }
}
