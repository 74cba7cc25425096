//! One run of changes: what it tells the page, and what it asks the person.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use firstday_app::wire::{self, RunEvent};
use firstday_app::{Codes, Companion, Enrolment, Outcome, SignInReply, SignInRequest};
use futures::future::{BoxFuture, FutureExt};
use secrecy::SecretString;
use tokio::sync::oneshot;

use crate::secrets::Secrets;

/// A run that is under way.
pub(crate) struct Run {
    events: Box<dyn Fn(RunEvent) + Send + Sync>,
    secrets: Arc<Secrets>,
    practice: bool,
    stopped: AtomicBool,
    current: AtomicUsize,
    /// Users who got a password, by the number of the change.
    made: Mutex<HashMap<usize, String>>,
    asked: Mutex<Asked>,
}

/// Who waits for codes.
enum Asked {
    Nobody,
    Enrolment(oneshot::Sender<Option<Codes>>),
    /// The page has gone, so nobody is asked any more.
    Gone,
}

impl Run {
    pub(crate) fn new(
        events: impl Fn(RunEvent) + Send + Sync + 'static,
        secrets: Arc<Secrets>,
        practice: bool,
    ) -> Self {
        Self {
            events: Box::new(events),
            secrets,
            practice,
            stopped: AtomicBool::new(false),
            current: AtomicUsize::new(0),
            made: Mutex::default(),
            asked: Mutex::new(Asked::Nobody),
        }
    }

    /// Hands over the codes, or leaves the device for later. `false` when nobody waits for them.
    pub(crate) fn answer(&self, codes: Option<Codes>) -> bool {
        let mut asked = lock(&self.asked);
        if !matches!(*asked, Asked::Enrolment(_)) {
            return false;
        }
        let Asked::Enrolment(waiting) = std::mem::replace(&mut *asked, Asked::Nobody) else {
            return false;
        };
        waiting.send(codes).is_ok()
    }

    /// Lets no further change begin. The one in progress may still ask for codes.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// The same when the page has gone: nobody could type codes any more.
    pub(crate) fn leave(&self) {
        self.stop();
        let asked = std::mem::replace(&mut *lock(&self.asked), Asked::Gone);
        if let Asked::Enrolment(waiting) = asked {
            let _ = waiting.send(None);
        }
    }

    /// How change number `index` ended, as the page hears of it.
    pub(crate) fn wire_outcome(&self, index: usize, outcome: &Outcome) -> wire::Outcome {
        if *outcome != Outcome::Done {
            return outcome.into();
        }
        wire::Outcome::Done {
            password_for: lock(&self.made).get(&index).cloned(),
        }
    }

    fn tell(&self, event: RunEvent) {
        (self.events)(event);
    }

    fn ask(&self) -> Option<oneshot::Receiver<Option<Codes>>> {
        let mut asked = lock(&self.asked);
        if matches!(*asked, Asked::Gone) {
            return None;
        }
        let (sender, receiver) = oneshot::channel();
        *asked = Asked::Enrolment(sender);
        Some(receiver)
    }

    fn needs_codes(&self, enrolment: &Enrolment) -> RunEvent {
        let skew = enrolment.skew.unwrap_or_default().as_secs();
        RunEvent::NeedsCodes {
            index: number(enrolment.index),
            user: enrolment.user.clone(),
            picture: self.secrets.show(&enrolment.serial, &enrolment.picture),
            skew_seconds: i32::try_from(skew).unwrap_or(i32::MAX),
            refused: enrolment.refused.as_ref().map(Into::into),
            practice_serial: self.practice.then(|| enrolment.serial.clone()),
        }
    }
}

impl Companion for Run {
    fn started(&self, index: usize) {
        self.current.store(index, Ordering::Relaxed);
        self.tell(RunEvent::Started {
            index: number(index),
        });
    }

    fn finished(&self, index: usize, outcome: &Outcome) {
        self.secrets.hide();
        self.tell(RunEvent::Finished {
            index: number(index),
            outcome: self.wire_outcome(index, outcome),
        });
    }

    fn stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    fn password(&self, user: &str, password: SecretString) {
        let index = self.current.load(Ordering::Relaxed);
        lock(&self.made).insert(index, user.to_owned());
        self.secrets.keep(user, password);
    }

    fn codes<'a>(&'a self, enrolment: &'a Enrolment) -> BoxFuture<'a, Option<Codes>> {
        let Some(answer) = self.ask() else {
            return futures::future::ready(None).boxed();
        };
        self.tell(self.needs_codes(enrolment));
        async move { answer.await.ok().flatten() }.boxed()
    }

    fn sign_in<'a>(&'a self, _request: &'a SignInRequest) -> BoxFuture<'a, SignInReply> {
        futures::future::ready(SignInReply::Left).boxed()
    }
}

/// A plan has a few dozen changes.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
