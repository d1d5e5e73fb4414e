//! Text for the clipboard of the system.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::probe::world::System;

/// `pbcopy` reads its input in the encoding of the locale, which need not be that of the terminal.
const PBCOPY_LOCALE: (&str, &str) = ("LC_ALL", "en_US.UTF-8");

/// A program that puts its standard input on the clipboard.
struct Program {
    name: &'static str,
    arguments: &'static [&'static str],
    usable: bool,
    bytes: fn(&str) -> Vec<u8>,
    environment: Option<(&'static str, &'static str)>,
}

/// Hands the text to the clipboard. What took it, or `None` when there is none.
pub(super) fn copy(text: &str, system: &dyn System) -> Option<&'static str> {
    if let Some(name) = copy_on_windows(text) {
        return Some(name);
    }
    let mut usable = programs(system).into_iter().filter(|program| program.usable);
    usable.find(|program| pipe(program, text)).map(|program| program.name)
}

fn programs(system: &dyn System) -> [Program; 5] {
    let set = |name: &str| system.variable(name).is_some_and(|value| !value.is_empty());
    let program =
        |name, arguments, usable, bytes| Program { name, arguments, usable, bytes, environment: None };
    let pbcopy = program("pbcopy", &[], cfg!(target_os = "macos"), utf8);
    [
        Program { environment: Some(PBCOPY_LOCALE), ..pbcopy },
        // Windows' own, seen from Linux on Windows.
        program("clip.exe", &[], set("WSL_DISTRO_NAME"), utf16),
        program("wl-copy", &[], set("WAYLAND_DISPLAY"), utf8),
        program("xclip", &["-selection", "clipboard"], set("DISPLAY"), utf8),
        program("xsel", &["--clipboard", "--input"], set("DISPLAY"), utf8),
    ]
}

#[cfg(windows)]
fn copy_on_windows(text: &str) -> Option<&'static str> {
    clipboard_win::set_clipboard_string(&with_windows_lines(text)).ok().map(|()| "Windows")
}

#[cfg(not(windows))]
fn copy_on_windows(_: &str) -> Option<&'static str> {
    None
}

fn utf8(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// `clip.exe` takes anything else for text in the console's code page. A byte order mark would be pasted as a letter.
fn utf16(text: &str) -> Vec<u8> {
    with_windows_lines(text).encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Older programs paste text with bare line feeds as one line.
fn with_windows_lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

fn pipe(program: &Program, text: &str) -> bool {
    let quiet = || Stdio::null();
    let mut command = Command::new(program.name);
    command.args(program.arguments).stdin(Stdio::piped()).stdout(quiet()).stderr(quiet());
    command.envs(program.environment);
    let Ok(mut child) = command.spawn() else { return false };
    let bytes = (program.bytes)(text);
    let written = child.stdin.take().is_some_and(|mut stdin| stdin.write_all(&bytes).is_ok());
    written && child.wait().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::probe::fake::FakeSystem;

    #[test]
    fn windows_gets_unicode_and_its_own_line_ends() {
        assert_eq!(utf16("계\n"), [0xc4, 0xac, b'\r', 0, b'\n', 0]);
        assert_eq!(with_windows_lines("a\r\nb\nc"), "a\r\nb\r\nc");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_reads_what_it_is_given_in_the_locale_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let kept = folder.path().join("kept");
        let script = format!("{{ printf '%s ' \"$LC_ALL\"; cat; }} > '{}'", kept.display());
        let pbcopy = programs(&FakeSystem::default()).into_iter().next().unwrap();
        assert_eq!((pbcopy.name, pbcopy.environment), ("pbcopy", Some(PBCOPY_LOCALE)));
        let script: &'static str = Box::leak(script.into_boxed_str());
        let arguments: &'static [&'static str] = Box::leak(Box::new(["-c", script]));
        assert!(pipe(&Program { name: "sh", arguments, ..pbcopy }, "계정"));
        assert_eq!(std::fs::read_to_string(kept).unwrap(), "en_US.UTF-8 계정");
    }

    #[test]
    fn linux_on_windows_uses_the_clipboard_of_windows_first() {
        let system = FakeSystem::with_variables(&[("WSL_DISTRO_NAME", "Ubuntu"), ("DISPLAY", ":0")]);
        let usable = programs(&system).into_iter().filter(|program| program.usable);
        let names: Vec<_> = usable.map(|program| program.name).filter(|name| *name != "pbcopy").collect();
        assert_eq!(names, ["clip.exe", "xclip", "xsel"]);
    }
}
