//! The access keys of an account's people: the step, which keys there are, and what can be done
//! with one.

mod actions;
mod age;
mod guidance;
mod holder;
mod judgement;
mod list;
mod quarantine;
mod records;
mod refusal;
pub(super) mod step;

pub use actions::{KeyAction, KeyPlan, plan_key_action};
pub(crate) use age::MAX_DAYS as KEY_DAYS;
pub use list::{AccessKeyRow, KeyList, access_keys};
pub use records::{KeyAttempt, KeyRecords};
pub use refusal::KeyRefusal;

#[cfg(test)]
mod tests;
