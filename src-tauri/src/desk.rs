//! The window's controller: a few rooms, each with what it alone keeps. It knows nothing of windows.

mod about;
mod accounts;
mod attempts;
mod checks;
mod closing;
mod computer;
mod journey;
mod keys;
mod languages;
mod left_open;
mod practice_console;
mod reports;
mod runs;
mod sign_ins;
#[cfg(test)]
pub(crate) mod tests;
mod undo;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use firstday_app::browser::Link;
use firstday_app::keyring::Machine;
use firstday_app::{Code, Connection, Problem, SecretStore, Surroundings};
use firstday_words::{Spoken, Translation};

use self::about::About;
use self::accounts::Accounts;
use self::checks::Checks;
use self::closing::Closing;
use self::computer::Computer;
use self::journey::Journey;
use self::keys::Keys;
use self::languages::Languages;
use self::left_open::LeftOpen;
use self::practice_console::PracticeConsole;
use self::reports::Reports;
use self::runs::Runs;
use self::sign_ins::SignIns;
use self::undo::Undo;
use crate::clipboard::Loan;

/// Opens an address in the person's browser.
pub(crate) type Browse = Box<dyn Fn(&Link) -> std::io::Result<()> + Send + Sync>;

/// What the window stands in, given to it.
pub(crate) struct Setting {
    /// The file of the practice account. One that is named is opened at once.
    pub(crate) practice_file: Option<PathBuf>,
    pub(crate) surroundings: Surroundings,
    /// The language that the window speaks.
    pub(crate) spoken: Spoken,
    /// A translation that is being written, which the page does not have. It is spoken first.
    pub(crate) translation: Option<Translation>,
    pub(crate) store: SecretStore,
    /// What kind of computer this is, for what to do about its keyring.
    pub(crate) machine: Machine,
    pub(crate) clipboard: Loan,
    /// Opens an address in the person's browser.
    pub(crate) browse: Browse,
    /// How AWS itself is reached, with what are no practice keys.
    pub(crate) reach: Box<dyn Fn(Connection) -> Connection + Send + Sync>,
}

/// Everything that the page can ask for, by rooms.
pub(crate) struct Desk {
    /// Signing in and out.
    pub(crate) sign_ins: SignIns,
    /// From reading the account to making what is missing.
    pub(crate) journey: Journey,
    /// What a run of changes asks of the person, and the secrets that it makes.
    pub(crate) runs: Arc<Runs>,
    /// What must not be forgotten.
    pub(crate) left_open: LeftOpen,
    /// Closing the window.
    pub(crate) closing: Closing,
    /// The language that is spoken.
    pub(crate) languages: Languages,
    /// Access keys.
    pub(crate) keys: Keys,
    /// What Firstday changed, and taking it back.
    pub(crate) undo: Undo,
    /// The keyring and the AWS tools of this computer.
    pub(crate) computer: Computer,
    /// Every account that is known here.
    pub(crate) checks: Checks,
    /// Reports, worklogs and classes.
    pub(crate) reports: Reports,
    /// The practice account's own pages.
    pub(crate) practice_console: PracticeConsole,
    /// What the program says of itself.
    pub(crate) about: About,
}

impl Desk {
    pub(crate) fn new(setting: Setting) -> Self {
        let setting = Arc::new(setting);
        let accounts = Arc::new(Accounts::default());
        let runs = Arc::new(Runs::new(setting.clone(), accounts.clone()));
        Self {
            sign_ins: SignIns::new(setting.clone(), accounts.clone(), runs.clone()),
            journey: Journey::new(setting.clone(), accounts.clone(), runs.clone()),
            left_open: LeftOpen::new(accounts.clone(), runs.clone()),
            closing: Closing::new(runs.clone()),
            languages: Languages::new(setting.clone()),
            keys: Keys::new(runs.clone()),
            undo: Undo::new(runs.clone()),
            checks: Checks::new(setting.clone(), accounts.clone(), runs.clone()),
            computer: Computer::new(setting.clone(), runs.clone()),
            reports: Reports::new(setting, runs.clone()),
            practice_console: PracticeConsole::new(accounts),
            about: About::default(),
            runs,
        }
    }
}

impl Setting {
    fn browse(&self, link: &Link) -> Result<(), Problem> {
        (self.browse)(link).map_err(|error| {
            let problem = Problem::new(Code::BrowserFailed).with("link", link.as_str());
            problem.caused_by(&error)
        })
    }

    fn practice_file(&self) -> PathBuf {
        let named = self.practice_file.clone();
        named.unwrap_or_else(|| self.surroundings.data_dir.join("practice.json"))
    }
}

fn not_signed_in() -> Problem {
    Problem::new(Code::NotSignedIn)
}

/// The page asked for something that cannot be.
fn bug(error: &dyn std::error::Error) -> Problem {
    Problem::new(Code::Unexpected).caused_by(error)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
