//! Every sentence that a person reads, as Project Fluent messages.
//!
//! The messages stand in `locales/<language>/`, one file for each part of the program and one for
//! each step. The terminal, the reports and the errors read them through [`Words`]; the window
//! imports the same files.

mod formats;
mod language;
mod messages;
mod spoken;
mod translation;
mod words;

pub use language::{Language, UnknownLanguage};
pub use spoken::Spoken;
pub use translation::Translation;
pub use words::{Fault, Words};
