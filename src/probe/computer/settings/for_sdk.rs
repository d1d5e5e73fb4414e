//! The configuration as the AWS SDK can read it. The AWS CLI reads files in the code page of Windows and profiles with
//! names in any letters; its SDK takes such a file for an empty one, and leaves such profiles out.

use std::borrow::Cow;

use percent_encoding::{CONTROLS, utf8_percent_encode};

use super::file::in_code_page;
use crate::probe::computer::charset::Charset;

/// Keys whose values are names of sections.
const NAMES_A_SECTION: &[&str] = &["source_profile", "sso_session", "services"];

/// The name of a profile in [`text`], where it is another one there.
pub(crate) fn name(name: &str) -> Option<String> {
    (!name.is_ascii()).then(|| utf8_percent_encode(name, CONTROLS).to_string())
}

/// The text to hand to the SDK in place of the file; `None` where it reads the file as it is, or nobody can.
pub(super) fn text(bytes: &[u8], charset: Charset) -> Option<String> {
    let in_page = in_code_page(bytes, charset);
    let is_in_page = in_page.is_some();
    let read = in_page.or_else(|| std::str::from_utf8(bytes).ok().map(Cow::Borrowed))?;
    let lines: Vec<_> = read.lines().map(line).collect();
    let renamed = lines.iter().any(|line| matches!(line, Cow::Owned(_)));
    (is_in_page || renamed).then(|| lines.join("\n") + "\n")
}

fn line(line: &str) -> Cow<'_, str> {
    let at = match line.trim_start().starts_with('[') {
        true => 0,
        false => match line.split_once('=') {
            Some((key, _)) if NAMES_A_SECTION.contains(&key.trim().to_lowercase().as_str()) => key.len(),
            _ => return Cow::Borrowed(line),
        },
    };
    // A remark after the brackets may be in any letters too, and is none of the name.
    let end = if at == 0 { line.find(']').unwrap_or(line.len()) } else { line.len() };
    match name(&line[at..end]) {
        Some(name) => Cow::Owned(format!("{}{name}{}", &line[..at], &line[end..])),
        None => Cow::Borrowed(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_other_letters_are_spelled_in_english_ones_and_nothing_else_is_changed() {
        let file = "# 설명\n[profile 운영] # 서울\nsource_profile = 기본\nrole_arn = a\nregion = 서울\n";
        let expected = "# 설명\n[profile %EC%9A%B4%EC%98%81] # 서울\nsource_profile = %EA%B8%B0%EB%B3%B8\nrole_arn = a\nregion = 서울\n";
        assert_eq!(text(file.as_bytes(), Charset::Utf8).as_deref(), Some(expected));
        assert_eq!(name("운영").as_deref(), Some("%EC%9A%B4%EC%98%81"), "as in the text");
        assert_eq!(name("work"), None);
    }

    #[test]
    fn what_the_sdk_reads_by_itself_is_left_to_it() {
        for file in ["[default]\nregion = us-east-1\n", "# 설명\n[default]\n", ""] {
            assert_eq!(text(file.as_bytes(), Charset::Utf8), None, "{file}");
        }
        // What the AWS CLI cannot read is not read for it.
        assert_eq!(text(b"[profile \xbf\xee\xbf\xb5]\n", Charset::Utf8), None);
    }
}
