//! Waiting for something to become so, with a deadline.

use std::time::{Duration, Instant};

/// Looks again and again until `look` finds something.
///
/// # Panics
/// When the deadline passes first; `what` names what was waited for.
pub fn wait_for<T>(what: &str, patience: Duration, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + patience;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited {patience:?} for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Looks again and again until `look` says yes.
///
/// # Panics
/// When the deadline passes first; `what` names what was waited for.
pub fn until(what: &str, patience: Duration, mut look: impl FnMut() -> bool) {
    wait_for(what, patience, || look().then_some(()));
}
