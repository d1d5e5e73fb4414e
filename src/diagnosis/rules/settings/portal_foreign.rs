//! The address of the access portal is none that this computer can use as it is written, or one of the company's own,
//! which says where it leads.

use super::fault;
use crate::catalogue::{Directory, Layer, Owner, portal_followed_since};
use crate::diagnosis::arg::Arg;
use crate::diagnosis::code::Code;
use crate::diagnosis::compare::versions::is_older;
use crate::diagnosis::finding::{Check, Confidence, Finding, Rule, Severity};
use crate::diagnosis::view::View;
use crate::evidence::FailureKind as Is;
use crate::evidence::settings::{PortalEnd, PortalFollowed, SettingProblem, Settings};

pub(super) const RULE: Rule = Rule {
    code: Code::SettingsPortalForeign,
    severity: Severity::Fail,
    owner: Owner::You,
    layer: Layer::Environment,
    faults: &[],
    claims: &[],
    check: Check::Once(check),
};

fn check(view: View<'_>) -> Vec<Finding> {
    let mut findings = fault::findings(&RULE, view, |problem| match problem {
        SettingProblem::PortalForeign
        | SettingProblem::PortalUnreadable
        | SettingProblem::PortalOtherPartition => Some(Severity::Fail),
        _ => None,
    });
    findings.extend(own_address(view));
    findings
}

/// What the address is worth to the AWS CLI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Led {
    /// Nobody asked it in this run.
    NotAsked,
    /// The AWS CLI on the path does not follow it.
    PortalOld,
    /// To a portal whose hosts this run did not look at.
    PortalUnchecked,
    /// As it ended: to the portal this run looked at, to no portal, or nowhere.
    Ended(PortalEnd),
}

impl Led {
    fn of(view: View<'_>, settings: &Settings) -> Self {
        let Some(followed) = &settings.portal_followed else { return Self::NotAsked };
        let old = settings.cli_version.as_deref().is_some_and(|it| is_older(it, portal_followed_since()));
        match followed.end {
            PortalEnd::Portal if old => Self::PortalOld,
            PortalEnd::Portal if !is_checked(view, followed) => Self::PortalUnchecked,
            end => Self::Ended(end),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::PortalOld => "portal_old",
            Self::PortalUnchecked => "portal_unchecked",
            Self::Ended(end) => end.into(),
        }
    }

    /// Of a gateway's answer in its place the AWS CLI makes no more than of its own; so none is sure to be its own.
    fn weight(self, status: Option<u16>) -> (Severity, Confidence) {
        match self {
            Self::Ended(PortalEnd::Portal) => (Severity::Info, Confidence::High),
            Self::PortalUnchecked => (Severity::Info, Confidence::Medium),
            // It may pass.
            Self::Ended(PortalEnd::Refused)
                if status.is_some_and(|status| status == 429 || status >= 500) =>
            {
                (Severity::Warn, Confidence::Low)
            }
            Self::NotAsked => (Severity::Warn, Confidence::High),
            Self::Ended(PortalEnd::Unreachable) => (Severity::Warn, Confidence::Low),
            _ => (Severity::Fail, Confidence::Medium),
        }
    }
}

fn own_address(view: View<'_>) -> Option<Finding> {
    let seen = view.settings()?;
    let fault = seen.data.faults.iter().find(|fault| fault.problem == SettingProblem::PortalVanity)?;
    let followed = seen.data.portal_followed.as_ref();
    let location = followed.and_then(|followed| followed.location.as_deref());
    let status = followed.and_then(|followed| followed.status);
    let led = Led::of(view, seen.data);
    let (severity, confidence) = led.weight(status);
    let write = location.filter(|_| led == Led::PortalOld).map(|url| format!("sso_start_url = {url}"));
    let finding = fault::finding(&RULE, &seen, fault)
        .arg("led", led.word())
        .arg("location", Arg::or_none(location, |url| Arg::Url(url.to_owned())))
        .arg("status", Arg::or_none(status, |status| Arg::Number(status.into())))
        .arg("stopped", stopped(followed))
        .arg("version", Arg::or_unknown(seen.data.cli_version.as_deref(), Arg::remote))
        .arg("since", Arg::published(portal_followed_since()))
        .arg("answer", if write.is_some() { "known" } else { "unknown" })
        .arg("write", Arg::or_none(write.as_deref(), Arg::remote));
    Some(finding.severity(severity).confidence(confidence).build())
}

/// What kept the question from being answered.
fn stopped(followed: Option<&PortalFollowed>) -> &'static str {
    match followed.and_then(|followed| followed.failed) {
        None => "-",
        Some(Is::NameNotFound | Is::NoData) => "name",
        Some(
            Is::CertificateUnknownIssuer
            | Is::CertificateNameMismatch
            | Is::CertificateExpired
            | Is::CertificateNotYetValid
            | Is::CertificateInvalid,
        ) => "certificate",
        Some(Is::ProxyNameNotFound | Is::ProxyAuthRequired | Is::ProxyRefused | Is::ProxyNotHttp) => "proxy",
        Some(_) => "other",
    }
}

/// The portal that it leads to is the one this run was made for.
fn is_checked(view: View<'_>, followed: &PortalFollowed) -> bool {
    let context = &view.evidence.context;
    let led = followed.location.as_ref().and_then(|url| Directory::parse(url).ok());
    led.is_some_and(|led| {
        (led.name.is_some() && led.name == context.directory)
            || (led.instance.is_some() && led.instance == context.instance)
    })
}
