//! AWS's sign-in page: its address at the terminal, and what comes back from the browser.

use firstday_app::browser::{self, Link};
use firstday_app::checklist::{Message, Principal, who};
use firstday_app::sessions::{Attempt, LiveSession, SIGN_IN_LIMIT, SignInPlace};
use firstday_app::{Code, Problem, Session, callback_pages};
use futures::future::{Either, pending, select};
use indicatif::ProgressBar;
use secrecy::SecretString;
use tokio::sync::oneshot;

use crate::here::surroundings;
use crate::keyboard::{Key, Keyboard, Line};
use crate::out::Out;
use crate::{ask, progress};

/// How somebody signs in.
#[derive(Clone, Debug)]
pub(crate) struct Manner {
    /// The browser is on another computer.
    pub(crate) elsewhere: bool,
    /// The ARN of whom it must be, if that was said.
    pub(crate) expected: Option<String>,
    /// Continues without asking whether it is the right user.
    pub(crate) yes: bool,
    /// Standard output is for a script alone.
    pub(crate) script: bool,
    /// The session is kept in the keyring, which never gets one of the root user.
    pub(crate) keeps: bool,
}

/// What a person chooses while the address of a sign-in page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    Elsewhere,
    Later,
    Stop,
}

/// Signs in at `place`.
pub(crate) async fn sign_in(
    out: &Out,
    place: SignInPlace,
    manner: &Manner,
) -> Result<LiveSession, Problem> {
    if !manner.elsewhere
        && let Some(live) = here(out, place.clone(), manner).await?
    {
        return Ok(live);
    }
    elsewhere(out, place, manner).await
}

/// Says who has signed in, and asks whether to continue: the browser may be signed in as another
/// user, or somebody else may have brought a sign-in of their own. Whom the person has never agreed
/// to be is nobody's default, and is not taken where nobody can be asked.
pub(crate) fn is_right(out: &Out, session: &Session, manner: &Manner) -> Result<bool, Problem> {
    let caller = session.caller();
    let account = Message::new("cli-sign-in-account").with("account", caller.account_id.as_str());
    tell(out, &out.say(&account), manner);
    tell(out, &out.say(&who(caller)), manner);
    if caller.principal == Principal::Root {
        if manner.keeps {
            return Err(Problem::new(Code::SessionRoot));
        }
        tell(out, &out.words("cli-sign-in-root"), manner);
    }
    if let Some(expected) = &manner.expected {
        return match *expected == caller.arn {
            true => Ok(true),
            false => Err(Problem::other_person(caller, expected)),
        };
    }
    let known = session.is_known()?;
    if manner.yes || manner.script || !out.has_terminal() {
        return match known {
            true => Ok(true),
            false => Err(Problem::new(Code::SignInUnknown).with("arn", caller.arn.as_str())),
        };
    }
    if !known {
        tell(out, &out.words("cli-sign-in-new"), manner);
    }
    let agreed = ask::confirm(out, "cli-sign-in-go-on", known)?;
    if agreed {
        session.agree()?;
    }
    Ok(agreed)
}

/// Which page the address of this computer leads to.
pub(crate) fn leads_to(page: &str) -> Message {
    Message::new("cli-sign-in-leads").with("page", page)
}

/// Says, where nobody is at a terminal, how long is waited for somebody who sees the address.
pub(crate) fn warn_of_nobody(out: &Out, can_leave: bool) {
    if !out.has_terminal() {
        let minutes = SIGN_IN_LIMIT.as_secs() / 60;
        let message = Message::new("cli-sign-in-nobody").with("minutes", minutes);
        out.complain(out.say(&message));
        if can_leave {
            out.complain(out.words("cli-sign-in-nobody-leave"));
        }
    }
}

/// Opens the page whenever the person says so, until they want something else. Where nobody is at
/// a terminal, this never ends: the attempt does.
pub(crate) async fn wish(out: &Out, address: &str, can_leave: bool, bar: &ProgressBar) -> Wish {
    if !out.has_terminal() {
        return pending().await;
    }
    loop {
        match key().await {
            Some(Key::Enter) => open(out, address, bar),
            Some(Key::Letter('e' | 'E')) => return Wish::Elsewhere,
            Some(Key::Letter('l' | 'L')) if can_leave => return Wish::Later,
            Some(Key::Letter(_) | Key::Backspace | Key::Resized) => {}
            Some(Key::Interrupt) | None => return Wish::Stop,
        }
    }
}

/// The code that the page elsewhere shows. Where nobody is at a terminal, a line of input is waited
/// for as long as a browser would be.
pub(crate) async fn pasted(out: &Out) -> Result<SecretString, Wish> {
    if !out.has_terminal() {
        let line = tokio::time::timeout(SIGN_IN_LIMIT, line_of_input()).await;
        return line.ok().flatten().ok_or(Wish::Later);
    }
    let typed = match Keyboard::open() {
        Ok(mut keyboard) => keyboard.hidden_line().await,
        Err(error) => Err(error),
    };
    match typed {
        Ok(Line::Typed(code)) => Ok(code),
        Ok(Line::Empty) => Err(Wish::Later),
        Ok(Line::Interrupted) | Err(_) => Err(Wish::Stop),
    }
}

/// `None` when the person would rather use a browser elsewhere.
async fn here(
    out: &Out,
    place: SignInPlace,
    manner: &Manner,
) -> Result<Option<LiveSession>, Problem> {
    let attempt = Attempt::here(place, callback_pages(&out.spoken()))?;
    let address = attempt.address().to_owned();
    tell(out, &out.words("cli-sign-in-here"), manner);
    show(out, &address, manner);
    tell(out, &out.say(&leads_to(attempt.leads_to())), manner);
    if out.has_terminal() {
        tell(out, &out.words("cli-sign-in-keys"), manner);
    }
    warn_of_nobody(out, false);
    check_shown(out)?;
    let spinner = progress::spinner(out, "cli-sign-in-waiting");
    let waiting = Box::pin(attempt.wait());
    let back = select(waiting, Box::pin(wish(out, &address, false, &spinner))).await;
    spinner.finish_and_clear();
    match back {
        Either::Left((live, _)) => Ok(Some(live?)),
        Either::Right((Wish::Elsewhere, _)) => Ok(None),
        Either::Right((Wish::Later | Wish::Stop, _)) => Err(Problem::new(Code::SignInStopped)),
    }
}

async fn elsewhere(out: &Out, place: SignInPlace, manner: &Manner) -> Result<LiveSession, Problem> {
    let attempt = Attempt::elsewhere(place)?;
    tell(out, &out.words("cli-sign-in-elsewhere"), manner);
    show(out, attempt.address(), manner);
    warn_of_nobody(out, false);
    check_shown(out)?;
    loop {
        tell(out, &out.words("cli-sign-in-paste"), manner);
        let code = pasted(out).await;
        let code = code.map_err(|wish| {
            Problem::new(match wish {
                Wish::Later if !out.has_terminal() => Code::SignInNoAnswer,
                Wish::Later | Wish::Stop | Wish::Elsewhere => Code::SignInStopped,
            })
        })?;
        match attempt.redeem(&code).await {
            Ok(live) => return Ok(live),
            Err(error) if error.is_wrong_paste() && out.has_terminal() => {
                out.problem(&error.into());
            }
            Err(error) => return Err(error.into()),
        }
    }
}

/// The terminal is as usual again when this ends, so that it can be written to.
async fn key() -> Option<Key> {
    Keyboard::open().ok()?.key().await.ok()
}

fn open(out: &Out, address: &str, bar: &ProgressBar) {
    let opened = surroundings().and_then(|here| {
        let opened = match Link::sign_in(address) {
            Some(link) => browser::open(&link, &here.env),
            None => Err(std::io::ErrorKind::InvalidInput.into()),
        };
        opened.map_err(|error| {
            Problem::new(Code::BrowserFailed)
                .with("link", address)
                .caused_by(&error)
        })
    });
    if let Err(problem) = opened {
        bar.suspend(|| out.problem(&problem));
    }
}

/// A thread that still reads when the program ends does not keep it from ending, as a task of the
/// runtime would.
async fn line_of_input() -> Option<SecretString> {
    let (sender, line) = oneshot::channel();
    std::thread::spawn(move || {
        let mut line = String::new();
        let read = std::io::stdin().read_line(&mut line);
        let line = read.ok().filter(|length| *length > 0).map(|_| line.into());
        // When nobody waits any more, the line is not needed.
        let _ = sender.send(line);
    });
    line.await.ok().flatten()
}

/// Nobody can go to an address that was not shown.
fn check_shown(out: &Out) -> Result<(), Problem> {
    match out.has_failed() {
        true => Err(Problem::new(Code::SignInStopped)),
        false => Ok(()),
    }
}

/// The address alone on its line, however long it is.
fn show(out: &Out, address: &str, manner: &Manner) {
    match manner.script {
        true => out.complain(address),
        false => out.line(address),
    }
}

fn tell(out: &Out, text: &str, manner: &Manner) {
    match manner.script {
        true => out.complain(text),
        false => out.paragraph(text, 0),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::PathBuf;
    use std::sync::{Arc, Mutex};

    use firstday_app::Surroundings;
    use jiff::Timestamp;
    use tokio::time::Instant;

    use super::*;

    /// With the browser here, and elsewhere.
    #[tokio::test(start_paused = true)]
    async fn where_nobody_is_that_is_said_at_once_and_the_wait_ends() {
        let surroundings = Surroundings {
            time_zone: || jiff::tz::TimeZone::UTC,
            env: Arc::new(|_| None),
            home: PathBuf::new(),
            data_dir: PathBuf::new(),
            helper: PathBuf::new(),
            languages: Vec::new(),
            clock: Timestamp::now.into(),
        };
        for elsewhere in [false, true] {
            let output = Arc::new(Mutex::new(Vec::new()));
            let place = SignInPlace::of(&surroundings, "us-east-1");
            let manner = Manner {
                elsewhere,
                expected: None,
                yes: true,
                script: false,
                keeps: false,
            };
            let begun = Instant::now();
            let refused = sign_in(&Out::unattended(&output), place, &manner).await;
            assert_eq!(refused.err().unwrap().code, Code::SignInNoAnswer);
            assert!(begun.elapsed() < SIGN_IN_LIMIT * 2);
            let said = String::from_utf8(output.lock().unwrap().clone()).unwrap();
            assert!(said.contains("waits 10 minutes"), "{said}");
        }
    }
}
