//! Where one account's own files stand.

use std::path::{Path, PathBuf};

/// Where one account's own files stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountFiles {
    /// What was about to be done, and what came of it.
    pub journal: PathBuf,
    /// What the person answered so far.
    pub draft: PathBuf,
    /// From when on the person wants which access key deleted.
    pub due: PathBuf,
}

impl AccountFiles {
    /// For a real account: in the data directory, under the account's id.
    pub fn of_account(data_dir: &Path, account_id: &str) -> Self {
        let folder = data_dir.join("accounts").join(account_id);
        Self {
            journal: folder.join("journal.jsonl"),
            draft: folder.join("answers.json"),
            due: folder.join("keys-due.json"),
        }
    }

    /// For a practice account: beside its file.
    pub fn of_practice(file: &Path) -> Self {
        Self {
            journal: beside(file, "journal.jsonl"),
            draft: beside(file, "answers.json"),
            due: beside(file, "keys-due.json"),
        }
    }
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}
