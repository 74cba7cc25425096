//! What the program says of itself.

use std::sync::OnceLock;

use firstday_app::wire::AboutView;
use firstday_app::{Code, Licences, Problem};

/// The version, and what Firstday is made of.
#[derive(Default)]
pub(crate) struct About(OnceLock<Licences>);

impl About {
    /// The version, and each part with its licence.
    pub(crate) fn about(&self) -> AboutView {
        AboutView::new(env!("CARGO_PKG_VERSION"), self.licences())
    }

    /// What the licence of a part says.
    pub(crate) fn licence_text(&self, name: &str, version: &str) -> Result<Vec<String>, Problem> {
        let licences = self.licences();
        let mut parts = licences.parts.iter();
        let part = parts.find(|part| part.name == name && part.version == version);
        let part = part.ok_or_else(|| Problem::new(Code::Unexpected).detail("no such part"))?;
        Ok(licences.texts(part).map(str::to_owned).collect())
    }

    fn licences(&self) -> &Licences {
        self.0.get_or_init(Licences::of_this_version)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_part_that_is_named_has_its_text() {
        let about = About::default();
        let said = about.about();
        assert!(!said.version.is_empty() && said.parts.len() > 300);
        for part in &said.parts {
            let texts = about.licence_text(&part.name, &part.version).unwrap();
            assert!(!texts.is_empty(), "{}", part.name);
        }
        assert!(about.licence_text("tauri", "0").is_err());
    }
}
