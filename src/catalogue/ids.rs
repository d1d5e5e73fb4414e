//! The words every other module shares. Their spelling in JSON is stable for ever.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The id of one row of the result, e.g. `network.awsapps-com.start`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct CheckId(String);

/// The id of one entry of `checks/endpoints/*.toml`, e.g. `awsapps-com`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct EndpointId(String);

macro_rules! text_id {
    ($name:ident) => {
        impl $name {
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    };
}
text_id!(CheckId);
text_id!(EndpointId);

/// Gives an enum whose words `strum` spells the list of its values and one way to read and write a word.
/// The spelling in JSON (`serde`) is the same; a test compares the two.
macro_rules! words {
    ($name:ident) => {
        impl $name {
            pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;

            /// The stable word, as in JSON and on the command line.
            pub fn word(self) -> &'static str {
                self.into()
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|value| value.word() == text).ok_or_else(|| {
                    let known: Vec<_> = Self::ALL.iter().map(|value| value.word()).collect();
                    format!("`{text}` is not one of {}", known.join(", "))
                })
            }
        }
    };
}
pub(crate) use words;

/// The families of checks, in probing order.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Category {
    Environment,
    Network,
    Credentials,
    Activation,
    Verification,
    Payment,
    IdentityCenter,
    Support,
}
words!(Category);

#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Partition {
    Aws,
    AwsUsGov,
    AwsCn,
    AwsEusc,
}
words!(Partition);

/// Which way a host is reached. `proxy` is what the AWS CLI and SDKs would use.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Lane {
    Direct,
    Proxy,
    /// By the way a proxy script gives, as browsers go.
    Pac,
    /// Reported by the user's browser, or by a file it wrote.
    Browser,
}
words!(Lane);

/// Where on the way to an answer something happened, lowest first.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Layer {
    Environment,
    Resolve,
    Connect,
    ProxyConnect,
    Tls,
    Http,
    Aws,
}
words!(Layer);

/// Who can fix it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Owner {
    You,
    NetworkTeam,
    DnsTeam,
    GatewayTeam,
    ItDesktop,
    AwsAdmin,
    AwsSupport,
    Bank,
    Isp,
}
words!(Owner);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{
        AwsCall, CaseTopic, EnvironmentProbe, HowSure, IpSupport, List, Mark, Purpose, Reason, Sure,
    };

    #[test]
    fn json_spells_every_word_as_the_command_line_does() {
        fn same<T: Copy + Serialize + Into<&'static str>>(all: &[T]) {
            for value in all {
                let word: &'static str = (*value).into();
                assert_eq!(serde_json::to_value(value).unwrap(), word);
            }
        }
        same(Category::ALL);
        same(Partition::ALL);
        same(Lane::ALL);
        same(Layer::ALL);
        same(Owner::ALL);
        same(AwsCall::ALL);
        same(EnvironmentProbe::ALL);
        same(List::ALL);
        same(Purpose::ALL);
        same(IpSupport::ALL);
        same(Sure::ALL);
        same(HowSure::ALL);
        same(Mark::ALL);
        same(CaseTopic::ALL);
        same(Reason::ALL);
    }
}
