//! Marks by which a product on the path gives itself away: `checks/fingerprints.toml`.

use std::net::IpAddr;

use regex_syntax::hir::{Class, Hir, HirKind};

use super::{Owner, ids::words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A product, e.g. `Zscaler`. The slug names its rule syntax (`allowlist --product`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Vendor {
    pub name: String,
    pub slug: Option<String>,
}

/// Where a pattern is looked for.
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
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Mark {
    DnsAddress,
    DnsName,
    CertificateIssuer,
    HttpHeader,
    HttpLocation,
    HttpTitle,
    HttpBody,
}
words!(Mark);

/// One pattern. `high` confidence means the pattern is used by this product alone.
#[derive(Clone, Debug)]
pub struct Fingerprint {
    pub(super) vendor: Vendor,
    pub(super) mark: Mark,
    pub(super) pattern: Pattern,
    pub(super) strong: bool,
    pub(super) means: Option<String>,
    pub(super) owner: Option<Owner>,
    pub(super) source: String,
}

#[derive(Clone, Debug)]
pub(super) enum Pattern {
    Address(IpAddr),
    /// Case-insensitive regular expression.
    Text(regex_lite::Regex),
}

impl Fingerprint {
    pub fn vendor(&self) -> &Vendor {
        &self.vendor
    }

    /// Whether the mark belongs to this product alone.
    pub fn strong(&self) -> bool {
        self.strong
    }

    /// Who runs the product, where it runs on the user's own computer.
    pub fn owner(&self) -> Option<Owner> {
        self.owner
    }

    /// What the product says by it (e.g. `malware`, `content category`), a word for the report.
    pub fn means(&self) -> Option<&str> {
        self.means.as_deref()
    }

    pub fn source(&self) -> &str {
        &self.source
    }

    /// The shortest plain text with this mark, made of the pattern alone: it can stand where the text that was seen
    /// must not. `None` for an address, and where the pattern allows no such text.
    pub fn specimen(&self) -> Option<String> {
        let Pattern::Text(regex) = &self.pattern else { return None };
        let text = specimen(&regex_syntax::parse(regex.as_str()).ok()?)?;
        regex.is_match(&text).then_some(text)
    }
}

fn specimen(pattern: &Hir) -> Option<String> {
    Some(match pattern.kind() {
        HirKind::Empty | HirKind::Look(_) => String::new(),
        HirKind::Literal(literal) => String::from_utf8(literal.0.to_vec()).ok()?,
        HirKind::Class(Class::Unicode(class)) => {
            let has =
                |wanted: char| class.iter().any(|range| range.start() <= wanted && wanted <= range.end());
            let first = || class.iter().map(|range| range.start()).find(|letter| !letter.is_control());
            ['a', '0'].into_iter().find(|letter| has(*letter)).or_else(first)?.to_string()
        }
        HirKind::Class(Class::Bytes(_)) => return None,
        HirKind::Repetition(repeated) => specimen(&repeated.sub)?.repeat(repeated.min.min(100) as usize),
        HirKind::Capture(group) => specimen(&group.sub)?,
        HirKind::Concat(parts) => parts.iter().map(specimen).collect::<Option<String>>()?,
        HirKind::Alternation(choices) => choices.iter().find_map(specimen)?,
    })
}

/// Words of a mark that are looked at.
const EXCERPT: usize = 60;

#[derive(Clone, Debug, Default)]
pub struct Fingerprints {
    pub(super) all: Vec<Fingerprint>,
}

impl Fingerprints {
    /// Every product known by some mark.
    pub fn vendors(&self) -> impl Iterator<Item = &Vendor> {
        self.all.iter().map(|it| &it.vendor)
    }

    /// Who runs this product, where it runs on the user's own computer.
    pub fn local_owner(&self, vendor: &str) -> Option<Owner> {
        let mut marks = self.all.iter().filter(|mark| mark.vendor.name == vendor);
        marks.find_map(|mark| mark.owner)
    }

    pub fn by_address(&self, address: IpAddr) -> Option<&Fingerprint> {
        let plain = address.to_canonical();
        self.all.iter().find(|it| matches!(it.pattern, Pattern::Address(known) if known == plain))
    }

    /// The words of `text` by which the first such pattern finds it, and none that the pattern finds it without:
    /// what stands between two marks of a product may be anybody's.
    pub fn found_in(&self, mark: Mark, text: &str) -> Option<String> {
        let Pattern::Text(regex) = &self.in_text(mark, text)?.pattern else { return None };
        let mut words: Vec<&str> = regex.find(text)?.as_str().split_inclusive(char::is_whitespace).collect();
        if words.len() > EXCERPT {
            let tail = words.split_off(words.len() - EXCERPT / 2);
            words.truncate(EXCERPT / 2);
            words.extend(tail);
        }
        let mut at = words.len();
        while at > 0 {
            at -= 1;
            let word = words.remove(at);
            if !regex.is_match(&words.concat()) {
                words.insert(at, word);
            }
        }
        let found = words.concat();
        regex.is_match(&found).then_some(found)
    }

    /// The first pattern of this kind found in `text`. Header lines are matched as `name: value`.
    pub fn in_text(&self, mark: Mark, text: &str) -> Option<&Fingerprint> {
        self.all.iter().filter(|one| one.mark == mark).find(|one| match &one.pattern {
            Pattern::Text(regex) => regex.is_match(text),
            Pattern::Address(_) => false,
        })
    }
}
