//! Prose with what HTML can add to it: links to pages of AWS, and names that break only between their labels.

use maud::{Markup, html};

use crate::report::links::{self, Piece};

/// Prose that may hold text from the far end. Only pages of AWS's own become links.
pub(super) fn prose(text: &str) -> Markup {
    html! {
        @for piece in links::pieces(text) {
            @match piece {
                Piece::Text(text) => (plain(text)),
                Piece::Link(address) => a href=(address) rel="noreferrer" { (name(address)) },
            }
        }
    }
}

/// Browsers break a line behind a hyphen; in a host name that reads as two names.
fn plain(text: &str) -> Markup {
    html! {
        @for word in text.split_inclusive(' ') {
            @if word.contains('-') && word.contains('.') { (name(word)) } @else { (word) }
        }
    }
}

/// A name, breakable only behind its dots and slashes.
pub(super) fn name(text: &str) -> Markup {
    html! {
        @for label in text.split_inclusive(['.', '/']) { span class="label" { (label) } wbr; }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_aws_is_a_link_and_any_other_address_is_text() {
        let page = prose("Open https://console.aws.amazon.com/billing/home#/ or https://evil.example/<b>")
            .into_string();
        assert!(page.contains("<a href=\"https://console.aws.amazon.com/billing/home#/\""), "{page}");
        assert_eq!(page.matches("<a ").count(), 1, "{page}");
        assert!(page.contains("&lt;b&gt;"), "{page}");
    }

    #[test]
    fn a_host_name_has_no_place_to_break_but_behind_a_dot() {
        let page = prose("see d-1234567890.awsapps.com now").into_string();
        assert!(page.contains("<span class=\"label\">d-1234567890.</span><wbr>"), "{page}");
    }
}
