//! The file of a practice account, and what is kept beside it.

use std::path::{Path, PathBuf};
use std::{fs, io};

use firstday_app::RecordsFile;
use firstday_practice::{Clock, Practice, Seed, World};

use crate::error::RehearsalError;

/// Opens the account in `file`.
///
/// # Errors
/// [`RehearsalError::Practice`], as of [`Practice::open`].
pub fn open(file: &Path) -> Result<Practice, RehearsalError> {
    Ok(Practice::open(file)?)
}

/// Makes an account in a new file, with the folder where it is missing.
///
/// # Errors
/// [`RehearsalError::Practice`], as of [`Practice::create`], and [`RehearsalError::Room`] for the
/// folder.
pub fn create(file: &Path, seed: Seed) -> Result<Practice, RehearsalError> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|source| RehearsalError::Room {
            path: folder.to_owned(),
            source,
        })?;
    }
    let world = World::seeded(seed, Clock::Running { offset_seconds: 0 });
    Ok(Practice::create(file, world)?)
}

/// Goes on with the account in `file`, or makes a fresh one.
pub(crate) fn go_on(file: &Path) -> Result<Practice, RehearsalError> {
    match file.exists() {
        true => open(file),
        false => create(file, Seed::Fresh),
    }
}

/// Makes a new account in `file`. The one before goes, with all that was written beside it.
pub(crate) fn anew(file: &Path, seed: Seed) -> Result<Practice, RehearsalError> {
    let records = RecordsFile::of_practice(file).all();
    for old in records.iter().map(PathBuf::as_path).chain([file]) {
        remove(old).map_err(|source| RehearsalError::Room {
            path: old.to_owned(),
            source,
        })?;
    }
    create(file, seed)
}

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use firstday_app::checklist::Answers;
    use firstday_app::{Code, Problem, Records};

    #[test]
    fn goes_on_where_it_was() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("new folder").join("practice.json");
        go_on(&file).unwrap().set_root_mfa(true).unwrap();
        assert!(go_on(&file).unwrap().root_mfa().unwrap());
    }

    #[test]
    fn a_new_one_takes_the_old_answers_with_it() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("practice.json");
        let records = Records::open(RecordsFile::of_practice(&file)).unwrap();
        go_on(&file).unwrap().set_root_mfa(true).unwrap();
        let answers = Answers::default().with("admin-user", "name", "ana");
        records.save_draft(&answers).unwrap();
        let old = home.path().join("practice.json.answers.json");
        fs::write(&old, "{}").unwrap();
        let practice = anew(&file, Seed::Project).unwrap();
        assert_eq!(records.draft().unwrap(), Answers::default());
        assert!(!old.exists() && !records.file().path().exists());
        assert!(!practice.root_mfa().unwrap());
        let kind = practice.read(|world| world.state.account.kind).unwrap();
        assert_eq!(kind, firstday_practice::AccountKind::Project);
    }

    #[test]
    fn a_damaged_file_is_left_as_it_is() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("practice.json");
        fs::write(&file, "not a world").unwrap();
        let problem = Problem::from(go_on(&file).unwrap_err());
        assert_eq!(problem.code, Code::PracticeFile);
        assert_eq!(fs::read_to_string(&file).unwrap(), "not a world");
    }
}
