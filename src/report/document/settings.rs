//! What the AWS CLI would use on this computer, in the document.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::evidence::settings::{Setting, Settings, TokenCache};
use crate::evidence::{Data, Evidence};

/// Effective values in order of the list, each with its source and what it wins over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct EffectiveSettings {
    pub profile: String,
    /// The option or variable that names the profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile_from: Option<String>,
    /// The version of the AWS CLI on the path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cli_version: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Setting>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<TokenCache>,
}

/// `None` if the configuration was not looked at. A shared report has it in its evidence alone, with what may be shown.
pub(in crate::report) fn effective(evidence: &Evidence) -> Option<EffectiveSettings> {
    let found = evidence.observations.iter().find_map(|observation| match &observation.data {
        Data::Settings(settings) => Some(settings),
        _ => None,
    })?;
    let Settings { profile, profile_from, values, token, cli_version, .. } = &**found;
    Some(EffectiveSettings {
        profile: profile.clone(),
        profile_from: profile_from.clone(),
        cli_version: cli_version.clone(),
        values: values.clone(),
        token: token.clone(),
    })
}
