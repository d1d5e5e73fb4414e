//! Where on the way a packet was lost, by how far it came with a rising TTL. Said only where something answers beyond
//! the place: a router that never answers is no sign of a filter.

use std::net::IpAddr;

use crate::catalogue::Layer;
use crate::diagnosis::finding::{Finding, Located, Place};
use crate::diagnosis::view::{RowView, View};
use crate::evidence::hops::{HopAnswer, Hops, Packet, Subject};
use crate::evidence::{Control, Data, FailureKind, Outcome};

/// What was traced for one row.
struct Traces<'a> {
    all: Vec<&'a Hops>,
}

/// Where the packets of the finding's rows were lost, if one place fits all that were traced.
pub(crate) fn of_finding(view: View<'_>, finding: &Finding) -> Option<Located> {
    let rows = finding.checks.iter().filter_map(|id| view.row(id));
    let mut found: Vec<_> = rows.filter_map(|row| located(&row, finding.layer)).collect();
    // Where routers are silent towards one host, what those on the way to another say still holds.
    if found.iter().any(|located| *located != Located::RoutersSilent) {
        found.retain(|located| *located != Located::RoutersSilent);
    }
    let first = found.pop()?;
    Some(found.into_iter().try_fold(first, narrower).unwrap_or(Located::Differs))
}

/// What holds where both hold: of two stretches, one inside the other, the shorter; of two that overlap, what they
/// share.
fn narrower(one: Located, other: Located) -> Option<Located> {
    let (Some((from, to)), Some((start, end))) = (stretch(&one), stretch(&other)) else {
        return (one == other).then_some(one);
    };
    if start <= from && to <= end {
        return Some(one);
    }
    if from <= start && end <= to {
        return Some(other);
    }
    let (Located::Between { after: near, before: far }, Located::Between { after, before }) = (one, other)
    else {
        return None;
    };
    let after = if from > start { near } else { after };
    let before = if to < end { far } else { before };
    (after.hop < before.hop).then_some(Located::Between { after, before })
}

fn stretch(located: &Located) -> Option<(u8, u8)> {
    match located {
        Located::Between { after, before } => Some((after.hop, before.hop)),
        Located::At { place } => Some((place.hop, place.hop)),
        Located::LastHop { place } => Some((place.hop, place.hop + 1)),
        _ => None,
    }
}

/// Where the packet of this row was lost. `None`: it was not traced.
fn located(row: &RowView<'_>, layer: Layer) -> Option<Located> {
    let mut not_available = false;
    let mut all = Vec::new();
    for it in row.control(Control::Hops) {
        match (&it.outcome, &it.data) {
            (Outcome::NotRun { .. }, _) => not_available = true,
            (_, Data::Hops(hops)) => all.push(hops),
            _ => {}
        }
    }
    let packet = match layer {
        Layer::Resolve => Packet::Question,
        Layer::Connect => Packet::Syn,
        Layer::Tls => Packet::Hello,
        _ => return None,
    };
    if not_available {
        return Some(Located::NotAvailable);
    }
    let traces = Traces { all };
    match packet {
        Packet::Syn => {
            let silent = row.connects().all(|connect| {
                let failure = connect.observation.failure();
                connect.data.icmp.is_none() && failure.is_none_or(|it| it.kind == FailureKind::ConnectTimeout)
            });
            traces.named(row).or_else(|| traces.syn(silent))
        }
        Packet::Hello => traces.hello(),
        Packet::Question => traces.question(),
    }
}

impl Traces<'_> {
    fn of(&self, packet: Packet, subject: Subject) -> Option<&Hops> {
        self.all.iter().find(|hops| hops.packet == packet && hops.subject == subject).copied()
    }

    /// The device that refused the row's own connection says who it is.
    fn named(&self, row: &RowView<'_>) -> Option<Located> {
        let offender = row.connects().find_map(|connect| connect.data.icmp.as_ref()?.offender)?;
        let failing = self.of(Packet::Syn, Subject::Failing)?;
        Some(at(self.hop_of(failing, offender)?, offender))
    }

    /// The router's hop on the way to `like`, or the one that packets to all other hosts agree on: those may have gone
    /// another way.
    fn hop_of(&self, like: &Hops, router: IpAddr) -> Option<u8> {
        let same_way = self.all.iter().filter(|hops| hops.address.ip() == like.address.ip());
        same_way.flat_map(|hops| hops.hops_of(router)).min().or_else(|| {
            let mut found = self.all.iter().flat_map(|hops| hops.hops_of(router));
            let first = found.next()?;
            found.all(|hop| hop == first).then_some(first)
        })
    }

    /// A hop and its router, as any packet on the same way to `like` found it.
    fn place(&self, like: &Hops, ttl: u8) -> Place {
        let mut same = self.all.iter().filter(|hops| hops.address.ip() == like.address.ip());
        let router = same.find_map(|hops| hops.router(ttl)).map(|router| router.to_string());
        Place { hop: ttl, router }
    }

    fn between(&self, like: &Hops, after: u8, before: u8) -> Located {
        Located::Between { after: self.place(like, after), before: self.place(like, before) }
    }

    /// `silent`: the row's own connection got no answer at all.
    fn syn(&self, silent: bool) -> Option<Located> {
        let failing = self.of(Packet::Syn, Subject::Failing)?;
        let port = self.of(Packet::Syn, Subject::OtherPort);
        let Some(end) = failing.end() else {
            return Some(match silent {
                true => self.lost(failing, self.beyond(failing)),
                // What refuses had no message left: silence tells nothing of its place.
                false => Located::RoutersSilent,
            });
        };
        // A device that says it refuses names itself.
        if let (HopAnswer::Rejected, Some(router)) = (end.came, end.router) {
            return Some(match self.hop_of(failing, router).filter(|hop| *hop <= end.ttl) {
                Some(hop) => at(hop, router),
                // It limits its messages, so that silence before this one is no sign that the packet passed.
                None => self.between(failing, failing.reach(), end.ttl),
            });
        }
        if port.is_some_and(|port| went_beyond(port, end.ttl)) {
            return Some(self.between(failing, end.ttl - 1, end.ttl));
        }
        self.at_the_end(failing, end.ttl, port)
    }

    /// The far end or the router before it, if that is known to be there. On one link there is nothing to locate.
    fn at_the_end(&self, failing: &Hops, ttl: u8, port: Option<&Hops>) -> Option<Located> {
        if ttl <= 1 {
            return None;
        }
        let same_end = port.and_then(Hops::end).is_some_and(|end| end.ttl == ttl);
        Some(match same_end {
            true => Located::LastHop { place: self.place(failing, ttl - 1) },
            false => Located::RoutersSilent,
        })
    }

    /// The nearest hop beyond which another packet came, on what is the same way as far as the failing one got.
    fn beyond(&self, failing: &Hops) -> Option<(u8, &Hops)> {
        let reach = failing.reach();
        let others = self.all.iter().filter(|other| {
            other.packet == failing.packet
                && (other.subject != Subject::Failing)
                && (other.address.ip() == failing.address.ip()
                    || reach > 0
                        && other.router(reach).is_some()
                        && other.router(reach) == failing.router(reach)
                    || reach == 0)
        });
        others.filter_map(|other| Some((first_beyond(failing, other)?, *other))).min_by_key(|(ttl, _)| *ttl)
    }

    fn lost(&self, failing: &Hops, beyond: Option<(u8, &Hops)>) -> Located {
        let Some((before, other)) = beyond else { return Located::RoutersSilent };
        let after = self.place(failing, failing.reach());
        let is_router = before <= other.reach();
        if !is_router && before == failing.reach() + 1 {
            return Located::LastHop { place: after };
        }
        let router = other.router(before).map(|router| router.to_string());
        Located::Between { after, before: Place { hop: before, router } }
    }

    fn hello(&self) -> Option<Located> {
        let failing = self.of(Packet::Hello, Subject::Failing)?;
        let distance = self.of(Packet::Syn, Subject::Failing)?.end()?.ttl;
        let port = self.of(Packet::Syn, Subject::OtherPort);
        let name = self.of(Packet::Hello, Subject::OtherName);
        // Something nearer than the far end accepts connections in its place.
        if let Some(port) = port.filter(|port| went_beyond(port, distance)) {
            let router = port.router(distance).map(|router| router.to_string());
            return Some(Located::InPlaceOfFarEnd { place: Place { hop: distance, router } });
        }
        if distance <= 1 {
            return None;
        }
        let Some(end) = failing.end() else {
            // A router that answers a SYN of the same TTL would have answered the hello.
            let syn = self.of(Packet::Syn, Subject::Failing);
            let beyond =
                [name, syn].into_iter().flatten().filter_map(|other| first_beyond(failing, other)).min();
            return Some(match beyond {
                Some(before) if before < distance => self.between(failing, failing.reach(), before),
                Some(_) if failing.reach() + 1 == distance => {
                    Located::LastHop { place: self.place(failing, failing.reach()) }
                }
                Some(before) if failing.reach() > 0 => self.between(failing, failing.reach(), before),
                _ => Located::RoutersSilent,
            });
        };
        if end.ttl < distance {
            return Some(self.between(failing, end.ttl - 1, end.ttl));
        }
        Some(Located::LastHop { place: self.place(failing, distance - 1) })
    }

    fn question(&self) -> Option<Located> {
        let failing = self.of(Packet::Question, Subject::Failing)?;
        let other = self.of(Packet::Question, Subject::OtherName);
        let Some(end) = failing.end() else { return Some(self.lost(failing, self.beyond(failing))) };
        let port = self.of(Packet::Question, Subject::OtherPort);
        let farther = [other, port].into_iter().flatten().any(|other| went_beyond(other, end.ttl));
        match farther {
            true => Some(self.between(failing, end.ttl - 1, end.ttl)),
            false => self.at_the_end(failing, end.ttl, port),
        }
    }
}

fn at(hop: u8, router: IpAddr) -> Located {
    Located::At { place: Place { hop, router: Some(router.to_string()) } }
}

/// The smallest TTL at which the other packet was answered and the failing one was certainly not.
fn first_beyond(failing: &Hops, other: &Hops) -> Option<u8> {
    use HopAnswer::{NotSent, Silent, Unclear};
    let unclear = |ttl| failing.hops.iter().any(|hop| hop.ttl == ttl && hop.came == Unclear);
    let answered = other.hops.iter().filter(|hop| !matches!(hop.came, Silent | NotSent | Unclear));
    answered.map(|hop| hop.ttl).filter(|ttl| *ttl > failing.reach() && !unclear(*ttl)).min()
}

/// Packets to the same address came farther than this: what answers at this TTL is not the far end.
fn went_beyond(hops: &Hops, ttl: u8) -> bool {
    hops.reach() >= ttl || hops.end().is_some_and(|end| end.ttl > ttl)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::hops::Hop;

    /// `t` a router's "time exceeded", `a` answered, `r` reset, `2` a rejection by the second router, `u` unclear,
    /// `.` silence; one letter a hop.
    fn walk(packet: Packet, subject: Subject, address: &str, came: &str) -> Hops {
        let hop = |(at, letter): (usize, char)| {
            let came = match letter {
                't' => HopAnswer::TimeExceeded,
                'a' => HopAnswer::Answered,
                'r' => HopAnswer::Reset,
                '2' => HopAnswer::Rejected,
                'u' => HopAnswer::Unclear,
                _ => HopAnswer::Silent,
            };
            let ttl = u8::try_from(at + 1).unwrap();
            let named = came == HopAnswer::TimeExceeded && packet != Packet::Hello;
            let router = if letter == '2' { 2 } else { ttl };
            let named = named || letter == '2';
            Hop { ttl, came, router: named.then(|| format!("10.1.{router}.1").parse().unwrap()) }
        };
        let hops = came.chars().enumerate().map(hop).collect();
        Hops { packet, subject, address: address.parse().unwrap(), name: None, hops }
    }

    fn syn(subject: Subject, came: &str) -> Hops {
        let address = if subject == Subject::OtherHost { "192.0.2.2:443" } else { "192.0.2.1:443" };
        walk(Packet::Syn, subject, address, came)
    }

    fn place(located: &Located) -> String {
        serde_json::to_string(located).unwrap()
    }

    fn between(located: Option<Located>) -> (u8, u8) {
        let Some(Located::Between { after, before }) = located else { panic!("{located:?}") };
        (after.hop, before.hop)
    }

    #[test]
    fn a_dropped_syn_lies_before_the_next_hop_that_another_packet_reached() {
        let (cut, other) = (syn(Subject::Failing, "tt.."), syn(Subject::OtherHost, "ttta"));
        let located = Traces { all: vec![&cut, &other] }.syn(true).unwrap();
        let wanted = r#"{"where":"between","after":{"hop":2,"router":"10.1.2.1"},"before":{"hop":3,"router":"10.1.3.1"}}"#;
        assert_eq!(place(&located), wanted);
    }

    #[test]
    fn silence_alone_locates_nothing() {
        let cut = syn(Subject::Failing, "tt..");
        assert_eq!(Traces { all: vec![&cut] }.syn(true), Some(Located::RoutersSilent));
        let other = syn(Subject::OtherPort, "tt..");
        assert_eq!(Traces { all: vec![&cut, &other] }.syn(true), Some(Located::RoutersSilent));
    }

    #[test]
    fn a_reset_is_on_the_way_only_if_another_packet_came_farther() {
        let (cut, port) = (syn(Subject::Failing, "tr"), syn(Subject::OtherPort, "ttta"));
        let located = Traces { all: vec![&cut, &port] }.syn(true).unwrap();
        assert!(matches!(located, Located::Between { after: Place { hop: 1, .. }, .. }), "{located:?}");
        let port = syn(Subject::OtherPort, "tr");
        let located = Traces { all: vec![&cut, &port] }.syn(true).unwrap();
        assert!(matches!(located, Located::LastHop { place: Place { hop: 1, .. } }), "{located:?}");
    }

    #[test]
    fn who_accepts_connections_before_the_far_end_is_named() {
        let (cut, port) = (syn(Subject::Failing, "ta"), syn(Subject::OtherPort, "ttta"));
        let hello = walk(Packet::Hello, Subject::Failing, "192.0.2.1:443", "tr");
        let located = Traces { all: vec![&cut, &port, &hello] }.hello().unwrap();
        assert!(matches!(located, Located::InPlaceOfFarEnd { place: Place { hop: 2, .. } }), "{located:?}");
    }

    #[test]
    fn a_hello_that_every_name_loses_lies_before_the_next_router_that_answers_a_syn() {
        let (syn, port) = (syn(Subject::Failing, "ttta"), syn(Subject::OtherPort, "ttta"));
        let own = walk(Packet::Hello, Subject::Failing, "192.0.2.1:443", "t...");
        let other = walk(Packet::Hello, Subject::OtherName, "192.0.2.1:443", "t...");
        assert_eq!(between(Traces { all: vec![&syn, &port, &own, &other] }.hello()), (1, 2));
    }

    #[test]
    fn a_router_that_has_no_message_left_is_no_end_of_the_stretch() {
        let (cut, other) = (syn(Subject::Failing, "tu.."), syn(Subject::OtherPort, "ttta"));
        assert_eq!(between(Traces { all: vec![&cut, &other] }.syn(true)), (1, 3));
        let (whole, port) = (syn(Subject::Failing, "ttta"), syn(Subject::OtherPort, "ttta"));
        let hello = walk(Packet::Hello, Subject::Failing, "192.0.2.1:443", "ttu.");
        assert_eq!(between(Traces { all: vec![&whole, &port, &hello] }.hello()), (2, 4));
    }

    #[test]
    fn a_router_that_refuses_is_found_where_it_had_no_message_for_the_hop_before() {
        let (cut, port) = (syn(Subject::Failing, "t.2"), syn(Subject::OtherPort, "t.ta"));
        assert_eq!(between(Traces { all: vec![&cut, &port] }.syn(false)), (1, 3));
        let elsewhere = syn(Subject::OtherHost, "ttta");
        let located = Traces { all: vec![&cut, &port, &elsewhere] }.syn(false).unwrap();
        assert!(matches!(located, Located::At { place: Place { hop: 2, .. } }), "{located:?}");
        // Beyond what refused, nothing of this way is known: the other host's way is another.
        let elsewhere = syn(Subject::OtherHost, "tttt");
        let cut = syn(Subject::Failing, "2");
        let located = Traces { all: vec![&cut, &elsewhere] }.syn(false).unwrap();
        assert!(matches!(located, Located::Between { after: Place { hop: 0, .. }, .. }), "{located:?}");
    }

    #[test]
    fn silence_towards_what_refuses_locates_nothing() {
        let (cut, port) = (syn(Subject::Failing, "t.."), syn(Subject::OtherPort, "ttta"));
        let both = Traces { all: vec![&cut, &port] };
        assert_eq!(both.syn(false), Some(Located::RoutersSilent));
        assert!(matches!(both.syn(true), Some(Located::Between { .. })));
    }

    #[test]
    fn stretches_that_overlap_leave_what_they_share() {
        let place = |hop| Place { hop, router: None };
        let between = |after, before| Located::Between { after: place(after), before: place(before) };
        assert_eq!(narrower(between(1, 3), between(2, 4)), Some(between(2, 3)));
        assert_eq!(narrower(between(2, 4), between(1, 3)), Some(between(2, 3)));
        assert_eq!(
            narrower(between(1, 3), Located::At { place: place(2) }),
            Some(Located::At { place: place(2) })
        );
        assert_eq!(narrower(between(1, 2), between(2, 3)), None);
        assert_eq!(narrower(between(1, 2), between(3, 4)), None);
    }

    #[test]
    fn a_hello_that_is_cut_at_the_far_end_or_the_last_router_is_said_to_be() {
        let (cut, port) = (syn(Subject::Failing, "ttta"), syn(Subject::OtherPort, "ttta"));
        let hello = |came| walk(Packet::Hello, Subject::Failing, "192.0.2.1:443", came);
        let last = hello("tttr");
        let located = Traces { all: vec![&cut, &port, &last] }.hello().unwrap();
        assert!(matches!(located, Located::LastHop { place: Place { hop: 3, .. } }), "{located:?}");
        let middle = hello("ttr");
        let located = Traces { all: vec![&cut, &port, &middle] }.hello().unwrap();
        assert!(matches!(located, Located::Between { after: Place { hop: 2, .. }, .. }), "{located:?}");
    }
}
