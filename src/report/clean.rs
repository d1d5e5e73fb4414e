//! The last step before any output: text from outside loses hidden characters, and whatever looks like a secret
//! is replaced, wherever it came from.

use std::collections::BTreeMap;

use serde_json::Value;

use super::document::{
    Action, Check, Cited, Clients, Context, Deed, Document, EffectiveSettings, Evidence, Failed, Fatal,
    Finding, ProxyValue, Question, Redaction, Remediation, Rule, Task, Tool,
};
pub use super::secrets::{SECRET, secrets};
use crate::diagnosis::Located;
use crate::evidence::settings::{Setting, TokenCache};
use crate::text::{is_hidden, visible};

/// Cleans every string of a document; returns how many secrets were removed. Every structure is taken apart by
/// name, so that a new field does not compile until it is cleaned here.
pub fn document(document: &mut Document) -> usize {
    let mut cleaner = Cleaner::default();
    cleaner.document(document);
    cleaner.secrets
}

/// Cleans every string of a JSON value, keys excepted (they are ours).
pub fn value(value: &mut Value) -> usize {
    let mut count = 0;
    walk(value, &mut |text| count += string(text));
    count
}

/// Visits every string and counts what it removes.
#[derive(Default)]
struct Cleaner {
    secrets: usize,
}

impl Cleaner {
    /// A text that may have several lines.
    fn text(&mut self, text: &mut String) {
        self.secrets += string(text);
    }

    fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a mut String>) {
        texts.into_iter().for_each(|text| self.text(text));
    }

    /// An id, a host, a word: on one line.
    fn word(&mut self, text: &mut String) {
        if text.contains('\n') {
            *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self.text(text);
    }

    fn words<'a>(&mut self, texts: impl IntoIterator<Item = &'a mut String>) {
        texts.into_iter().for_each(|text| self.word(text));
    }

    fn document(&mut self, document: &mut Document) {
        let Document {
            schema,
            tool: Tool { name, version, catalogue },
            run_id,
            started_at,
            duration_ms: _,
            complete: _,
            ok: _,
            exit_code: _,
            context:
                Context {
                    partition: _,
                    first_hello: _,
                    regions,
                    directory,
                    lanes: _,
                    ca_stores,
                    language,
                    instance,
                    controls: _,
                    timeout_ms: _,
                    os: _,
                },
            summary: _,
            primary,
            checks,
            findings,
            evidence,
            redaction: Redaction { shared: _, policy, counts },
            error,
            interrupted: _,
            slow,
            only_you,
            tasks,
            clients,
            settings,
            proxy_settings,
            places: _,
        } = document;
        self.words([schema, name, version, catalogue, run_id, started_at, language, policy]);
        self.words(
            regions.iter_mut().chain(ca_stores).chain(slow).chain(directory).chain(instance).chain(primary),
        );
        checks.iter_mut().for_each(|check| self.check(check));
        findings.iter_mut().for_each(|finding| self.finding(finding));
        evidence.iter_mut().for_each(|observation| self.observation(observation));
        self.keys(counts);
        if let Some(Fatal { kind, message }) = error {
            self.word(kind);
            self.text(message);
        }
        for Task { id, verdict: _, clients, because, title, step, look } in tasks {
            self.words([id, title]);
            self.keys(clients);
            self.words(because.iter_mut().chain(look));
            self.texts(step);
        }
        if let Some(EffectiveSettings { profile, profile_from, cli_version, values, token }) = settings {
            self.words([profile].into_iter().chain(profile_from).chain(cli_version));
            for Setting { name, value, source, file, line: _, over } in values {
                self.words([name, source].into_iter().chain(over));
                self.text(value);
                self.texts(file);
            }
            if let Some(TokenCache { session, path, state, expires_at }) = token {
                self.words([path, state].into_iter().chain(session).chain(expires_at));
            }
        }
        for ProxyValue { name, value, source, origin, used_by } in proxy_settings {
            self.words([name, origin, used_by]);
            self.text(value);
            self.text(source);
        }
        for Clients { hosts, through, because } in clients {
            self.words(hosts);
            self.keys(through);
            self.keys(because);
        }
        for Question { check, text } in only_you {
            self.word(check);
            self.text(text);
        }
    }

    fn check(&mut self, check: &mut Check) {
        let Check {
            id,
            category: _,
            status: _,
            endpoint,
            host,
            requires,
            blocked_by,
            lane: _,
            layer: _,
            duration_ms: _,
            evidence,
            findings,
            port: _,
            path,
            pattern,
            purpose,
            because: _,
            missing_actions,
        } = check;
        self.word(id);
        self.words(endpoint.iter_mut().chain(host).chain(path).chain(pattern).chain(purpose));
        self.words(
            requires.iter_mut().chain(blocked_by).chain(evidence).chain(findings).chain(missing_actions),
        );
    }

    fn finding(&mut self, finding: &mut Finding) {
        let Finding {
            code,
            severity: _,
            confidence: _,
            owner: _,
            checks,
            vendor,
            title,
            meaning,
            evidence,
            remediation:
                Remediation {
                    steps,
                    rules,
                    expect,
                    confirm,
                    confirm_argv,
                    ask,
                    ask_of_the_same,
                    action,
                    hosts,
                    actions,
                },
            doc,
            saw,
            layer: _,
            explains,
            args,
            located,
            located_text,
        } = finding;
        self.text(located_text);
        self.words(located.iter_mut().flat_map(routers));
        self.words([code, title, doc]);
        self.texts([meaning, saw, expect]);
        self.words(checks.iter_mut().chain(explains).chain(hosts).chain(vendor).chain(confirm).chain(action));
        self.texts(steps.iter_mut().chain(ask).chain(ask_of_the_same));
        self.words(confirm_argv);
        self.words(actions.iter_mut().flat_map(words_of_action));
        for Rule { product, text } in rules {
            self.word(product);
            self.text(text);
        }
        for Cited { id, role: _, neighbour } in evidence {
            self.words(id.iter_mut().chain(neighbour));
        }
        self.keys(args);
        self.texts(args.values_mut());
    }

    fn observation(&mut self, observation: &mut Evidence) {
        let Evidence {
            id,
            check,
            operation: _,
            at_ms: _,
            duration_ms: _,
            seen: _,
            failed,
            not_run: _,
            data,
            lane: _,
            control: _,
        } = observation;
        self.words([id, check]);
        if let Some(Failed { kind: _, detail }) = failed {
            self.texts(detail);
        }
        walk(data, &mut |text| self.text(text));
    }

    /// Names of ours, unless the document was read from a file.
    fn keys<T>(&mut self, map: &mut BTreeMap<String, T>) {
        if map.keys().all(|key| !key.chars().any(|character| character == '\n' || is_hidden(character))) {
            return;
        }
        *map = std::mem::take(map)
            .into_iter()
            .map(|(mut key, value)| {
                self.word(&mut key);
                (key, value)
            })
            .collect();
    }
}

fn walk(value: &mut Value, each: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => each(text),
        Value::Array(all) => all.iter_mut().for_each(|it| walk(it, each)),
        Value::Object(fields) => {
            header(fields, each);
            fields.values_mut().for_each(|value| walk(value, each));
        }
        _ => {}
    }
}

/// `{name, value}` of a header that carries credentials: the value alone would not look like a secret.
fn header(fields: &mut serde_json::Map<String, Value>, each: &mut impl FnMut(&mut String)) {
    let Some(name) = fields.get("name").and_then(Value::as_str) else { return };
    let name = name.to_ascii_lowercase();
    if let Some(Value::String(value)) =
        fields.get_mut("value").filter(|_| CREDENTIAL_HEADERS.contains(&&*name))
    {
        *value = format!("{name}: {value}");
        each(value);
        *value = SECRET.to_owned();
    }
}

fn string(raw: &mut String) -> usize {
    if raw.chars().any(|character| character != '\n' && is_hidden(character)) {
        *raw = visible(raw);
    }
    secrets(raw)
}

const CREDENTIAL_HEADERS: &[&str] = &[
    "authorization",
    "proxy-authorization",
    "cookie",
    "set-cookie",
    "x-amz-security-token",
    "x-amz-sso_bearer_token",
    "x-api-key",
];

fn words_of_action(action: &mut Action) -> Vec<&mut String> {
    match &mut action.what {
        Deed::AllowHosts { hosts } | Deed::DoNotDecrypt { hosts } => hosts.iter_mut().collect(),
        Deed::Run { argv } => argv.iter_mut().collect(),
        Deed::OpenPage { url } => vec![url],
        Deed::SetVariable { variable, value } => std::iter::once(variable).chain(value).collect(),
        Deed::AskAws { service, category } => vec![service, category],
    }
}

fn routers(located: &mut Located) -> impl Iterator<Item = &mut String> {
    let (one, two) = match located {
        Located::Between { after, before } => (Some(after), Some(before)),
        Located::At { place } | Located::InPlaceOfFarEnd { place } | Located::LastHop { place } => {
            (Some(place), None)
        }
        Located::RoutersSilent | Located::Differs | Located::NotAvailable => (None, None),
    };
    [one, two].into_iter().flatten().filter_map(|place| place.router.as_mut())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(raw: &str) -> String {
        let mut text = raw.to_owned();
        string(&mut text);
        text
    }

    #[test]
    fn secrets_are_replaced_wherever_they_stand() {
        for (raw, secret) in [
            ("key AKIAIOSFODNN7EXAMPLE was refused", "AKIAIOSFODNN7EXAMPLE"),
            ("Authorization: AWS4-HMAC-SHA256 Credential=abc", "Credential=abc"),
            ("http://user:hunter2@proxy:3128", "hunter2"),
            ("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG", "wJalrXUtnFEMI"),
            ("Proxy-Authorization: Basic dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNz"),
            ("card 4111 1111 1111 1111 declined", "4111 1111"),
            ("session_token=FwoGZXIvYXdzEXAMPLE", "FwoGZXIvYXdz"),
        ] {
            assert!(!cleaned(raw).contains(secret), "{} still holds {secret}", cleaned(raw));
        }
    }

    #[test]
    fn ordinary_facts_are_left_alone() {
        for raw in [
            "d-1234567890.awsapps.com:443",
            "CN=Amazon RSA 2048 M01,O=Amazon,C=US",
            "Proxy-Authenticate: Basic realm=\"proxy\"",
            "connection reset by peer (os error 104)",
            "8ecde6884f3d87b1125ba31ac3fcb13d7016de7f57cc904fe1cb97c6ae98196e",
        ] {
            assert_eq!(cleaned(raw), raw);
        }
    }

    #[test]
    fn marks_that_reorder_or_hide_text_are_removed() {
        assert_eq!(cleaned("safe\u{202e}gpj.exe\u{200b}\u{1b}[2J"), "safegpj.exe[2J");
    }

    #[test]
    fn the_value_of_a_credential_header_goes_whatever_it_looks_like() {
        let mut data = serde_json::json!({"headers": [{"name": "set-cookie", "value": "a=b"}]});
        value(&mut data);
        assert_eq!(data["headers"][0]["value"], SECRET);
    }
}
