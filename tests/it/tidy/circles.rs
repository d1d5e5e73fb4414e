//! No import circle inside any folder of `src`: files that need each other cannot be read one at a time.
//!
//! The graph is made from module paths as the compiler resolves them: `crate::`, `super::`, `self::` and names of
//! child modules, in `use` and in code. A re-export (`pub use`) leads to where the name is defined. The nodes of a
//! folder are its files, its sub-folders and its own `mod.rs`.

use std::collections::{BTreeMap, BTreeSet};

use super::{root, shipped, sources};

/// Folders that have a circle still. The list may only shrink: a folder without one must leave it.
const CIRCLES_STILL: &[&str] = &[];

type Path = Vec<String>;
/// A folder and its circles, each a sorted set of nodes.
type Circles = BTreeMap<String, Vec<BTreeSet<String>>>;

#[derive(Default)]
struct Module {
    children: BTreeSet<String>,
    /// Names that `use` brings into this module, and the path each stands for.
    names: BTreeMap<String, Path>,
    /// Paths that the module's own code refers to.
    references: Vec<Path>,
}

#[test]
fn no_folder_has_an_import_circle() {
    let found = circles(&modules());
    let new: Vec<_> = found
        .iter()
        .filter(|(folder, _)| !CIRCLES_STILL.contains(&folder.as_str()))
        .map(|(folder, circles)| format!("src/{folder}: {circles:?}"))
        .collect();
    let gone: Vec<_> = CIRCLES_STILL.iter().filter(|folder| !found.contains_key(**folder)).collect();
    let list = file!();
    assert!(
        new.is_empty() && gone.is_empty(),
        "these files import each other in a circle:\n{}\nno circle is left in {gone:?}: take them off the list in {list}",
        new.join("\n")
    );
}

#[test]
fn a_circle_is_seen_through_super_and_through_a_re_export() {
    let tree = |files: &[(&str, &str)]| {
        let mut modules = BTreeMap::new();
        files.iter().for_each(|(path, text)| add(&mut modules, path, text));
        circles(&modules)
    };
    let direct = tree(&[
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use super::b::X;"),
        ("b.rs", "fn f() { crate::a::g() }"),
    ]);
    assert_eq!(direct[""], [BTreeSet::from(["a".to_owned(), "b".to_owned()])]);
    let parent = tree(&[
        ("lib.rs", "mod f;"),
        ("f/mod.rs", "mod a; use a::X; struct Y;"),
        ("f/a.rs", "use super::Y;"),
    ]);
    assert_eq!(parent["f"], [BTreeSet::from(["a".to_owned(), "mod".to_owned()])]);
    let exported = [
        ("lib.rs", "mod f;"),
        ("f/mod.rs", "mod a; mod b; pub use b::Y;"),
        ("f/a.rs", "use super::Y;"),
        ("f/b.rs", "struct Y;"),
    ];
    assert!(tree(&exported).is_empty(), "a re-export is no import of the folder's own");
    let back = [&exported[..3], &[("f/b.rs", "use crate::f::a::Z;")]].concat();
    assert_eq!(tree(&back)["f"], [BTreeSet::from(["a".to_owned(), "b".to_owned()])]);
}

fn modules() -> BTreeMap<Path, Module> {
    let mut modules = BTreeMap::new();
    for (path, text) in sources("src") {
        let below = path.strip_prefix(root().join("src")).unwrap().to_string_lossy().replace('\\', "/");
        if below != "main.rs" {
            add(&mut modules, &below, shipped(&text));
        }
    }
    modules
}

fn add(modules: &mut BTreeMap<Path, Module>, file: &str, text: &str) {
    let stem = file.trim_end_matches(".rs");
    let mut path: Path = stem.split('/').map(str::to_owned).collect();
    if matches!(path.last().map(String::as_str), Some("mod" | "lib")) {
        path.pop();
    }
    if let Some((name, parent)) = path.split_last() {
        modules.entry(parent.to_vec()).or_default().children.insert(name.clone());
    }
    let module = modules.entry(path).or_default();
    let code = plain(text);
    let mut rest = String::new();
    for (at, statement) in code.split_inclusive(';').enumerate() {
        // `use` begins a statement or follows the `}` or attribute that ends the one before.
        let Some(begin) = find_use(statement) else {
            rest += statement;
            continue;
        };
        rest += &statement[..begin];
        let exported = statement[..begin].trim_end().ends_with("pub")
            || statement[..begin].trim_end().ends_with("pub(crate)")
            || statement[..begin].trim_end().ends_with("pub(super)");
        let tree = statement[begin + 4..].trim_end_matches(';');
        for (name, leads_to) in expanded(tree, &[]) {
            module.names.insert(name.unwrap_or_else(|| format!("*{at}")), leads_to.clone());
            if !exported {
                module.references.push(leads_to);
            }
        }
    }
    module.references.extend(inline(&rest));
}

/// Code without comments, strings and what `pub(in …)` names: who may see an item imports nothing.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().map(|line| line.split("//").next().unwrap_or_default()) {
        let mut quoted = false;
        let mut before = ' ';
        for letter in line.chars() {
            if letter == '"' && before != '\\' && before != '\'' {
                quoted = !quoted;
            } else if !quoted {
                out.push(letter);
            }
            before = letter;
        }
        out.push('\n');
    }
    without_visibility(&out)
}

fn without_visibility(code: &str) -> String {
    let mut parts = code.split("pub(in ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + "pub" + part.split_once(')').map_or("", |(_, after)| after))
}

/// Where the last `use` of a statement begins.
fn find_use(statement: &str) -> Option<usize> {
    let word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let starts = statement.match_indices("use ").map(|(at, _)| at);
    starts.filter(|at| !statement[..*at].ends_with(word)).last()
}

/// `a::{b, c::D as E}` as names and the path each stands for.
fn expanded(tree: &str, before: &[String]) -> Vec<(Option<String>, Path)> {
    let tree = tree.trim();
    if let Some(open) = tree.find('{') {
        let inner = &tree[open + 1..tree.rfind('}').unwrap_or(tree.len())];
        let prefix = tree[..open].trim().trim_end_matches("::");
        let before: Path = [before, &segments(prefix)].concat();
        return split_list(inner).iter().flat_map(|part| expanded(part, &before)).collect();
    }
    let (path, alias) = tree.split_once(" as ").map_or((tree, None), |(path, alias)| (path, Some(alias)));
    let mut path = [before, &segments(path)].concat();
    if path.last().is_some_and(|last| last == "self") {
        path.pop();
    }
    let glob = path.last().is_some_and(|last| last == "*");
    if glob {
        path.pop();
    }
    let name = alias.map(|alias| alias.trim().to_owned()).or_else(|| path.last().cloned());
    if path.is_empty() { Vec::new() } else { vec![(name.filter(|_| !glob), path)] }
}

fn split_list(list: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth) = (Vec::new(), String::new(), 0);
    for letter in list.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(letter);
    }
    parts.push(part);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn segments(path: &str) -> Path {
    let parts = path.split("::").map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Every path with `::` in code outside of `use`.
fn inline(code: &str) -> Vec<Path> {
    let words = code.split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'));
    words.filter(|word| word.contains("::")).map(segments).filter(|path| !path.is_empty()).collect()
}

/// The module that a path, written in `from`, leads to.
fn resolved(
    modules: &BTreeMap<Path, Module>,
    from: &[String],
    path: &[String],
    depth: usize,
) -> Option<Path> {
    let module = modules.get(from)?;
    let (first, mut rest) = path.split_first()?;
    let mut at = from.to_vec();
    match first.as_str() {
        "crate" => at.clear(),
        "self" => {}
        "super" => {
            at.pop()?;
            while rest.first().is_some_and(|next| next == "super") {
                at.pop()?;
                rest = &rest[1..];
            }
        }
        name if module.children.contains(name) => at.push(name.to_owned()),
        name => {
            // A name that `use` brought in; what is unknown here is another crate's.
            let leads_to = module.names.get(name).filter(|target| target.as_slice() != path)?;
            let leads_to = [leads_to.as_slice(), rest].concat();
            return if depth == 0 { None } else { resolved(modules, from, &leads_to, depth - 1) };
        }
    }
    while let Some((next, after)) = rest.split_first() {
        let here = modules.get(&at)?;
        if here.children.contains(next) {
            at.push(next.clone());
            rest = after;
            continue;
        }
        if let Some(target) = here.names.get(next)
            && depth > 0
        {
            let target = [target.as_slice(), after].concat();
            return resolved(modules, &at, &target, depth - 1).or(Some(at));
        }
        break;
    }
    Some(at)
}

fn circles(modules: &BTreeMap<Path, Module>) -> Circles {
    let mut graphs: BTreeMap<Path, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (from, module) in modules {
        for reference in &module.references {
            let Some(to) = resolved(modules, from, reference, 8) else { continue };
            let common = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
            let node = |path: &Path| path.get(common).cloned().unwrap_or_else(|| "mod".to_owned());
            let (one, other) = (node(from), node(&to));
            if one != other {
                graphs.entry(from[..common].to_vec()).or_default().entry(one).or_default().insert(other);
            }
        }
    }
    let mut all = Circles::new();
    for (folder, graph) in &graphs {
        let found = strongly_connected(graph);
        if !found.is_empty() {
            all.insert(folder.join("/"), found);
        }
    }
    all
}

/// Sets of nodes that reach each other. The graphs are small: reachability by walking is enough.
fn strongly_connected(graph: &BTreeMap<String, BTreeSet<String>>) -> Vec<BTreeSet<String>> {
    let reach = |from: &String| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(node) = open.pop() {
            for next in graph.get(node).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    open.push(next);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<_, _> = graph.keys().map(|node| (node, reach(node))).collect();
    let mut found: Vec<BTreeSet<String>> = Vec::new();
    for (node, seen) in &reached {
        if !seen.contains(*node) || found.iter().any(|circle| circle.contains(*node)) {
            continue;
        }
        let back = |other: &&String| reached.get(other).is_some_and(|seen| seen.contains(*node));
        found.push(seen.iter().filter(back).cloned().collect());
    }
    found
}
