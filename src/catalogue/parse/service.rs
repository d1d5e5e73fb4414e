//! Keys of an endpoint that stand for further hosts: `exemplars`, `service` and its switches.

use super::common::{is_slug, source};
use super::fields::Fields;
use super::host;
use crate::catalogue::{CatalogueError, Exemplar, Service};

const EXEMPLAR: &[&str] = &["host", "source"];
const SWITCHES: &[&str] = &["fips", "dual-stack", "fips-dual-stack", "legacy"];

/// `exemplars = [{ host = "…", source = "https://…" }]`.
pub(super) fn exemplars(entry: &Fields<'_, '_>) -> Result<Vec<Exemplar>, CatalogueError> {
    let mut all: Vec<Exemplar> = Vec::new();
    for table in entry.tables("exemplars", "exemplar", EXEMPLAR)? {
        let text = table.text("host", "host = \"a0.awsstatic.com\"")?;
        let host = host::template(&text.value).map_err(|(what, fix)| table.error(&text.at, what, fix))?;
        if host.contains("{directory}") || host.contains("{instance}") {
            let what = format!("`{host}` belongs to one portal");
            return Err(table.error(&text.at, what, "Name a host that is the same for everyone"));
        }
        if all.iter().any(|known| host::row_name(&known.host) == host::row_name(&host)) {
            let what = format!("`{host}` is listed twice");
            return Err(table.error(&text.at, what, "Remove one of the two"));
        }
        all.push(Exemplar { host, source: source(&table)? });
    }
    Ok(all)
}

/// `service = "sts"` with the host of each switch.
pub(super) fn service(entry: &Fields<'_, '_>) -> Result<Option<Service>, CatalogueError> {
    let Some(name) = entry.text_if_any("service", "service = \"sts\"")? else {
        return match SWITCHES.iter().find(|key| entry.has(key)) {
            Some(key) => {
                let what = format!("`{key}` without a `service`");
                Err(entry.error(&entry.at(key), what, "Add `service = \"sts\"`, or remove it"))
            }
            None => Ok(None),
        };
    };
    if !is_slug(&name.value) {
        let what = format!("`{}` cannot be the name of a service", name.value);
        return Err(entry.error(&name.at, what, "Write it as botocore names its folder, like `sso-admin`"));
    }
    Ok(Some(Service {
        name: name.value,
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
    host::template(&text.value).map(Some).map_err(|(what, fix)| entry.error(&text.at, what, fix))
}
