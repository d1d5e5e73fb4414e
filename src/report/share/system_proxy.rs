//! What may be shown of the computer's own proxy settings: what they mean, without the values as they are written.

use serde_json::{Value, json};

use super::stand_ins::StandIns;
use super::veil::Veil;
use crate::evidence::environment::Bypass;
use crate::evidence::system_proxy::{SystemProxy, SystemProxyAddress};

/// In a report.
pub(super) fn shown(data: &SystemProxy, veil: &mut Veil) -> Value {
    let SystemProxy {
        origin,
        service,
        in_force,
        direct,
        https,
        bypass,
        bypassed,
        script,
        script_address: _,
        auto_detect,
        script_as_proxy,
        unreadable,
        values,
    } = data;
    let left_out = values.len() + usize::from(script.is_some()) + usize::from(service.is_some());
    (0..left_out).for_each(|_| veil.leave_out());
    let https = https.as_ref().map(|SystemProxyAddress { scheme, host, port }| {
        json!({ "scheme": veil.word(scheme), "host": veil.proxy(host), "port": port })
    });
    let bypass: Vec<_> = bypass.iter().map(|entry| veil.authority(entry)).collect();
    let passed =
        |Bypass { host, entry }: &Bypass| json!({ "host": veil.host(host), "entry": veil.authority(entry) });
    let bypassed: Vec<_> = bypassed.iter().map(passed).collect();
    let unreadable = unreadable.as_ref().and_then(|part| veil.word(part));
    json!({
        "origin": veil.word(origin), "in_force": in_force, "direct": direct, "https": https, "bypass": bypass,
        "bypassed": bypassed, "auto_detect": auto_detect, "script_as_proxy": script_as_proxy,
        "unreadable": unreadable,
    })
}

/// In evidence that is judged again: the same findings come of it.
pub(super) fn kept(data: &SystemProxy, names: &mut StandIns) -> SystemProxy {
    let SystemProxy {
        origin,
        service,
        in_force,
        direct,
        https,
        bypass,
        bypassed,
        script,
        script_address: _,
        auto_detect,
        script_as_proxy,
        unreadable,
        values: _,
    } = data;
    let https = https.as_ref().map(|SystemProxyAddress { scheme, host, port }| SystemProxyAddress {
        scheme: names.word_or_sign(scheme),
        host: names.host(host),
        port: *port,
    });
    let passed =
        |Bypass { host, entry }: &Bypass| Bypass { host: names.host(host), entry: names.authority(entry) };
    let bypassed = bypassed.iter().map(passed).collect();
    SystemProxy {
        origin: names.word_or_sign(origin),
        service: service.as_ref().map(|service| names.word_or_sign(service)),
        in_force: *in_force,
        direct: *direct,
        https,
        bypass: bypass.iter().map(|entry| names.authority(entry)).collect(),
        bypassed,
        script: script.as_ref().map(|script| names.url(script)),
        script_address: None,
        auto_detect: *auto_detect,
        script_as_proxy: *script_as_proxy,
        unreadable: unreadable.as_ref().map(|part| names.word_or_sign(part)),
        values: Vec::new(),
    }
}
