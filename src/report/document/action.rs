//! What can be done, for programs. The steps of the remediation say the same in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::catalogue::Owner;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Action {
    /// Who can do it.
    pub who: Owner,
    #[serde(flatten)]
    pub what: Deed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Deed {
    /// In a filter, a proxy, a firewall or a resolver, by the layer of the finding.
    AllowHosts { hosts: Vec<String> },
    /// On a gateway that opens TLS.
    DoNotDecrypt { hosts: Vec<String> },
    /// The program with its words; no shell reads them.
    Run { argv: Vec<String> },
    /// A page of AWS's, in a browser.
    OpenPage { url: String },
    /// An environment variable. Without `value` none is known.
    SetVariable {
        variable: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        value: Option<String>,
    },
    /// A case with AWS Support: `serviceCode` and `categoryCode` of CreateCase.
    AskAws { service: String, category: String },
}
