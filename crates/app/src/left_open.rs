//! What an earlier run left open: a password that nobody has said to have, and a run that was
//! broken off. Both are said again until they are done with.

use firstday_checklist::{Message, Plan, PlannedChange, UpdateLoginProfile};
use firstday_records::{Entry, OpenRun, Phase, Records, RecordsError};

use crate::apply::{Companion, Outcome};
use crate::problem::Problem;
use crate::session::Session;

/// The step that makes console passwords.
const STEP: &str = "admin-user";
/// The step of what is done with access keys alone.
const KEYS: &str = "access-keys";

/// What is left open in an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOpen {
    /// Users whose new console password nobody has said to have.
    pub unsaved: Vec<String>,
    /// The run that did not come to its end.
    pub run: Option<BrokenRun>,
}

/// A run that was broken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRun {
    /// How many changes were made.
    pub done: usize,
    /// How many were to be made.
    pub changes: usize,
    /// Whether they are about access keys alone.
    pub keys: bool,
    /// Whether they take back what an earlier run made.
    pub undoes: bool,
    /// What was being made as it was broken off: nobody knows how that ended.
    pub under_way: Option<Message>,
}

impl LeftOpen {
    /// By what is kept about the account, without asking AWS.
    ///
    /// # Errors
    /// [`RecordsError`].
    pub fn of(records: &Records) -> Result<Self, RecordsError> {
        let run = match records.open_run()? {
            Some(run) => Some(broken(&run, &records.journal()?)),
            None => None,
        };
        Ok(Self {
            unsaved: records.unsaved_passwords()?,
            run,
        })
    }
}

impl Session {
    /// What is left open. Who has no password at AWS any more, as far as that was read, needs none.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read.
    pub fn left_open(&self) -> Result<LeftOpen, Problem> {
        let mut left = LeftOpen::of(self.records())?;
        left.unsaved.retain(|user| !self.has_no_password(user));
        Ok(left)
    }

    /// The plan that gives `user` another console password, for who never saw the first one.
    pub fn plan_password(&self, user: &str) -> Plan {
        let policy = firstday_checklist::password_rules(self.account(), self.answers());
        let change = UpdateLoginProfile {
            user: user.to_owned(),
            policy,
        };
        Plan {
            changes: vec![PlannedChange {
                step: STEP.to_owned(),
                change: change.into(),
            }],
            ..Plan::default()
        }
    }

    fn has_no_password(&self, user: &str) -> bool {
        let account = self.account();
        let gone = account
            .directory
            .value()
            .map(|it| !it.users.contains_key(user));
        let without = account.sign_in(user).map(|live| !live.password);
        gone == Some(true) || without == Some(true)
    }

    /// Notes that a run begins.
    pub(crate) fn note_begin(&self, plan: &Plan) -> Result<(), Problem> {
        let records = self.records();
        let undoes = !plan.undoes.is_empty();
        records.begin_run(&OpenRun {
            began: self.now(),
            changes: narrow(plan.changes.len()),
            entries: narrow(records.journal()?.len()),
            keys: !undoes && plan.changes.iter().all(|planned| planned.step == KEYS),
            undoes,
        })?;
        Ok(())
    }

    /// Notes that it came to its end, unless the person or the end of the program broke it off.
    pub(crate) fn note_end(
        &self,
        companion: &dyn Companion,
        outcomes: &[Outcome],
    ) -> Result<(), Problem> {
        let broken_off = companion.stopped() && outcomes.contains(&Outcome::Left);
        if !broken_off {
            self.records().end_run()?;
        }
        Ok(())
    }
}

fn broken(run: &OpenRun, journal: &[Entry]) -> BrokenRun {
    let since = usize::try_from(run.entries).unwrap_or(usize::MAX);
    let made = |entry: &&Entry| matches!(entry.phase, Phase::Done | Phase::AlreadyThere);
    let last = journal.iter().skip(since).last();
    let under_way = last.filter(|entry| entry.phase == Phase::Intent);
    BrokenRun {
        under_way: under_way.map(|entry| entry.change.title()),
        undoes: run.undoes,
        done: journal.iter().skip(since).filter(made).count(),
        changes: usize::try_from(run.changes).unwrap_or(usize::MAX),
        keys: run.keys,
    }
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
