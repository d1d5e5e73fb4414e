//! Turns an SDK's result into an outcome. First it decides whether AWS answered at all, then what the answer says.

use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextRef,
    BeforeTransmitInterceptorContextRef,
};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

use super::api::Reply;
use super::{cause, scrub};
use crate::catalogue::AwsCall;
use crate::evidence::aws::{AwsAnswer, AwsFacts};
use crate::evidence::{Failure, FailureKind, Outcome};

/// Headers by which AWS services name a request. An answer without one came from something in between.
const REQUEST_ID: &[&str] =
    &["x-amzn-requestid", "x-amz-request-id", "x-amzn-request-id", "x-amz-id-2", "x-amz-cf-id"];

/// Notes status, request id and body of the last answer, whether or not the SDK could read it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wire(Arc<Mutex<Head>>);

#[derive(Clone, Debug, Default)]
pub(crate) struct Head {
    pub(crate) status: Option<u16>,
    pub(crate) request_id: Option<String>,
    pub(crate) body: Vec<u8>,
    pub(crate) host: Option<String>,
    /// The request went to an endpoint the user set.
    pub(crate) endpoint_set: bool,
}

impl Wire {
    pub(crate) fn head(&self) -> Head {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, change: impl FnOnce(&mut Head)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

impl Head {
    pub(crate) fn of(response: &HttpResponse) -> Self {
        let id = REQUEST_ID.iter().find_map(|request_id| response.headers().get(*request_id));
        Self {
            status: Some(response.status().as_u16()),
            request_id: id.map(scrub::code).filter(|code| !code.is_empty()),
            body: Vec::new(),
            host: None,
            endpoint_set: false,
        }
    }
}

impl Intercept for Wire {
    fn name(&self) -> &'static str {
        "Wire"
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let host = aws_host(context.request().uri());
        self.set(|head| {
            head.endpoint_set = host.is_none();
            head.host = host;
        });
        Ok(())
    }

    fn read_before_deserialization(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        self.set(|head| {
            let (host, endpoint_set) = (head.host.take(), head.endpoint_set);
            *head = Head { host, endpoint_set, ..Head::of(context.response()) };
        });
        Ok(())
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let body = context.response().body().bytes().unwrap_or_default().to_vec();
        self.set(|it| it.body = body);
        Ok(())
    }
}

/// The host a request goes to, if it is one of AWS's. Any other is the user's own endpoint and is not recorded.
pub(crate) fn aws_host(uri: &str) -> Option<String> {
    let host = url::Url::parse(uri).ok()?.host_str()?.to_ascii_lowercase();
    const ENDS: [&str; 6] = [
        ".amazonaws.com",
        ".amazonaws.com.cn",
        ".amazonaws.eu",
        ".api.aws",
        ".api.amazonwebservices.com.cn",
        ".api.amazonwebservices.eu",
    ];
    ENDS.iter().any(|end| host.ends_with(end)).then_some(host)
}

/// What came back for one SDK operation.
pub(crate) fn reply<O, E>(
    call: AwsCall,
    wire: &Wire,
    result: Result<O, SdkError<E, HttpResponse>>,
    facts: impl FnOnce(&O) -> AwsFacts,
) -> Reply
where
    E: ProvideErrorMetadata + Error + 'static,
{
    let head = wire.head();
    let mut answer = AwsAnswer::new(call);
    answer.status = head.status;
    answer.request_id.clone_from(&head.request_id);
    answer.host.clone_from(&head.host);
    answer.endpoint_set = head.endpoint_set;
    let outcome = match &result {
        Ok(_) if head.request_id.is_none() => not_aws(&head),
        Ok(output) => {
            answer.facts = Some(facts(output));
            Outcome::Seen {}
        }
        Err(error) => {
            answer.code = error.code().map(scrub::code);
            answer.message = error.message().map(scrub::words).filter(|word| !word.is_empty());
            answer.reason = reason(&head.body);
            answer.clock_refused = is_about_time(&answer);
            failed(error, &head, &mut answer)
        }
    };
    Reply::new(outcome, answer)
}

/// The reason some services give beside the code, in the body of a refusal.
fn reason(body: &[u8]) -> Option<String> {
    let body: serde_json::Value = serde_json::from_slice(body).ok()?;
    let word = ["reason", "Reason"].iter().find_map(|key| body[*key].as_str())?;
    Some(scrub::code(word)).filter(|word| !word.is_empty())
}

fn failed<E>(error: &SdkError<E, HttpResponse>, head: &Head, answer: &mut AwsAnswer) -> Outcome
where
    E: ProvideErrorMetadata + Error + 'static,
{
    match error {
        SdkError::ServiceError(_) | SdkError::ResponseError(_) if head.request_id.is_none() => {
            answer.code = None;
            answer.message = None;
            answer.reason = None;
            not_aws(head)
        }
        SdkError::ServiceError(_) => {
            let said = answer.code.clone().or_else(|| answer.message.clone());
            Outcome::Failed(Failure { kind: FailureKind::AwsError, detail: said })
        }
        SdkError::ResponseError(_) => internal("AWS's answer could not be read"),
        SdkError::ConstructionFailure(_) => internal("the request could not be built"),
        SdkError::TimeoutError(_) => unreachable(answer, FailureKind::ReadTimeout, None),
        SdkError::DispatchFailure(failure) => {
            let error =
                failure.as_connector_error().map(|connector_error| connector_error as &(dyn Error + 'static));
            let (kind, words) = error.map_or((FailureKind::Other, None), cause::of);
            unreachable(answer, kind, words)
        }
        _ => internal("the call failed in an unknown way"),
    }
}

/// A signature for the wrong time and a signature with the wrong secret share a code: the words tell them apart.
pub(crate) fn is_about_time(answer: &AwsAnswer) -> bool {
    let words = answer.message.as_deref().unwrap_or_default();
    match answer.code.as_deref().unwrap_or_default() {
        // Not `RequestExpired`: EC2 says it of expired credentials too.
        "RequestTimeTooSkewed" | "RequestInTheFuture" => true,
        "SignatureDoesNotMatch" | "InvalidSignatureException" | "AuthFailure" => {
            words.contains("Signature expired") || words.contains("Signature not yet current")
        }
        _ => false,
    }
}

/// A gateway's answer is never AWS's, whatever its status says.
pub(crate) fn not_aws(head: &Head) -> Outcome {
    let status = head.status.map(|status| format!("HTTP {status} without an AWS request id"));
    Outcome::Failed(Failure { kind: FailureKind::NotAws, detail: status })
}

pub(crate) fn unreachable(answer: &mut AwsAnswer, cause: FailureKind, words: Option<String>) -> Outcome {
    answer.cause = Some(cause);
    Outcome::Failed(Failure {
        kind: FailureKind::AwsUnreachable,
        detail: words.map(|word| scrub::words(&word)),
    })
}

pub(crate) fn internal(words: &str) -> Outcome {
    Outcome::Failed(Failure::with(FailureKind::Internal, words))
}

/// A refusal that is an answer: `code` means that `facts` hold.
pub(crate) fn expect(mut reply: Reply, code: &str, facts: AwsFacts) -> Reply {
    if reply.answer.code.as_deref() == Some(code) && matches!(reply.outcome, Outcome::Failed(_)) {
        reply.answer.facts = Some(facts);
        reply.outcome = Outcome::Seen {};
    }
    reply
}
