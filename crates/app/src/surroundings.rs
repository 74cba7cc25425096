//! What the program stands in, given to it rather than fetched by it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

/// Looks up an environment variable.
pub type Env = Arc<dyn Fn(&str) -> Option<OsString> + Send + Sync>;

/// Environment, home, clock and places of files. Tests give their own.
#[derive(Clone)]
pub struct Surroundings {
    /// Looks up an environment variable.
    pub env: Env,
    /// The person's home directory.
    pub home: PathBuf,
    /// Where Firstday keeps journals and drafts of answers.
    pub data_dir: PathBuf,
    /// The absolute path of the program `firstday`, for `credential_process`.
    pub helper: PathBuf,
    /// What time it is: the account's clock, which on a practice account is its own.
    pub clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
}

/// There is no home directory to keep anything in.
#[derive(Debug, thiserror::Error)]
#[error("no home directory")]
pub struct NoHome;

impl Surroundings {
    /// This computer's, with `helper` as the path of the program `firstday`.
    ///
    /// # Errors
    /// [`NoHome`] where the system names no home directory.
    pub fn here(helper: PathBuf) -> Result<Self, NoHome> {
        use etcetera::BaseStrategy;
        let places = etcetera::choose_base_strategy().map_err(|_| NoHome)?;
        Ok(Self {
            env: Arc::new(|name| std::env::var_os(name)),
            home: places.home_dir().to_owned(),
            data_dir: places.data_dir().join("firstday"),
            helper,
            clock: Arc::new(Timestamp::now),
        })
    }

    /// A computer whose every place is in this folder, without variables. For tests.
    #[cfg(test)]
    pub(crate) fn within(folder: &Path) -> Self {
        Self {
            env: Arc::new(|_| None),
            home: folder.to_owned(),
            data_dir: folder.join("data"),
            helper: folder.join("firstday"),
            clock: Arc::new(Timestamp::now),
        }
    }

    /// The same with another clock.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}

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
