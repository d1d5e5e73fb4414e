//! What a certificate says of itself, cleaned: its names are written by whoever made it.

use x509_parser::certificate::X509Certificate;
use x509_parser::der_parser::oid::Oid;
use x509_parser::extensions::GeneralName;
use x509_parser::oid_registry::{OID_X509_EXT_AUTHORITY_KEY_IDENTIFIER, OID_X509_EXT_SUBJECT_KEY_IDENTIFIER};

use crate::evidence::network::Certificate;
use crate::text;

/// At most this many certificates of a chain, and names of a certificate, are kept.
pub(crate) const CHAIN_LIMIT: usize = 10;
const NAME_LIMIT: usize = 20;

/// Facts of one DER certificate; `None` if it is not one.
pub(crate) fn facts(der: &[u8]) -> Option<Certificate> {
    let (_, parsed) = x509_parser::parse_x509_certificate(der).ok()?;
    let constraints = parsed.basic_constraints().ok().flatten();
    Some(Certificate {
        subject: text::line(&parsed.subject().to_string(), text::NAME),
        issuer: text::line(&parsed.issuer().to_string(), text::NAME),
        names: names(&parsed),
        not_before: parsed.validity().not_before.timestamp(),
        not_after: parsed.validity().not_after.timestamp(),
        sha256: sha256(der),
        ca: constraints.as_ref().is_some_and(|constraint| constraint.value.ca),
        self_signed: parsed.subject() == parsed.issuer(),
        has_authority_key_id: has(&parsed, &OID_X509_EXT_AUTHORITY_KEY_IDENTIFIER),
        basic_constraints_critical: constraints.map(|constraint| constraint.critical),
        has_subject_key_id: Some(has(&parsed, &OID_X509_EXT_SUBJECT_KEY_IDENTIFIER)),
        may_sign_certificates: Some(
            parsed.key_usage().ok().flatten().is_some_and(|key_usage| key_usage.value.key_cert_sign()),
        ),
    })
}

fn has(certificate: &X509Certificate<'_>, extension: &Oid<'_>) -> bool {
    certificate.extensions().iter().any(|each_extension| each_extension.oid == *extension)
}

fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(extension)) = certificate.subject_alternative_name() else { return Vec::new() };
    let dns = extension.value.general_names.iter().filter_map(|general_name| match general_name {
        GeneralName::DNSName(name) => Some(text::name(name)),
        _ => None,
    });
    dns.take(NAME_LIMIT).collect()
}

fn sha256(der: &[u8]) -> String {
    let digest = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, der);
    digest.as_ref().iter().map(|digest| format!("{digest:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn bytes_that_are_no_certificate_are_none() {
        assert!(super::facts(b"").is_none());
        assert!(super::facts(&[0x30, 0x82, 0xff, 0xff, 0x30]).is_none());
    }
}
