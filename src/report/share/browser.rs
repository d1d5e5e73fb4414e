//! What may be shown of what a browser wrote.

use serde_json::{Value, json};

use super::veil::Veil;
use crate::evidence::browser::{BrowserLog, BrowserWay, PageTrial, UnlistedHost};

pub(super) fn log(data: &BrowserLog, veil: &mut Veil) -> Value {
    let BrowserLog { source, browser, requests, hosts, left_out, cut_short, ways, script, unlisted, trial } =
        data;
    // Name and version of a browser say little, but they are text of the file.
    if browser.is_some() {
        veil.leave_out();
    }
    let ways: Vec<_> = ways
        .iter()
        .map(|BrowserWay { scheme, proxy, hosts }| {
            let proxy = proxy.as_ref().map(|proxy| veil.authority(proxy));
            json!({ "scheme": veil.word(scheme), "proxy": proxy, "hosts": hosts })
        })
        .collect();
    let unlisted: Vec<_> = unlisted
        .iter()
        .map(|UnlistedHost { host, needed_by, answered }| {
            let needed_by: Vec<_> = needed_by.iter().map(|needed_by| veil.host(needed_by)).collect();
            json!({ "host": veil.host(host), "needed_by": needed_by, "answered": answered })
        })
        .collect();
    json!({
        "source": veil.word(source), "requests": requests, "hosts": hosts, "left_out": left_out,
        "cut_short": cut_short, "ways": ways, "script": script.as_ref().map(|script| veil.host(script)),
        "unlisted": unlisted, "trial": trial.as_ref().map(self::trial),
    })
}

fn trial(data: &PageTrial) -> Value {
    let PageTrial { other_site_answered, invalid_name_answered, offline, finished } = data;
    json!({
        "other_site_answered": other_site_answered, "invalid_name_answered": invalid_name_answered,
        "offline": offline, "finished": finished,
    })
}
