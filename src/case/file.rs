//! Files a drafted case, once. The only module that changes anything in AWS, and only with a [`Consent`].
//!
//! ```text
//! reconcile open intents ─▶ look for an open case of the same kind ─▶ dry run ─▶ attachments
//!   ─▶ intent on disk ─▶ CreateCase ─▶ receipt on disk ─▶ display id
//! ```

use futures_util::future::BoxFuture;

use super::state::{Record, SCHEMA, Stage, StateError, Store};
use super::{Consent, Draft};

/// AWS Support as far as filing needs it. The real one wraps the SDK; the tests' one injects faults.
pub trait SupportDesk: Send + Sync {
    fn open_cases<'a>(&'a self) -> BoxFuture<'a, Result<Vec<OpenCase>, DeskError>>;
    /// Whether AWS would accept it; changes nothing.
    fn dry_run<'a>(&'a self, draft: &'a Draft) -> BoxFuture<'a, Result<(), DeskError>>;
    /// Uploads the attachments and returns the set's id, which lives one hour.
    fn attach<'a>(&'a self, draft: &'a Draft) -> BoxFuture<'a, Result<Option<String>, DeskError>>;
    fn create<'a>(
        &'a self,
        draft: &'a Draft,
        set: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Created, DeskError>>;
    fn add_communication<'a>(
        &'a self,
        case_id: &'a str,
        draft: &'a Draft,
        set: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Created, DeskError>>;
}

/// A case as DescribeCases tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenCase {
    pub case_id: String,
    pub display_id: Option<String>,
    pub subject: String,
    pub service_code: String,
    pub category_code: String,
    pub status: String,
    pub submitted_at: String,
    /// Text of the communications, newest first: the marker is looked for here.
    pub communications: Vec<Communication>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Communication {
    pub body: String,
    pub by: String,
    pub at: String,
}

impl OpenCase {
    pub fn carries(&self, marker: &str) -> bool {
        let line = Draft::marker_line(marker);
        self.communications.iter().any(|it| it.body.contains(&line))
    }

    /// Open, and about the same thing.
    pub fn is_like(&self, draft: &Draft) -> bool {
        self.status != "resolved"
            && self.service_code == draft.service_code
            && self.category_code == draft.category_code
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Created {
    pub case_id: String,
    pub request_id: Option<String>,
}

/// Why AWS did not do it. Each has its own message (`case-error-<word>`); the draft is always kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeskError {
    #[error("the support plan does not include the AWS Support API")]
    SubscriptionRequired,
    /// The IAM action that is missing.
    #[error("not allowed: {action}")]
    AccessDenied { action: String },
    #[error("the attachment set expired")]
    AttachmentSetExpired,
    #[error("AWS's limit of new cases is reached")]
    CaseCreationLimitExceeded,
    #[error("throttled")]
    Throttled,
    #[error("AWS does not take the category or another value: {message}")]
    Invalid { message: String },
    /// No answer: whether AWS acted is unknown.
    #[error("no answer from AWS: {message}")]
    NoAnswer { message: String },
    #[error("{code}: {message}")]
    Other { code: String, message: String },
}

impl DeskError {
    /// Whether AWS certainly did nothing.
    fn is_final(&self) -> bool {
        !matches!(self, Self::NoAnswer { .. } | Self::Other { .. })
    }

    pub fn word(&self) -> &'static str {
        match self {
            Self::SubscriptionRequired => "subscription-required",
            Self::AccessDenied { .. } => "access-denied",
            Self::AttachmentSetExpired => "attachment-set-expired",
            Self::CaseCreationLimitExceeded => "creation-limit",
            Self::Throttled => "throttled",
            Self::Invalid { .. } => "invalid",
            Self::NoAnswer { .. } => "no-answer",
            Self::Other { .. } => "other",
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error(transparent)]
    Desk(#[from] DeskError),
    #[error(transparent)]
    State(#[from] StateError),
    #[error("the draft changed after it was confirmed; nothing was filed")]
    ConsentForAnotherDraft,
    #[error("whether an earlier try reached AWS is unknown (marker {marker}); nothing was filed")]
    Unreconciled { marker: String },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filed {
    /// A new case.
    New(Record),
    /// An earlier, interrupted try had reached AWS after all: nothing new was filed.
    Already(Record),
}

/// Cases of the same kind that are open now: a second one slows both down.
pub async fn similar(desk: &dyn SupportDesk, draft: &Draft) -> Result<Vec<OpenCase>, DeskError> {
    Ok(desk.open_cases().await?.into_iter().filter(|it| it.is_like(draft)).collect())
}

/// Files the draft. Safe to run again after any interruption.
pub async fn file(
    draft: &Draft,
    consent: &Consent,
    desk: &dyn SupportDesk,
    store: &Store,
    now: &str,
) -> Result<Filed, FileError> {
    let digest = draft.sha256();
    if !consent.covers(&digest) {
        return Err(FileError::ConsentForAnotherDraft);
    }
    if let Some(record) = reconcile(draft, desk, store).await? {
        return Ok(Filed::Already(record));
    }
    desk.dry_run(draft).await?;
    let set = desk.attach(draft).await?;
    let mut record = intent(draft, digest, now);
    store.write(&record)?;
    let created = match desk.create(draft, set.as_deref()).await {
        Err(DeskError::AttachmentSetExpired) => {
            let fresh = desk.attach(draft).await?;
            desk.create(draft, fresh.as_deref()).await
        }
        other => other,
    };
    match created {
        Ok(created) => {
            receive(&mut record, created);
            store.write(&record)?;
            Ok(Filed::New(with_display_id(record, desk, store).await?))
        }
        Err(error) => {
            if error.is_final() {
                record.stage = Stage::Refused;
                store.write(&record)?;
            }
            Err(error.into())
        }
    }
}

/// Adds the draft to a case that is already open. The same records guard it.
pub async fn add_to(
    case: &OpenCase,
    draft: &Draft,
    consent: &Consent,
    desk: &dyn SupportDesk,
    store: &Store,
    now: &str,
) -> Result<Filed, FileError> {
    let digest = draft.sha256();
    if !consent.covers(&digest) {
        return Err(FileError::ConsentForAnotherDraft);
    }
    if let Some(record) = reconcile(draft, desk, store).await? {
        return Ok(Filed::Already(record));
    }
    let set = desk.attach(draft).await?;
    let mut record = intent(draft, digest, now);
    record.case_id = Some(case.case_id.clone());
    record.display_id.clone_from(&case.display_id);
    store.write(&record)?;
    match desk.add_communication(&case.case_id, draft, set.as_deref()).await {
        Ok(created) => {
            receive(&mut record, created);
            store.write(&record)?;
            Ok(Filed::New(record))
        }
        Err(error) => {
            if error.is_final() {
                record.stage = Stage::Refused;
                store.write(&record)?;
            }
            Err(error.into())
        }
    }
}

/// Settles every try without a receipt by asking AWS. A case with this draft's marker, or with the marker of an
/// earlier try of the same kind, means: already filed.
async fn reconcile(
    draft: &Draft,
    desk: &dyn SupportDesk,
    store: &Store,
) -> Result<Option<Record>, FileError> {
    let done = store.all()?.into_iter().find(|it| it.marker == draft.marker && it.stage == Stage::Filed);
    if done.is_some() {
        return Ok(done);
    }
    let open = store.open_intents()?;
    if open.is_empty() {
        return Ok(None);
    }
    let cases = desk.open_cases().await?;
    let mut already = None;
    for mut record in open {
        match cases.iter().find(|it| it.carries(&record.marker)) {
            Some(case) => {
                record.stage = Stage::Filed;
                record.case_id = Some(case.case_id.clone());
                record.display_id.clone_from(&case.display_id);
                store.write(&record)?;
                let same =
                    record.service_code == draft.service_code && record.category_code == draft.category_code;
                already = already.or(same.then_some(record));
            }
            None => {
                record.stage = Stage::Refused;
                store.write(&record)?;
            }
        }
    }
    Ok(already)
}

fn intent(draft: &Draft, digest: String, now: &str) -> Record {
    Record {
        schema: SCHEMA.to_owned(),
        marker: draft.marker.clone(),
        draft: digest,
        subject: draft.subject.clone(),
        service_code: draft.service_code.clone(),
        category_code: draft.category_code.clone(),
        intended_at: now.to_owned(),
        stage: Stage::Intended,
        case_id: None,
        display_id: None,
        request_id: None,
    }
}

fn receive(record: &mut Record, created: Created) {
    record.stage = Stage::Filed;
    record.case_id = Some(created.case_id);
    record.request_id = created.request_id;
}

/// The number people quote. Not getting it changes nothing about the case being filed.
async fn with_display_id(
    mut record: Record,
    desk: &dyn SupportDesk,
    store: &Store,
) -> Result<Record, FileError> {
    if let Ok(cases) = desk.open_cases().await {
        let case = cases.into_iter().find(|it| Some(&it.case_id) == record.case_id.as_ref());
        record.display_id = case.and_then(|it| it.display_id);
        store.write(&record)?;
    }
    Ok(record)
}
