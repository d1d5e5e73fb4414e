//! The session for calls that change something: the same keys over the same verified transport, but each request is
//! sent once. A second try of a call whose answer was lost would be a second act.

use std::error::Error;

use aws_config::SdkConfig;
use aws_config::retry::RetryConfig;
use aws_smithy_runtime_api::client::http::{HttpConnector, SharedHttpConnector};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

use super::answer::Wire;
use super::{cause, scrub};

pub struct WriteClient {
    pub config: SdkConfig,
    /// Waits as long as an upload takes; the caller ends what stands still.
    uploads: SharedHttpConnector,
}

/// What came back instead of the answer that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CallError {
    /// AWS refused, in its words (cleaned).
    Refused { code: String, message: String },
    /// Nothing, or nothing of AWS's: whether AWS acted is unknown.
    NoAnswer(String),
}

impl WriteClient {
    pub(super) fn new(config: &SdkConfig, uploads: &SharedHttpConnector) -> Self {
        let config = config.to_builder().retry_config(RetryConfig::disabled()).build();
        Self { config, uploads: uploads.clone() }
    }

    /// An interceptor that notes who answered; hand it to the operation and then to `AnswerRecorder::of`.
    pub fn recorder(&self) -> AnswerRecorder {
        AnswerRecorder(Wire::default())
    }

    /// One request that carries its own authorisation, to an upload link AWS gave.
    pub async fn send(&self, request: HttpRequest) -> Result<HttpResponse, CallError> {
        self.uploads
            .call(request)
            .await
            .map_err(|error| CallError::NoAnswer(cause::of(&error).1.unwrap_or_default()))
    }
}

/// What was heard on the wire for one operation.
pub struct AnswerRecorder(Wire);

impl AnswerRecorder {
    pub fn interceptor(&self) -> impl aws_smithy_runtime_api::client::interceptors::Intercept + use<> {
        self.0.clone()
    }

    /// The answer and its request id, if AWS gave one; an answer of a gateway is none.
    pub fn of<O, E>(
        &self,
        result: Result<O, SdkError<E, HttpResponse>>,
    ) -> Result<(O, Option<String>), CallError>
    where
        E: ProvideErrorMetadata + Error + 'static,
    {
        let head = self.0.head();
        let anonymous = head.request_id.is_none();
        let not_aws = || {
            let status = head.status.map_or_else(String::new, |status| format!("HTTP {status} "));
            CallError::NoAnswer(format!("{status}without an AWS request id"))
        };
        match result {
            Ok(_) if anonymous => Err(not_aws()),
            Ok(output) => Ok((output, head.request_id)),
            Err(SdkError::ServiceError(_) | SdkError::ResponseError(_)) if anonymous => Err(not_aws()),
            Err(SdkError::ServiceError(refusal)) => Err(CallError::Refused {
                code: scrub::code(refusal.err().code().unwrap_or("Unknown")),
                message: scrub::words(refusal.err().message().unwrap_or_default()),
            }),
            Err(SdkError::DispatchFailure(failure)) => {
                let error = failure
                    .as_connector_error()
                    .map(|connector_error| connector_error as &(dyn Error + 'static));
                let words = error.and_then(|error| cause::of(error).1).unwrap_or_default();
                Err(CallError::NoAnswer(scrub::words(&words)))
            }
            Err(SdkError::TimeoutError(_)) => Err(CallError::NoAnswer("timed out".to_owned())),
            Err(_) => Err(CallError::NoAnswer("the answer could not be read".to_owned())),
        }
    }
}
