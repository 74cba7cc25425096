//! A run of changes at the terminal: live progress, codes, sign-ins, and passwords shown once.

use std::sync::{Arc, Mutex, PoisonError};

use console::Term;
use firstday_app::checklist::Message;
use firstday_app::{Codes, Companion, Enrolment, Outcome, Problem, SignInReply, SignInRequest};
use firstday_rehearsal::Practice;
use firstday_words::Words;
use futures::future::{BoxFuture, Either, FutureExt, select};
use indicatif::ProgressBar;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::watch;

use crate::out::Out;
use crate::sign_in_page::{self, Wish};
use crate::{ask, codes, progress};

/// Progress on standard output, questions at the terminal.
pub(crate) struct Terminal {
    out: Out,
    titles: Vec<String>,
    bar: ProgressBar,
    company: Company,
    stopped: watch::Sender<bool>,
    passwords: Mutex<Vec<(String, SecretString)>>,
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
    /// `titles` name the changes.
    pub(crate) fn new(out: &Out, titles: Vec<String>, company: Company) -> Self {
        let length = u64::try_from(titles.len()).unwrap_or_default();
        Self {
            out: out.clone(),
            bar: progress::bar(length, &out.words("cli-making")),
            titles,
            company,
            stopped: watch::Sender::new(false),
            passwords: Mutex::default(),
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

    /// Offers each new password once, and wipes it from the screen afterwards.
    pub(crate) fn show_passwords(&self) -> Result<(), Problem> {
        let mut passwords = self
            .passwords
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        for (user, password) in passwords.drain(..) {
            if self.out.has_terminal() {
                show_password(&self.out, &user, &password)?;
            } else {
                let message = Message::new("cli-password-unseen").with("user", user);
                self.out.paragraph(&self.out.say(&message), 0);
            }
        }
        Ok(())
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
        if self.out.has_terminal() && self.bar.suspend(|| self.show_passwords()).is_err() {
            return SignInReply::Left;
        }
        if let Some(problem) = &request.refused {
            self.bar.suspend(|| self.out.problem(problem));
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
    out.complain(&out.words("cli-stopping"));
}

impl Companion for Terminal {
    fn words(&self) -> Arc<Words> {
        self.out.vocabulary().clone()
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
        let mut passwords = self
            .passwords
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        passwords.push((user.to_owned(), password));
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
            self.bar.suspend(|| codes::ask(&self.out, enrolment))
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

fn show_password(out: &Out, user: &str, password: &SecretString) -> Result<(), Problem> {
    out.line(out.say(&Message::new("cli-password-made").with("user", user)));
    if !ask::confirm(out, "cli-show-password", true)? {
        return Ok(());
    }
    out.line(format!("  {}", password.expose_secret()));
    ask::confirm(out, "cli-password-kept", true)?;
    let _ = Term::stdout().clear_last_lines(2);
    Ok(())
}
