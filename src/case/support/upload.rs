//! Attachments too large for a set: upload links, parts, and waiting until AWS has looked at them.

use std::time::Duration;

use aws_smithy_types::body::SdkBody;
use hyper::http::{Method, Request};

use super::desk::refusal;
use crate::aws::WriteClient;
use crate::case::Attachment;
use crate::case::desk::{Attached, CaseAction, DeskError};

const LINK_PAGES: usize = 20;
const LOOKS: u32 = 30;
const PAUSE: Duration = Duration::from_secs(2);

/// Each file on its own; AWS takes ten a case and 150 MB a file.
pub(super) async fn all(
    client: &aws_sdk_support::Client,
    changing: &WriteClient,
    files: &[Attachment],
) -> Result<Attached, DeskError> {
    let mut attached = Attached::default();
    for file in files.iter().take(10) {
        attached.uploads.push(one(client, changing, file).await?);
    }
    Ok(attached)
}

/// Sends one operation once and hears who answered.
macro_rules! sent {
    ($changing:expr, $operation:expr) => {{
        let wire = $changing.recorder();
        let result = $operation.customize().interceptor(wire.interceptor()).send().await;
        wire.of(result).map(|it| it.0).map_err(|it| refusal(it, CaseAction::UploadAttachment.word()))
    }};
}

async fn one(
    client: &aws_sdk_support::Client,
    changing: &WriteClient,
    file: &Attachment,
) -> Result<String, DeskError> {
    let size = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
    let ask = client.get_attachment_upload_links().file_name(&file.name).file_size_bytes(size);
    let mut page = sent!(changing, ask)?;
    let id = page.upload_id().to_owned();
    let part_size = usize::try_from(page.part_size_bytes()).unwrap_or(0).max(1);
    let mut complete = client.complete_attachment_upload().upload_id(&id);
    let mut done = 0;
    for _ in 0..LINK_PAGES {
        let mut links: Vec<_> = page.upload_urls().iter().collect();
        links.sort_by_key(|it| it.part_index());
        for link in links {
            let part = file.bytes.chunks(part_size).nth(done).unwrap_or_default();
            let tag = put(changing, link.url(), part).await?;
            let part = aws_sdk_support::types::CompletedUpload::builder();
            let part = part.part_index(link.part_index()).e_tag(tag).build().map_err(unreadable)?;
            complete = complete.completed_uploads(part);
            done += 1;
        }
        if done >= file.bytes.chunks(part_size).count() || page.upload_urls().is_empty() {
            break;
        }
        let range = aws_sdk_support::types::UploadRange::builder().start_index(page.next_index());
        let range = range.build().map_err(unreadable)?;
        page = sent!(changing, client.get_attachment_upload_links().upload_id(&id).upload_range(range))?;
    }
    sent!(changing, complete)?;
    ready(client, changing, &id).await?;
    Ok(id)
}

/// A link that leads anywhere but to AWS's upload hosts is not followed: the parts hold the person's report.
async fn put(changing: &WriteClient, link: &str, part: &[u8]) -> Result<String, DeskError> {
    if !is_of_aws(changing, link) {
        let message = "an upload link leads to a host that is not AWS's".to_owned();
        return Err(DeskError::Invalid(message));
    }
    let request = Request::builder().method(Method::PUT).uri(link).body(SdkBody::from(part.to_vec()));
    let request = request.map_err(unreadable)?.try_into().map_err(unreadable)?;
    let response =
        changing.send(request).await.map_err(|it| refusal(it, CaseAction::UploadAttachment.word()))?;
    let tag = response.headers().get("etag").map(str::to_owned);
    match tag {
        Some(tag) if response.status().is_success() => Ok(tag),
        _ => Err(DeskError::NoAnswer(format!("HTTP {} to an upload", response.status().as_u16()))),
    }
}

fn is_of_aws(changing: &WriteClient, link: &str) -> bool {
    let Ok(link) = url::Url::parse(link) else { return false };
    let own = changing.config.endpoint_url().and_then(|it| url::Url::parse(it).ok());
    if own.is_some_and(|it| it.origin() == link.origin()) {
        return true;
    }
    let host = link.host_str().unwrap_or_default();
    let aws = ["amazonaws.com", "amazonaws.com.cn", "api.aws"].iter();
    let below_aws = aws.clone().any(|it| host.strip_suffix(it).is_some_and(|rest| rest.ends_with('.')));
    link.scheme() == "https" && host.starts_with("uploadv1.attachments.support.") && below_aws
}

async fn ready(client: &aws_sdk_support::Client, changing: &WriteClient, id: &str) -> Result<(), DeskError> {
    for _ in 0..LOOKS {
        let status = sent!(changing, client.describe_attachment_upload_status().upload_id(id))?;
        match status.upload_status().as_str() {
            "attachment-ready" => return Ok(()),
            "failed" => return Err(DeskError::Invalid("AWS could not take an attachment".to_owned())),
            _ => tokio::time::sleep(PAUSE).await,
        }
    }
    Err(DeskError::Throttled)
}

fn unreadable(error: impl std::fmt::Display) -> DeskError {
    DeskError::Invalid(error.to_string())
}
