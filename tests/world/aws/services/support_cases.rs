//! Cases, attachments and uploads, as AWS Support documents them.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::super::{Account, Answer, Call, Error};
use super::support::{Case, Desk};

const SET_FILES: usize = 3;
const SET_BYTES: usize = 5 << 20;
/// Small, so that a test needs no 100 MB for a second part.
const PART: usize = 1 << 20;
/// DescribeCases shows this many communications of a case.
const RECENT: usize = 5;

/// `None`: not an operation of these.
pub fn handle(account: &mut Account, call: &Call) -> Option<Answer> {
    let now = account.now();
    let desk = &mut account.support;
    let answer = match call.operation.as_str() {
        "CreateCase" => create(desk, call, now),
        "AddCommunicationToCase" => add(desk, call, now),
        "AddAttachmentsToSet" => attach(desk, call, now),
        "DescribeCases" => describe(desk, call, now),
        "DescribeCommunications" => Ok(communications(desk, call, now)),
        "GetAttachmentUploadLinks" => Ok(links(desk, call)),
        "CompleteAttachmentUpload" => complete(desk, call),
        "DescribeAttachmentUploadStatus" => status(desk, call),
        "PutPart" => Ok(put(desk, call)),
        _ => return None,
    };
    Some(answer.unwrap_or_else(Answer::from))
}

fn refused(code: &str, message: &str) -> Error {
    Error::new(400, code, message)
}

fn create(desk: &mut Desk, call: &Call, now: Timestamp) -> Result<Answer, Error> {
    let body = call.text("communicationBody");
    if call.text("subject").is_empty() || body.is_empty() || body.chars().count() > 8_000 {
        return Err(refused("ValidationException", "communicationBody must be 1 to 8000 characters"));
    }
    if call.text("issueType") != "customer-service" {
        return Err(refused("InvalidParameterValueException", "Invalid issue type for this support plan"));
    }
    let (service, category) = (call.text("serviceCode"), call.text("categoryCode"));
    let known = desk
        .services
        .iter()
        .any(|(code, categories)| *code == service && categories.iter().any(|(code, _)| *code == category));
    if !known {
        return Err(refused("InvalidParameterValueException", "Invalid category code"));
    }
    if call.body["dryRun"] == true && desk.knows_dry_run {
        return Err(refused(
            "DryRunOperationException",
            "Request would have succeeded, but DryRun flag is set",
        ));
    }
    let set = set_of(desk, call, now)?;
    let number = |desk: &Desk| (7_000_000_000u64 + desk.cases.len() as u64).to_string();
    let case = Case {
        id: format!("case-123456789012-muen-2026-{:016x}", fastrand::u64(..)),
        display_id: number(desk),
        subject: call.text("subject").to_owned(),
        service: service.to_owned(),
        category: category.to_owned(),
        status: "unassigned".to_owned(),
        language: call.text("language").to_owned(),
        issue_type: call.text("issueType").to_owned(),
        communications: vec![(body.to_owned(), "jane.doe@example.com".to_owned(), set)],
        uploads: strings(&call.body["uploadIds"]),
        age_days: 0,
    };
    if desk.has_rival {
        let id = "case-123456789012-muen-2026-0".to_owned();
        desk.cases.push(Case { id, ..case.clone() });
    }
    let case = Case { display_id: number(desk), ..case };
    let id = case.id.clone();
    desk.cases.push(case);
    Ok(Answer::Json(json!({"caseId": id})))
}

fn add(desk: &mut Desk, call: &Call, now: Timestamp) -> Result<Answer, Error> {
    let set = set_of(desk, call, now)?;
    let case = desk.cases.iter_mut().find(|case| case.id == call.text("caseId"));
    let case = case.ok_or_else(|| refused("CaseIdNotFound", "no such case"))?;
    let body = call.text("communicationBody").to_owned();
    case.communications.push((body, "jane.doe@example.com".to_owned(), set));
    Ok(Answer::Json(json!({"result": true})))
}

/// The set the request names, if it still lives.
fn set_of(desk: &Desk, call: &Call, now: Timestamp) -> Result<String, Error> {
    let id = call.text("attachmentSetId");
    if id.is_empty() {
        return Ok(String::new());
    }
    let set = desk.sets.iter().find(|set| set.0 == id);
    let set = set.ok_or_else(|| refused("AttachmentSetIdNotFound", "no such set"))?;
    if now.duration_since(set.2) > SignedDuration::from_hours(1) {
        return Err(refused("AttachmentSetExpired", "The expiration time of the attachment set has passed"));
    }
    Ok(id.to_owned())
}

fn attach(desk: &mut Desk, call: &Call, now: Timestamp) -> Result<Answer, Error> {
    let files: Vec<_> = call.body["attachments"].as_array().into_iter().flatten().collect();
    let size = |it: &Value| it["data"].as_str().unwrap_or_default().len() / 4 * 3;
    if files.len() > SET_FILES || files.iter().any(|file| size(file) > SET_BYTES) {
        return Err(refused("AttachmentSetSizeLimitExceeded", "A limit for the size of an attachment set"));
    }
    let named =
        files.iter().map(|file| (file["fileName"].as_str().unwrap_or_default().to_owned(), size(file)));
    let id = format!("as-{}", desk.sets.len());
    desk.sets.push((id.clone(), named.collect(), now));
    Ok(Answer::Json(json!({"attachmentSetId": id, "expiryTime": now.to_string()})))
}

fn describe(desk: &Desk, call: &Call, now: Timestamp) -> Result<Answer, Error> {
    let ids = strings(&call.body["caseIdList"]);
    let resolved = call.body["includeResolvedCases"] == true;
    if ids.iter().any(|id| desk.cases.iter().all(|case| case.id != *id)) {
        return Err(refused("CaseIdNotFound", "The requested caseId could not be located."));
    }
    let created = |case: &Case| now - SignedDuration::from_hours(24 * case.age_days);
    let after = call.body["afterTime"].as_str().and_then(|text| text.parse::<Timestamp>().ok());
    let listed = |case: &&Case| after.is_none_or(|after| created(case) > after);
    let cases = desk
        .cases
        .iter()
        .filter(|case| (ids.is_empty() || ids.contains(&case.id)) && (resolved || case.status != "resolved"))
        .filter(listed);
    let cases = cases.map(|case| {
        let recent: Vec<_> = case.communications.iter().rev().take(RECENT).map(|communication| said(communication, now)).collect();
        let more = (case.communications.len() > RECENT).then_some("more");
        json!({
            "caseId": case.id, "displayId": case.display_id, "subject": case.subject, "status": case.status,
            "serviceCode": case.service, "categoryCode": case.category, "severityCode": "low",
            "submittedBy": "jane.doe@example.com", "timeCreated": created(case).to_string(), "language": case.language,
            "recentCommunications": {"communications": recent, "nextToken": more},
        })
    });
    let cases = cases.collect::<Vec<_>>();
    // A listing that never ends, as one of a busy account would seem to.
    let more = desk.endless_list.then_some("more");
    Ok(Answer::Json(json!({"cases": cases, "nextToken": more})))
}

fn communications(desk: &Desk, call: &Call, now: Timestamp) -> Answer {
    let case = desk.cases.iter().find(|case| case.id == call.text("caseId"));
    let all = case.into_iter().flat_map(|case| case.communications.iter().rev().skip(RECENT));
    Answer::Json(json!({"communications": all.map(|it| said(it, now)).collect::<Vec<_>>()}))
}

fn said((body, by, _): &(String, String, String), now: Timestamp) -> Value {
    json!({"body": body, "submittedBy": by, "timeCreated": now.to_string()})
}

fn links(desk: &mut Desk, call: &Call) -> Answer {
    let size = usize::try_from(call.body["fileSizeBytes"].as_i64().unwrap_or(0)).unwrap_or(0);
    let parts = size.div_ceil(PART);
    let id = format!("up-{}", desk.uploads.len());
    desk.uploads.push((id.clone(), call.text("fileName").to_owned(), 0, false));
    let urls = (1..=parts).map(|part| {
        json!({"url": format!("{}/upload/{id}/{part}", desk.uploads_at), "partIndex": part,
               "expiryDate": "2030-01-01T00:00:00Z"})
    });
    let urls: Vec<_> = urls.collect();
    Answer::Json(json!({"uploadId": id, "partSizeBytes": PART, "totalParts": parts, "nextIndex": parts + 1,
                        "uploadUrls": urls}))
}

fn put(desk: &mut Desk, call: &Call) -> Answer {
    let path = call.text("path").to_owned();
    let id = path.split('/').nth(2).unwrap_or_default().to_owned();
    let bytes = usize::try_from(call.body["bytes"].as_i64().unwrap_or(0)).unwrap_or(0);
    if let Some(upload) = desk.uploads.iter_mut().find(|upload| upload.0 == id) {
        upload.2 += bytes;
    }
    Answer::Tag(format!("\"{}\"", path.replace('/', "-")))
}

fn complete(desk: &mut Desk, call: &Call) -> Result<Answer, Error> {
    let upload = desk.uploads.iter_mut().find(|upload| upload.0 == call.text("uploadId"));
    let upload = upload.ok_or_else(|| refused("UploadIdNotFound", "no such upload"))?;
    upload.3 = true;
    Ok(Answer::Json(json!({})))
}

fn status(desk: &Desk, call: &Call) -> Result<Answer, Error> {
    let upload = desk.uploads.iter().find(|upload| upload.0 == call.text("uploadId"));
    let upload = upload.ok_or_else(|| refused("UploadIdNotFound", "no such upload"))?;
    let ready = if upload.3 { "attachment-ready" } else { "attachment-not-ready" };
    Ok(Answer::Json(json!({"uploadStatus": ready, "fileName": upload.1})))
}

fn strings(value: &Value) -> Vec<String> {
    let all = value.as_array().into_iter().flatten();
    all.filter_map(|it| it.as_str().map(str::to_owned)).collect()
}
