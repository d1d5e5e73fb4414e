//! Keys of an endpoint that stand for further hosts: `exemplars`, `service` and its switches.

use super::common::{slug, source};
use super::fields::Fields;
use super::host;
use crate::catalogue::{CatalogueError, EntryFault, Exemplar, Service};

const EXEMPLAR: &[&str] = &["host", "source"];
const SWITCHES: &[&str] = &["fips", "dual-stack", "fips-dual-stack", "legacy"];

/// `exemplars = [{ host = "…", source = "https://…" }]`.
pub(super) fn exemplars(entry: &Fields<'_, '_>) -> Result<Vec<Exemplar>, CatalogueError> {
    let mut all: Vec<Exemplar> = Vec::new();
    for table in entry.tables("exemplars", EXEMPLAR)? {
        let text = table.text("host", "host = \"a0.awsstatic.com\"")?;
        let host = host::template(&text.value).map_err(|fault| table.error(&text.at, fault))?;
        if host.contains("{directory}") || host.contains("{instance}") {
            return Err(table.error(&text.at, EntryFault::PortalExemplar { host }));
        }
        if all.iter().any(|known| host::row_name(&known.host) == host::row_name(&host)) {
            return Err(table.error(&text.at, EntryFault::HostTwice { host }));
        }
        all.push(Exemplar { host, source: source(&table)? });
    }
    Ok(all)
}

/// `service = "sts"` with the host of each switch.
pub(super) fn service(entry: &Fields<'_, '_>) -> Result<Option<Service>, CatalogueError> {
    let example = "service = \"sso-admin\"";
    let Some(name) = entry.text_if_any("service", example)? else {
        return match SWITCHES.iter().find(|key| entry.has(key)) {
            Some(key) => Err(entry.error(&entry.at(key), EntryFault::SwitchWithoutService { key })),
            None => Ok(None),
        };
    };
    Ok(Some(Service {
        name: slug(entry, name, example)?,
        fips: template(entry, "fips")?,
        dual_stack: template(entry, "dual-stack")?,
        fips_dual_stack: template(entry, "fips-dual-stack")?,
        legacy: template(entry, "legacy")?,
    }))
}

fn template(entry: &Fields<'_, '_>, key: &str) -> Result<Option<String>, CatalogueError> {
    let Some(text) = entry.text_if_any(key, &format!("{key} = \"sts-fips.{{region}}.amazonaws.com\""))?
    else {
        return Ok(None);
    };
    host::template(&text.value).map(Some).map_err(|fault| entry.error(&text.at, fault))
}
