//! The program's source, as far as it names messages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;
use walkdir::WalkDir;

/// One file, without comments and without its tests.
pub(crate) struct Source {
    /// From the root of the repository.
    pub(crate) path: PathBuf,
    /// What it says.
    pub(crate) text: String,
}

/// A pattern that is compiled once.
pub(crate) type Pattern = LazyLock<Regex>;

/// Compiles a pattern that stands in these tests.
pub(crate) fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap()
}

static LITERAL: Pattern = LazyLock::new(|| pattern(r#"["'`]([a-z0-9][a-z0-9-]*)["'`]"#));
static OPEN: Pattern =
    LazyLock::new(|| pattern(r#"["`]([a-z0-9-]*-)\$?\{[^}"`]*\}([a-z0-9-]*)["`]"#));
static RUST_ID: Pattern =
    LazyLock::new(|| pattern(r#"(?:Message::new|\btext|\bwords)\(\s*"([a-z0-9]+-[a-z0-9-]+)""#));
static UI_ID: Pattern =
    LazyLock::new(|| pattern(r#"\bwords\(\s*["'`]([a-z0-9-]+)["'`]|["'`](ui-[a-z0-9-]+)["'`]"#));
static CALL: Pattern = LazyLock::new(|| {
    pattern(r#"\bwords\(\s*["'`]([a-z0-9-]+)["'`]\s*(?:,\s*\{([^{}]*)\}\s*,?\s*)?\)"#)
});
static FUNCTION: Pattern = LazyLock::new(|| pattern(r"\bfn (\w+)"));

/// All Rust and TypeScript that can speak to a person.
pub(crate) fn all() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    ["crates", "src-tauri/src", "ui/src"]
        .iter()
        .flat_map(|folder| WalkDir::new(root.join(folder)))
        .filter_map(Result::ok)
        .filter_map(|entry| read(&root, entry.path()))
        .collect()
}

impl Source {
    /// The ids that stand where only an id can stand.
    pub(crate) fn said(&self) -> BTreeSet<&str> {
        captures(if self.is_rust() { &RUST_ID } else { &UI_ID }, &self.text)
    }

    /// The calls of a TypeScript file that say a message with its variables beside it.
    pub(crate) fn calls(&self) -> Vec<(String, BTreeSet<String>)> {
        let calls = CALL.captures_iter(&self.text);
        calls
            .filter(|call| !call[0].contains("..."))
            .map(|call| {
                let given = call.get(2).map_or("", |given| given.as_str());
                let names = given.split(',').filter_map(|pair| pair.split(':').next());
                let names = names.map(|name| name.trim().to_owned());
                (call[1].to_owned(), names.collect())
            })
            .collect()
    }

    /// The functions of a Rust file, by name.
    pub(crate) fn functions(&self) -> Vec<(&str, &str)> {
        let starts: Vec<(usize, &str)> = FUNCTION
            .captures_iter(&self.text)
            .filter_map(|found| Some((found.get(0)?.start(), found.get(1)?.as_str())))
            .collect();
        let ends = starts.iter().skip(1).map(|(at, _)| *at);
        starts
            .iter()
            .zip(ends.chain([self.text.len()]))
            .map(|((at, name), end)| (*name, &self.text[*at..end]))
            .collect()
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.path
            .extension()
            .is_some_and(|extension| extension == "rs")
    }
}

/// Every id that a piece of code can say: the literals, and the open ids closed with a literal.
pub(crate) fn ids_in(code: &str) -> BTreeSet<String> {
    let literals = literals(code);
    let whole = literals.iter().map(|&id| id.to_owned());
    whole.chain(closed(&open_ids(code), &literals)).collect()
}

/// Every string literal that could be an id, or the part of one.
pub(crate) fn literals(code: &str) -> BTreeSet<&str> {
    captures(&LITERAL, code)
}

/// Ids with one part left open, as `("root-mfa-found-", "")`.
pub(crate) fn open_ids(code: &str) -> BTreeSet<(&str, &str)> {
    let open = OPEN.captures_iter(code);
    open.filter_map(|found| Some((found.get(1)?.as_str(), found.get(2)?.as_str())))
        .collect()
}

/// The open ids, closed with each of these literals.
pub(crate) fn closed(open: &BTreeSet<(&str, &str)>, literals: &BTreeSet<&str>) -> Vec<String> {
    open.iter()
        .flat_map(|(start, end)| {
            literals
                .iter()
                .map(move |middle| format!("{start}{middle}{end}"))
        })
        .collect()
}

/// What the first group of `pattern` that took part caught in `text`, each time.
pub(crate) fn captures<'t>(pattern: &Regex, text: &'t str) -> BTreeSet<&'t str> {
    pattern
        .captures_iter(text)
        .filter_map(|found| found.iter().skip(1).flatten().next())
        .map(|group| group.as_str())
        .collect()
}

fn read(root: &Path, path: &Path) -> Option<Source> {
    let name = path.to_str()?;
    let speaks = [".rs", ".ts", ".tsx"].iter().any(|end| name.ends_with(end));
    let tests = [
        "/tests/",
        "/target/",
        "/tests.rs",
        ".test.ts",
        "words/build.rs",
    ];
    if !speaks || tests.iter().any(|part| name.contains(part)) {
        return None;
    }
    let text = without_comments_and_tests(&std::fs::read_to_string(path).ok()?);
    Some(Source {
        path: path.strip_prefix(root).ok()?.to_path_buf(),
        text,
    })
}

fn without_comments_and_tests(text: &str) -> String {
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}
