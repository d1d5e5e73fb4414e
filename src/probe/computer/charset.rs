//! In which characters programs without Unicode read text files here. On Windows that is the system's code page:
//! 949 on a Korean one.

use std::borrow::Cow;

use crate::probe::world::{RegistryValue, System};

const KEY: &str = r"HKLM\SYSTEM\CurrentControlSet\Control\Nls\CodePage";
const UTF_8: u16 = 65_001;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Charset {
    Utf8,
    /// A code page of Windows that can be read here.
    Page(u16),
    Unknown,
}

impl Charset {
    pub(crate) fn of(system: &dyn System) -> Self {
        match system.registry(KEY, "ACP") {
            Some(RegistryValue::Text(number)) => match number.trim().parse() {
                Ok(UTF_8) => Self::Utf8,
                Ok(page) if decoded(page, b"").is_some() => Self::Page(page),
                _ => Self::Unknown,
            },
            _ if cfg!(windows) => Self::Unknown,
            _ => Self::Utf8,
        }
    }
}

/// `None` if `bytes` are not text of this code page, or if the page is not known here.
#[cfg(any(windows, test))]
pub(crate) fn decoded(page: u16, bytes: &[u8]) -> Option<Cow<'_, str>> {
    let encoding = match page {
        874 => encoding_rs::WINDOWS_874,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        1252 => encoding_rs::WINDOWS_1252,
        1253 => encoding_rs::WINDOWS_1253,
        1254 => encoding_rs::WINDOWS_1254,
        1255 => encoding_rs::WINDOWS_1255,
        1256 => encoding_rs::WINDOWS_1256,
        1257 => encoding_rs::WINDOWS_1257,
        1258 => encoding_rs::WINDOWS_1258,
        _ => return None,
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    // Browsers take a byte that a page leaves out for a control character; Python refuses it.
    let left_out = text.chars().any(|character| ('\u{80}'..='\u{9f}').contains(&character));
    (!left_out).then_some(text)
}

/// Only Windows has code pages.
#[cfg(not(any(windows, test)))]
pub(crate) fn decoded(_: u16, _: &[u8]) -> Option<Cow<'_, str>> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    fn with_page(number: &str) -> Charset {
        let mut system = FakeSystem::default();
        let value = RegistryValue::Text(number.to_owned());
        system.registry.insert((KEY.to_owned(), "ACP".to_owned()), value);
        Charset::of(&system)
    }

    #[test]
    fn the_code_page_of_windows_is_read_from_its_registry() {
        assert_eq!(with_page("949"), Charset::Page(949));
        assert_eq!(with_page("1252"), Charset::Page(1252));
        assert_eq!(with_page("65001"), Charset::Utf8);
        for unheard in ["1361", "", "ko"] {
            assert_eq!(with_page(unheard), Charset::Unknown, "{unheard}");
        }
        let none = if cfg!(windows) { Charset::Unknown } else { Charset::Utf8 };
        assert_eq!(Charset::of(&FakeSystem::default()), none);
    }

    #[test]
    fn text_of_another_character_set_is_not_read() {
        assert_eq!(
            decoded(949, b"\xb0\xa1 \x8cc").as_deref(),
            Some("가 똠"),
            "the whole of UHC, not only KS X 1001"
        );
        assert_eq!(decoded(932, b"\x8a\xc7").as_deref(), Some("管"));
        assert_eq!(decoded(1252, b"Ren\xe9").as_deref(), Some("René"));
        assert_eq!(decoded(949, "포털".as_bytes()), None, "UTF-8");
        assert_eq!(decoded(1252, b"\x81"), None, "no character of the page");
    }
}
