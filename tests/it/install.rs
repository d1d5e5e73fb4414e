//! What a package of this program needs: completions, the manual page, the version, every data file inside.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use assert_cmd::cargo::cargo_bin;

#[cfg(unix)]
use crate::network_team::installed;

fn doctor(args: &[&str]) -> Output {
    Command::new(cargo_bin!("aws-setup-doctor")).args(args).output().unwrap()
}

fn text(args: &[&str]) -> String {
    let output = doctor(args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The long options of `--help`, and the commands.
fn offered() -> (BTreeSet<String>, BTreeSet<String>) {
    let help = text(&["--help-all"]);
    let options = help.split_whitespace().filter_map(|word| word.strip_prefix("--"));
    let options =
        options.map(|option| option.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap());
    let commands = help.split("Commands:").nth(1).unwrap().split("\n\n").next().unwrap();
    let commands = commands.lines().filter_map(|line| {
        let indented = line.starts_with("  ") && !line.starts_with("   ");
        line.split_whitespace().next().filter(|_| indented)
    });
    (options.map(str::to_owned).collect(), commands.map(str::to_owned).collect())
}

#[test]
fn completions_know_every_command_and_option() {
    let (options, commands) = offered();
    assert!(options.len() > 20 && commands.len() > 8, "{options:?} {commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = text(&["completions", shell]);
        let missing: Vec<_> =
            options.iter().chain(&commands).filter(|option| !script.contains(option.as_str())).collect();
        assert!(missing.is_empty(), "{shell} does not complete {missing:?}");
    }
}

/// What bash offers after these words, with the script as it is printed.
fn bash_offers(words: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("script");
    std::fs::write(&path, text(&["completions", "bash"])).unwrap();
    let (last, before) =
        (words[words.len() - 1], words.get(words.len().wrapping_sub(2)).unwrap_or(&"aws-setup-doctor"));
    let ask = format!(
        "source {}; COMP_WORDS=(aws-setup-doctor {}); COMP_CWORD={}; \
         _aws__setup__doctor aws-setup-doctor '{last}' '{before}'; echo \"${{COMPREPLY[@]}}\"",
        path.display(),
        words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" "),
        words.len(),
    );
    let output = Command::new("bash").args(["-c", &ask]).output().unwrap();
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn bash_completes_commands_options_and_values_at_every_depth() {
    for (words, offered) in [
        (&["exp"][..], &["explain", "explain-error"][..]),
        (&["case", "dr"], &["draft"]),
        (&["wait", ""], &["activation"]),
        (&["plan", "--dir"], &["--directory"]),
        (&["case", "draft", "--to"], &["--topic"]),
        (&["--lang", ""], &["en", "ko"]),
        (&["diagnose", "--format", "m"], &["markdown"]),
        (&["allowlist", "--product", "z"], &["zscaler"]),
        (&["case", "draft", "--topic", ""], &["activation", "verification"]),
        (&["explain", "network.sni"], &["network.sni-filtered"]),
        (&["--only", "environment.res"], &["environment.resolver"]),
        (&["--region", "ap-northeast"], &["ap-northeast-2"]),
    ] {
        let said = bash_offers(words);
        let found: Vec<_> = said.split_whitespace().collect();
        assert!(offered.iter().all(|word| found.contains(word)), "{words:?}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn a_release_archive_holds_the_program_and_what_goes_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program)
            .args(arguments)
            .env("DIST", folder.path())
            .env("PROGRAM_FOLDER", cargo_bin!("aws-setup-doctor").parent().unwrap())
            .current_dir(if program.ends_with("archive") {
                env!("CARGO_MANIFEST_DIR").as_ref()
            } else {
                folder.path()
            })
            .output()
            .unwrap();
        assert!(output.status.success(), "{program} {arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    run(concat!(env!("CARGO_MANIFEST_DIR"), "/packaging/archive"), &["x86_64-unknown-linux-gnu", "v0"]);
    let name = "aws-setup-doctor-v0-x86_64-unknown-linux-gnu";
    run("sha256sum", &["--check", &format!("{name}.tar.gz.sha256")]);
    run("tar", &["xzf", &format!("{name}.tar.gz")]);
    let unpacked = folder.path().join(name);
    for file in
        ["README.md", "LICENSE-MIT", "aws-setup-doctor.1", "completions/fish", "completions/powershell"]
    {
        assert!(unpacked.join(file).metadata().unwrap().len() > 0, "{file}");
    }
    let said = run(unpacked.join("aws-setup-doctor").to_str().unwrap(), &["explain", "network.sni-filtered"]);
    assert!(said.contains("network.sni-filtered"), "{said}");
}

/// What is typed, and some of what a shell must offer for its last word.
#[cfg(unix)]
const TYPED: &[(&str, &[&str])] = &[
    ("exp", &["explain", "explain-error"]),
    ("case dr", &["draft"]),
    ("plan --dir", &["--directory"]),
    ("diagnose --format m", &["markdown"]),
    ("allowlist --product z", &["zscaler"]),
    ("case draft --topic ", &["activation", "verification"]),
    ("explain network.sni", &["network.sni-filtered"]),
    ("--only environment.res", &["environment.resolver"]),
    ("plan --region ap-northeast", &["ap-northeast-2"]),
];

#[cfg(unix)]
#[test]
fn a_real_fish_completes_commands_options_and_values() {
    let Some(fish) = installed("fish") else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("script.fish");
    std::fs::write(&path, text(&["completions", "fish"])).unwrap();
    for (typed, offered) in TYPED {
        let ask = format!("source {}; complete -C 'aws-setup-doctor {typed}'", path.display());
        let output = Command::new(&fish)
            .args(["--no-config", "-c", &ask])
            .env("HOME", folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let found: Vec<_> = said.lines().filter_map(|line| line.split('\t').next()).collect();
        assert!(offered.iter().all(|word| found.contains(word)), "{typed:?}: {said}");
    }
}

/// Types into a zsh of its own and writes down what the completion system is given.
#[cfg(unix)]
const ZSH: &str = r#"
zmodload zsh/zpty
zpty shell zsh -f -i
type_in() { zpty -w shell "$1" }
type_in 'PROMPT=; autoload -Uz compinit; compinit -u -D; source '$SCRIPT
type_in 'compdef _aws-setup-doctor aws-setup-doctor; bindkey "^I" complete-word'
type_in 'compadd () { if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi; typeset -a __hits; builtin compadd -A __hits "$@"; print -l -- $__hits >> '$OUT'; builtin compadd "$@" }'
type_in 'finished () { print FINISHED >> '$OUT' }; comppostfuncs=(finished)'
type_in 'print READY >> '$OUT
for i in {1..200}; do grep -q READY $OUT 2>/dev/null && break; sleep 0.05; done
zpty -n -w shell "aws-setup-doctor $TYPED"$'\t'
for i in {1..200}; do grep -q FINISHED $OUT && break; sleep 0.05; done
cat $OUT
zpty -d shell
"#;

#[cfg(unix)]
#[test]
fn a_real_zsh_completes_commands_options_and_values() {
    let Some(zsh) = installed("zsh") else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("_aws-setup-doctor");
    std::fs::write(&path, text(&["completions", "zsh"])).unwrap();
    for (number, (typed, offered)) in TYPED.iter().enumerate() {
        let output = Command::new(&zsh)
            .args(["-f", "-c", ZSH])
            .env("HOME", folder.path())
            .env("TERM", "dumb")
            .env("SCRIPT", &path)
            .env("OUT", folder.path().join(number.to_string()))
            .env("TYPED", typed)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        let found: Vec<_> = said.lines().map(str::trim_end).collect();
        assert!(offered.iter().all(|word| found.contains(word)), "{typed:?}: {said} {output:?}");
    }
}

/// Every command, with those below it.
pub(crate) fn commands() -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = vec![Vec::new()];
    all.extend(offered().1.into_iter().filter(|name| name != "help").map(|name| vec![name]));
    for (name, below) in [
        ("case", "draft"),
        ("case", "file"),
        ("case", "status"),
        ("phone", "verify"),
        ("wait", "activation"),
        ("har", "clean"),
    ] {
        all.push(vec![name.to_owned(), below.to_owned()]);
    }
    all
}

#[test]
fn the_help_of_every_command_fits_a_screen_and_help_command_is_the_same() {
    for command in commands() {
        for language in ["--lang=en", "--lang=ko"] {
            let words: Vec<&str> = command.iter().map(String::as_str).collect();
            let shown = text(&[&words, &["--help", language][..]].concat());
            let mut narrow = Command::new(cargo_bin!("aws-setup-doctor"));
            let narrow =
                narrow.args(&words).args(["--help", language]).env("COLUMNS", "80").output().unwrap();
            let narrow = String::from_utf8(narrow.stdout).unwrap();
            for page in [&shown, &narrow] {
                assert!(page.lines().count() <= 45, "{words:?}: {} lines\n{page}", page.lines().count());
            }
            assert_eq!(text(&[&[language, "help"][..], &words].concat()), shown, "{words:?}");
        }
    }
}

#[test]
fn help_shows_no_option_that_the_command_would_refuse() {
    let all = text(&["explain", "--help-all"]);
    assert!(all.contains("--lang") && !all.contains("--resolver") && !all.contains("--interview"), "{all}");
    let all = text(&["plan", "--help-all"]);
    assert!(all.contains("--no-controls") && !all.contains("--save"), "{all}");
}

#[test]
fn the_manual_page_tells_every_command_and_option() {
    let (options, commands) = offered();
    let page = text(&["man"]).replace("\\-", "-");
    let missing: Vec<_> = options
        .iter()
        .filter(|option| !page.contains(&format!("--{option}")))
        .chain(
            commands
                .iter()
                .filter(|command| *command != "help" && !page.contains(&format!(".SS \"{command}\""))),
        )
        .collect();
    assert!(missing.is_empty(), "the manual page does not tell {missing:?}");
}

#[test]
fn the_version_tells_the_date_of_the_catalogue() {
    let version = text(&["--version"]);
    let date = version.trim().strip_suffix(')').unwrap().rsplit(' ').next().unwrap();
    assert!(
        version.starts_with(&format!("aws-setup-doctor {} (catalogue ", env!("CARGO_PKG_VERSION"))),
        "{version}"
    );
    assert!(date.len() == 10 && date.starts_with("20"), "{version}");
}

#[test]
fn the_package_holds_every_data_file_the_build_embeds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listing = Command::new(env!("CARGO"))
        .args(["package", "--list", "--allow-dirty", "--offline"])
        .current_dir(root)
        .output()
        .unwrap();
    assert!(listing.status.success(), "{}", String::from_utf8_lossy(&listing.stderr));
    let said = String::from_utf8_lossy(&listing.stderr);
    // The project has no address yet; nothing else may be missing.
    let warnings = said.lines().filter(|line| line.starts_with("warning"));
    let other: Vec<_> = warnings
        .filter(|warning| *warning != "warning: manifest has no documentation, homepage or repository")
        .collect();
    assert!(other.is_empty(), "{other:?}");
    let listed: BTreeSet<_> = String::from_utf8_lossy(&listing.stdout).lines().map(str::to_owned).collect();
    for folder in ["checks", "checks/endpoints", "checks/error-texts", "locales/en", "locales/ko", "schemas"]
    {
        for entry in
            std::fs::read_dir(root.join(folder)).unwrap().flatten().filter(|entry| entry.path().is_file())
        {
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            assert!(listed.contains(&name), "{name} is not in the package");
        }
    }
}
