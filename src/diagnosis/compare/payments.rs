//! What AWS Payments told of payment methods and money owed.

use crate::diagnosis::compare::{account, answers};
use crate::diagnosis::view::View;
use crate::evidence::Observation;
use crate::evidence::aws::{AwsFacts, PaymentInstrument};

/// The account's payment methods, where the whole list was read.
pub(crate) struct Methods<'a> {
    pub(crate) because: &'a Observation,
    pub(crate) all: &'a [PaymentInstrument],
}

pub(crate) fn methods<'a>(view: View<'a>) -> Option<Methods<'a>> {
    let found = answers::told(view, |facts| match facts {
        AwsFacts::PaymentInstruments { instruments, more: false } => Some(instruments.as_slice()),
        _ => None,
    });
    found.map(|(because, all)| Methods { because, all })
}

impl Methods<'_> {
    pub(crate) fn with(&self, status: &str) -> usize {
        self.all.iter().filter(|method| method.status == status).count()
    }
}

/// A card that is valid to the end of a month.
pub(crate) struct Card<'a> {
    pub(crate) because: &'a Observation,
    /// `2027-03`.
    pub(crate) expires: &'a str,
    pub(crate) active: bool,
}

pub(crate) fn cards<'a>(view: View<'a>) -> Vec<Card<'a>> {
    let told = answers::every(view, |facts| match facts {
        AwsFacts::PaymentCard { instrument, expires: Some(expires) } => {
            Some((expires.as_str(), instrument.status == "ACTIVE"))
        }
        _ => None,
    });
    told.into_iter().map(|(because, (expires, active))| Card { because, expires, active }).collect()
}

/// The month of the run, by the clock of the evidence: `2026-11`.
pub(crate) fn this_month(view: View<'_>) -> Option<String> {
    let now = jiff::Timestamp::from_second(account::now(view)?.0).ok()?;
    Some(now.strftime("%Y-%m").to_string())
}

/// Whether a method is left that AWS can charge: active, and not a card that has to be left out.
pub(crate) fn another_works(view: View<'_>, without: usize) -> bool {
    methods(view).is_some_and(|methods| methods.with("ACTIVE") > without)
}

/// Something is owed of this kind: `INVOICES_PAST_DUE`, `INVOICES_DUE`.
pub(crate) fn owed<'a>(view: View<'a>, which: &str) -> Option<&'a Observation> {
    let found = answers::told(view, |facts| match facts {
        AwsFacts::Balance { balance, outstanding: true } if balance == which => Some(()),
        _ => None,
    });
    found.map(|(because, ())| because)
}

/// Payments that were sent and are not confirmed yet.
pub(crate) fn processing(view: View<'_>) -> Option<(&Observation, usize)> {
    answers::told(view, |facts| match facts {
        AwsFacts::OpenInvoices { processing, .. } => Some(*processing),
        _ => None,
    })
}

/// Permissions without which AWS leaves payment problems out of its recommendations, where nothing else in the
/// run read what they are about. What was read directly cannot be hidden by a recommendation that is not given.
pub(crate) fn unproven_actions(view: View<'_>) -> Vec<&'static str> {
    let mut missing = Vec::new();
    let read = methods(view);
    let has_card =
        read.as_ref().is_none_or(|methods| methods.all.iter().any(|method| method.method == "CARD"));
    let read_card =
        answers::told(view, |facts| matches!(facts, AwsFacts::PaymentCard { .. }).then_some(())).is_some();
    if has_card && !read_card {
        missing.push("payments:GetPaymentInstrument");
    }
    if read.is_none() {
        missing.push("payments:ListPaymentPreferences");
    }
    let balance = |which: &str| {
        let told = answers::told(view, |facts| match facts {
            AwsFacts::Balance { balance, .. } if balance == which => Some(()),
            _ => None,
        });
        told.is_some()
    };
    if !balance("INVOICES_PAST_DUE") {
        missing.push("payments:GetPaymentStatus");
    }
    missing
}
