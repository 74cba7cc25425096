//! The use cases that the window and the terminal share.
//!
//! A [`Session`] is one person signed in to one account. It observes, plans, previews and
//! applies; what it tells and asks on the way goes through a [`Companion`]. Every failure that
//! reaches a person is a [`Problem`].

pub mod answers_file;
mod apply;
pub mod browser;
mod callback_pages;
mod confirm;
mod conversions;
mod identity;
mod journal;
mod keys;
mod known;
mod left_open;
mod look;
mod preview;
mod problem;
mod report;
mod session;
mod setup;
pub mod wire;
mod wire_from;

pub use apply::{Codes, Companion, Enrolment, Outcome, SignInReply, SignInRequest};
pub use callback_pages::callback_pages;
pub use firstday_aws_files as aws_files;
pub use firstday_aws_gateway::{Connection, Transport, TransportError};
pub use firstday_checklist as checklist;
pub use firstday_computer::command_line::profile_names;
pub use firstday_computer::profile::FileChange;
pub use firstday_computer::{
    Env, NoHome, Settings, Surroundings, credential_process, helper, import, keyring, memory,
    profile, prove, refused, sessions, tools,
};
pub use firstday_records::{
    Entry, Looked, Phase, Records, RecordsError, RecordsFile, ThisComputer,
};
pub use firstday_secret_store::{KeyringState, SecretStore};
pub use known::{KnownAccount, Whose};
pub use left_open::{BrokenRun, LeftOpen};
pub use preview::Preview;
pub use problem::{Code, Kind, Problem};
pub use report::{
    Report, ReportAccount, ReportFinding, ReportStep, SCHEMA_VERSION, UnknownStep, chosen, report,
};
pub use session::{Session, Standing};
pub use setup::Setup;
