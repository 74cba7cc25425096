use std::fmt;
use std::sync::{Arc, PoisonError, RwLock};

use crate::{Language, Words};

/// The language that is spoken now. It can change while the program runs: who holds this asks for
/// the words each time, and so speaks the new one at once. Clones are handles to the same one.
#[derive(Clone)]
pub struct Spoken(Arc<RwLock<Arc<Words>>>);

impl Spoken {
    /// Speaks `words` until others are chosen.
    pub fn new(words: impl Into<Arc<Words>>) -> Self {
        Self(Arc::new(RwLock::new(words.into())))
    }

    /// The words to use now.
    pub fn words(&self) -> Arc<Words> {
        let words = self.0.read().unwrap_or_else(PoisonError::into_inner);
        words.clone()
    }

    /// Speaks other words from now on.
    pub fn speak(&self, words: Words) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(words);
    }
}

impl From<Language> for Spoken {
    fn from(language: Language) -> Self {
        Self::new(Words::load(language))
    }
}

impl fmt::Debug for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Spoken")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_handle_speaks_the_new_language() {
        let read = |text| Words::read(&[("a.ftl", text)]).0;
        let spoken = Spoken::new(read("hello = Hello\n"));
        let held = spoken.clone();
        assert_eq!(held.words().text("hello"), "Hello");
        spoken.speak(read("hello = Xin chào\n"));
        assert_eq!(held.words().text("hello"), "Xin chào");
    }
}
