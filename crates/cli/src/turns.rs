//! What a person does in a run: which of how many.

use std::sync::{Mutex, PoisonError};

use firstday_app::checklist::{Message, Plan, Turn};

use crate::out::Out;

/// The turns of one run.
pub(crate) struct Turns {
    all: usize,
    /// Those that have begun, in their order.
    begun: Mutex<Vec<Turn>>,
}

impl Turns {
    /// Those turns of `plan` that come to the person.
    pub(crate) fn of(plan: &Plan, comes: impl Fn(&Turn) -> bool) -> Self {
        let changes = plan.changes.iter();
        let turns = changes.filter_map(|planned| planned.change.deed().turn());
        Self {
            all: turns.filter(comes).count(),
            begun: Mutex::default(),
        }
    }

    /// The heading of a turn. It keeps its number when it is asked for again.
    pub(crate) fn head(&self, out: &Out, turn: Turn) -> String {
        let (id, user) = match &turn {
            Turn::VerifyPhone { ending } => ("cli-turn-verify-phone", ending.clone()),
            Turn::SavePassword { user } => ("cli-turn-save-password", user.clone()),
            Turn::SetUpMfa { user } => ("cli-turn-set-up-mfa", user.clone()),
            Turn::SignIn { user } => ("cli-turn-sign-in", user.clone()),
        };
        let number = self.number(turn);
        let message = Message::new(id)
            .with("number", number)
            .with("all", self.all.max(number))
            .with("user", user);
        out.say(&message)
    }

    fn number(&self, turn: Turn) -> usize {
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let place = begun.iter().position(|there| *there == turn);
        let place = place.unwrap_or_else(|| {
            begun.push(turn);
            begun.len() - 1
        });
        place + 1
    }
}
