//! From reading the account to making what is missing.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use firstday_app::browser::Link;
use firstday_app::checklist::{self, Change, Plan, Resource, find_step};
use firstday_app::wire::{
    ChecklistView, ObserveProgress, Review, RunEvent, RunResult, StepAnswers,
};
use firstday_app::{Code, Problem, chosen};

use super::accounts::{Accounts, OpenAccount, Reviewed};
use super::runs::Runs;
use super::{Setting, bug, not_signed_in};

/// The journey through the account that the page is on.
pub(crate) struct Journey {
    setting: Arc<Setting>,
    accounts: Arc<Accounts>,
    runs: Arc<Runs>,
}

impl Journey {
    pub(super) fn new(setting: Arc<Setting>, accounts: Arc<Accounts>, runs: Arc<Runs>) -> Self {
        Self {
            setting,
            accounts,
            runs,
        }
    }

    /// Reads the account anew: the named steps, or all of it. Whoever came through the browser was
    /// shown to the person, who goes on from there.
    pub(crate) async fn observe(
        &self,
        steps: Option<Vec<String>>,
        progress: impl Fn(ObserveProgress) + Send + Sync,
    ) -> Result<ChecklistView, Problem> {
        let steps = chosen(&steps.unwrap_or_default()).map_err(|unknown| bug(&unknown))?;
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
        Box::pin(work.session.observe(&steps, count)).await?;
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
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        work.session
            .answer(step, answers.map(|answers| answers.0))?;
        let checklist = ChecklistView::from(work.session.standing());
        if account.checklist().is_some() {
            account.keep(&checklist);
        }
        Ok(checklist)
    }

    /// Keeps the page of the guided way that the person is on, to come back to it.
    pub(crate) async fn keep_setup_page(&self, page: &str) -> Result<(), Problem> {
        let account = self.runs.idle_account()?;
        let mut work = account.work().await?;
        work.session.keep_setup_page(page)?;
        if account.checklist().is_some() {
            account.keep(&ChecklistView::from(work.session.standing()));
        }
        Ok(())
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
