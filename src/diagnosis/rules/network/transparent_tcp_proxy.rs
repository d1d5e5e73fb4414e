//! An address nobody has accepted a connection: TCP success proves nothing on this network.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::Control;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkTransparentTcpProxy,
    severity: Severity::Info,
    owner: Owner::GatewayTeam,
    layer: Layer::Connect,
    faults: &["T08"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let Some(canary) = view.controls(Control::TcpCanary).find(|control| control.seen()) else {
        return Vec::new();
    };
    let address = Arg::or_unknown(canary.as_connect(), |connect| Arg::from(connect.address));
    vec![
        Finding::of(&RULE, &canary.check, &canary.id)
            .arg("address", address)
            .confidence(Confidence::High)
            .build(),
    ]
}
