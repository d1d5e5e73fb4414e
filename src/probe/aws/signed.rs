//! EC2 `DescribeRegions` and S3 `ListBuckets`, signed by hand: their crates are far larger than two calls deserve.

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
use super::session::Ready;
use super::{cause, scrub};
use crate::catalogue::{AwsCall, Partition};
use crate::evidence::aws::{AwsAnswer, AwsFacts};
use crate::evidence::{Failure, FailureKind, Outcome};
use crate::probe::world::Reply;

const ATTEMPTS: u32 = 3;
const PAUSE: Duration = Duration::from_millis(200);

pub(super) async fn describe_regions(ready: &Ready) -> Reply {
    let request = Form {
        call: AwsCall::DescribeRegions,
        service: "ec2",
        method: Method::POST,
        path: "/",
        body: "Action=DescribeRegions&Version=2016-11-15",
        root: "DescribeRegionsResponse",
    };
    ask(ready, &request, |xml| AwsFacts::Ec2Regions {
        names: every(xml, "regionName").take(100).map(|it| scrub::code(&it)).collect(),
    })
    .await
}

pub(super) async fn list_buckets(ready: &Ready) -> Reply {
    let request = Form {
        call: AwsCall::ListBuckets,
        service: "s3",
        method: Method::GET,
        path: "/?max-buckets=1&x-id=ListBuckets",
        body: "",
        root: "ListAllMyBucketsResult",
    };
    ask(ready, &request, |_| AwsFacts::Buckets {}).await
}

struct Form {
    call: AwsCall,
    service: &'static str,
    method: Method,
    path: &'static str,
    body: &'static str,
    /// The element a good answer begins with.
    root: &'static str,
}

async fn ask(ready: &Ready, form: &Form, facts: impl Fn(&str) -> AwsFacts) -> Reply {
    let mut attempt = 1;
    loop {
        let reply = once(ready, form, &facts).await;
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

async fn once(ready: &Ready, form: &Form, facts: impl Fn(&str) -> AwsFacts) -> Reply {
    let mut answer = AwsAnswer::new(form.call);
    answer.region = Some(ready.region.clone());
    let Some(request) = signed(ready, form) else {
        return Reply { outcome: answer::internal("the request could not be signed"), answer, client: None };
    };
    answer.host = answer::aws_host(request.uri());
    let outcome = match ready.connector.call(request).await {
        Ok(response) => read(response, form, &mut answer, facts).await,
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
    form: &Form,
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
    if good && xml.contains(&format!("<{}", form.root)) {
        answer.facts = Some(facts(&xml));
        return Outcome::Seen {};
    }
    answer.code = every(&xml, "Code").next().map(|it| scrub::code(&it)).filter(|it| !it.is_empty());
    answer.message = every(&xml, "Message").next().map(|it| scrub::words(&it)).filter(|it| !it.is_empty());
    answer.clock_refused = answer::is_about_time(answer);
    if good {
        return answer::internal("AWS's answer could not be read");
    }
    let said = answer.code.clone().or_else(|| answer.message.clone());
    Outcome::Failed(Failure { kind: FailureKind::AwsError, detail: said })
}

fn signed(ready: &Ready, form: &Form) -> Option<aws_smithy_runtime_api::client::orchestrator::HttpRequest> {
    let keys: &Keys = ready.keys.as_ref()?;
    let base = endpoint(ready, form.service);
    let url = url::Url::parse(&format!("{}{}", base.trim_end_matches('/'), form.path)).ok()?;
    let host = match (url.host_str()?, url.port()) {
        (host, Some(port)) => format!("{host}:{port}"),
        (host, None) => host.to_owned(),
    };
    let mut request = Request::builder().method(form.method.clone()).uri(url.as_str()).header("host", &host);
    if !form.body.is_empty() {
        request = request.header("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    }
    let mut request = request.body(SdkBody::from(form.body)).ok()?;

    let mut settings = SigningSettings::default();
    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    if form.service == "s3" {
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    }
    let identity = keys.clone().into();
    let parameters = v4::SigningParams::builder()
        .identity(&identity)
        .region(&ready.region)
        .name(form.service)
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
        form.method.as_str(),
        url.as_str(),
        headers.iter().map(|(name, value)| (name.as_str(), value.as_str())),
        SignableBody::Bytes(form.body.as_bytes()),
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
        Partition::Aws | Partition::AwsUsGov => "amazonaws.com",
    };
    format!("https://{service}.{}.{suffix}", ready.region)
}

/// The text of every `<tag>`; enough for two flat answers.
fn every<'a>(xml: &'a str, tag: &str) -> impl Iterator<Item = String> + use<'a> {
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
        assert_eq!(every(xml, "Code").collect::<Vec<_>>(), ["One", "Two"]);
        assert_eq!(every(xml, "Message").next().as_deref(), Some("x & y"));
        assert_eq!(every("<Code>cut", "Code").next(), None);
    }
}
