//! Where the time comes from.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::time::shift;

/// The clock of a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Clock {
    /// Runs with the computer's clock. An offset at the start plays a computer whose
    /// clock is wrong: signatures older than five minutes are refused.
    Running {
        /// Seconds that AWS's time is ahead of the computer's.
        offset_seconds: i64,
    },
    /// Stands still until it is moved. The age of signatures is not checked, because
    /// the signer uses the real clock.
    Fixed {
        /// Seconds since 1970-01-01T00:00:00Z.
        unix_seconds: i64,
    },
}

impl Clock {
    /// The time now, in whole seconds.
    pub(crate) fn now(self) -> Timestamp {
        let seconds = match self {
            Clock::Running { offset_seconds } => {
                Timestamp::now().as_second().saturating_add(offset_seconds)
            }
            Clock::Fixed { unix_seconds } => unix_seconds,
        };
        Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The clock, moved by seconds. A move out of the range of dates changes nothing.
    pub(crate) fn moved(self, seconds: i64) -> Clock {
        if shift(self.now(), seconds) == self.now() {
            return self;
        }
        match self {
            Clock::Running { offset_seconds } => Clock::Running {
                offset_seconds: offset_seconds.saturating_add(seconds),
            },
            Clock::Fixed { unix_seconds } => Clock::Fixed {
                unix_seconds: unix_seconds.saturating_add(seconds),
            },
        }
    }
}
