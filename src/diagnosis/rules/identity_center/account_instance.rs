//! The instance belongs to the account alone and gives no access to AWS accounts.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;

pub(super) const RULE: Rule = Rule {
    code: Code::IdentityCenterAccountInstance,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let (Some((because, instance)), Some((_, account, _))) = (answers::instance(view), answers::caller(view))
    else {
        return Vec::new();
    };
    let Some(organization) = answers::organization(view) else { return Vec::new() };
    let own = instance.owner_account.as_deref() == Some(account);
    if !own
        || organization.place_of(Some(account)) == "management"
        || organization.place_of(Some(account)) == "unknown"
    {
        return Vec::new();
    }
    vec![answers::says(&RULE, because).and(&organization.because.id).build()]
}
