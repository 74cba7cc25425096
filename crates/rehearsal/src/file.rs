//! The file of a practice account, and what is kept beside it.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use firstday_app::RecordsFile;
use firstday_disk::{self as disk, folder_of, followed_by};
use firstday_practice::{Clock, Practice, PracticeError, Seed, World};

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
    let folder = folder_of(file);
    disk::create_folder(folder).map_err(no_room(folder))?;
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

/// Makes a new account in `file`. A practice account that is there is kept beside it, with all that
/// was written about it; anything else is left as it is.
///
/// # Errors
/// Those of [`open`] for a file that is no practice account, and [`RehearsalError::Room`] for what
/// is in the way.
pub(crate) fn anew(file: &Path, seed: Seed) -> Result<Practice, RehearsalError> {
    match open(file) {
        Err(RehearsalError::Practice(PracticeError::Missing { .. })) => {}
        found => drop(found?),
    }
    put_aside(file)?;
    create(file, seed)
}

/// Renames what is there of an account, and keeps its parts together.
fn put_aside(file: &Path) -> Result<(), RehearsalError> {
    let records = RecordsFile::of_practice(file);
    if let Some(path) = records.foreign() {
        return Err(no_room(&path)(ErrorKind::AlreadyExists.into()));
    }
    let aside = free_place(file).map_err(no_room(file))?;
    for (old, kept) in parts(file).iter().zip(parts(&aside)) {
        match fs::rename(old, kept) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(no_room(old)(error)),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// The account's file, and what is kept about it.
fn parts(file: &Path) -> Vec<PathBuf> {
    let mut parts = vec![file.to_owned()];
    parts.extend(RecordsFile::of_practice(file).all());
    parts
}

/// The first of `practice.json.old-1`, `-2`, … where no part of an account stands.
fn free_place(file: &Path) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let place = followed_by(file, &format!(".old-{number}"));
        let is_free = |path: &PathBuf| match path.symlink_metadata() {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(true),
            Err(error) => Err(error),
            Ok(_) => Ok(false),
        };
        let free: io::Result<Vec<bool>> = parts(&place).iter().map(is_free).collect();
        if free?.into_iter().all(|free| free) {
            return Ok(place);
        }
        number += 1;
    }
}

fn no_room(path: &Path) -> impl FnOnce(io::Error) -> RehearsalError {
    let path = path.to_owned();
    move |source| RehearsalError::Room { path, source }
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
    fn the_account_before_is_kept_with_what_was_written_about_it() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("practice.json");
        let records = Records::open(RecordsFile::of_practice(&file)).unwrap();
        for number in [1, 2] {
            go_on(&file).unwrap().set_root_mfa(true).unwrap();
            let name = format!("ana{number}");
            let answers = Answers::default().with("admin-user", "name", name.as_str());
            records.save_draft(&answers).unwrap();
            let old = home.path().join("practice.json.answers.json");
            fs::write(&old, "{}").unwrap();
            let practice = anew(&file, Seed::Project).unwrap();
            assert_eq!(records.draft().unwrap(), Answers::default());
            assert!(!old.exists() && !records.file().path().exists());
            let kind = practice.read(|world| world.state.account.kind).unwrap();
            assert_eq!(kind, firstday_practice::AccountKind::Project);

            let aside = home.path().join(format!("practice.json.old-{number}"));
            let kept = Records::open(RecordsFile::of_practice(&aside)).unwrap();
            assert_eq!(kept.draft().unwrap(), answers);
            open(&aside).unwrap();
            fs::remove_file(&file).unwrap();
        }
    }

    /// What somebody may name by mistake, or because it lies in the way.
    #[test]
    fn nothing_but_a_practice_account_is_ever_replaced() {
        let texts = [
            "important\n",
            "",
            "{}",
            r#"{"format":2}"#,
            r#"{"format":99,"mine":true}"#,
        ];
        for text in texts {
            let home = tempfile::tempdir().unwrap();
            let file = home.path().join("important.txt");
            let beside = home.path().join("important.txt.answers.json");
            fs::write(&file, text).unwrap();
            fs::write(&beside, text).unwrap();
            for tried in [
                anew(&file, Seed::Fresh),
                create(&file, Seed::Fresh),
                go_on(&file),
            ] {
                let problem = Problem::from(tried.unwrap_err());
                assert_eq!(problem.code, Code::PracticeFile);
            }
            for path in [&file, &beside] {
                assert_eq!(fs::read_to_string(path).unwrap(), text);
            }
            assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2, "{text}");
        }
    }

    #[test]
    fn what_lies_beside_an_account_and_is_not_its_own_stays() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("practice.json");
        create(&file, Seed::Fresh)
            .unwrap()
            .set_root_mfa(true)
            .unwrap();
        for name in [
            "records.sqlite",
            "journal.jsonl",
            "answers.json",
            "keys-due.json",
        ] {
            let beside = home.path().join(format!("practice.json.{name}"));
            fs::write(&beside, "mine").unwrap();
            let error = anew(&file, Seed::Project).unwrap_err();
            assert!(
                matches!(&error, RehearsalError::Room { path, .. } if *path == beside),
                "{error}"
            );
            assert_eq!(fs::read_to_string(&beside).unwrap(), "mine");
            assert!(open(&file).unwrap().root_mfa().unwrap());
            fs::remove_file(&beside).unwrap();
        }
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
