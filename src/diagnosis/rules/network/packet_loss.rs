//! Many connections stood only after the first SYN was sent again.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::Observation;

pub(super) const RULE: Rule = Rule {
    code: Code::NetworkPacketLoss,
    severity: Severity::Warn,
    owner: Owner::NetworkTeam,
    layer: Layer::Connect,
    faults: &["T09"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let connects: Vec<_> = view.all().filter(|it| it.seen() && it.as_connect().is_some()).collect();
    // Linux sends the SYN again after one second and after three. A busy computer is slow as well, but then
    // nothing else connects quickly in the meantime.
    let late: Vec<_> = connects
        .iter()
        .filter(|it| matches!(it.duration_ms, 950..1_400 | 2_950..3_600) && quick_meanwhile(&connects, it))
        .collect();
    // Lost packets make two heaps, at once and a second later; a busy computer makes everything in between.
    let between = connects.iter().filter(|it| matches!(it.duration_ms, 500..950 | 1_400..2_950)).count();
    let enough = late.len() >= 3 && late.len() * 10 >= connects.len() && late.len() >= between * 3;
    let Some(first) = late.first().filter(|_| enough) else {
        return Vec::new();
    };
    let Some((link, ..)) = view.link() else { return Vec::new() };
    let mut finding = Finding::of(&RULE, &link.check, &first.id)
        .arg("late", late.len())
        .arg("all", connects.len())
        .confidence(Confidence::Low)
        .not_evaluated(Code::NetworkInconsistentPath);
    finding = finding.and_all(late.iter().skip(1).take(4).map(|seen| &seen.id));
    vec![finding.build()]
}

fn quick_meanwhile(connects: &[&Observation], late: &Observation) -> bool {
    let end = late.at_ms + late.duration_ms;
    connects.iter().any(|it| it.duration_ms < 500 && it.at_ms > late.at_ms && it.at_ms + it.duration_ms < end)
}
