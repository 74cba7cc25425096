//! Blocking keyring calls on a thread of their own, with a time limit.
//!
//! A prompt that nobody answers blocks its call for ever. A thread of tokio's blocking pool would
//! then hold up the end of the program, so the thread is a plain one, left behind when time is up.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use crate::error::NoAnswer;
use crate::{KeyringState, StoreError};

const RUNNING: u8 = 0;
const CONNECTED: u8 = 1;
const FINISHED: u8 = 2;
const ABANDONED: u8 = 3;

/// What the caller and the thread know of each other.
#[derive(Clone, Default)]
pub(crate) struct Progress(Arc<AtomicU8>);

impl Progress {
    /// The keyring has answered once, so a later silence means that it waits for a person.
    pub(crate) fn connected(&self) {
        self.step(RUNNING, CONNECTED);
    }

    /// Claims the end of the work. `false` when the caller has already been told that it failed:
    /// a write must then be undone.
    pub(crate) fn finish(&self) -> bool {
        self.step(RUNNING, FINISHED) || self.step(CONNECTED, FINISHED)
    }

    /// Whether the caller has stopped waiting.
    pub(crate) fn is_abandoned(&self) -> bool {
        self.0.load(Ordering::SeqCst) == ABANDONED
    }

    fn step(&self, from: u8, to: u8) -> bool {
        self.0
            .compare_exchange(from, to, Ordering::SeqCst, Ordering::SeqCst)
            .is_ok()
    }

    /// Stops waiting, and says why there is no answer. `None` when the work had just finished.
    fn abandon(&self, waited: Duration) -> Option<StoreError> {
        let state = if self.step(RUNNING, ABANDONED) {
            KeyringState::Missing
        } else if self.step(CONNECTED, ABANDONED) {
            KeyringState::Locked
        } else {
            return None;
        };
        Some(StoreError::unusable(state, NoAnswer { waited }))
    }
}

/// Runs `work` on its own thread and waits at most `limit` for it. Where the keyring lost the session
/// in which it ran, it runs once more, in a new one.
pub(crate) async fn run<T: Send + 'static>(
    limit: Duration,
    work: impl Fn(&Progress) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let progress = Progress::default();
    let (send, mut answer) = tokio::sync::oneshot::channel();
    start(progress.clone(), work, move |result| {
        drop(send.send(result))
    })?;
    if let Ok(result) = tokio::time::timeout(limit, &mut answer).await {
        return result.unwrap_or_else(|_| Err(lost()));
    }
    match progress.abandon(limit) {
        Some(error) => Err(error),
        None => answer.await.unwrap_or_else(|_| Err(lost())),
    }
}

/// As [`run`], for a program that has no runtime.
pub(crate) fn run_blocking<T: Send + 'static>(
    limit: Duration,
    work: impl Fn(&Progress) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let progress = Progress::default();
    let (send, answer) = mpsc::channel();
    start(progress.clone(), work, move |result| {
        drop(send.send(result))
    })?;
    match answer.recv_timeout(limit) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(lost()),
        Err(mpsc::RecvTimeoutError::Timeout) => match progress.abandon(limit) {
            Some(error) => Err(error),
            None => answer.recv().unwrap_or_else(|_| Err(lost())),
        },
    }
}

fn start<T: Send + 'static>(
    progress: Progress,
    work: impl Fn(&Progress) -> Result<T, StoreError> + Send + 'static,
    answer: impl FnOnce(Result<T, StoreError>) + Send + 'static,
) -> Result<(), StoreError> {
    let body = move || {
        let result = match work(&progress) {
            Err(error) if error.is_of_a_lost_session() && !progress.is_abandoned() => {
                work(&progress)
            }
            result => result,
        };
        progress.finish();
        answer(result);
    };
    let thread = std::thread::Builder::new().name("keyring".into());
    thread.spawn(body).map_err(|source| StoreError::Failed {
        source: source.into(),
    })?;
    Ok(())
}

fn lost() -> StoreError {
    StoreError::Failed {
        source: "the keyring call ended without an answer".into(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    /// Time enough for a thread to begin on a busy computer.
    const SHORT: Duration = Duration::from_millis(500);
    const LONG: Duration = Duration::from_secs(30);

    #[tokio::test]
    async fn silence_before_the_first_answer_is_missing_and_after_it_locked() {
        for (connects, state) in [(false, KeyringState::Missing), (true, KeyringState::Locked)] {
            let (_keep, never) = mpsc::channel::<()>();
            let work = move |progress: &Progress| {
                if connects {
                    progress.connected();
                }
                let _ = never.recv();
                Ok(())
            };
            let error = run(SHORT, work).await.unwrap_err();
            assert_eq!(error.state(), Some(state));
        }
    }

    #[test]
    fn late_work_learns_that_it_was_abandoned() {
        let (go, wait) = mpsc::channel::<()>();
        let (tell, told) = mpsc::channel();
        let work = move |progress: &Progress| {
            progress.connected();
            let _ = wait.recv();
            let _ = tell.send((progress.is_abandoned(), progress.finish()));
            Ok(())
        };
        run_blocking(SHORT, work).unwrap_err();
        go.send(()).unwrap();
        assert_eq!(told.recv_timeout(LONG).unwrap(), (true, false));
    }

    #[tokio::test]
    async fn a_lost_session_is_begun_anew_once() {
        const LOST: &str = "zbus error: org.qtproject.QtDBus.Error.InvalidObjectPath: \
            Can't find session /org/freedesktop/secrets/session/2";
        const FOREIGN: &str = "org.freedesktop.DBus.Error.InvalidArgs: \
            Client public key size is invalid";
        const NO_SESSION: &str = "org.freedesktop.Secret.Error.NoSession: gone";
        for (said, failures, tried, well) in [
            (LOST, 1, 2, true),
            (FOREIGN, 1, 2, true),
            ("message decryption failed", 1, 2, true),
            (NO_SESSION, 1, 2, true),
            (LOST, 2, 2, false),
            ("something else", 1, 1, false),
        ] {
            let count = Arc::new(AtomicU8::new(0));
            let counted = count.clone();
            let work = move |_: &Progress| match counted.fetch_add(1, Ordering::SeqCst) < failures {
                true => Err(StoreError::unusable(KeyringState::Denied, said)),
                false => Ok(()),
            };
            let result = run(Duration::from_secs(60), work).await;
            assert_eq!(result.is_ok(), well, "{said}: {result:?}");
            assert_eq!(count.load(Ordering::SeqCst), tried, "{said}");
        }
    }

    #[tokio::test]
    async fn a_crash_of_the_thread_is_an_error() {
        let error = run::<()>(LONG, |_| panic!("on purpose")).await.unwrap_err();
        assert!(matches!(error, StoreError::Failed { .. }));
    }
}
