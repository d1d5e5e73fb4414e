//! The browser says itself that an extension or a policy stopped the request: nothing was sent.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::BrowserBlockedLocally,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Http,
    faults: &[],
    claims: &[FailureKind::BlockedByExtension, FailureKind::BlockedByPolicy],
    check: Check::PerHost(judge),
};

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let end = row.end()?;
    let (by, owner) = match end.failure()?.kind {
        FailureKind::BlockedByExtension => ("extension", Owner::You),
        FailureKind::BlockedByPolicy => ("policy", Owner::ItDesktop),
        _ => return None,
    };
    // The browser names the cause itself, and no packet left that the network could have stopped.
    Some(Finding::about(&RULE, row, end).arg("by", by).owner(owner).confidence(Confidence::High).build())
}
