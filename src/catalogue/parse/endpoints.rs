//! `checks/endpoints/*.toml` and `--endpoints FILE`.

use super::common::{date, placed, slug, source};
use super::fields::{Fields, Text};
use super::host;
use super::regions;
use super::service;
use super::source::{Source, Spot};
use crate::catalogue::{
    CatalogueError, Endpoint, EndpointId, EndpointPath, EntryFault, IpSupport, List, Partition, Purpose,
    Region, Sure,
};

const FILE: &[&str] = &["date", "partition", "list-not-known", "region", "endpoint"];
const ENDPOINT: &[&str] = &[
    "id",
    "pattern",
    "hosts",
    "exemplars",
    "service",
    "fips",
    "dual-stack",
    "fips-dual-stack",
    "legacy",
    "port",
    "paths",
    "purpose",
    "lists",
    "ip",
    "required",
    "sure",
    "source",
    "date",
];
const PATH: &[&str] = &["label", "path"];

/// Whose file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::catalogue) enum Origin {
    /// Shipped, or laid over it by `--checks`.
    Checks,
    /// `--endpoints`: literal hosts of the user's own, on the list `own`, in every partition.
    Own(Partition),
}

pub(in crate::catalogue) struct EndpointFile {
    pub(in crate::catalogue) date: String,
    pub(in crate::catalogue) partition: Partition,
    /// No page of AWS's was found that lists the hosts of this partition.
    pub(in crate::catalogue) list_not_known: bool,
    /// For `--all-regions`.
    pub(in crate::catalogue) regions: Vec<(Spot, Region)>,
    pub(in crate::catalogue) endpoints: Vec<(Spot, Endpoint)>,
}

pub(in crate::catalogue) fn endpoint_file(
    source: Source<'_>,
    origin: Origin,
) -> Result<EndpointFile, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    let partition = match (file.word("partition", Partition::ALL, Partition::word)?, origin) {
        (Some(partition), Origin::Checks) => partition,
        (None, Origin::Checks) => return Err(file.missing("partition", "partition = \"aws\"")),
        (_, Origin::Own(partition)) => partition,
    };
    let date = match (date(&file)?, origin) {
        (Some(date), _) => date,
        (None, Origin::Checks) => return Err(file.missing("date", "date = \"2026-11-01\"")),
        (None, Origin::Own(_)) => String::new(),
    };
    let regions = regions::regions(&file)?;
    let list_not_known = file.flag("list-not-known")?.unwrap_or(false);
    let reader = Reader { origin, partition, date: &date };
    let entries = file.tables("endpoint", ENDPOINT)?;
    let endpoints = placed(&file, &entries, |entry| reader.endpoint(entry))?;
    Ok(EndpointFile { date, partition, list_not_known, regions, endpoints })
}

/// Only the Regions of an endpoint file.
pub(in crate::catalogue) fn regions_of(source: Source<'_>) -> Result<Vec<Region>, CatalogueError> {
    let document = source.document()?;
    let file = Fields::new(source, document.get_ref(), 0..0, "file", FILE)?;
    Ok(regions::regions(&file)?.into_iter().map(|(_, region)| region).collect())
}

struct Reader<'a> {
    origin: Origin,
    partition: Partition,
    date: &'a str,
}

impl Reader<'_> {
    fn endpoint(&self, entry: &Fields<'_, '_>) -> Result<Endpoint, CatalogueError> {
        let example = "id = \"my-sign-in\"";
        let id = entry.text("id", example)?;
        if id.value == "controls" {
            return Err(entry.error(&id.at, EntryFault::ReservedId { given: id.value }));
        }
        let id = slug(entry, id, example)?;
        let hosts = self.hosts(entry)?;
        let own = self.origin != Origin::Checks;
        Ok(Endpoint {
            id: EndpointId::new(id),
            pattern: self.pattern(entry, &hosts)?,
            paths: paths(entry)?,
            exemplars: service::exemplars(entry)?,
            service: service::service(entry)?,
            port: entry.port("port")?.unwrap_or(443),
            purpose: match entry.word("purpose", Purpose::ALL, Purpose::word)? {
                Some(purpose) => purpose,
                None if own => Purpose::Own,
                None => return Err(entry.missing("purpose", "purpose = \"sign-in\"")),
            },
            lists: self.lists(entry)?,
            ip: entry.word("ip", IpSupport::ALL, IpSupport::word)?.unwrap_or(IpSupport::Ipv4),
            partition: self.partition,
            required: entry.flag("required")?.unwrap_or(own),
            sure: match entry.word("sure", Sure::ALL, Sure::word)? {
                Some(sure) => sure,
                None if own => Sure::Assumed,
                None => return Err(entry.missing("sure", "sure = \"documented\"")),
            },
            source: self.source(entry)?,
            date: date(entry)?.unwrap_or_else(|| self.date.to_owned()),
            hosts,
        })
    }

    fn hosts(&self, entry: &Fields<'_, '_>) -> Result<Vec<String>, CatalogueError> {
        let example = "hosts = [\"login.example.com\"]";
        let own = self.origin != Origin::Checks;
        if !entry.has("hosts") {
            return Err(entry.missing("hosts", example));
        }
        let mut hosts = Vec::new();
        for text in entry.texts("hosts", example)? {
            let host = host::template(&text.value).map_err(|fault| entry.error(&text.at, fault))?;
            if own && host.contains('{') {
                return Err(entry.error(&text.at, EntryFault::TemplateInOwnHost { given: text.value }));
            }
            if hosts.contains(&host) {
                return Err(entry.error(&text.at, EntryFault::HostTwice { host }));
            }
            if let Some(other) = hosts.iter().find(|row| host::row_name(row) == host::row_name(&host)) {
                let other = other.clone();
                return Err(entry.error(&text.at, EntryFault::SameRow { host, other }));
            }
            hosts.push(host);
        }
        if own && hosts.is_empty() {
            return Err(entry.error(&entry.at("hosts"), EntryFault::OwnWithoutHost));
        }
        Ok(hosts)
    }

    fn pattern(&self, entry: &Fields<'_, '_>, hosts: &[String]) -> Result<String, CatalogueError> {
        match (entry.text_if_any("pattern", "pattern = \"*.signin.aws\"")?, self.origin, hosts.first()) {
            (Some(text), _, _) => Ok(text.value),
            (None, Origin::Own(_), Some(host)) => Ok(host.clone()),
            (None, _, _) => Err(entry.missing("pattern", "pattern = \"*.signin.aws\"")),
        }
    }

    fn lists(&self, entry: &Fields<'_, '_>) -> Result<Vec<List>, CatalogueError> {
        let mut lists = entry.words("lists", List::ALL, List::word)?;
        if self.origin != Origin::Checks {
            if lists.iter().any(|list| *list != List::Own) {
                return Err(entry.error(&entry.at("lists"), EntryFault::OwnOnOtherList));
            }
            return Ok(vec![List::Own]);
        }
        if lists.is_empty() {
            return Err(entry.missing("lists", "lists = [\"sign-in\"]"));
        }
        lists.sort_unstable();
        lists.dedup();
        Ok(lists)
    }

    fn source(&self, entry: &Fields<'_, '_>) -> Result<String, CatalogueError> {
        match self.origin {
            Origin::Own(_) if !entry.has("source") => Ok(String::new()),
            _ => source(entry),
        }
    }
}

fn paths(entry: &Fields<'_, '_>) -> Result<Vec<EndpointPath>, CatalogueError> {
    let tables = entry.tables("paths", PATH)?;
    let mut paths: Vec<EndpointPath> = Vec::new();
    for table in &tables {
        let path = table.text("path", "path = \"/start\"")?;
        if !is_path(&path.value) {
            return Err(table.error(&path.at, EntryFault::NotAPath { given: path.value }));
        }
        let label = table.text_if_any("label", "label = \"start\"")?;
        let label = checked_label(table, label, &paths, tables.len())?;
        paths.push(EndpointPath { label, path: path.value });
    }
    Ok(paths)
}

fn checked_label(
    table: &Fields<'_, '_>,
    label: Option<Text>,
    before: &[EndpointPath],
    count: usize,
) -> Result<Option<String>, CatalogueError> {
    let example = "label = \"start\"";
    let Some(label) = label else {
        let needed = count > 1;
        return if needed { Err(table.missing("label", example)) } else { Ok(None) };
    };
    let at = label.at.clone();
    let label = slug(table, label, example)?;
    if before.iter().any(|before| before.label.as_ref() == Some(&label)) {
        return Err(table.error(&at, EntryFault::LabelTwice { label }));
    }
    Ok(Some(label))
}

fn is_path(text: &str) -> bool {
    text.starts_with('/')
        && text.len() <= 2048
        && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"#\"<>\\^`{|}".contains(&byte))
}
