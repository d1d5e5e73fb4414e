//! From endpoints and a place to concrete targets and rows: the only place where a [`Target`] is made.

use super::parse::{is_label, row_name};
use super::{
    Catalogue, Category, CheckId, Disposition, Endpoint, Lane, List, Place, Reason, Row, Step, Target,
    region_partition,
};

impl Catalogue {
    /// The concrete targets of one endpoint at this place: one per host, region and path.
    pub fn targets(&self, endpoint: &Endpoint, place: &Place) -> Vec<Target> {
        self.expand(endpoint, place).into_iter().map(|expand| expand.target).collect()
    }

    /// Hosts with the `control` list: probed only when something else failed.
    pub fn control_targets(&self) -> Vec<Target> {
        let nowhere = Place::default();
        let controls = self.endpoints().iter().filter(|endpoint| endpoint.lists.contains(&List::Control));
        controls.flat_map(|control| self.targets(control, &nowhere)).collect()
    }

    /// Rows of endpoints with nothing to probe (`na`, `skipped`), and of those with targets.
    /// Control hosts have none: they are not part of account set-up.
    pub fn rows(&self, place: &Place) -> Vec<(Row, Option<Target>)> {
        self.endpoints()
            .iter()
            .filter(|endpoint| endpoint.lists != [List::Control] && self.is_of_use(endpoint, place))
            .flat_map(|endpoint| self.rows_of(endpoint, place))
            .collect()
    }

    /// Hosts of ours are only those of calls that some check makes, and that go to AWS.
    fn is_of_use(&self, endpoint: &Endpoint, place: &Place) -> bool {
        let ours = endpoint.lists == [List::DoctorApi];
        let asked = |name: &str| self.calls_service(name) && !place.elsewhere.has(name);
        !ours || endpoint.service.as_ref().is_none_or(|service| asked(&service.name))
    }

    /// The hosts an AWS SDK asks for this service at this place, its switches taken into account. None if the
    /// partition is not known to offer the service, or if a Region is missing.
    pub fn api_hosts(&self, service: &str, place: &Place) -> Vec<Target> {
        let of = |endpoint: &&Endpoint| endpoint.service.as_ref().is_some_and(|known| known.name == service);
        let filling = Filling::of(self, place);
        let mut targets = Vec::new();
        for endpoint in self.endpoints().iter().filter(of) {
            let switched = endpoint.service.as_ref().and_then(|known| known.switched(place.switches));
            let usual = endpoint.hosts.iter().map(String::as_str);
            let templates: Vec<&str> = switched.map_or_else(|| usual.collect(), |template| vec![template]);
            for (_, host) in templates.into_iter().flat_map(|template| filling.hosts(template)) {
                targets.push(target(endpoint, host, "/"));
            }
        }
        targets
    }

    /// Whether this partition is known to offer the service.
    pub fn offers(&self, service: &str) -> bool {
        self.endpoints()
            .iter()
            .filter_map(|endpoint| endpoint.service.as_ref())
            .any(|known| known.name == service)
    }

    fn rows_of(&self, endpoint: &Endpoint, place: &Place) -> Vec<(Row, Option<Target>)> {
        let filling = Filling::of(self, place);
        let mut rows: Vec<_> = self
            .expand(endpoint, place)
            .into_iter()
            .map(|expand| (self.row(endpoint, &expand), Some(expand.target)))
            .collect();
        if rows.is_empty() {
            rows.push((self.row_without_target(endpoint, &filling), None));
        }
        rows.extend(self.exemplar_rows(endpoint, &filling));
        rows
    }

    /// What AWS names under a pattern is asked for its own sake: the pattern's row stays as it is.
    fn exemplar_rows(&self, endpoint: &Endpoint, filling: &Filling<'_>) -> Vec<(Row, Option<Target>)> {
        let mut rows = Vec::new();
        for exemplar in &endpoint.exemplars {
            let name = row_name(&exemplar.host);
            let hosts = filling.hosts(&exemplar.host);
            if hosts.is_empty() {
                let id = CheckId::new(format!("network.{}.{name}", endpoint.id));
                let disposition = Disposition::Skipped { because: Reason::NeedsRegion };
                rows.push((Row { id, required: false, disposition, ..self.bare_row(endpoint) }, None));
            }
            for (region, host) in hosts {
                let region = region.map(|region| format!(".{region}")).unwrap_or_default();
                let expanded =
                    Expanded { suffix: format!(".{name}{region}"), target: target(endpoint, host, "/") };
                let row = Row { required: false, ..self.row(endpoint, &expanded) };
                rows.push((row, Some(expanded.target)));
            }
        }
        rows
    }

    fn row(&self, endpoint: &Endpoint, expanded: &Expanded) -> Row {
        Row {
            id: CheckId::new(format!("network.{}{}", endpoint.id, expanded.suffix)),
            host: Some(expanded.target.host.clone()),
            port: Some(expanded.target.port),
            path: Some(expanded.target.path.clone()),
            lane: Some(Lane::Direct),
            disposition: Disposition::Run,
            ..self.bare_row(endpoint)
        }
    }

    fn row_without_target(&self, endpoint: &Endpoint, filling: &Filling<'_>) -> Row {
        let disposition = match missing(endpoint, filling) {
            Some(because) => Disposition::Skipped { because },
            None => Disposition::Na { because: Reason::PatternNotTestable },
        };
        Row { disposition, ..self.bare_row(endpoint) }
    }

    fn bare_row(&self, endpoint: &Endpoint) -> Row {
        let reach = self.checks().iter().find(|check| match &check.step {
            Step::Reach(lists) => lists.iter().any(|list| endpoint.lists.contains(list)),
            _ => false,
        });
        Row {
            id: CheckId::new(format!("network.{}", endpoint.id)),
            category: Category::Network,
            endpoint: Some(endpoint.id.clone()),
            pattern: Some(endpoint.pattern.clone()),
            host: None,
            port: None,
            path: None,
            purpose: Some(endpoint.purpose),
            lane: None,
            requires: reach.map(|reach| reach.requires.clone()).unwrap_or_default(),
            required: endpoint.required,
            disposition: Disposition::Run,
        }
    }

    fn expand(&self, endpoint: &Endpoint, place: &Place) -> Vec<Expanded> {
        let filling = Filling::of(self, place);
        let several = endpoint.hosts.len() > 1;
        let mut all: Vec<Expanded> = Vec::new();
        for (template, switch) in self.templates(endpoint, place) {
            for (region, host) in filling.hosts(template) {
                for (label, path) in paths(endpoint) {
                    let named = (several && switch.is_none()).then(|| row_name(template));
                    let parts = [switch, named.as_deref(), region, label];
                    let suffix = parts.into_iter().flatten().map(|part| format!(".{part}")).collect();
                    all.push(Expanded { suffix, target: target(endpoint, host.clone(), path) });
                }
            }
        }
        all
    }

    /// (host template, the switch that adds it). Our own calls go to the switched host alone; a browser goes on
    /// asking the usual one, so the CLI's stands beside it.
    fn templates<'e>(&self, endpoint: &'e Endpoint, place: &Place) -> Vec<(&'e str, Option<&'static str>)> {
        let usual = endpoint.hosts.iter().map(|host| (host.as_str(), None));
        let switched = endpoint.service.as_ref().and_then(|service| service.switched(place.switches));
        let Some(switched) = switched else { return usual.collect() };
        if endpoint.lists.iter().all(|list| matches!(list, List::DoctorApi | List::Console)) {
            return vec![(switched, None)];
        }
        let mut all: Vec<_> = usual.collect();
        let listed = self.endpoints().iter().any(|other| other.hosts.iter().any(|host| host == switched));
        if endpoint.lists.contains(&List::Cli) && !listed {
            all.push((switched, Some(place.switches.word())));
        }
        all
    }
}

fn target(endpoint: &Endpoint, host: String, path: &str) -> Target {
    Target {
        endpoint: endpoint.id.clone(),
        host,
        port: endpoint.port,
        path: path.to_owned(),
        ip: endpoint.ip,
    }
}

struct Expanded {
    /// What follows the endpoint's id in the row's id.
    suffix: String,
    target: Target,
}

/// The parts of a place that are fit to stand in a host name of this partition.
struct Filling<'a> {
    directory: Option<&'a str>,
    instance: Option<&'a str>,
    /// Of the access portal; an instance lives there and nowhere else.
    home: Option<&'a str>,
    regions: Vec<&'a str>,
}

impl<'a> Filling<'a> {
    fn of(catalogue: &Catalogue, place: &'a Place) -> Self {
        let fits = |it: &&str| region_partition(it) == Some(catalogue.partition());
        let directory = place.directory.as_ref();
        let label = |it: Option<&'a String>| it.map(String::as_str).filter(|text| is_label(text));
        let home = directory.and_then(|directory| directory.region.as_deref()).filter(fits);
        let mut regions: Vec<&str> = Vec::new();
        for region in place.regions.iter().map(String::as_str).filter(fits).chain(home) {
            if !regions.contains(&region) {
                regions.push(region);
            }
        }
        Self {
            directory: label(directory.and_then(|directory| directory.name.as_ref())),
            instance: label(directory.and_then(|directory| directory.instance.as_ref())),
            home,
            regions,
        }
    }

    /// (region, host) for every region the template asks for; none if anything is missing.
    fn hosts(&self, template: &str) -> Vec<(Option<&'a str>, String)> {
        let Some(host) = fill(template, "{directory}", self.directory) else { return Vec::new() };
        let Some(host) = fill(&host, "{instance}", self.instance) else { return Vec::new() };
        if !template.contains("{region}") {
            return vec![(None, host)];
        }
        let at_home = template.contains("{instance}").then_some(self.home).flatten();
        let regions = at_home.map_or_else(|| self.regions.clone(), |home| vec![home]);
        regions.into_iter().map(|region| (Some(region), host.replace("{region}", region))).collect()
    }
}

fn fill(template: &str, key: &str, value: Option<&str>) -> Option<String> {
    if !template.contains(key) {
        return Some(template.to_owned());
    }
    value.map(|value| template.replace(key, value))
}

/// The first part that was not given, in the order people know them.
fn missing(endpoint: &Endpoint, filling: &Filling<'_>) -> Option<Reason> {
    let asks = |key: &str| endpoint.hosts.iter().any(|row| row.contains(key));
    if asks("{directory}") && filling.directory.is_none() {
        return Some(Reason::NeedsDirectory);
    }
    if asks("{instance}") && filling.instance.is_none() {
        return Some(Reason::NeedsInstance);
    }
    (asks("{region}") && filling.regions.is_empty()).then_some(Reason::NeedsRegion)
}

/// (label, path); an endpoint without paths is asked for `/`.
fn paths(endpoint: &Endpoint) -> Vec<(Option<&str>, &str)> {
    if endpoint.paths.is_empty() {
        return vec![(None, "/")];
    }
    endpoint.paths.iter().map(|path| (path.label.as_deref(), path.path.as_str())).collect()
}

#[cfg(test)]
mod tests;
