//! What a pasted text names, so that the answer can say it too: hosts, Region, profile, file, action.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex_lite::Regex;

use super::paste::Paste;
use crate::catalogue::ids::words;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A kind of thing a text may name. The words are those of the messages' arguments.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    strum::Display,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum NamedPart {
    AccountState,
    Actions,
    AwsCode,
    File,
    Host,
    Hosts,
    Issuer,
    Line,
    Operation,
    Profile,
    Proxy,
    Region,
    RequestTime,
    Service,
    Status,
    Url,
    Variable,
}
words!(NamedPart);

/// What one text names, cleaned and shortened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Named(BTreeMap<NamedPart, String>);

/// A value longer than this is no name.
const LONGEST: usize = 120;
/// More hosts than this are not listed.
const HOSTS: usize = 5;

impl Named {
    /// What the text names. Passwords, query strings and addresses of documentation are left out.
    pub fn of(text: &str) -> Self {
        let paste = Paste::of(text);
        let mut named = Self::default();
        let Some(patterns) = PATTERNS.as_ref() else { return named };
        for (part, pattern) in patterns {
            let found = paste.lines.iter().find_map(|line| pattern.captures(&line.text));
            let value = found.and_then(|found| found.iter().skip(1).flatten().next());
            if let Some(value) = value {
                named.add(*part, value.as_str());
            }
        }
        let hosts = hosts(&paste, named.get(NamedPart::Proxy));
        if let Some(first) = hosts.first() {
            named.add(NamedPart::Host, first);
            named.add(NamedPart::Hosts, &hosts.join(", "));
        }
        named
    }

    /// The parts there are, in the order of their words.
    pub fn iter(&self) -> impl Iterator<Item = (NamedPart, &str)> {
        self.0.iter().map(|(part, value)| (*part, value.as_str()))
    }

    pub fn get(&self, part: NamedPart) -> Option<&str> {
        self.0.get(&part).map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first value of a part stays.
    fn add(&mut self, part: NamedPart, value: &str) {
        let value = value.trim().trim_end_matches(['.', ',', ':', ';']);
        let long = value.chars().count() > LONGEST && part != NamedPart::Hosts;
        if !value.is_empty() && !long {
            self.0.entry(part).or_insert_with(|| value.to_owned());
        }
    }
}

/// What names each part, the surest pattern first; the first group that matched is the value.
static PATTERNS: LazyLock<Option<Vec<(NamedPart, Regex)>>> = LazyLock::new(|| {
    use NamedPart::*;
    let patterns = [
        (Proxy, r#"proxy URL: ?"?(?:https?://)?(?:[^@/\s"]*@)?([\w.-]+(?::\d{1,5})?)"#),
        (Proxy, r"proxyconnect tcp: dial tcp: lookup ([\w.-]+)|proxyconnect tcp: dial tcp ([\w.-]+:\d+)"),
        (Proxy, r"(?i)could not resolve proxy:? ([\w.-]+)"),
        (Proxy, r#"(?i)to proxy ['"]?(?:https?://)?(?:[^@/\s"']*@)?([\w.-]+:\d{1,5})"#),
        (Proxy, r#"(?i)proxy.{0,60}failed to resolve ['"]([\w.-]+)['"]"#),
        (Profile, r"config profile \(([^)]{1,80})\)"),
        (Profile, r"shared config profile,? ([\w.@+-]+)"),
        (Profile, r#"(?i)\bprofile:? ?["'\[`]([\w.@+ -]{1,80})["'\]`]"#),
        (Profile, r#"--profile[ =]['"]?([\w.@+-]+)|AWS_PROFILE=['"]?([\w.@+-]+)"#),
        (
            Region,
            r"\b((?:us|eu|ap|ca|sa|me|af|il|mx|cn|us-gov|us-iso[bef]?|eu-isoe|eusc-de)-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\d)\b",
        ),
        (Actions, r"not authorized to perform:? ([a-z0-9-]+:[A-Za-z*]+)"),
        (Service, r"not authorized to perform:? ([a-z0-9-]+):"),
        (Service, r"operation error ([A-Z][\w ]{1,40}):"),
        (Operation, r"when calling the (\w{3,60}) operation|operation error [\w ]{1,40}: (\w{3,60}),"),
        (AwsCode, r"An error occurred \((\w{3,60})\)|api error (\w{3,60})|\b([A-Z]\w{3,60}Exception): "),
        (
            Variable,
            r"\b(AWS_CA_BUNDLE|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|SSL_CERT_FILE|NODE_EXTRA_CA_CERTS|HTTPS_PROXY|https_proxy|HTTP_PROXY|http_proxy|ALL_PROXY|NO_PROXY|no_proxy|AWS_PROFILE|AWS_REGION|AWS_DEFAULT_REGION|AWS_CONFIG_FILE|AWS_SHARED_CREDENTIALS_FILE|AWS_USE_FIPS_ENDPOINT|AWS_USE_DUALSTACK_ENDPOINT|BROWSER)\b",
        ),
        (
            File,
            r#"(?i)((?:~|\.{0,2}/|[a-z]:[\\/])[\w.@+~ \\/-]{0,100}(?:\.(?:pem|crt|cer|json|ini|toml)|[\\/]config|[\\/]credentials))\b"#,
        ),
        (Line, r"\b[Ll]ine[: ]+(\d{1,6})\b"),
        (Issuer, r"(?i)(?:issued by|issuer)[:=]? ?['\x22]?[^'\x22\n]{0,120}?\bCN ?= ?([^,/'\x22\n]{2,80})"),
        (Issuer, r#"(?i)issued by:? ['"]([^'"\n]{2,80})['"]"#),
        (
            Status,
            r"(?i)\b(?:HTTP(?:/[\d.]+)?|HTTP ERROR|status ?code:?|status:?|response) ['\x22]?([1-5]\d\d)\b",
        ),
        (AccountState, r"\b(PENDING_ACTIVATION|PENDING_CLOSURE|SUSPENDED|CLOSED)\b"),
        (RequestTime, r"(?i)signature (?:expired|not yet current): (\d{8}T\d{6}Z)"),
        (Url, r#"(https?://(?:[\w-]+\.)*[\w-]+\.[a-z]{2,}(?::\d{1,5})?(?:/[\w./~%-]*)?)"#),
    ];
    patterns.into_iter().map(|(part, pattern)| Regex::new(pattern).ok().map(|regex| (part, regex))).collect()
});

/// The hosts a text speaks of: those of AWS anywhere, others only where an address or a lookup names them.
fn hosts(paste: &Paste, proxy: Option<&str>) -> Vec<String> {
    static HOST: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?i)https?://(?:[^@/\s]{1,80}@)?((?:[a-z0-9_-]+\.)+[a-z]{2,})|",
            r"(?:lookup|ENOTFOUND|EAI_AGAIN|resolve host(?: address)?:?|resolve|host=|host name|connect to|connection to|UnknownHostException:) ?['\x22]?((?:[a-z0-9_-]+\.)+[a-z]{2,})|",
            r"\b((?:[a-z0-9_-]+\.)+(?:amazonaws\.(?:com\.cn|com|eu)|awsapps\.com|aws\.amazon\.com|amazon\.com|awsstatic\.com|app\.aws|api\.aws|amazonaws-us-gov\.com))\b",
        ))
        .ok()
    });
    const DOCUMENTATION: &[&str] = &[
        "docs.aws.amazon.com",
        "aws.amazon.com",
        "github.com",
        "registry.terraform.io",
        "curl.se",
        "curl.haxx.se",
        "repost.aws",
        "support.console.aws.amazon.com",
        "www.terraform.io",
        "go.microsoft.com",
        "urllib3.readthedocs.io",
    ];
    let Some(pattern) = HOST.as_ref() else { return Vec::new() };
    let mut hosts: Vec<String> = Vec::new();
    for found in paste.lines.iter().flat_map(|line| pattern.captures_iter(&line.text)) {
        let Some(host) = found.iter().skip(1).flatten().next() else { continue };
        let host = host.as_str().to_ascii_lowercase();
        let known = hosts.contains(&host) || DOCUMENTATION.contains(&host.as_str());
        let is_proxy = proxy.is_some_and(|proxy| proxy.split(':').next() == Some(host.as_str()));
        if !known && !is_proxy && host.len() <= LONGEST && hosts.len() < HOSTS {
            hosts.push(host);
        }
    }
    hosts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str, part: NamedPart) -> Option<String> {
        Named::of(text).get(part).map(str::to_owned)
    }

    #[test]
    fn what_a_text_names_is_found() {
        use NamedPart::*;
        for (text, wanted, value) in [
            (
                "Could not connect to the endpoint URL: \"https://oidc.sa-east-1.amazonaws.com/client/register\"",
                Host,
                "oidc.sa-east-1.amazonaws.com",
            ),
            (
                "Could not connect to the endpoint URL: \"https://oidc.sa-east-1.amazonaws.com/client/register\"",
                Region,
                "sa-east-1",
            ),
            ("getaddrinfo ENOTFOUND sts.southeast-2.amazonaws.com", Host, "sts.southeast-2.amazonaws.com"),
            ("The config profile (work) could not be found", Profile, "work"),
            ("failed to get shared config profile, prod", Profile, "prod"),
            (
                "User: x is not authorized to perform: ec2:RunInstances on resource: *",
                Actions,
                "ec2:RunInstances",
            ),
            ("User: x is not authorized to perform: ec2:RunInstances on resource: *", Service, "ec2"),
            (
                "Failed to connect to proxy URL: \"http://user:secret@proxy.example:3128\"",
                Proxy,
                "proxy.example:3128",
            ),
            (
                "proxyconnect tcp: dial tcp: lookup proxy.corp.example on 10.0.0.2:53: no such host",
                Proxy,
                "proxy.corp.example",
            ),
            ("AWS_CA_BUNDLE=/etc/ssl/corp.pem: no such file", Variable, "AWS_CA_BUNDLE"),
            ("invalid path: /etc/ssl/corp.pem", File, "/etc/ssl/corp.pem"),
            ("error parsing /home/x/.aws/config on line 12: Expected", Line, "12"),
            ("certificate, issued by 'CN=Corp Root CA,O=Corp':", Issuer, "Corp Root CA"),
            ("operation error SSO: GetRoleCredentials, https response error StatusCode: 403", Status, "403"),
            (
                "An error occurred (OptInRequired) when calling the DescribeRegions operation",
                AwsCode,
                "OptInRequired",
            ),
            (
                "An error occurred (OptInRequired) when calling the DescribeRegions operation",
                Operation,
                "DescribeRegions",
            ),
            (
                "Signature expired: 20221103T080139Z is now earlier than 20221103T081500Z",
                RequestTime,
                "20221103T080139Z",
            ),
        ] {
            assert_eq!(part(text, wanted).as_deref(), Some(value), "{wanted:?} of {text}");
        }
    }

    #[test]
    fn passwords_queries_and_documentation_are_left_out() {
        let named = Named::of(
            "http://bob:secret@proxy.example:3128/?code=abc see https://docs.aws.amazon.com/cli proxy URL: \"http://bob:secret@proxy.example:3128\"",
        );
        assert!(
            named.iter().all(|(_, value)| !value.contains("secret") && !value.contains("code=")),
            "{named:?}"
        );
        assert_eq!(named.get(NamedPart::Host), None, "{named:?}");
    }

    #[test]
    fn the_proxy_is_no_host_of_aws() {
        let named = Named::of(
            "Post \"https://signin.aws.amazon.com/saml\": proxyconnect tcp: dial tcp: lookup proxy.corp.example on 10.0.0.2:53: no such host",
        );
        assert_eq!(named.get(NamedPart::Hosts), Some("signin.aws.amazon.com"));
    }
}
