//! Why a check has no answer of its own, as a closed list of words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::ids::words;

/// Why a check was not probed, a probe was not made or its result says nothing. Its wording is
/// `reason-<word>` in `locales/`. In alphabetical order, which is the order reports group them in.
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
pub enum Reason {
    AccountInstance,
    AwsAccessDenied,
    AwsCallFailed,
    AwsMayLeaveOut,
    AwsServiceRefused,
    AwsStateUnknown,
    AwsThrottled,
    AwsUnreachable,
    /// The browser got no answer for the page and does not tell pages why.
    BrowserDoesNotSay,
    /// The browser got an answer for the page and shows pages neither its status nor its content.
    BrowserHidesAnswer,
    BypassesProxy,
    ControlsNotNeeded,
    ControlsOff,
    CredentialsUnusable,
    Deadline,
    DirectClosedByDesign,
    ErrorTextOnly,
    ErrorTextUnknown,
    Interrupted,
    InterviewOff,
    LeftOut,
    NeedsDirectory,
    NeedsEarlierAnswer,
    NeedsInstance,
    NeedsRegion,
    NoAccessManager,
    /// No browser opened the page.
    NoBrowserCame,
    NoCredentials,
    NoHostToControl,
    NoInstance,
    NoOrganization,
    NoPaymentCard,
    NoPortal,
    NoProxy,
    /// The proxy script has no answer for the host.
    ScriptGaveNoWay,
    ScriptNotRead,
    NoSupportPlan,
    NotAsked,
    NotInAllowlist,
    NotInPartition,
    NotManagementAccount,
    NotObserved,
    NotProvenAws,
    NotSelected,
    NotSupported,
    NothingFailed,
    PatternNotTestable,
    Redirected,
    Unsure,
    /// A word of a later version, or of nobody.
    #[serde(other)]
    Unknown,
}
words!(Reason);

impl Reason {
    /// What the reason makes of the check it stands for; `None` leaves the check undetermined.
    pub fn disposition(self) -> Option<Disposition> {
        let because = self;
        match self {
            Self::PatternNotTestable
            | Self::NoOrganization
            | Self::NotManagementAccount
            | Self::NoSupportPlan
            | Self::NoInstance
            | Self::NoAccessManager
            | Self::NoPaymentCard
            | Self::AccountInstance
            | Self::NotInPartition
            | Self::NothingFailed
            | Self::ControlsNotNeeded
            | Self::BypassesProxy
            | Self::DirectClosedByDesign => Some(Disposition::Na { because }),
            Self::NeedsDirectory
            | Self::NeedsInstance
            | Self::NeedsRegion
            | Self::NotSelected
            | Self::LeftOut
            | Self::NotInAllowlist
            | Self::ControlsOff
            | Self::NoHostToControl
            | Self::InterviewOff
            | Self::NoCredentials
            | Self::NoPortal
            | Self::NotAsked => Some(Disposition::Skipped { because }),
            Self::NoProxy
            | Self::BrowserDoesNotSay
            | Self::BrowserHidesAnswer
            | Self::NoBrowserCame
            | Self::ScriptGaveNoWay
            | Self::ScriptNotRead
            | Self::Redirected
            | Self::NotProvenAws
            | Self::NotObserved
            | Self::CredentialsUnusable
            | Self::NotSupported
            | Self::NeedsEarlierAnswer
            | Self::AwsAccessDenied
            | Self::AwsThrottled
            | Self::AwsServiceRefused
            | Self::AwsUnreachable
            | Self::AwsStateUnknown
            | Self::AwsMayLeaveOut
            | Self::AwsCallFailed
            | Self::Unsure
            | Self::ErrorTextOnly
            | Self::ErrorTextUnknown
            | Self::Deadline
            | Self::Interrupted
            | Self::Unknown => None,
        }
    }

    /// The user left out an option that would make the check possible.
    pub fn needs_option(self) -> bool {
        matches!(self, Self::NeedsDirectory | Self::NeedsInstance | Self::NeedsRegion)
    }

    /// The reason itself tells what AWS answered.
    pub fn tells_aws_answer(self) -> bool {
        matches!(
            self,
            Self::AwsAccessDenied
                | Self::AwsThrottled
                | Self::AwsServiceRefused
                | Self::AwsUnreachable
                | Self::AwsStateUnknown
                | Self::AwsCallFailed
        )
    }
}

/// Whether a row is probed at all, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    Run,
    /// Does not apply, e.g. a wildcard pattern with no known host.
    Na {
        #[schemars(with = "String")]
        because: Reason,
    },
    /// Left out: by the user, or because something was not given.
    Skipped {
        #[schemars(with = "String")]
        because: Reason,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_a_later_version_is_unknown() {
        let read: Reason = serde_json::from_str("\"a-word-of-tomorrow\"").unwrap();
        assert_eq!((read, read.disposition()), (Reason::Unknown, None));
    }
}
