//! Stamps: a note of what an installation was made from, so that it is not made again for nothing.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::Context;

/// A note in the scratch folder.
pub(crate) struct Stamp {
    file: PathBuf,
    value: String,
}

impl Stamp {
    /// A stamp over the text of what decides the installation.
    pub(crate) fn new(scratch: &Path, name: &str, sources: &[&str]) -> Self {
        let mut hasher = DefaultHasher::new();
        sources.hash(&mut hasher);
        Self {
            file: scratch.join("stamps").join(name),
            value: format!("{:016x}", hasher.finish()),
        }
    }

    /// Whether the installation was last made from the same sources.
    pub(crate) fn is_fresh(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|written| written == self.value)
    }

    /// Note that the installation has been made.
    pub(crate) fn write(&self) -> anyhow::Result<()> {
        let folder = self.file.parent().context("a stamp lies in a folder")?;
        std::fs::create_dir_all(folder)?;
        std::fs::write(&self.file, &self.value)
            .with_context(|| format!("cannot write {}", self.file.display()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_stamp_is_fresh_until_its_sources_change() {
        let scratch = tempfile::tempdir().unwrap();
        let stamp = Stamp::new(scratch.path(), "ui", &["one", "two"]);
        assert!(!stamp.is_fresh());
        stamp.write().unwrap();
        assert!(stamp.is_fresh());
        assert!(!Stamp::new(scratch.path(), "ui", &["one", "three"]).is_fresh());
        assert!(!Stamp::new(scratch.path(), "ui", &["onetwo"]).is_fresh());
    }
}
