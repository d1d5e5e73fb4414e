//! Whose words an answer is: AWS's, or a product's on the path. Pure, over evidence and fingerprints.

use url::form_urlencoded;

use super::view::{RowView, View};
use crate::catalogue::{Fingerprint, Mark};
use crate::evidence::network::{FirstBytes, Header, HttpGet, Page, ProxyConnect, TlsHandshake};
use crate::evidence::{Control, Data};

/// What an answer shows of its author, whatever carried it.
#[derive(Clone, Copy)]
struct Answer<'a> {
    headers: &'a [Header],
    location: Option<&'a str>,
    page: Option<&'a Page>,
}

/// AWS's own refusal, as a fingerprint: a firewall rule of AWS's (`aws`) or a country it does not serve (`aws-geo`).
pub fn aws_refused<'a>(view: View<'a>, http: &HttpGet) -> Option<&'a Fingerprint> {
    let page = http.page.as_ref()?;
    let found = view.catalogue.fingerprints().in_text(Mark::HttpBody, &page.start)?;
    is_aws(found).then_some(found)
}

/// The product that signed the chain, if its CA has a known name.
pub fn by_issuer<'a>(view: View<'a>, tls: &TlsHandshake) -> Option<&'a Fingerprint> {
    let known = view.catalogue.fingerprints();
    let found =
        tls.chain.iter().filter_map(|handshake| known.in_text(Mark::CertificateIssuer, &handshake.issuer));
    strongest(found)
}

/// The product that wrote this answer, or that it passed on its way.
pub fn by_answer<'a>(view: View<'a>, http: &HttpGet) -> Option<&'a Fingerprint> {
    let answer =
        Answer { headers: &http.headers, location: http.location.as_deref(), page: http.page.as_ref() };
    in_answer(view, answer)
}

/// The product that answered CONNECT.
pub fn by_proxy<'a>(view: View<'a>, proxy: &ProxyConnect) -> Option<&'a Fingerprint> {
    let answer =
        Answer { headers: &proxy.headers, location: location(&proxy.headers), page: proxy.page.as_ref() };
    in_answer(view, answer).or_else(|| by_first_bytes(view, proxy.first_bytes.as_ref()?))
}

/// The product whose plain words came where a TLS record was due.
pub fn by_first_bytes<'a>(view: View<'a>, bytes: &FirstBytes) -> Option<&'a Fingerprint> {
    let headers = bytes.http.as_ref().map_or(&[][..], |answer| &answer.headers);
    in_answer(view, Answer { headers, location: location(headers), page: bytes.page.as_ref() })
}

/// The product that shows itself anywhere on this row's way: enough to name it, never enough to accuse it.
pub fn on_path<'a>(row: &RowView<'a>) -> Option<&'a Fingerprint> {
    let view = row.view();
    let twin = row.control(Control::PlainHttp);
    let found = row.own().chain(twin).filter_map(|observation| match &observation.data {
        Data::TlsHandshake(tls)
            if !tls.verified.as_ref().is_some_and(|verified| verified.publicly_valid()) =>
        {
            by_issuer(view, tls).or_else(|| by_first_bytes(view, tls.first_bytes.as_ref()?))
        }
        Data::HttpGet(http) if !http.written_by_aws() => by_answer(view, http),
        Data::ProxyConnect(proxy) => by_proxy(view, proxy),
        _ => None,
    });
    strongest(found)
}

/// The name shown for a product, and only for a mark that is its alone.
pub fn name(found: Option<&Fingerprint>) -> Option<&str> {
    found.filter(|found| found.strong()).map(|found| found.vendor().name.as_str())
}

/// A mark that says "blocked" and not merely "this product is on the way".
pub fn says_blocked(found: &Fingerprint) -> bool {
    !is_aws(found) && !matches!(found.means(), Some("passes" | "login" | "connect-failed" | "dns-failed"))
}

pub fn means(found: Option<&Fingerprint>, word: &str) -> bool {
    found.and_then(Fingerprint::means) == Some(word)
}

/// The category a block page names, cleaned by the probe already.
pub fn category(location: Option<&str>, page: Option<&Page>) -> Option<String> {
    query_value(location, &["cat", "category", "categories", "catname"])
        .or_else(|| labelled(page?, &["category", "categories", "카테고리", "분류"]))
}

/// The rule or policy a block page names.
pub fn rule_id(location: Option<&str>, page: Option<&Page>) -> Option<String> {
    query_value(location, &["rule", "ruleid", "rule_id", "dpruleid", "policy", "iid"])
        .or_else(|| labelled(page?, &["rule id", "rule", "policy", "정책"]))
}

fn in_answer<'a>(view: View<'a>, answer: Answer<'_>) -> Option<&'a Fingerprint> {
    let known = view.catalogue.fingerprints();
    let lines = answer.headers.iter().map(|header| format!("{}: {}", header.name, header.value));
    let headers = lines.filter_map(|line| known.in_text(Mark::HttpHeader, &line));
    let location = answer.location.and_then(|location| known.in_text(Mark::HttpLocation, location));
    let title = answer.page.and_then(|page| known.in_text(Mark::HttpTitle, page.title.as_deref()?));
    let body = answer.page.and_then(|page| known.in_text(Mark::HttpBody, &page.start));
    strongest(headers.chain(location).chain(title).chain(body).filter(|header| !is_aws(header)))
}

/// A mark of one product alone stands above a common one, and one that says why above a bare error page; then
/// the first.
fn strongest<'a>(found: impl Iterator<Item = &'a Fingerprint>) -> Option<&'a Fingerprint> {
    let mut best: Option<&Fingerprint> = None;
    for it in found {
        let says_why = |it: &Fingerprint| !matches!(it.means(), Some("passes" | "error"));
        let rank = |it: &Fingerprint| (it.strong() && !means(Some(it), "passes"), it.strong(), says_why(it));
        if best.is_none_or(|known| rank(it) > rank(known)) {
            best = Some(it);
        }
    }
    best
}

fn is_aws(found: &Fingerprint) -> bool {
    matches!(found.means(), Some("aws" | "aws-geo"))
}

fn location(headers: &[Header]) -> Option<&str> {
    headers.iter().find(|header| header.name == "location").map(|header| header.value.as_str())
}

fn query_value(location: Option<&str>, names: &[&str]) -> Option<String> {
    let (_, query) = location?.split_once('?')?;
    let found = form_urlencoded::parse(query.as_bytes())
        .find(|(name, value)| names.contains(&name.to_ascii_lowercase().as_str()) && !value.is_empty())?;
    Some(short(&found.1))
}

/// `Category: Newly Seen Domains` in the text of a page, markup between the two left out.
fn labelled(page: &Page, labels: &[&str]) -> Option<String> {
    let text = without_markup(&page.start);
    text.lines().find_map(|line| {
        let (label, value) = line.split_once([':', '：'])?;
        let label = label.trim().to_lowercase();
        let known = labels
            .iter()
            .any(|each_label| label == *each_label || label.ends_with(&format!(" {each_label}")));
        (known && !value.trim().is_empty()).then(|| short(value.trim()))
    })
}

/// Block elements end a line; every other tag leaves nothing.
fn without_markup(markup: &str) -> String {
    let mut text = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let Some((tag, after)) = after.split_once('>') else { return text };
        let tag = tag.trim_start_matches('/').to_ascii_lowercase();
        let element = tag.split(|tag: char| !tag.is_ascii_alphanumeric()).next().unwrap_or_default();
        if ["br", "p", "div", "tr", "li", "h1", "h2", "h3", "title"].contains(&element) {
            text.push('\n');
        }
        rest = after;
    }
    text + rest
}

fn short(text: &str) -> String {
    let clean: String = text.chars().filter(|character| !character.is_control()).take(60).collect();
    clean.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn category_and_rule_are_read_from_a_redirect_and_from_a_page() {
        let location = "https://gateway.zscaler.net/x?cat=News+and%20Media&rule=417&zsq=a";
        assert_eq!(category(Some(location), None).as_deref(), Some("News and Media"));
        assert_eq!(rule_id(Some(location), None).as_deref(), Some("417"));
        let page = Page {
            start: "<p><b>Category:</b> Newly Seen Domains</p><p>Rule ID: 12</p>".to_owned(),
            ..Page::default()
        };
        assert_eq!(category(None, Some(&page)).as_deref(), Some("Newly Seen Domains"));
        assert_eq!(rule_id(None, Some(&page)).as_deref(), Some("12"));
    }

    #[test]
    fn markup_without_an_end_is_no_endless_work() {
        assert_eq!(without_markup("a<b"), "a");
        assert_eq!(category(None, Some(&Page { start: "<<<<".to_owned(), ..Page::default() })), None);
    }
}
