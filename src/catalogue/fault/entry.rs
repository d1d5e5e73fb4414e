//! Values of one entry that do not go together.

use super::meant::Meant;
use crate::catalogue::Category;

/// An entry whose values do not go together, or mean nothing where they stand.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "own-")]
pub enum EntryFault {
    // Endpoints
    ReservedId {
        given: String,
    },
    TemplateInOwnHost {
        given: String,
    },
    HostTwice {
        host: String,
    },
    SameRow {
        host: String,
        other: String,
    },
    OwnWithoutHost,
    OwnOnOtherList,
    NotAPath {
        given: String,
    },
    LabelTwice {
        label: String,
    },
    PortalExemplar {
        host: String,
    },
    SwitchWithoutService {
        key: &'static str,
    },
    // Checks
    WrongCheckId {
        given: String,
        category: Category,
    },
    EmptyStep {
        key: &'static str,
    },
    CanaryAddress {
        given: String,
        example: String,
    },
    // Actions and tasks
    ValueTwice,
    TaskNeedsNothing,
    UnknownTask {
        given: String,
        meant: Meant,
    },
    // Fingerprints and error texts
    StrongUnverified,
    NotAnAddress {
        given: String,
    },
    MatchesEverything {
        given: String,
    },
    NotARegex {
        given: String,
        /// The reader's own words, in English.
        said: String,
    },
    NotACode {
        given: String,
    },
    /// Words of `Wording` and `HowSure`.
    SurerThanWording {
        wording: &'static str,
        surest: &'static str,
    },
    ExampleMissed {
        id: String,
    },
    CounterExampleMatched {
        id: String,
    },
}
