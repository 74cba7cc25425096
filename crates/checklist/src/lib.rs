//! What a safe AWS account looks like, and how to get there.
//!
//! The functional core of Firstday: plain data and pure functions, no IO. Data flows one way:
//! an [`Account`] is what was read; a [`Step`] assesses it into a [`Verdict`] and, from the
//! person's [`Answers`], plans the [`Change`]s that are missing. Other crates read accounts and
//! apply changes; this one decides.

mod account;
mod answers;
mod change;
mod checklist;
mod few;
mod head;
mod message;
mod partition;
mod plan;
mod planned;
mod policy;
mod practice_key;
mod proposal;
mod question;
mod reading;
mod region;
mod setup;
mod step;
mod steps;
mod verdict;
mod visible;

pub use account::*;
pub use answers::{Answers, InvalidAnswer, Reason, Section};
pub use change::*;
pub use checklist::{Checklist, StepReport};
pub use head::{Area, ChangedBy, Chapter, Head, Page, Standard, When};
pub use message::{Arg, Cause, Message};
pub use partition::Partition;
pub use plan::{check, plan};
pub use planned::{Plan, PlannedChange, UnreadStep};
pub use policy::{Administrator, Administrators, Entry, Holder, Way};
pub use practice_key::{PRACTICE_ACCOUNTS, PRACTICE_MARK, is_practice_key, is_practice_key_of};
pub use proposal::{follow, propose};
pub use question::{Choice, Question, QuestionKind};
pub use reading::{PAYER_FIRST, Reading, Unread};
pub use region::REGIONS;
pub use setup::{SetupPage, SetupSteps};
pub use step::{Judgement, Step};
pub use steps::{
    AccessKeyRow, KeyAction, KeyAttempt, KeyList, KeyPlan, KeyRecords, KeyRefusal, STEPS,
    access_keys, find_step, password_rules, plan_key_action, sign_in_address, who,
};
pub use verdict::{Severity, Status, Verdict};
pub use visible::{visible, visible_json, visible_line};
