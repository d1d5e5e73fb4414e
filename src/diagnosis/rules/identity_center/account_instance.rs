//! The instance belongs to the account alone and gives no access to AWS accounts.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::finding::{Finding, Rule, Severity};
use crate::diagnosis::setup;
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: "identity-center.account-instance",
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    check,
};

fn check(view: &View<'_>) -> Vec<Finding> {
    let (Some((because, instance)), Some((_, account, _))) = (setup::instance(*view), setup::caller(*view))
    else {
        return Vec::new();
    };
    let Some(organization) = setup::organization(*view) else { return Vec::new() };
    let own = instance.owner_account.as_deref() == Some(account);
    if !own
        || organization.place_of(Some(account)) == "management"
        || organization.place_of(Some(account)) == "unknown"
    {
        return Vec::new();
    }
    vec![setup::says(&RULE, because).and(&organization.because.id).build()]
}
