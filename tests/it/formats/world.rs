//! Three small runs: a healthy one, one with a warning and one where set-up is blocked.

use std::collections::BTreeMap;

use aws_setup_doctor::catalogue::{CheckId, Layer, Owner};
use aws_setup_doctor::diagnosis::{
    Arg, Ask, CheckResult, Cited, Code, Command, Confidence, Diagnosis, Finding, Role, Severity, Status,
    Summary, TaskResult, Through, Verdict,
};
use aws_setup_doctor::evidence::{Evidence, EvidenceId, Outcome};
use aws_setup_doctor::report::{Document, Messages};

pub(crate) struct World {
    pub(crate) name: &'static str,
    pub(crate) evidence: Evidence,
    pub(crate) diagnosis: Diagnosis,
    pub(crate) exit_code: u8,
}

impl World {
    pub(crate) fn document(&self, messages: &Messages) -> Document {
        Document::new(&self.evidence, &self.diagnosis, messages, self.exit_code)
    }
}

pub(crate) fn all() -> Vec<World> {
    vec![healthy(), warned(), blocked()]
}

pub(crate) fn healthy() -> World {
    let mut evidence = evidence();
    for observation in &mut evidence.observations {
        observation.outcome = Outcome::Seen {};
    }
    let diagnosis = diagnosis(&evidence, &[("network.portal-instance", Status::Skipped)], Vec::new());
    World { name: "healthy", evidence, diagnosis, exit_code: 0 }
}

pub(crate) fn warned() -> World {
    let evidence = evidence();
    let mut finding = inspected();
    finding.code = Code::TlsInspectedTrusted;
    finding.severity = Severity::Warn;
    let diagnosis = diagnosis(&evidence, &[("network.awsapps-com.start", Status::Warn)], vec![finding]);
    World { name: "warned", evidence, diagnosis, exit_code: 0 }
}

pub(crate) fn blocked() -> World {
    let evidence = evidence();
    let changed = [
        ("network.awsapps-com.start", Status::Fail),
        ("network.oidc.us-east-1", Status::Fail),
        ("credentials.identity", Status::Blocked),
    ];
    let diagnosis = diagnosis(&evidence, &changed, vec![inspected(), dropped()]);
    World { name: "blocked", evidence, diagnosis, exit_code: 3 }
}

pub(crate) fn evidence() -> Evidence {
    serde_json::from_str(include_str!("../../golden/evidence/blocked.json")).unwrap()
}

fn inspected() -> Finding {
    Finding {
        code: Code::TlsInspectedUntrusted,
        severity: Severity::Fail,
        confidence: Confidence::High,
        owner: Owner::GatewayTeam,
        checks: vec![CheckId::from("network.awsapps-com.start")],
        explains: Vec::new(),
        layer: Layer::Tls,
        vendor: Some("Zscaler".to_owned()),
        args: BTreeMap::from([
            ("host", Arg::Host("d-1234567890.awsapps.com".to_owned())),
            (
                "issuer",
                Arg::DistinguishedName(
                    "CN=Zscaler Intermediate Root CA (zscalertwo.net) (t),O=Zscaler Inc.".to_owned(),
                ),
            ),
            ("vendor", Arg::Word("Zscaler")),
        ]),
        evidence: vec![
            supports("e8"),
            rules_out("e5", Code::ClockSkewed),
            rules_out("e22", Code::NetworkAddressFiltered),
        ],
        ask: Ask::DoNotDecrypt { hosts: vec!["d-1234567890.awsapps.com".to_owned()] },
        located: None,
        confirm: Some(
            Command::unix("curl")
                .word("-sSI")
                .word(Arg::Url("https://d-1234567890.awsapps.com/start".to_owned())),
        ),
        actions: Vec::new(),
    }
}

fn dropped() -> Finding {
    Finding {
        code: Code::NetworkTcpDropped,
        severity: Severity::Fail,
        confidence: Confidence::Medium,
        owner: Owner::NetworkTeam,
        checks: vec![CheckId::from("network.oidc.us-east-1")],
        explains: vec![CheckId::from("credentials.identity")],
        layer: Layer::Connect,
        vendor: None,
        args: BTreeMap::from([
            ("host", Arg::Host("oidc.us-east-1.amazonaws.com".to_owned())),
            ("address", Arg::Address([52, 94, 10, 3].into())),
            ("timeout", Arg::Number(4000)),
        ]),
        evidence: vec![
            supports("e16"),
            rules_out("e8", Code::NetworkDirectEgressClosed),
            Cited { id: None, role: Role::NotEvaluated, neighbour: Some(Code::NetworkHostUnreachable) },
        ],
        ask: Ask::Allow { hosts: vec!["oidc.us-east-1.amazonaws.com".to_owned()] },
        located: None,
        confirm: Some(
            Command::unix("curl")
                .words(&["-sSI", "--connect-timeout", "4"])
                .word(Arg::Url("https://oidc.us-east-1.amazonaws.com/".to_owned())),
        ),
        actions: Vec::new(),
    }
}

fn supports(id: &str) -> Cited {
    Cited { id: Some(EvidenceId(id.to_owned())), role: Role::Supports, neighbour: None }
}

fn rules_out(id: &str, neighbour: Code) -> Cited {
    Cited { id: Some(EvidenceId(id.to_owned())), role: Role::RulesOut, neighbour: Some(neighbour) }
}

/// Rows as the judge would give them: ok, but for those named.
fn diagnosis(evidence: &Evidence, changed: &[(&str, Status)], findings: Vec<Finding>) -> Diagnosis {
    let checks: Vec<_> = evidence.rows.iter().map(|row| result(evidence, row, changed, &findings)).collect();
    let mut summary = Summary::new();
    for check in &checks {
        *summary.entry(check.status).or_default() += 1;
    }
    let primary =
        findings.iter().find(|finding| finding.severity == Severity::Fail).map(|finding| finding.code);
    let tasks = tasks(&findings);
    Diagnosis {
        checks,
        findings,
        summary,
        primary,
        undetermined: false,
        only_you: Vec::new(),
        tasks,
        clients: Vec::new(),
    }
}

/// One task for each verdict: all but one work, or are not checked, where nothing failed.
fn tasks(findings: &[Finding]) -> Vec<TaskResult> {
    let code =
        |severity| findings.iter().find(|finding| finding.severity == severity).map(|finding| finding.code);
    let (fail, warn) = (code(Severity::Fail), code(Severity::Warn));
    let task = |id: &str, verdict, because: Option<Code>| TaskResult {
        id: id.to_owned(),
        verdict,
        clients: BTreeMap::new(),
        because: because.into_iter().collect(),
        look: if verdict == Verdict::NotChecked { vec!["aws login".to_owned()] } else { Vec::new() },
    };
    let mut cli = task("cli", fail.map_or(Verdict::Works, |_| Verdict::Blocked), fail);
    let through = if fail.is_some() { Through::No } else { Through::Yes };
    cli.clients = [("aws-cli", through), ("browser", Through::Yes)].map(|it| (it.0.to_owned(), it.1)).into();
    vec![
        task("console", Verdict::Works, None),
        task("portal", warn.map_or(Verdict::Works, |_| Verdict::Degraded), warn),
        cli,
        task("account", Verdict::NotChecked, None),
    ]
}

fn result(
    evidence: &Evidence,
    row: &aws_setup_doctor::catalogue::Row,
    changed: &[(&str, Status)],
    findings: &[Finding],
) -> CheckResult {
    use aws_setup_doctor::catalogue::Disposition;
    let (mut status, because) = match &row.disposition {
        Disposition::Run => (Status::Ok, None),
        Disposition::Na { because } => (Status::Na, Some(*because)),
        Disposition::Skipped { because } => (Status::Skipped, Some(*because)),
    };
    if let Some((_, other)) = changed.iter().find(|changed| changed.0 == row.id.as_str()) {
        status = *other;
    }
    let own: Vec<_> =
        evidence.observations.iter().filter(|observation| observation.check == row.id).collect();
    let about: Vec<_> = findings.iter().filter(|finding| finding.checks.contains(&row.id)).collect();
    let reached = row.host.as_ref().map(|_| Layer::Http);
    CheckResult {
        id: row.id.clone(),
        status,
        blocked_by: if status == Status::Blocked { row.requires.clone() } else { Vec::new() },
        layer: about.first().map(|about| about.layer).or(reached),
        duration_ms: own
            .iter()
            .filter(|observation| observation.control.is_none())
            .map(|observation| observation.duration_ms)
            .sum(),
        evidence: own.iter().map(|observation| observation.id.clone()).collect(),
        findings: about.iter().map(|about| about.code).collect(),
        because,
        missing_actions: Vec::new(),
    }
}
