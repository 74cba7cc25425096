//! The files of the AWS command line: `~/.aws/config`, in which Firstday keeps one section for
//! each profile that it serves, and `~/.aws/credentials`, out of which it takes a key that the
//! person wants to have in the keyring.
//!
//! Only that is touched: every other byte stays as it is. The functions that read and change text
//! are pure; [`read`], [`write_atomically`] and [`backups`] are the only ones that touch a disk.

mod command;
mod edit;
mod error;
#[cfg(any(test, fuzzing))]
pub mod invariants;
mod outside;
mod paths;
mod plaintext;
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
pub use plaintext::{KeyFault, PlaintextKey, plaintext_keys};
pub use remove::{without_key, without_profile};
pub use scan::Dialect;
pub use show::diff;
pub use survey::{ProfileSummary, Setting, headers, profiles, setting};
pub use write::{Backup, backup_path, backups, read, write_atomically};
