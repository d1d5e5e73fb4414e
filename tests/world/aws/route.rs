//! From an HTTP request to an AWS operation, by the marks AWS itself goes by.

use std::time::Duration;

use bytes::Bytes;
use hyper::HeaderMap;
use hyper::http::request::Parts;
use serde_json::{Map, Value};

use super::record::Request;
use super::signature::{self, Credential};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    Sts,
    Iam,
    Ec2,
    S3,
    Account,
    Support,
    Organizations,
    SsoAdmin,
    IdentityStore,
    FreeTier,
    RecommendedActions,
    Payments,
    AccountAccess,
    SignIn,
    SsoOidc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    Json,
    RestJson,
    Query,
    Ec2Query,
    S3Xml,
}

impl Service {
    /// The prefix of IAM's action names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sts => "sts",
            Self::Iam => "iam",
            Self::Ec2 => "ec2",
            Self::S3 => "s3",
            Self::Account => "account",
            Self::Support => "support",
            Self::Organizations => "organizations",
            Self::SsoAdmin => "sso",
            Self::IdentityStore => "identitystore",
            Self::FreeTier => "freetier",
            Self::RecommendedActions => "bcm-recommended-actions",
            Self::Payments => "payments",
            Self::AccountAccess => "account-access",
            Self::SignIn => "signin",
            Self::SsoOidc => "sso-oidc",
        }
    }

    pub fn protocol(self) -> Protocol {
        match self {
            Self::Sts | Self::Iam => Protocol::Query,
            Self::Ec2 => Protocol::Ec2Query,
            Self::S3 => Protocol::S3Xml,
            Self::Account | Self::SsoOidc | Self::AccountAccess | Self::SignIn => Protocol::RestJson,
            _ => Protocol::Json,
        }
    }

    /// `X-Amz-Target` before the dot.
    fn of_target(prefix: &str) -> Option<Self> {
        Some(match prefix {
            "AWSSupport_20130415" => Self::Support,
            "AWSOrganizationsV20161128" => Self::Organizations,
            "SWBExternalService" => Self::SsoAdmin,
            "AWSIdentityStore" => Self::IdentityStore,
            "AWSFreeTierService" => Self::FreeTier,
            "AWSBillingAndCostManagementRecommendedActions" => Self::RecommendedActions,
            "AWSPayments" => Self::Payments,
            _ => return None,
        })
    }

    /// `Version` of the query protocol.
    fn of_version(version: &str) -> Option<Self> {
        Some(match version {
            "2011-06-15" => Self::Sts,
            "2010-05-08" => Self::Iam,
            "2016-11-15" => Self::Ec2,
            _ => return None,
        })
    }
}

/// One operation and what it was asked with.
#[derive(Clone, Debug)]
pub struct Call {
    pub service: Service,
    pub operation: String,
    /// The region it was signed for, else the one in the host name.
    pub region: String,
    /// JSON as sent; a form as an object of strings.
    pub body: Value,
}

impl Call {
    /// `sts:GetCallerIdentity`.
    pub fn name(&self) -> String {
        format!("{}:{}", self.service.word(), self.operation)
    }

    /// A string of the request; empty when absent.
    pub fn text(&self, key: &str) -> &str {
        self.body[key].as_str().unwrap_or_default()
    }
}

/// A request, read.
pub(super) struct Seen {
    pub(super) call: Option<Call>,
    pub(super) credential: Option<Credential>,
    pub(super) method: String,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) headers: HeaderMap,
    pub(super) bytes: Bytes,
}

pub(super) fn read(head: &Parts, bytes: &Bytes) -> Seen {
    let credential = signature::credential(&head.headers);
    let mut seen = Seen {
        call: None,
        credential,
        method: head.method.to_string(),
        path: head.uri.path().to_owned(),
        query: head.uri.query().unwrap_or_default().to_owned(),
        headers: head.headers.clone(),
        bytes: bytes.clone(),
    };
    seen.call = operation(&seen).map(|(service, operation)| Call {
        service,
        operation,
        region: seen.region(),
        body: body(&seen),
    });
    seen
}

impl Seen {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|header| header.to_str().ok()).unwrap_or_default()
    }

    /// `oidc.eu-west-1.amazonaws.com` carries its region in the name, a signature in its scope.
    fn region(&self) -> String {
        let signed = self.credential.as_ref().map(|credential| credential.region.clone());
        let named = || self.header("host").split('.').nth(1).filter(|part| part.matches('-').count() >= 2);
        signed.or_else(|| named().map(str::to_owned)).unwrap_or_default()
    }

    pub(super) fn record(&self, came: Duration) -> Request {
        let attempt = self.header("amz-sdk-request").split("attempt=").nth(1).unwrap_or_default();
        let attempt: String = attempt.chars().take_while(char::is_ascii_digit).collect();
        Request {
            call: self.call.as_ref().map_or_else(|| "?".to_owned(), Call::name),
            method: self.method.clone(),
            path: self.path.clone(),
            host: self.header("host").to_owned(),
            region: self.credential.as_ref().map(|credential| credential.region.clone()),
            key_id: self.credential.as_ref().map(|credential| credential.key_id.clone()),
            token: self.headers.contains_key("x-amz-security-token"),
            user_agent: self.header("user-agent").to_owned(),
            attempt: attempt.parse().unwrap_or(1),
            body: self.call.as_ref().map(|call| call.body.clone()).unwrap_or_default(),
            status: None,
            came,
            left: None,
        }
    }
}

fn operation(seen: &Seen) -> Option<(Service, String)> {
    let kind = seen.header("content-type");
    if let Some((prefix, operation)) = seen.header("x-amz-target").split_once('.') {
        let service = Service::of_target(prefix)?;
        return kind.starts_with("application/x-amz-json-1.").then(|| (service, operation.to_owned()));
    }
    if kind.starts_with("application/x-www-form-urlencoded") {
        let form = form(&seen.bytes);
        let service = Service::of_version(form["Version"].as_str()?)?;
        return Some((service, form["Action"].as_str()?.to_owned()));
    }
    match (seen.method.as_str(), seen.path.as_str()) {
        ("GET", "/") if seen.query.contains("x-id=ListBuckets") => {
            Some((Service::S3, "ListBuckets".to_owned()))
        }
        ("PUT", path) if path.starts_with("/upload/") => Some((Service::Support, "PutPart".to_owned())),
        ("POST", "/client/register") => Some((Service::SsoOidc, "RegisterClient".to_owned())),
        ("POST", "/device_authorization") => Some((Service::SsoOidc, "StartDeviceAuthorization".to_owned())),
        ("POST", "/applications-list") => Some((Service::AccountAccess, "ListApplications".to_owned())),
        ("POST", "/entitlements-list") => Some((Service::AccountAccess, "ListEntitlements".to_owned())),
        ("POST", "/get-console-authorization-configuration") => {
            Some((Service::SignIn, "GetConsoleAuthorizationConfiguration".to_owned()))
        }
        ("POST", "/get-resource-policy") => Some((Service::SignIn, "GetResourcePolicy".to_owned())),
        ("POST", path)
            if seen.credential.as_ref().is_some_and(|credential| credential.service == "account") =>
        {
            let name = path.trim_start_matches('/');
            let (first, rest) = name.split_at_checked(1)?;
            Some((Service::Account, format!("{}{rest}", first.to_ascii_uppercase())))
        }
        _ => None,
    }
}

fn body(seen: &Seen) -> Value {
    if seen.header("content-type").starts_with("application/x-www-form-urlencoded") {
        return form(&seen.bytes);
    }
    if seen.method == "PUT" {
        return serde_json::json!({"path": seen.path, "bytes": seen.bytes.len()});
    }
    serde_json::from_slice(&seen.bytes).unwrap_or_default()
}

fn form(bytes: &[u8]) -> Value {
    let pairs = url::form_urlencoded::parse(bytes);
    Value::Object(pairs.map(|(key, value)| (key.into_owned(), Value::from(&*value))).collect::<Map<_, _>>())
}
