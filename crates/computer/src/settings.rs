use std::fs;
use std::io::{self, Write};
use std::path::Path;

use firstday_disk as disk;
use serde::{Deserialize, Serialize};

const FILE: &str = "settings.json";

/// What somebody chose for the program itself, whatever the account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The code of the language that the window speaks, such as `vi`.
    pub language: Option<String>,
}

impl Settings {
    /// Those kept in this data folder. None where nothing was chosen, or where the file cannot be
    /// read: they can be chosen again.
    pub fn read(data_dir: &Path) -> Self {
        let text = fs::read(data_dir.join(FILE)).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    /// Keeps them in place of those before.
    ///
    /// # Errors
    /// What the system says of a file that cannot be written.
    pub fn keep(&self, data_dir: &Path) -> io::Result<()> {
        disk::create_folder(data_dir)?;
        let mut file = tempfile::NamedTempFile::new_in(data_dir)?;
        serde_json::to_writer(&mut file, self)?;
        file.flush()?;
        file.persist(data_dir.join(FILE))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_was_chosen_last_is_read_again() {
        let home = tempfile::tempdir().unwrap();
        let data = home.path().join("data");
        assert_eq!(Settings::read(&data), Settings::default());
        for code in ["vi", "en"] {
            let chosen = Settings {
                language: Some(code.to_owned()),
            };
            chosen.keep(&data).unwrap();
            assert_eq!(Settings::read(&data), chosen);
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_chooses_nothing() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join(FILE), "{\"language\":").unwrap();
        assert_eq!(Settings::read(home.path()), Settings::default());
        fs::write(home.path().join(FILE), "{\"later\":1}").unwrap();
        assert_eq!(Settings::read(home.path()), Settings::default());
    }
}
