//! All data files, being read: shipped first, the user's laid over them.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::catalogue::Catalogue;
use super::overlay::Overlay;
use super::translations::sentences;
use crate::catalogue::data::CHECKS;
use crate::catalogue::parse::{self, Origin, Source, Spot};
use crate::catalogue::{
    Canary, CaseCategories, Check, CheckId, Client, Endpoint, EndpointId, ErrorText, ErrorTexts,
    Fingerprints, KnownActions, OtherServices, Partition, Region, Step, Tasks, Translations,
};
use crate::catalogue::{CatalogueError, FolderFault, nearest, region_partition};

/// A file to be read: shipped, or the user's.
pub(super) struct DataFile<'a> {
    /// Below `checks/`.
    path: &'a str,
    source: Source<'a>,
    shipped: bool,
}

/// Shipped files first, in file-name order, so that the user's entries are the ones laid over.
pub(super) fn files(overlay: &Overlay) -> Vec<DataFile<'_>> {
    let replaced = |path: &str| overlay.files.iter().any(|(_, theirs, _)| theirs == path);
    let mut files: Vec<_> = CHECKS
        .iter()
        .filter(|(path, _)| !replaced(path))
        .map(|&(path, text)| DataFile { path, source: Source { file: path, text }, shipped: true })
        .collect();
    let mut theirs: Vec<_> = overlay
        .files
        .iter()
        .map(|(file, path, text)| DataFile { path, source: Source { file, text }, shipped: false })
        .collect();
    theirs.sort_by_key(|their| their.path);
    files.extend(theirs);
    files
}

#[derive(Default)]
pub(super) struct Draft {
    dates: Vec<String>,
    list_not_known: bool,
    regions: Vec<Entry<Region>>,
    endpoints: Vec<Entry<Endpoint>>,
    checks: Vec<Entry<Check>>,
    fingerprints: Fingerprints,
    error_texts: Vec<Entry<ErrorText>>,
    other_services: OtherServices,
    case_categories: CaseCategories,
    tasks: Tasks,
    actions: KnownActions,
    clients: Vec<Client>,
    canaries: Option<(Canary, Canary)>,
    /// A user's file without canaries that stands in the place of a shipped one.
    replaced_checks: Option<String>,
}

/// The shipped file of a partition, below `checks/`.
pub(super) fn endpoint_path(partition: Partition) -> String {
    format!("endpoints/{}.toml", partition.word())
}

struct Entry<T> {
    spot: Spot,
    /// Its file below `checks/`: the probing order.
    path: String,
    shipped: bool,
    value: T,
}

impl Draft {
    pub(super) fn read(&mut self, file: &DataFile<'_>, partition: Partition) -> Result<(), CatalogueError> {
        match kind(file.path) {
            Some(Kind::Endpoints) => self.read_endpoints(file, partition),
            Some(Kind::Checks) => self.read_checks(file),
            Some(Kind::Fingerprints) => {
                let read = parse::fingerprint_file(file.source)?;
                self.dates.push(read.date);
                self.fingerprints.all.extend(read.all);
                Ok(())
            }
            Some(Kind::ErrorTexts) => {
                let read = parse::error_text_file(file.source)?;
                self.dates.push(read.date);
                for read in read.all {
                    if !file.shipped {
                        read.check(file.source)?;
                    }
                    lay(&mut self.error_texts, entry(read.spot, file, read.text), |text| text.id.as_str())?;
                }
                Ok(())
            }
            Some(Kind::OtherServices) => {
                let read = parse::other_services_file(file.source, !file.shipped)?;
                self.dates.push(read.date);
                self.other_services = read.services;
                Ok(())
            }
            Some(Kind::Partitions) if file.shipped => parse::partition_file(file.source).map(drop),
            Some(Kind::PortalHosts) if file.shipped => parse::portal_host_file(file.source).map(drop),
            // Read by who explains a text: the others have no use for them.
            Some(Kind::Translations) if file.shipped => Ok(()),
            Some(Kind::Partitions | Kind::PortalHosts | Kind::Translations) => {
                Err(file.source.error(&(0..0), FolderFault::NotLaidOver { path: file.path.to_owned() }))
            }
            Some(Kind::SupportCategories) => {
                let read = parse::support_file(file.source)?;
                self.dates.push(read.date);
                self.case_categories = read.categories;
                Ok(())
            }
            Some(Kind::Tasks) => {
                let read = parse::task_file(file.source)?;
                self.dates.push(read.date);
                self.tasks = read.tasks;
                Ok(())
            }
            Some(Kind::Clients) => {
                let read = parse::client_file(file.source)?;
                self.dates.push(read.date);
                self.clients = read.all;
                Ok(())
            }
            Some(Kind::Actions) => {
                let read = parse::action_file(file.source)?;
                self.dates.push(read.date);
                self.actions = read.actions;
                Ok(())
            }
            None => Err(file.source.error(&(0..0), FolderFault::FileName { path: file.path.to_owned() })),
        }
    }

    fn read_endpoints(&mut self, file: &DataFile<'_>, partition: Partition) -> Result<(), CatalogueError> {
        // A shipped file is named after its partition and read by a test: reading the others here would cost each run.
        if file.shipped && file.path != endpoint_path(partition) {
            return Ok(());
        }
        let read = parse::endpoint_file(file.source, Origin::Checks)?;
        let wanted = read.partition == partition;
        if wanted {
            self.dates.push(read.date);
            self.list_not_known |= read.list_not_known;
            for (spot, value) in read.regions {
                if region_partition(&value.id) != Some(partition) {
                    return Err(spot.error(FolderFault::ForeignRegion { region: value.id, partition }));
                }
                lay(&mut self.regions, entry(spot, file, value), |region| region.id.as_str())?;
            }
        }
        // A user's files of other partitions are read too: a mistake in one must not wait for its first user.
        let mut other = Vec::new();
        let into = if wanted { &mut self.endpoints } else { &mut other };
        for (spot, value) in read.endpoints {
            lay(into, entry(spot, file, value), |it| it.id.as_str())?;
        }
        Ok(())
    }

    fn read_checks(&mut self, file: &DataFile<'_>) -> Result<(), CatalogueError> {
        let read = parse::check_file(file.source)?;
        for (spot, value) in read.checks {
            lay(&mut self.checks, entry(spot, file, value), |it| it.id.as_str())?;
        }
        if read.canaries.is_none() && !file.shipped && CHECKS.iter().any(|(path, _)| *path == file.path) {
            self.replaced_checks = Some(file.source.file.to_owned());
        }
        self.canaries = read.canaries.or(self.canaries);
        Ok(())
    }

    pub(super) fn read_own(
        &mut self,
        source: Source<'_>,
        partition: Partition,
    ) -> Result<(), CatalogueError> {
        let read = parse::endpoint_file(source, Origin::Own(partition))?;
        if read.endpoints.is_empty() {
            return Err(source.error(&(0..0), FolderFault::NoEndpoint));
        }
        let mut taken: HashSet<EndpointId> =
            self.endpoints.iter().map(|endpoint| endpoint.value.id.clone()).collect();
        for (spot, value) in read.endpoints {
            if !taken.insert(value.id.clone()) {
                return Err(spot.error(FolderFault::IdTaken { id: value.id.to_string() }));
            }
            self.endpoints.push(Entry { spot, path: String::new(), shipped: false, value });
        }
        Ok(())
    }

    pub(super) fn finish(mut self, partition: Partition) -> Result<Catalogue, CatalogueError> {
        self.checks.sort_by(|left, right| left.path.cmp(&right.path));
        check_requires(&self.checks)?;
        check_row_ids(&self.endpoints, &self.checks)?;
        check_covers(&self.error_texts)?;
        let Some((tcp_canary, dns_canary)) = self.canaries else {
            let file = self.replaced_checks.unwrap_or_else(|| "20-network.toml".to_owned());
            return Err(Spot { file, line: 1, column: 1 }.error(FolderFault::NoCanary));
        };
        let endpoint_at =
            self.endpoints.iter().enumerate().map(|(at, entry)| (entry.value.id.clone(), at)).collect();
        Ok(Catalogue {
            endpoint_at,
            date: self.dates.into_iter().max().unwrap_or_default(),
            partition,
            list_not_known: self.list_not_known,
            regions: self.regions.into_iter().map(|entry| entry.value).collect(),
            endpoints: self.endpoints.into_iter().map(|endpoint| endpoint.value).collect(),
            checks: self.checks.into_iter().map(|check| check.value).collect(),
            fingerprints: self.fingerprints,
            error_texts: ErrorTexts {
                all: self.error_texts.into_iter().map(|error_text| error_text.value).collect(),
                translations: Translations::read_by(sentences),
                other_services: self.other_services,
            },
            case_categories: self.case_categories,
            tasks: self.tasks,
            actions: self.actions,
            clients: self.clients,
            tcp_canary,
            dns_canary,
        })
    }
}

enum Kind {
    Endpoints,
    Checks,
    Fingerprints,
    ErrorTexts,
    OtherServices,
    SupportCategories,
    Tasks,
    Clients,
    Actions,
    Partitions,
    PortalHosts,
    Translations,
}

fn kind(path: &str) -> Option<Kind> {
    let stem = path.strip_suffix(".toml")?;
    if stem == "fingerprints" {
        return Some(Kind::Fingerprints);
    }
    if stem.strip_prefix("error-texts/").is_some_and(|name| !name.contains('/')) {
        return Some(Kind::ErrorTexts);
    }
    if stem == "error-texts" || stem.strip_prefix("error-texts-").is_some_and(|rest| !rest.contains('/')) {
        return Some(Kind::ErrorTexts);
    }
    if stem == "other-services" {
        return Some(Kind::OtherServices);
    }
    if stem == "support-categories" {
        return Some(Kind::SupportCategories);
    }
    if stem == "tasks" {
        return Some(Kind::Tasks);
    }
    if stem == "actions" {
        return Some(Kind::Actions);
    }
    if stem == "clients" {
        return Some(Kind::Clients);
    }
    if stem == "partitions" {
        return Some(Kind::Partitions);
    }
    if stem == "portal-hosts" {
        return Some(Kind::PortalHosts);
    }
    if stem.strip_prefix("translations/").is_some_and(|name| !name.contains('/')) {
        return Some(Kind::Translations);
    }
    if let Some(name) = stem.strip_prefix("endpoints/") {
        return (!name.contains('/')).then_some(Kind::Endpoints);
    }
    let (number, name) = stem.split_once('-')?;
    let numbered = number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    (numbered && !name.contains('/')).then_some(Kind::Checks)
}

fn entry<T>(spot: Spot, file: &DataFile<'_>, value: T) -> Entry<T> {
    Entry { spot, path: file.path.to_owned(), shipped: file.shipped, value }
}

/// Adds an entry. The user's takes the place of a shipped one with the same id, and keeps its position;
/// anything else with a known id is a mistake.
fn lay<T>(all: &mut Vec<Entry<T>>, new: Entry<T>, id: fn(&T) -> &str) -> Result<(), CatalogueError> {
    let Some(old) = all.iter_mut().find(|it| id(&it.value) == id(&new.value)) else {
        all.push(new);
        return Ok(());
    };
    if old.shipped && !new.shipped {
        *old = Entry { path: std::mem::take(&mut old.path), ..new };
        return Ok(());
    }
    let Spot { file, line, column } = old.spot.clone();
    Err(new.spot.error(FolderFault::IdTwice { id: id(&new.value).to_owned(), file, line, column }))
}

/// What an error text covers exists: a misspelt id would let a general answer stand beside the right one.
fn check_covers(texts: &[Entry<ErrorText>]) -> Result<(), CatalogueError> {
    let ids: Vec<&str> = texts.iter().map(|entry| entry.value.id.as_str()).collect();
    for entry in texts {
        if let Some(covered) = entry.value.unknown_cover(&ids) {
            let (id, covered) = (entry.value.id.clone(), covered.to_owned());
            return Err(entry.spot.error(FolderFault::UnknownCover { id, covered }));
        }
    }
    Ok(())
}

/// Prerequisites exist, are rows, and never lead back to the check itself.
fn check_requires(checks: &[Entry<Check>]) -> Result<(), CatalogueError> {
    let known: BTreeMap<&str, &Check> =
        checks.iter().map(|check| (check.value.id.as_str(), &check.value)).collect();
    for entry in checks {
        for wanted in &entry.value.requires {
            match known.get(wanted.as_str()).map(|known| &known.step) {
                Some(Step::Reach(_) | Step::Controls) => {
                    let wanted = wanted.to_string();
                    return Err(entry.spot.error(FolderFault::RequiresRows { wanted }));
                }
                Some(_) => {}
                None => {
                    let near = nearest(wanted.as_str(), known.keys().copied()).map(str::to_owned);
                    let wanted = wanted.to_string();
                    return Err(entry.spot.error(FolderFault::RequiresUnknown { wanted, near }));
                }
            }
        }
        if leads_to(&entry.value, &entry.value.id, &known) {
            return Err(entry.spot.error(FolderFault::RequiresItself { id: entry.value.id.to_string() }));
        }
    }
    Ok(())
}

fn leads_to(from: &Check, goal: &CheckId, known: &BTreeMap<&str, &Check>) -> bool {
    let mut open: Vec<&CheckId> = from.requires.iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = open.pop() {
        if id == goal {
            return true;
        }
        if seen.insert(id) {
            open.extend(known.get(id.as_str()).into_iter().flat_map(|known| &known.requires));
        }
    }
    false
}

/// `network.<endpoint>` names the endpoint's rows, and nothing else may.
fn check_row_ids(endpoints: &[Entry<Endpoint>], checks: &[Entry<Check>]) -> Result<(), CatalogueError> {
    for check in checks.iter().filter(|check| !matches!(check.value.step, Step::Reach(_))) {
        let name = check.value.id.as_str().strip_prefix("network.").and_then(|rest| rest.split('.').next());
        if let Some(endpoint) = endpoints.iter().find(|endpoint| Some(endpoint.value.id.as_str()) == name) {
            let (id, endpoint) = (check.value.id.to_string(), endpoint.value.id.to_string());
            return Err(check.spot.error(FolderFault::RowOfEndpoint { id, endpoint }));
        }
    }
    Ok(())
}
