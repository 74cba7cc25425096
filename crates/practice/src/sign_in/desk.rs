//! What the sign-in service works on.

use jiff::Timestamp;

use super::state::SignIns;
use crate::faults::Settings;
use crate::services::State;
use crate::spread::{Unseen, visible};
use crate::texts::Texts;

/// The parts of the world that the sign-in service reads and changes.
pub(crate) struct Desk<'w> {
    /// The world's time.
    pub(crate) now: Timestamp,
    /// The time by which a client's clock is judged, or none where the clock stands still.
    pub(crate) signing_time: Option<Timestamp>,
    /// How the account misbehaves.
    pub(crate) settings: &'w mut Settings,
    /// What AWS holds.
    pub(crate) state: &'w mut State,
    /// What reads do not see yet.
    pub(crate) unseen: &'w [Unseen],
    /// What the pages say.
    pub(crate) texts: &'w Texts,
    /// Its own.
    pub(crate) sign_ins: &'w mut SignIns,
}

impl Desk<'_> {
    /// The time that AWS's clock shows to a client.
    pub(super) fn shown_time(&self) -> Timestamp {
        self.signing_time.unwrap_or(self.now)
    }

    /// The state that authorisation sees.
    pub(super) fn visible(&self) -> &State {
        visible(self.state, self.unseen, self.now)
    }
}
