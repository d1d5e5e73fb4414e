//! A command line as its words, each typed by where it comes from: written for a person, given to a program word by
//! word, and shared without anything being guessed from its text.

use std::fmt;

use super::arg::Arg;

/// A command that shows by hand what was found; no credentials in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Each word as the parts it is made of.
    words: Vec<Vec<Arg>>,
    reads: Reads,
}

/// Who reads the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reads {
    /// Any shell of a Unix system; the words go to one program.
    Unix,
    /// PowerShell or `cmd`; the words go to one program.
    Windows,
    /// `sh` itself: several programs in a line.
    Sh,
    /// PowerShell itself: a command of its own, shown so that `cmd` starts it too.
    PowerShell,
}

const POWERSHELL: &[&str] = &["powershell", "-NoProfile", "-Command"];

impl Command {
    /// One program with its words, for a Unix system.
    pub fn unix(program: &'static str) -> Self {
        Self { words: vec![vec![Arg::Word(program)]], reads: Reads::Unix }
    }

    /// One program with its words, for Windows.
    pub(super) fn windows(program: &'static str) -> Self {
        Self { words: vec![vec![Arg::Word(program)]], reads: Reads::Windows }
    }

    /// A line of `sh`.
    pub(super) fn sh(line: &'static str) -> Self {
        Self { words: vec![vec![Arg::Word(line)]], reads: Reads::Sh }
    }

    /// A line of PowerShell.
    pub(super) fn power_shell(line: &'static str) -> Self {
        Self { words: vec![vec![Arg::Word(line)]], reads: Reads::PowerShell }
    }

    pub fn word(self, word: impl Into<Arg>) -> Self {
        self.joined([word.into()])
    }

    pub fn words(self, words: &[&'static str]) -> Self {
        words.iter().fold(self, |command, word| command.word(*word))
    }

    /// One word that is made of several parts.
    pub(super) fn joined(mut self, parts: impl IntoIterator<Item = Arg>) -> Self {
        self.words.push(parts.into_iter().collect());
        self
    }

    /// What a program is to be started with.
    pub fn argv(&self) -> Vec<String> {
        let start: &[&str] = match self.reads {
            Reads::Unix | Reads::Windows => return self.words.iter().map(|word| plain(word)).collect(),
            Reads::Sh => &["sh", "-c"],
            Reads::PowerShell => POWERSHELL,
        };
        start.iter().map(ToString::to_string).chain([self.line()]).collect()
    }

    /// The words as their reader gets them.
    fn line(&self) -> String {
        let words: Vec<_> = self.words.iter().map(|word| plain(word)).collect();
        words.join(" ")
    }

    /// The same with each part as `change` gives it; `None` if it gives nothing for one.
    pub(crate) fn map(&self, mut change: impl FnMut(&Arg) -> Option<Arg>) -> Option<Self> {
        let words: Option<_> =
            self.words.iter().map(|word| word.iter().map(&mut change).collect::<Option<Vec<_>>>()).collect();
        Some(Self { words: words?, reads: self.reads })
    }
}

/// As it is typed.
impl fmt::Display for Command {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.reads == Reads::PowerShell {
            return write!(out, "{} \"{}\"", POWERSHELL.join(" "), self.line());
        }
        for (number, word) in self.words.iter().enumerate() {
            let space = if number == 0 { "" } else { " " };
            let word = plain(word);
            match self.reads {
                Reads::Sh | Reads::PowerShell => write!(out, "{space}{word}")?,
                _ if word.chars().all(needs_no_quotes) => write!(out, "{space}{word}")?,
                Reads::Unix => write!(out, "{space}'{word}'")?,
                Reads::Windows => write!(out, "{space}\"{word}\"")?,
            }
        }
        Ok(())
    }
}

fn plain(word: &[Arg]) -> String {
    word.iter().map(ToString::to_string).collect()
}

/// `<` and `>` stand only in what a shared report puts in a name's place.
fn needs_no_quotes(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-_./:@+=,~[]<>".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_quoted_for_the_reader_and_not_for_the_program() {
        let words = ["-w", "%{http_code}\\n"];
        let (unix, windows) =
            (Command::unix("curl").words(&words), Command::windows("curl.exe").words(&words));
        assert_eq!(unix.to_string(), "curl -w '%{http_code}\\n'");
        assert_eq!(windows.to_string(), "curl.exe -w \"%{http_code}\\n\"");
        assert_eq!(unix.argv(), ["curl", "-w", "%{http_code}\\n"]);
    }

    #[test]
    fn a_line_of_a_shell_is_one_argument_of_it() {
        assert_eq!(Command::sh("date -u; id").argv(), ["sh", "-c", "date -u; id"]);
        let time = Command::power_shell("(Get-Date).ToUniversalTime()");
        assert_eq!(time.argv().last().unwrap(), "(Get-Date).ToUniversalTime()");
        assert_eq!(time.to_string(), "powershell -NoProfile -Command \"(Get-Date).ToUniversalTime()\"");
    }
}
