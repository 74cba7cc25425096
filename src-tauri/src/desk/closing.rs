//! Closing the window: the page first saves what was typed, and asks about what would be lost or
//! broken off.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use firstday_app::wire::CloseQuestion;
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::lock;
use super::runs::Runs;

/// A page that has not shown the question by then does not work, and keeps nobody in.
const PATIENCE: Duration = Duration::from_secs(10);

type Hears = Box<dyn Fn(CloseQuestion) + Send + Sync>;

/// So long may what is being kept take, where no changes are being made.
const KEPT_WITHIN: Duration = Duration::from_secs(3);

/// Asks the page before the window is closed.
pub(crate) struct Closing {
    runs: Arc<Runs>,
    page: Mutex<Option<Hears>>,
    asked: Mutex<Option<Asked>>,
}

/// A question that waits for its answer.
struct Asked {
    seen: Option<oneshot::Sender<()>>,
    answer: oneshot::Sender<bool>,
}

impl Closing {
    pub(super) fn new(runs: Arc<Runs>) -> Self {
        Self {
            runs,
            page: Mutex::default(),
            asked: Mutex::default(),
        }
    }

    /// What would be lost or broken off; of nothing the person is not asked.
    pub(crate) fn question(&self) -> CloseQuestion {
        CloseQuestion {
            running: self.runs.is_busy(),
            passwords: self.runs.held_passwords(),
        }
    }

    /// Has the page save what was typed, and waits until all of it is kept and the change in
    /// progress has ended; `false` when the person stays.
    pub(crate) async fn is_ready(&self) -> bool {
        let question = self.question();
        if !self.is_agreed(question).await {
            return false;
        }
        match self.runs.is_busy() {
            true => self.runs.wind_down().await,
            // A check that is under way is let go.
            false => drop(timeout(KEPT_WITHIN, self.runs.wind_down()).await),
        }
        true
    }

    /// Asks the page, and waits for the person. `true` closes the window. Whoever asks anew takes the
    /// place of the one before, who hears no.
    async fn is_agreed(&self, question: CloseQuestion) -> bool {
        let ((seen, shown), (answer, answered)) = (oneshot::channel(), oneshot::channel());
        *lock(&self.asked) = Some(Asked {
            seen: Some(seen),
            answer,
        });
        match &*lock(&self.page) {
            Some(page) => page(question),
            None => return true,
        }
        match timeout(PATIENCE, shown).await {
            Ok(_) => answered.await.unwrap_or(false),
            Err(_) => true,
        }
    }

    /// From here on the page hears when somebody wants to close the window.
    pub(crate) fn hear_closing(&self, page: impl Fn(CloseQuestion) + Send + Sync + 'static) {
        *lock(&self.page) = Some(Box::new(page));
    }

    /// The page has shown the question.
    pub(crate) fn see_closing(&self) {
        if let Some(seen) = lock(&self.asked).as_mut().and_then(|it| it.seen.take()) {
            // Who does not wait any more has gone.
            let _ = seen.send(());
        }
    }

    /// The person wants to go, or to stay.
    pub(crate) fn answer_closing(&self, leave: bool) {
        if let Some(asked) = lock(&self.asked).take() {
            let _ = asked.answer.send(leave);
        }
    }
}
