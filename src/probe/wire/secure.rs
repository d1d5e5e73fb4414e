//! The handshake of a row and the request on it. The large hello of current browsers goes first: a path that carries
//! it carries any hello. Only when it is not answered does the classical one follow, as the AWS CLI's OpenSSL sends it.

use std::pin::pin;
use std::time::Duration;

use futures_util::future::{Either, select};
use tokio::time::timeout;

use super::route::{HandshakeRequest, Route, Stage};
use super::walked::Walked;
use crate::catalogue::{Layer, Target};
use crate::evidence::network::{Hello, Verified};
use crate::evidence::{Control, Data, Failure, FailureKind, Outcome};
use crate::probe::record::{Begun, Scope, Timed};
use crate::probe::world::Stream;

/// How long the large hello is waited for before the classical one is sent beside it. A healthy far end answers
/// sooner; where hellos are dropped, no row takes a whole time-out more.
pub(super) const HEAD_START: Duration = Duration::from_millis(500);

/// A handshake that was made and is not recorded yet: its place in the evidence depends on what became of the other.
pub(super) struct Made {
    begun: Begun,
    timed: Timed<Data>,
    stream: Result<Box<dyn Stream>, FailureKind>,
    verified: Option<Verified>,
    /// A certificate came back. An alert may be an objection to the large hello alone.
    pub(super) certificate: bool,
}

/// Makes the handshake, sends the request and notes where it ended.
pub(super) async fn secure(
    stage: Stage<'_>,
    scope: &Scope,
    target: &Target,
    route: Route<'_>,
    stream: Box<dyn Stream>,
    walked: &mut Walked,
) {
    let dialled_for = (target.host(), target.port());
    let large = HandshakeRequest { route, dialled_for, name: target.host(), hello: Hello::PostQuantum };
    let mut first = pin!(handshake(stage, Some(stream), large));
    let early = timeout(HEAD_START.min(stage.budget.stage), &mut first).await.ok();
    if let Some(made) = early {
        if made.certificate {
            return go_on(stage, scope, target, made, walked).await;
        }
        let second = classical(stage, large).await;
        return after_both(stage, scope, target, made, second, walked).await;
    }
    let second = pin!(classical(stage, large));
    match select(first, second).await {
        Either::Left((made, _)) if made.certificate => go_on(stage, scope, target, made, walked).await,
        Either::Left((made, second)) => {
            let second = second.await;
            after_both(stage, scope, target, made, second, walked).await;
        }
        Either::Right((second, first)) if second.reached_tls() => {
            let large = async {
                let made = first.await;
                let failed = made.stream.is_err();
                note(stage, scope, Control::HelloPostQuantum, made);
                failed
            };
            let (failed, ()) = tokio::join!(large, go_on(stage, scope, target, second, walked));
            walked.large_hello_failed = failed;
        }
        Either::Right((second, first)) => {
            let made = first.await;
            after_both(stage, scope, target, made, second, walked).await;
        }
    }
}

impl Made {
    /// A hello was sent; without a connection there was none.
    fn reached_tls(&self) -> bool {
        matches!(self.timed.data, Data::TlsHandshake(_))
    }
}

pub(super) async fn classical(stage: Stage<'_>, large: HandshakeRequest<'_>) -> Made {
    handshake(stage, None, HandshakeRequest { hello: Hello::Classical, ..large }).await
}

/// On `stream`, or on a connection of its own.
pub(super) async fn handshake(
    stage: Stage<'_>,
    stream: Option<Box<dyn Stream>>,
    request: HandshakeRequest<'_>,
) -> Made {
    let begun = stage.log.begin();
    let at = stage.log.elapsed();
    let opened = match stream {
        Some(stream) => Ok(stream),
        None => {
            let (opened, data) = Box::pin(stage.open(request.route, request.dialled_for, None)).await;
            opened.map_err(|failure| (failure, data))
        }
    };
    let (result, data) = match opened {
        Ok(stream) => {
            let (result, shown) = Box::pin(stage.hello(stream, request)).await;
            (result, Data::TlsHandshake(Box::new(shown)))
        }
        Err((failure, data)) => (Err(failure), data),
    };
    let took = stage.log.elapsed().saturating_sub(at);
    made(begun, Timed { at, took, outcome: Outcome::Seen {}, data }, result)
}

fn made(begun: Begun, mut timed: Timed<Data>, result: Result<Box<dyn Stream>, Failure>) -> Made {
    let shown = match &timed.data {
        Data::TlsHandshake(shown) => Some(shown),
        _ => None,
    };
    let certificate = shown.is_some_and(|shown| result.is_ok() || !shown.chain.is_empty());
    let verified = shown.and_then(|shown| shown.verified.clone());
    let stream = result.map_err(|failure| {
        let kind = failure.kind;
        timed.outcome = Outcome::Failed(failure);
        kind
    });
    Made { begun, timed, stream, verified, certificate }
}

/// The large hello brought no certificate. The classical one is the row's own then, if one could be sent.
async fn after_both(
    stage: Stage<'_>,
    scope: &Scope,
    target: &Target,
    large: Made,
    classical: Made,
    walked: &mut Walked,
) {
    walked.large_hello_failed = classical.certificate;
    if classical.reached_tls() {
        note(stage, scope, Control::HelloPostQuantum, large);
        return go_on(stage, scope, target, classical, walked).await;
    }
    note(stage, scope, Control::Repeat, classical);
    go_on(stage, scope, target, large, walked).await;
}

/// Records a handshake that is not the row's own.
fn note(stage: Stage<'_>, scope: &Scope, control: Control, made: Made) {
    record(stage, &scope.control(control), made);
}

/// Records a handshake on which no request is sent.
pub(super) fn record(stage: Stage<'_>, scope: &Scope, made: Made) {
    stage.log.share(scope, made.begun, made.timed);
}

/// Records the row's own handshake and sends the request on it.
pub(super) async fn go_on(stage: Stage<'_>, scope: &Scope, target: &Target, made: Made, walked: &mut Walked) {
    walked.verified = made.verified.clone();
    stage.log.share(scope, made.begun, made.timed);
    let stream = match made.stream {
        Ok(stream) => stream,
        Err(kind) => {
            walked.broke = Some((Layer::Tls, kind));
            return;
        }
    };
    match Box::pin(stage.get(scope, stage.log.begin(), stream, target, target.path(), true)).await {
        Ok(http) => walked.http = Some(http),
        Err((kind, http)) => {
            walked.broke = Some((Layer::Http, kind));
            walked.http = Some(http);
        }
    }
}
