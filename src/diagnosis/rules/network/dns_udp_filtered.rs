//! The resolver answers over TCP and never over UDP.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::diagnosis::{names, ways};
use crate::evidence::{Control, FailureKind};

pub(super) const RULE: Rule = Rule {
    code: "network.dns-udp-filtered",
    severity: Severity::Fail,
    owner: Owner::NetworkTeam,
    layer: Layer::Resolve,
    faults: &["D03"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let Some((config, _)) = names::resolver_config(*view) else { return Vec::new() };
    let udp_answered = view
        .all()
        .any(|it| names::answered(it) && names::query_of(it).is_some_and(|it| it.transport == "udp"));
    let rows: Vec<_> = names::direct(*view).filter(names::unresolved).collect();
    let over_tcp = rows.iter().find_map(|it| ways::made(it, Control::DnsTcp).find(|it| names::answered(it)));
    let silent =
        rows.iter().filter_map(|it| names::query(it)).find(|(it, _)| it.failed_with(FailureKind::DnsTimeout));
    let (Some(tcp), Some((silent, _))) = (over_tcp, silent) else { return Vec::new() };
    if udp_answered {
        return Vec::new();
    }
    vec![
        Finding::of(&RULE, &config.check, &silent.id)
            .rules_out(&tcp.id, "network.no-resolver")
            .confidence(Confidence::High)
            .arg("server", names::server(*view))
            .explains(names::dependants(*view, names::unresolved))
            .build(),
    ]
}
