use std::fmt;
use std::str::FromStr;

use include_dir::{Dir, include_dir};
use thiserror::Error;

/// One folder a language.
static LOCALES: Dir = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// A language that Firstday speaks: one for each folder of `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language(&'static str);

/// Firstday does not speak this language.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("no words in {0}")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// The language in which the words are written first, and which is spoken where no other is
    /// wanted.
    pub const ENGLISH: Self = Self("en");

    /// Every language, in the order of their codes.
    pub fn all() -> Vec<Self> {
        let folders = LOCALES.dirs().filter_map(|folder| folder.path().to_str());
        let mut all: Vec<Self> = folders.map(Self).collect();
        all.sort_unstable_by_key(|language| language.code());
        all
    }

    /// The first language of those wanted that Firstday speaks, else English.
    ///
    /// Wanted languages are tags of BCP 47 (`en-GB`) or names of POSIX (`en_GB.UTF-8`).
    pub fn preferred<'t>(wanted: impl IntoIterator<Item = &'t str>) -> Self {
        let spoken = |tag| chosen(&Self::all(), tag);
        wanted.into_iter().find_map(spoken).unwrap_or_default()
    }

    /// The code of ISO 639, such as `en`.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The files of its folder: path below it, text.
    pub fn files(self) -> Vec<(&'static str, &'static str)> {
        let mut files = Vec::new();
        let mut open: Vec<&Dir> = LOCALES.get_dir(self.0).into_iter().collect();
        while let Some(folder) = open.pop() {
            open.extend(folder.dirs());
            files.extend(folder.files().filter_map(|file| {
                let path = file.path().strip_prefix(self.0).ok()?.to_str()?;
                Some((path, file.contents_utf8()?))
            }));
        }
        files.sort_unstable();
        files
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::ENGLISH
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        chosen(&Self::all(), tag).ok_or_else(|| UnknownLanguage(tag.to_owned()))
    }
}

/// The language of a tag, whatever its country, script or encoding.
fn chosen(all: &[Language], tag: &str) -> Option<Language> {
    let wanted = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
    let is_it = |language: &&Language| language.code().eq_ignore_ascii_case(wanted);
    all.iter().find(is_it).copied()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TWO: [Language; 2] = [Language("en"), Language("vi")];

    #[test]
    fn a_language_is_known_by_any_of_its_tags() {
        for tag in ["vi", "vi-VN", "VI", "vi_VN.UTF-8", "vi_VN@euro"] {
            assert_eq!(chosen(&TWO, tag), Some(TWO[1]), "{tag}");
        }
        for tag in ["", "C", "C.UTF-8", "POSIX", "vie", "de"] {
            assert_eq!(chosen(&TWO, tag), None, "{tag}");
        }
    }

    #[test]
    fn english_is_spoken_where_nothing_else_is_wanted_or_known() {
        assert_eq!(Language::preferred([]), Language::ENGLISH);
        assert_eq!(Language::preferred(["xx", "C"]), Language::ENGLISH);
        assert_eq!("xx".parse::<Language>(), Err(UnknownLanguage("xx".into())));
    }

    #[test]
    fn each_folder_is_a_language_and_english_is_one() {
        let all = Language::all();
        assert!(all.contains(&Language::ENGLISH));
        for language in all {
            assert_eq!(language.code().parse(), Ok(language));
            assert!(!language.files().is_empty(), "{language}");
        }
    }
}
