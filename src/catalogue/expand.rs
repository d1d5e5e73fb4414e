//! From endpoints and a place to concrete targets and rows: the only place where a [`Target`] is made.

use super::parse::is_label;
use super::place::region_partition;
use super::{Catalogue, Category, CheckId, Disposition, Endpoint, Lane, List, Place, Row, Step, Target};

impl Catalogue {
    /// The concrete targets of one endpoint at this place: one per host, region and path.
    pub fn targets(&self, endpoint: &Endpoint, place: &Place) -> Vec<Target> {
        self.expand(endpoint, place).into_iter().map(|it| it.target).collect()
    }

    /// Hosts with the `control` list: probed only when something else failed.
    pub fn control_targets(&self) -> Vec<Target> {
        let nowhere = Place::default();
        let controls = self.endpoints.iter().filter(|it| it.lists.contains(&List::Control));
        controls.flat_map(|it| self.targets(it, &nowhere)).collect()
    }

    /// Rows of endpoints with nothing to probe (`na`, `skipped`), and of those with targets.
    /// Control hosts have none: they are not part of account set-up.
    pub fn rows(&self, place: &Place) -> Vec<(Row, Option<Target>)> {
        self.endpoints
            .iter()
            .filter(|it| it.lists != [List::Control])
            .flat_map(|it| self.rows_of(it, place))
            .collect()
    }

    fn rows_of(&self, endpoint: &Endpoint, place: &Place) -> Vec<(Row, Option<Target>)> {
        let rows: Vec<_> = self
            .expand(endpoint, place)
            .into_iter()
            .map(|it| (self.row(endpoint, &it), Some(it.target)))
            .collect();
        if !rows.is_empty() {
            return rows;
        }
        vec![(self.row_without_target(endpoint, &Filling::of(self, place)), None)]
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
            Some(key) => Disposition::Skipped { because: format!("needs-{key}") },
            None => Disposition::Na { because: "pattern-not-testable".to_owned() },
        };
        Row { disposition, ..self.bare_row(endpoint) }
    }

    fn bare_row(&self, endpoint: &Endpoint) -> Row {
        let reach = self.checks.iter().find(|check| match &check.step {
            Step::Reach(lists) => lists.iter().any(|it| endpoint.lists.contains(it)),
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
            requires: reach.map(|it| it.requires.clone()).unwrap_or_default(),
            required: endpoint.required,
            disposition: Disposition::Run,
        }
    }

    fn expand(&self, endpoint: &Endpoint, place: &Place) -> Vec<Expanded> {
        let filling = Filling::of(self, place);
        let mut all: Vec<Expanded> = Vec::new();
        for template in &endpoint.hosts {
            for (region, host) in filling.hosts(template) {
                for (label, path) in paths(endpoint) {
                    let target = Target {
                        endpoint: endpoint.id.clone(),
                        host: host.clone(),
                        port: endpoint.port,
                        path: path.to_owned(),
                        ip: endpoint.ip,
                    };
                    let several = endpoint.hosts.len() > 1;
                    let named = several.then(|| without_templates(template));
                    let parts = [named.as_deref(), region, label];
                    let suffix = parts.into_iter().flatten().map(|it| format!(".{it}")).collect();
                    all.push(Expanded { suffix, target });
                }
            }
        }
        all
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
        let fits = |it: &&str| region_partition(it) == Some(catalogue.partition);
        let directory = place.directory.as_ref();
        let label = |it: Option<&'a String>| it.map(String::as_str).filter(|it| is_label(it));
        let home = directory.and_then(|it| it.region.as_deref()).filter(fits);
        let mut regions: Vec<&str> = Vec::new();
        for region in place.regions.iter().map(String::as_str).filter(fits).chain(home) {
            if !regions.contains(&region) {
                regions.push(region);
            }
        }
        Self {
            directory: label(directory.and_then(|it| it.name.as_ref())),
            instance: label(directory.and_then(|it| it.instance.as_ref())),
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
    value.map(|it| template.replace(key, it))
}

/// The first part that was not given, in the order people know them.
fn missing(endpoint: &Endpoint, filling: &Filling<'_>) -> Option<&'static str> {
    let asks = |key: &str| endpoint.hosts.iter().any(|it| it.contains(key));
    if asks("{directory}") && filling.directory.is_none() {
        return Some("directory");
    }
    if asks("{instance}") && filling.instance.is_none() {
        return Some("instance");
    }
    (asks("{region}") && filling.regions.is_empty()).then_some("region")
}

/// (label, path); an endpoint without paths is asked for `/`.
fn paths(endpoint: &Endpoint) -> Vec<(Option<&str>, &str)> {
    if endpoint.paths.is_empty() {
        return vec![(None, "/")];
    }
    endpoint.paths.iter().map(|it| (it.label.as_deref(), it.path.as_str())).collect()
}

/// Tells several hosts of one endpoint apart: `login-example-com`.
fn without_templates(template: &str) -> String {
    template.replace(['{', '}'], "").replace('.', "-")
}
