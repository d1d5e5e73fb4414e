//! Which addresses in a text are links: pages of AWS's own, and nothing a far end could have brought.

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    /// An `https` address of AWS's own pages: characters that need no escaping in HTML or Markdown.
    Link(&'a str),
}

/// The text in its order, cut where an address begins or ends.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest[from..].find("https://").map(|at| from + at) {
        let length = rest[at..].find(|character| !is_plain(character)).unwrap_or(rest.len() - at);
        let address = rest[at..at + length].trim_end_matches(['.', ',', ':', ';', '?']);
        let starts_a_word = !rest[..at].ends_with(|before: char| before.is_ascii_alphanumeric());
        if starts_a_word && is_of_aws(address) {
            if at > 0 {
                pieces.push(Piece::Text(&rest[..at]));
            }
            pieces.push(Piece::Link(address));
            rest = &rest[at + address.len()..];
            from = 0;
        } else {
            from = at + "https://".len();
        }
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || ":/.-_~?=#%+,;".contains(character)
}

/// Customers put pages of their own under other names of AWS's, such as `s3.amazonaws.com`.
pub(super) fn is_of_aws(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://") else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let below =
        |domain: &str| host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    ["aws.amazon.com", "repost.aws", "docs.amazonaws.cn", "docs.aws.eu"].into_iter().any(below)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_aws_are_links_and_nothing_else_is() {
        let text = "Open https://console.aws.amazon.com/billing/home#/, then https://evil.example/ or xhttps://aws.amazon.com";
        assert_eq!(
            pieces(text),
            [
                Piece::Text("Open "),
                Piece::Link("https://console.aws.amazon.com/billing/home#/"),
                Piece::Text(", then https://evil.example/ or xhttps://aws.amazon.com"),
            ]
        );
        for other in [
            "https://aws.amazon.com.evil.example/",
            "https://x.s3.amazonaws.com/",
            "https://evil@aws.amazon.com/",
        ] {
            assert_eq!(pieces(other), [Piece::Text(other)], "{other}");
        }
    }
}
