//! The handshake and the request once more, by an address of the other family: a way that connects may still lose
//! what is sent on it, and programs take whichever family their computer prefers.

use std::net::SocketAddr;
use std::pin::pin;

use tokio::time::timeout;

use super::route::{HandshakeRequest, Route, Stage};
use super::secure::{self, HEAD_START};
use super::walked::Walked;
use crate::catalogue::Target;
use crate::evidence::Control;
use crate::evidence::network::Hello;
use crate::probe::record::Scope;
use crate::probe::world::Stream;

/// Goes beside the row's own handshake and takes no longer on a path that carries it. Where the large hello is not
/// answered, the classical one and the large one in small segments tell loss by size from anything else.
pub(super) async fn try_it(
    stage: Stage<'_>,
    scope: &Scope,
    target: &Target,
    (address, stream): (SocketAddr, Box<dyn Stream>),
) {
    if scope.control.is_some() || !stage.limits.chosen_domains.choose(target.host()) {
        return;
    }
    let scope = &scope.control(Control::OtherFamily);
    let dialled_for = (target.host(), target.port());
    let large = HandshakeRequest {
        route: Route::Direct(address),
        dialled_for,
        name: target.host(),
        hello: Hello::PostQuantum,
    };
    // How far this way got is in the evidence; the row's own walk is the other family's.
    let walked = &mut Walked::default();
    let mut first = pin!(secure::handshake(stage, Some(stream), large));
    let early = timeout(HEAD_START.min(stage.budget.stage), &mut first).await.ok();
    if let Some(made) = early {
        if made.certificate {
            return secure::go_on(stage, scope, target, made, walked).await;
        }
        let small = HandshakeRequest { hello: Hello::SmallSegment, ..large };
        let (second, ()) =
            tokio::join!(secure::classical(stage, large), stage.connect_and_handshake(scope, small));
        secure::record(stage, scope, made);
        return secure::go_on(stage, scope, target, second, walked).await;
    }
    let small = HandshakeRequest { hello: Hello::SmallSegment, ..large };
    let (made, second, ()) =
        tokio::join!(first, secure::classical(stage, large), stage.connect_and_handshake(scope, small));
    let (other, own) = if made.certificate { (second, made) } else { (made, second) };
    secure::record(stage, scope, other);
    secure::go_on(stage, scope, target, own, walked).await;
}
