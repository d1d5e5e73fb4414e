//! A reader that keeps JSON of strangers small: long strings are cut, deep nesting ends the reading. What follows it
//! can then read a file of any size in a few MiB, whatever the file holds.

use std::io::{self, BufRead, Read};

/// Bytes of one string that are passed on: a certificate is some 2 KiB, the start of a page that a fingerprint needs
/// is shorter.
pub(crate) const STRING: usize = 64 << 10;
/// Logs of browsers nest some ten deep.
const DEPTH: usize = 100;

/// Passes JSON on with every string cut to [`STRING`] bytes.
pub(crate) struct Bounded<R> {
    inner: R,
    string: Option<InString>,
    depth: usize,
}

/// Where in a string the reader stands.
#[derive(Clone, Copy, Default)]
struct InString {
    length: usize,
    /// The rest of this string is dropped.
    is_cut: bool,
    escape: Escape,
    /// The first half of a surrogate pair was passed on, so the second has to follow.
    is_half_pair: bool,
    digits: [u8; 4],
}

#[derive(Clone, Copy, Default)]
enum Escape {
    #[default]
    Outside,
    /// After the backslash.
    Begun,
    /// After `\u` and this many digits.
    Digits(usize),
}

impl<R: BufRead> Bounded<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, string: None, depth: 0 }
    }

    /// Whether the byte is passed on.
    fn passes(&mut self, byte: u8) -> bool {
        if let Some(string) = &mut self.string {
            if string.ends_with(byte) {
                self.string = None;
                return true;
            }
            return string.passes(byte);
        }
        match byte {
            b'"' => self.string = Some(InString::default()),
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
        true
    }
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        loop {
            let available = self.inner.fill_buf()?;
            let taken = available.len().min(out.len());
            if taken == 0 {
                return Ok(0);
            }
            out[..taken].copy_from_slice(&available[..taken]);
            self.inner.consume(taken);
            let mut kept = 0;
            for at in 0..taken {
                let byte = out[at];
                if self.passes(byte) {
                    out[kept] = byte;
                    kept += 1;
                }
                if self.depth > DEPTH {
                    return Err(io::Error::new(io::ErrorKind::InvalidData, "it is nested too deep"));
                }
            }
            if kept > 0 {
                return Ok(kept);
            }
        }
    }
}

impl InString {
    fn ends_with(&self, byte: u8) -> bool {
        byte == b'"' && matches!(self.escape, Escape::Outside)
    }

    fn passes(&mut self, byte: u8) -> bool {
        match self.escape {
            Escape::Outside => {
                // A cut falls between characters: not within UTF-8 and not within a pair of escapes.
                let between = byte & 0xc0 != 0x80 && !(self.is_half_pair && byte == b'\\');
                self.is_cut |= self.length >= STRING && between;
                if byte == b'\\' {
                    self.escape = Escape::Begun;
                } else {
                    self.is_half_pair = false;
                }
            }
            Escape::Begun if byte == b'u' => self.escape = Escape::Digits(0),
            Escape::Begun => (self.escape, self.is_half_pair) = (Escape::Outside, false),
            Escape::Digits(at) => {
                self.digits[at] = byte.to_ascii_lowercase();
                self.escape = Escape::Digits(at + 1);
                if at == 3 {
                    let is_high = matches!(self.digits, [b'd', b'8' | b'9' | b'a' | b'b', ..]);
                    (self.escape, self.is_half_pair) = (Escape::Outside, is_high && !self.is_half_pair);
                }
            }
        }
        self.length = self.length.saturating_add(1);
        !self.is_cut
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> io::Result<String> {
        let mut out = String::new();
        Bounded::new(json.as_bytes()).read_to_string(&mut out).map(|_| out)
    }

    #[test]
    fn what_is_short_comes_through_as_it_is() {
        let json = r#"{"a":["x\"y\\","\ud83d\ude00",1,{"b":null}]}"#;
        assert_eq!(read(json).unwrap(), json);
    }

    #[test]
    fn a_long_string_is_cut_between_characters_and_what_follows_it_is_kept() {
        for filling in ["x", "한", r"\n", r"\u00e9", r"\ud83d\ude00", r"a\ud83d\ude00"] {
            let json = format!(r#"["{}",7]"#, filling.repeat(STRING));
            let (text, number): (String, u8) = serde_json::from_str(&read(&json).unwrap()).unwrap();
            assert!(number == 7 && !text.is_empty() && text.len() <= STRING + 8, "{filling}: {}", text.len());
        }
    }

    #[test]
    fn nesting_without_an_end_is_refused() {
        assert!(read(&"[".repeat(100_000)).is_err());
        assert!(read(&"[".repeat(50)).is_ok());
    }
}
