//! Taking back what Firstday changed: what will be done for it, and what stays, and why.

mod way_in;

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use jiff::Timestamp;

use crate::{Account, Change, Found, KeyAttempt, Message, Plan, PlannedChange, Prior, Resource};
use way_in::{is_your_own, takes_rights};

/// A change that Firstday made and has not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its number in the journal.
    pub number: i64,
    /// When it was begun.
    pub at: Timestamp,
    /// The step that wanted it.
    pub step: String,
    /// The change.
    pub change: Change,
    /// What its inverse is told, as far as that was kept.
    pub before: Prior,
    /// Of a change that makes an access key: the ids of the keys that the user had.
    pub known_keys: Option<Vec<String>>,
    /// Whether it is known how it ended. Otherwise the program broke off meanwhile.
    pub certain: bool,
}

/// What an undo has to know besides.
#[derive(Clone, Copy, Debug, Default)]
pub struct UndoTerms<'a> {
    /// The profile of this computer by which the person is signed in, if it is one.
    pub profile: Option<&'a str>,
    /// Whether what somebody else has changed since is taken back as well.
    pub changed: bool,
}

/// What takes changes back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undo {
    /// What will be done: the latest change is taken back first.
    pub plan: Plan,
    /// What stays, and why.
    pub kept: Vec<Kept>,
    /// What is as it was before already.
    pub already: Vec<Message>,
    /// What will be taken back although Firstday broke off while it made it.
    pub uncertain: Vec<Message>,
}

/// A change that is not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What was done.
    pub title: Message,
    /// Why it stays.
    pub why: Message,
    /// Whether that is because somebody else has changed it since: the person can have it taken back
    /// all the same.
    pub changed: bool,
}

impl Undo {
    /// Whether something stays only because the person was not asked yet.
    pub fn asks(&self) -> bool {
        self.kept.iter().any(|kept| kept.changed)
    }
}

/// The change of this number and every later one that rests on it, in their order.
pub fn with_what_rests_on_it(made: &[Made], number: i64) -> Vec<Made> {
    let mut provided: HashSet<Resource> = HashSet::new();
    let rests = |one: &&Made| {
        let deed = one.change.deed();
        let on_it = deed.requires().iter().any(|it| provided.contains(it));
        let is_meant = one.number == number || on_it;
        if is_meant {
            provided.extend(deed.provides());
        }
        is_meant
    };
    made.iter().filter(rests).cloned().collect()
}

/// What takes back `made`, which is in its order, by the account as it was read.
///
/// Kept is what has no way back, what Firstday did not make so, and the last way in: whoever is
/// signed in, the last administrator, the key that a profile uses.
pub fn plan_undo(account: &Account, made: &[Made], terms: UndoTerms<'_>) -> Undo {
    let mut foreseen = account.clone();
    let mut undo = Undo::default();
    let (mut gone, mut stays) = (HashSet::new(), Vec::new());
    for one in made.iter().rev() {
        let title = one.change.title();
        match back(&foreseen, made, one, terms) {
            Ok(Back::Already) => undo.already.push(title),
            Ok(Back::By(changes, account)) => {
                foreseen = *account;
                gone.extend(one.change.deed().provides());
                undo.uncertain.extend((!one.certain).then_some(title));
                undo.add(one, changes);
            }
            Err(Stays { why, changed }) => stays.push((
                one,
                Kept {
                    title,
                    why,
                    changed,
                },
            )),
        }
    }
    stays.retain(|(one, _)| !is_moot(one, &gone));
    undo.kept = stays.into_iter().map(|(_, kept)| kept).collect();
    undo
}

impl Undo {
    fn add(&mut self, one: &Made, changes: Vec<Change>) {
        for change in changes {
            self.plan.changes.push(PlannedChange {
                step: one.step.clone(),
                change,
            });
            self.plan.undoes.push(one.number);
        }
    }
}

/// How one change is taken back.
enum Back {
    /// It is as it was.
    Already,
    /// By these changes, after which the account is like this.
    By(Vec<Change>, Box<Account>),
}

struct Stays {
    why: Message,
    changed: bool,
}

impl From<Message> for Stays {
    fn from(why: Message) -> Self {
        let changed = false;
        Self { why, changed }
    }
}

fn back(account: &Account, all: &[Made], one: &Made, terms: UndoTerms<'_>) -> Result<Back, Stays> {
    let deed = one.change.deed();
    let before = match new_key(account, all, one) {
        Some(id) => Prior::NewAccessKey(id),
        None => one.before.clone(),
    };
    let found = deed.found(account, &before);
    if found == Ok(Found::AsBefore) {
        return Ok(Back::Already);
    }
    let inverse = deed.inverse(&before).map_err(|why| why.message())?;
    if let Some(why) = is_your_own(account, deed, terms) {
        return Err(why.into());
    }
    if found? == Found::Changed && !terms.changed {
        return Err(Stays {
            why: Message::new("undo-kept-changed"),
            changed: true,
        });
    }
    let mut after = account.clone();
    for change in &inverse {
        if let Some(why) = change.deed().obstacle(&after) {
            return Err(why.into());
        }
        change.deed().foresee(&mut after);
    }
    match takes_rights(account, &after) {
        Some(why) => Err(why.into()),
        None => Ok(Back::By(inverse, Box::new(after))),
    }
}

/// What cannot be taken back is of no account where that which it rests on goes.
fn is_moot(one: &Made, gone: &HashSet<Resource>) -> bool {
    let rests_on = one.change.deed().requires();
    rests_on.iter().any(|resource| gone.contains(resource))
}

/// The id of the access key that came of a change which broke off before it was written down: the
/// one that the user did not have before, was made at that time, and nobody else accounts for.
fn new_key(account: &Account, all: &[Made], one: &Made) -> Option<String> {
    let user = one.change.deed().makes_key_for()?;
    if one.before != Prior::Nothing {
        return None;
    }
    let attempt = KeyAttempt {
        user: user.to_owned(),
        at: one.at,
        known: one.known_keys.clone()?,
    };
    let named = |id: &str| {
        let mut others = all.iter().map(|it| &it.before);
        others.any(|it| matches!(it, Prior::NewAccessKey(other) if other == id))
    };
    let keys = account.sign_in(user)?.access_keys.iter();
    let mut keys = keys.filter(|key| attempt.made(user, key) && !named(&key.id));
    match (keys.next(), keys.next()) {
        (Some(key), None) => Some(key.id.clone()),
        (Some(_) | None, _) => None,
    }
}
