//! Signs and sends calls of services whose SDK crate is not used.

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials as Keys;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::client::http::HttpConnector;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_types::body::SdkBody;
use aws_types::service_config::ServiceConfigKey;
use http_body_util::BodyExt;
use hyper::http::{Method, Request};
use serde_json::Value;

use super::answer::{self, Head};
use super::api::Reply;
use super::session::Ready;
use super::{cause, scrub};
use crate::catalogue::{AwsCall, Partition};
use crate::evidence::aws::{AwsAnswer, AwsFacts};
use crate::evidence::{Failure, FailureKind, Outcome};

const ATTEMPTS: u32 = 3;
const PAUSE: Duration = Duration::from_millis(200);

/// How a request is written and an answer read.
pub(crate) enum Protocol {
    /// A form or nothing in, XML out; `root` is the element a good answer begins with.
    Xml { root: &'static str },
    /// AWS JSON 1.0; `target` names the operation.
    Json { target: String },
    /// The path names the operation.
    RestJson,
}

/// Where a service answers.
pub(crate) enum Hosts {
    /// One host for each Region; IPv4 unless the dual-stack switch is on.
    Regional,
    /// One host for each Region, with IPv4 and IPv6. The session's Region where none is given.
    DualStack { region: Option<String> },
    /// One host for the whole partition, with IPv4 and IPv6.
    Global,
}

/// One request, and how a good answer is recognised.
pub(crate) struct SignedCall {
    pub(crate) operation: AwsCall,
    /// The name the signature is for, and of the host.
    pub(crate) service: &'static str,
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) body: String,
    pub(crate) protocol: Protocol,
    pub(crate) hosts: Hosts,
}

impl SignedCall {
    pub(crate) fn post(
        operation: AwsCall,
        service: &'static str,
        path: &'static str,
        hosts: Hosts,
        protocol: Protocol,
        body: String,
    ) -> Self {
        Self { operation, service, method: Method::POST, path, body, protocol, hosts }
    }

    fn region<'a>(&'a self, ready: &'a Ready) -> &'a str {
        match (&self.hosts, ready.partition) {
            (Hosts::DualStack { region: Some(region) }, _) => region,
            (Hosts::Regional | Hosts::DualStack { region: None }, _) => &ready.region,
            (Hosts::Global, Partition::Aws) => "us-east-1",
            (Hosts::Global, Partition::AwsUsGov) => "us-gov-west-1",
            (Hosts::Global, Partition::AwsCn) => "cn-northwest-1",
            (Hosts::Global, Partition::AwsEusc) => "eusc-de-east-1",
        }
    }

    fn content_type(&self) -> Option<&'static str> {
        match self.protocol {
            Protocol::Json { .. } => Some("application/x-amz-json-1.0"),
            Protocol::RestJson => Some("application/json"),
            Protocol::Xml { .. } if self.body.is_empty() => None,
            Protocol::Xml { .. } => Some("application/x-www-form-urlencoded; charset=utf-8"),
        }
    }
}

/// Sends the request, a few times if the failure is a passing one. `facts` reads the body of a good
/// answer, and gives none for a body it cannot read.
pub(crate) async fn send(
    ready: &Ready,
    call: &SignedCall,
    facts: impl Fn(&str) -> Option<AwsFacts>,
) -> Reply {
    let mut attempt = 1;
    loop {
        let reply = once(ready, call, &facts).await;
        let passing = reply.answer.status.is_some_and(|status| status >= 500 || status == 429)
            || matches!(
                reply.answer.cause,
                Some(FailureKind::ConnectionReset | FailureKind::ConnectionClosed)
            );
        if !passing || attempt == ATTEMPTS {
            return reply;
        }
        tokio::time::sleep(PAUSE * attempt).await;
        attempt += 1;
    }
}

async fn once(ready: &Ready, call: &SignedCall, facts: impl Fn(&str) -> Option<AwsFacts>) -> Reply {
    let mut answer = AwsAnswer::new(call.operation);
    answer.region = Some(call.region(ready).to_owned());
    let Some(request) = signed(ready, call) else {
        return Reply::new(answer::internal("the request could not be signed"), answer);
    };
    answer.host = answer::aws_host(request.uri());
    answer.endpoint_set = answer.host.is_none();
    let outcome = match ready.connector.call(request).await {
        Ok(response) => read(response, call, &mut answer, facts).await,
        Err(error) => {
            let (kind, words) = cause::of(&error);
            let kind = if error.is_timeout() { FailureKind::ConnectTimeout } else { kind };
            answer::unreachable(&mut answer, kind, words)
        }
    };
    Reply::new(outcome, answer)
}

async fn read(
    response: HttpResponse,
    call: &SignedCall,
    answer: &mut AwsAnswer,
    facts: impl Fn(&str) -> Option<AwsFacts>,
) -> Outcome {
    let named = response.headers().get("x-amzn-errortype").map(str::to_owned);
    let head = Head::of(&response);
    answer.status = head.status;
    answer.request_id.clone_from(&head.request_id);
    let good = response.status().is_success();
    let Ok(body) = response.into_body().collect().await else {
        return answer::unreachable(answer, FailureKind::BodyStalled, None);
    };
    let body = body.to_bytes();
    let text = String::from_utf8_lossy(&body);
    if answer.request_id.is_none() {
        return answer::not_aws(&head);
    }
    let whole = match call.protocol {
        Protocol::Xml { root } => text.contains(&format!("<{root}")),
        Protocol::Json { .. } | Protocol::RestJson => true,
    };
    if let Some(found) = (good && whole).then(|| facts(&text)).flatten() {
        answer.facts = Some(found);
        return Outcome::Seen {};
    }
    let error = match call.protocol {
        Protocol::Xml { .. } => xml_error(&text),
        Protocol::Json { .. } | Protocol::RestJson => json_error(&text, named.as_deref()),
    };
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    answer.code = error.code.map(|code| scrub::code(&code)).and_then(some);
    answer.message = error.message.map(|text| scrub::words(&text)).and_then(some);
    answer.reason = error.reason.map(|reason| scrub::code(&reason)).and_then(some);
    answer.clock_refused = answer::is_about_time(answer);
    if good {
        return answer::internal("AWS's answer could not be read");
    }
    let said = answer.code.clone().or_else(|| answer.message.clone());
    Outcome::Failed(Failure { kind: FailureKind::AwsError, detail: said })
}

#[derive(Default)]
struct ErrorBody {
    code: Option<String>,
    message: Option<String>,
    reason: Option<String>,
}

fn xml_error(text: &str) -> ErrorBody {
    ErrorBody { code: texts(text, "Code").next(), message: texts(text, "Message").next(), reason: None }
}

/// The code stands in a header (`named`) or in the body; it may carry a namespace before `#` and an address behind
/// `:`.
fn json_error(text: &str, named: Option<&str>) -> ErrorBody {
    let body = serde_json::from_str::<Value>(text).unwrap_or_default();
    let word = |key: &str| body[key].as_str().map(str::to_owned);
    let code = named.map(str::to_owned).or_else(|| word("__type")).or_else(|| word("code")).map(|name| {
        let name = name.rsplit('#').next().unwrap_or_default();
        name.split(':').next().unwrap_or_default().to_owned()
    });
    ErrorBody { code, message: word("message").or_else(|| word("Message")), reason: word("reason") }
}

fn signed(
    ready: &Ready,
    call: &SignedCall,
) -> Option<aws_smithy_runtime_api::client::orchestrator::HttpRequest> {
    let keys: &Keys = ready.keys.as_ref()?;
    let base = endpoint(ready, call);
    let url = url::Url::parse(&format!("{}{}", base.trim_end_matches('/'), call.path)).ok()?;
    let host = match (url.host_str()?, url.port()) {
        (host, Some(port)) => format!("{host}:{port}"),
        (host, None) => host.to_owned(),
    };
    let mut request = Request::builder().method(call.method.clone()).uri(url.as_str()).header("host", &host);
    if let Some(content_type) = call.content_type() {
        request = request.header("content-type", content_type);
    }
    if let Protocol::Json { target } = &call.protocol {
        request = request.header("x-amz-target", target);
    }
    let mut request = request.body(SdkBody::from(call.body.clone())).ok()?;

    let mut settings = SigningSettings::default();
    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    if call.service == "s3" {
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    }
    let identity = keys.clone().into();
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region(call.region(ready))
        .name(call.service)
        .time(SystemTime::now())
        .settings(settings)
        .build()
        .ok()?
        .into();
    let headers: Vec<(String, String)> = request
        .headers()
        .iter()
        .filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())))
        .collect();
    let signable = SignableRequest::new(
        call.method.as_str(),
        url.as_str(),
        headers.iter().map(|(name, value)| (name.as_str(), value.as_str())),
        SignableBody::Bytes(call.body.as_bytes()),
    )
    .ok()?;
    let (instructions, _) = sign(signable, &parameters).ok()?.into_parts();
    instructions.apply_to_request_http1x(&mut request);
    request.try_into().ok()
}

/// As the SDK crates find it: `AWS_ENDPOINT_URL_<SERVICE>`, the profile's `services`, `AWS_ENDPOINT_URL`, the
/// profile's `endpoint_url`, else AWS's own.
fn endpoint(ready: &Ready, call: &SignedCall) -> String {
    let key = ServiceConfigKey::builder()
        .service_id(call.service)
        .env("AWS_ENDPOINT_URL")
        .profile("endpoint_url")
        .build();
    let own = key.ok().and_then(|key| ready.config.service_config()?.load_config(key));
    if let Some(url) = own.or_else(|| ready.config.endpoint_url().map(str::to_owned)) {
        return url;
    }
    let fips = ready.config.use_fips() == Some(true);
    let dual_stack = ready.config.use_dual_stack() == Some(true);
    aws_host(call, call.region(ready), ready.partition, fips, dual_stack)
}

/// AWS's own host, by the rules of the service and the switches that are on.
fn aws_host(call: &SignedCall, region: &str, partition: Partition, fips: bool, dual_stack: bool) -> String {
    let (ipv4, both) = match partition {
        Partition::AwsCn => ("amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        Partition::AwsEusc => ("amazonaws.eu", "api.amazonwebservices.eu"),
        Partition::Aws | Partition::AwsUsGov => ("amazonaws.com", "api.aws"),
    };
    // The hosts that read sign-in policies have no FIPS variant.
    let fips = if fips && call.service != "signin" { "-fips" } else { "" };
    let service = call.service;
    if service == "s3" && dual_stack {
        return format!("https://s3{fips}.dualstack.{region}.{ipv4}");
    }
    let suffix = if matches!(call.hosts, Hosts::Regional) && !dual_stack { ipv4 } else { both };
    format!("https://{service}{fips}.{region}.{suffix}")
}

/// The text of every `<tag>`; enough for two flat answers.
pub(crate) fn texts<'a>(xml: &'a str, tag: &str) -> impl Iterator<Item = String> + use<'a> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    let mut rest = xml;
    std::iter::from_fn(move || {
        let (_, after) = rest.split_once(&open)?;
        let (text, more) = after.split_once(&close)?;
        rest = more;
        Some(unescape(text))
    })
}

fn unescape(text: &str) -> String {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    plain.replace("&apos;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_a_tag_are_found_in_order_and_unescaped() {
        let xml = "<a><Code>One</Code><Message>x &amp; y</Message><Code>Two</Code></a>";
        assert_eq!(texts(xml, "Code").collect::<Vec<_>>(), ["One", "Two"]);
        assert_eq!(texts(xml, "Message").next().as_deref(), Some("x & y"));
        assert_eq!(texts("<Code>cut", "Code").next(), None);
    }

    #[test]
    fn the_error_of_a_json_service_has_code_message_and_reason() {
        let text = r#"{"__type":"com.amazonaws.payments#AccessDeniedException","message":"no","reason":"INVALID_ACCOUNT_STATE"}"#;
        let error = json_error(text, None);
        assert_eq!(error.code.as_deref(), Some("AccessDeniedException"));
        assert_eq!(error.message.as_deref(), Some("no"));
        assert_eq!(error.reason.as_deref(), Some("INVALID_ACCOUNT_STATE"));
        assert_eq!(json_error("<html>", None).code, None);
    }
}
