//! Whether a report that says it was shared really holds nothing but what sharing leaves, field by field.
//! It is read from a file, so the word `shared` in it proves nothing.

use serde_json::Value;

use super::known::{self, Known, Label};
use super::network::{is_amazon, is_plain_header, request_id};
use super::veil::is_pseudonym;
use crate::evidence::environment::ScriptWay;
use crate::report::document::Document;

/// Fields whose values are names, addresses or texts of somebody. Every other word is one of ours.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "account", "address", "addresses", "alive", "alternate", "arns", "auth_schemes", "authority", "category", "cnames",
    "code", "configured_region", "country", "dead", "detail", "directory", "entry", "file", "headers", "hex", "host",
    "hosts", "id", "identity_store", "instance", "issuer", "local", "location", "management", "management_account",
    "masked", "message", "name", "names", "needed_by", "no_proxy", "offender", "owner_account", "pac", "page", "passing", "path",
    "pattern", "permission_set", "phone", "portal", "primary_region", "proxies", "proxy", "proxy_host", "reason",
    "region", "regions", "request", "request_id", "rule", "run_id", "said", "script", "search", "server", "servers", "sha256",
    "sibling", "sni", "soa", "start", "subject", "text", "title", "url", "value", "vendor", "version",
];

/// Words of the commands that confirm a finding, beside its hosts.
#[rustfmt::skip]
const COMMAND_WORDS: &[&str] = &[
    "/dev/null", "--tlsv1.2", "/etc/resolv.conf", "curl.exe", "0.0.0.0", "Get-Date).ToUniversalTime", "/i", "/all", "-type=A",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Internet",
    r"%{http_connect}\n", r"%{proxy_used}\n", r"%{size_download}\n", r"%{speed_download}\n", r"%{ssl_verify_result}\n",
];

/// Texts of ours with values put into them: their words are looked at one by one.
const PROSE: &[&str] = &[
    "title",
    "meaning",
    "saw",
    "steps",
    "expect",
    "ask",
    "confirm",
    "confirm_argv",
    "argv",
    "rules",
    "only_you",
    "doc",
    "text",
    "step",
    "look",
];

/// The first field that is not in a form that sharing leaves, with its value; `None` where all are.
pub fn foreign_field(document: &Document) -> Option<String> {
    let Ok(value) = serde_json::to_value(document) else { return Some("the document".to_owned()) };
    Check { known: Known::builtin() }.foreign("report", &value, false)
}

struct Check {
    known: &'static Known,
}

impl Check {
    fn foreign(&self, name: &str, value: &Value, in_data: bool) -> Option<String> {
        match value {
            Value::String(text) => (!self.string(name, text, in_data)).then(|| format!("{name}: {text}")),
            Value::Array(all) if name == "chain" && ends_in_amazon(all) => None,
            Value::Array(all) => all.iter().find_map(|item| self.foreign(name, item, in_data)),
            Value::Object(fields) => fields.iter().find_map(|(name, value)| {
                self.foreign(name, value, in_data || matches!(&**name, "data" | "args"))
            }),
            _ => None,
        }
    }

    fn string(&self, name: &str, text: &str, in_data: bool) -> bool {
        if !in_data && PROSE.contains(&name) {
            return without_amazon(text)
                .split_whitespace()
                .all(|word| self.is_plain_or_shareable(trimmed(word)));
        }
        // Outside the measured data these three are words of ours.
        let ours = !in_data && matches!(name, "category" | "code" | "id");
        let named = NAMES.contains(&name) && !ours;
        let named = named || text.contains(|character: char| !is_of_a_word(character));
        !named || self.is_shareable(text)
    }

    /// A word of a sentence or of a command.
    fn is_plain_or_shareable(&self, word: &str) -> bool {
        let ours =
            || is_of_our_texts(word) || self.known.is_of_a_vendor(word) || COMMAND_WORDS.contains(&word);
        if !names_something(word) || ours() {
            return true;
        }
        let setting = word.split_once('=').filter(|(name, _)| self.known.word(name));
        self.is_shareable(setting.map_or(word, |(_, value)| value))
    }

    fn is_shareable(&self, text: &str) -> bool {
        let one = |text: &str| {
            text.is_empty()
                || self.is_ours(text)
                || is_number_or_time(text)
                || is_span(text)
                || self.is_authority(text)
                || self.is_url(text)
                || self.is_script_way(text)
                || text.strip_prefix("CN=").is_some_and(|host| self.is_authority(host))
        };
        one(text) || text.split(',').all(|part| one(part.trim()))
    }

    /// `PROXY <proxy-1>:8080`, as a proxy script writes it.
    fn is_script_way(&self, text: &str) -> bool {
        let way = text.split_once(' ').filter(|(word, _)| ScriptWay::WORDS.contains(word));
        way.is_some_and(|(_, proxy)| self.is_authority(proxy))
    }

    /// Words of ours or of AWS's, and forms that identify nobody.
    fn is_ours(&self, text: &str) -> bool {
        is_pseudonym(text)
            || self.known.word(text)
            || self.known.vendor(text)
            || self.known.endpoint(text)
            || self.known.pattern(text)
            || self.known.path(text)
            || self.known.error_text(text)
            || self.is_check(text)
            || known::region(text)
            || known::aws_state(text)
            || known::aws_code(text)
            || request_id(text)
            || is_amazon(text)
            || is_plain_header(text)
            || matches!(text, "aws-setup-doctor" | crate::report::document::SCHEMA | "?" | "-")
            || text.parse::<crate::diagnosis::Code>().is_ok()
            || known::aws_action(text)
    }

    fn is_check(&self, text: &str) -> bool {
        let pseudonym =
            || known::split_lane(text).0.split_once('.').is_some_and(|(_, rest)| is_pseudonym(rest));
        self.known.check(text) || pseudonym()
    }

    fn is_authority(&self, text: &str) -> bool {
        let host = match text.rsplit_once(':') {
            Some((host, port)) if port.parse::<u16>().is_ok() => host,
            _ => text,
        };
        self.is_host(host.trim_matches(['[', ']']))
    }

    fn is_host(&self, host: &str) -> bool {
        let host = host.strip_prefix("*.").or_else(|| host.strip_prefix('.')).unwrap_or(host);
        if let Ok(address) = host.parse::<std::net::IpAddr>() {
            let nobodys =
                address.is_loopback() || address.is_unspecified() || crate::net::is_documentation(&address);
            return nobodys || self.known.block_address(address);
        }
        if is_pseudonym(host)
            || self.known.word(host)
            || self.known.suffix(&format!("x.{host}")) == Some(host)
        {
            return true;
        }
        if let Some(kinds) = self.known.labels(host) {
            return host
                .split('.')
                .zip(kinds)
                .all(|(label, kind)| kind == Label::Plain || is_pseudonym(label));
        }
        self.known.suffix(host).is_some_and(|suffix| {
            is_pseudonym(host.strip_suffix(suffix).unwrap_or_default().trim_end_matches('.'))
        })
    }

    fn is_url(&self, text: &str) -> bool {
        let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
        let end = rest.find('/').or_else(|| rest.find("<path-")).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let plain_path = path.is_empty() || self.known.path(path) || is_pseudonym(path);
        let page_of_aws = crate::report::links::is_of_aws(text);
        let shown = matches!(scheme, "http" | "https" | "socks4" | "socks4a" | "socks5" | "socks5h");
        shown && (page_of_aws || (self.is_authority(authority) && plain_path))
    }
}

/// A text without the names of Amazon's certificates, which have spaces in them.
fn without_amazon(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("CN=Amazon ") {
        let end = rest[at..].find(",C=US").map_or(rest.len(), |end| at + end + ",C=US".len());
        kept.push_str(&rest[..at]);
        if !is_amazon(&rest[at..end]) {
            kept.push_str(&rest[at..end]);
        }
        rest = &rest[end..];
    }
    kept + rest
}

fn is_of_a_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || "_-".contains(character)
}

/// A chain of Amazon's is public: its certificates are the same for everyone.
fn ends_in_amazon(chain: &[Value]) -> bool {
    let names = |field: &str| chain.last().and_then(|last| last[field].as_str()).is_some_and(is_amazon);
    names("subject") || names("issuer")
}

/// A word that stands in a message file, such as the name of a file or a page of AWS's.
fn is_of_our_texts(word: &str) -> bool {
    crate::report::messages::texts().any(|text| text.contains(word))
}

/// A word of a sentence that may be a host, an address, a path, a mail address or a long number.
fn names_something(word: &str) -> bool {
    let inner = word.trim_matches(|character: char| !character.is_ascii_alphanumeric());
    inner.contains(['@', '\\', '='])
        || inner.contains("://")
        || is_dotted(inner)
        || digits(word) >= 6
        || word.starts_with('/')
}

/// `2 d 3 h`.
fn is_span(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_pair = |pair: &[&str]| {
        pair[0].bytes().all(|byte| byte.is_ascii_digit()) && matches!(pair.get(1), Some(&("d" | "h" | "min")))
    };
    words.chunks(2).all(is_pair)
}

fn is_dotted(word: &str) -> bool {
    let word = word.split('/').next().unwrap_or_default();
    let label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || "-_<>:".contains(c))
    };
    word.contains('.') && word.split('.').all(label)
}

fn digits(word: &str) -> usize {
    word.bytes().filter(u8::is_ascii_digit).count()
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|character: char| "()[]{}\"'`“”‘’,;:.!?|".contains(character))
}

/// A count, a date, a time, a version or the id of an observation or a run.
fn is_number_or_time(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let time = text.bytes().all(|byte| byte.is_ascii_digit() || b"-:.TZ".contains(&byte)) && text.len() <= 30;
    let short = text.len() <= 10
        && text.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte))
        && digits <= 5;
    let id = text
        .strip_prefix('e')
        .is_some_and(|rest| rest.len() <= 7 && rest.bytes().all(|byte| byte.is_ascii_digit()));
    let run = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    short || id || run || (time && text.starts_with("20") && (text.len() == 10 || text.ends_with('Z')))
}
