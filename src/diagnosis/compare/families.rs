//! The two address families of one host: what one carries and the other loses.

use super::tcp;
use crate::diagnosis::finding::Severity;
use crate::diagnosis::view::{RowView, View};
use crate::evidence::network::Hello;
use crate::evidence::{Control, FailureKind, Observation};

/// What became of one host over the family that its row did not take.
pub(crate) struct OtherFamily<'a> {
    pub(crate) ipv4: bool,
    made: Vec<&'a Observation>,
}

/// What gets lost over the other family, as far as its hellos tell.
pub(crate) enum Loss<'a> {
    /// No certificate comes back, unless its packets are small.
    LargeAnswers {
        lost: &'a Observation,
        small: &'a Observation,
    },
    /// The long hello is lost; the short one and the long one in small packets are answered.
    LargeHellos {
        lost: &'a Observation,
        classical: &'a Observation,
        small: &'a Observation,
    },
    Anything(&'a Observation),
}

impl<'a> OtherFamily<'a> {
    pub(crate) fn of(row: &RowView<'a>) -> Option<Self> {
        let made: Vec<_> = row.made(Control::OtherFamily).collect();
        let address = made.iter().find_map(|seen| seen.as_tls()?.address)?;
        Some(Self { ipv4: address.is_ipv4(), made })
    }

    /// AWS is proven to have answered there, as [`RowView::reached_aws`] wants it proven: a gateway's page under an
    /// authority that this computer trusts is no answer of AWS's.
    pub(crate) fn reached(&self) -> bool {
        let Some(answer) = self.made.iter().filter(|seen| seen.seen()).find_map(|seen| seen.as_http()) else {
            return false;
        };
        let verified = self.made.iter().filter_map(|seen| seen.as_tls()?.verified.as_ref());
        verified
            .into_iter()
            .any(|verified| verified.publicly_valid() || verified.any_valid() && answer.written_by_aws())
    }

    /// A hello of a size that programs send was answered, by whatever certificate.
    fn carries_answers(&self) -> bool {
        let whole = |seen: &&&Observation| seen.as_tls().is_some_and(|tls| tls.hello != Hello::SmallSegment);
        self.made.iter().filter(whole).any(|seen| seen.brought_certificate())
    }

    fn hello(&self, wanted: Hello) -> Option<&'a Observation> {
        self.made.iter().find(|seen| seen.as_tls().is_some_and(|tls| tls.hello == wanted)).copied()
    }

    fn loss(&self, view: View<'a>) -> Option<Loss<'a>> {
        let large = self.hello(Hello::PostQuantum)?;
        let is_silent = |seen: &&Observation| seen.failed_with(FailureKind::ReadTimeout);
        let small = self.hello(Hello::SmallSegment).filter(|small| small.brought_certificate());
        let classical = self.hello(Hello::Classical);
        if let (true, Some(small)) = (is_silent(&large), small) {
            match classical {
                Some(classical) if classical.brought_certificate() => {
                    return Some(Loss::LargeHellos { lost: large, classical, small });
                }
                Some(classical) if is_silent(&classical) && !is_carried_elsewhere(view, self.ipv4) => {
                    return Some(Loss::LargeAnswers { lost: classical, small });
                }
                _ => {}
            }
        }
        let failed = |seen: &&&Observation| seen.failure().is_some();
        let http = self.made.iter().filter(|seen| seen.as_http().is_some()).find(failed);
        http.copied().or_else(|| Some(large).filter(|large| large.failure().is_some())).map(Loss::Anything)
    }
}

/// What the other family loses of a host that the row's own family reached. Where packets get lost by chance, nothing
/// is a family's doing.
pub(crate) fn lost_by_other<'a>(row: &RowView<'a>) -> Option<(OtherFamily<'a>, Loss<'a>)> {
    let view = row.view();
    let other = OtherFamily::of(row)?;
    if !row.reached_aws() || tcp::loses_packets(view) {
        return None;
    }
    let loss = other.loss(view)?;
    // A short hello passed where the long one was lost: the host was reached, and browsers do not reach it.
    let of_long_hellos = matches!(loss, Loss::LargeHellos { .. });
    (of_long_hellos || !other.reached()).then_some((other, loss))
}

/// A host that its row did not reach over its own family, and that the other family reached.
pub(crate) fn reached_by_other<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    let other = OtherFamily::of(row).filter(OtherFamily::reached)?;
    other.made.into_iter().find(|seen| seen.as_http().is_some() && seen.seen())
}

/// One family gets an answer from some host where the other does not: which programs get through depends on the one
/// that each takes.
pub(crate) fn differ(view: View<'_>) -> bool {
    let mut rows = view.controls(Control::OtherFamily).filter_map(|seen| view.row(&seen.check));
    rows.any(|row| match row.reached_aws() {
        true => lost_by_other(&row).is_some(),
        false => reached_by_other(&row).is_some(),
    })
}

/// As messages name it.
pub(crate) fn name(ipv4: bool) -> &'static str {
    if ipv4 { "ipv4" } else { "ipv6" }
}

/// The name has an address of each family and both connected.
pub(crate) fn both_connect(row: &RowView<'_>) -> bool {
    let of = |ipv4: bool| {
        row.connects().any(|seen| seen.observation.seen() && seen.data.address.is_ipv4() == ipv4)
    };
    of(true) && of(false)
}

/// How bad it is that this family loses what is sent: programs try the addresses of a name in the order in which the
/// system lists them (RFC 6724), and do not change the family once they are connected.
pub(crate) fn severity(row: &RowView<'_>, ipv4: bool) -> Severity {
    let first = row.resolve().and_then(|resolve| resolve.data.addresses.first());
    match first.is_some_and(|first| first.is_ipv4() == ipv4) {
        true => Severity::Fail,
        false => Severity::Warn,
    }
}

fn is_carried_elsewhere(view: View<'_>, ipv4: bool) -> bool {
    let mut rows = view.controls(Control::OtherFamily).filter_map(|seen| view.row(&seen.check));
    rows.any(|row| OtherFamily::of(&row).is_some_and(|other| other.ipv4 == ipv4 && other.carries_answers()))
}
