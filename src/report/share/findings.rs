//! Results and findings, put together from shareable parts. Their arguments may hold text from the far end.

use std::collections::BTreeMap;

use super::frame::{check_id, evidence_id};
use super::known;
use super::network::distinguished;
use super::veil::{LEFT_OUT, Veil};
use crate::diagnosis::{
    Action, Arg, Ask, CheckResult, Cited, Deed, Diagnosis, Finding, HostPassages, Located, OpenQuestion,
    Place,
};
use crate::evidence::environment::ScriptWay;

pub(super) fn diagnosis(diagnosis: &Diagnosis, veil: &mut Veil) -> Diagnosis {
    let Diagnosis { checks, findings, summary, primary, undetermined, only_you, tasks, clients } = diagnosis;
    let shareable =
        |it: &&OpenQuestion| veil.known.question(&it.question) && veil.known.check(it.check.as_str());
    let only_you = only_you.iter().filter(shareable).cloned().collect();
    Diagnosis {
        checks: checks.iter().map(|check| result(check, veil)).collect(),
        findings: findings.iter().map(|each_finding| finding(each_finding, veil)).collect(),
        summary: summary.clone(),
        primary: *primary,
        undetermined: *undetermined,
        only_you,
        // Words of the catalogue and codes: nothing of the far end's or of the user's.
        tasks: tasks.clone(),
        clients: clients
            .iter()
            .map(|HostPassages { host, clients }| HostPassages {
                host: veil.host(host),
                clients: clients.clone(),
            })
            .collect(),
    }
}

fn result(result: &CheckResult, veil: &mut Veil) -> CheckResult {
    let CheckResult {
        id,
        status,
        blocked_by,
        layer,
        duration_ms,
        evidence,
        findings,
        because,
        missing_actions,
    } = result;
    CheckResult {
        id: check_id(id, veil),
        status: *status,
        blocked_by: blocked_by.iter().map(|blocked_by| check_id(blocked_by, veil)).collect(),
        layer: *layer,
        duration_ms: *duration_ms,
        evidence: evidence.iter().map(|cited| evidence_id(cited, veil)).collect(),
        findings: findings.clone(),
        because: *because,
        missing_actions: missing_actions.clone(),
    }
}

fn finding(finding: &Finding, veil: &mut Veil) -> Finding {
    let Finding {
        code,
        severity,
        confidence,
        owner,
        checks,
        explains,
        layer,
        vendor,
        args,
        evidence,
        ask,
        confirm,
        located,
        actions,
    } = finding;
    let hosts = |hosts: &[String], veil: &mut Veil| hosts.iter().map(|row| veil.host(row)).collect();
    Finding {
        code: *code,
        severity: *severity,
        confidence: *confidence,
        owner: *owner,
        checks: checks.iter().map(|check| check_id(check, veil)).collect(),
        explains: explains.iter().map(|explain| check_id(explain, veil)).collect(),
        layer: *layer,
        vendor: vendor.as_ref().filter(|vendor| veil.known.vendor(vendor)).cloned(),
        args: arguments(args, veil),
        evidence: evidence.iter().map(|each_cited| cited(each_cited, veil)).collect(),
        ask: match ask {
            Ask::Steps => Ask::Steps,
            Ask::Allow { hosts: wanted } => Ask::Allow { hosts: hosts(wanted, veil) },
            Ask::DoNotDecrypt { hosts: wanted } => Ask::DoNotDecrypt { hosts: hosts(wanted, veil) },
        },
        confirm: confirm.as_ref().and_then(|command| command.map(|part| argument(part, veil))),
        located: located.as_ref().map(|located| self::located(located, veil)),
        actions: actions.iter().map(|each_action| action(each_action, veil)).collect(),
    }
}

fn action(action: &Action, veil: &mut Veil) -> Action {
    let Action { who, what } = action;
    let what = match what {
        Deed::Run { .. } | Deed::Open { .. } | Deed::AskAws { .. } => what.clone(),
        Deed::Set { variable, value } => Deed::Set {
            variable: variable.clone(),
            value: value.as_ref().and_then(|value| argument(value, veil)),
        },
    };
    Action { who: *who, what }
}

fn located(located: &Located, veil: &mut Veil) -> Located {
    let mut hop = |Place { hop, router }: &Place| Place {
        hop: *hop,
        router: router.as_ref().and_then(|router| Some(veil.address(router.parse().ok()?))),
    };
    match located {
        Located::Between { after, before } => Located::Between { after: hop(after), before: hop(before) },
        Located::At { place } => Located::At { place: hop(place) },
        Located::InPlaceOfFarEnd { place } => Located::InPlaceOfFarEnd { place: hop(place) },
        Located::LastHop { place } => Located::LastHop { place: hop(place) },
        Located::RoutersSilent => Located::RoutersSilent,
        Located::Differs => Located::Differs,
        Located::NotAvailable => Located::NotAvailable,
    }
}

fn arguments(args: &BTreeMap<&'static str, Arg>, veil: &mut Veil) -> BTreeMap<&'static str, Arg> {
    let shown = |value, veil: &mut Veil| argument(value, veil).unwrap_or(Arg::Word(LEFT_OUT));
    args.iter().map(|(name, value)| (*name, shown(value, veil))).collect()
}

/// The kind of the value decides what is shown; nothing is guessed from its text.
fn argument(value: &Arg, veil: &mut Veil) -> Option<Arg> {
    let list = |list: &[String], one: fn(&mut Veil, &str) -> String, veil: &mut Veil| {
        list.iter().map(|text| one(veil, text)).collect()
    };
    Some(match value {
        Arg::Word(_) | Arg::Number(_) | Arg::Span(_) => value.clone(),
        Arg::Day(time) => Arg::Day(veil.about(*time)),
        Arg::Host(host) => Arg::Host(veil.host(host)),
        Arg::Hosts(hosts) => Arg::Hosts(list(hosts, Veil::authority, veil)),
        Arg::Address(address) => Arg::Host(veil.address(*address)),
        Arg::Socket(socket) => Arg::Authority(veil.socket(*socket)),
        Arg::Authority(authority) => Arg::Authority(veil.authority(authority)),
        Arg::Proxies(proxies) => Arg::Proxies(list(proxies, |veil, text| proxy_authority(text, veil), veil)),
        Arg::ScriptWay(way) if way.is_direct() => value.clone(),
        Arg::ScriptWay(way) => Arg::ScriptWay(ScriptWay { host: veil.proxy(&way.host), ..way.clone() }),
        Arg::Url(url) => Arg::Url(veil.url(url)?),
        Arg::Path(path) => Arg::Path(veil.path(path)),
        Arg::DistinguishedName(name) => Arg::DistinguishedName(distinguished(name, veil)?),
        Arg::Directory(name) => Arg::Directory(veil.directory(name)),
        Arg::Interface(name) => Arg::Interface(veil.name("interface", name)),
        Arg::AccountId(id) => Arg::AccountId(veil.name("account", id)),
        Arg::Phone(number) => Arg::Phone(veil.name("phone", number)),
        Arg::Published(names) if names.iter().all(|name| is_published(name, veil)) => value.clone(),
        Arg::Published(_) | Arg::Remote(_) => {
            veil.leave_out();
            return None;
        }
    })
}

/// In a list that AWS, a standard or the catalogue publishes.
fn is_published(name: &str, veil: &Veil) -> bool {
    veil.known.word(name)
        || veil.known.vendor(name)
        || veil.known.endpoint(name)
        || veil.known.check(name)
        || veil.known.pattern(name)
        || known::region(name)
        || known::aws_code(name)
        || known::aws_state(name)
        || known::aws_action(name)
        || name == "-"
        || digits(name)
}

fn digits(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    (1..=10).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn proxy_authority(text: &str, veil: &mut Veil) -> String {
    let plain = text.rsplit("://").next().unwrap_or(text);
    match plain.rsplit_once(':').map(|(host, port)| (host, port.parse::<u16>())) {
        Some((host, Ok(port))) => format!("{}:{port}", veil.proxy(host)),
        _ => veil.proxy(plain),
    }
}

fn cited(cited: &Cited, veil: &mut Veil) -> Cited {
    let Cited { id, role, neighbour } = cited;
    Cited { id: id.as_ref().map(|id| evidence_id(id, veil)), role: *role, neighbour: *neighbour }
}
