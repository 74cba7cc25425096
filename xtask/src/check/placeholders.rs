//! Nothing that people read or install stands for an address or a name that is yet to be filled in. Where the project
//! is at home says `Cargo.toml`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// What is shipped, what people read, and what writes that.
const PLACES: [&str; 10] = [
    ".github",
    "CHANGELOG.md",
    "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md",
    "Cargo.toml",
    "README.md",
    "SECURITY.md",
    "crates/words/locales",
    "docs",
    "xtask/src/bundle",
];
const PLACEHOLDERS: [&str; 5] = [
    "OWNER/",
    "YOUR-ORG",
    "@localhost",
    "your-org/",
    "your-username",
];

/// Each placeholder, with its file.
pub(super) fn faults(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut faults = Vec::new();
    for place in PLACES {
        for file in files(&root.join(place))? {
            let text = fs::read(&file)?;
            let text = String::from_utf8_lossy(&text);
            let named = file.strip_prefix(root).unwrap_or(&file).display();
            let found = PLACEHOLDERS.iter().filter(|it| text.contains(**it));
            faults.extend(found.map(|it| format!("{named} has the placeholder {it}")));
        }
    }
    Ok(faults)
}

fn files(place: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if place.is_file() {
        return Ok(vec![place.to_owned()]);
    }
    let entries = fs::read_dir(place);
    let entries = entries.with_context(|| format!("cannot read {}", place.display()))?;
    let mut all = Vec::new();
    for entry in entries {
        all.extend(files(&entry?.path())?);
    }
    all.sort();
    Ok(all)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_placeholder_is_found_wherever_people_would_read_it() {
        let root = tempfile::tempdir().unwrap();
        for place in PLACES {
            let file = match place.contains('.') && !place.starts_with('.') {
                true => root.path().join(place),
                false => root.path().join(place).join("page.md"),
            };
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "nobody@localhost").unwrap();
        }
        let found = faults(root.path()).unwrap();
        assert_eq!(found.len(), PLACES.len(), "{found:?}");
        fs::remove_dir_all(root.path().join("docs")).unwrap();
        assert!(faults(root.path()).is_err());
    }
}
