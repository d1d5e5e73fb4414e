//! Carries out a plan and records what was seen. Every failure is an observation; only a plan that
//! cannot be started at all is an error. Nothing here judges.
//!
//! - [`world`]: the effects, as traits. `live` implements them for the real network.
//! - `computer`: settings of this computer. `wire`: one stage towards one host. [`account`]: AWS's answers.
//! - `pac`: proxy scripts, run in a child process.
//! - `portal_address`: where a portal's address of a company's own leads, before the plan is run.
//! - `run`: the rows of a plan side by side, then the controls of those that failed.

pub mod account;
mod computer;
mod failure;
#[cfg(any(test, fuzzing))]
pub(crate) mod fake;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod live;
mod observer;
pub(crate) mod pac;
pub mod pasted_error;
pub(crate) mod portal_address;
mod record;
mod run;
mod wire;
pub mod world;

pub use computer::cloud::is_ec2;
pub use computer::no_proxy::NoProxy;
pub(crate) use computer::pac::address as proxy_script_address;
pub use computer::pac::is_named as proxy_script_is_named;
pub use computer::proxy_env::ProxyEnvironment;
pub use computer::proxy_setting::ProxySetting;
pub(crate) use computer::settings::{profile_for_sdk, texts_for_sdk};
pub use computer::trust::TrustError as WorldError;
pub use live::LiveOptions;
pub use live::connect_to::{ConnectTo, ConnectToError, ConnectToFlaw};
pub use observer::{Observer, Silent};
pub use pac::child::run as run_proxy_script;
pub use pac::process::COMMAND as SCRIPT_COMMAND;
pub use run::{RunInfo, run};
pub(crate) use wire::certificate::facts as certificate_facts;
pub use world::World;
