//! One answer of AWS's API.

use super::Seen;
use crate::catalogue::AwsCall;
use crate::evidence::FailureKind;
use crate::evidence::aws::AwsAnswer;

pub(crate) type Call<'a> = Seen<'a, AwsAnswer>;

/// Codes by which a service says that it does not know the account as its customer.
const NOT_A_CUSTOMER: &[&str] = &["OptInRequired", "NotSignedUp", "SubscriptionRequiredException"];

impl<'a> Seen<'a, AwsAnswer> {
    /// AWS's error code; nothing a gateway wrote has one.
    pub(crate) fn error_code(&self) -> Option<&'a str> {
        self.observation.failed_with(FailureKind::AwsError).then_some(self.data.code.as_deref()).flatten()
    }
    /// A service other than Support refuses the account as a whole. Support says so of its own plans.
    pub(crate) fn not_a_customer(&self) -> bool {
        self.error_code().is_some_and(|code| NOT_A_CUSTOMER.contains(&code))
            && service(self.data.call) != "support"
    }
    /// Refused because of the account's state, not for a permission.
    pub(crate) fn refused_for_state(&self) -> bool {
        self.error_code().is_some() && self.data.reason.as_deref() == Some("INVALID_ACCOUNT_STATE")
    }
    /// The KMS key behind the service is the reason, not a permission for the call.
    pub(crate) fn refused_by_key(&self) -> bool {
        let reason = self.data.reason.as_deref().unwrap_or_default();
        self.error_code().is_some()
            && reason.starts_with("KMS_")
            && !reason.to_ascii_lowercase().contains("throttl")
    }
    /// An IAM or organization policy said no. It says nothing about the account.
    pub(crate) fn is_denied(&self) -> bool {
        let denied = self.error_code().is_some_and(|code| {
            code.starts_with("AccessDenied") || matches!(code, "UnauthorizedOperation" | "NotAuthorized")
        });
        denied && !self.refused_for_state() && !self.refused_by_key()
    }
    /// AWS asked to slow down: no verdict about anything.
    pub(crate) fn is_throttled(&self) -> bool {
        self.error_code().is_some_and(|code| {
            code.contains("Throttl")
                || matches!(code, "TooManyRequestsException" | "RequestLimitExceeded" | "SlowDown")
        })
    }
    /// A code that only the limits of the Free plan have.
    pub(crate) fn is_limited(&self) -> bool {
        self.error_code() == Some("FreeTierRestrictionError")
    }
}

/// The service's name in front of the operation's.
pub(crate) fn service(call: AwsCall) -> &'static str {
    call.word().split(':').next().unwrap_or_default()
}
