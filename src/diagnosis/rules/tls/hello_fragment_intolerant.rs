//! A hello in one piece passes and one in two pieces does not: something reads only the first segment.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::{RowView, View};
use crate::diagnosis::{fingerprint, ways};
use crate::evidence::{Control, Observation};

pub(super) const RULE: Rule = Rule {
    code: "tls.hello-fragment-intolerant",
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Tls,
    faults: &["S05"],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    view.hosts().filter_map(|row| judge(&row)).collect()
}

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let large = Hellos::of(row)?;
    let split = ways::made(row, Control::HelloSplit).find(|it| ways::cut(it).is_some())?;
    let vendor = fingerprint::name(fingerprint::on_path(row));
    let finding = ways::about(&RULE, row, large.failed)
        .and(&split.id)
        .vendor(vendor)
        .arg("bytes", ways::tls_of(large.failed).map_or(0, |it| it.hello_bytes))
        .confidence(Confidence::High)
        .rules_out(&large.classical.id, "network.sni-filtered")
        // A path that loses large packets lets a small hello pass, in however many pieces.
        .rules_out(&split.id, "network.mtu-upstream")
        .rules_out(&split.id, "tls.post-quantum-refused");
    Some(finding.build())
}

/// What the other hello rules start from: the classical hello was answered, the large one never, nor another host's
/// on the same way. What objects to large hellos does so each time; two lost on one row may be chance.
pub(in crate::diagnosis) struct Hellos<'a> {
    pub(in crate::diagnosis) classical: &'a Observation,
    pub(in crate::diagnosis) failed: &'a Observation,
}

impl<'a> Hellos<'a> {
    pub(in crate::diagnosis) fn of(row: &RowView<'a>) -> Option<Self> {
        let classical = row.tls().map(|it| it.observation).filter(|it| ways::tls_answered(it))?;
        let mut failed = None;
        for it in ways::made(row, Control::HelloPostQuantum) {
            if ways::tls_answered(it) {
                return None;
            }
            failed = failed.or_else(|| ways::cut(it).map(|_| it));
        }
        let failed = failed?;
        let mut others = row.view().controls(Control::HelloPostQuantum);
        if others.any(|it| ways::tls_answered(it) && same_way(it, failed)) {
            return None;
        }
        Some(Self { classical, failed })
    }
}

/// On one lane and to one address; behind a proxy the lane is all there is, so there the host decides.
fn same_way(one: &Observation, other: &Observation) -> bool {
    let place = |it: &Observation| {
        let tls = ways::tls_of(it)?;
        let host = tls.address.is_none().then(|| tls.sni.clone()).flatten();
        Some((it.lane, tls.address, host))
    };
    place(one).is_some_and(|it| place(other).as_ref() == Some(&it))
}
