//! AWS's refusals as reasons.

use crate::aws::CallError;
use crate::case::desk::DeskError;

/// By AWS's code alone, never by its words.
pub(in crate::case) fn refusal(said: CallError, action: &'static str) -> DeskError {
    let (code, message) = match said {
        CallError::NoAnswer(words) => return DeskError::NoAnswer(words),
        CallError::Refused { code, message } => (code, message),
    };
    match code.as_str() {
        "SubscriptionRequiredException" => DeskError::SubscriptionRequired,
        "AccessDeniedException" | "AccessDenied" | "UnauthorizedOperation" => DeskError::AccessDenied(action),
        "AttachmentSetExpired" | "AttachmentSetIdNotFound" => DeskError::AttachmentSetExpired,
        "CaseCreationLimitExceeded" => DeskError::CaseCreationLimitExceeded,
        "ThrottlingException" | "Throttling" | "TooManyRequestsException" | "AttachmentLimitExceeded" => {
            DeskError::Throttled
        }
        "UnrecognizedClientException"
        | "InvalidClientTokenId"
        | "ExpiredTokenException"
        | "ExpiredToken"
        | "InvalidSignatureException"
        | "SignatureDoesNotMatch"
        | "MissingAuthenticationTokenException" => DeskError::Credentials(format!("{code} {message}")),
        "ValidationException"
        | "InvalidParameterValueException"
        | "AttachmentSetSizeLimitExceeded"
        | "UploadIdNotFound" => DeskError::Invalid(format!("{code} {message}")),
        "CaseIdNotFound" => DeskError::CaseNotFound,
        _ => DeskError::Other { code, message },
    }
}
