//! How a code is spelt.

use std::fmt;

use super::code::Code;

impl Code {
    /// As it is spelt everywhere outside this program.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The part in front of the dot.
    pub fn family(self) -> &'static str {
        self.word().split('.').next().unwrap_or_default()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}
