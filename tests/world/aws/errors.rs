//! Errors as AWS words them, with the status and code each service gives them.

use super::answer::Error;
use super::route::{Call, Protocol, Service};

const DENIED_TO: &str = "arn:aws:iam::123456789012:user/jane.doe";

/// EC2's: sign-up unfinished, or activation still spreading.
pub fn opt_in_required_ec2() -> Error {
    let words = "You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.";
    Error::new(401, "OptInRequired", words)
}

/// The query services' form of the same.
pub fn opt_in_required() -> Error {
    Error::new(403, "OptInRequired", "The AWS Access Key Id needs a subscription for the service")
}

/// The JSON services' form of the same; also what a Free plan refuses.
pub fn subscription_required() -> Error {
    let words = "The AWS Access Key Id needs a subscription for the service";
    Error::new(400, "SubscriptionRequiredException", words)
}

/// S3's form of the same.
pub fn not_signed_up() -> Error {
    let words = "Your account is not signed up for the S3 service. You must sign up before you can use S3.";
    Error::new(403, "NotSignedUp", words)
}

/// Support and Health on a plan without their API: nothing to do with activation.
pub fn premium_support_required() -> Error {
    let words = "Amazon Web Services Premium Support Subscription is required to use this service.";
    Error::new(400, "SubscriptionRequiredException", words)
}

pub fn pending_verification() -> Error {
    let words = "Your request for accessing resources in this region is being validated, and you will not be able to launch additional resources in this region until the validation is complete. We will notify you by email once your request has been validated. While normally resolved within minutes, please allow up to 4 hours for this process to complete.";
    Error::new(400, "PendingVerification", words)
}

pub fn blocked() -> Error {
    let words = "This account is currently blocked and not recognized as a valid account. Please contact https://support.console.aws.amazon.com/support/home?region=us-east-1#/case/create?issueType=customer-service&serviceCode=account-management&categoryCode=account-verification if you have questions.";
    Error::new(400, "Blocked", words)
}

pub fn account_problem() -> Error {
    Error::new(403, "AccountProblem", "There is a problem with your AWS account that prevents the operation.")
}

/// IAM's refusal of exactly this call.
pub fn access_denied(call: &Call) -> Error {
    let action = match (call.service, call.operation.as_str()) {
        (Service::S3, "ListBuckets") => "s3:ListAllMyBuckets".to_owned(),
        _ => call.name(),
    };
    let words = format!(
        "User: {DENIED_TO} is not authorized to perform: {action} on resource: * because no identity-based policy allows the {action} action"
    );
    match call.service.protocol() {
        Protocol::Json => Error::new(400, "AccessDeniedException", &words),
        Protocol::RestJson => Error::new(403, "AccessDeniedException", &words),
        Protocol::Query | Protocol::S3Xml => Error::new(403, "AccessDenied", &words),
        Protocol::Ec2Query => {
            let words = format!("You are not authorized to perform this operation. {words}");
            Error::new(403, "UnauthorizedOperation", &words)
        }
    }
}

/// Account Management's, when a number is verified already or a code is on its way.
pub fn conflict(words: &str) -> Error {
    Error::new(409, "ConflictException", words)
}

pub fn throttled(service: Service) -> Error {
    match service.protocol() {
        Protocol::Json => Error::new(400, "ThrottlingException", "Rate exceeded"),
        Protocol::RestJson => Error::new(429, "TooManyRequestsException", "Rate exceeded"),
        Protocol::Query => Error::new(400, "Throttling", "Rate exceeded"),
        Protocol::Ec2Query => Error::new(503, "RequestLimitExceeded", "Request limit exceeded."),
        Protocol::S3Xml => Error::new(503, "SlowDown", "Please reduce your request rate."),
    }
}

/// A key AWS does not know here: wrong, deleted, of another partition, or global in an opt-in Region.
pub fn unknown_key(service: Service) -> Error {
    match service.protocol() {
        Protocol::Query => {
            Error::new(403, "InvalidClientTokenId", "The security token included in the request is invalid.")
        }
        Protocol::Json | Protocol::RestJson => Error::new(
            400,
            "UnrecognizedClientException",
            "The security token included in the request is invalid.",
        ),
        Protocol::Ec2Query => {
            Error::new(401, "AuthFailure", "AWS was not able to validate the provided access credentials")
        }
        Protocol::S3Xml => Error::new(
            403,
            "InvalidAccessKeyId",
            "The AWS Access Key Id you provided does not exist in our records.",
        ),
    }
}

pub fn expired(service: Service) -> Error {
    let words = "The security token included in the request is expired";
    match service.protocol() {
        Protocol::Query => Error::new(403, "ExpiredToken", words),
        Protocol::Json => Error::new(400, "ExpiredTokenException", words),
        Protocol::RestJson => Error::new(403, "ExpiredTokenException", words),
        Protocol::Ec2Query => Error::new(400, "RequestExpired", "Request has expired."),
        Protocol::S3Xml => Error::new(400, "ExpiredToken", "The provided token has expired."),
    }
}

pub fn wrong_signature(service: Service) -> Error {
    let words = "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    match service.protocol() {
        Protocol::Json | Protocol::RestJson => Error::new(400, "InvalidSignatureException", words),
        Protocol::Ec2Query => {
            Error::new(401, "AuthFailure", "AWS was not able to validate the provided access credentials")
        }
        Protocol::Query | Protocol::S3Xml => Error::new(403, "SignatureDoesNotMatch", words),
    }
}

/// `signed` and `now` as `20260101T000000Z`; `late` when the signature is older than AWS allows.
pub fn wrong_time(service: Service, signed: &str, now: &str, late: bool) -> Error {
    let words = match late {
        true => format!("Signature expired: {signed} is now earlier than {now} ({now} - 5 min.)"),
        false => format!("Signature not yet current: {signed} is still later than {now} ({now} + 5 min.)"),
    };
    match service.protocol() {
        Protocol::Json | Protocol::RestJson => Error::new(400, "InvalidSignatureException", &words),
        Protocol::Query => Error::new(403, "SignatureDoesNotMatch", &words),
        Protocol::Ec2Query => Error::new(400, "RequestExpired", "Request has expired."),
        Protocol::S3Xml => Error::new(
            403,
            "RequestTimeTooSkewed",
            "The difference between the request time and the current time is too large.",
        ),
    }
}

pub fn missing_token(service: Service) -> Error {
    let words = "Request is missing Authentication Token";
    match service.protocol() {
        Protocol::Json => Error::new(400, "MissingAuthenticationTokenException", words),
        Protocol::S3Xml => Error::new(403, "AccessDenied", "Access Denied"),
        _ => Error::new(403, "MissingAuthenticationToken", words),
    }
}
