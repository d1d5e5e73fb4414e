//! One client on one measured way: its hello, its stores, and the answer.

use super::{Obstacle, Passage, Through};
use crate::catalogue::{Client, ClientHello, Store};
use crate::diagnosis::compare::families;
use crate::diagnosis::view::RowView;
use crate::evidence::network::{Hello, Verdict, Verified};
use crate::evidence::{Control, Observation, Outcome};

/// Whether a client that takes this row's lane gets through to its host.
pub(in crate::diagnosis) fn on_row(client: &Client, row: &RowView<'_>) -> Passage {
    if !row.was_tried() {
        return Passage::unknown(Obstacle::NotTried);
    }
    let dead_address = row.connects().any(|seen| seen.observation.failure().is_some());
    if dead_address && !client.tries_every_address() && row.connects().any(|seen| seen.observation.seen()) {
        return Passage::unknown(Obstacle::DependsOnAddress);
    }
    if families::both_connect(row) && families::differ(row.view()) {
        return Passage::unknown(Obstacle::DependsOnAddress);
    }
    let hello = by_hello(client, row);
    if hello.through != Through::Yes {
        return hello;
    }
    let shown = handshakes(row).filter_map(Observation::as_tls).find(|tls| tls.verified.is_some());
    let Some(verified) = shown.and_then(|tls| tls.verified.as_ref()) else {
        // An alert: somebody answered, and refused.
        return Passage::no(Obstacle::NotReached);
    };
    let trusted = by_store(client, row, verified);
    if trusted.through != Through::Yes {
        return trusted;
    }
    by_answer(row)
}

/// Handshakes for this name at the row's own address, whatever the length of the hello.
fn handshakes<'a>(row: &RowView<'a>) -> impl Iterator<Item = &'a Observation> + use<'a> {
    row.all_made().filter(|seen| {
        use Control::{OtherAddress, OtherFamily, OtherSni};
        let elsewhere = matches!(seen.control, Some(OtherAddress | OtherFamily | OtherSni));
        !elsewhere && seen.as_tls().is_some() && !matches!(seen.outcome, Outcome::NotRun { .. })
    })
}

fn by_hello(client: &Client, row: &RowView<'_>) -> Passage {
    if handshakes(row).next().is_none() {
        return match row.end() {
            Some(_) if row.made(Control::Repeat).any(Observation::seen) => {
                Passage::unknown(Obstacle::ByChance)
            }
            Some(_) => Passage::no(Obstacle::NotReached),
            None => Passage::unknown(Obstacle::NotTried),
        };
    }
    let mut each = client.hello().iter().map(|hello| one_hello(row, *hello));
    let Some(first) = each.next() else { return Passage::unknown(Obstacle::HelloNotTried) };
    if each.all(|other| other.through == first.through) {
        first
    } else {
        Passage::unknown(Obstacle::DependsOnVersion)
    }
}

fn one_hello(row: &RowView<'_>, hello: ClientHello) -> Passage {
    let of = |wanted: Hello| {
        let mut sent =
            handshakes(row).filter(move |seen| seen.as_tls().is_some_and(|tls| tls.hello == wanted));
        let first = sent.next();
        let answered = first.is_some_and(Observation::tls_answered) || sent.any(Observation::tls_answered);
        first.map(|_| answered)
    };
    let (small, large) = (of(Hello::Classical), of(Hello::PostQuantum));
    match (hello, small, large) {
        // Programs' own hellos are longer than ours: where length decides, ours speaks for none of them.
        (ClientHello::PostQuantum, _, Some(true))
            if row.view().large_hellos(row.lane()).are_cut_above_a_size() =>
        {
            Passage::unknown(Obstacle::HelloNotTried)
        }
        // What lets the long hello pass lets the short one pass.
        (ClientHello::Classical, Some(true), _) | (_, _, Some(true)) => Passage::YES,
        (ClientHello::PostQuantum, Some(true), Some(false)) if order_decides(row) => {
            Passage::unknown(Obstacle::ByChance)
        }
        (ClientHello::PostQuantum, Some(true), Some(false)) => Passage::no(Obstacle::LargeHelloCut),
        (ClientHello::PostQuantum, Some(true), None) => large_by_others(row),
        (ClientHello::Classical, None, _) => Passage::unknown(Obstacle::HelloNotTried),
        (_, Some(false), _) | (ClientHello::PostQuantum, None, Some(false)) => {
            Passage::no(Obstacle::NotReached)
        }
        (ClientHello::PostQuantum, None, None) => Passage::unknown(Obstacle::HelloNotTried),
    }
}

/// Only the first packet of a hello is read, and large ones passed on this lane: it matters where the name stands in a
/// hello, and each program orders its own.
fn order_decides(row: &RowView<'_>) -> bool {
    let split_was_lost = row.made(Control::HelloSplit).any(|split| !split.tls_answered());
    split_was_lost && row.view().large_hellos(row.lane()).answered()
}

/// Not every host is sent the large hello; those that were speak for the others on the same lane.
fn large_by_others(row: &RowView<'_>) -> Passage {
    let others = row.view().large_hellos(row.lane());
    if others.answered() && others.lost == 0 {
        Passage::YES
    } else {
        Passage::unknown(Obstacle::HelloNotTried)
    }
}

fn by_store(client: &Client, row: &RowView<'_>, verified: &Verified) -> Passage {
    let view = row.view();
    let bundle = view.trust_stores().find_map(|stores| stores.data.bundle.as_ref());
    let on_linux = view.trust_stores().any(|stores| stores.data.system.as_deref() == Some("linux"));
    let mut stores = client.trust(on_linux).to_vec();
    if let Some(at) = stores.iter().position(|store| *store == Store::Bundle) {
        if bundle.is_some_and(|bundle| bundle.problem.is_some()) {
            return Passage::no(Obstacle::BundleUnusable);
        }
        // It takes the place of those after it; where there is none, they count.
        if bundle.is_some() || verified.bundle.is_some() {
            stores.truncate(at + 1)
        } else {
            stores.remove(at);
        }
    }
    let replaced = view.evidence.context.ca_stores.iter().any(|store| store == "roots");
    let says = |store: &Store| match store {
        Store::Public => Some(verified.bundled),
        // `--roots` stands for the public roots, which the system's store holds too.
        Store::Os if replaced && verified.publicly_valid() => Some(Verdict::Valid),
        Store::Os => Some(verified.os).filter(|verdict| *verdict != Verdict::NoStore),
        Store::Bundle => verified.bundle,
        Store::Own => None,
    };
    let verdicts: Vec<_> = stores.iter().map(says).collect();
    if !verdicts.contains(&Some(Verdict::Valid)) {
        let wrong_for_all = |verdict: &Option<Verdict>| {
            matches!(verdict, Some(Verdict::NameMismatch | Verdict::Expired | Verdict::NotYetValid))
        };
        return match verdicts.contains(&None) && !verdicts.iter().any(wrong_for_all) {
            true => Passage::unknown(Obstacle::StoreNotRead),
            false => Passage::no(Obstacle::CertificateRefused),
        };
    }
    Passage::YES
}

fn by_answer(row: &RowView<'_>) -> Passage {
    if row.reached_aws() {
        return Passage::YES;
    }
    match row.http() {
        Some(http) if http.observation.failure().is_some() => Passage::no(Obstacle::NotAnswered),
        Some(http) if http.observation.seen() => Passage::unknown(Obstacle::NotProven),
        _ => Passage::unknown(Obstacle::NotTried),
    }
}
