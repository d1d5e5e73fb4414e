//! Embeds `checks/**.toml` and `locales/*/*.ftl`, in file-name order, and the file of each message.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    println!("cargo:rerun-if-changed=checks");
    println!("cargo:rerun-if-changed=locales");

    let mut checks = String::from(
        "/// (path below `checks/`, text), in probing order.\npub(super) static CHECKS: &[(&str, &str)] = &[\n",
    );
    for path in files(&root.join("checks"), "toml") {
        let name = path.strip_prefix(root.join("checks")).expect("is below").display().to_string();
        checks += &format!("    ({name:?}, include_str!({:?})),\n", path.display().to_string());
    }
    fs::write(out.join("checks.rs"), checks + "];\n").expect("OUT_DIR is writable");

    let mut locales =
        String::from("/// (language, file name, text).\nstatic LOCALES: &[(&str, &str, &str)] = &[\n");
    let mut languages: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for (index, path) in files(&root.join("locales"), "ftl").into_iter().enumerate() {
        let language =
            path.parent().and_then(Path::file_name).expect("has a folder").to_string_lossy().into_owned();
        let name = path.file_name().expect("is a file").to_string_lossy().into_owned();
        locales +=
            &format!("    ({language:?}, {name:?}, include_str!({:?})),\n", path.display().to_string());
        let text = fs::read_to_string(&path).expect("is a text");
        let keys = languages.entry(language).or_default();
        keys.extend(message_keys(&text).map(|key| (key.to_owned(), index)));
    }
    locales += "];\n\n/// Of each language, in order: a message and its file in `LOCALES`.\n";
    locales += "static KEYS: &[(&str, &[(&str, usize)])] = &[\n";
    for (language, keys) in languages {
        let keys: Vec<_> = keys.into_iter().collect();
        locales += &format!("    ({language:?}, &{keys:?}),\n");
    }
    fs::write(out.join("locales.rs"), locales + "];\n").expect("OUT_DIR is writable");
}

/// A message begins its line with its key; everything that belongs to it is indented.
fn message_keys(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_alphabetic()));
    lines.filter_map(|line| line.split_once('=').map(|(key, _)| key.trim()))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut entries: Vec<_> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}
