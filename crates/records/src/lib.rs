//! What Firstday keeps about an account, in one SQLite file each. Never a secret.
//!
//! Each table has a file here, with its migration beside it: what was about to be done and what
//! came of it (`journal`), what the person answered so far (`draft`), from when on access keys are
//! to be deleted (`due`), what the person said of steps that no API can show (`confirmations`), as
//! whom the person agreed to be signed in (`sign_ins`), whose new password nobody has said to have
//! (`passwords`), the run that has not come to its end (`open_run`), the page of the guided way that
//! the person was on (`setup`), how the account stood when it was read last (`looked`), what AWS
//! answered for money (`spending`), what the person decided against (`declines`), and how the account
//! stood at each check (`history`). A new table is such a pair of files and a line in `database`.
//!
//! The calls block. Time is given: nothing here asks for it.

mod computer;
mod confirmations;
mod database;
mod declines;
mod disk;
mod draft;
mod due;
mod entry;
mod error;
mod file;
mod history;
#[cfg(any(test, fuzzing))]
pub mod invariants;
mod journal;
mod looked;
mod open_run;
mod passwords;
mod recognise;
mod records;
mod setup;
mod sign_ins;
mod spending;
mod values;
mod version_1;

pub use computer::ThisComputer;
pub use entry::{Entry, Phase};
pub use error::RecordsError;
pub use file::RecordsFile;
pub use looked::Looked;
pub use open_run::OpenRun;
pub use records::Records;
