//! A browser's archive in a bundle: host, address, status and times of each request, with the names that the shared
//! evidence has.

use std::net::IpAddr;

use serde_json::{Value, json};

use super::stand_ins::StandIns;

/// `None` if `har` is not what `har clean` writes.
pub(super) fn shared(har: &[u8], names: &mut StandIns) -> Option<Vec<u8>> {
    let har: Value = serde_json::from_slice(har).ok()?;
    let log = &har["log"];
    let entries: Vec<Value> = log["entries"].as_array()?.iter().map(|each| entry(each, names)).collect();
    let creator = json!({"name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION")});
    let shared = json!({"log": {"version": "1.2", "creator": creator, "pages": [], "entries": entries}});
    let mut bytes = serde_json::to_vec_pretty(&shared).ok()?;
    bytes.push(b'\n');
    Some(bytes)
}

/// Headers are left out: those that show something are in the evidence.
fn entry(entry: &Value, names: &mut StandIns) -> Value {
    let (request, response) = (&entry["request"], &entry["response"]);
    let mut url = |value: &Value| value.as_str().map(|url| names.url(url)).unwrap_or_default();
    let (asked, redirect) = (url(&request["url"]), url(&response["redirectURL"]));
    let address = entry["serverIPAddress"].as_str().and_then(|text| text.parse::<IpAddr>().ok());
    json!({
        "startedDateTime": time(&entry["startedDateTime"]), "time": entry["time"].as_f64().unwrap_or(0.0),
        "request": {
            "method": word(&request["method"]), "url": asked,
            "httpVersion": "", "cookies": [], "headers": [], "queryString": [], "headersSize": -1, "bodySize": -1,
        },
        "response": {
            "status": response["status"].as_u64().unwrap_or(0), "statusText": "", "httpVersion": "",
            "cookies": [], "headers": [],
            "content": {
                "size": response["content"]["size"].as_i64().unwrap_or(-1),
                "mimeType": word(&response["content"]["mimeType"]),
            },
            "redirectURL": redirect, "headersSize": -1, "bodySize": -1, "_error": word(&response["_error"]),
        },
        "cache": {}, "timings": {"send": -1, "wait": -1, "receive": -1},
        "serverIPAddress": address.map(|address| names.address(address)),
    })
}

fn time(value: &Value) -> Option<String> {
    let time: jiff::Timestamp = value.as_str()?.parse().ok()?;
    Some(time.to_string())
}

/// A word of a closed list of `har clean` or of the browser's error codes: letters and what joins them.
fn word(value: &Value) -> Option<String> {
    let joins = |byte: u8| byte.is_ascii_alphanumeric() || b"/:_-+".contains(&byte);
    value.as_str().filter(|text| text.len() <= 60 && text.bytes().all(joins)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::share::known::Known;

    #[test]
    fn only_what_a_browser_measured_is_left_of_an_archive() {
        let entry = json!({
            "startedDateTime": "2026-11-25T09:00:00Z", "time": 12.5,
            "request": {"method": "GET", "url": "https://d-9876543210.awsapps.com/start?token=hunter2", "headers": [
                {"name": "cookie", "value": "hunter2"}]},
            "response": {"status": 302, "redirectURL": "https://login.corp.internal/",
                "headers": [{"name": "via", "value": "1.1 proxy.corp.internal"}],
                "content": {"size": 3, "mimeType": "text/html"}, "_error": "net::ERR_FAILED; hunter2"},
            "serverIPAddress": "10.20.30.40", "_note": "hunter2",
        });
        let har = json!({"log": {"entries": [entry]}}).to_string();
        let names = &mut StandIns::new(Known::builtin(), "2026-11-25T09:00:00Z");
        let directory = names.host("d-9876543210.awsapps.com");
        let text = String::from_utf8(shared(har.as_bytes(), names).unwrap()).unwrap();
        for left in [
            &format!("https://{directory}/start\""),
            "302",
            "text/html",
            "12.5",
            "\"serverIPAddress\": \"10.0.",
        ] {
            assert!(text.contains(left), "{left}: {text}");
        }
        for gone in ["9876543210", "hunter2", "corp", "10.20.30.40", "via"] {
            assert!(!text.contains(gone), "{gone}: {text}");
        }
        assert!(shared(b"{}", names).is_none() && shared(b"PK", names).is_none());
    }
}
