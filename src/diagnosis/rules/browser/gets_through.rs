//! A page in the user's browser is answered where the AWS CLI does not get through: the two do not go the same way, or
//! do not trust the same authorities.

use crate::catalogue::{Lane, Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::clients::{self, Obstacle, Through};
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::browser::{self, Told};
use crate::diagnosis::compare::{proxy, system_proxy};
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::index::Fact;
use crate::diagnosis::view::RowView;
use crate::evidence::Observation;

pub(super) const RULE: Rule = Rule {
    code: Code::BrowserGetsThrough,
    severity: Severity::Warn,
    owner: Owner::You,
    layer: Layer::Http,
    faults: &[],
    claims: &[],
    check: Check::PerHost(judge),
};

/// Beside the finding that says why the AWS CLI fails: what the browser has and the AWS CLI lacks.
fn judge(row: &RowView<'_>) -> Option<Finding> {
    let Some(Told::Answer(answer)) = browser::told(row) else { return None };
    let direct = row.twin(Lane::Direct)?;
    let passage = clients::aws_cli(&direct).filter(|passage| passage.through == Through::No)?;
    let way = proxy::proxy_twin(&direct).unwrap_or(direct);
    let failed = way.end().or_else(|| way.tls().map(|tls| tls.observation))?;
    let system = system_proxy::fixed(row.view())
        .filter(|fixed| fixed.settings.in_force && !fixed.bypasses(row.host()));
    let setting = match passage.because {
        Some(Obstacle::CertificateRefused | Obstacle::BundleUnusable) => "trust",
        _ if way.lane() == Some(Lane::Proxy) => "other-proxy",
        _ if row.twin(Lane::Pac).is_some_and(|by_script| by_script.was_tried()) => "script",
        _ if system.is_some() => "system",
        _ => "proxy",
    };
    // `proxy.system-only` says what to set, where no host is reached without a proxy.
    let works_directly = || row.view().hosts_that(Fact::ReachedAws, Some(Lane::Direct)).next().is_some();
    let severity = if setting == "system" && !works_directly() { Severity::Info } else { RULE.severity };
    let (visit, _) = browser::visit(row.view())?;
    let finding = Finding::about(&RULE, row, answer)
        .and(&failed.id)
        .and(&visit.id)
        .not_evaluated(Code::HttpBlockPage)
        .and_all(system.iter().map(|fixed| &fixed.observation.id))
        .arg("setting", setting)
        .arg("proxy", Arg::or_none(system.as_ref(), |fixed| Arg::Proxies(vec![fixed.proxy.to_string()])))
        .arg("variable", Arg::published(proxy::variable(row.view()).unwrap_or("HTTPS_PROXY")))
        .severity(severity)
        .confidence(confidence(failed));
    Some(finding.build())
}

/// A name that cannot exist was not answered in the same browser. Whether AWS wrote the answer the browser hides.
fn confidence(failed: &Observation) -> Confidence {
    if failed.failure().is_some() { Confidence::Medium } else { Confidence::Low }
}
