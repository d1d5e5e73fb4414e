//! What one observation shows by itself: no other row, no control, no catalogue.

pub(super) mod aws;
mod dns;
pub(super) mod http;
pub(super) mod kinds;
mod proxy;
mod tcp;
mod tls;

use crate::catalogue::Layer;
use crate::evidence::Observation;

/// An observation together with its typed data.
#[derive(Clone, Copy)]
pub struct Seen<'a, T> {
    pub observation: &'a Observation,
    pub data: &'a T,
}

impl Observation {
    /// The layer it belongs to, for findings whose cause may sit on any.
    pub(super) fn layer(&self) -> Layer {
        self.data.layer().unwrap_or(Layer::Environment)
    }
}
