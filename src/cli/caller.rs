//! Who would act: the account of the credentials, asked of AWS right now.

use crate::aws::{Aws, Credentials, Question, Reply, Session, WriteClient};
use crate::case::Account;
use crate::catalogue::AwsCall;
use crate::evidence::Outcome;
use crate::evidence::aws::CredentialFacts;
use crate::report::Messages;
use crate::report::wording::name_of;

/// The account, and the session that acts in it.
pub(crate) struct Caller {
    pub(crate) account: Account,
    pub(crate) writer: WriteClient,
}

/// Why nobody can act.
pub(crate) enum NoCaller {
    NoCredentials,
    /// They come from this machine, as whoever runs the network or the machine gives them, and were not asked for.
    OfTheMachine,
    /// AWS did not say whose they are; its code or what was in the way.
    Unidentified(String),
}

/// Asks AWS whom the credentials belong to. Credentials of the machine act only with `use_instance_credentials`.
pub(crate) async fn caller(session: &Session, use_instance_credentials: bool) -> Result<Caller, NoCaller> {
    let Credentials::Found(facts) = session.credentials().await else { return Err(NoCaller::NoCredentials) };
    if is_of_the_machine(&facts) && !use_instance_credentials {
        return Err(NoCaller::OfTheMachine);
    }
    let Some(writer) = session.write_client().await else { return Err(NoCaller::NoCredentials) };
    let reply = session.call(&Question::new(AwsCall::GetCallerIdentity)).await;
    match reply.answer.facts.as_ref().and_then(Account::of) {
        Some(account) => Ok(Caller { account, writer }),
        None => {
            let said = reply.answer.code.clone().or_else(|| reply.outcome_words());
            Err(NoCaller::Unidentified(said.unwrap_or_default()))
        }
    }
}

/// What AWS said, or how the call failed, in the language of the messages.
pub(crate) fn said(reply: &Reply, messages: &Messages) -> String {
    match (&reply.answer.code, &reply.outcome) {
        (Some(code), _) => code.clone(),
        (None, Outcome::Failed(failure)) => name_of(messages, "failure", failure.kind),
        (None, _) => String::new(),
    }
}

/// From the endpoint of a container or the metadata service of an instance.
fn is_of_the_machine(facts: &CredentialFacts) -> bool {
    matches!(facts.source.as_deref(), Some("container" | "instance"))
}
