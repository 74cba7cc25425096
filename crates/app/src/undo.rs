//! What Firstday changed in the account, and taking it back.

use firstday_checklist::{
    Change, Made, Message, Prior, Undo, UndoTerms, plan_undo, with_what_rests_on_it,
};
use firstday_records::{Entry, OpenRun, Phase};
use jiff::Timestamp;
use serde::Deserialize;

use crate::problem::{Code, Problem};
use crate::session::Session;

/// A change that was begun, with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its number, by which it is named for ever.
    pub number: i64,
    /// When it was begun.
    pub at: Timestamp,
    /// The step that wanted it.
    pub step: String,
    /// The change.
    pub change: Change,
    /// What an undo needs of how it was. Never a secret.
    pub before: Prior,
    /// What came of it.
    pub state: State,
    /// The number of the change that it takes back, if it is an undo.
    pub undoes: Option<i64>,
    /// AWS's ids of the requests that were sent for it, oldest first.
    pub request_ids: Vec<String>,
    known_keys: Option<Vec<String>>,
}

/// What came of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It was made.
    Done,
    /// It was there already: Firstday changed nothing.
    AlreadyThere,
    /// The person left it for later.
    Left,
    /// It failed, with the problem of this code.
    Failed(String),
    /// Firstday broke off while it was made.
    Interrupted,
    /// It was made, and taken back.
    Undone,
}

/// What is to be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ts_rs::TS)]
#[serde(tag = "undo", rename_all = "kebab-case")]
pub enum UndoChoice {
    /// Everything that Firstday made here.
    All,
    /// What the run made that was broken off.
    Run,
    /// One change, with every later one that rests on it.
    Change {
        /// Its number.
        #[ts(type = "number")]
        number: i64,
    },
}

impl State {
    /// The kebab-case name, as in JSON and in message ids.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::AlreadyThere => "already-there",
            Self::Left => "left",
            Self::Failed(_) => "failed",
            Self::Interrupted => "interrupted",
            Self::Undone => "undone",
        }
    }

    /// The same for a person.
    pub fn label(&self) -> Message {
        Message::new(match self {
            Self::Done => "undo-state-done",
            Self::AlreadyThere => "undo-state-already-there",
            Self::Left => "undo-state-left",
            Self::Failed(_) => "undo-state-failed",
            Self::Interrupted => "undo-state-interrupted",
            Self::Undone => "undo-state-undone",
        })
    }
}

impl Recorded {
    /// Why it cannot be taken back, as far as the journal tells; `None` where it may be.
    pub fn no_way_back(&self) -> Option<Message> {
        if self.undoes.is_some() {
            return Some(Message::new("undo-kept-undo"));
        }
        match (&self.state, &self.before) {
            (State::Done, before) => {
                let inverse = self.change.deed().inverse(before);
                inverse.err().map(|why| why.message())
            }
            // Its inverse may want what only the account tells.
            (State::Interrupted, _) | (State::Failed(_), Prior::NewAccessKey(_)) => None,
            (State::AlreadyThere, _) => Some(Message::new("undo-kept-already-there")),
            (State::Left | State::Failed(_), _) => Some(Message::new("undo-kept-not-made")),
            (State::Undone, _) => Some(Message::new("undo-kept-undone")),
        }
    }

    fn made(&self) -> Option<Made> {
        let is_ours = match (&self.state, &self.before) {
            (State::Done | State::Interrupted, _) | (State::Failed(_), Prior::NewAccessKey(_)) => {
                true
            }
            (State::AlreadyThere | State::Left | State::Failed(_) | State::Undone, _) => false,
        };
        (is_ours && self.undoes.is_none()).then(|| Made {
            number: self.number,
            at: self.at,
            step: self.step.clone(),
            change: self.change.clone(),
            before: self.before.clone(),
            known_keys: self.known_keys.clone(),
            certain: self.state != State::Interrupted,
        })
    }
}

impl Session {
    /// Every change that was begun in this account from this computer, the oldest first.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read.
    pub fn recorded(&self) -> Result<Vec<Recorded>, Problem> {
        Ok(recorded(&self.records().numbered_journal()?))
    }

    /// What takes back what was chosen, by the account as it was read last; with `changed` also what
    /// somebody else has changed since. [`Session::apply`] then makes it so.
    ///
    /// # Errors
    /// [`Problem`] when the records cannot be read, or no change has that number.
    pub fn plan_undo(&self, choice: UndoChoice, changed: bool) -> Result<Undo, Problem> {
        let entries = self.records().numbered_journal()?;
        let recorded = recorded(&entries);
        let made: Vec<Made> = recorded.iter().filter_map(Recorded::made).collect();
        let made = match choice {
            UndoChoice::All => made,
            UndoChoice::Run => match self.records().open_run()? {
                Some(run) => of_run(&run, &entries, made),
                None => Vec::new(),
            },
            UndoChoice::Change { number } => {
                let one = recorded.iter().find(|it| it.number == number);
                let one = one.ok_or_else(|| unknown(number))?;
                if let Some(why) = one.no_way_back() {
                    return Ok(kept(one, why));
                }
                with_what_rests_on_it(&made, number)
            }
        };
        let terms = UndoTerms {
            profile: self.profile.as_deref(),
            changed,
        };
        Ok(plan_undo(self.account(), &made, terms))
    }
}

fn unknown(number: i64) -> Problem {
    Problem::new(Code::NoSuchChange).with("number", number)
}

fn kept(one: &Recorded, why: Message) -> Undo {
    Undo {
        kept: vec![firstday_checklist::Kept {
            title: one.change.title(),
            why,
            changed: false,
        }],
        ..Undo::default()
    }
}

fn of_run(run: &OpenRun, entries: &[(i64, Entry)], made: Vec<Made>) -> Vec<Made> {
    let since = usize::try_from(run.entries).unwrap_or(usize::MAX);
    let first = entries.get(since).map(|(number, _)| *number);
    let of_it = |one: &Made| first.is_some_and(|first| one.number >= first);
    made.into_iter().filter(of_it).collect()
}

/// The changes of a journal: each entry before one with that after it.
fn recorded(entries: &[(i64, Entry)]) -> Vec<Recorded> {
    let mut all: Vec<Recorded> = Vec::new();
    for (number, entry) in entries {
        if entry.phase == Phase::Intent {
            all.push(begun(*number, entry));
            continue;
        }
        let open = |it: &&mut Recorded| {
            let same = (&it.change, it.undoes) == (&entry.change, entry.undoes);
            it.state == State::Interrupted && same
        };
        if let Some(one) = all.iter_mut().rev().find(open) {
            end(one, entry);
        }
    }
    mark_undone(&mut all);
    all
}

fn begun(number: i64, entry: &Entry) -> Recorded {
    Recorded {
        number,
        at: entry.at,
        step: entry.step.clone(),
        change: entry.change.clone(),
        before: entry.prior.clone(),
        state: State::Interrupted,
        undoes: entry.undoes,
        request_ids: Vec::new(),
        known_keys: entry.known_keys.clone(),
    }
}

fn end(one: &mut Recorded, entry: &Entry) {
    one.state = match &entry.phase {
        Phase::Intent => State::Interrupted,
        Phase::Done => State::Done,
        Phase::AlreadyThere => State::AlreadyThere,
        Phase::Left => State::Left,
        Phase::Failed { code } => State::Failed(code.clone()),
    };
    if entry.prior != Prior::Nothing {
        one.before = entry.prior.clone();
    }
    one.request_ids.clone_from(&entry.request_ids);
}

/// A change is undone once the last change of its inverse was made.
fn mark_undone(all: &mut [Recorded]) {
    let made = |it: &&Recorded| matches!(it.state, State::Done | State::AlreadyThere);
    let undos: Vec<(i64, Change)> = all
        .iter()
        .filter(made)
        .filter_map(|it| Some((it.undoes?, it.change.clone())))
        .collect();
    for one in all.iter_mut() {
        let by = undos.iter().filter(|(number, _)| *number == one.number);
        let by: Vec<&Change> = by.map(|(_, change)| change).collect();
        let Some(last) = by.last().copied() else {
            continue;
        };
        // Of a run that broke off, its undo found out which key it had made.
        let key = by.iter().find_map(|change| change.deed().settles_key());
        if let Some(id) = key.filter(|_| one.change.deed().makes_key_for().is_some())
            && one.before == Prior::Nothing
        {
            one.before = Prior::NewAccessKey(id.to_owned());
        }
        let inverse = one.change.deed().inverse(&one.before);
        if inverse.is_ok_and(|all| all.last() == Some(last)) {
            one.state = State::Undone;
        }
    }
}
