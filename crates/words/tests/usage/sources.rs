//! The program's source, as far as it names messages.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use regex::Regex;
use walkdir::WalkDir;

/// One file, without comments and without its tests.
pub(crate) struct Source {
    /// From the root of the repository.
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

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
    /// Every string literal that could be a message's id, or a part of one.
    pub(crate) fn literals(&self) -> BTreeSet<&str> {
        captures(r#"["'`]([a-z0-9][a-z0-9-]*)["'`]"#, &self.text)
    }

    /// The ids that stand where only an id can stand, in a call or an attribute.
    pub(crate) fn ids(&self) -> BTreeSet<&str> {
        let pattern = if self.is_rust() {
            r#"(?:Message::new|\.text|\bwords|\bsay)\(\s*"([a-z0-9-]+)""#
        } else {
            r#"(?:\bt|\btext|\bsay|\bmessage|getString)\(\s*["'`]([a-z0-9-]+)["'`]|<(?:Words|Localized|Say)\s+id="([a-z0-9-]+)""#
        };
        captures(pattern, &self.text)
    }

    /// Ids with one part left open, as `("root-mfa-found-", "")`.
    pub(crate) fn open_ids(&self) -> BTreeSet<(&str, &str)> {
        let Ok(open) = Regex::new(r#"["`]([a-z0-9-]*-)\$?\{[^}"`]*\}([a-z0-9-]*)["`]"#) else {
            return BTreeSet::new();
        };
        open.captures_iter(&self.text)
            .filter_map(|found| Some((found.get(1)?.as_str(), found.get(2)?.as_str())))
            .collect()
    }

    /// The functions of a Rust file, by name.
    pub(crate) fn functions(&self) -> Vec<(&str, &str)> {
        let Ok(start) = Regex::new(r"\bfn (\w+)") else {
            return Vec::new();
        };
        let starts: Vec<(usize, &str)> = start
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

/// What the groups of `pattern` caught in `text`.
pub(crate) fn captures<'t>(pattern: &str, text: &'t str) -> BTreeSet<&'t str> {
    let Ok(pattern) = Regex::new(pattern) else {
        return BTreeSet::new();
    };
    pattern
        .captures_iter(text)
        .filter_map(|found| found.iter().skip(1).flatten().next())
        .map(|group| group.as_str())
        .collect()
}

fn read(root: &Path, path: &Path) -> Option<Source> {
    let relative = path.strip_prefix(root).ok()?.to_path_buf();
    let name = path.to_str()?;
    let speaks = [".rs", ".ts", ".tsx"].iter().any(|end| name.ends_with(end));
    let tests = ["/tests/", "/target/", ".test.ts", "words/build.rs"];
    if !speaks || tests.iter().any(|part| name.contains(part)) {
        return None;
    }
    let text = std::fs::read_to_string(path).ok()?;
    let text = text.split("#[cfg(test)]\nmod tests").next()?;
    let text = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    Some(Source {
        path: relative,
        text,
    })
}
