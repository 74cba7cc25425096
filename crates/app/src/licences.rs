//! The licences of everything that Firstday is made of, with their texts.

use serde::Deserialize;

/// Written by `cargo xtask licences` from the lock files; a check holds it to them.
const LIST: &str = include_str!("../licences.json");

/// Everything that is shipped in the programs of Firstday, by name.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Licences {
    /// Crates of Rust and packages of npm.
    pub parts: Vec<LicensedPart>,
    texts: Vec<String>,
}

/// A part that somebody else wrote.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LicensedPart {
    /// As crates.io or npm has it.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licence as its manifest names it, an expression of SPDX.
    pub licence: String,
    texts: Vec<usize>,
}

impl Licences {
    /// The list of this version.
    pub fn of_this_version() -> Self {
        // A test reads it, and it is built in.
        serde_json::from_str(LIST).unwrap_or_default()
    }

    /// The texts of a part's licence.
    pub fn texts<'a>(&'a self, part: &'a LicensedPart) -> impl Iterator<Item = &'a str> {
        let text = |place: &usize| self.texts.get(*place).map(String::as_str);
        part.texts.iter().filter_map(text)
    }

    /// Each text once, with the parts that are under it.
    pub fn by_text(&self) -> Vec<(Vec<&LicensedPart>, &str)> {
        let texts = self.texts.iter().enumerate();
        texts
            .map(|(place, text)| {
                let under = self.parts.iter().filter(|part| part.texts.contains(&place));
                (under.collect(), text.as_str())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_licence_and_its_texts() {
        let licences = Licences::of_this_version();
        let named = |name: &str| licences.parts.iter().any(|part| part.name == name);
        assert!(licences.parts.len() > 300, "{}", licences.parts.len());
        // Rust and npm.
        assert!(named("aws-sdk-iam") && named("tauri") && named("@cloudscape-design/components"));
        for part in &licences.parts {
            assert!(!part.licence.is_empty(), "{part:?}");
            let texts: Vec<&str> = licences.texts(part).collect();
            assert!(
                !texts.is_empty() && texts.len() == part.texts.len(),
                "{part:?}"
            );
            assert!(texts.concat().len() > 100, "{part:?}");
        }
        assert!(
            licences
                .by_text()
                .iter()
                .all(|(parts, _)| !parts.is_empty())
        );
    }
}
