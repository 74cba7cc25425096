//! The person's browser, as far as the programs of a stage open it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::stage::Stage;
use crate::waiting::wait_for;

const PATIENCE: Duration = Duration::from_secs(20);

/// In place of the browser, every address that is opened is noted.
pub struct Links(PathBuf);

impl Links {
    /// Begins to note what the programs of `stage` open.
    ///
    /// # Panics
    /// When the stand-in cannot be written.
    pub fn noted(stage: &mut Stage) -> Self {
        let noted = stage.folder().join("opened");
        fs::write(&noted, "").unwrap();
        let folder = stage.folder().join("bin");
        fs::create_dir(&folder).unwrap();
        stand_in(&folder.join("xdg-open"), &noted);
        let path = stage.env()["PATH"].clone();
        stage.set("PATH", &format!("{}:{}", folder.display(), path.display()));
        Self(noted)
    }

    /// What was opened until now.
    ///
    /// # Panics
    /// When the note cannot be read.
    pub fn opened(&self) -> Vec<String> {
        let noted = fs::read_to_string(&self.0).unwrap();
        noted.lines().map(str::to_owned).collect()
    }

    /// What was opened, once it is so many.
    ///
    /// # Panics
    /// When it does not come to that.
    pub fn after(&self, count: usize) -> Vec<String> {
        let what = format!("{count} addresses to be opened");
        wait_for(&what, PATIENCE, || {
            let opened = self.opened();
            (opened.len() >= count).then_some(opened)
        })
    }
}

fn stand_in(program: &Path, noted: &Path) {
    let script = format!(
        "#!/bin/sh\nprintf '%s\\n' \"$*\" >> '{}'\n",
        noted.display()
    );
    test_program::write(program, &script).unwrap();
}
