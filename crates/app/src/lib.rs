//! The use cases that the window and the terminal share.
//!
//! A [`Session`] is one person signed in to one account. It observes, plans, previews and
//! applies; what it tells and asks on the way goes through a [`Companion`]. Every failure that
//! reaches a person is a [`Problem`].

pub mod answers_file;
mod apply;
pub mod browser;
mod command_line;
pub mod credential_process;
mod draft;
mod due;
mod files;
pub mod helper;
pub mod import;
mod journal;
pub mod keyring;
mod keys;
mod preview;
mod problem;
pub mod profile;
pub mod prove;
mod redact;
mod report;
mod say;
mod session;
mod surroundings;
pub mod tools;
pub mod wire;
mod wire_from;

pub use apply::{Codes, Companion, Enrolment, FileChange, Outcome, SignInReply, SignInRequest};
pub use command_line::profile_names;
pub use firstday_aws_files as aws_files;
pub use firstday_aws_gateway::{Connection, Transport, TransportError};
pub use firstday_checklist as checklist;
pub use firstday_secret_store::{KeyringState, SecretStore};
pub use journal::{Entry, Journal, JournalError, Phase};
pub use preview::Preview;
pub use problem::{CODES, Problem};
pub use report::{
    Report, ReportAccount, ReportFinding, ReportStep, SCHEMA_VERSION, UnknownStep, chosen, report,
};
pub use say::say;
pub use session::{Session, Standing};
pub use surroundings::{AccountFiles, Env, NoHome, Surroundings};
