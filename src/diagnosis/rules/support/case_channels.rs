//! How and in which languages Support takes a case about activation.

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::answers;
use crate::diagnosis::finding::{Check, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind;
use crate::evidence::aws::{AwsFacts, ContactWay};

pub(super) const RULE: Rule = Rule {
    code: Code::SupportCaseChannels,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Aws,
    faults: &[],
    claims: &[FailureKind::AwsError],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let languages = answers::told(view, |it| match it {
        AwsFacts::SupportLanguages { codes } => Some(Arg::published_all(codes.iter().map(String::as_str))),
        _ => None,
    });
    let options = answers::told(view, |it| match it {
        AwsFacts::CaseOptions { availability, ways } => Some((availability.as_deref(), ways)),
        _ => None,
    });
    let because = languages
        .iter()
        .map(|language| language.0)
        .chain(options.iter().map(|option| option.0))
        .collect::<Vec<_>>();
    let Some(first) = because.first() else { return Vec::new() };
    let finding = because.iter().skip(1).fold(answers::says(&RULE, first), |it, next| it.and(&next.id));
    let ways = options.as_ref().map(|option| option.1.1.iter().map(way).collect::<Vec<_>>().join("; "));
    let availability =
        options.as_ref().and_then(|told| told.1.0).map_or(Arg::Word("unknown"), Arg::published);
    vec![
        finding
            .arg("languages", languages.map_or(Arg::UNKNOWN, |told| told.1))
            .arg("ways", Arg::or_unknown(ways.filter(|ways| !ways.is_empty()), Arg::Remote))
            .arg("availability", availability)
            .build(),
    ]
}

/// `chat 09:00-18:00`.
fn way(way: &ContactWay) -> String {
    [std::slice::from_ref(&way.way), &way.hours].concat().join(" ")
}
