//! Settings of this computer: read, never changed.

pub(crate) mod callback;
pub(crate) mod charset;
pub(crate) mod cli_version;
pub(crate) mod cloud;
pub(crate) mod environment;
pub(crate) mod no_proxy;
pub(crate) mod pac;
pub(crate) mod programs;
pub(crate) mod proxy_env;
pub(crate) mod proxy_setting;
pub(crate) mod routes;
pub(crate) mod settings;
pub(crate) mod system_proxy;
pub(crate) mod trust;
