//! The way to one host, layer by layer, as every format shows it.

use super::document::{Check, Document};
use crate::catalogue::{Lane, Layer};
use crate::diagnosis::{Code, Status};
use crate::evidence::FailureKind;

/// One layer on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) layer: Layer,
    pub(super) state: State,
    pub(super) failure: Option<FailureKind>,
    pub(super) duration_ms: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Passed,
    /// Passed, with a warning at this layer.
    Warned,
    Broken,
    NotReached,
}

impl State {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Warned => "warned",
            Self::Broken => "broken",
            Self::NotReached => "not_reached",
        }
    }
}

/// From name to answer. The last step, AWS, passes only when AWS is shown to have answered.
pub(super) fn steps(document: &Document, check: &Check) -> Vec<Step> {
    let layers: &[Layer] = match (check.host.is_some(), check.lane) {
        (false, _) => &[],
        (true, Some(Lane::Pac)) if went_by_a_proxy(document, check) => {
            &[Layer::ProxyConnect, Layer::Tls, Layer::Http, Layer::Aws]
        }
        (true, Some(Lane::Proxy)) => &[Layer::ProxyConnect, Layer::Tls, Layer::Http, Layer::Aws],
        (true, _) => &[Layer::Resolve, Layer::Connect, Layer::Tls, Layer::Http, Layer::Aws],
    };
    layers.iter().map(|layer| step(document, check, *layer)).collect()
}

fn went_by_a_proxy(document: &Document, check: &Check) -> bool {
    document.own(&check.id).any(|seen| seen.operation.layer() == Some(Layer::ProxyConnect))
}

fn step(document: &Document, check: &Check, layer: Layer) -> Step {
    let own: Vec<_> =
        document.own(&check.id).filter(|observation| observation.operation.layer() == Some(layer)).collect();
    let failed = own.iter().find_map(|observation| observation.failed.as_ref()).map(|failed| failed.kind);
    let seen = own.iter().any(|observation| observation.seen.is_some());
    let answered = matches!(check.status, Status::Ok | Status::Warn) && !is_hidden(check);
    let broken = matches!(check.status, Status::Fail | Status::Error | Status::Unknown);
    let state = match check.layer {
        Some(at) if at == layer && check.status == Status::Warn && failed.is_some() && !seen => State::Broken,
        Some(at) if at == layer && check.status == Status::Warn => State::Warned,
        Some(at) if at == layer && broken => State::Broken,
        _ if layer == Layer::Aws && answered => State::Passed,
        _ if seen => State::Passed,
        Some(at) if failed.is_some() && layer > at => State::Broken,
        _ => State::NotReached,
    };
    let failure = failed.filter(|_| state == State::Broken);
    let duration_ms = own.iter().map(|observation| observation.duration_ms).sum();
    Step { layer, state, failure, duration_ms }
}

/// What such a finding rests on was told by a page, which is not shown who answered.
fn is_hidden(check: &Check) -> bool {
    [Code::BrowserCutOff, Code::BrowserGetsThrough]
        .iter()
        .any(|code| check.findings.iter().any(|found| found == code.word()))
}
