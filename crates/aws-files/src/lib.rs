//! The files of the AWS command line: `~/.aws/config`, in which Firstday keeps one section for
//! each profile that it serves, and `~/.aws/credentials`, out of which it takes a key that the
//! person wants to have in the keyring.
//!
//! Only that is touched: every other byte stays as it is. The functions that read and change text
//! are pure; [`read`], [`try_writing`], [`write_atomically`] and [`backups`] are the only ones that touch a
//! disk.

mod command;
mod edit;
mod empty;
mod error;
#[cfg(any(test, fuzzing))]
pub mod invariants;
mod outside;
mod owner;
mod paths;
mod plaintext;
mod refusal;
mod remove;
mod rewrite;
mod scan;
mod show;
mod survey;
mod trial;
mod write;

pub use command::{check_profile_name, credential_process_command, program_fault};
pub use edit::{ProfileSection, with_credential_process, with_profile};
pub use empty::without_empty;
pub use error::{Barrier, ConfigError, ProgramFault};
pub use paths::AwsFiles;
pub use plaintext::{KeyFault, PlaintextKey, plaintext_keys};
pub use refusal::{FileFault, Refusal, refusals};
pub use remove::{without_key, without_profile};
pub use scan::Dialect;
pub use show::diff;
pub use survey::{ProfileSummary, Setting, headers, line_of, profiles, setting};
pub use trial::{try_making, try_writing};
pub use write::{Backup, backup_path, backups, read, write_atomically};
