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

use super::answer::{self, Head};
use super::api::Reply;
use super::session::Ready;
use super::{cause, scrub};
use crate::catalogue::{AwsCall, Partition};
use crate::evidence::aws::{AwsAnswer, AwsFacts};
use crate::evidence::{Failure, FailureKind, Outcome};

const ATTEMPTS: u32 = 3;
const PAUSE: Duration = Duration::from_millis(200);

/// One request, and how a good answer is recognised.
pub(crate) struct SignedCall {
    pub(crate) operation: AwsCall,
    pub(crate) service: &'static str,
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) body: &'static str,
    /// The element a good answer begins with.
    pub(crate) root: &'static str,
}

/// Sends the request, a few times if the failure is a passing one. `facts` reads the body of a good answer.
pub(crate) async fn send(ready: &Ready, call: &SignedCall, facts: impl Fn(&str) -> AwsFacts) -> Reply {
    let mut attempt = 1;
    loop {
        let reply = once(ready, call, &facts).await;
        let passing = reply.answer.status.is_some_and(|it| it >= 500 || it == 429)
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

async fn once(ready: &Ready, call: &SignedCall, facts: impl Fn(&str) -> AwsFacts) -> Reply {
    let mut answer = AwsAnswer::new(call.operation);
    answer.region = Some(ready.region.clone());
    let Some(request) = signed(ready, call) else {
        return Reply { outcome: answer::internal("the request could not be signed"), answer, client: None };
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
    Reply { outcome, answer, client: None }
}

async fn read(
    response: HttpResponse,
    call: &SignedCall,
    answer: &mut AwsAnswer,
    facts: impl Fn(&str) -> AwsFacts,
) -> Outcome {
    let head = Head::of(&response);
    answer.status = head.status;
    answer.request_id.clone_from(&head.request_id);
    let good = response.status().is_success();
    let Ok(body) = response.into_body().collect().await else {
        return answer::unreachable(answer, FailureKind::BodyStalled, None);
    };
    let body = body.to_bytes();
    let xml = String::from_utf8_lossy(&body);
    if answer.request_id.is_none() {
        return answer::not_aws(&head);
    }
    if good && xml.contains(&format!("<{}", call.root)) {
        answer.facts = Some(facts(&xml));
        return Outcome::Seen {};
    }
    answer.code = texts(&xml, "Code").next().map(|code| scrub::code(&code)).filter(|code| !code.is_empty());
    answer.message =
        texts(&xml, "Message").next().map(|text| scrub::words(&text)).filter(|text| !text.is_empty());
    answer.clock_refused = answer::is_about_time(answer);
    if good {
        return answer::internal("AWS's answer could not be read");
    }
    let said = answer.code.clone().or_else(|| answer.message.clone());
    Outcome::Failed(Failure { kind: FailureKind::AwsError, detail: said })
}

fn signed(
    ready: &Ready,
    call: &SignedCall,
) -> Option<aws_smithy_runtime_api::client::orchestrator::HttpRequest> {
    let keys: &Keys = ready.keys.as_ref()?;
    let base = endpoint(ready, call.service);
    let url = url::Url::parse(&format!("{}{}", base.trim_end_matches('/'), call.path)).ok()?;
    let host = match (url.host_str()?, url.port()) {
        (host, Some(port)) => format!("{host}:{port}"),
        (host, None) => host.to_owned(),
    };
    let mut request = Request::builder().method(call.method.clone()).uri(url.as_str()).header("host", &host);
    if !call.body.is_empty() {
        request = request.header("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    }
    let mut request = request.body(SdkBody::from(call.body)).ok()?;

    let mut settings = SigningSettings::default();
    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    if call.service == "s3" {
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    }
    let identity = keys.clone().into();
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region(&ready.region)
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
fn endpoint(ready: &Ready, service: &str) -> String {
    let key = ServiceConfigKey::builder()
        .service_id(service)
        .env("AWS_ENDPOINT_URL")
        .profile("endpoint_url")
        .build();
    let own = key.ok().and_then(|it| ready.config.service_config()?.load_config(it));
    if let Some(url) = own.or_else(|| ready.config.endpoint_url().map(str::to_owned)) {
        return url;
    }
    let suffix = match ready.partition {
        Partition::AwsCn => "amazonaws.com.cn",
        Partition::AwsEusc => "amazonaws.eu",
        Partition::Aws | Partition::AwsUsGov => "amazonaws.com",
    };
    format!("https://{service}.{}.{suffix}", ready.region)
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
}
