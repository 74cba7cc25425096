//! What IAM policies allow, and who can administer the account by them.
//!
//! The evaluation follows the IAM User Guide, "Policy evaluation logic" and "IAM JSON policy
//! elements": a statement that denies outweighs all that allow, a permissions boundary allows
//! nothing by itself and takes away what it does not allow. Where the documents do not decide
//! (conditions, policy variables, a document that was not read), the answer is
//! "perhaps". Not looked at: policies of an organization, of resources and of sessions.

mod actions;
mod administrators;
mod areas;
mod decision;
mod document;
mod evaluation;
mod identity;
#[cfg(any(test, fuzzing))]
pub mod invariants;
mod own_device;
mod pattern;
mod rights;
mod sentences;
mod takers;
mod ways;

pub use administrators::{Administrator, Administrators, Holder};
pub(crate) use rights::{Right, Rights};
pub use takers::Takers;
pub use ways::{Entry, Way};

#[cfg(test)]
mod tests;
