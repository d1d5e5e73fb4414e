//! The exact rule for each filtering product, because wildcard syntax is where allow lists silently fail.
//!
//! Every product has its own file: `rule` is one line for a finding, `allowlist` a whole list to import or paste.

mod aws_network_firewall;
mod check_point;
mod cloudflare_gateway;
mod fortigate;
mod names;
mod netskope;
mod palo_alto;
mod plain;
mod squid;
mod umbrella;
mod wanted;
mod zscaler;

use std::collections::BTreeMap;
use std::fmt;

use super::Messages;
use crate::catalogue::{Layer, nearest};
use crate::diagnosis::Ask;
use names::Name;
use wanted::{Action, Wanted};
pub use wanted::{AllowEntry, Why};

/// A product whose rule syntax is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    Plain,
    Squid,
    PaloAlto,
    Fortigate,
    Zscaler,
    Umbrella,
    Netskope,
    CheckPoint,
    AwsNetworkFirewall,
    CloudflareGateway,
}

impl Product {
    pub const ALL: [Self; 10] = [
        Self::Plain,
        Self::Squid,
        Self::PaloAlto,
        Self::Fortigate,
        Self::Zscaler,
        Self::Umbrella,
        Self::Netskope,
        Self::CheckPoint,
        Self::AwsNetworkFirewall,
        Self::CloudflareGateway,
    ];

    /// The word on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Squid => "squid",
            Self::PaloAlto => "palo-alto",
            Self::Fortigate => "fortigate",
            Self::Zscaler => "zscaler",
            Self::Umbrella => "umbrella",
            Self::Netskope => "netskope",
            Self::CheckPoint => "check-point",
            Self::AwsNetworkFirewall => "aws-network-firewall",
            Self::CloudflareGateway => "cloudflare-gateway",
        }
    }

    /// The product a vendor name or slug stands for.
    pub fn of_vendor(vendor: &str) -> Option<Self> {
        let slug: String = vendor
            .to_lowercase()
            .chars()
            .map(|character| if character.is_alphanumeric() { character } else { '-' })
            .collect();
        let marks = [
            ("squid", Self::Squid),
            ("palo-alto", Self::PaloAlto),
            ("pan-os", Self::PaloAlto),
            ("prisma", Self::PaloAlto),
            ("forti", Self::Fortigate),
            ("zscaler", Self::Zscaler),
            ("umbrella", Self::Umbrella),
            ("opendns", Self::Umbrella),
            ("netskope", Self::Netskope),
            ("check-point", Self::CheckPoint),
            ("aws-network-firewall", Self::AwsNetworkFirewall),
            ("cloudflare-gateway", Self::CloudflareGateway),
            ("cloudflare-warp", Self::CloudflareGateway),
            ("cloudflare-one", Self::CloudflareGateway),
        ];
        marks.into_iter().find(|(mark, _)| slug.contains(mark)).map(|mark| mark.1)
    }

    fn rule(self, action: Action, names: &[Name]) -> String {
        match self {
            Self::Plain => plain::rule(names),
            Self::Squid => squid::rule(action, names),
            Self::PaloAlto => palo_alto::rule(action, names),
            Self::Fortigate => fortigate::rule(action, names),
            Self::Zscaler => zscaler::rule(action, names),
            Self::Umbrella => umbrella::rule(action, names),
            Self::Netskope => netskope::rule(action, names),
            Self::CheckPoint => check_point::rule(action, names),
            Self::AwsNetworkFirewall => aws_network_firewall::rule(action, names),
            Self::CloudflareGateway => cloudflare_gateway::rule(action, names),
        }
    }
}

impl fmt::Display for Product {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl Product {
    pub(crate) fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|product| product.word() == word)
    }

    /// The product that a misspelt word, or the name of its vendor, most likely means.
    pub(crate) fn meant(given: &str) -> Option<&'static str> {
        let vendor = Self::of_vendor(given).map(Self::word);
        vendor.or_else(|| nearest(given, Self::ALL.iter().map(|product| product.word())))
    }
}

/// (product, rule): for the product that was recognised, otherwise the plain names.
pub fn rules_for(ask: &Ask, vendor: Option<&str>, layer: Layer) -> Vec<(String, String)> {
    let (action, hosts) = match ask {
        Ask::Steps => return Vec::new(),
        Ask::Allow { hosts } => (Action::Allow, hosts),
        Ask::DoNotDecrypt { hosts } => (Action::DoNotDecrypt, hosts),
    };
    let names = names::distinct(hosts.iter().map(String::as_str));
    if names.is_empty() {
        return Vec::new();
    }
    // A DNS filter has no decryption to leave out.
    let action = if layer == Layer::Resolve { Action::Allow } else { action };
    let product = vendor.and_then(Product::of_vendor).unwrap_or(Product::Plain);
    vec![(product.word().to_owned(), product.rule(action, &names))]
}

/// What `ask` means in `product`'s own syntax; nothing where no rule is asked for.
pub fn rule_of(product: Product, ask: &Ask) -> Option<String> {
    let (action, hosts) = match ask {
        Ask::Steps => return None,
        Ask::Allow { hosts } => (Action::Allow, hosts),
        Ask::DoNotDecrypt { hosts } => (Action::DoNotDecrypt, hosts),
    };
    let names = names::distinct(hosts.iter().map(String::as_str));
    (!names.is_empty()).then(|| product.rule(action, &names))
}

/// Products whose import has no comments: their notes would become entries.
const WITHOUT_COMMENTS: [Product; 5] =
    [Product::PaloAlto, Product::Zscaler, Product::Umbrella, Product::Netskope, Product::AwsNetworkFirewall];

impl Product {
    /// Whether lines that begin with `#` may stand in what is imported.
    pub fn has_comments(self) -> bool {
        !WITHOUT_COMMENTS.contains(&self)
    }
}

/// How to use the list, for products whose list cannot say it itself.
pub fn loose_notes(product: Product, messages: &Messages) -> Vec<String> {
    if product.has_comments() {
        return Vec::new();
    }
    let key = format!("product-{product}-note");
    let texts =
        [messages.find(&key, &BTreeMap::new()), messages.find(&format!("{key}.decrypt"), &BTreeMap::new())];
    texts.into_iter().flatten().flat_map(|text| super::messages::lines(&text)).collect()
}

/// A whole list in the product's own syntax; notes are comments where the syntax has them.
pub fn render_allowlist(product: Product, entries: &[AllowEntry], messages: &Messages) -> String {
    let mut ports: Vec<u16> = entries.iter().map(|entry| entry.port).collect();
    ports.sort_unstable();
    ports.dedup();
    let names = names::distinct(entries.iter().map(|entry| entry.host.as_str()));
    // A host that is none could bring lines of its own into the list.
    let entries: Vec<AllowEntry> =
        entries.iter().filter(|entry| names::is_name(&entry.host)).cloned().collect();
    let wanted = Wanted { names, ports, entries: &entries, messages };
    match product {
        Product::Plain => plain::allowlist(&wanted),
        Product::Squid => squid::allowlist(&wanted),
        Product::PaloAlto => palo_alto::allowlist(&wanted),
        Product::Fortigate => fortigate::allowlist(&wanted),
        Product::Zscaler => zscaler::allowlist(&wanted),
        Product::Umbrella => umbrella::allowlist(&wanted),
        Product::Netskope => netskope::allowlist(&wanted),
        Product::CheckPoint => check_point::allowlist(&wanted),
        Product::AwsNetworkFirewall => aws_network_firewall::allowlist(&wanted),
        Product::CloudflareGateway => cloudflare_gateway::allowlist(&wanted),
    }
}

impl Wanted<'_> {
    /// The lines of a note, as comments.
    fn note(&self, key: &str) -> String {
        let text = self.messages.plain(key);
        super::messages::lines(&text).iter().map(|line| format!("# {line}\n")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Language;

    fn entry(host: &str) -> AllowEntry {
        AllowEntry { host: host.to_owned(), port: 443, purpose: "sign-in".to_owned(), why: Why::default() }
    }

    fn list(product: Product) -> String {
        let entries =
            ["*.awsapps.com", "d-1234567890.awsapps.com", "oidc.us-east-1.amazonaws.com"].map(entry);
        render_allowlist(product, &entries, &Messages::new(Language::En))
    }

    #[test]
    fn every_product_has_notes_in_both_languages() {
        for language in Language::ALL {
            let messages = Messages::new(language);
            for product in Product::ALL {
                let text = render_allowlist(product, &[entry("*.awsapps.com")], &messages);
                assert!(!text.contains("product-"), "{product} in {}: {text}", language.tag());
                assert!(text.contains("awsapps.com"), "{product}: {text}");
            }
        }
    }

    #[test]
    fn a_recognised_vendor_gets_its_own_syntax() {
        let ask = Ask::Allow { hosts: vec!["*.awsapps.com".to_owned()] };
        let rule = |vendor| rules_for(&ask, vendor, Layer::Http).remove(0);
        assert_eq!(rule(Some("Zscaler")), ("zscaler".to_owned(), "URL category: .awsapps.com".to_owned()));
        assert!(rule(Some("Palo Alto Networks")).1.contains("*.awsapps.com/ awsapps.com/"));
        assert!(rule(Some("FortiGate")).1.contains("action exempt"));
        assert!(rule(Some("Fortinet")).1.contains("*.awsapps.com"));
        assert_eq!(rule(Some("Umbrella")).1, "Destination list (allow): awsapps.com");
        assert_eq!(rule(None), ("plain".to_owned(), "*.awsapps.com".to_owned()));
        assert_eq!(rules_for(&Ask::Steps, None, Layer::Tls), []);
    }

    #[test]
    fn a_name_below_a_listed_domain_is_not_listed_twice_where_that_is_an_error() {
        let text = list(Product::Squid);
        assert!(text.contains("dstdomain .awsapps.com oidc.us-east-1.amazonaws.com\n"), "{text}");
    }

    #[test]
    fn wildcards_bring_their_apex_where_the_product_needs_it() {
        for product in [Product::PaloAlto, Product::Fortigate, Product::CheckPoint] {
            let text = list(product);
            let apex = |it: &str| it.trim_matches(|c| "\"/]".contains(c)) == "awsapps.com";
            assert!(text.split_whitespace().any(apex), "{product}: {text}");
        }
    }

    /// `signin.aws.amazon.com` stands beside `*.signin.aws.amazon.com` in AWS's own lists. Squid ends with FATAL when
    /// a list holds `.x` and `x`; CreateRuleGroup, Cloudflare and the others would carry a name that means nothing.
    #[test]
    fn an_apex_beside_its_own_wildcard_is_written_as_each_product_takes_it() {
        let given = ["*.signin.aws.amazon.com", "signin.aws.amazon.com", "us-east-1.signin.aws.amazon.com"];
        let entries = given.map(entry);
        for (product, once, never) in [
            (Product::Squid, ".signin.aws.amazon.com", " signin.aws.amazon.com"),
            (Product::PaloAlto, " signin.aws.amazon.com/", "us-east-1"),
            (Product::Fortigate, "set wildcard-fqdn \"signin.aws.amazon.com\"", "us-east-1"),
            (Product::Zscaler, ".signin.aws.amazon.com", "us-east-1"),
            (Product::Umbrella, "signin.aws.amazon.com", "*"),
            (Product::Netskope, "*.signin.aws.amazon.com", "us-east-1"),
            (Product::CheckPoint, "\"signin.aws.amazon.com\"", "us-east-1"),
            (Product::AwsNetworkFirewall, "\".signin.aws.amazon.com\"", "\"signin.aws.amazon.com\""),
            (
                Product::CloudflareGateway,
                "http.conn.domains[*] in {\"signin.aws.amazon.com\"}",
                "hostname in",
            ),
        ] {
            let text = render_allowlist(product, &entries, &Messages::new(Language::En));
            let lines = text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
            assert!(lines.contains(once), "{product}: {lines}");
            assert!(!lines.contains(never), "{product}: {lines}");
        }
        let plain = render_allowlist(Product::Plain, &entries, &Messages::new(Language::En));
        assert!(given.iter().all(|host| plain.contains(&format!("{host}:443"))), "{plain}");
    }

    #[test]
    fn a_misspelt_product_is_told_which_was_meant() {
        for (given, meant) in [
            ("zscalar", "zscaler"),
            ("paloalto", "palo-alto"),
            ("pan-os", "palo-alto"),
            ("Fortinet", "fortigate"),
            ("checkpoint", "check-point"),
            ("opendns", "umbrella"),
        ] {
            assert_eq!(Product::named(given), None);
            assert_eq!(Product::meant(given), Some(meant), "{given}");
        }
        assert_eq!(Product::meant("mars"), None);
    }

    #[test]
    fn umbrella_never_gets_an_asterisk() {
        let lines = list(Product::Umbrella);
        assert!(lines.lines().filter(|line| !line.starts_with('#')).all(|line| !line.contains('*')));
    }

    #[test]
    fn aws_network_firewall_gets_what_create_rule_group_takes() {
        let group: serde_json::Value = serde_json::from_str(&list(Product::AwsNetworkFirewall)).unwrap();
        let list = &group["RuleGroup"]["RulesSource"]["RulesSourceList"];
        assert_eq!(list["Targets"], serde_json::json!([".awsapps.com", "oidc.us-east-1.amazonaws.com"]));
        assert_eq!(list["TargetTypes"], serde_json::json!(["TLS_SNI"]));
        assert_eq!(group["Type"], "STATEFUL");
    }
}
