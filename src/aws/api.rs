//! What is asked of AWS and what comes back, without saying how.

use futures_util::future::BoxFuture;

use crate::catalogue::AwsCall;
use crate::evidence::Outcome;
use crate::evidence::aws::{AwsAnswer, CredentialFacts};

/// Where people sign in, as `~/.aws/config` or `--directory` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portal {
    pub start_url: String,
    /// `sso_region`; the session's region when absent.
    pub region: Option<String>,
}

/// AWS APIs, read only: there is no way to make a changing call through it.
pub trait Aws: Send + Sync {
    /// Looks for credentials once; later calls use what was found.
    fn credentials(&self) -> BoxFuture<'_, Credentials>;
    /// The access portal to try signing in at, when one is known.
    fn portal(&self) -> Option<Portal>;
    fn call<'a>(&'a self, question: &'a Question) -> BoxFuture<'a, Reply>;
}

/// Whether calls can be signed.
#[derive(Clone, Debug)]
pub enum Credentials {
    Found(CredentialFacts),
    /// Nothing is configured anywhere: not a fault.
    Absent(CredentialFacts),
    /// Something is configured and does not work. The words are cleaned.
    Broken(CredentialFacts, String),
}

/// One call and what earlier answers gave for it. Fields a call does not need are ignored.
#[derive(Clone, Debug)]
pub struct Question {
    pub call: AwsCall,
    /// Instead of the session's own region.
    pub region: Option<String>,
    pub account: Option<String>,
    pub instance_arn: Option<String>,
    pub identity_store: Option<String>,
    pub permission_set: Option<String>,
    /// `BILLING`, `OPERATIONS`, `SECURITY`.
    pub contact: Option<&'static str>,
    pub start_url: Option<String>,
    pub client: Option<SignInClient>,
    /// A payment method by AWS's id (`GetPaymentInstrument`).
    pub instrument: Option<String>,
    /// An account access manager by its ARN (`ListEntitlements`).
    pub application: Option<String>,
    /// `INVOICES_PAST_DUE`, `INVOICES_DUE`.
    pub balance: Option<&'static str>,
    /// Ask one region only (`ListInstances`).
    pub this_region_only: bool,
}

impl Question {
    pub fn new(call: AwsCall) -> Self {
        Self {
            call,
            region: None,
            account: None,
            instance_arn: None,
            identity_store: None,
            permission_set: None,
            contact: None,
            start_url: None,
            client: None,
            instrument: None,
            application: None,
            balance: None,
            this_region_only: false,
        }
    }
}

/// What `RegisterClient` gave; lives as long as the run and goes into no evidence.
#[derive(Clone, Debug)]
pub struct SignInClient {
    pub id: secrecy::SecretString,
    pub secret: secrecy::SecretString,
}

#[derive(Clone, Debug)]
pub struct Reply {
    pub outcome: Outcome,
    pub answer: AwsAnswer,
    pub client: Option<SignInClient>,
    /// AWS's ids that later questions need; they go into no evidence.
    pub ids: Vec<String>,
}

impl Reply {
    /// An answer that gives later questions nothing to ask with.
    pub fn new(outcome: Outcome, answer: AwsAnswer) -> Self {
        Self { outcome, answer, client: None, ids: Vec::new() }
    }

    /// What went wrong, when it was not AWS that said so.
    pub fn outcome_words(&self) -> Option<String> {
        match &self.outcome {
            Outcome::Failed(failure) => failure.detail.clone(),
            _ => None,
        }
    }
}
