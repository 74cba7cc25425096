use std::path::{Path, PathBuf};

use firstday_disk::followed_by;

/// Where the records of one account stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordsFile {
    path: PathBuf,
    /// The folders that nobody else has a part in, the outermost first.
    pub(crate) own_folders: Vec<PathBuf>,
    pub(crate) old: OldFiles,
}

/// What was kept instead before there was one file for all: version 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OldFiles {
    pub(crate) journal: PathBuf,
    pub(crate) answers: PathBuf,
    pub(crate) due: PathBuf,
}

impl RecordsFile {
    /// For a real account: in the data directory, in a folder named by the account's id.
    pub fn of_account(data_dir: &Path, account_id: &str) -> Self {
        let accounts = data_dir.join("accounts");
        let folder = accounts.join(account_id);
        Self {
            own_folders: vec![data_dir.to_owned(), accounts, folder.clone()],
            ..Self::named(|name| folder.join(name))
        }
    }

    /// For a practice account: beside its file.
    pub fn of_practice(file: &Path) -> Self {
        Self::named(|name| followed_by(file, &format!(".{name}")))
    }

    /// The accounts of AWS that have records in Firstday's data folder, by id. A folder that cannot
    /// be read has none.
    pub fn of_accounts(data_dir: &Path) -> Vec<(String, Self)> {
        let folder = std::fs::read_dir(data_dir.join("accounts"));
        let names = folder.into_iter().flatten().flatten();
        let mut ids: Vec<String> = names
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| name.len() == 12 && name.bytes().all(|digit| digit.is_ascii_digit()))
            .collect();
        ids.sort_unstable();
        let file = |id: String| (id.clone(), Self::of_account(data_dir, &id));
        ids.into_iter().map(file).collect()
    }

    fn named(place: impl Fn(&str) -> PathBuf) -> Self {
        Self {
            path: place("records.sqlite"),
            own_folders: Vec::new(),
            old: OldFiles {
                journal: place("journal.jsonl"),
                answers: place("answers.json"),
                due: place("keys-due.json"),
            },
        }
    }

    /// The SQLite file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every file that there may be: the records, what SQLite puts beside them while it writes,
    /// and what was kept instead before. Whoever removes an account's records removes these.
    pub fn all(&self) -> [PathBuf; 5] {
        let OldFiles {
            journal,
            answers,
            due,
        } = self.old.clone();
        [
            self.path.clone(),
            roll_back(&self.path),
            journal,
            answers,
            due,
        ]
    }

    /// Whether nothing was ever kept. What cannot be looked at counts as there. A file that was made
    /// and then found no room has nothing in it, and is not there.
    pub(crate) fn is_new(&self) -> bool {
        let absent = |path: &PathBuf| matches!(path.try_exists(), Ok(false));
        let empty = || {
            self.path
                .metadata()
                .is_ok_and(|file| file.is_file() && file.len() == 0)
        };
        let [database, beside @ ..] = self.all();
        (absent(&database) || empty()) && beside.iter().all(absent)
    }
}

/// The file with which SQLite takes back a change that was cut short.
pub(crate) fn roll_back(database: &Path) -> PathBuf {
    followed_by(database, "-journal")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn accounts_are_found_by_their_folders() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(RecordsFile::of_accounts(home.path()), []);
        for name in ["444455556666", "111122223333", "notes"] {
            std::fs::create_dir_all(home.path().join("accounts").join(name)).unwrap();
        }
        let found = RecordsFile::of_accounts(home.path());
        let ids: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["111122223333", "444455556666"]);
        assert_eq!(
            found[0].1,
            RecordsFile::of_account(home.path(), "111122223333")
        );
    }

    #[test]
    fn stands_in_the_account_s_folder_or_beside_the_practice_file() {
        let real = RecordsFile::of_account(Path::new("/data"), "111122223333");
        let practice = RecordsFile::of_practice(Path::new("/tmp/p.json"));
        assert_eq!(
            real.path(),
            Path::new("/data/accounts/111122223333/records.sqlite")
        );
        assert_eq!(practice.path(), Path::new("/tmp/p.json.records.sqlite"));
        let practice = practice.all().map(|path| path.display().to_string());
        assert_eq!(
            practice[1..],
            [
                "/tmp/p.json.records.sqlite-journal",
                "/tmp/p.json.journal.jsonl",
                "/tmp/p.json.answers.json",
                "/tmp/p.json.keys-due.json",
            ]
        );
    }
}
