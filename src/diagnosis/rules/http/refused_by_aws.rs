//! AWS itself refused, on a page that normally answers anyone: no firewall ticket will help.

use crate::catalogue::{Layer, Owner, Purpose};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::facts::http::aws_headers;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::RowView;
use crate::diagnosis::{commands, fingerprint};

pub(super) const RULE: Rule = Rule {
    code: Code::HttpRefusedByAws,
    severity: Severity::Warn,
    owner: Owner::AwsAdmin,
    layer: Layer::Http,
    faults: &["H02"],
    claims: &[],
    check: Check::PerHost(judge),
};

/// API hosts and buckets answer 403 to anyone who does not sign: that is health. Only pages for people count.
const PAGES: &[Purpose] = &[Purpose::AccessPortal, Purpose::SignIn, Purpose::SignUp, Purpose::Console];

fn judge(row: &RowView<'_>) -> Option<Finding> {
    let (seen, tls) = (row.http()?, row.tls()?);
    if !row.row.purpose.is_some_and(|purpose| PAGES.contains(&purpose)) || seen.data.status != Some(403) {
        return None;
    }
    let refused = fingerprint::aws_refused(row.view(), seen.data)?;
    if !aws_headers(&seen.data.headers) {
        return None;
    }
    let country = fingerprint::means(Some(refused), "aws-geo");
    let public = tls.data.publicly_valid();
    let finding = Finding::about(&RULE, row, seen.observation)
        .arg("status", 403)
        .arg("why", if country { "country" } else { "firewall" })
        .arg("request", request_id(row))
        .severity(if country { Severity::Fail } else { RULE.severity })
        .owner(if country { Owner::AwsSupport } else { RULE.owner })
        .confidence(Confidence::of(true, public))
        .rules_out(&seen.observation.id, Code::HttpBlockPage);
    let finding = if public {
        finding.rules_out(&tls.observation.id, Code::TlsInspectedTrusted)
    } else {
        finding.not_evaluated(Code::HttpContentRewritten)
    };
    Some(finding.confirm_opt(commands::curl(row, &["-sSi"])).build())
}

/// What AWS support asks for first.
fn request_id(row: &RowView<'_>) -> Arg {
    let names = ["x-amzn-requestid", "x-amz-request-id", "x-amz-cf-id"];
    let found = row.http().and_then(|answer| names.iter().find_map(|name| answer.data.header(name)));
    Arg::or_unknown(found, Arg::remote)
}
