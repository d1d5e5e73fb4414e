//! A file of `--checks` or `--endpoints` that cannot be used: which line and column, what is wrong, how to fix it, in
//! the language asked for. The table has a file for every fault there is.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Output;

use aws_setup_doctor::catalogue::{Catalogue, CatalogueError, Fault, Overlay, Partition};

use super::text;
use files::{Case, cases};

mod files;

impl Case {
    /// The fault as the library has it.
    fn fault(&self) -> CatalogueError {
        let mut overlay = Overlay::default();
        if self.path.is_empty() {
            overlay.endpoints.push(("idp.toml".to_owned(), self.text.clone()));
        } else {
            overlay.files.push((self.path.to_owned(), self.path.to_owned(), self.text.clone()));
        }
        Catalogue::load(Partition::Aws, &overlay).expect_err(&self.text)
    }

    /// Writes the file and hands it to the program. Returns the file as the message has to name it.
    fn run(&self, home: &Path, language: &str) -> (String, Output) {
        let (option, given, file) = if self.path.is_empty() {
            ("--endpoints", "idp.toml", PathBuf::from("idp.toml"))
        } else {
            ("--checks", "my", Path::new("my").join(self.path.replace('/', std::path::MAIN_SEPARATOR_STR)))
        };
        std::fs::create_dir_all(home.join(&file).parent().unwrap()).unwrap();
        std::fs::write(home.join(&file), &self.text).unwrap();
        let mut command = crate::network_team::command(home);
        let command = command.current_dir(home).args(["plan", "--lang", language, option, given]);
        (format!("{option} {}", file.display()), command.output().unwrap())
    }
}

#[test]
fn every_fault_has_a_file_that_has_it() {
    let mut seen = BTreeSet::new();
    for case in cases() {
        let error = case.fault();
        let told = (error.fault.key(), (error.line, error.column));
        assert_eq!(told, (case.key, case.place), "{}", case.text);
        seen.insert(case.key);
    }
    assert_eq!(seen, Fault::keys().collect(), "a fault without a file");
}

#[test]
fn every_fault_is_told_with_its_place_in_the_language_asked_for() {
    for case in cases() {
        for language in ["en", "ko"] {
            let home = tempfile::tempdir().unwrap();
            let (file, output) = case.run(home.path(), language);
            assert_eq!(output.status.code(), Some(2), "{}: {output:?}", case.key);
            assert!(output.stdout.is_empty(), "{}: {output:?}", case.key);
            let said = text(&output.stderr);
            let begin = if language == "ko" { "오류: " } else { "error: " };
            let place = format!("{begin}{file}:{}:{}: ", case.place.0, case.place.1);
            let why = said.strip_prefix(&place).unwrap_or_else(|| panic!("{place} does not begin: {said}"));
            assert!(why.contains(case.tells), "{}: {} is not in: {why}", case.key, case.tells);
            assert!(!why.contains(case.key) && why.trim_end().lines().count() == 1, "{}: {why}", case.key);
            if language == "ko" {
                assert!(why.chars().any(|letter| ('가'..='힣').contains(&letter)), "{}: {why}", case.key);
                let english = super::words::english_words(why);
                assert!(english.is_empty(), "{}: {english:?} in {said}", case.key);
            }
        }
    }
}

/// Standard error of the program given such a file, in one language.
fn refused(home: &Path, arguments: &[&str], language: &str) -> String {
    let mut command = crate::network_team::command(home);
    let output =
        command.current_dir(home).args(["plan", "--lang", language]).args(arguments).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}: {output:?}");
    let said = text(&output.stderr);
    assert!(!said.contains("panicked") && !said.contains("os error"), "{arguments:?}: {said}");
    if language == "ko" {
        let given = arguments.iter().filter(|word| !word.starts_with('-'));
        let own = given.fold(said.clone(), |said, word| said.replace(word, ""));
        let english = super::words::english_words(&own);
        assert!(english.is_empty(), "{arguments:?}: {english:?} in {said}");
    }
    said
}

#[test]
fn a_place_is_counted_in_lines_and_characters_however_the_file_is_written() {
    let utf16: Vec<u8> =
        "\u{feff}[[endpoint]]\r\nid = 5\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files: [(&str, Vec<u8>, &str); 7] = [
        ("byte order mark", "\u{feff}[[endpoint]]\nid = 5\n".into(), "2:6"),
        ("byte order mark, first line", "\u{feff}= 1".into(), "1:1"),
        ("CRLF", "[[endpoint]]\r\nid = \"okta\"\r\nhosts = [\"x\"]\r\n".into(), "3:10"),
        ("tabs", "[[endpoint]]\n\tid\t=\t5\n".into(), "2:7"),
        ("Hangul", "[[endpoint]]\nid = \"okta\"\nhosts = [\"한글.example\", \"x\"]\n".into(), "3:24"),
        ("UTF-16", utf16, "2:6"),
        ("NUL", "[[endpoint]]\nid = \"\0\"\n".into(), "2:7"),
    ];
    for (name, bytes, place) in files {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("idp.toml"), bytes).unwrap();
        for language in ["en", "ko"] {
            let said = refused(home.path(), &["--endpoints", "idp.toml"], language);
            assert!(said.contains(&format!("--endpoints idp.toml:{place}: ")), "{name}: {said}");
        }
    }
}

#[test]
fn what_is_no_file_of_text_is_told_as_what_it_is() {
    let home = tempfile::tempdir().unwrap();
    let below = |name: &str| home.path().join(name);
    std::fs::create_dir(below("folder")).unwrap();
    std::fs::create_dir(below("empty")).unwrap();
    std::fs::create_dir(below("many")).unwrap();
    for number in 0..=500 {
        std::fs::write(below("many").join(format!("{number}.toml")), "").unwrap();
    }
    std::fs::write(below("binary"), [0x80, 0x81, 0, 1]).unwrap();
    // 100 MB that take no space on the disk.
    std::fs::File::create(below("large")).unwrap().set_len(100 << 20).unwrap();
    std::fs::File::create(below("folder/21-large.toml")).unwrap().set_len(100 << 20).unwrap();
    let mut cases = vec![
        ("--endpoints", "folder", "it is a folder", "폴더입니다"),
        ("--endpoints", "binary", "not text in UTF-8", "UTF-8 텍스트가 아닙니다"),
        ("--endpoints", "large", "larger than the 4194304 bytes", "4194304바이트"),
        ("--endpoints", "nowhere", "no such file", "파일이나 폴더가 없습니다"),
        ("--checks", "folder", "larger than the 4194304 bytes", "4194304바이트"),
        ("--checks", "empty", "no .toml file", ".toml 파일이 없습니다"),
        ("--checks", "many", "more than 500 TOML files", "500개를 넘습니다"),
        ("--checks", "binary", "Give the folder it is in", "폴더를 지정하세요"),
    ];
    if cfg!(target_os = "linux") {
        cases.push(("--endpoints", "/dev/zero", "larger than the 4194304 bytes", "4194304바이트"));
    }
    for (option, given, english, korean) in cases {
        for (language, wanted) in [("en", english), ("ko", korean)] {
            let said = refused(home.path(), &[option, given], language);
            assert!(said.contains(wanted) && said.contains(given), "{option} {given}: {said}");
        }
    }
}

/// Windows has no file names with control characters.
#[cfg(unix)]
#[test]
fn a_name_or_value_with_control_characters_moves_no_text() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("my")).unwrap();
    std::fs::write(home.path().join("my/\u{1b}[31m\u{202e}.toml"), "").unwrap();
    std::fs::write(home.path().join("keys.toml"), "\"\\u001b[31m\\u202e\\nkey\" = 1\n").unwrap();
    for arguments in [["--checks", "my"], ["--endpoints", "keys.toml"]] {
        for language in ["en", "ko"] {
            let said = refused(home.path(), &arguments, language);
            assert_eq!(said.lines().count(), 1, "{said:?}");
            assert!(!said.contains(['\u{1b}', '\u{202e}']), "{said:?}");
        }
    }
}
