//! The licences of everything that is shipped, with their texts, for the program to show.
//!
//! The list stands in the repository, so that no build needs the network or npm; a check holds it to
//! the lock files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use serde::Serialize;

use crate::check::{Graph, Licensed, shipped};
use crate::log::Log;
use crate::workspace::Workspace;

/// What the names of such files begin with.
const FILES: [&str; 6] = [
    "license",
    "licence",
    "copying",
    "copyright",
    "notice",
    "unlicense",
];

/// The licences that this workspace writes nothing for.
#[derive(Args)]
pub(crate) struct Options {
    /// Only say whether the list is what the lock files come to.
    #[arg(long)]
    check: bool,
}

/// What the program reads (`crates/app/src/licences.rs`).
#[derive(Serialize)]
struct Part {
    name: String,
    version: String,
    licence: String,
    /// Places in the list of texts.
    texts: Vec<usize>,
}

/// Write the list anew, or compare it.
pub(crate) fn notices(
    options: &Options,
    workspace: &Workspace,
    log: &mut Log,
) -> anyhow::Result<()> {
    log.step("licences", || {
        let graph = Graph::read(workspace.root())?;
        match options.check {
            true => current(&graph, workspace),
            false => Ok(fs::write(file(workspace), list(&graph, workspace)?)?),
        }
    })
}

/// See that the list is what the lock files come to.
pub(crate) fn current(graph: &Graph, workspace: &Workspace) -> anyhow::Result<()> {
    let kept = fs::read_to_string(file(workspace)).unwrap_or_default();
    if kept != list(graph, workspace)? {
        bail!("crates/app/licences.json is not of today: run cargo xtask licences");
    }
    Ok(())
}

fn file(workspace: &Workspace) -> PathBuf {
    workspace
        .root()
        .join("crates")
        .join("app")
        .join("licences.json")
}

fn list(graph: &Graph, workspace: &Workspace) -> anyhow::Result<String> {
    let mut shipped = shipped(graph, workspace)?;
    shipped.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    shipped.dedup();
    let mut texts = Texts::default();
    let parts: Vec<Part> = shipped
        .iter()
        .map(|part| texts.part(part))
        .collect::<anyhow::Result<_>>()?;
    Ok(written(&parts, &texts.all)?)
}

/// A line a part and a line a text, so that a change of one dependency changes few lines.
fn written(parts: &[Part], texts: &[String]) -> serde_json::Result<String> {
    let lines = |lines: Vec<String>| lines.join(",\n");
    let parts: Result<_, _> = parts.iter().map(serde_json::to_string).collect();
    let texts: Result<_, _> = texts.iter().map(serde_json::to_string).collect();
    let (parts, texts) = (lines(parts?), lines(texts?));
    Ok(format!(
        "{{\"parts\": [\n{parts}\n],\n\"texts\": [\n{texts}\n]}}\n"
    ))
}

/// Every text once, however it is wrapped.
#[derive(Default)]
struct Texts {
    all: Vec<String>,
    places: BTreeMap<String, usize>,
}

impl Texts {
    fn part(&mut self, part: &Licensed) -> anyhow::Result<Part> {
        let licence = part.licence.clone();
        let licence = licence.with_context(|| format!("{} names no licence", part.name))?;
        let mut found = of_folder(&part.folder)?;
        if found.is_empty() {
            found = standard(&licence);
        }
        if found.is_empty() {
            bail!(
                "no text is known of {licence}, the licence of {}",
                part.name
            );
        }
        let mut texts: Vec<usize> = found.into_iter().map(|text| self.place(text)).collect();
        texts.dedup();
        Ok(Part {
            name: part.name.clone(),
            version: part.version.clone(),
            licence,
            texts,
        })
    }

    fn place(&mut self, text: String) -> usize {
        let words: Vec<&str> = text.split_whitespace().collect();
        let next = self.all.len();
        let place = *self.places.entry(words.join(" ")).or_insert(next);
        if place == next {
            self.all.push(text);
        }
        place
    }
}

/// The texts that stand in the folder of a part.
fn of_folder(folder: &Path) -> anyhow::Result<Vec<String>> {
    let entries = fs::read_dir(folder);
    let entries = entries
        .with_context(|| format!("{} is missing: run cargo xtask setup", folder.display()))?;
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        if path.is_file() && FILES.iter().any(|start| name.starts_with(start)) {
            files.push(path);
        }
    }
    files.sort_unstable();
    files.iter().map(|file| plain(file)).collect()
}

fn plain(file: &Path) -> anyhow::Result<String> {
    let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    Ok(lines.join("\n").trim_matches('\n').to_owned())
}

/// The standard texts of a licence, for a part that brings none along.
fn standard(licence: &str) -> Vec<String> {
    let expression = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX);
    let wanted = expression.iter().flat_map(|it| it.requirements());
    let ids = wanted.filter_map(|wanted| wanted.req.license.id());
    ids.map(|id| id.text().trim_matches('\n').to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::check::Origin;

    fn part(folder: &Path, licence: &str) -> Licensed {
        Licensed {
            name: "part".to_owned(),
            version: "1.0.0".to_owned(),
            licence: Some(licence.to_owned()),
            folder: folder.to_owned(),
            origin: Origin::Cargo,
        }
    }

    #[test]
    fn a_text_is_kept_once_however_it_is_wrapped() {
        let folder = tempfile::tempdir().unwrap();
        let mut texts = Texts::default();
        for text in ["May be used\r\nfreely.  \n", "May be\nused freely."] {
            fs::write(folder.path().join("LICENSE-MIT"), text).unwrap();
            let part = texts.part(&part(folder.path(), "MIT")).unwrap();
            assert_eq!(part.texts, [0]);
        }
        assert_eq!(texts.all, ["May be used\nfreely."]);
    }

    #[test]
    fn a_part_without_a_text_has_the_standard_one_and_none_has_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut texts = Texts::default();
        texts.part(&part(folder.path(), "MIT/Apache-2.0")).unwrap();
        assert!(
            texts.all[0].contains("Permission is hereby granted"),
            "{}",
            texts.all[0]
        );
        assert!(texts.all[1].contains("Apache License"));
        assert!(texts.part(&part(folder.path(), "who knows")).is_err());
        assert!(
            texts
                .part(&part(&folder.path().join("none"), "MIT"))
                .is_err()
        );
    }

    #[test]
    fn the_list_is_of_today() {
        let workspace = Workspace::find().unwrap();
        let graph = Graph::read(workspace.root()).unwrap();
        current(&graph, &workspace).unwrap();
    }
}
