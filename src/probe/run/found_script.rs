//! The proxy script of a run, once it was found.

use std::collections::HashMap;

use crate::evidence::environment::{PacFile, ScriptWay};
use crate::probe::computer::environment::HostPort;
use crate::probe::computer::pac::ScriptSetting;

/// The script of this computer, and what it says of every host.
#[derive(Debug, Default)]
pub(super) struct FoundScript {
    pub(super) setting: Option<ScriptSetting>,
    pub(super) file: Option<PacFile>,
    /// Only of hosts it gave a way for.
    pub(super) ways: HashMap<HostPort, Vec<ScriptWay>>,
}
