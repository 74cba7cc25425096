//! The window's controller. It knows nothing of windows.

mod browser;
mod command_line;
mod keyring;
mod keys;
mod sign_in;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use firstday_app::browser::HOME_REGION;
use firstday_app::checklist::{Change, Plan, find_step};
use firstday_app::import::Import;
use firstday_app::wire::{
    self, Checklist, ObserveProgress, Preview, Reveal, RunEvent, RunResult, Start,
};
use firstday_app::{Codes, Problem, SecretStore, Session, Surroundings, chosen};
use firstday_practice::{Practice, Seed};
use futures::future::AbortHandle;
use http::Response;
use serde_json::{Map, Value};
use tokio::sync::{MappedMutexGuard, Mutex as AsyncMutex, MutexGuard as AsyncGuard};

use self::browser::Pending;
use crate::clipboard::Loan;
use crate::practice::Served;
use crate::run::Run;
use crate::secrets::Secrets;
use crate::{browser as links, practice};

/// Opens an address in the person's browser.
pub(crate) type Browse = Box<dyn Fn(&str) -> std::io::Result<()> + Send + Sync>;

/// What the window stands in, given to it.
pub(crate) struct Setting {
    /// The file of the practice account. One that is named is opened at once.
    pub(crate) practice_file: Option<PathBuf>,
    pub(crate) surroundings: Surroundings,
    pub(crate) store: SecretStore,
    pub(crate) clipboard: Loan,
    /// Opens an address in the person's browser.
    pub(crate) browse: Browse,
}

/// Everything that the page can ask for.
pub(crate) struct Desk {
    setting: Setting,
    secrets: Arc<Secrets>,
    /// Locked for as long as AWS is asked or changed.
    session: AsyncMutex<Option<Open>>,
    /// What can be told of the session meanwhile.
    seat: Mutex<Option<Seat>>,
    run: Mutex<Option<Arc<Run>>>,
    /// A sign-in through the browser that was begun.
    pending: Mutex<Option<Pending>>,
    /// Ends the proof of a profile that is under way.
    proof: Mutex<Option<AbortHandle>>,
    /// What moving a key to the keyring will change, as it was shown last.
    import: Mutex<Option<Import>>,
}

struct Open {
    session: Session,
    /// The plan that the person saw last and that was not carried out yet.
    reviewed: Option<Reviewed>,
}

/// A plan that was shown.
enum Reviewed {
    /// Of the journey: it must still be what the answers come to.
    Journey(Plan),
    /// Of an action on an access key.
    Keys(Plan),
}

#[derive(Clone)]
struct Seat {
    who: wire::Session,
    practice: Option<Practice>,
    /// The practice account's port, for as long as one is signed in to it.
    _served: Option<Arc<Served>>,
    checklist: Option<Checklist>,
}

impl Desk {
    pub(crate) fn new(setting: Setting) -> Self {
        Self {
            setting,
            secrets: Arc::default(),
            session: AsyncMutex::new(None),
            seat: Mutex::new(None),
            run: Mutex::new(None),
            pending: Mutex::new(None),
            proof: Mutex::new(None),
            import: Mutex::new(None),
        }
    }

    pub(crate) fn start(&self) -> Start {
        let (profiles, profiles_problem) = match self.profiles() {
            Ok(profiles) => (profiles, None),
            Err(problem) => (Vec::new(), Some(problem.into())),
        };
        let practice_file = self.practice_file();
        Start {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            practice_exists: practice_file.exists(),
            practice_file: practice_file.display().to_string(),
            practice_seeds: Seed::ALL.map(|seed| seed.name().to_owned()).into(),
            profiles,
            profiles_problem,
            config_path: self.aws_files().config.display().to_string(),
            sign_in_regions: sign_in::regions(),
            sign_in_region: HOME_REGION.to_owned(),
            session: self.seat().map(|seat| seat.who),
            open_practice: self.setting.practice_file.is_some(),
        }
    }

    /// Reads the account anew: the named steps, or all of it.
    pub(crate) async fn observe(
        &self,
        steps: Option<Vec<String>>,
        progress: impl Fn(ObserveProgress) + Send + Sync,
    ) -> Result<Checklist, Problem> {
        let steps = chosen(&steps.unwrap_or_default()).map_err(|unknown| bug(&unknown))?;
        let total = firstday_app::checklist::Checklist::facets(&steps).len();
        let (done, total) = (AtomicU32::new(0), u32::try_from(total).unwrap_or(u32::MAX));
        let mut open = self.open().await?;
        let count = |_| {
            let done = done.fetch_add(1, Ordering::Relaxed) + 1;
            progress(ObserveProgress { done, total });
        };
        Box::pin(open.session.observe(&steps, count)).await?;
        let checklist = Checklist::from(&open.session);
        self.update(|seat| seat.checklist = Some(checklist.clone()));
        Ok(checklist)
    }

    /// What was read last, with the answers as they are; `None` before anything was read.
    pub(crate) fn checklist(&self) -> Option<Checklist> {
        self.seat()?.checklist
    }

    /// Keeps the answers of a step, or leaves the step out.
    pub(crate) async fn answer(
        &self,
        step: &str,
        answers: Option<Map<String, Value>>,
    ) -> Result<Checklist, Problem> {
        let mut open = self.open().await?;
        open.session.answer(step, answers)?;
        let checklist = Checklist::from(&open.session);
        self.update(|seat| {
            if let Some(shown) = seat.checklist.as_mut() {
                shown.clone_from(&checklist);
            }
        });
        Ok(checklist)
    }

    /// Every change before it is made. Only what was shown here can be applied.
    pub(crate) async fn preview(&self) -> Result<Preview, Problem> {
        let mut open = self.open().await?;
        open.reviewed = None;
        let plan = match open.session.proposed_plan() {
            Ok(plan) => plan,
            Err(invalid) => {
                return Ok(Preview {
                    changes: Vec::new(),
                    invalid: invalid.iter().map(Into::into).collect(),
                    guidance: Vec::new(),
                });
            }
        };
        self.find_helper(&plan)?;
        let changes = open.session.preview(&plan)?;
        open.reviewed = Some(Reviewed::Journey(plan));
        Ok(Preview {
            changes: changes.iter().map(Into::into).collect(),
            invalid: Vec::new(),
            guidance: Vec::new(),
        })
    }

    /// Makes the changes that were reviewed, one run at a time.
    pub(crate) async fn apply(
        &self,
        events: impl Fn(RunEvent) + Send + Sync + 'static,
    ) -> Result<RunResult, Problem> {
        let practice = self.seat().is_some_and(|seat| seat.practice.is_some());
        let run = Arc::new(Run::new(events, self.secrets.clone(), practice));
        let _running = self.begin(run.clone())?;
        let mut open = self.locked().await?;
        let plan = open.take_reviewed()?;
        // In a box, because asking AWS takes more room than a thread's stack should give.
        let applied = Box::pin(open.session.apply(&plan, &*run)).await;
        let checklist = Checklist::from(&open.session);
        self.update(|seat| seat.checklist = Some(checklist.clone()));
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

    /// Hands two codes to the run that asked for them.
    pub(crate) fn submit_codes(&self, first: &str, second: &str) -> Result<(), Problem> {
        let Some(codes) = Codes::new(first, second) else {
            return Err(Problem::new("codes-malformed"));
        };
        match self.run().is_some_and(|run| run.answer(Some(codes))) {
            true => Ok(()),
            false => Err(Problem::new("unexpected").detail("no codes are asked for")),
        }
    }

    /// Leaves the device that waits for codes for later, if one does.
    pub(crate) fn skip_codes(&self) {
        if let Some(run) = self.run() {
            run.answer(None);
        }
    }

    /// Leaves the sign-in that a run waits for for later, if one does.
    pub(crate) fn skip_sign_in(&self) {
        if let Some(run) = self.run() {
            run.leave_sign_in();
        }
    }

    /// Ends the run after the change in progress, if there is a run.
    pub(crate) fn stop_run(&self) {
        if let Some(run) = self.run() {
            run.stop();
        }
    }

    /// The same when the page has gone, which leaves nobody to type codes.
    pub(crate) fn page_left(&self) {
        if let Some(run) = self.run() {
            run.leave();
        }
    }

    /// Whether changes are being made.
    pub(crate) fn is_busy(&self) -> bool {
        self.run().is_some()
    }

    /// Ends the run after the change in progress, and waits for that.
    pub(crate) async fn wind_down(&self) {
        self.page_left();
        drop(self.session.lock().await);
    }

    /// Lets every secret go before the program ends.
    pub(crate) fn close(&self) {
        self.secrets.forget_all();
        self.setting.clipboard.call_in();
    }

    pub(crate) fn reveal_password(&self, user: &str) -> Result<Reveal, Problem> {
        let address = self.secrets.reveal(user).ok_or_else(|| gone(user))?;
        Ok(Reveal { address })
    }

    pub(crate) async fn copy_password(&self, user: &str) -> Result<(), Problem> {
        let password = self.secrets.password(user).ok_or_else(|| gone(user))?;
        let copied = self.setting.clipboard.lend(password).await;
        copied.map_err(|error| Problem::new("clipboard-failed").caused_by(&error))
    }

    pub(crate) fn forget_password(&self, user: &str) {
        self.secrets.forget(user);
    }

    /// Answers a request over the protocol for secrets.
    pub(crate) fn secret(&self, path: &str) -> Response<Vec<u8>> {
        self.secrets.answer(path)
    }

    /// Opens the console page of a step in the browser.
    pub(crate) fn open_console(&self, step: &str) -> Result<(), Problem> {
        let link = find_step(step).and_then(|step| step.console_link());
        let Some(page) = link.and_then(links::console_page) else {
            return Err(Problem::new("unexpected").detail(format!("no console page for {step}")));
        };
        self.browse(page.as_str())
    }

    fn browse(&self, link: &str) -> Result<(), Problem> {
        (self.setting.browse)(link).map_err(|error| {
            let problem = Problem::new("browser-failed").with("link", link);
            problem.caused_by(&error)
        })
    }

    pub(crate) fn practice(&self) -> Result<wire::Practice, Problem> {
        practice::page(&self.practice_account()?, &self.practice_file())
    }

    pub(crate) fn set_practice_root_mfa(&self, on: bool) -> Result<wire::Practice, Problem> {
        let account = self.practice_account()?;
        account.set_root_mfa(on).map_err(practice::unusable)?;
        practice::page(&account, &self.practice_file())
    }

    pub(crate) fn practice_codes(&self, serial: &str) -> Result<wire::PracticeCodes, Problem> {
        practice::codes(&self.practice_account()?, serial)
    }

    fn practice_account(&self) -> Result<Practice, Problem> {
        let seat = self.seat().ok_or_else(not_signed_in)?;
        let not_here = || Problem::new("unexpected").detail("this is not the practice account");
        seat.practice.ok_or_else(not_here)
    }

    fn practice_file(&self) -> PathBuf {
        let named = self.setting.practice_file.clone();
        named.unwrap_or_else(|| self.setting.surroundings.data_dir.join("practice.json"))
    }

    /// The AWS CLI gets its key from the program `firstday`, which must be where the profile says.
    fn find_helper(&self, plan: &Plan) -> Result<(), Problem> {
        let helper = &self.setting.surroundings.helper;
        let needed = |change: &Change| matches!(change, Change::WriteProfile { .. });
        if helper.is_file() || !plan.changes.iter().any(|it| needed(&it.change)) {
            return Ok(());
        }
        Err(Problem::new("helper-missing").with("path", helper.display()))
    }

    /// The session, once nobody else uses it.
    async fn open(&self) -> Result<MappedMutexGuard<'_, Open>, Problem> {
        self.idle()?;
        self.locked().await
    }

    async fn locked(&self) -> Result<MappedMutexGuard<'_, Open>, Problem> {
        let session = self.session.lock().await;
        AsyncGuard::try_map(session, Option::as_mut).map_err(|_| not_signed_in())
    }

    fn begin(&self, run: Arc<Run>) -> Result<Running<'_>, Problem> {
        let mut current = lock(&self.run);
        if current.is_some() {
            return Err(Problem::new("run-in-progress"));
        }
        *current = Some(run);
        Ok(Running(self))
    }

    fn idle(&self) -> Result<(), Problem> {
        match self.is_busy() {
            true => Err(Problem::new("run-in-progress")),
            false => Ok(()),
        }
    }

    fn run(&self) -> Option<Arc<Run>> {
        lock(&self.run).clone()
    }

    fn seat(&self) -> Option<Seat> {
        lock(&self.seat).clone()
    }

    fn update(&self, change: impl FnOnce(&mut Seat)) {
        lock(&self.seat).as_mut().map(change);
    }
}

impl Open {
    /// The reviewed plan, if it is still what is missing.
    fn take_reviewed(&mut self) -> Result<Plan, Problem> {
        let reviewed = self.reviewed.take();
        let journey = match reviewed {
            Some(Reviewed::Keys(plan)) => return Ok(plan),
            Some(Reviewed::Journey(plan)) => Some(plan),
            None => None,
        };
        match self.session.proposed_plan() {
            Ok(plan) if journey.as_ref() == Some(&plan) => Ok(plan),
            Ok(_) | Err(_) => Err(Problem::new("not-reviewed")),
        }
    }
}

/// Ends the run when dropped.
struct Running<'a>(&'a Desk);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        *lock(&self.0.run) = None;
    }
}

fn not_signed_in() -> Problem {
    Problem::new("not-signed-in")
}

fn gone(user: &str) -> Problem {
    Problem::new("password-gone").with("user", user)
}

/// The page asked for something that cannot be.
fn bug(error: &dyn std::error::Error) -> Problem {
    Problem::new("unexpected").caused_by(error)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
