//! AWS's own desks behind the traits of `case`: the only file whose calls change anything in AWS.

use aws_sdk_support::types::CaseDetails;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::Blob;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use futures_util::future::BoxFuture;
use secrecy::{ExposeSecret, SecretString};

use super::upload;
use crate::aws::{CallError, WriteClient};
use crate::case::desk::{Attached, Case, CaseAction, Communication, Created, DeskError, Lookup, SupportDesk};
use crate::case::phone::{PhoneAction, PhoneDesk, PhoneError};
use crate::case::{Consent, Draft};

/// Pages that are read at most: a thousand cases, or a thousand communications of one.
const PAGES: usize = 10;
/// Of one attachment set.
const SET_FILES: usize = 3;
const SET_BYTES: usize = 5 << 20;

/// Sends one operation once and hears who answered.
macro_rules! sent {
    ($line:expr, $action:expr, $operation:expr) => {{
        let wire = $line.changing.recorder();
        let result = $operation.customize().interceptor(wire.interceptor()).send().await;
        wire.of(result).map_err(|it| refusal(it, $action))
    }};
}
pub(crate) struct SupportLine {
    client: aws_sdk_support::Client,
    changing: WriteClient,
}

impl SupportLine {
    pub(crate) fn new(changing: WriteClient) -> Self {
        Self { client: aws_sdk_support::Client::new(&changing.config), changing }
    }

    async fn list(&self, which: Lookup) -> Result<Vec<Case>, DeskError> {
        let thorough = matches!(which, Lookup::Since(_));
        let mut request = self.client.describe_cases().include_communications(true).max_results(100);
        request = match which {
            Lookup::Open => request.include_resolved_cases(false),
            Lookup::Since(time) => request.include_resolved_cases(true).after_time(time),
            Lookup::These(ids) => request.include_resolved_cases(true).set_case_id_list(Some(ids)),
        };
        let mut cases = Vec::new();
        let mut token = None;
        for _ in 0..PAGES {
            let page = request.clone().set_next_token(token.take());
            let (page, _) = sent!(self, CaseAction::DescribeCases.word(), page)?;
            for details in page.cases() {
                cases.push(self.case(details, thorough).await?);
            }
            token = page.next_token().map(str::to_owned);
            if token.is_none() {
                break;
            }
        }
        Ok(cases)
    }

    /// DescribeCases gives the five newest communications; the marker may stand in an older one.
    async fn case(&self, details: &CaseDetails, thorough: bool) -> Result<Case, DeskError> {
        let text = |it: Option<&str>| it.unwrap_or_default().to_owned();
        let recent = details.recent_communications();
        let mut communications: Vec<_> =
            recent.map(|it| it.communications()).unwrap_or_default().iter().map(communication).collect();
        let mut token = recent.and_then(|it| it.next_token()).filter(|_| thorough).map(str::to_owned);
        for _ in 0..PAGES {
            let Some(more) = token.take() else { break };
            let id = details.case_id().unwrap_or_default();
            let request = self.client.describe_communications().case_id(id).max_results(100).next_token(more);
            let (page, _) = sent!(self, CaseAction::DescribeCommunications.word(), request)?;
            communications.extend(page.communications().iter().map(communication));
            token = page.next_token().map(str::to_owned);
        }
        Ok(Case {
            case_id: text(details.case_id()),
            display_id: details.display_id().map(str::to_owned),
            subject: text(details.subject()),
            service_code: text(details.service_code()),
            category_code: text(details.category_code()),
            status: text(details.status()),
            submitted_at: text(details.time_created()),
            communications,
        })
    }

    fn creation(
        &self,
        draft: &Draft,
    ) -> aws_sdk_support::operation::create_case::builders::CreateCaseFluentBuilder {
        self.client
            .create_case()
            .subject(&draft.subject)
            .communication_body(&draft.body)
            .service_code(&draft.service_code)
            .category_code(&draft.category_code)
            .language(draft.language.word())
            .issue_type(&draft.issue_type)
    }
}

impl SupportDesk for SupportLine {
    fn cases<'a>(&'a self, which: Lookup) -> BoxFuture<'a, Result<Vec<Case>, DeskError>> {
        Box::pin(self.list(which))
    }

    fn dry_run<'a>(
        &'a self,
        draft: &'a Draft,
        _: &'a Consent,
    ) -> BoxFuture<'a, Result<Option<Created>, DeskError>> {
        Box::pin(async move {
            let wire = self.changing.recorder();
            let operation = self.creation(draft).dry_run(true).customize().interceptor(wire.interceptor());
            let result = operation.send().await;
            if is_dry_run(&result) {
                return Ok(None);
            }
            let answer = wire.of(result).map_err(|it| refusal(it, CaseAction::CreateCase.word()))?;
            created(answer).map(Some)
        })
    }

    fn attach<'a>(&'a self, draft: &'a Draft, _: &'a Consent) -> BoxFuture<'a, Result<Attached, DeskError>> {
        Box::pin(async move {
            let files = &draft.attachments;
            if files.is_empty() {
                return Ok(Attached::default());
            }
            if files.len() > SET_FILES || files.iter().any(|it| it.bytes.len() > SET_BYTES) {
                return upload::all(&self.client, &self.changing, files).await;
            }
            let mut request = self.client.add_attachments_to_set();
            for file in files {
                let attachment = aws_sdk_support::types::Attachment::builder().file_name(&file.name);
                request = request.attachments(attachment.data(Blob::new(file.bytes.clone())).build());
            }
            let (answer, _) = sent!(self, CaseAction::AddAttachmentsToSet.word(), request)?;
            Ok(Attached { set: answer.attachment_set_id().map(str::to_owned), uploads: Vec::new() })
        })
    }

    fn create<'a>(
        &'a self,
        draft: &'a Draft,
        attached: &'a Attached,
        _: &'a Consent,
    ) -> BoxFuture<'a, Result<Created, DeskError>> {
        Box::pin(async move {
            let request = self.creation(draft).set_attachment_set_id(attached.set.clone());
            let uploads = Some(attached.uploads.clone()).filter(|it| !it.is_empty());
            let request = request.set_upload_ids(uploads);
            created(sent!(self, CaseAction::CreateCase.word(), request)?)
        })
    }

    fn add_communication<'a>(
        &'a self,
        case_id: &'a str,
        draft: &'a Draft,
        attached: &'a Attached,
        _: &'a Consent,
    ) -> BoxFuture<'a, Result<Created, DeskError>> {
        Box::pin(async move {
            let request = self.client.add_communication_to_case().case_id(case_id);
            let request = request.communication_body(&draft.body).set_attachment_set_id(attached.set.clone());
            let uploads = Some(attached.uploads.clone()).filter(|it| !it.is_empty());
            let request = request.set_upload_ids(uploads);
            let (_, request_id) = sent!(self, CaseAction::AddCommunicationToCase.word(), request)?;
            Ok(Created { case_id: case_id.to_owned(), request_id })
        })
    }
}

fn created(
    (answer, request_id): (aws_sdk_support::operation::create_case::CreateCaseOutput, Option<String>),
) -> Result<Created, DeskError> {
    let case_id = answer.case_id().map(str::to_owned);
    let case_id = case_id.ok_or_else(|| DeskError::NoAnswer("AWS named no case".to_owned()))?;
    Ok(Created { case_id, request_id })
}

fn communication(it: &aws_sdk_support::types::Communication) -> Communication {
    let text = |it: Option<&str>| it.unwrap_or_default().to_owned();
    Communication { body: text(it.body()), by: text(it.submitted_by()), at: text(it.time_created()) }
}

/// AWS says yes to a dry run by an exception of this name.
fn is_dry_run<O, E: ProvideErrorMetadata>(result: &Result<O, SdkError<E, HttpResponse>>) -> bool {
    matches!(result, Err(SdkError::ServiceError(it)) if it.err().code() == Some("DryRunOperationException"))
}

/// By AWS's code alone, never by its words.
pub(super) fn refusal(said: CallError, action: &'static str) -> DeskError {
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
        | "CaseIdNotFound"
        | "UploadIdNotFound" => DeskError::Invalid(format!("{code} {message}")),
        _ => DeskError::Other { code, message },
    }
}

pub(crate) struct PhoneLine {
    client: aws_sdk_account::Client,
    changing: WriteClient,
}

impl PhoneLine {
    pub(crate) fn new(changing: WriteClient) -> Self {
        Self { client: aws_sdk_account::Client::new(&changing.config), changing }
    }

    fn refusal(said: CallError, action: PhoneAction) -> PhoneError {
        match &said {
            CallError::Refused { code, message } => match code.as_str() {
                "ConflictException" => return PhoneError::Conflict(message.clone()),
                "ValidationException" => return PhoneError::Invalid(message.clone()),
                "ResourceNotFoundException" => return PhoneError::NoContact,
                _ => {}
            },
            CallError::NoAnswer(_) => {}
        }
        refusal(said, action.word()).into()
    }
}

impl PhoneDesk for PhoneLine {
    fn send<'a>(&'a self, _: &'a Consent) -> BoxFuture<'a, Result<String, PhoneError>> {
        Box::pin(async move {
            let wire = self.changing.recorder();
            let operation = self.client.send_phone_number_verification().customize();
            let result = operation.interceptor(wire.interceptor()).send().await;
            let (answer, _) = wire.of(result).map_err(|it| Self::refusal(it, PhoneAction::Send))?;
            Ok(answer.status().map(|it| it.as_str().to_owned()).unwrap_or_default())
        })
    }

    fn verify<'a>(
        &'a self,
        code: &'a SecretString,
        _: &'a Consent,
    ) -> BoxFuture<'a, Result<String, PhoneError>> {
        Box::pin(async move {
            let wire = self.changing.recorder();
            let operation = self.client.verify_phone_number().otp(code.expose_secret()).customize();
            let result = operation.interceptor(wire.interceptor()).send().await;
            let (answer, _) = wire.of(result).map_err(|it| Self::refusal(it, PhoneAction::Verify))?;
            Ok(answer.status().map(|it| it.as_str().to_owned()).unwrap_or_default())
        })
    }
}
