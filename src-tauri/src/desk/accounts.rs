//! The accounts that are open, several at once. The page is on one of them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use firstday_app::checklist::{Message, Plan};
use firstday_app::wire::{self, ChecklistView, LeftOpenView, Review};
use firstday_app::{Code, LeftOpen, Preview, Problem, Records, Session};
use firstday_rehearsal::Rehearsal;
use tokio::sync::{MappedMutexGuard, Mutex as AsyncMutex, MutexGuard as AsyncGuard};

use super::{lock, not_signed_in};
use crate::secrets::Secrets;

/// The open accounts.
#[derive(Default)]
pub(super) struct Accounts(Mutex<Opened>);

#[derive(Default)]
struct Opened {
    accounts: BTreeMap<AccountKey, Arc<OpenAccount>>,
    /// In the order in which the page came to them: it is on the last.
    visits: Vec<AccountKey>,
}

/// What tells one open account from another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum AccountKey {
    /// The practice account in this file.
    Practice(PathBuf),
    /// An account at AWS, by the profile that was chosen, if one was.
    Aws {
        account_id: String,
        profile: Option<String>,
    },
}

/// An account that somebody is signed in to.
pub(super) struct OpenAccount {
    pub(super) who: wire::SessionView,
    pub(super) practice: Option<Rehearsal>,
    pub(super) secrets: Arc<Secrets>,
    /// What was read last. It can be told while AWS is asked or changed.
    checklist: Mutex<Option<ChecklistView>>,
    records: Records,
    /// What earlier runs left open, as it was looked up last.
    left: Mutex<LeftOpen>,
    /// Locked for as long as AWS is asked or changed; `None` once it is signed out of.
    work: AsyncMutex<Option<Work>>,
}

/// The session, and what is about to be made of it.
pub(super) struct Work {
    pub(super) session: Session,
    /// The plan that the person saw last and that was not carried out yet.
    pub(super) reviewed: Option<Reviewed>,
}

/// A plan that was shown.
pub(super) enum Reviewed {
    /// Of the journey: it must still be what the answers come to.
    Journey(Plan),
    /// Of one action: on an access key, or a new password.
    Action(Plan),
}

impl Accounts {
    /// The account that the page is on.
    pub(super) fn current(&self) -> Option<Arc<OpenAccount>> {
        let opened = lock(&self.0);
        let key = opened.visits.last()?;
        opened.accounts.get(key).cloned()
    }

    /// Brings the page to this account, which stands beside those that are open. The session before
    /// in the same account ends, once whoever uses it has come to an end; passwords that nobody has
    /// said to have go over to the new one.
    pub(super) async fn open(&self, account: OpenAccount) {
        let key = account.key();
        let account = Arc::new(account);
        let former = {
            let mut opened = lock(&self.0);
            opened.visits.retain(|visited| *visited != key);
            opened.visits.push(key.clone());
            opened.accounts.insert(key, account.clone())
        };
        if let Some(former) = former {
            account.inherit(&former);
            former.close().await;
        }
    }

    /// Closes the account that the page is on, and gives its session back. The page comes back to
    /// the account before, where another is open.
    pub(super) async fn close_current(&self) -> Option<Session> {
        let closed = {
            let mut opened = lock(&self.0);
            let key = opened.visits.pop()?;
            opened.accounts.remove(&key)?
        };
        closed.close().await
    }

    /// Every open account.
    pub(super) fn all(&self) -> Vec<Arc<OpenAccount>> {
        lock(&self.0).accounts.values().cloned().collect()
    }
}

impl OpenAccount {
    pub(super) fn new(
        session: Session,
        who: wire::SessionView,
        practice: Option<Rehearsal>,
    ) -> Self {
        Self {
            who,
            practice,
            secrets: Arc::default(),
            checklist: Mutex::default(),
            records: session.records().clone(),
            left: Mutex::new(session.left_open().unwrap_or_default()),
            work: AsyncMutex::new(Some(Work {
                session,
                reviewed: None,
            })),
        }
    }

    /// What was read last, with the answers as they are; `None` before anything was read.
    pub(super) fn checklist(&self) -> Option<ChecklistView> {
        lock(&self.checklist).clone()
    }

    /// Keeps what was read.
    pub(super) fn keep(&self, checklist: &ChecklistView) {
        *lock(&self.checklist) = Some(checklist.clone());
    }

    /// What is left open here. Of records that cannot be read, what was known before.
    pub(super) fn left_open(&self) -> LeftOpenView {
        LeftOpenView::new(lock(&self.left).clone(), self.secrets.held())
    }

    /// Looks up what is left open, after something was read or changed.
    pub(super) fn note(&self, session: &Session) {
        if let Ok(left) = session.left_open() {
            *lock(&self.left) = left;
        }
    }

    /// The person has the password of `user`, or needs it no more.
    pub(super) fn password_saved(&self, user: &str) -> Result<(), Problem> {
        self.records.password_saved(user)?;
        self.secrets.forget(user);
        lock(&self.left).unsaved.retain(|unsaved| unsaved != user);
        Ok(())
    }

    /// The person lets go of the run that was broken off.
    pub(super) fn dismiss_run(&self) -> Result<(), Problem> {
        self.records.end_run()?;
        lock(&self.left).run = None;
        Ok(())
    }

    fn inherit(&self, former: &Self) {
        for user in &lock(&self.left).unsaved {
            if let Some(password) = former.secrets.password(user) {
                self.secrets.keep(user, password);
            }
        }
    }

    /// The session, once nobody else uses it.
    pub(super) async fn work(&self) -> Result<MappedMutexGuard<'_, Work>, Problem> {
        let work = self.work.lock().await;
        AsyncGuard::try_map(work, Option::as_mut).map_err(|_| not_signed_in())
    }

    /// Waits until nobody uses the session.
    pub(super) async fn rest(&self) {
        drop(self.work.lock().await);
    }

    async fn close(&self) -> Option<Session> {
        let work = self.work.lock().await.take();
        self.secrets.forget_all();
        work.map(|work| work.session)
    }

    fn key(&self) -> AccountKey {
        match &self.practice {
            Some(practice) => AccountKey::Practice(practice.file().to_owned()),
            None => AccountKey::Aws {
                account_id: self.who.account_id.clone(),
                profile: self.who.profile.clone(),
            },
        }
    }
}

impl Work {
    /// What a plan beside the journey will change, and what to know of it. It can then be applied.
    pub(super) fn review(&mut self, plan: Plan, guidance: Vec<Message>) -> Result<Review, Problem> {
        let changes = self.preview(plan)?;
        Ok(Review {
            changes: changes.into_iter().map(Into::into).collect(),
            invalid: Vec::new(),
            unread: Vec::new(),
            guidance,
        })
    }

    /// The changes of a plan beside the journey. It can then be applied.
    pub(super) fn preview(&mut self, plan: Plan) -> Result<Vec<Preview>, Problem> {
        self.reviewed = None;
        let changes = self.session.preview(&plan)?;
        self.reviewed = Some(Reviewed::Action(plan));
        Ok(changes)
    }

    /// The reviewed plan, if it is still what is missing.
    pub(super) fn take_reviewed(&mut self) -> Result<Plan, Problem> {
        let journey = match self.reviewed.take() {
            Some(Reviewed::Action(plan)) => return Ok(plan),
            Some(Reviewed::Journey(plan)) => Some(plan),
            None => None,
        };
        match self.session.proposed_plan() {
            Ok(plan) if journey.as_ref() == Some(&plan) => Ok(plan),
            Ok(_) | Err(_) => Err(Problem::new(Code::NotReviewed)),
        }
    }
}
