//! One run of changes: what it tells the page, and what it asks the person.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use firstday_app::wire::{self, RunEvent};
use firstday_app::{
    Codes, Companion, Enrolment, Outcome, PhoneCode, PhoneCodeRequest, SignInReply, SignInRequest,
};
use firstday_words::Spoken;
use futures::future::{BoxFuture, FutureExt};
use secrecy::SecretString;
use tokio::sync::oneshot;

use crate::secrets::Secrets;

/// A run that is under way.
pub(crate) struct Run {
    events: Box<dyn Fn(RunEvent) + Send + Sync>,
    secrets: Arc<Secrets>,
    spoken: Spoken,
    practice: bool,
    stopped: AtomicBool,
    current: AtomicUsize,
    /// Users who got a password, by the number of the change.
    made: Mutex<HashMap<usize, String>>,
    asked: Mutex<Asked>,
    /// The ARN of the device whose picture is shown, if one is.
    shown: Mutex<Option<String>>,
}

/// What the person is asked for.
enum Asked {
    Nobody,
    Enrolment(oneshot::Sender<Option<Codes>>),
    PhoneCode(oneshot::Sender<Option<PhoneCode>>),
    /// To sign in on the page at this address; who leaves it for later says so.
    SignIn(String, oneshot::Sender<()>),
    /// The page has gone, so nobody is asked any more.
    Gone,
}

impl Run {
    pub(crate) fn new(
        events: impl Fn(RunEvent) + Send + Sync + 'static,
        secrets: Arc<Secrets>,
        spoken: Spoken,
        practice: bool,
    ) -> Self {
        Self {
            events: Box::new(events),
            secrets,
            spoken,
            practice,
            stopped: AtomicBool::new(false),
            current: AtomicUsize::new(0),
            made: Mutex::default(),
            asked: Mutex::new(Asked::Nobody),
            shown: Mutex::default(),
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

    /// Hands over the code that was texted, or leaves the number for later. `false` when nobody waits
    /// for it.
    pub(crate) fn answer_phone(&self, code: Option<PhoneCode>) -> bool {
        let mut asked = lock(&self.asked);
        if !matches!(*asked, Asked::PhoneCode(_)) {
            return false;
        }
        let Asked::PhoneCode(waiting) = std::mem::replace(&mut *asked, Asked::Nobody) else {
            return false;
        };
        waiting.send(code).is_ok()
    }

    /// The address of the sign-in page that is waited for, if one is.
    pub(crate) fn sign_in_address(&self) -> Option<String> {
        match &*lock(&self.asked) {
            Asked::SignIn(address, _) => Some(address.clone()),
            Asked::Nobody | Asked::Enrolment(_) | Asked::PhoneCode(_) | Asked::Gone => None,
        }
    }

    /// Postpones the sign-in that is waited for, if one is.
    pub(crate) fn leave_sign_in(&self) {
        let mut asked = lock(&self.asked);
        if !matches!(*asked, Asked::SignIn(..)) {
            return;
        }
        if let Asked::SignIn(_, waiting) = std::mem::replace(&mut *asked, Asked::Nobody) {
            // Who does not wait any more has what they waited for.
            let _ = waiting.send(());
        }
    }

    /// Lets no further change begin. The one in progress may still ask for codes.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// The same when the page has gone: nobody could type codes any more.
    pub(crate) fn leave(&self) {
        self.stop();
        match std::mem::replace(&mut *lock(&self.asked), Asked::Gone) {
            Asked::Enrolment(waiting) => drop(waiting.send(None)),
            Asked::PhoneCode(waiting) => drop(waiting.send(None)),
            Asked::SignIn(_, waiting) => drop(waiting.send(())),
            Asked::Nobody | Asked::Gone => {}
        }
    }

    /// How change number `index` ended, as the page hears of it.
    pub(crate) fn wire_outcome(&self, index: usize, outcome: &Outcome) -> wire::OutcomeView {
        if *outcome != Outcome::Done {
            return outcome.into();
        }
        wire::OutcomeView::Done {
            password_for: lock(&self.made).get(&index).cloned(),
        }
    }

    fn tell(&self, event: RunEvent) {
        (self.events)(event);
    }

    /// Asks for something, unless the page has gone.
    fn ask<T>(
        &self,
        what: impl FnOnce(oneshot::Sender<T>) -> Asked,
    ) -> Option<oneshot::Receiver<T>> {
        let mut asked = lock(&self.asked);
        if matches!(*asked, Asked::Gone) {
            return None;
        }
        let (sender, receiver) = oneshot::channel();
        *asked = what(sender);
        Some(receiver)
    }

    fn needs_codes(&self, enrolment: &Enrolment) -> RunEvent {
        let skew = enrolment.skew.unwrap_or_default();
        let (serial, seed) = (&enrolment.serial, enrolment.seed.clone());
        *lock(&self.shown) = Some(serial.clone());
        RunEvent::NeedsCodes {
            index: number(enrolment.index),
            user: enrolment.user.clone(),
            serial: serial.clone(),
            picture: self.secrets.show(serial, &enrolment.picture, seed),
            skew_seconds: i32::try_from(skew.as_secs()).unwrap_or(i32::MAX),
            skew_too_far: Enrolment::too_far(skew).is_some(),
            refused: enrolment.refused.as_ref().map(Into::into),
            practice: self.practice,
        }
    }
}

impl Companion for Run {
    fn spoken(&self) -> Spoken {
        self.spoken.clone()
    }

    fn started(&self, index: usize) {
        self.current.store(index, Ordering::Relaxed);
        self.tell(RunEvent::Started {
            index: number(index),
        });
    }

    fn finished(&self, index: usize, outcome: &Outcome) {
        if let Some(serial) = lock(&self.shown).take() {
            self.secrets.hide(&serial);
        }
        self.leave_sign_in();
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
        let Some(answer) = self.ask(Asked::Enrolment) else {
            return futures::future::ready(None).boxed();
        };
        self.tell(self.needs_codes(enrolment));
        async move { answer.await.ok().flatten() }.boxed()
    }

    fn phone_code<'a>(&'a self, request: &'a PhoneCodeRequest) -> BoxFuture<'a, Option<PhoneCode>> {
        let Some(answer) = self.ask(Asked::PhoneCode) else {
            return futures::future::ready(None).boxed();
        };
        self.tell(RunEvent::NeedsPhoneCode {
            index: number(request.index),
            ending: request.ending.clone(),
            refused: request.refused.as_ref().map(Into::into),
        });
        async move { answer.await.ok().flatten() }.boxed()
    }

    fn sign_in<'a>(&'a self, request: &'a SignInRequest) -> BoxFuture<'a, SignInReply> {
        let address = request.address.clone();
        let Some(left) = self.ask(|waiting| Asked::SignIn(address, waiting)) else {
            return futures::future::ready(SignInReply::Left).boxed();
        };
        self.tell(RunEvent::NeedsSignIn {
            index: number(request.index),
            user: request.user.clone(),
            profile: request.profile.clone(),
            address: request.address.clone(),
            leads_to: request.leads_to.clone(),
            refused: request.refused.as_ref().map(Into::into),
        });
        async move {
            let _ = left.await;
            SignInReply::Left
        }
        .boxed()
    }
}

/// A plan has a few dozen changes.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
