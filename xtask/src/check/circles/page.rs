//! What the files of the page import from each other, types included.

use std::path::{Component, Path, PathBuf};

use anyhow::Context;

use super::edges::Edges;
use super::source::below;
use crate::check::ui_imports::scripts;

/// The words before the name of an imported file. Prettier keeps them in this form.
const OPENERS: [&str; 3] = ["from \"", "import \"", "import(\""];

/// The imports between the files below `sources`; tests do not count.
pub(super) fn edges(sources: &Path) -> anyhow::Result<Edges> {
    let mut files = scripts(sources)?;
    files.retain(|file| !is_test(file));
    let mut edges = Edges::default();
    for file in &files {
        let text = std::fs::read_to_string(file)
            .with_context(|| format!("cannot read {}", file.display()))?;
        let folder = file.parent().unwrap_or(sources);
        for import in imports(&text) {
            if let Some(target) = found(&files, &folder.join(import)) {
                let (from, to) = (below(sources, file), below(sources, target));
                edges.add(&from, &to, format!("{from} imports {import}"));
            }
        }
    }
    Ok(edges)
}

fn is_test(file: &Path) -> bool {
    let stem = file.file_stem().and_then(|stem| stem.to_str());
    stem.is_some_and(|stem| stem.ends_with(".test"))
}

/// The relative imports in `text`.
fn imports(text: &str) -> impl Iterator<Item = &str> {
    OPENERS
        .iter()
        .flat_map(|opener| text.split(opener).skip(1))
        .filter_map(|rest| rest.split('"').next())
        .filter(|import| import.starts_with('.'))
}

/// The one of `files` that an import means, which leaves the end of its name out.
fn found<'a>(files: &'a [PathBuf], import: &Path) -> Option<&'a PathBuf> {
    let import = without_dots(import);
    let ended = |end: &str| {
        let mut name = import.clone().into_os_string();
        name.push(end);
        PathBuf::from(name)
    };
    let meant = ["", ".ts", ".tsx", "/index.ts", "/index.tsx"].map(ended);
    files.iter().find(|file| meant.contains(file))
}

fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            Component::Normal(_) | Component::RootDir | Component::Prefix(_) => plain.push(part),
        }
    }
    plain
}
