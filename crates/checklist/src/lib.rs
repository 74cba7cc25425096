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
mod coming;
mod detail;
mod few;
mod head;
mod history;
mod message;
mod mfa_rule;
mod overview;
mod partition;
mod permissions;
mod plan;
mod planned;
mod policy;
mod practice_key;
mod proposal;
mod question;
mod reading;
mod recovery_kit;
mod region;
mod setup;
mod step;
mod steps;
mod undo;
mod verdict;
mod visible;

pub use account::*;
pub use answers::{Answers, InvalidAnswer, Reason, Section};
pub use change::*;
pub use checklist::{CheckResult, Checklist, Progress, StepReport};
pub use coming::Coming;
pub use detail::{Bar, Cell, Day, Detail, Fact, Form, Limit, Mark, PathLink, Thing, ThingKind};
pub use head::{Area, ChangedBy, Chapter, Head, Page, Standard, When};
pub use history::{
    Comparison, FactChange, FactKind, Facts, Snapshot, StepChange, Stood, Tally, compare,
};
pub use message::{Arg, Cause, Message};
pub use mfa_rule::{MFA_PRESENT, MfaRule, same_document};
pub use overview::{KeysGlance, Overview, PlanGlance, ProfileGlance, overview};
pub use partition::Partition;
pub use permissions::{
    MOST_CHARACTERS, NeededPolicy, OTHER_ACTIONS, OtherActions, PolicyPurpose, PolicyScope,
    actions_of, needed_policies,
};
pub use plan::{check, plan, plan_clearing};
pub use planned::{Plan, PlannedChange, UnreadStep};
#[cfg(any(test, fuzzing))]
pub use policy::invariants;
pub use policy::{Administrator, Administrators, Entry, Holder, Takers, Way};
pub use practice_key::{PRACTICE_ACCOUNTS, PRACTICE_MARK, is_practice_key, is_practice_key_of};
pub use proposal::{follow, propose};
pub use question::{Choice, Question, QuestionKind};
pub use reading::{PAYER_FIRST, Reading, Unread};
pub use recovery_kit::{RecoveryKit, recovery_kit};
pub use region::{OPT_IN_REGIONS, REGIONS, region_name};
pub use setup::{SetupPage, SetupSteps};
pub use step::{Judgement, Step};
pub use steps::{
    AccessKeyRow, KeyAction, KeyAttempt, KeyList, KeyPlan, KeyRecords, KeyRefusal, Part, STEPS,
    Stand, access_keys, find_step, next_drill, part_stands, password_rules, plan_key_action,
    sign_in_address, who,
};
pub use undo::{Kept, Made, Undo, UndoTerms, plan_undo, with_what_rests_on_it};
pub use verdict::{Severity, Status, Verdict};
pub use visible::{visible, visible_json, visible_line};
