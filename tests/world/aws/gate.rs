//! Who is turned away before a service looks at the question, in AWS's order: key, signature, time, plan, policy.

use super::answer::Answer;
use super::route::{Call, Protocol, Seen, Service};
use super::state::{Accepts, Account, Denied, Fault, KEY_ID, Planned, SECRET};
use super::{errors, signature};

const WINDOW_SECONDS: i64 = 5 * 60;

pub(super) enum Passage {
    Open,
    Answer(Answer),
    ActThenClose,
    ActThenHang,
}

pub(super) fn refusal(account: &mut Account, seen: &Seen, call: &Call) -> Passage {
    if let Some(fault) = planned(account, &fault_name(call)) {
        return match fault {
            Fault::Answer(answer) => Passage::Answer(answer),
            Fault::ActThenClose => Passage::ActThenClose,
            Fault::ActThenHang => Passage::ActThenHang,
        };
    }
    match refused(account, seen, call) {
        Some(error) => Passage::Answer(error.into()),
        None => Passage::Open,
    }
}

/// A dry run has a name of its own, so that a fault can hit one of the two.
fn fault_name(call: &Call) -> String {
    let dry = if call.body["dryRun"] == true { "?dryRun" } else { "" };
    format!("{}{dry}", call.name())
}

fn planned(account: &mut Account, name: &str) -> Option<Fault> {
    if let Some((left, acts)) = &mut account.stop_at {
        *left -= 1;
        if *left == 0 {
            let fault = if *acts { Fault::ActThenHang } else { Fault::Answer(Answer::Hang) };
            account.stop_at = None;
            return Some(fault);
        }
    }
    let key = if account.faults.contains_key(name) { name } else { "*" };
    let Planned { fault, left } = account.faults.get_mut(key)?;
    match left {
        None => {}
        Some(0) => return None,
        Some(left) => *left -= 1,
    }
    Some(fault.clone())
}

fn refused(account: &Account, seen: &Seen, call: &Call) -> Option<super::Error> {
    let service = call.service;
    if service == Service::SsoOidc || call.operation == "PutPart" {
        return None;
    }
    let Some(credential) = &seen.credential else { return Some(errors::missing_token(service)) };
    if is_unknown(account, &credential.key_id, call) {
        return Some(errors::unknown_key(service));
    }
    if account.credentials == Accepts::Expired {
        return Some(errors::expired(service));
    }
    if !signature::is_right(seen, credential, SECRET) {
        return Some(errors::wrong_signature(service));
    }
    if let Some(error) = of_time(account, seen, service) {
        return Some(error);
    }
    let name = call.name();
    if account.throttled.iter().any(|throttled| *throttled == name || throttled == "*") {
        return Some(errors::throttled(service));
    }
    // Seen of Support: the plan is looked at before the policy.
    if service == Service::Support && !account.support.has_api {
        return Some(errors::premium_support_required());
    }
    let denied = match &account.denied {
        Denied::Nothing => false,
        Denied::Calls(calls) => calls.contains(&name.as_str()),
        Denied::Everything => name != "sts:GetCallerIdentity",
    };
    denied.then(|| errors::access_denied(call))
}

/// Keys of one partition mean nothing in another, and global services know no Regions.
fn is_unknown(account: &Account, key_id: &str, call: &Call) -> bool {
    let regional = matches!(call.service, Service::Sts | Service::Ec2 | Service::S3 | Service::SsoAdmin);
    let here = match account.credentials {
        Accepts::Unknown => false,
        Accepts::NotIn(not) => !regional || call.region != not,
        Accepts::Right | Accepts::Expired => true,
    };
    let partition = !call.region.starts_with("cn-") && !call.region.starts_with("us-gov-");
    key_id != KEY_ID || !here || !partition
}

fn of_time(account: &Account, seen: &Seen, service: Service) -> Option<super::Error> {
    let signed = seen.header("x-amz-date");
    let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", signed).ok()?;
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    let now = account.now();
    let behind = now.as_second() - at.as_second();
    let window = if service.protocol() == Protocol::S3Xml { 3 * WINDOW_SECONDS } else { WINDOW_SECONDS };
    let late = behind > window;
    (late || -behind > window)
        .then(|| errors::wrong_time(service, signed, &now.strftime("%Y%m%dT%H%M%SZ").to_string(), late))
}
