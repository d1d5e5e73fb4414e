//! Attachments: a set of small files, or upload links and parts for larger ones. Limited by standstill, not by time: a
//! slow line takes as long as it takes.

mod pace;

use std::time::Duration;

use aws_sdk_support::config::StalledStreamProtectionConfig;
use aws_smithy_types::Blob;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::timeout::TimeoutConfig;
use hyper::http::{Method, Request};

use super::refusal;
use crate::aws::WriteClient;
use crate::case::Attachment;
use crate::case::desk::{Attached, CaseAction, DeskError};
use pace::Pace;

/// Of one attachment set, as AWS limits it.
const SET_FILES: usize = 3;
const SET_BYTES: usize = 5 << 20;
/// Files of one case, as AWS limits them.
const MOST_FILES: usize = 10;
const LINK_PAGES: usize = 20;
/// How often, and after which pause, AWS is asked whether it has looked at a file.
const LOOKS: u32 = 30;
const PAUSE: Duration = Duration::from_secs(2);

/// Sends one operation once and hears who answered.
macro_rules! sent {
    ($uploads:expr, $action:expr, $operation:expr) => {{
        let recorder = $uploads.writer.recorder();
        let operation = $operation.customize().interceptor(recorder.interceptor());
        let result = $uploads.pace.watch(operation.send()).await?;
        recorder.of(result).map(|(output, _)| output).map_err(|said| refusal(said, $action.word()))
    }};
}

/// One filing's uploads.
pub(super) struct Uploads<'a> {
    client: aws_sdk_support::Client,
    writer: &'a WriteClient,
    pace: Pace,
}

impl<'a> Uploads<'a> {
    pub(super) fn new(writer: &'a WriteClient) -> Self {
        let pace = Pace::default();
        let connect = writer.config.timeout_config().and_then(TimeoutConfig::connect_timeout);
        let mut limits = TimeoutConfig::builder();
        limits.set_connect_timeout(connect);
        let limits =
            limits.disable_read_timeout().disable_operation_timeout().disable_operation_attempt_timeout();
        let config = aws_sdk_support::config::Builder::from(&writer.config)
            .timeout_config(limits.build())
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .interceptor(pace.clone());
        Self { client: aws_sdk_support::Client::from_conf(config.build()), writer, pace }
    }

    pub(super) async fn all(&self, files: &[Attachment]) -> Result<Attached, DeskError> {
        if files.is_empty() {
            return Ok(Attached::default());
        }
        if files.len() <= SET_FILES && files.iter().all(|file| file.bytes.len() <= SET_BYTES) {
            return self.set(files).await;
        }
        let mut attached = Attached::default();
        for file in files.iter().take(MOST_FILES) {
            attached.uploads.push(self.one(file).await?);
        }
        Ok(attached)
    }

    async fn set(&self, files: &[Attachment]) -> Result<Attached, DeskError> {
        let mut request = self.client.add_attachments_to_set();
        for file in files {
            let attachment = aws_sdk_support::types::Attachment::builder().file_name(&file.name);
            request = request.attachments(attachment.data(Blob::new(file.bytes.clone())).build());
        }
        let answer = sent!(self, CaseAction::AddAttachmentsToSet, request)?;
        Ok(Attached { set: answer.attachment_set_id().map(str::to_owned), uploads: Vec::new() })
    }

    /// A file on its own; AWS takes up to 150 MB.
    async fn one(&self, file: &Attachment) -> Result<String, DeskError> {
        let size = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
        let ask = self.client.get_attachment_upload_links().file_name(&file.name).file_size_bytes(size);
        let mut page = sent!(self, CaseAction::UploadAttachment, ask)?;
        let id = page.upload_id().to_owned();
        let part_size = usize::try_from(page.part_size_bytes()).unwrap_or(0).max(1);
        let mut complete = self.client.complete_attachment_upload().upload_id(&id);
        let mut done = 0;
        for _ in 0..LINK_PAGES {
            let mut links: Vec<_> = page.upload_urls().iter().collect();
            links.sort_by_key(|link| link.part_index());
            for link in links {
                let part = file.bytes.chunks(part_size).nth(done).unwrap_or_default();
                let tag = self.put(link.url(), part).await?;
                let part = aws_sdk_support::types::CompletedUpload::builder();
                let part = part.part_index(link.part_index()).e_tag(tag).build().map_err(unreadable)?;
                complete = complete.completed_uploads(part);
                done += 1;
            }
            if done >= file.bytes.chunks(part_size).count() || page.upload_urls().is_empty() {
                break;
            }
            let range = aws_sdk_support::types::UploadRange::builder().start_index(page.next_index());
            let more = self.client.get_attachment_upload_links().upload_id(&id);
            let more = more.upload_range(range.build().map_err(unreadable)?);
            page = sent!(self, CaseAction::UploadAttachment, more)?;
        }
        sent!(self, CaseAction::UploadAttachment, complete)?;
        self.ready(&id).await?;
        Ok(id)
    }

    /// A link that leads anywhere but to AWS's upload hosts is not followed: the parts hold the user's report.
    async fn put(&self, link: &str, part: &[u8]) -> Result<String, DeskError> {
        if !is_of_aws(self.writer, link) {
            let message = "an upload link leads to a host that is not AWS's".to_owned();
            return Err(DeskError::Invalid(message));
        }
        let body = self.pace.body(SdkBody::from(part.to_vec()));
        let request = Request::builder().method(Method::PUT).uri(link).body(body);
        let request = request.map_err(unreadable)?.try_into().map_err(unreadable)?;
        let response = self.pace.watch(self.writer.send(request)).await?;
        let response = response.map_err(|said| refusal(said, CaseAction::UploadAttachment.word()))?;
        let tag = response.headers().get("etag").map(str::to_owned);
        match tag {
            Some(tag) if response.status().is_success() => Ok(tag),
            _ => Err(DeskError::NoAnswer(format!("HTTP {} to an upload", response.status().as_u16()))),
        }
    }

    async fn ready(&self, id: &str) -> Result<(), DeskError> {
        for _ in 0..LOOKS {
            let ask = self.client.describe_attachment_upload_status().upload_id(id);
            let status = sent!(self, CaseAction::UploadAttachment, ask)?;
            match status.upload_status().as_str() {
                "attachment-ready" => return Ok(()),
                "failed" => return Err(DeskError::Invalid("AWS could not take an attachment".to_owned())),
                _ => tokio::time::sleep(PAUSE).await,
            }
        }
        Err(DeskError::Throttled)
    }
}

fn is_of_aws(writer: &WriteClient, link: &str) -> bool {
    let Ok(link) = url::Url::parse(link) else { return false };
    let own = writer.config.endpoint_url().and_then(|endpoint_url| url::Url::parse(endpoint_url).ok());
    if own.is_some_and(|observation| observation.origin() == link.origin()) {
        return true;
    }
    let host = link.host_str().unwrap_or_default();
    let aws = ["amazonaws.com", "amazonaws.com.cn", "api.aws"].iter();
    let below_aws = aws.clone().any(|aws| host.strip_suffix(aws).is_some_and(|rest| rest.ends_with('.')));
    link.scheme() == "https" && host.starts_with("uploadv1.attachments.support.") && below_aws
}

fn unreadable(error: impl std::fmt::Display) -> DeskError {
    DeskError::Invalid(error.to_string())
}
