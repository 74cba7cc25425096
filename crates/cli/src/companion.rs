//! A run of changes at the terminal: live progress, codes, sign-ins, and passwords shown once.

use std::sync::{Mutex, MutexGuard, PoisonError};

use firstday_app::checklist::{Message, Plan, Turn};
use firstday_app::{
    Code, Codes, Companion, Enrolment, Outcome, PhoneCode, PhoneCodeRequest, Problem, SignInReply,
    SignInRequest,
};
use firstday_rehearsal::Practice;
use firstday_words::Spoken;
use futures::future::{BoxFuture, Either, FutureExt, select};
use indicatif::ProgressBar;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::watch;

use crate::codes::Asked;
use crate::out::Out;
use crate::page::{self, Answer, Page, Part, fitting, rows};
use crate::sign_in_page::{self, Wish};
use crate::turns::Turns;
use crate::{ask, codes, progress};

/// Progress on standard output, questions at the terminal.
pub(crate) struct Terminal {
    out: Out,
    titles: Vec<String>,
    bar: ProgressBar,
    company: Company,
    stopped: watch::Sender<bool>,
    passwords: Mutex<Vec<(String, SecretString)>>,
    /// Users whose password the person has.
    saved: Mutex<Vec<String>>,
    turns: Turns,
}

/// What was decided before a run about what it may ask.
#[derive(Default)]
pub(crate) struct Company {
    /// Enters a practice account's codes by itself.
    pub(crate) phone: Option<Practice>,
    /// Browsers are on another computer.
    pub(crate) elsewhere: bool,
    /// Nobody signs in during the run.
    pub(crate) leaves_sign_in: bool,
}

impl Terminal {
    /// For the changes of `plan`.
    pub(crate) fn new(out: &Out, plan: &Plan, company: Company) -> Self {
        let changes = plan.changes.iter();
        let titles: Vec<String> = changes
            .map(|planned| out.say(&planned.change.title()))
            .collect();
        let turns = Turns::of(plan, |turn| match turn {
            Turn::SavePassword { .. } => true,
            Turn::SetUpMfa { .. } | Turn::VerifyPhone { .. } => company.phone.is_none(),
            Turn::SignIn { .. } => !company.leaves_sign_in,
        });
        let length = u64::try_from(titles.len()).unwrap_or_default();
        Self {
            out: out.clone(),
            bar: progress::bar(length, &out.words("cli-making")),
            titles,
            company,
            stopped: watch::Sender::new(false),
            passwords: Mutex::default(),
            saved: Mutex::default(),
            turns,
        }
    }

    /// Ctrl+C lets the change in progress end and begins no other.
    pub(crate) fn stop_on_interrupt(&self) -> tokio::task::JoinHandle<()> {
        let (out, stopped) = (self.out.clone(), self.stopped.clone());
        tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                stop(&out, &stopped);
            }
        })
    }

    /// Offers each new password once, on a page that leaves nothing behind.
    pub(crate) async fn show_passwords(&self) -> Result<(), Problem> {
        let passwords = std::mem::take(&mut *lock(&self.passwords));
        for (user, password) in passwords {
            let unseen = match (self.out.has_terminal(), page::is_possible()) {
                (true, true) => {
                    self.show_password(&user, &password).await?;
                    continue;
                }
                (true, false) => "cli-password-no-page",
                (false, _) => "cli-password-unseen",
            };
            let message = Message::new(unseen).with("user", user);
            let said = self.out.say(&message);
            self.bar.suspend(|| self.out.paragraph(&said, 0));
        }
        Ok(())
    }

    async fn show_password(&self, user: &str, password: &SecretString) -> Result<(), Problem> {
        let made = self
            .out
            .say(&Message::new("cli-password-made").with("user", user));
        let turn = Turn::SavePassword {
            user: user.to_owned(),
        };
        let head = self.turns.head(&self.out, turn);
        let wanted = self.bar.suspend(|| {
            self.out.heading(&head);
            self.out.paragraph(&made, 0);
            ask::confirm(&self.out, "cli-show-password", true)
        });
        if wanted? {
            show_password(&self.out, &made, password).await?;
            lock(&self.saved).push(user.to_owned());
        }
        Ok(())
    }

    /// The users whose password the person has seen and kept.
    pub(crate) fn saved_passwords(&self) -> Vec<String> {
        lock(&self.saved).clone()
    }

    fn title(&self, index: usize) -> &str {
        self.titles
            .get(index)
            .map(String::as_str)
            .unwrap_or_default()
    }

    fn say(&self, index: usize, id: &str) {
        let message = Message::new(id);
        let text = format!(
            "{:>3}. {}: {}",
            index + 1,
            self.title(index),
            self.out.say(&message)
        );
        self.bar.suspend(|| self.out.line(text));
    }

    async fn turn_to_sign_in_page(&self, request: &SignInRequest) -> SignInReply {
        if self.company.leaves_sign_in {
            return SignInReply::Left;
        }
        if self.company.elsewhere && !request.elsewhere {
            return SignInReply::Elsewhere;
        }
        // A user who was just created needs the password on AWS's page.
        if self.out.has_terminal() && self.show_passwords().await.is_err() {
            return SignInReply::Left;
        }
        if let Some(problem) = &request.refused {
            self.bar.suspend(|| self.out.problem(problem));
        }
        if self.out.has_terminal() {
            let user = request.user.clone();
            let head = self.turns.head(&self.out, Turn::SignIn { user });
            self.bar.suspend(|| self.out.heading(&head));
        }
        self.bar.suspend(|| show_sign_in(&self.out, request));
        // Nobody can go to an address that was not shown.
        if self.out.has_failed() {
            return SignInReply::Left;
        }
        self.bar.set_message(self.out.words("cli-sign-in-waiting"));
        if request.elsewhere {
            match sign_in_page::pasted(&self.out).await {
                Ok(code) => SignInReply::Pasted(code),
                Err(wish) => self.reply(wish),
            }
        } else {
            self.reply(sign_in_page::wish(&self.out, &request.address, true, &self.bar).await)
        }
    }

    fn reply(&self, wish: Wish) -> SignInReply {
        match wish {
            Wish::Elsewhere => SignInReply::Elsewhere,
            Wish::Later => SignInReply::Left,
            Wish::Stop => {
                self.bar.suspend(|| stop(&self.out, &self.stopped));
                SignInReply::Left
            }
        }
    }

    /// Once no further change is to begin.
    async fn stop_wanted(&self) {
        // The sender is here, so that it cannot fail.
        let _ = self.stopped.subscribe().wait_for(|stopped| *stopped).await;
    }
}

fn stop(out: &Out, stopped: &watch::Sender<bool>) {
    stopped.send_replace(true);
    out.complain(out.words("cli-stopping"));
}

impl Companion for Terminal {
    fn spoken(&self) -> Spoken {
        self.out.spoken()
    }

    fn started(&self, index: usize) {
        self.bar
            .set_position(u64::try_from(index).unwrap_or_default());
    }

    fn finished(&self, index: usize, outcome: &Outcome) {
        self.bar.set_message(self.out.words("cli-making"));
        match outcome {
            Outcome::Done => self.say(index, "cli-outcome-done"),
            Outcome::AlreadyThere => self.say(index, "cli-outcome-already-there"),
            Outcome::NotTried => self.say(index, "cli-outcome-not-tried"),
            Outcome::Left => self.say(index, "cli-outcome-left"),
            Outcome::Failed(problem) => {
                self.say(index, "cli-outcome-failed");
                self.bar.suspend(|| self.out.problem(problem));
            }
        }
        if index + 1 == self.titles.len() {
            self.bar.finish_and_clear();
        }
    }

    fn stopped(&self) -> bool {
        *self.stopped.borrow()
    }

    fn password(&self, user: &str, password: SecretString) {
        lock(&self.passwords).push((user.to_owned(), password));
    }

    fn codes<'a>(&'a self, enrolment: &'a Enrolment) -> BoxFuture<'a, Option<Codes>> {
        async move {
            if let Some(phone) = &self.company.phone {
                let (first, second) = phone.authenticator_codes(&enrolment.serial).ok()?;
                return Codes::new(&first, &second).filter(|_| enrolment.refused.is_none());
            }
            if !self.out.has_terminal() {
                return None;
            }
            // One thing after the other: whoever has a password to save saves it first.
            self.show_passwords().await.ok()?;
            if !page::is_possible() {
                let said = self.out.words("cli-codes-no-page");
                self.bar.suspend(|| self.out.complain(said));
                return None;
            }
            let user = enrolment.user.clone();
            let head = self.turns.head(&self.out, Turn::SetUpMfa { user });
            let asked = Box::pin(codes::ask(&self.out, enrolment, &head));
            match select(asked, Box::pin(self.stop_wanted())).await {
                Either::Left((Ok(Asked::Given(codes)), _)) => Some(codes),
                Either::Left((Ok(Asked::Interrupted), _)) => {
                    self.bar.suspend(|| stop(&self.out, &self.stopped));
                    None
                }
                Either::Left((Ok(Asked::Left) | Err(_), _)) | Either::Right(((), _)) => None,
            }
        }
        .boxed()
    }

    fn phone_code<'a>(&'a self, request: &'a PhoneCodeRequest) -> BoxFuture<'a, Option<PhoneCode>> {
        async move {
            if let Some(phone) = &self.company.phone {
                let text = phone.text_message().ok().flatten();
                return text.and_then(|text| PhoneCode::new(&text));
            }
            if !self.out.has_terminal() {
                let said = self.out.words("cli-phone-code-no-terminal");
                self.bar.suspend(|| self.out.complain(said));
                return None;
            }
            let ending = request.ending.clone();
            let head = self.turns.head(&self.out, Turn::VerifyPhone { ending });
            self.bar
                .suspend(|| ask_phone_code(&self.out, request, &head))
        }
        .boxed()
    }

    fn sign_in<'a>(&'a self, request: &'a SignInRequest) -> BoxFuture<'a, SignInReply> {
        async move {
            let replied = Box::pin(self.turn_to_sign_in_page(request));
            match select(replied, Box::pin(self.stop_wanted())).await {
                Either::Left((reply, _)) => reply,
                Either::Right(((), _)) => SignInReply::Left,
            }
        }
        .boxed()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The code that AWS has texted; an empty line leaves it for later.
fn ask_phone_code(out: &Out, request: &PhoneCodeRequest, head: &str) -> Option<PhoneCode> {
    out.heading(head);
    if let Some(problem) = &request.refused {
        out.problem(problem);
    }
    let sent = Message::new("cli-phone-code-sent").with("ending", request.ending.as_str());
    out.paragraph(&out.say(&sent), 0);
    loop {
        let typed = match ask::line(out, &out.words("cli-phone-code"), None).ok()? {
            ask::Given::Answer(typed) if !typed.trim().is_empty() => typed,
            ask::Given::Answer(_) | ask::Given::Help | ask::Given::Back => return None,
        };
        match PhoneCode::new(&typed) {
            Some(code) => return Some(code),
            None => out.complain(out.words("cli-phone-code-malformed")),
        }
    }
}

/// Who must sign in, and where.
fn show_sign_in(out: &Out, request: &SignInRequest) {
    let who = Message::new("cli-run-sign-in")
        .with("user", request.user.as_str())
        .with("profile", request.profile.as_str());
    out.paragraph(&out.say(&who), 0);
    let (where_to, what_to_do) = match request.elsewhere {
        true => ("cli-sign-in-elsewhere", "cli-run-sign-in-paste"),
        false => ("cli-sign-in-here", "cli-run-sign-in-keys"),
    };
    out.paragraph(&out.words(where_to), 0);
    out.line(&request.address);
    if !request.elsewhere {
        out.paragraph(&out.say(&sign_in_page::leads_to(&request.leads_to)), 0);
    }
    if out.has_terminal() {
        out.paragraph(&out.words(what_to_do), 0);
    }
    sign_in_page::warn_of_nobody(out, true);
}

/// Until the person says that they have it.
async fn show_password(out: &Out, made: &str, password: &SecretString) -> Result<(), Problem> {
    let broken_off =
        |error: &dyn std::error::Error| Problem::new(Code::Interrupted).caused_by(error);
    let mut page = Page::open().map_err(|error| broken_off(&error))?;
    let laid_out = |size, typed: &str| {
        let part = |rank, text: &str| Part {
            rank,
            rows: rows(text, size),
        };
        let question = format!("{} {typed}", out.words("cli-password-kept"));
        let parts = vec![
            part(1, made),
            part(0, password.expose_secret()),
            part(0, &question),
        ];
        fitting(parts, size)
    };
    match page.ask(laid_out).await {
        Ok(Answer::Line(_)) => Ok(()),
        Ok(Answer::Interrupted) => Err(Problem::new(Code::Interrupted)),
        Err(error) => Err(broken_off(&error)),
    }
}
