//! The handshake and the request once more, by an address of the other family: a way that connects may still lose
//! what is sent on it, and programs take whichever family their computer prefers.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::{Mutex, PoisonError};

use tokio::time::timeout;

use super::route::{HandshakeRequest, Route, Stage};
use super::secure::{self, HEAD_START};
use super::walked::Walked;
use crate::catalogue::Target;
use crate::evidence::Control;
use crate::evidence::network::Hello;
use crate::net::domain;
use crate::probe::record::Scope;
use crate::probe::world::Stream;

/// The access portal, sign-in, their pages and the APIs are the first domains of a run.
const MOST_DOMAINS: usize = 5;

/// Domains of which a host was chosen already: a path does not differ from host to host, a filter by name may differ
/// from domain to domain.
#[derive(Debug, Default)]
pub(crate) struct ChosenDomains(Mutex<BTreeSet<String>>);

impl ChosenDomains {
    /// Whether this host is the first of its domain, and one of the first domains.
    fn choose(&self, host: &str) -> bool {
        let mut chosen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.len() < MOST_DOMAINS && chosen.insert(domain(host).to_owned())
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_host_of_each_domain_is_chosen_and_no_more_than_a_few() {
        let domains = ChosenDomains::default();
        assert!(domains.choose("d-1234567890.awsapps.com"));
        assert!(!domains.choose("other.awsapps.com"));
        assert!(domains.choose("us-east-1.signin.aws"));
        let more = (0..100).filter(|number| domains.choose(&format!("www.example{number}.com"))).count();
        assert_eq!(more, MOST_DOMAINS - 2);
    }
}
