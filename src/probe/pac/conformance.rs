//! Every script and address of `tests/pac/cases.toml`, against what Chromium made of it (`tests/pac/chromium.json`).

use std::collections::BTreeMap;
use std::net::IpAddr;

use serde::Deserialize;

use super::interpreter::Script;
use super::ways;
use crate::evidence::environment::{ScriptFaultKind, ScriptWay};

#[derive(Deserialize)]
struct Cases {
    now: String,
    names: BTreeMap<String, Vec<IpAddr>>,
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    script: String,
    urls: Vec<String>,
}

#[derive(Deserialize)]
struct Chromium {
    pairs: Vec<Pair>,
}

#[derive(Deserialize)]
struct Pair {
    case: String,
    url: String,
    /// The list as Chromium spells it; absent where the script failed.
    result: Option<String>,
    fault: Option<String>,
}

/// What browsers show a script: neither path nor query where there is TLS.
fn shown(url: &str) -> (String, String) {
    let mut url = url::Url::parse(url).unwrap();
    if url.scheme() == "https" {
        url.set_path("/");
        url.set_query(None);
    }
    let host = url.host_str().unwrap().to_owned();
    (url.into(), host)
}

#[test]
fn every_script_gives_the_ways_that_chromium_found() {
    let cases: Cases = toml::from_str(include_str!("../../../tests/pac/cases.toml")).unwrap();
    let chromium: Chromium = serde_json::from_str(include_str!("../../../tests/pac/chromium.json")).unwrap();
    let clock = format!(
        "var RealDate = Date; Date = class extends RealDate {{ constructor(...parts) {{ \
         if (parts.length) super(...parts); else super({}); }} }};\n",
        cases.now
    );
    let mut pairs = chromium.pairs.iter();
    let mut differ = Vec::new();
    for case in &cases.case {
        let names = cases.names.clone();
        let resolve =
            Box::new(move |name: &str| names.get(&name.to_ascii_lowercase()).cloned().unwrap_or_default());
        let own = vec!["10.20.30.40".parse().unwrap()];
        let script = Script::load(&format!("{clock}{}", case.script), own, resolve).unwrap();
        for url in &case.urls {
            let pair = pairs.next().expect("tests/pac/ask-chromium was not run since a case was added");
            assert_eq!((&pair.case, &pair.url), (&case.name, url));
            let (shown, host) = shown(url);
            let found = script.find(&shown, &host).map(|answer| {
                ways::read(&answer.text).ways.iter().map(ScriptWay::to_string).collect::<Vec<_>>().join(";")
            });
            let not_text = pair.fault.as_ref().is_some_and(|words| words.starts_with("FindProxyForURL()"));
            let agrees = match &found {
                Ok(ways) => pair.result.as_ref() == Some(ways),
                Err(fault) => pair.fault.is_some() && not_text == (fault.kind == ScriptFaultKind::NotText),
            };
            if !agrees {
                differ.push(format!(
                    "{} {url}: {found:?}, Chromium {:?} {:?}",
                    case.name, pair.result, pair.fault
                ));
            }
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    assert!(pairs.next().is_none() && chromium.pairs.len() >= 200, "{} pairs", chromium.pairs.len());
}
