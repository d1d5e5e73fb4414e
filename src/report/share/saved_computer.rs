//! This computer in shared evidence.

use super::stand_ins::{StandIns, is_version};
use super::system_proxy;
use super::veil::LEFT_OUT;
use crate::evidence::environment::{
    Bundle, Bypass, Clock, ClockReading, DefaultRoute, HostsLine, Link, Locale, MalformedProxy, PacFile,
    Proxy, ProxyConfig, ResolverConfig, ScriptAnswer, ScriptFault, ScriptRun, ScriptWay, TrustStores, Unlike,
};
use crate::evidence::settings::{PortalFollowed, Setting, SettingFault, Settings, SettingsFile, TokenCache};

pub(super) fn link(data: &Link, names: &mut StandIns) -> Link {
    let Link { ipv4, ipv6, routes } = data;
    let route =
        |DefaultRoute { family, interface, gateway, metric, kind, state, neighbour }: &DefaultRoute| {
            let word =
                |text: &Option<String>, names: &StandIns| text.as_ref().and_then(|text| names.word(text));
            DefaultRoute {
                family: *family,
                interface: names.name("interface", interface),
                gateway: gateway.map(|address| names.address(address)),
                metric: *metric,
                kind: word(kind, names),
                state: word(state, names),
                neighbour: word(neighbour, names),
            }
        };
    Link { ipv4: *ipv4, ipv6: *ipv6, routes: routes.as_ref().map(|all| all.iter().map(route).collect()) }
}

pub(super) fn resolver(data: &ResolverConfig, names: &mut StandIns) -> ResolverConfig {
    let ResolverConfig { servers, search, overridden, hosts_lines } = data;
    let line = |HostsLine { file, line, address, name }: &HostsLine| HostsLine {
        file: names.path(file),
        line: *line,
        address: names.address(*address),
        name: names.host(name),
    };
    let hosts_lines = hosts_lines.iter().map(line).collect();
    ResolverConfig {
        servers: servers.iter().map(|server| names.authority(server)).collect(),
        search: search.iter().map(|domain| names.host(domain)).collect(),
        overridden: *overridden,
        hosts_lines,
    }
}

pub(super) fn proxy_config(data: &ProxyConfig, names: &mut StandIns) -> ProxyConfig {
    let ProxyConfig { https, no_proxy, bypassed, unlike, malformed, pac, system, pac_file } = data;
    ProxyConfig {
        https: https.as_ref().map(|given| proxy(given, names)),
        no_proxy: no_proxy.as_ref().map(|list| entries(list, names)),
        bypassed: bypassed
            .iter()
            .map(|Bypass { host, entry }| Bypass { host: names.host(host), entry: entries(entry, names) })
            .collect(),
        unlike: unlike
            .iter()
            .map(|Unlike { reader, host, entry }| Unlike {
                reader: names.word_or_sign(reader),
                host: names.host(host),
                entry: entries(entry, names),
            })
            .collect(),
        malformed: malformed.as_ref().map(|MalformedProxy { variable, part }| MalformedProxy {
            variable: names.word_or_sign(variable),
            part: names.word_or_sign(part),
        }),
        pac: pac.as_ref().map(|found| names.word_or_sign(found)),
        system: system.iter().map(|proxy| system_proxy::kept(proxy, names)).collect(),
        pac_file: pac_file.as_ref().map(|file| script(file, names)),
    }
}

fn script(data: &PacFile, names: &mut StandIns) -> PacFile {
    let PacFile { url, failure, status, bytes, is_script, proxies, is_page, content_type, run, is_local } =
        data;
    PacFile {
        url: url.as_ref().map(|url| names.url(url)),
        is_local: *is_local,
        failure: *failure,
        status: *status,
        bytes: *bytes,
        is_script: *is_script,
        proxies: proxies.iter().map(|proxy| names.authority(proxy)).collect(),
        is_page: *is_page,
        content_type: content_type.as_ref().and_then(|kind| names.word(kind)),
        run: run.as_ref().map(|run| script_run(run, names)),
    }
}

fn script_run(data: &ScriptRun, names: &mut StandIns) -> ScriptRun {
    let ScriptRun { fault, answers, lookups, lookups_refused, alerts: _ } = data;
    ScriptRun {
        fault: fault.as_ref().map(|fault| script_fault(fault, names)),
        answers: answers.iter().map(|answer| script_answer(answer, names)).collect(),
        lookups: *lookups,
        lookups_refused: *lookups_refused,
        alerts: Vec::new(),
    }
}

fn script_answer(data: &ScriptAnswer, names: &mut StandIns) -> ScriptAnswer {
    let ScriptAnswer { host, port, ways, ignored, fault } = data;
    ScriptAnswer {
        host: names.host(host),
        port: *port,
        ways: ways.iter().map(|way| script_way(way, names)).collect(),
        // That there were some is what the rule reads.
        ignored: ignored.iter().map(|_| LEFT_OUT.to_owned()).collect(),
        fault: fault.as_ref().map(|fault| script_fault(fault, names)),
    }
}

fn script_way(data: &ScriptWay, names: &mut StandIns) -> ScriptWay {
    let ScriptWay { scheme, host, port } = data;
    let host = if host.is_empty() { String::new() } else { names.host(host) };
    ScriptWay { scheme: names.word_or_sign(scheme), host, port: *port }
}

/// The words are the script's own, but for a closed list of ours.
fn script_fault(data: &ScriptFault, names: &StandIns) -> ScriptFault {
    let ScriptFault { kind, detail, line } = data;
    ScriptFault { kind: *kind, detail: names.word(detail).unwrap_or_default(), line: *line }
}

fn proxy(data: &Proxy, names: &mut StandIns) -> Proxy {
    let Proxy { scheme, host, port, credentials, variable } = data;
    Proxy {
        scheme: names.word_or_sign(scheme),
        host: names.host(host),
        port: *port,
        credentials: *credentials,
        variable: names.word_or_sign(variable),
    }
}

/// The entries of `NO_PROXY`, each replaced by itself.
fn entries(list: &str, names: &mut StandIns) -> String {
    let entries = list.split(',').map(str::trim).filter(|entry| !entry.is_empty());
    entries.map(|entry| names.authority(entry)).collect::<Vec<_>>().join(",")
}

pub(super) fn trust_stores(data: &TrustStores, names: &mut StandIns) -> TrustStores {
    let TrustStores { bundled, os, os_has_amazon, bundle, system } = data;
    let given = |Bundle { path, origin, certificates, problem }: &Bundle| Bundle {
        path: names.path(path),
        origin: names.word_or_sign(origin),
        certificates: *certificates,
        problem: problem.as_ref().map(|problem| names.word_or_sign(problem)),
    };
    TrustStores {
        bundled: *bundled,
        os: *os,
        os_has_amazon: *os_has_amazon,
        bundle: bundle.as_ref().map(given),
        system: system.as_ref().map(|system| names.word_or_sign(system)),
    }
}

pub(super) fn clock(data: &Clock, names: &mut StandIns) -> Clock {
    let Clock { local, readings } = data;
    let reading = |ClockReading { host, over_tls, offset_s }: &ClockReading| ClockReading {
        host: names.host(host),
        over_tls: *over_tls,
        offset_s: *offset_s,
    };
    Clock { local: *local, readings: readings.iter().map(reading).collect() }
}

pub(super) fn locale(data: &Locale, names: &StandIns) -> Locale {
    let Locale { language, from, utf8 } = data;
    Locale {
        language: names.word_or_sign(language),
        from: from.as_ref().map(|from| names.word_or_sign(from)),
        utf8: *utf8,
    }
}

pub(super) fn settings(data: &Settings, names: &mut StandIns) -> Settings {
    let Settings {
        profile,
        profile_from,
        profile_found,
        profiles: _,
        files,
        values,
        faults,
        token,
        cli_version,
        portal_followed,
    } = data;
    Settings {
        profile: if profile == "default" { profile.clone() } else { names.name("profile", profile) },
        profile_from: profile_from.as_ref().map(|from| names.word_or_sign(from)),
        profile_found: *profile_found,
        profiles: Vec::new(),
        files: files.iter().map(|one| file(one, names)).collect(),
        values: values.iter().map(|one| setting(one, names)).collect(),
        faults: faults.iter().map(|one| fault(one, names)).collect(),
        token: token.as_ref().map(|token| cache(token, names)),
        cli_version: cli_version.as_ref().filter(|version| is_version(version)).cloned(),
        portal_followed: portal_followed.as_ref().map(|one| followed(one, names)),
    }
}

fn followed(data: &PortalFollowed, names: &mut StandIns) -> PortalFollowed {
    let PortalFollowed { asked, by_proxy, end, status, location, failed } = data;
    PortalFollowed {
        asked: names.url(asked),
        by_proxy: *by_proxy,
        end: *end,
        status: *status,
        location: location.as_ref().map(|location| names.url(location)),
        failed: *failed,
    }
}

fn cache(data: &TokenCache, names: &mut StandIns) -> TokenCache {
    let TokenCache { session, path, state, expires_at } = data;
    TokenCache {
        session: session.as_ref().map(|session| names.name("session", session)),
        path: names.path(path),
        state: names.word_or_sign(state),
        expires_at: expires_at.as_ref().filter(|time| time.parse::<jiff::Timestamp>().is_ok()).cloned(),
    }
}

fn file(data: &SettingsFile, names: &mut StandIns) -> SettingsFile {
    let SettingsFile { path, from, state } = data;
    SettingsFile {
        path: names.path(path),
        from: from.as_ref().map(|from| names.word_or_sign(from)),
        state: names.word_or_sign(state),
    }
}

fn setting(data: &Setting, names: &mut StandIns) -> Setting {
    let Setting { name, value, source, file, line, over } = data;
    Setting {
        name: names.word_or_sign(name),
        value: self::value(value, names),
        source: names.word_or_sign(source),
        file: file.as_ref().map(|file| names.path(file)),
        line: *line,
        over: over.iter().map(|source| names.word_or_sign(source)).collect(),
    }
}

fn fault(data: &SettingFault, names: &mut StandIns) -> SettingFault {
    let SettingFault { problem, place, line, key, value, write } = data;
    SettingFault {
        problem: *problem,
        place: names.path(place),
        line: *line,
        key: names.word_or_sign(key),
        value: self::value(value, names),
        write: write.as_ref().map(|_| LEFT_OUT.to_owned()),
    }
}

fn value(text: &str, names: &mut StandIns) -> String {
    if text.contains("://") { names.url(text) } else { names.word_or_sign(text) }
}
