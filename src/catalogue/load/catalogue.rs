//! The data files as one read-only whole.

use std::collections::HashMap;

use crate::catalogue::{
    AwsCall, Canary, CaseCategories, Check, Client, Endpoint, EndpointId, ErrorTexts, Fingerprints,
    KnownActions, Partition, Region, Step, Tasks, region,
};

/// Everything that may be checked and contacted, for one partition.
#[derive(Clone, Debug)]
pub struct Catalogue {
    pub(super) date: String,
    pub(super) partition: Partition,
    pub(super) list_not_known: bool,
    pub(super) regions: Vec<Region>,
    pub(super) endpoints: Vec<Endpoint>,
    /// Where each is in `endpoints`: each row asks for its own, and a user's file may have thousands.
    pub(super) endpoint_at: HashMap<EndpointId, usize>,
    pub(super) checks: Vec<Check>,
    pub(super) fingerprints: Fingerprints,
    pub(super) error_texts: ErrorTexts,
    pub(super) case_categories: CaseCategories,
    pub(super) tasks: Tasks,
    pub(super) actions: KnownActions,
    pub(super) clients: Vec<Client>,
    pub(super) tcp_canary: Canary,
    pub(super) dns_canary: Canary,
}

impl Catalogue {
    /// The newest date of the data files; shown in every report.
    pub fn date(&self) -> &str {
        &self.date
    }

    pub fn partition(&self) -> Partition {
        self.partition
    }

    /// Every Region of the partition (`--all-regions`).
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.id() == id)
    }

    /// The Region that was most likely meant by a city's name, a zone or a slip in the spelling.
    pub fn region_meant(&self, given: &str) -> Option<&Region> {
        region::meant(given, &self.regions)
    }

    /// Whether AWS publishes a list of hosts for this partition that was found.
    pub fn list_is_known(&self) -> bool {
        !self.list_not_known
    }

    /// Whether some check makes a call of this service.
    pub(in crate::catalogue) fn calls_service(&self, service: &str) -> bool {
        let called = |step: &Step| match step {
            Step::Aws(calls) => calls.iter().any(|call: &AwsCall| call.service() == service),
            _ => false,
        };
        self.checks.iter().any(|check| called(&check.step))
    }

    /// In file order.
    pub fn endpoints(&self) -> &[Endpoint] {
        &self.endpoints
    }

    pub fn endpoint(&self, id: &EndpointId) -> Option<&Endpoint> {
        self.endpoint_at.get(id).and_then(|at| self.endpoints.get(*at))
    }

    /// In probing order.
    pub fn checks(&self) -> &[Check] {
        &self.checks
    }

    pub fn fingerprints(&self) -> &Fingerprints {
        &self.fingerprints
    }

    pub fn error_texts(&self) -> &ErrorTexts {
        &self.error_texts
    }

    pub fn case_categories(&self) -> &CaseCategories {
        &self.case_categories
    }

    pub fn actions(&self) -> &KnownActions {
        &self.actions
    }

    pub fn tasks(&self) -> &Tasks {
        &self.tasks
    }

    /// In the order of the report.
    pub fn clients(&self) -> &[Client] {
        &self.clients
    }

    pub fn tcp_canary(&self) -> Canary {
        self.tcp_canary
    }

    pub fn dns_canary(&self) -> Canary {
        self.dns_canary
    }
}
