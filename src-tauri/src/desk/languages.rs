//! The language that is spoken.

use std::sync::Arc;

use firstday_app::{Problem, Settings};
use firstday_words::{Language, Words};

use super::{Setting, bug};

/// Changes the language while the window is open.
pub(crate) struct Languages {
    setting: Arc<Setting>,
}

impl Languages {
    pub(super) fn new(setting: Arc<Setting>) -> Self {
        Self { setting }
    }

    /// Speaks the language of this code from now on, and the next time.
    pub(crate) fn choose_language(&self, code: &str) -> Result<(), Problem> {
        let language: Language = code.parse().map_err(|unknown| bug(&unknown))?;
        self.setting.spoken.speak(Words::load(language));
        let chosen = Settings {
            language: Some(language.code().to_owned()),
        };
        // It is spoken all the same, and can be chosen again the next time.
        if let Err(error) = chosen.keep(&self.setting.surroundings.data_dir) {
            tracing::warn!(%error, "the chosen language could not be kept");
        }
        Ok(())
    }

    /// The files of a translation that is being written, where the window was started on one.
    pub(crate) fn translation(&self) -> Option<Vec<String>> {
        let translation = self.setting.translation.as_ref()?;
        Some(translation.texts().map(str::to_owned).collect())
    }
}
