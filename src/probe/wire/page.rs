//! The start of a body, as far as a person or a fingerprint needs it. Bodies are hostile: cleaned and shortened.

use crate::evidence::network::{Header, HttpHead, Page};
use crate::text;

/// Characters of the start that are kept.
const START: usize = 2_000;
const HEADERS: usize = 64;
const VALUE: usize = 300;

/// `bytes` is what was read of a body that may go on.
pub(crate) fn page(bytes: &[u8], truncated: bool) -> Page {
    let text = String::from_utf8_lossy(bytes);
    Page {
        title: title(&text).map(|title| text::sentence(&title)).filter(|title| !title.is_empty()),
        start: text::lines(&text, START),
        bytes: bytes.len() as u64,
        truncated,
    }
}

fn title(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let open = lower.find("<title")?;
    let from = open + lower[open..].find('>')? + 1;
    let to = from + lower[from..].find("</title")?;
    text.get(from..to).map(str::to_owned)
}

/// Characters of a body that are looked through for where it leads.
const LEADING: usize = 8_192;

/// Where a page sends the browser by itself, as an absolute URL: `<meta http-equiv="refresh">`, or a script that sets
/// the location. Links and forms wait for the user and do not count.
pub(crate) fn leaves_for(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(LEADING)]);
    let lower = text.to_ascii_lowercase();
    let by_refresh = || {
        let from = lower.find("http-equiv")?;
        let tag = &lower[from..from + lower[from..].find('>')?];
        let at = from + tag.find("refresh").and_then(|_| tag.find("url="))?;
        url_at(text.get(at + "url=".len()..)?)
    };
    by_refresh().or_else(|| by_script(&text, &lower))
}

/// The URL of a `Refresh` header: `0; url=https://…`.
pub(crate) fn refresh_target(value: &str) -> Option<String> {
    let at = value.to_ascii_lowercase().find("url=")?;
    url_at(value.get(at + "url=".len()..)?)
}

/// `location = "…"`, `location.href='…'`, `location.replace("…")`, `location.assign("…")`.
fn by_script(text: &str, lower: &str) -> Option<String> {
    lower.match_indices("location").find_map(|(at, word)| {
        let rest = text.get(at + word.len()..)?;
        let rest =
            [".href", ".replace", ".assign"].iter().find_map(|name| rest.strip_prefix(name)).unwrap_or(rest);
        let rest = rest.trim_start().strip_prefix(['=', '('])?.trim_start();
        rest.starts_with(['"', '\'']).then(|| url_at(rest))?
    })
}

/// The absolute URL at the start, quoted or not.
fn url_at(text: &str) -> Option<String> {
    let text = text.trim_start().trim_start_matches(['"', '\'']);
    let end = text
        .find(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '\'' | '>' | '<' | ';' | ')'));
    let url = &text[..end.unwrap_or(text.len())];
    let lower = url.to_ascii_lowercase();
    (lower.starts_with("http://") || lower.starts_with("https://")).then(|| url.to_owned())
}

/// A header as evidence keeps it: a cookie's value is a secret of the session, its name is a mark.
pub(crate) fn header(name: &str, value: &[u8]) -> Header {
    let name = text::name(name);
    let value = String::from_utf8_lossy(value);
    let value = match name.as_str() {
        "set-cookie" | "set-cookie2" => value.split('=').next().unwrap_or_default().to_owned(),
        _ => value.into_owned(),
    };
    Header { name, value: text::line(&value, VALUE) }
}

/// The HTTP/1.x head at the start of `bytes` and where its body begins.
pub(crate) fn head(bytes: &[u8]) -> Option<(HttpHead, usize)> {
    let mut headers = [httparse::EMPTY_HEADER; HEADERS];
    let mut response = httparse::Response::new(&mut headers);
    let end = match httparse::ParserConfig::default().parse_response(&mut response, bytes) {
        Ok(httparse::Status::Complete(end)) => end,
        _ => return None,
    };
    let head = HttpHead {
        status: response.code?,
        reason: text::sentence(response.reason.unwrap_or_default()),
        headers: response
            .headers
            .iter()
            .map(|each_header| header(each_header.name, each_header.value))
            .collect(),
    };
    Some((head, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_sends_the_browser_away_by_itself_says_where() {
        for page in [
            r#"<meta http-equiv="refresh" content="0; url=https://login.wifi.example/a">"#,
            r#"<META HTTP-EQUIV='Refresh' CONTENT='2;URL=https://login.wifi.example/a'>"#,
            r#"<script>window.location = "https://login.wifi.example/a";</script>"#,
            r#"<script>top.location.href='https://login.wifi.example/a'</script>"#,
            r#"<script>document.location.replace( "https://login.wifi.example/a" )</script>"#,
        ] {
            assert_eq!(
                leaves_for(page.as_bytes()).as_deref(),
                Some("https://login.wifi.example/a"),
                "{page}"
            );
        }
        assert_eq!(refresh_target("0; URL=http://a.example/").as_deref(), Some("http://a.example/"));
    }

    #[test]
    fn a_link_a_form_and_a_place_on_the_same_host_lead_nowhere() {
        for page in [
            r#"<a href="https://login.wifi.example/">Sign in</a>"#,
            r#"<form action="https://login.wifi.example/">"#,
            r#"<script>location.href = "/start"</script>"#,
            r#"<script>if (location == parent.location) { report("https://a.example/") }</script>"#,
            r#"<meta http-equiv="content-type" content="text/html"><p>url=https://a.example/</p>"#,
            r#"<meta http-equiv="refresh" content="30">"#,
        ] {
            assert_eq!(leaves_for(page.as_bytes()), None, "{page}");
        }
    }

    #[test]
    fn a_title_is_found_and_cleaned_of_escapes_and_direction_marks() {
        let found = page(b"<HTML><Title lang=en>Web \x1b[31mPage\xe2\x80\xae Blocked</TITLE>", false);
        assert_eq!(found.title.as_deref(), Some("Web [31mPage Blocked"));
    }

    #[test]
    fn a_body_of_broken_text_keeps_what_can_be_read() {
        let found = page(b"\xff\xfe<title>\xc0</title>ok", true);
        assert!(found.start.contains("ok") && found.truncated);
    }

    #[test]
    fn a_letter_that_changes_length_in_lower_case_cannot_cut_the_text_apart() {
        assert_eq!(page("İİ<title>ok</title>".as_bytes(), false).title.as_deref(), Some("ok"));
    }

    #[test]
    fn a_cookie_s_value_is_not_kept() {
        assert_eq!(header("Set-Cookie", b"npa_auth=secret; Path=/").value, "npa_auth");
    }

    #[test]
    fn a_head_without_an_end_is_no_head() {
        assert!(head(b"HTTP/1.1 403 Forbidden\r\nServer: x\r\n").is_none());
        assert_eq!(head(b"HTTP/1.1 403 Forbidden\r\nServer: x\r\n\r\nbody").unwrap().1, 37);
    }
}
