//! From reading the account to making what is missing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use firstday_app::browser::Link;
use firstday_app::checklist::{
    self, Cell, Change, Comparison, Detail, Plan, RecoveryKit, Resource, find_step, recovery_kit,
};
use firstday_app::wire::{
    CheckView, ChecklistView, ObserveProgress, Review, RunEvent, RunResult, StepAnswers,
};
use firstday_app::{
    Code, Problem, Session, chosen, kit_file, reminders_file, save_kit, save_reminders,
};

use super::accounts::{Accounts, OpenAccount, Reviewed};
use super::runs::Runs;
use super::{Setting, bug, not_signed_in};

/// The journey through the account that the page is on.
pub(crate) struct Journey {
    setting: Arc<Setting>,
    accounts: Arc<Accounts>,
    runs: Arc<Runs>,
}

/// How the account is read.
enum Manner {
    All,
    /// Somebody waits until a step is done.
    Waiting,
    /// With what AWS charges for.
    Charged,
}

impl Journey {
    pub(super) fn new(setting: Arc<Setting>, accounts: Arc<Accounts>, runs: Arc<Runs>) -> Self {
        Self {
            setting,
            accounts,
            runs,
        }
    }

    /// Reads the account anew: all of it, or what the named steps turn on. Whoever came through the browser was
    /// shown to the person, who goes on from there.
    pub(crate) async fn observe(
        &self,
        steps: Option<Vec<String>>,
        progress: impl Fn(ObserveProgress) + Send + Sync,
    ) -> Result<ChecklistView, Problem> {
        let manner = match steps {
            Some(_) => Manner::Waiting,
            None => Manner::All,
        };
        self.read(&steps.unwrap_or_default(), manner, progress)
            .await
    }

    /// Reads a step anew, with what AWS charges for: the person was told the price.
    pub(crate) async fn observe_charged(
        &self,
        step: &str,
        progress: impl Fn(ObserveProgress) + Send + Sync,
    ) -> Result<ChecklistView, Problem> {
        self.read(&[step.to_owned()], Manner::Charged, progress)
            .await
    }

    async fn read(
        &self,
        steps: &[String],
        manner: Manner,
        progress: impl Fn(ObserveProgress) + Send + Sync,
    ) -> Result<ChecklistView, Problem> {
        let steps = chosen(steps).map_err(|unknown| bug(&unknown))?;
        let total = checklist::Checklist::facets(&steps).len();
        let (done, total) = (AtomicU32::new(0), u32::try_from(total).unwrap_or(u32::MAX));
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        if !account.who.known {
            work.session.agree()?;
        }
        let count = |_| {
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            progress(ObserveProgress { done, total });
        };
        match manner {
            Manner::All => Box::pin(work.session.observe(&steps, count)).await?,
            Manner::Waiting => Box::pin(work.session.look_again(&steps, count)).await?,
            Manner::Charged => Box::pin(work.session.observe_charged(&steps, count)).await?,
        }
        let checklist = ChecklistView::from(work.session.standing());
        account.keep(&checklist);
        account.note(&work.session);
        Ok(checklist)
    }

    /// What was read last, with the answers as they are; `None` before anything was read.
    pub(crate) fn checklist(&self) -> Option<ChecklistView> {
        self.accounts.current()?.checklist()
    }

    /// Keeps the answers of a step, or leaves the step out.
    pub(crate) async fn answer(
        &self,
        step: &str,
        answers: Option<StepAnswers>,
    ) -> Result<ChecklistView, Problem> {
        self.keeping(|session| session.answer(step, answers.map(|answers| answers.0)))
            .await
    }

    /// Keeps that the person says that a step, or `step/part`, is as it should be.
    pub(crate) async fn confirm(
        &self,
        what: &str,
        note: Option<String>,
    ) -> Result<ChecklistView, Problem> {
        let note = note.filter(|note| !note.trim().is_empty());
        self.keeping(|session| session.confirm(what, note)).await
    }

    /// Forgets that the person said so.
    pub(crate) async fn take_back_confirmation(
        &self,
        what: &str,
    ) -> Result<ChecklistView, Problem> {
        self.keeping(|session| session.take_back_confirmation(what).map(drop))
            .await
    }

    /// Keeps that the person does not want `step` until the day `until`, and why.
    pub(crate) async fn decline(
        &self,
        step: &str,
        until: &str,
        reason: &str,
    ) -> Result<ChecklistView, Problem> {
        self.keeping(|session| session.decline(step, until, reason))
            .await
    }

    /// Forgets that.
    pub(crate) async fn take_back_decline(&self, step: &str) -> Result<ChecklistView, Problem> {
        self.keeping(|session| session.take_back_decline(step).map(drop))
            .await
    }

    /// Every check of the account that is kept.
    pub(crate) async fn history(&self) -> Result<Vec<CheckView>, Problem> {
        let account = self.runs.idle_account()?;
        let work = account.work().await?;
        let history = work.session.history()?;
        Ok(history.iter().map(CheckView::from).collect())
    }

    /// What is otherwise at one kept check than at another.
    pub(crate) async fn compare_checks(
        &self,
        before: &str,
        after: &str,
    ) -> Result<Comparison, Problem> {
        let account = self.runs.idle_account()?;
        let work = account.work().await?;
        work.session.compared_by_names(before, after)
    }

    /// Saves what is due as a file for a calendar, and says where; `None` where nothing is.
    pub(crate) async fn save_reminders(&self) -> Result<Option<String>, Problem> {
        let account = self.runs.idle_account()?;
        let work = account.work().await?;
        let coming = work.session.overview().coming;
        if coming.is_empty() {
            return Ok(None);
        }
        let read = work.session.account();
        let path = reminders_file(&self.setting.surroundings, read);
        save_reminders(&self.setting.spoken.words(), read, &coming, &path)?;
        Ok(Some(path.display().to_string()))
    }

    /// Keeps the page of the guided way that the person is on, to come back to it.
    pub(crate) async fn keep_setup_page(&self, page: &str) -> Result<(), Problem> {
        self.keeping(|session| session.keep_setup_page(page))
            .await
            .map(drop)
    }

    /// Keeps something that the person said, and how the account stands with it.
    async fn keeping(
        &self,
        keep: impl FnOnce(&mut Session) -> Result<(), Problem>,
    ) -> Result<ChecklistView, Problem> {
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        keep(&mut work.session)?;
        let checklist = ChecklistView::from(work.session.standing());
        if account.checklist().is_some() {
            account.keep(&checklist);
        }
        Ok(checklist)
    }

    /// Every change before it is made. Only what was shown here can be applied.
    pub(crate) async fn preview(&self) -> Result<Review, Problem> {
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        work.reviewed = None;
        work.session.reread_aws_files();
        let plan = match work.session.proposed_plan() {
            Ok(plan) => plan,
            Err(invalid) => {
                return Ok(Review {
                    changes: Vec::new(),
                    invalid,
                    unread: Vec::new(),
                    guidance: Vec::new(),
                });
            }
        };
        self.find_helper(&plan)?;
        let changes = work.session.preview(&plan)?;
        let unread = plan.unread.clone();
        work.reviewed = Some(Reviewed::Journey(plan));
        Ok(Review {
            changes: changes.into_iter().map(Into::into).collect(),
            invalid: Vec::new(),
            unread,
            guidance: Vec::new(),
        })
    }

    /// Makes the changes that were reviewed, one run at a time.
    pub(crate) async fn apply(
        &self,
        elsewhere: bool,
        events: impl Fn(RunEvent) + Send + Sync + 'static,
    ) -> Result<RunResult, Problem> {
        let account = self.accounts.current().ok_or_else(not_signed_in)?;
        if !elsewhere && !account.who.elsewhere.is_empty() {
            let addresses = account.who.elsewhere.clone();
            return Err(Problem::new(Code::ElsewhereUnasked).with("addresses", addresses));
        }
        let run = self.runs.begin(&account, events)?;
        let mut work = account.work().await?;
        let plan = work.take_reviewed()?;
        // In a box, because asking AWS takes more room than a thread's stack should give.
        let applied = Box::pin(work.session.apply(&plan, &*run)).await;
        let checklist = ChecklistView::from(work.session.standing());
        account.keep(&checklist);
        account.note(&work.session);
        let outcomes = applied?;
        Ok(RunResult {
            outcomes: outcomes
                .iter()
                .enumerate()
                .map(|(index, outcome)| run.wire_outcome(index, outcome))
                .collect(),
            checklist,
        })
    }

    /// Opens the console page of a step in the browser. The practice account has a console of its
    /// own, and never leads to the real one.
    pub(crate) fn open_console(&self, step: &str) -> Result<(), Problem> {
        self.at_aws()?;
        let link = find_step(step).and_then(|step| step.console_link());
        let Some(page) = link.and_then(Link::console) else {
            return Err(
                Problem::new(Code::Unexpected).detail(format!("no console page for {step}"))
            );
        };
        self.setting.browse(&page)
    }

    /// Opens a page of AWS that a step shows a link to, in the browser: no other address.
    pub(crate) fn open_link(&self, step: &str, address: &str) -> Result<(), Problem> {
        let checklist = self.at_aws()?.and_then(|account| account.checklist());
        let steps = checklist.into_iter().flat_map(|it| it.steps);
        let details = steps.filter(|it| it.id == step).flat_map(|it| it.details);
        let shown: Vec<Detail> = details.collect();
        let is_shown = shown
            .iter()
            .flat_map(Detail::cells)
            .any(|cell| matches!(cell, Cell::Link { address: it, .. } if it == address));
        let page = Link::page_of_aws(address).filter(|_| is_shown);
        let unknown =
            || Problem::new(Code::Unexpected).detail(format!("{step} shows no such link"));
        self.setting.browse(&page.ok_or_else(unknown)?)
    }

    /// The recovery kit of the account as it was read last.
    pub(crate) async fn recovery_kit(&self) -> Result<RecoveryKit, Problem> {
        let account = self.runs.idle_account()?;
        let work = account.work().await?;
        Ok(recovery_kit(work.session.account()))
    }

    /// Saves the recovery kit as a page of its own, and says where.
    pub(crate) async fn save_recovery_kit(&self) -> Result<String, Problem> {
        let account = self.runs.idle_account()?;
        let work = account.work().await?;
        let read = work.session.account();
        let path = kit_file(&self.setting.surroundings, read);
        save_kit(&self.setting.spoken.words(), read, &path)?;
        Ok(path.display().to_string())
    }

    /// Opens the page on which the account's users sign in.
    pub(crate) fn open_user_sign_in(&self) -> Result<(), Problem> {
        let checklist = self.at_aws()?.and_then(|account| account.checklist());
        let address = checklist.and_then(|it| it.sign_in_address);
        let page = address.as_deref().and_then(Link::console);
        let unknown = || Problem::new(Code::Unexpected).detail("no sign-in address is known");
        self.setting.browse(&page.ok_or_else(unknown)?)
    }

    /// The account that the page is on, unless it is the practice account.
    fn at_aws(&self) -> Result<Option<Arc<OpenAccount>>, Problem> {
        let account = self.accounts.current();
        if account.as_ref().is_some_and(|it| it.practice.is_some()) {
            let problem = Problem::new(Code::Unexpected);
            return Err(problem.detail("the practice account has no page at AWS"));
        }
        Ok(account)
    }

    /// The AWS CLI gets its key from the program `firstday`, which must be where the profile says.
    fn find_helper(&self, plan: &Plan) -> Result<(), Problem> {
        let helper = &self.setting.surroundings.helper;
        let needed = |change: &Change| change.deed().requires().contains(&Resource::Helper);
        if helper.is_file() || !plan.changes.iter().any(|it| needed(&it.change)) {
            return Ok(());
        }
        Err(Problem::new(Code::HelperMissing).with("path", helper.as_path()))
    }
}
