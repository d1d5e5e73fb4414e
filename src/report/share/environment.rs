//! What may be shown of this computer.

use serde_json::{Value, json};

use super::system_proxy;
use super::veil::Veil;
use crate::evidence::environment::{
    Bundle, Bypass, Callback, Clock, ClockReading, DefaultRoute, HostsLine, Link, Locale, MalformedProxy,
    PacFile, Proxy, ProxyConfig, ResolverConfig, ScriptAnswer, ScriptFault, ScriptRun, ScriptWay,
    TrustStores, Unlike,
};

pub(super) fn link(data: &Link, veil: &mut Veil) -> Value {
    let Link { ipv4, ipv6, routes } = data;
    let routes = routes.as_ref().map(|all| all.iter().map(|one| route(one, veil)).collect::<Vec<_>>());
    json!({ "ipv4": ipv4, "ipv6": ipv6, "routes": routes })
}

/// Users name their interfaces.
fn route(data: &DefaultRoute, veil: &mut Veil) -> Value {
    let DefaultRoute { family, interface, gateway, metric, kind, state, neighbour } = data;
    let word = |text: &Option<String>, veil: &mut Veil| text.as_ref().and_then(|text| veil.word(text));
    json!({
        "family": family, "gateway": gateway.map(|address| veil.address(address)), "metric": metric,
        "interface": veil.name("interface", interface),
        "kind": word(kind, veil), "state": word(state, veil), "neighbour": word(neighbour, veil),
    })
}

pub(super) fn resolver(data: &ResolverConfig, veil: &mut Veil) -> Value {
    let ResolverConfig { servers, search, overridden, hosts_lines } = data;
    let servers: Vec<_> = servers.iter().map(|server| veil.authority(server)).collect();
    let search: Vec<_> = search.iter().map(|search| veil.host(search)).collect();
    let lines: Vec<_> = hosts_lines.iter().map(|each_hosts_line| hosts_line(each_hosts_line, veil)).collect();
    json!({ "servers": servers, "search": search, "overridden": overridden, "hosts_lines": lines })
}

fn hosts_line(data: &HostsLine, veil: &mut Veil) -> Value {
    let HostsLine { file, line, address, name } = data;
    json!({
        "file": veil.path(file), "line": line, "address": veil.address(*address), "name": veil.host(name),
    })
}

pub(super) fn proxy_config(data: &ProxyConfig, veil: &mut Veil) -> Value {
    let ProxyConfig { https, no_proxy, bypassed, unlike, malformed, pac, system, pac_file } = data;
    let https = https.as_ref().map(|http| proxy(http, veil));
    let no_proxy = no_proxy.as_ref().map(|no_proxy| entries(no_proxy, veil));
    let bypassed: Vec<_> = bypassed
        .iter()
        .map(|Bypass { host, entry }| json!({ "host": veil.host(host), "entry": entries(entry, veil) }))
        .collect();
    let unlike: Vec<_> = unlike
        .iter()
        .map(|Unlike { reader, host, entry }| {
            json!({ "reader": veil.word(reader), "host": veil.host(host), "entry": entries(entry, veil) })
        })
        .collect();
    let malformed = malformed.as_ref().map(
        |MalformedProxy { variable, part }| json!({ "variable": veil.word(variable), "part": veil.word(part) }),
    );
    let pac = pac.as_ref().and_then(|pac| veil.word(pac));
    let system: Vec<_> = system.iter().map(|proxy| system_proxy::shown(proxy, veil)).collect();
    let file = pac_file.as_ref().map(|pac_file| script(pac_file, veil));
    json!({
        "https": https, "no_proxy": no_proxy, "bypassed": bypassed, "unlike": unlike, "malformed": malformed,
        "pac": pac, "system": system, "pac_file": file,
    })
}

fn script(data: &PacFile, veil: &mut Veil) -> Value {
    let PacFile { url, failure, status, bytes, is_script, proxies, is_page, content_type, run, is_local } =
        data;
    if url.is_some() {
        veil.leave_out();
    }
    let proxies: Vec<_> = proxies.iter().map(|proxy| veil.authority(proxy)).collect();
    let content_type = content_type.as_ref().and_then(|content_type| veil.word(content_type));
    let run = run.as_ref().map(|run| script_run(run, veil));
    json!({
        "failure": failure, "status": status, "bytes": bytes, "is_script": is_script, "proxies": proxies,
        "is_page": is_page, "is_local": is_local, "content_type": content_type, "run": run,
    })
}

/// Without what the script says in its own words.
fn script_run(data: &ScriptRun, veil: &mut Veil) -> Value {
    let ScriptRun { fault, answers, lookups, lookups_refused, alerts } = data;
    for _ in alerts {
        veil.leave_out();
    }
    let answers: Vec<_> = answers.iter().map(|answer| script_answer(answer, veil)).collect();
    let fault = fault.as_ref().map(|fault| script_fault(fault, veil));
    json!({
        "fault": fault, "answers": answers, "lookups": lookups, "lookups_refused": lookups_refused,
    })
}

fn script_answer(data: &ScriptAnswer, veil: &mut Veil) -> Value {
    let ScriptAnswer { host, port, ways, ignored, fault } = data;
    for _ in ignored {
        veil.leave_out();
    }
    let ways: Vec<_> = ways.iter().map(|way| script_way(way, veil)).collect();
    let fault = fault.as_ref().map(|fault| script_fault(fault, veil));
    json!({ "host": veil.host(host), "port": port, "ways": ways, "fault": fault })
}

fn script_way(data: &ScriptWay, veil: &mut Veil) -> Value {
    let ScriptWay { scheme, host, port } = data;
    let host = if host.is_empty() { String::new() } else { veil.proxy(host) };
    json!({ "scheme": veil.word(scheme), "host": host, "port": port })
}

fn script_fault(data: &ScriptFault, veil: &mut Veil) -> Value {
    let ScriptFault { kind, detail, line } = data;
    if !detail.is_empty() {
        veil.leave_out();
    }
    json!({ "kind": kind, "line": line })
}

fn proxy(data: &Proxy, veil: &mut Veil) -> Value {
    let Proxy { scheme, host, port, credentials, variable } = data;
    json!({
        "scheme": veil.word(scheme), "host": veil.proxy(host), "port": port, "credentials": credentials,
        "variable": veil.word(variable),
    })
}

/// The entries of `NO_PROXY`, each replaced by itself.
fn entries(list: &str, veil: &mut Veil) -> String {
    let entries = list.split(',').map(str::trim).filter(|text| !text.is_empty());
    entries.map(|entry| veil.authority(entry)).collect::<Vec<_>>().join(",")
}

pub(super) fn trust_stores(data: &TrustStores, veil: &mut Veil) -> Value {
    let TrustStores { bundled, os, os_has_amazon, bundle: given, system } = data;
    let given = given.as_ref().map(|given| bundle(given, veil));
    let system = system.as_ref().and_then(|system| veil.word(system));
    json!({ "bundled": bundled, "os": os, "os_has_amazon": os_has_amazon, "bundle": given, "system": system })
}

fn bundle(data: &Bundle, veil: &mut Veil) -> Value {
    let Bundle { path, origin, certificates, problem } = data;
    let problem = problem.as_ref().and_then(|problem| veil.word(problem));
    json!({
        "path": veil.path(path), "origin": veil.word(origin), "certificates": certificates, "problem": problem,
    })
}

pub(super) fn clock(data: &Clock, veil: &mut Veil) -> Value {
    let Clock { local, readings } = data;
    let readings: Vec<_> = readings
        .iter()
        .map(|ClockReading { host, over_tls, offset_s }| {
            json!({ "host": veil.host(host), "over_tls": over_tls, "offset_s": offset_s })
        })
        .collect();
    json!({ "local": local, "readings": readings })
}

pub(super) fn locale(data: &Locale, veil: &mut Veil) -> Value {
    let Locale { language, from, utf8 } = data;
    let from = from.as_ref().and_then(|from| veil.word(from));
    json!({ "language": veil.word(language), "from": from, "utf8": utf8 })
}

pub(super) fn callback(data: &Callback, veil: &mut Veil) -> Value {
    let Callback { straight, proxied, proxy_from, away } = data;
    let away: Vec<_> = away.iter().filter_map(|away| veil.word(away)).collect();
    let from = proxy_from.as_ref().and_then(|proxy_from| veil.word(proxy_from));
    json!({ "straight": straight, "proxied": proxied, "proxy_from": from, "away": away })
}
