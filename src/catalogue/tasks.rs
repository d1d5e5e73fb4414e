//! What people came for: `checks/tasks.toml`. A task names what it needs; an effect says what a finding does to it.

use std::collections::BTreeMap;

use super::ids::words;
use super::{Category, CheckId, Endpoint, EndpointId, List, Purpose};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One thing people want to do, in the order of the report.
#[derive(Clone, Debug)]
pub struct Task {
    pub(super) id: String,
    pub(super) needs: Vec<Need>,
    pub(super) one_of: Vec<EndpointId>,
    pub(super) decided_by: Vec<CheckId>,
    pub(super) rows: Vec<CheckId>,
    pub(super) categories: Vec<Category>,
    pub(super) look: Vec<String>,
}

impl Task {
    /// Its wording is `task-<id>` in `locales/`.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What each client has to reach.
    pub fn needs(&self) -> &[Need] {
        &self.needs
    }

    /// Endpoints of which one is enough; without any of them the task was not looked at.
    pub fn one_of(&self) -> &[EndpointId] {
        &self.one_of
    }

    /// Rows whose answer settles the task.
    pub fn decided_by(&self) -> &[CheckId] {
        &self.decided_by
    }

    /// Whether a finding about this row, which reaches no host, concerns the task.
    pub fn concerns(&self, row: &CheckId, category: Category) -> bool {
        self.decided_by.contains(row) || self.rows.contains(row) || self.categories.contains(&category)
    }

    /// Commands that look, for a task that nobody looked at.
    pub fn look(&self) -> &[String] {
        &self.look
    }
}

/// The hosts one client has to reach for a task.
#[derive(Clone, Debug)]
pub struct Need {
    pub(super) client: String,
    pub(super) reach: Vec<List>,
    pub(super) purposes: Vec<Purpose>,
    pub(super) also: Vec<EndpointId>,
}

impl Need {
    /// The id of a client.
    pub fn client(&self) -> &str {
        &self.client
    }

    pub fn reaches(&self, list: List) -> bool {
        self.reach.contains(&list)
    }

    /// Whether the endpoint is among the hosts at all, required or not.
    pub fn names(&self, endpoint: &Endpoint) -> bool {
        let on_list = endpoint.lists().iter().any(|list| self.reach.contains(list));
        let for_this = self.purposes.is_empty() || self.purposes.contains(&endpoint.purpose());
        self.needs_by_name(endpoint.id()) || (on_list && for_this)
    }

    /// Whether the task stops without this endpoint although account set-up as a whole does not.
    pub fn needs_by_name(&self, endpoint: &EndpointId) -> bool {
        self.also.contains(endpoint)
    }
}

/// What a finding does to a task.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Does {
    Stops,
    Degrades,
    /// The task was not set up at all: nothing can be said of it.
    LeavesOpen,
    Nothing,
}
words!(Does);

/// What findings of these codes do, where their severity does not say it.
#[derive(Clone, Debug)]
pub struct Effect {
    pub(super) codes: Vec<String>,
    pub(super) does: Option<Does>,
    pub(super) clients: Vec<String>,
    pub(super) tasks: Vec<String>,
    pub(super) when: BTreeMap<String, String>,
}

impl Effect {
    pub fn codes(&self) -> &[String] {
        &self.codes
    }

    /// Absent: as its severity says.
    pub fn does(&self) -> Option<Does> {
        self.does
    }

    /// Those it is limited to; empty if it hits all.
    pub fn clients(&self) -> &[String] {
        &self.clients
    }

    pub fn hits_client(&self, client: &str) -> bool {
        self.clients.is_empty() || self.clients.iter().any(|one| one == client)
    }

    /// Tasks it is about, whatever rows it names; empty if its rows decide.
    pub fn tasks(&self) -> &[String] {
        &self.tasks
    }

    /// Values that the finding must have.
    pub fn when(&self) -> &BTreeMap<String, String> {
        &self.when
    }
}

/// `checks/tasks.toml`.
#[derive(Clone, Debug, Default)]
pub struct Tasks {
    pub(super) all: Vec<Task>,
    pub(super) effects: Vec<Effect>,
}

impl Tasks {
    /// In the order of the report.
    pub fn all(&self) -> &[Task] {
        &self.all
    }

    pub fn effects_of<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Effect> {
        self.effects.iter().filter(move |effect| effect.codes.iter().any(|one| one == code))
    }

    /// Every code an effect names.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.effects.iter().flat_map(|effect| &effect.codes).map(String::as_str)
    }
}
