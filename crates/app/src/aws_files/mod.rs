//! The files of the AWS command line: `~/.aws/config`, in which Firstday keeps one section for
//! each profile that it serves, and `~/.aws/credentials`, which it reads and never writes.
//!
//! Only our own section is touched: every other byte stays as it is. The functions that read and
//! change text are pure; [`read`] and [`write_atomically`] are the only ones that touch a disk.

mod command;
mod edit;
mod error;
#[cfg(any(test, fuzzing))]
pub mod invariants;
mod outside;
mod paths;
mod remove;
mod rewrite;
mod scan;
mod show;
mod survey;
mod write;

pub use command::{check_profile_name, credential_process_command, program_fault};
pub use edit::{ProfileSection, with_credential_process, with_profile};
pub use error::{ConfigError, ProgramFault};
pub use paths::AwsFiles;
pub use remove::{without_key, without_profile};
pub use scan::Dialect;
pub use show::diff;
pub use survey::{ProfileSummary, Setting, Shadow, headers, profiles, setting, shadows};
pub use write::{Backup, read, write_atomically};
