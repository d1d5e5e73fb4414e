//! What a browser wrote, and whether it can end a sign-in here, as evidence that may leave the company.

use super::stand_ins::StandIns;
use crate::evidence::browser::{BrowserLog, BrowserWay, UnlistedHost};
use crate::evidence::environment::Callback;

pub(super) fn callback(data: &Callback, names: &StandIns) -> Callback {
    let Callback { straight, proxied, proxy_from, away } = data;
    Callback {
        straight: *straight,
        proxied: *proxied,
        proxy_from: proxy_from.as_ref().map(|variable| names.word_or_sign(variable)),
        away: away.iter().filter_map(|sign| names.word(sign)).collect(),
    }
}

pub(super) fn log(data: &BrowserLog, names: &mut StandIns) -> BrowserLog {
    let BrowserLog {
        source,
        browser: _,
        requests,
        hosts,
        left_out,
        cut_short,
        ways,
        script,
        unlisted,
        trial,
    } = data;
    BrowserLog {
        source: names.word_or_sign(source),
        // Name and version of a browser say little, but they are text of the file.
        browser: None,
        requests: *requests,
        hosts: *hosts,
        left_out: *left_out,
        cut_short: *cut_short,
        ways: ways.iter().map(|way| self::way(way, names)).collect(),
        script: script.as_ref().map(|host| names.host(host)),
        unlisted: unlisted.iter().map(|host| self::unlisted(host, names)).collect(),
        trial: *trial,
    }
}

fn way(data: &BrowserWay, names: &mut StandIns) -> BrowserWay {
    let BrowserWay { scheme, proxy, hosts } = data;
    BrowserWay {
        scheme: names.word_or_sign(scheme),
        proxy: proxy.as_ref().map(|proxy| names.authority(proxy)),
        hosts: *hosts,
    }
}

fn unlisted(data: &UnlistedHost, names: &mut StandIns) -> UnlistedHost {
    let UnlistedHost { host, needed_by, answered } = data;
    UnlistedHost {
        host: names.host(host),
        needed_by: needed_by.iter().map(|page| names.host(page)).collect(),
        answered: *answered,
    }
}
