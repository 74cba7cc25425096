//! Attempts to sign in through the browser.

use std::sync::{Arc, Mutex};

use firstday_app::sessions::{Attempt, LiveSession, SignInPlace};
use firstday_app::wire::BrowserAttempt;
use firstday_app::{Code, Connection, Problem, callback_pages};
use firstday_rehearsal::Rehearsal;
use firstday_words::Spoken;
use futures::future::{AbortHandle, AbortRegistration, Abortable};
use secrecy::SecretString;

use super::lock;

/// The attempt that was begun last, if it is not over.
#[derive(Default)]
pub(super) struct Attempts(Mutex<Option<Pending>>);

/// A sign-in that was begun and is not finished.
struct Pending {
    address: String,
    stop: AbortHandle,
    way: Way,
    practice: Option<Rehearsal>,
}

enum Way {
    /// `None` once somebody waits for the browser.
    Here(Option<(Box<Attempt>, AbortRegistration)>),
    Elsewhere(Arc<Attempt>),
}

/// A session that began in the browser, and where.
pub(super) struct Arrived {
    pub(super) live: LiveSession,
    pub(super) connection: Connection,
    pub(super) practice: Option<Rehearsal>,
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.stop.abort();
    }
}

impl Attempts {
    /// Begins a sign-in at `place`, in place of one that was begun before. With `elsewhere`, for a
    /// browser on another computer. Its pages speak as `spoken` does.
    pub(super) fn begin(
        &self,
        spoken: &Spoken,
        place: SignInPlace,
        elsewhere: bool,
        practice: Option<Rehearsal>,
    ) -> Result<BrowserAttempt, Problem> {
        let attempt = match elsewhere {
            true => Attempt::elsewhere(place)?,
            false => Attempt::here(place, callback_pages(spoken))?,
        };
        let begun = BrowserAttempt::from(&attempt);
        let (stop, registration) = AbortHandle::new_pair();
        let way = match elsewhere {
            true => Way::Elsewhere(Arc::new(attempt)),
            false => Way::Here(Some((Box::new(attempt), registration))),
        };
        *lock(&self.0) = Some(Pending {
            address: begun.address.clone(),
            stop,
            way,
            practice,
        });
        Ok(begun)
    }

    /// The address of the sign-in page.
    pub(super) fn address(&self) -> Option<String> {
        Some(lock(&self.0).as_ref()?.address.clone())
    }

    /// Ends the attempt, if there is one.
    pub(super) fn cancel(&self) {
        *lock(&self.0) = None;
    }

    /// Waits until the browser is back.
    pub(super) async fn browser_back(&self) -> Result<Arrived, Problem> {
        let (attempt, registration) = self.take_attempt().ok_or_else(none_begun)?;
        let back = Abortable::new(attempt.wait(), registration).await;
        let live = back.map_err(|_| Problem::new(Code::SignInStopped))?;
        // The attempt is over, whatever came of it.
        let practice = self.take_practice();
        Ok(arrived(live?, practice))
    }

    /// Redeems a code. After a wrong one the attempt goes on.
    pub(super) async fn code_back(&self, code: &SecretString) -> Result<Arrived, Problem> {
        let attempt = match lock(&self.0).as_ref().map(|pending| &pending.way) {
            Some(Way::Elsewhere(attempt)) => attempt.clone(),
            Some(Way::Here(_)) | None => return Err(none_begun()),
        };
        let live = attempt.redeem(code).await?;
        Ok(arrived(live, self.take_practice()))
    }

    fn take_attempt(&self) -> Option<(Box<Attempt>, AbortRegistration)> {
        match &mut lock(&self.0).as_mut()?.way {
            Way::Here(attempt) => attempt.take(),
            Way::Elsewhere(_) => None,
        }
    }

    fn take_practice(&self) -> Option<Rehearsal> {
        lock(&self.0).take()?.practice.take()
    }
}

fn arrived(live: LiveSession, practice: Option<Rehearsal>) -> Arrived {
    let connection = match &practice {
        Some(practice) => practice.arrived(&live),
        None => Connection::source(Arc::new(live.clone())).of_region(live.region()),
    };
    Arrived {
        live,
        connection,
        practice,
    }
}

fn none_begun() -> Problem {
    Problem::new(Code::SignInNoneBegun)
}
