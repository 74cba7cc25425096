//! A line to AWS that can be cut.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use firstday_app::{Transport, TransportError};
use firstday_practice::Practice;
use futures::future::{BoxFuture, FutureExt, pending};
use tokio::sync::Notify;

/// Where a run is cut short: at so many calls of AWS from its beginning.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cut {
    /// The call does not reach AWS any more.
    Before(usize),
    /// AWS has done what it was asked, and nobody hears of it.
    After(usize),
}

/// The way to the practice account.
pub(crate) struct Line {
    practice: Practice,
    cut_at: Mutex<Option<Cut>>,
    calls: AtomicUsize,
    dead: Notify,
}

impl Line {
    pub(crate) fn to(practice: &Practice) -> Arc<Self> {
        Arc::new(Self {
            practice: practice.clone(),
            cut_at: Mutex::new(None),
            calls: AtomicUsize::new(0),
            dead: Notify::new(),
        })
    }

    /// From here on the calls count, until this one.
    pub(crate) fn cut_at(&self, cut: Cut) {
        self.calls.store(0, Ordering::SeqCst);
        *self.cut_at.lock().unwrap() = Some(cut);
    }

    /// How many calls there were since this was asked last.
    pub(crate) fn count(&self) -> usize {
        self.calls.swap(0, Ordering::SeqCst)
    }

    /// Waits until the line is cut.
    pub(crate) async fn cut(&self) {
        self.dead.notified().await;
    }

    async fn call(
        &self,
        request: http::Request<Bytes>,
    ) -> Result<http::Response<Bytes>, TransportError> {
        let number = self.calls.fetch_add(1, Ordering::SeqCst);
        let cut = *self.cut_at.lock().unwrap();
        match cut {
            Some(Cut::Before(at)) if number >= at => self.die().await,
            Some(Cut::After(at)) if number >= at => {
                let _ = self.practice.call(request).await;
                self.die().await
            }
            Some(Cut::Before(_) | Cut::After(_)) | None => {
                let answer = self.practice.call(request).await;
                answer.map_err(TransportError::new)
            }
        }
    }

    async fn die<T>(&self) -> T {
        self.dead.notify_one();
        pending().await
    }
}

/// The line as the gateway takes it.
pub(crate) struct Over(pub(crate) Arc<Line>);

impl Transport for Over {
    fn call(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>> {
        let line = self.0.clone();
        async move { line.call(request).await }.boxed()
    }
}
