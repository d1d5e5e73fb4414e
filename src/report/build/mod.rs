//! From evidence and diagnosis to the document.

mod lanes;

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::document::{self, *};
use super::input::Report;
use super::messages::Messages;
use super::wording::Wording;
use super::{clean, tasks};
use crate::catalogue::Row;
use crate::diagnosis::{self, Ask, CheckResult, Diagnosis, Severity};
use crate::evidence::{self, Observation, Operation, Outcome};

impl Document {
    pub fn of(report: &Report<'_>) -> Self {
        Self::new(report.evidence, report.diagnosis, report.messages, report.exit_code)
    }

    /// Without what was measured where nothing failed, calls to AWS aside: no format but JSON shows it, and it is
    /// most of a run.
    pub fn outline(report: &Report<'_>) -> Self {
        let is_call = |it: &Observation| it.data.operation() == Operation::AwsCall;
        let data_of = |it: &Observation| it.failure().is_some() || is_call(it);
        Self::with_data(report.evidence, report.diagnosis, report.messages, report.exit_code, data_of)
    }

    pub fn new(
        evidence: &evidence::Evidence,
        diagnosis: &Diagnosis,
        messages: &Messages,
        exit_code: u8,
    ) -> Self {
        Self::with_data(evidence, diagnosis, messages, exit_code, |_| true)
    }

    fn with_data(
        evidence: &evidence::Evidence,
        diagnosis: &Diagnosis,
        messages: &Messages,
        exit_code: u8,
        data_of: impl Fn(&Observation) -> bool,
    ) -> Self {
        let failing = diagnosis.findings.iter().any(|finding| finding.severity == Severity::Fail);
        let rows: HashMap<_, _> = evidence.rows.iter().map(|row| (&row.id, row)).collect();
        let mut document = Self {
            schema: SCHEMA.to_owned(),
            tool: Tool {
                name: evidence.tool.name.clone(),
                version: evidence.tool.version.clone(),
                catalogue: evidence.tool.catalogue.clone(),
            },
            run_id: evidence.run_id.clone(),
            started_at: evidence.started_at.clone(),
            duration_ms: evidence.duration_ms,
            complete: evidence.complete,
            ok: !failing && !diagnosis.undetermined,
            exit_code,
            context: context(&evidence.context, messages),
            summary: Summary::of(diagnosis.checks.iter().map(|check| &check.status)),
            primary: diagnosis.primary.map(|code| code.word().to_owned()),
            checks: diagnosis
                .checks
                .iter()
                .map(|each_check| check(each_check, rows.get(&each_check.id).copied()))
                .collect(),
            findings: lanes::joined(&diagnosis.findings, evidence)
                .iter()
                .map(|joined| finding(joined, evidence, messages))
                .collect(),
            evidence: evidence
                .observations
                .iter()
                .map(|each_observation| observation(each_observation, data_of(each_observation)))
                .collect(),
            redaction: Redaction::default(),
            error: None,
            interrupted: evidence.interrupted,
            slow: evidence.slow.iter().map(ToString::to_string).collect(),
            only_you: diagnosis.only_you.iter().map(|only_you| question(only_you, messages)).collect(),
            tasks: Vec::new(),
            clients: document::grouped(&diagnosis.clients),
            settings: document::effective(evidence),
            proxy_settings: document::proxy_values(evidence),
            places: Places::default(),
        };
        keep_where_repeated(&mut document.findings);
        document.tasks =
            diagnosis.tasks.iter().map(|task| tasks::worded(task, &document.findings, messages)).collect();
        let secrets = clean::document(&mut document);
        if secrets > 0 {
            document.redaction.counts.insert("secret".to_owned(), secrets);
        }
        document
    }
}

/// A line without names is for a finding whose hosts an earlier one of the same owner has named.
fn keep_where_repeated(findings: &mut [Finding]) {
    for at in 0..findings.len() {
        let (earlier, rest) = findings.split_at_mut(at);
        let Some(finding) = rest.first_mut() else { return };
        let hosts =
            |remediation: &Remediation| -> BTreeSet<String> { remediation.hosts.iter().cloned().collect() };
        let known = hosts(&finding.remediation);
        let named = |it: &Finding| it.owner == finding.owner && hosts(&it.remediation) == known;
        if known.len() < 2 || !earlier.first().is_some_and(named) {
            finding.remediation.ask_of_the_same = None;
        }
    }
}

fn context(context: &evidence::Context, messages: &Messages) -> Context {
    Context {
        partition: context.partition,
        regions: context.regions.clone(),
        directory: context.directory.clone(),
        lanes: context.lanes.clone(),
        ca_stores: context.ca_stores.clone(),
        language: messages.language().tag().to_owned(),
        instance: context.instance.clone(),
        controls: context.controls,
        timeout_ms: context.timeout_ms,
        first_hello: context.first_hello,
        os: context.os,
    }
}

fn question(open: &diagnosis::OpenQuestion, messages: &Messages) -> Question {
    Question { check: open.check.to_string(), text: messages.plain(&format!("ask-{}", open.question)) }
}

fn check(result: &CheckResult, row: Option<&Row>) -> Check {
    let text = |pick: fn(&Row) -> Option<String>| row.and_then(pick);
    Check {
        id: result.id.to_string(),
        category: row.map_or_else(|| category_of(result.id.as_str()), |row| row.category),
        status: result.status,
        endpoint: text(|it| it.endpoint.as_ref().map(ToString::to_string)),
        host: text(|it| it.host.clone()),
        requires: row.map(|row| strings(&row.requires)).unwrap_or_default(),
        blocked_by: strings(&result.blocked_by),
        lane: row.and_then(|row| row.lane),
        layer: result.layer,
        duration_ms: result.duration_ms,
        evidence: strings(&result.evidence),
        findings: strings(&result.findings),
        port: row.and_then(|row| row.port),
        path: text(|it| it.path.clone()),
        pattern: text(|it| it.pattern.clone()),
        purpose: text(|it| it.purpose.map(|purpose| purpose.word().to_owned())),
        because: result.because,
        missing_actions: result.missing_actions.iter().map(ToString::to_string).collect(),
    }
}

fn finding(finding: &diagnosis::Finding, evidence: &evidence::Evidence, messages: &Messages) -> Finding {
    let wording = Wording::of(finding, evidence, messages);
    Finding {
        code: finding.code.word().to_owned(),
        severity: finding.severity,
        confidence: finding.confidence,
        owner: finding.owner,
        checks: strings(&finding.checks),
        vendor: finding.vendor.clone(),
        title: wording.title,
        meaning: wording.meaning,
        evidence: finding.evidence.iter().map(cited).collect(),
        remediation: Remediation {
            steps: wording.steps,
            rules: wording.rules.into_iter().map(|(product, text)| Rule { product, text }).collect(),
            expect: wording.expect,
            confirm: wording.confirm,
            ask: wording.ask,
            ask_of_the_same: wording.ask_of_the_same,
            action: wording.action,
            hosts: wording.hosts,
            confirm_argv: finding.confirm.as_ref().map(diagnosis::Command::argv).unwrap_or_default(),
            actions: actions(finding),
        },
        doc: wording.doc,
        saw: wording.saw,
        layer: finding.layer,
        explains: strings(&finding.explains),
        located: finding.located.clone(),
        located_text: wording.located,
        args: finding.args.iter().map(|(name, value)| ((*name).to_owned(), value.to_string())).collect(),
    }
}

fn actions(finding: &diagnosis::Finding) -> Vec<Action> {
    let asked = match &finding.ask {
        Ask::Steps => None,
        Ask::Allow { hosts } => Some(Deed::AllowHosts { hosts: hosts.clone() }),
        Ask::DoNotDecrypt { hosts } => Some(Deed::DoNotDecrypt { hosts: hosts.clone() }),
    };
    let asked = asked.map(|what| Action { who: finding.owner, what });
    let known = finding.actions.iter().map(|action| Action {
        who: action.who,
        what: match action.what.clone() {
            diagnosis::Deed::Run { argv } => Deed::Run { argv },
            diagnosis::Deed::Open { url } => Deed::OpenPage { url },
            diagnosis::Deed::Set { variable, value } => {
                Deed::SetVariable { variable, value: value.map(|value| value.to_string()) }
            }
            diagnosis::Deed::AskAws { service, category } => Deed::AskAws { service, category },
        },
    });
    asked.into_iter().chain(known).collect()
}

fn cited(cited: &diagnosis::Cited) -> Cited {
    Cited {
        id: cited.id.as_ref().map(ToString::to_string),
        role: cited.role,
        neighbour: cited.neighbour.map(|code| code.word().to_owned()),
    }
}

fn observation(observation: &Observation, with_data: bool) -> Evidence {
    let (mut seen, mut failed, mut not_run) = (None, None, None);
    match &observation.outcome {
        Outcome::Seen {} => seen = Some(Seen {}),
        Outcome::Failed(failure) => {
            failed = Some(Failed { kind: failure.kind, detail: failure.detail.clone() });
        }
        Outcome::NotRun { because } => not_run = Some(NotRun { because: *because }),
    }
    Evidence {
        id: observation.id.to_string(),
        check: observation.check.to_string(),
        operation: observation.data.operation(),
        at_ms: observation.at_ms,
        duration_ms: observation.duration_ms,
        seen,
        failed,
        not_run,
        data: if with_data { data(&observation.data) } else { Value::Null },
        lane: observation.lane,
        control: observation.control,
    }
}

fn data(data: &evidence::Data) -> Value {
    match serde_json::to_value(data) {
        Ok(Value::Object(mut tagged)) => tagged.remove("data").unwrap_or_default(),
        _ => Value::Null,
    }
}

fn strings<T: ToString>(all: &[T]) -> Vec<String> {
    all.iter().map(ToString::to_string).collect()
}
