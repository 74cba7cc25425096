//! Signing in through the browser.

use std::sync::Arc;

use firstday_app::browser::{Attempt, LiveSession, SignInPlace};
use firstday_app::wire::{BrowserAttempt, BrowserStart};
use firstday_app::{Connection, Problem};
use firstday_practice::Practice;
use futures::future::{AbortHandle, AbortRegistration, Abortable};
use secrecy::SecretString;

use super::{Desk, lock};
use crate::practice::{self, Served};

/// A sign-in that was begun and is not finished.
pub(super) struct Pending {
    address: String,
    stop: AbortHandle,
    way: Way,
    practice: Option<(Practice, Arc<Served>)>,
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
    pub(super) practice: Option<(Practice, Arc<Served>)>,
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.stop.abort();
    }
}

impl Desk {
    /// Begins a sign-in, in place of one that was begun before. The browser is not opened yet.
    pub(crate) async fn begin_browser_sign_in(
        &self,
        start: BrowserStart,
    ) -> Result<BrowserAttempt, Problem> {
        self.idle()?;
        *lock(&self.pending) = None;
        let mut place = SignInPlace::of(&self.setting.surroundings, &start.region);
        let mut rehearsed = None;
        if start.practice {
            let practice = self.practice_account_for(start.seed).await?;
            let served = Arc::new(practice::serve(practice.clone()).await?);
            place = place.at(served.address());
            rehearsed = Some((practice, served));
        }
        let attempt = match start.elsewhere {
            true => Attempt::elsewhere(place)?,
            false => Attempt::here(place)?,
        };
        let begun = BrowserAttempt::from(&attempt);
        let (stop, registration) = AbortHandle::new_pair();
        let way = match start.elsewhere {
            true => Way::Elsewhere(Arc::new(attempt)),
            false => Way::Here(Some((Box::new(attempt), registration))),
        };
        *lock(&self.pending) = Some(Pending {
            address: begun.address.clone(),
            stop,
            way,
            practice: rehearsed,
        });
        Ok(begun)
    }

    /// Opens the sign-in page that a run or a sign-in waits for in the browser.
    pub(crate) fn open_sign_in_page(&self) -> Result<(), Problem> {
        let asked = self.run().and_then(|run| run.sign_in_address());
        let begun = || Some(lock(&self.pending).as_ref()?.address.clone());
        let address = asked.or_else(begun).ok_or_else(none_begun)?;
        self.browse(&address)
    }

    /// Ends the sign-in that was begun, if there is one.
    pub(crate) fn cancel_sign_in(&self) {
        *lock(&self.pending) = None;
    }

    /// Waits until the browser is back.
    pub(super) async fn browser_back(&self) -> Result<Arrived, Problem> {
        let (attempt, registration) = self.take_attempt().ok_or_else(none_begun)?;
        let back = Abortable::new(attempt.wait(), registration).await;
        let live = back.map_err(|_| Problem::new("sign-in-stopped"))?;
        // The attempt is over, whatever came of it.
        let practice = self.take_practice();
        Ok(arrived(live?, practice))
    }

    /// Redeems a code. After a wrong one the attempt goes on.
    pub(super) async fn code_back(&self, code: &SecretString) -> Result<Arrived, Problem> {
        let attempt = match lock(&self.pending).as_ref().map(|pending| &pending.way) {
            Some(Way::Elsewhere(attempt)) => attempt.clone(),
            Some(Way::Here(_)) | None => return Err(none_begun()),
        };
        let live = attempt.redeem(code).await?;
        Ok(arrived(live, self.take_practice()))
    }

    fn take_attempt(&self) -> Option<(Box<Attempt>, AbortRegistration)> {
        match &mut lock(&self.pending).as_mut()?.way {
            Way::Here(attempt) => attempt.take(),
            Way::Elsewhere(_) => None,
        }
    }

    fn take_practice(&self) -> Option<(Practice, Arc<Served>)> {
        lock(&self.pending).take()?.practice.take()
    }
}

fn arrived(live: LiveSession, practice: Option<(Practice, Arc<Served>)>) -> Arrived {
    let connection = Connection::source(Arc::new(live.clone()));
    let connection = match &practice {
        Some((practice, _)) => connection.over(practice::transport(practice)),
        None => connection,
    };
    Arrived {
        live,
        connection,
        practice,
    }
}

fn none_begun() -> Problem {
    Problem::new("sign-in-none-begun")
}
