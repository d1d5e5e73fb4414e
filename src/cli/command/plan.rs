//! `plan`: every host, port, purpose and AWS call before anything moves.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Serialize;

use crate::aws::{InstanceMetadata, METADATA_HOST, METADATA_PORT};
use crate::catalogue::{AwsCall, Catalogue, Category, Disposition, Lane};
use crate::cli::app::App;
use crate::cli::args::lists::PlanOptions;
use crate::cli::exit::Exit;
use crate::cli::failed::Failed;
use crate::cli::place_notes;
use crate::cli::run::{address_to_ask, may_find_portal, request};
use crate::cli::session::instance_metadata;
use crate::evidence::Reason;
use crate::plan::{Act, Plan, PlannedRow};
use crate::probe::portal_address;
use crate::probe::world::World;
use crate::report::{Format, Messages};

const SCHEMA: &str = "aws-setup-doctor.plan.v1";

/// Prints the plan; sends nothing.
pub(crate) fn run(app: &mut App<'_>, options: &PlanOptions) -> Result<Exit, Failed> {
    let account = app.account()?;
    let catalogue = app.catalogue_here(account.place.partition)?;
    let metadata = instance_metadata(&account, &*app.world.system);
    let notes = place_notes::of(&catalogue, &app.messages);
    let plan = Plan::new(&catalogue, &request(&app.context, account.place, &app.world))?;
    let shown = if options.list_checks {
        let checks = Checks::of(&plan);
        shown(app, &checks, checks.text(&app.messages))?
    } else {
        let asked = portal_address(&plan, &app.world);
        let document = Document { portal_address: asked, ..document(&plan, &catalogue, metadata) };
        shown(app, &document, text(&document, &notes, &app.messages))?
    };
    app.io.print(shown)?;
    Ok(Exit::Ok)
}

fn shown(app: &App<'_>, document: &impl Serialize, text: String) -> Result<String, Failed> {
    match app.context.format.unwrap_or(Format::Text) {
        Format::Json => {
            let json = serde_json::to_string_pretty(document);
            Ok(json.map_err(|error| Failed::broke(error.to_string()))? + "\n")
        }
        Format::Text => Ok(text),
        other => {
            Err(Failed::told("format-text-or-json", &[("command", "plan"), ("format", &other.to_string())]))
        }
    }
}

/// What `--only` and `--skip` take: categories, and the checks in each.
#[derive(Serialize)]
struct Checks {
    schema: &'static str,
    categories: Vec<CategoryChecks>,
}

#[derive(Serialize)]
struct CategoryChecks {
    category: &'static str,
    checks: Vec<String>,
}

impl Checks {
    fn of(plan: &Plan) -> Self {
        let checks_of = |category: &Category| {
            let rows = plan.rows.iter().filter(|planned| planned.row.category == *category);
            // A check is the same by every lane.
            let ids = rows.map(|planned| planned.row.id.as_str());
            let ids: BTreeSet<_> = ids.map(|id| id.split('@').next().unwrap_or(id).to_owned()).collect();
            CategoryChecks { category: category.word(), checks: ids.into_iter().collect() }
        };
        Self {
            schema: "aws-setup-doctor.checks.v1",
            categories: Category::ALL.iter().map(checks_of).collect(),
        }
    }

    fn text(&self, messages: &Messages) -> String {
        let mut out = format!("{}\n", messages.plain("plan-checks"));
        for category in &self.categories {
            let title = messages.plain(&format!("category-{}", category.category));
            let _ = writeln!(out, "\n{}  ({title})", category.category);
            for check in &category.checks {
                let _ = writeln!(out, "  {check}");
            }
        }
        out
    }
}

#[derive(Serialize)]
struct Document {
    schema: &'static str,
    catalogue: String,
    hosts: Vec<Host>,
    controls: Vec<Host>,
    /// Some of the hosts that fail are asked once more, as an ordinary program asks.
    ordinary_client: bool,
    calls: Vec<Call>,
    /// Where credentials may be looked for outside AWS's lists; absent when no call needs any.
    #[serde(skip_serializing_if = "Option::is_none")]
    instance_metadata: Option<Metadata>,
    not_probed: Vec<NotProbed>,
    /// The call that may tell of the access portal, whose hosts are then probed too.
    #[serde(skip_serializing_if = "Option::is_none")]
    portal_from: Option<&'static str>,
    /// The address of the configuration that is asked first where it leads; the hosts of that portal are then probed too.
    #[serde(skip_serializing_if = "Option::is_none")]
    portal_address: Option<PortalAddress>,
}

#[derive(Serialize)]
struct PortalAddress {
    host: String,
    port: u16,
    path: String,
    lane: &'static str,
}

#[derive(Serialize)]
struct Host {
    check: String,
    host: String,
    port: u16,
    path: String,
    purpose: Option<String>,
    lane: Option<String>,
}

#[derive(Serialize)]
struct Call {
    call: &'static str,
    iam_action: Option<&'static str>,
    checks: Vec<String>,
}

/// The instance metadata service, which gives an EC2 instance its role.
#[derive(Serialize)]
struct Metadata {
    host: &'static str,
    port: u16,
    asked: bool,
    /// `asked`, or why not.
    because: &'static str,
}

#[derive(Serialize)]
struct NotProbed {
    check: String,
    pattern: Option<String>,
    status: &'static str,
    because: Reason,
}

fn document(plan: &Plan, catalogue: &Catalogue, metadata: InstanceMetadata) -> Document {
    let mut calls: BTreeMap<AwsCall, BTreeSet<String>> = BTreeMap::new();
    for planned in &plan.rows {
        if let Act::Aws(list) = &planned.act {
            for call in list {
                calls.entry(*call).or_default().insert(planned.row.id.to_string());
            }
        }
    }
    let signed = calls.keys().any(|call| call.is_signed());
    Document {
        schema: SCHEMA,
        catalogue: catalogue.date().to_owned(),
        hosts: plan.rows.iter().filter_map(host).collect(),
        controls: plan.controls.as_ref().map(controls).unwrap_or_default(),
        ordinary_client: plan.controls.is_some(),
        calls: calls
            .into_iter()
            .map(|(call, checks)| Call {
                call: call.word(),
                iam_action: call.iam_action(),
                checks: checks.into_iter().collect(),
            })
            .collect(),
        instance_metadata: signed.then(|| Metadata {
            host: METADATA_HOST,
            port: METADATA_PORT,
            asked: metadata == InstanceMetadata::Asked,
            because: metadata.word(),
        }),
        not_probed: plan.rows.iter().filter_map(not_probed).collect(),
        portal_from: may_find_portal(plan).then(|| AwsCall::ListInstances.word()),
        portal_address: None,
    }
}

fn portal_address(plan: &Plan, world: &World) -> Option<PortalAddress> {
    let url = address_to_ask(plan, &world.settings)?;
    Some(PortalAddress {
        host: url.host_str()?.to_owned(),
        port: url.port_or_known_default()?,
        path: url.path().to_owned(),
        lane: if portal_address::proxy_for(world, &url).is_some() { Lane::Proxy } else { Lane::Direct }
            .word(),
    })
}

fn host(planned: &PlannedRow) -> Option<Host> {
    let Act::Reach { target, lane } = &planned.act else { return None };
    Some(Host {
        check: planned.row.id.to_string(),
        host: target.host().to_owned(),
        port: target.port(),
        path: target.path().to_owned(),
        purpose: planned.row.purpose.map(|purpose| purpose.word().to_owned()),
        lane: Some(lane.word().to_owned()),
    })
}

/// What is contacted only if something fails.
fn controls(controls: &crate::plan::Controls) -> Vec<Host> {
    let plain = |host: String, port: u16, purpose: &str| Host {
        check: "network.controls".to_owned(),
        host,
        port,
        path: String::new(),
        purpose: Some(purpose.to_owned()),
        lane: None,
    };
    let mut all: Vec<_> =
        controls.hosts.iter().map(|row| plain(row.host().to_owned(), row.port(), "control")).collect();
    let (tcp, dns) = (controls.tcp_canary.address(), controls.dns_canary.address());
    all.push(plain(tcp.ip().to_string(), tcp.port(), "canary"));
    all.push(plain(dns.ip().to_string(), dns.port(), "canary"));
    all.extend(
        controls.second_resolver.map(|second_resolver| {
            plain(second_resolver.ip().to_string(), second_resolver.port(), "resolver")
        }),
    );
    all
}

fn not_probed(planned: &PlannedRow) -> Option<NotProbed> {
    let (status, because) = match &planned.row.disposition {
        Disposition::Run => return None,
        Disposition::Na { because } => ("na", because),
        Disposition::Skipped { because } => ("skipped", because),
    };
    Some(NotProbed {
        check: planned.row.id.to_string(),
        pattern: planned.row.pattern.clone(),
        status,
        because: *because,
    })
}

fn text(document: &Document, notes: &[String], messages: &Messages) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{} {}", messages.plain("plan-title"), document.catalogue);
    notes.iter().for_each(|note| {
        let _ = writeln!(out, "{note}");
    });
    section(&mut out, messages, "plan-hosts", &document.hosts);
    section(&mut out, messages, "plan-controls", &document.controls);
    if document.ordinary_client {
        let _ = writeln!(out, "\n{}", messages.plain("plan-ordinary-client"));
    }
    let _ = writeln!(out, "\n{}", messages.plain("plan-calls"));
    if document.calls.is_empty() {
        let _ = writeln!(out, "  {}", messages.plain("plan-none"));
    }
    for call in &document.calls {
        let permission = call.iam_action.map_or_else(|| messages.plain("plan-no-permission"), str::to_owned);
        let _ = writeln!(out, "  {:<58} {permission}", call.call);
    }
    if let Some(metadata) = &document.instance_metadata {
        let why = messages.plain(&format!("plan-metadata-{}", metadata.because));
        let _ = writeln!(out, "\n{}", messages.plain("plan-metadata"));
        let _ = writeln!(out, "  {}:{}\n      {why}", metadata.host, metadata.port);
    }
    if let Some(PortalAddress { host, port, path, lane }) = &document.portal_address {
        let lane = if *lane == "proxy" { " [proxy]" } else { "" };
        let _ = writeln!(out, "\n{}", messages.plain("plan-portal-address"));
        let _ = writeln!(out, "  {host}:{port}{path}{lane}");
    }
    if document.portal_from.is_some() {
        let _ = writeln!(out, "\n{}", messages.plain("plan-portal-from"));
    }
    let _ = writeln!(out, "\n{}", messages.plain("plan-not-probed"));
    for row in &document.not_probed {
        let name = row.pattern.as_deref().unwrap_or(&row.check);
        let _ = writeln!(out, "  {name}\n      {}", messages.plain(&format!("reason-{}", row.because)));
    }
    out
}

/// Grouped by purpose: the same words are not repeated at every host.
fn section(out: &mut String, messages: &Messages, title: &str, hosts: &[Host]) {
    let _ = writeln!(out, "\n{}", messages.plain(title));
    if hosts.is_empty() {
        let _ = writeln!(out, "  {}", messages.plain("plan-none"));
    }
    let mut purposes: Vec<&str> = Vec::new();
    for purpose in hosts.iter().filter_map(|host| host.purpose.as_deref()) {
        if !purposes.contains(&purpose) {
            purposes.push(purpose);
        }
    }
    for purpose in purposes {
        let _ = writeln!(out, "  {}", messages.plain(&format!("purpose-{purpose}")));
        for host in hosts.iter().filter(|host| host.purpose.as_deref() == Some(purpose)) {
            let lane = host.lane.as_deref().filter(|lane| *lane == "proxy").map_or("", |_| " [proxy]");
            let _ = writeln!(out, "    {}:{}{}{lane}", host.host, host.port, host.path);
        }
    }
}
