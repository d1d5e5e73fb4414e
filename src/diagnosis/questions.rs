//! What no API tells and only a person can check: worth a look as long as activation, verification or payment is open.

use super::compare::answers;
use super::status::{CheckResult, Status};
use super::view::View;
use crate::catalogue::{AwsCall, Category, Check, CheckId, Step};
use crate::evidence::Reason;

/// A question of the plan that was not put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    pub check: CheckId,
    /// The key of its message: `ask-<question>`.
    pub question: String,
}

/// Answers that decide whether a category is settled.
const DECIDING: &[AwsCall] = &[
    AwsCall::GetAccountInformation,
    AwsCall::DescribeRegions,
    AwsCall::GetContactInformation,
    AwsCall::ListRecommendedActions,
];

pub(super) fn questions(view: View<'_>, results: &[CheckResult]) -> Vec<OpenQuestion> {
    let open = |category| is_open(view, results, category);
    let (activation, verification, payment) =
        (open(Category::Activation), open(Category::Verification), open(Category::Payment));
    let wanted = |check: &Check| match check.category() {
        Category::Activation => activation,
        Category::Verification => verification,
        // A bank may have refused although AWS says nothing about the payment method.
        Category::Payment => payment || activation,
        _ => false,
    };
    let unasked = |check: &&Check| {
        results.iter().any(|result| result.id == *check.id() && result.because == Some(Reason::InterviewOff))
    };
    let checks = view.catalogue.checks().iter().filter(unasked).filter(|check| wanted(check));
    let questions = checks.filter_map(|check| match check.step() {
        Step::Ask(question) => Some(OpenQuestion { check: check.id().clone(), question: question.clone() }),
        _ => None,
    });
    questions.filter(|question| !is_elsewhere(view, &question.question)).collect()
}

/// AWS was to be asked about the category, and what it said does not settle it.
fn is_open(view: View<'_>, results: &[CheckResult], category: Category) -> bool {
    let decides = |check: &&Check| match check.step() {
        Step::Aws(calls) => check.category() == category && calls.iter().any(|call| DECIDING.contains(call)),
        _ => false,
    };
    let unsettled = |result: &CheckResult| {
        let chosen = !matches!(result.because, Some(Reason::NotSelected | Reason::LeftOut));
        chosen && !matches!(result.status, Status::Ok | Status::Na)
    };
    let deciding = view.catalogue.checks().iter().filter(decides);
    deciding.filter_map(|check| results.iter().find(|result| result.id == *check.id())).any(unsettled)
}

/// Customer verification is for accounts with AWS India.
fn is_elsewhere(view: View<'_>, question: &str) -> bool {
    let country = answers::contact(view).and_then(|contact| contact.country);
    question == "india-verification-done" && country.is_some_and(|country| country != "IN")
}
