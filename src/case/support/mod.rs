//! AWS Support's API behind [`SupportDesk`]. Every call that carries the user's text or changes something takes the
//! [`Consent`] and refuses one for another account.

mod refusal;
mod upload;

use aws_sdk_support::types::CaseDetails;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;
use futures_util::future::BoxFuture;

use super::desk::{
    Attached, Case, CaseAction, Communication, Created, DeskError, Listing, Lookup, SupportDesk,
};
use super::{Account, Consent, Draft};
use crate::aws::WriteClient;
pub(super) use refusal::refusal;
use upload::Uploads;

/// Pages that are read at most: a thousand cases, or a thousand communications of one.
const PAGES: usize = 10;

/// Sends one operation once and hears who answered.
macro_rules! sent {
    ($line:expr, $action:expr, $operation:expr) => {{
        let recorder = $line.writer.recorder();
        let result = $operation.customize().interceptor(recorder.interceptor()).send().await;
        recorder.of(result).map_err(|error| refusal(error, $action))
    }};
}

/// AWS Support as one account reaches it.
pub(crate) struct SupportApi {
    client: aws_sdk_support::Client,
    writer: WriteClient,
    account: Account,
}

impl SupportApi {
    /// `account` is whom `writer` signs for, as AWS said.
    pub(crate) fn new(writer: WriteClient, account: Account) -> Self {
        Self { client: aws_sdk_support::Client::new(&writer.config), writer, account }
    }

    fn allowed(&self, consent: &Consent) -> Result<(), DeskError> {
        if *consent.account() == self.account { Ok(()) } else { Err(DeskError::OtherAccount) }
    }

    async fn list(&self, which: Lookup) -> Result<Listing, DeskError> {
        let thorough = !matches!(which, Lookup::Open);
        let mut request = self.client.describe_cases().include_communications(true).max_results(100);
        request = match which {
            Lookup::Open => request.include_resolved_cases(false),
            Lookup::Since(time) => request.include_resolved_cases(true).after_time(time),
            Lookup::These(ids) => request.include_resolved_cases(true).set_case_id_list(Some(ids)),
        };
        let mut listing = Listing { cases: Vec::new(), complete: true };
        let mut token = None;
        for _ in 0..PAGES {
            let page = request.clone().set_next_token(token.take());
            let (page, _) = sent!(self, CaseAction::DescribeCases.word(), page)?;
            for details in page.cases() {
                let (case, complete) = self.case(details, thorough).await?;
                listing.cases.push(case);
                listing.complete &= complete;
            }
            token = page.next_token().map(str::to_owned);
            if token.is_none() {
                break;
            }
        }
        listing.complete &= token.is_none();
        Ok(listing)
    }

    /// DescribeCases gives the five newest communications; the marker may stand in an older one. Also whether all that
    /// were wanted were read.
    async fn case(&self, details: &CaseDetails, thorough: bool) -> Result<(Case, bool), DeskError> {
        let text = |it: Option<&str>| it.unwrap_or_default().to_owned();
        let recent = details.recent_communications();
        let mut communications: Vec<_> = recent
            .map(|recent| recent.communications())
            .unwrap_or_default()
            .iter()
            .map(communication)
            .collect();
        let mut token = recent.and_then(|recent| recent.next_token()).filter(|_| thorough).map(str::to_owned);
        for _ in 0..PAGES {
            let Some(more) = token.take() else { break };
            let id = details.case_id().unwrap_or_default();
            let request = self.client.describe_communications().case_id(id).max_results(100).next_token(more);
            let (page, _) = sent!(self, CaseAction::DescribeCommunications.word(), request)?;
            communications.extend(page.communications().iter().map(communication));
            token = page.next_token().map(str::to_owned);
        }
        let case = Case {
            case_id: text(details.case_id()),
            display_id: details.display_id().map(str::to_owned),
            subject: text(details.subject()),
            service_code: text(details.service_code()),
            category_code: text(details.category_code()),
            status: text(details.status()),
            submitted_at: text(details.time_created()),
            communications,
        };
        Ok((case, token.is_none()))
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

impl SupportDesk for SupportApi {
    fn cases<'a>(&'a self, which: Lookup) -> BoxFuture<'a, Result<Listing, DeskError>> {
        Box::pin(self.list(which))
    }

    fn dry_run<'a>(
        &'a self,
        draft: &'a Draft,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<Option<Created>, DeskError>> {
        Box::pin(async move {
            self.allowed(consent)?;
            let recorder = self.writer.recorder();
            let operation =
                self.creation(draft).dry_run(true).customize().interceptor(recorder.interceptor());
            let result = operation.send().await;
            if is_dry_run(&result) {
                return Ok(None);
            }
            let answer =
                recorder.of(result).map_err(|error| refusal(error, CaseAction::CreateCase.word()))?;
            created(answer).map(Some)
        })
    }

    fn attach<'a>(
        &'a self,
        draft: &'a Draft,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<Attached, DeskError>> {
        Box::pin(async move {
            self.allowed(consent)?;
            Uploads::new(&self.writer).all(&draft.attachments).await
        })
    }

    fn create<'a>(
        &'a self,
        draft: &'a Draft,
        attached: &'a Attached,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<Created, DeskError>> {
        Box::pin(async move {
            self.allowed(consent)?;
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
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<Created, DeskError>> {
        Box::pin(async move {
            self.allowed(consent)?;
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

fn communication(communication: &aws_sdk_support::types::Communication) -> Communication {
    let text = |communication: Option<&str>| communication.unwrap_or_default().to_owned();
    Communication {
        body: text(communication.body()),
        by: text(communication.submitted_by()),
        at: text(communication.time_created()),
    }
}

/// AWS says yes to a dry run by an exception of this name.
fn is_dry_run<O, E: ProvideErrorMetadata>(result: &Result<O, SdkError<E, HttpResponse>>) -> bool {
    matches!(result, Err(SdkError::ServiceError(it)) if it.err().code() == Some("DryRunOperationException"))
}
