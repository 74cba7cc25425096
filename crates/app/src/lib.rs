//! The use cases that the window and the terminal share.
//!
//! A [`Session`] is one person signed in to one account. It observes, plans, previews and
//! applies; what it tells and asks on the way goes through a [`Companion`]. Every failure that
//! reaches a person is a [`Problem`].

pub mod answers_file;
mod apply;
pub mod browser;
mod callback_pages;
pub mod checks;
mod confirm;
mod conversions;
mod decline;
pub mod doctor;
mod documents;
pub mod evidence;
mod history;
mod history_report;
mod identity;
mod journal;
mod kept_answers;
mod keys;
mod kit_page;
mod known;
mod left_open;
mod licences;
mod look;
mod preview;
mod problem;
mod reminders;
mod report;
mod run_lock;
mod session;
mod setup;
mod tabulated;
mod undo;
pub mod wire;
mod wire_from;

pub use apply::{
    Codes, Companion, Enrolment, Outcome, PhoneCode, PhoneCodeRequest, SignInReply, SignInRequest,
};
pub use callback_pages::callback_pages;
pub use firstday_aws_files as aws_files;
pub use firstday_aws_gateway::{Connection, Transport, TransportError};
pub use firstday_checklist as checklist;
pub use firstday_computer::command_line::{every_profile, profile_names};
pub use firstday_computer::profile::FileChange;
pub use firstday_computer::{
    Env, NoHome, Settings, Surroundings, credential_process, helper, import, keyring, memory,
    profile, prove, refused, sessions, tools, window,
};
pub use firstday_records::{
    Entry, Looked, Phase, Records, RecordsError, RecordsFile, ThisComputer,
};
pub use firstday_secret_store::{KeyringState, SecretStore};
pub use history::check_of_day;
pub use history_report::{
    CheckReport, ComparisonReport, FactReport, HistoryReport, StepChangeReport,
};
pub use kit_page::{kit_file, kit_page, save_kit};
pub use known::{KnownAccount, Whose};
pub use left_open::{BrokenRun, LeftOpen};
pub use licences::{Licences, LicensedPart};
pub use preview::Preview;
pub use problem::{Code, Kind, Problem};
pub use reminders::{calendar, reminders_file, save_reminders};
pub use report::{
    Report, ReportAccount, ReportFinding, ReportStep, SCHEMA_VERSION, UnknownStep, chosen, report,
};
pub use session::{Session, Standing};
pub use setup::Setup;
pub use tabulated::{Tabulated, tabulate};
pub use undo::{Recorded, State, UndoChoice};
