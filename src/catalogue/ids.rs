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

/// An enum whose JSON, TOML and command-line spelling is one word.
macro_rules! words {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $name {
            $($(#[$inner])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The stable word, as in JSON and on the command line.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|it| it.word() == text).ok_or_else(|| {
                    let known: Vec<_> = Self::ALL.iter().map(|it| it.word()).collect();
                    format!("`{text}` is not one of {}", known.join(", "))
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.word())
            }
        }
    };
}
pub(crate) use words;

words! {
    /// The families of checks, in probing order.
    Category {
        Environment = "environment",
        Network = "network",
        Credentials = "credentials",
        Activation = "activation",
        Verification = "verification",
        Payment = "payment",
        IdentityCenter = "identity-center",
        Support = "support",
    }
}

words! {
    Partition {
        Aws = "aws",
        AwsUsGov = "aws-us-gov",
        AwsCn = "aws-cn",
        AwsEusc = "aws-eusc",
    }
}

words! {
    /// Which way a host is reached. `proxy` is what the AWS CLI and SDKs would use.
    Lane {
        Direct = "direct",
        Proxy = "proxy",
    }
}

words! {
    /// Where on the way to an answer something happened, lowest first.
    Layer {
        Environment = "environment",
        Resolve = "resolve",
        Connect = "connect",
        ProxyConnect = "proxy_connect",
        Tls = "tls",
        Http = "http",
        Aws = "aws",
    }
}

words! {
    /// Who can mend it.
    Owner {
        You = "you",
        NetworkTeam = "network_team",
        DnsTeam = "dns_team",
        GatewayTeam = "gateway_team",
        ItDesktop = "it_desktop",
        AwsAdmin = "aws_admin",
        AwsSupport = "aws_support",
        Bank = "bank",
        Isp = "isp",
    }
}
