//! Text in the encodings that consoles and their redirections write.

use encoding_rs::{EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Text from bytes: UTF-8, UTF-16 as PowerShell's `>` writes it, with a byte order mark or without, or the code page of a
/// Korean Windows console (CP949). What is none of these is read as UTF-8 with replacement characters.
pub fn from_bytes(bytes: &[u8]) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decoded(encoding, bytes.get(mark..).unwrap_or_default());
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return decoded(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    match EUC_KR.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text.into_owned(),
        None => decoded(UTF_8, bytes),
    }
}

/// Text that begins with the mark of UTF-16, in which PowerShell writes files; `None` without one.
pub(crate) fn from_utf16(bytes: &[u8]) -> Option<String> {
    let (encoding, mark) = Encoding::for_bom(bytes).filter(|(encoding, _)| *encoding != UTF_8)?;
    // Half a letter at the end is none.
    Some(decoded(encoding, bytes.get(mark..bytes.len() & !1).unwrap_or_default()))
}

/// The same file as UTF-8 without a mark. Bytes that begin with none are as they were.
pub(crate) fn without_mark(mut bytes: Vec<u8>) -> Vec<u8> {
    if let Some(text) = from_utf16(&bytes) {
        return text.into_bytes();
    }
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    bytes
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Most messages hold ASCII letters, whose other byte is zero in UTF-16 and never zero in any other encoding.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = bytes.len() / 8;
    if even.max(odd) <= many || bytes.len() < 4 {
        return None;
    }
    Some(if odd > even { UTF_16LE } else { UTF_16BE })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "원격 이름을 확인할 수 없습니다.: 'sts.us-east-1.amazonaws.com'\r\n";

    fn units(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    #[test]
    fn what_consoles_write_is_read() {
        let with_mark = |mark: &[u8], rest: Vec<u8>| [mark, &rest].concat();
        for (name, bytes) in [
            ("UTF-8", TEXT.as_bytes().to_vec()),
            ("UTF-8 with a mark", with_mark(b"\xef\xbb\xbf", TEXT.as_bytes().to_vec())),
            ("UTF-16LE with a mark", with_mark(b"\xff\xfe", units(TEXT, u16::to_le_bytes))),
            ("UTF-16BE with a mark", with_mark(b"\xfe\xff", units(TEXT, u16::to_be_bytes))),
            ("UTF-16LE", units(TEXT, u16::to_le_bytes)),
            ("UTF-16BE", units(TEXT, u16::to_be_bytes)),
            ("CP949", EUC_KR.encode(TEXT).0.into_owned()),
        ] {
            assert_eq!(from_bytes(&bytes), TEXT, "{name}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_no_panic() {
        for bytes in [&b""[..], b"\xff", b"\xff\xfe\x41", b"ok \xff\xff", b"\x00\x00\x00"] {
            let _text = from_bytes(bytes);
        }
        assert!(from_bytes(b"connection refused \xff\xff").contains("connection refused"));
    }
}
