//! What a run of changes asks of the person, and the secrets that it makes.

use std::ops::Deref;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use firstday_app::wire::{Reveal, RunEvent};
use firstday_app::{Code, Codes, PhoneCode, Problem};
use http::Response;

use super::accounts::{Accounts, OpenAccount};
use super::{Setting, lock, not_signed_in};
use crate::run::Run;
use crate::secrets::{self, Secrets};

/// The run of changes, one at a time whatever the account.
pub(crate) struct Runs {
    setting: Arc<Setting>,
    accounts: Arc<Accounts>,
    current: Mutex<Option<Arc<Run>>>,
}

impl Runs {
    pub(super) fn new(setting: Arc<Setting>, accounts: Arc<Accounts>) -> Self {
        Self {
            setting,
            accounts,
            current: Mutex::default(),
        }
    }

    /// Begins a run in this account, unless another is under way.
    pub(super) fn begin(
        &self,
        account: &OpenAccount,
        events: impl Fn(RunEvent) + Send + Sync + 'static,
    ) -> Result<Running<'_>, Problem> {
        let mut current = lock(&self.current);
        if current.is_some() {
            return Err(Problem::new(Code::RunInProgress));
        }
        let practice = account.practice.is_some();
        let run = Arc::new(Run::new(
            events,
            account.secrets.clone(),
            self.setting.spoken.clone(),
            practice,
        ));
        *current = Some(run.clone());
        Ok(Running { runs: self, run })
    }

    /// The account that the page is on, unless changes are being made.
    pub(super) fn idle_account(&self) -> Result<Arc<OpenAccount>, Problem> {
        self.idle()?;
        self.accounts.current().ok_or_else(not_signed_in)
    }

    /// Fails while changes are being made.
    pub(super) fn idle(&self) -> Result<(), Problem> {
        match self.is_busy() {
            true => Err(Problem::new(Code::RunInProgress)),
            false => Ok(()),
        }
    }

    /// The address of the sign-in page that the run waits for, if it does.
    pub(super) fn sign_in_address(&self) -> Option<String> {
        self.run()?.sign_in_address()
    }

    /// Hands two codes to the run that asked for them, the first of which was typed so many seconds
    /// ago.
    pub(crate) fn submit_codes(&self, first: &str, second: &str, age: u32) -> Result<(), Problem> {
        let Some(codes) = Codes::new(first, second) else {
            return Err(Problem::new(Code::CodesMalformed));
        };
        let codes = codes.aged(Duration::from_secs(age.into()));
        match self.run().is_some_and(|run| run.answer(Some(codes))) {
            true => Ok(()),
            false => Err(Problem::new(Code::Unexpected).detail("no codes are asked for")),
        }
    }

    /// Leaves the device that waits for codes for later, if one does.
    pub(crate) fn skip_codes(&self) {
        if let Some(run) = self.run() {
            run.answer(None);
        }
    }

    /// Hands the code that AWS texted to the run that asked for it.
    pub(crate) fn submit_phone_code(&self, code: &str) -> Result<(), Problem> {
        let Some(code) = PhoneCode::new(code) else {
            return Err(Problem::new(Code::PhoneCodeMalformed));
        };
        match self.run().is_some_and(|run| run.answer_phone(Some(code))) {
            true => Ok(()),
            false => Err(Problem::new(Code::Unexpected).detail("no code is asked for")),
        }
    }

    /// Leaves the phone number that waits for its code for later, if one does.
    pub(crate) fn skip_phone_code(&self) {
        if let Some(run) = self.run() {
            run.answer_phone(None);
        }
    }

    /// Postpones the sign-in that a run waits for, if it waits for one.
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
        for account in self.accounts.all() {
            account.rest().await;
        }
    }

    /// Lets every secret go before the program ends.
    pub(crate) fn close(&self) {
        for account in self.accounts.all() {
            account.secrets.forget_all();
        }
        self.setting.clipboard.call_in();
    }

    /// The address of a page that shows the new password of `user`, once.
    pub(crate) fn reveal_password(&self, user: &str) -> Result<Reveal, Problem> {
        let address = self.secrets().and_then(|secrets| secrets.reveal(user));
        let address = address.ok_or_else(|| gone(user))?;
        Ok(Reveal { address })
    }

    /// The address of a page that shows the key of the device that waits to be paired, once.
    pub(crate) fn reveal_key(&self, serial: &str) -> Result<Reveal, Problem> {
        let address = self
            .secrets()
            .and_then(|secrets| secrets.reveal_key(serial));
        let over = || Problem::new(Code::Unexpected).detail("no device waits to be paired");
        Ok(Reveal {
            address: address.ok_or_else(over)?,
        })
    }

    /// Puts the new password of `user` into the clipboard for a while.
    pub(crate) async fn copy_password(&self, user: &str) -> Result<(), Problem> {
        let password = self.secrets().and_then(|secrets| secrets.password(user));
        let password = password.ok_or_else(|| gone(user))?;
        let copied = self.setting.clipboard.lend(password).await;
        copied.map_err(|error| Problem::new(Code::ClipboardFailed).caused_by(&error))
    }

    /// The person has the new password of `user`, or needs it no more: it is let go.
    pub(crate) fn password_saved(&self, user: &str) -> Result<(), Problem> {
        let account = self.accounts.current().ok_or_else(not_signed_in)?;
        account.password_saved(user)
    }

    /// Users of any open account whose new password would be gone with the program.
    pub(super) fn held_passwords(&self) -> Vec<String> {
        let accounts = self.accounts.all();
        let held = accounts.iter().flat_map(|account| account.secrets.held());
        held.collect()
    }

    /// Answers a request over the protocol for secrets.
    pub(crate) fn secret(&self, path: &str) -> Response<Vec<u8>> {
        let (accounts, words) = (self.accounts.all(), self.setting.spoken.words());
        let found = accounts
            .iter()
            .find_map(|account| account.secrets.answer(path, &words));
        found.unwrap_or_else(secrets::nothing_there)
    }

    pub(super) fn secrets(&self) -> Option<Arc<Secrets>> {
        Some(self.accounts.current()?.secrets.clone())
    }

    fn run(&self) -> Option<Arc<Run>> {
        lock(&self.current).clone()
    }
}

/// A run that is under way, and ends when this is dropped.
pub(super) struct Running<'a> {
    runs: &'a Runs,
    run: Arc<Run>,
}

impl Deref for Running<'_> {
    type Target = Run;

    fn deref(&self) -> &Run {
        &self.run
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        *lock(&self.runs.current) = None;
    }
}

fn gone(user: &str) -> Problem {
    Problem::new(Code::PasswordGone).with("user", user)
}
