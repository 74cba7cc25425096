//! Every account that is known on this computer, and checking all of them.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use firstday_app::checklist::STEPS;
use firstday_app::checks::{ProfileCheck, ProfileHeard, check_profiles};
use firstday_app::wire::{AccountLine, AccountsProgress};
use firstday_app::{Connection, KnownAccount, Problem, Whose, every_profile};
use futures::future::{AbortHandle, Abortable};

use super::accounts::Accounts;
use super::runs::Runs;
use super::{Setting, lock};

/// The page of accounts.
pub(crate) struct Checks {
    setting: Arc<Setting>,
    accounts: Arc<Accounts>,
    runs: Arc<Runs>,
    /// Ends the check that is under way.
    check: Mutex<Option<AbortHandle>>,
    /// What came of the last one.
    checked: Mutex<Vec<Checked>>,
}

/// What came of one profile.
struct Checked {
    profiles: Vec<String>,
    account: Result<String, Problem>,
}

impl Checks {
    pub(super) fn new(setting: Arc<Setting>, accounts: Arc<Accounts>, runs: Arc<Runs>) -> Self {
        Self {
            setting,
            accounts,
            runs,
            check: Mutex::default(),
            checked: Mutex::default(),
        }
    }

    /// Every account that is known here, and the profiles that lead to more. AWS is not asked.
    pub(crate) fn known_accounts(&self) -> Result<Vec<AccountLine>, Problem> {
        let surroundings = &self.setting.surroundings;
        let profiles = every_profile(surroundings)?;
        let practice = [self.setting.practice_file()];
        let known = KnownAccount::all(&surroundings.data_dir, &practice);
        let mut lines: Vec<AccountLine> = known.into_iter().map(|it| self.line(it)).collect();
        let checked = lock(&self.checked);
        for profile in profiles {
            place(&mut lines, &checked, profile);
        }
        Ok(lines)
    }

    /// Checks the accounts of all profiles, some at once. What was read is kept with each account,
    /// also if it is stopped.
    pub(crate) async fn check_accounts(
        &self,
        progress: impl Fn(AccountsProgress) + Send + Sync,
    ) -> Result<Vec<AccountLine>, Problem> {
        self.runs.idle()?;
        let Setting {
            surroundings,
            store,
            reach,
            ..
        } = &*self.setting;
        let connect = |name: String| {
            let connection = reach(Connection::profile(Some(name.clone())));
            (name, connection)
        };
        let profiles = every_profile(surroundings)?
            .into_iter()
            .map(connect)
            .collect();
        let (done, total) = (AtomicU32::new(0), AtomicU32::new(0));
        let heard = |heard: ProfileHeard<'_>| {
            match heard {
                ProfileHeard::Accounts(count) => {
                    total.store(u32::try_from(count).unwrap_or(u32::MAX), Ordering::Relaxed);
                }
                ProfileHeard::Done(_) => {
                    done.fetch_add(1, Ordering::Relaxed);
                }
                ProfileHeard::Read(..) => return,
            }
            progress(AccountsProgress {
                done: done.load(Ordering::Relaxed),
                total: total.load(Ordering::Relaxed),
            });
        };
        let checking = check_profiles(profiles, STEPS, surroundings, store, &heard);
        let (handle, registration) = AbortHandle::new_pair();
        if let Some(former) = lock(&self.check).replace(handle) {
            former.abort();
        }
        if let Ok(checked) = Abortable::new(Box::pin(checking), registration).await {
            *lock(&self.checked) = checked.into_iter().map(Checked::from).collect();
        }
        self.known_accounts()
    }

    /// Ends the check of all accounts.
    pub(crate) fn stop_checks(&self) {
        if let Some(check) = lock(&self.check).take() {
            check.abort();
        }
    }

    fn line(&self, known: KnownAccount) -> AccountLine {
        let profile = known.looked.as_ref().and_then(|it| it.profile.clone());
        let (account, practice) = match known.whose {
            Whose::Practice(_) => (None, true),
            Whose::Aws(id) => (Some(id), false),
        };
        let open = self.accounts.all().iter().any(|it| match &account {
            Some(id) => it.who.account_id == *id && !it.who.practice,
            None => it.who.practice,
        });
        AccountLine {
            account,
            practice,
            profiles: profile.into_iter().collect(),
            looked: known.looked.map(Into::into),
            tally: known.tally,
            problem: None,
            open,
        }
    }
}

impl From<ProfileCheck> for Checked {
    fn from(check: ProfileCheck) -> Self {
        let profiles = [vec![check.profile], check.same_account].concat();
        Self {
            profiles,
            account: check.outcome.map(|it| it.caller().account_id.clone()),
        }
    }
}

/// Puts a profile to the account that it leads to: by the last check of all, or else by how somebody
/// signed in last. One of which neither tells has a line of its own.
fn place(lines: &mut Vec<AccountLine>, checked: &[Checked], profile: String) {
    let found = checked.iter().find(|it| it.profiles.contains(&profile));
    let account = found.and_then(|it| it.account.as_ref().ok());
    let problem = found.and_then(|it| it.account.as_ref().err());
    let leads_to = |line: &&mut AccountLine| match account {
        Some(account) => line.account.as_ref() == Some(account),
        None => line.account.is_some() && line.profiles.contains(&profile),
    };
    match lines.iter_mut().find(leads_to) {
        Some(line) => {
            line.problem = line.problem.take().or(problem.cloned().map(Into::into));
            if !line.profiles.contains(&profile) {
                line.profiles.push(profile);
            }
        }
        None => lines.push(AccountLine {
            profiles: vec![profile],
            problem: problem.cloned().map(Into::into),
            ..AccountLine::default()
        }),
    }
}
