//! One list in `NO_PROXY`, read differently by curl, by Go and by the AWS CLI.

use std::collections::BTreeSet;

use crate::catalogue::{Layer, Owner};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;

pub(super) const RULE: Rule = Rule {
    code: Code::ProxyReadDifferently,
    severity: Severity::Info,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &["P13"],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let mut configs = view.proxy_configs().filter(|config| config.data.https.is_some());
    let Some(config) = configs.find(|config| !config.data.unlike.is_empty()) else { return Vec::new() };
    let readers: BTreeSet<&str> = config.data.unlike.iter().map(|unlike| unlike.reader.as_str()).collect();
    let hosts: BTreeSet<&str> = config.data.unlike.iter().map(|unlike| unlike.host.as_str()).collect();
    let readers = match (readers.contains("curl"), readers.contains("go")) {
        (true, true) => "both",
        (true, false) => "curl",
        (false, _) => "go",
    };
    let entry = Arg::or_none(config.data.unlike.first(), |unlike| Arg::host(&unlike.entry));
    let finding = Finding::of(&RULE, &config.observation.check, &config.observation.id)
        .arg("entry", entry)
        .arg("readers", readers)
        .arg("rows", hosts.len())
        .confidence(Confidence::High);
    vec![finding.build()]
}
