//! The two calls that verify the contact telephone number, behind [`PhoneDesk`].

use futures_util::future::BoxFuture;
use secrecy::{ExposeSecret, SecretString};

use super::desk::DeskError;
use super::phone::{PhoneAction, PhoneDesk, PhoneError};
use super::support::refusal;
use super::{Account, Consent};
use crate::aws::{CallError, WriteClient};

/// The contact telephone number as one account has it.
pub(crate) struct PhoneApi {
    client: aws_sdk_account::Client,
    writer: WriteClient,
    account: Account,
}

impl PhoneApi {
    /// `account` is whom `writer` signs for, as AWS said.
    pub(crate) fn new(writer: WriteClient, account: Account) -> Self {
        Self { client: aws_sdk_account::Client::new(&writer.config), writer, account }
    }

    fn allowed(&self, consent: &Consent) -> Result<(), PhoneError> {
        if *consent.account() == self.account { Ok(()) } else { Err(DeskError::OtherAccount.into()) }
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

impl PhoneDesk for PhoneApi {
    fn send<'a>(&'a self, consent: &'a Consent) -> BoxFuture<'a, Result<String, PhoneError>> {
        Box::pin(async move {
            self.allowed(consent)?;
            let recorder = self.writer.recorder();
            let operation = self.client.send_phone_number_verification().customize();
            let result = operation.interceptor(recorder.interceptor()).send().await;
            let (answer, _) = recorder.of(result).map_err(|error| Self::refusal(error, PhoneAction::Send))?;
            Ok(answer.status().map(|status| status.as_str().to_owned()).unwrap_or_default())
        })
    }

    fn verify<'a>(
        &'a self,
        code: &'a SecretString,
        consent: &'a Consent,
    ) -> BoxFuture<'a, Result<String, PhoneError>> {
        Box::pin(async move {
            self.allowed(consent)?;
            let recorder = self.writer.recorder();
            let operation = self.client.verify_phone_number().otp(code.expose_secret()).customize();
            let result = operation.interceptor(recorder.interceptor()).send().await;
            let (answer, _) =
                recorder.of(result).map_err(|error| Self::refusal(error, PhoneAction::Verify))?;
            Ok(answer.status().map(|status| status.as_str().to_owned()).unwrap_or_default())
        })
    }
}
