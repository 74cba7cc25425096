//! How many requests may be under way at once, learnt from what AWS bears.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::Instant;

const LOWEST: usize = 2;
const HIGHEST: usize = 32;
/// Refusals that come this soon after a cut belong to the same burst.
const BURST: Duration = Duration::from_secs(1);

/// A limit on concurrent requests: halved when AWS throttles, raised by one after as many good
/// answers as it is high.
#[derive(Debug)]
pub(crate) struct Ceiling {
    seats: Arc<Semaphore>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    limit: usize,
    /// Seats to take away as soon as they are left.
    owed: usize,
    good: usize,
    cut_at: Option<Instant>,
}

impl Ceiling {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            seats: Arc::new(Semaphore::new(HIGHEST)),
            state: Mutex::new(State {
                limit: HIGHEST,
                owed: 0,
                good: 0,
                cut_at: None,
            }),
        })
    }

    /// Waits for room. The seat is free again when it is dropped.
    pub(crate) async fn seat(self: &Arc<Self>) -> Seat {
        // The semaphore is never closed, so a permit always comes.
        let permit = self.seats.clone().acquire_owned().await.ok();
        Seat {
            ceiling: self.clone(),
            permit,
        }
    }

    /// AWS said that requests come too fast.
    pub(crate) fn throttled(&self) {
        let mut state = self.state();
        let now = Instant::now();
        if state
            .cut_at
            .is_some_and(|cut| now.duration_since(cut) < BURST)
        {
            return;
        }
        let lower = (state.limit / 2).max(LOWEST);
        let cut = state.limit - lower;
        state.owed += cut - self.seats.forget_permits(cut);
        state.limit = lower;
        state.good = 0;
        state.cut_at = Some(now);
        tracing::debug!(limit = lower, "AWS throttles; fewer requests at once");
    }

    /// AWS answered in good order.
    pub(crate) fn answered(&self) {
        let mut state = self.state();
        state.good += 1;
        if state.good < state.limit || state.limit == HIGHEST {
            return;
        }
        state.good = 0;
        state.limit += 1;
        match state.owed {
            0 => self.seats.add_permits(1),
            owed => state.owed = owed - 1,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Room for one request.
#[derive(Debug)]
pub(crate) struct Seat {
    ceiling: Arc<Ceiling>,
    permit: Option<OwnedSemaphorePermit>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut state = self.ceiling.state();
        if state.owed == 0 {
            return;
        }
        if let Some(permit) = self.permit.take() {
            permit.forget();
            state.owed -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn halves_once_a_burst_and_grows_slowly() {
        let ceiling = Ceiling::new();
        ceiling.throttled();
        ceiling.throttled();
        assert_eq!(ceiling.seats.available_permits(), 16);
        tokio::time::advance(BURST).await;
        ceiling.throttled();
        assert_eq!(ceiling.seats.available_permits(), 8);
        for _ in 0..8 {
            ceiling.answered();
        }
        assert_eq!(ceiling.seats.available_permits(), 9);
    }

    #[tokio::test(start_paused = true)]
    async fn takes_seats_away_as_they_are_left() {
        let ceiling = Ceiling::new();
        let mut seats = Vec::new();
        for _ in 0..HIGHEST {
            seats.push(ceiling.seat().await);
        }
        ceiling.throttled();
        drop(seats);
        assert_eq!(ceiling.seats.available_permits(), 16);
    }

    #[tokio::test(start_paused = true)]
    async fn never_goes_below_the_lowest() {
        let ceiling = Ceiling::new();
        for _ in 0..10 {
            ceiling.throttled();
            tokio::time::advance(BURST).await;
        }
        assert_eq!(ceiling.seats.available_permits(), LOWEST);
    }
}
