//! `checks/portal-hosts.toml`.

use super::common::{date, source};
use super::fields::Fields;
use super::source::Source;
use crate::catalogue::CatalogueError;
use crate::catalogue::known_portal_hosts::KnownPortalHosts;

const FILE: &[&str] = &["date", "source", "follows-since", "suffixes", "hosts"];

pub(in crate::catalogue) fn portal_host_file(from: Source<'_>) -> Result<KnownPortalHosts, CatalogueError> {
    let document = from.document()?;
    let file = Fields::new(from, document.get_ref(), 0..0, "file", FILE)?;
    if date(&file)?.is_none() {
        return Err(file.missing("date", "date = \"2026-11-01\""));
    }
    source(&file)?;
    let words = |key: &str, example: &str| -> Result<Vec<String>, CatalogueError> {
        Ok(file.texts(key, example)?.into_iter().map(|text| text.value).collect())
    };
    Ok(KnownPortalHosts {
        follows_since: file.text("follows-since", "follows-since = \"2.35.13\"")?.value,
        suffixes: words("suffixes", "suffixes = [\"awsapps.com\"]")?,
        hosts: words("hosts", "hosts = [\"identitycenter.amazonaws.com\"]")?,
    })
}
