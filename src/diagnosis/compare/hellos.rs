//! The hellos of one row side by side: what objects to the large one, when the classical one is answered.

use super::tcp;
use crate::diagnosis::view::RowView;
use crate::evidence::{Control, Observation};

/// What became of one kind of hello.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Answered,
    /// Nothing came back, or nothing that a server would send.
    Lost,
    NotMade,
}

/// Why the large hello was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// Only the first packet of a hello is read.
    PiecesNotJoined,
    /// The post-quantum key share is objected to.
    KeyShare,
    /// The length of the hello is objected to, and not that of its packets.
    Length,
    /// Long packets do not get through.
    LongPackets,
    /// The controls do not separate one cause from another.
    NotSeparated,
}

/// What a line of the table asks of one hello.
#[derive(Clone, Copy, Debug)]
enum Want {
    Is(Fate),
    IsNot(Fate),
    Any,
}

use Fate::{Answered, Lost};
use Want::{Any, Is, IsNot};

/// The first line that fits decides: padded, split, small segment, whether the large hello must have been met with
/// silence, and the cause. The last line fits always, so no combination is without a verdict.
const CAUSES: &[(Want, Want, Want, bool, Cause)] = &[
    // The split hello is short: its length is no matter, that it comes in two packets is. By chance of its order a
    // large hello in small segments, or a padded one, may have its name in the first packet and pass.
    (Any, Is(Lost), Any, false, Cause::PiecesNotJoined),
    // As long and in as many packets, without the key share.
    (Is(Answered), Is(Answered), Any, false, Cause::KeyShare),
    // A long hello of the classical kind is lost as well, and so is one in small packets, which every path carries.
    (Is(Lost), Is(Answered), Is(Lost), false, Cause::Length),
    // The same bytes in small packets. A device that resets has read the hello and did not lose a packet.
    (IsNot(Answered), Any, Is(Answered), true, Cause::LongPackets),
    (Any, Any, Any, false, Cause::NotSeparated),
];

impl Want {
    fn fits(self, fate: Fate) -> bool {
        match self {
            Is(wanted) => fate == wanted,
            IsNot(unwanted) => fate != unwanted,
            Any => true,
        }
    }
}

/// The cause, by what became of each control. `silent`: nothing came back to the large hello, no reset and no close.
pub(crate) fn cause(padded: Fate, split: Fate, small: Fate, silent: bool) -> Cause {
    let line = CAUSES.iter().find(|(for_padded, for_split, for_small, needs_silence, _)| {
        for_padded.fits(padded)
            && for_split.fits(split)
            && for_small.fits(small)
            && (silent || !needs_silence)
    });
    line.map_or(Cause::NotSeparated, |(.., cause)| *cause)
}

/// A row whose classical hello was answered and whose large ones were lost.
pub(crate) struct Hellos<'a> {
    pub(crate) classical: &'a Observation,
    pub(crate) failed: &'a Observation,
    pub(crate) padded: Option<&'a Observation>,
    pub(crate) split: Option<&'a Observation>,
    pub(crate) small: Option<&'a Observation>,
    /// How many large hellos were lost.
    pub(crate) lost: usize,
    /// Another host's large hello was answered on the same way: what objects to large hellos does so each time, and
    /// two lost on one row may be chance.
    pub(crate) passed_elsewhere: bool,
    /// A row's large hellos were answered and lost in turn, so this row's may all have been lost by chance.
    pub(crate) by_chance: bool,
}

impl<'a> Hellos<'a> {
    pub(crate) fn of(row: &RowView<'a>) -> Option<Self> {
        let classical = row
            .tls()
            .map(|handshake| handshake.observation)
            .filter(|observation| observation.tls_answered())?;
        let large: Vec<_> =
            row.made(Control::HelloPostQuantum).filter(|hello| hello.as_tls().is_some()).collect();
        if large.iter().any(|hello| fate(hello) == Answered) {
            return None;
        }
        let failed = large.iter().find(|hello| hello.cut().is_some()).or(large.first()).copied()?;
        // Where packets get lost, silence is nobody's doing.
        if failed.cut() == Some("drop") && tcp::loses_packets(row.view()) {
            return None;
        }
        let made = |control| {
            let answered = row.made(control).find(|hello| fate(hello) == Answered);
            answered.or_else(|| row.made(control).find(|hello| hello.as_tls().is_some()))
        };
        Some(Self {
            classical,
            failed,
            padded: made(Control::HelloPadded),
            split: made(Control::HelloSplit),
            small: made(Control::HelloSmallSegment),
            lost: large.len(),
            passed_elsewhere: row.view().large_hello_passed(failed),
            by_chance: row.view().large_hellos(row.lane()).by_chance,
        })
    }

    /// The row, if its large hello was cut for this cause.
    pub(crate) fn lost_by(row: &RowView<'a>, cause: Cause) -> Option<Self> {
        Self::of(row).filter(|hellos| {
            let chance = hellos.passed_elsewhere || hellos.by_chance;
            hellos.failed.cut().is_some() && !chance && hellos.cause() == cause
        })
    }

    pub(crate) fn cause(&self) -> Cause {
        let fate = |made: Option<&Observation>| made.map_or(Fate::NotMade, fate);
        let silent = self.failed.cut() == Some("drop");
        cause(fate(self.padded), fate(self.split), fate(self.small), silent)
    }

    /// Length of the large hello.
    pub(crate) fn bytes(&self) -> usize {
        self.failed.as_tls().map_or(0, |tls| tls.hello_bytes)
    }
}

/// An alert may be an objection to that hello alone, so it is no answer to the large one where the classical one got
/// a certificate.
fn fate(hello: &Observation) -> Fate {
    if hello.brought_certificate() { Answered } else { Lost }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FATES: [Fate; 3] = [Answered, Lost, Fate::NotMade];

    #[test]
    fn each_combination_has_its_cause_and_the_issue_of_each_is_the_expected_one() {
        let mut seen = Vec::new();
        for padded in FATES {
            for split in FATES {
                for small in FATES {
                    for silent in [true, false] {
                        seen.push(cause(padded, split, small, silent));
                    }
                }
            }
        }
        assert_eq!(seen.len(), 54);
        let count = |wanted| seen.iter().filter(|cause| **cause == wanted).count();
        // 18 with the split hello lost; 6 with it and the padded one answered; small segments pass in silence in 4.
        assert_eq!(count(Cause::PiecesNotJoined), 18);
        assert_eq!(count(Cause::KeyShare), 6);
        assert_eq!(count(Cause::Length), 2);
        assert_eq!(count(Cause::LongPackets), 4);
        assert_eq!(count(Cause::NotSeparated), 24);
    }

    #[test]
    fn a_device_with_a_small_buffer_is_told_from_a_narrow_path() {
        assert_eq!(cause(Lost, Answered, Lost, true), Cause::Length);
        // The length is lost with a reset: a narrow path would have been silent.
        assert_eq!(cause(Lost, Answered, Answered, false), Cause::NotSeparated);
        assert_eq!(cause(Lost, Answered, Answered, true), Cause::LongPackets);
    }
}
