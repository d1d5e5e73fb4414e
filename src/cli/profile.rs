//! The settings of one profile that decide where the doctor looks.

use crate::evidence::settings::{SettingProblem, Settings};

/// What is usable of them. A value the AWS CLI could not use is left out here: it is a finding, never an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Profile {
    pub(crate) sso_start_url: Option<String>,
    pub(crate) sso_region: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) ca_bundle: Option<String>,
}

impl Profile {
    pub(crate) fn of(settings: &Settings) -> Self {
        let value = |name: &str| {
            let setting = settings.value(name)?;
            Some(good(settings, name).unwrap_or_else(|| setting.value.clone()))
        };
        Self {
            sso_start_url: value("sso_start_url"),
            sso_region: value("sso_region"),
            region: value("region"),
            ca_bundle: value("ca_bundle"),
        }
    }
}

/// What was meant, where a fault says it: the value without its quotes, or the Region of a zone.
fn good(settings: &Settings, name: &str) -> Option<String> {
    let meant = |problem: SettingProblem| {
        matches!(
            problem,
            SettingProblem::ValueQuoted | SettingProblem::ValueHasComment | SettingProblem::RegionUnknown
        )
    };
    let fault = settings.faults.iter().find(|fault| fault.key == name && meant(fault.problem))?;
    Some(fault.write.as_deref()?.split_once(" = ")?.1.to_owned())
}
