//! Handshakes beside those of other rows and of the controls.

use crate::diagnosis::fingerprint;
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::RowView;
use crate::evidence::network::TlsHandshake;
use crate::evidence::{Control, Observation, Outcome};

/// Organisations of public CAs, as they stand in an issuer.
pub(crate) const PUBLIC_CAS: &[&str] = &[
    "O=Amazon",
    "O=Starfield Technologies",
    "O=DigiCert",
    "O=Let's Encrypt",
    "O=Sectigo",
    "O=GlobalSign",
    "O=Google Trust Services",
    "O=Microsoft Corporation",
];

/// Handshakes with the control hosts on this row's lane.
pub(crate) fn control_handshakes<'a>(row: &RowView<'a>) -> impl Iterator<Item = &'a Observation> {
    let lane = row.lane();
    row.view()
        .controls(Control::ControlHost)
        .filter(move |control| control.lane.is_none() || control.lane == lane)
        .filter(|control| control.as_tls().is_some() && !matches!(control.outcome, Outcome::NotRun { .. }))
}

/// A handshake on this lane, of a control host or of another row, that a TLS speaker answered.
pub(crate) fn answered_elsewhere<'a>(row: &RowView<'a>) -> Option<&'a Observation> {
    control_handshakes(row).find(|control_handshake| control_handshake.tls_answered()).or_else(|| {
        let (id, lane) = (row.id(), row.lane());
        let mut others = row.view().hosts_that(Fact::TlsAnswered, lane).filter(|row| row.id() != id);
        others.find_map(|other| {
            other
                .handshakes()
                .find(|handshake| handshake.observation.tls_answered())
                .map(|handshake| handshake.observation)
        })
    })
}

/// Where else on this lane the same private CA signed: a control host first, another AWS host next.
pub(crate) fn same_issuer_elsewhere<'a>(row: &RowView<'a>, tls: &TlsHandshake) -> Option<&'a Observation> {
    let issuer = tls.top_issuer()?;
    let alike = |it: &&Observation| {
        it.as_tls().is_some_and(|tls| tls.privately_signed() && tls.top_issuer() == Some(issuer))
    };
    if let Some(control) = control_handshakes(row).find(alike) {
        return Some(control);
    }
    let (host, lane) = (row.host(), row.lane());
    let mut others = row.view().hosts_that(Fact::PrivatelySigned, lane).filter(|row| row.host() != host);
    others.find_map(|other| other.handshakes().map(|handshake| handshake.observation).find(alike))
}

pub(crate) fn looks_incomplete(row: &RowView<'_>, tls: &TlsHandshake) -> bool {
    let [leaf] = tls.chain.as_slice() else { return false };
    !leaf.self_signed
        && !leaf.ca
        && PUBLIC_CAS.iter().any(|public_ca| leaf.issuer.contains(public_ca))
        && fingerprint::by_issuer(row.view(), tls).is_none()
        && same_issuer_elsewhere(row, tls).is_none()
}
