//! This computer's side of the first day: where things are ([`Surroundings`]), what the AWS CLI has
//! and does ([`command_line`], [`prove`], [`profile`]), how it gets its keys
//! ([`credential_process`], [`helper`]), and what is kept in the keyring ([`keyring`], [`import`],
//! [`sessions`]). [`memory`] is what others may see of this process, and [`window`]
//! starts the other of our two programs.
//!
//! What goes wrong is told by each module's own error; no sentence for a person is put together
//! here.

pub mod browser;
pub mod command_line;
pub mod credential_process;
mod held;
pub mod helper;
pub mod import;
pub mod keyring;
pub mod memory;
pub mod profile;
pub mod prove;
mod redact;
mod refused;
#[cfg(test)]
mod samples;
pub mod sessions;
mod settings;
mod surroundings;
mod system;
pub mod tools;
mod trust;
pub mod window;

pub use held::held_keys;
pub use refused::{message as refusal, refused};
pub use settings::Settings;
pub use surroundings::{Clock, Env, NoHome, Surroundings};
pub use system::SystemFacts;
pub use trust::{Exposed, Way};
