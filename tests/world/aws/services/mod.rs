//! One file a service: what each operation answers to those it answers.

pub mod account;
pub mod account_access;
pub mod ec2;
pub mod free_tier;
pub mod iam;
pub mod identity_store;
pub mod organizations;
pub mod payments;
pub mod recommended_actions;
pub mod s3;
pub mod sign_in;
pub mod sso_admin;
pub mod sso_oidc;
pub mod sts;
pub mod support;
mod support_cases;

use super::answer::Answer;
use super::route::{Call, Service};
use super::state::Account;

pub(super) fn handle(account: &mut Account, call: &Call) -> Answer {
    match call.service {
        Service::Sts => sts::handle(account, call),
        Service::Iam => iam::handle(account, call),
        Service::Ec2 => ec2::handle(account, call),
        Service::S3 => s3::handle(account, call),
        Service::Account => account::handle(account, call),
        Service::Support => support::handle(account, call),
        Service::Organizations => organizations::handle(account, call),
        Service::SsoAdmin => sso_admin::handle(account, call),
        Service::IdentityStore => identity_store::handle(account, call),
        Service::FreeTier => free_tier::handle(account, call),
        Service::AccountAccess => account_access::handle(account, call),
        Service::SignIn => sign_in::handle(account, call),
        Service::Payments => payments::handle(account, call),
        Service::RecommendedActions => recommended_actions::handle(account, call),
        Service::SsoOidc => sso_oidc::handle(account, call),
    }
}
