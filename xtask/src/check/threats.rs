//! What the threat model says that a test tries is tried: the tests and files that it names are there.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Context;

/// Where tests and sources stand.
const PLACES: [&str; 6] = ["crates", "fuzz", "src-tauri", "tests", "ui", "xtask"];
/// Where nothing of ours stands.
const OTHERS: [&str; 4] = ["node_modules", "target", "dist", "corpus"];

/// A heading of the part in which each threat has its tests.
const TABLE: &str = "## What tries it";

/// Each name that leads nowhere, and each threat that no test tries.
pub(super) fn faults(root: &Path) -> anyhow::Result<Vec<String>> {
    let file = root.join("docs").join("threat-model.md");
    let text = std::fs::read_to_string(file).context("cannot read docs/threat-model.md")?;
    let mut sources = Sources::default();
    for place in PLACES {
        sources.read(&root.join(place))?;
    }
    Ok(judged(&text, &sources))
}

fn judged(text: &str, sources: &Sources) -> Vec<String> {
    let mut faults: Vec<String> = quoted(text)
        .into_iter()
        .filter(|name| !sources.have(name))
        .map(|name| format!("docs/threat-model.md names {name}, which is not there"))
        .collect();
    let Some((_, table)) = text.split_once(TABLE) else {
        faults.push(format!("docs/threat-model.md lacks its part \"{TABLE}\""));
        return faults;
    };
    let table = table.split("\n## ").next().unwrap_or_default();
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(2);
    for row in rows {
        let named = quoted(row);
        if !named.iter().any(|name| is_test(name)) {
            faults.push(format!("docs/threat-model.md names no test of {row}"));
        }
    }
    faults
}

/// What stands between backticks and looks like the name of a test or of a source.
fn quoted(text: &str) -> BTreeSet<&str> {
    let inside = text.split('`').skip(1).step_by(2);
    inside
        .filter(|name| is_test(name) || is_file(name))
        .collect()
}

fn is_test(name: &str) -> bool {
    let letter = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    name.chars().all(letter) && name.matches('_').count() >= 2
}

fn is_file(name: &str) -> bool {
    [".rs", ".ts", ".tsx", ".json"]
        .iter()
        .any(|end| name.ends_with(end))
        && !name.contains(' ')
}

/// The names of functions and files.
#[derive(Default)]
struct Sources {
    functions: BTreeSet<String>,
    files: Vec<String>,
    manifests: String,
}

impl Sources {
    fn read(&mut self, folder: &Path) -> anyhow::Result<()> {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                if !OTHERS.contains(&name.as_str()) {
                    self.read(&path)?;
                }
                continue;
            }
            self.files.push(path.display().to_string());
            if name.ends_with(".rs") {
                self.note(&std::fs::read_to_string(&path)?);
            } else if name == "Cargo.toml" {
                self.manifests.push_str(&std::fs::read_to_string(&path)?);
            }
        }
        Ok(())
    }

    fn note(&mut self, source: &str) {
        let after = source.split("fn ").skip(1);
        let end = |rest: &str| rest.find(|sign: char| sign != '_' && !sign.is_alphanumeric());
        let names = after.filter_map(|rest| Some(rest[..end(rest)?].to_owned()));
        self.functions.extend(names);
    }

    /// A feature of a crate is written like a test.
    fn have(&self, name: &str) -> bool {
        match is_file(name) {
            true => self
                .files
                .iter()
                .any(|file| file.ends_with(&format!("/{name}"))),
            false => self.functions.contains(name) || self.manifests.contains(name),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn faults_of(text: &str) -> Vec<String> {
        let mut sources = Sources::default();
        sources.note("    fn a_test_that_is() {\n}\nasync fn another_one_too() {}");
        sources
            .files
            .push("/home/crates/cli/src/page.rs".to_owned());
        judged(text, &sources)
    }

    const GOOD: &str = "`a_test_that_is` in `cli/src/page.rs`, `AWS_X` and `ca_bundle`\n## What tries it\n\n\
        | threat | test |\n| --- | --- |\n| a thief | `another_one_too` |\n\n## Rest\n| x | y |\n";

    #[test]
    fn names_that_lead_nowhere_and_threats_without_a_test_are_told() {
        assert_eq!(faults_of(GOOD), Vec::<String>::new());
        for (is, becomes) in [
            ("a_test_that_is", "a_test_that_was"),
            ("cli/src/page.rs", "cli/src/pages.rs"),
            ("`another_one_too`", "nothing"),
            ("## What tries it", "## What"),
        ] {
            assert_eq!(faults_of(&GOOD.replace(is, becomes)).len(), 1, "{is}");
        }
    }

    #[test]
    fn the_real_threat_model_names_tests_that_are_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        assert_eq!(faults(root).unwrap(), Vec::<String>::new());
    }
}
