use super::undo::{Found, Irreversible, Needs, Prior};
use super::{ApiCall, Change, Resource, Turn};
use crate::{Account, Arg, Message};

/// The variables of a change's messages, by name.
pub type Variables = Vec<(&'static str, Arg)>;

/// Everything that one kind of change tells of itself.
pub trait Deed {
    /// The variables of its two messages: what will be done, and how to take it back.
    fn variables(&self) -> Variables;

    /// The calls that make this change in `account` (twelve digits), in order. Empty when it
    /// touches only this computer.
    fn api_calls(&self, account: &str) -> Vec<ApiCall>;

    /// The changes that take it back, first things first.
    ///
    /// # Errors
    /// Why there are none.
    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible>;

    /// What [`Deed::inverse`] has to know besides the change.
    fn needs(&self) -> Needs<'_> {
        Needs::Nothing
    }

    /// How what it made stands in `account`. `before` is what its inverse is told.
    ///
    /// # Errors
    /// Why nobody can tell, or why what it made stays.
    fn found(&self, _account: &Account, _before: &Prior) -> Result<Found, Message> {
        Err(Message::new("undo-kept-untold"))
    }

    /// Puts into `account` what would be read of it once the change was made, as far as
    /// [`found`](Self::found) and [`obstacle`](Self::obstacle) of other changes turn on it.
    fn foresee(&self, _account: &mut Account) {}

    /// What in `account` forbids the change: something that it would take away is in use.
    fn obstacle(&self, _account: &Account) -> Option<Message> {
        None
    }

    /// What it costs.
    fn cost(&self) -> Message {
        Message::new("cost-free")
    }

    /// What may break by it, whatever the account is like.
    fn warning(&self) -> Option<Message> {
        None
    }

    /// Whether it costs nothing: what [`Deed::cost`] says then begins so.
    fn is_free(&self) -> bool {
        true
    }

    /// Whether there is a way back, once it is known how things were before.
    fn is_undoable(&self) -> bool {
        match self.inverse(&Prior::Nothing) {
            Ok(_) => true,
            Err(why) => why == Irreversible::NotKept && self.needs() != Needs::Nothing,
        }
    }

    /// Whether the person types codes of an authenticator app while it is made.
    fn asks_for_codes(&self) -> bool {
        false
    }

    /// What exists once the change is made.
    fn provides(&self) -> Vec<Resource> {
        Vec::new()
    }

    /// What must be there first.
    fn requires(&self) -> Vec<Resource> {
        Vec::new()
    }

    /// The IAM user that it sets up, or the ARN of a role's session. How they sign in is read
    /// live from then on.
    fn sets_up(&self) -> Option<&str> {
        None
    }

    /// The IAM user whom it makes a console password for, which is shown to one person alone.
    fn makes_password_for(&self) -> Option<&str> {
        None
    }

    /// What a person has to do for it; `None` where it needs nobody.
    fn turn(&self) -> Option<Turn> {
        let user = self.makes_password_for()?.to_owned();
        Some(Turn::SavePassword { user })
    }

    /// Email addresses that get mail from then on. AWS asks those who are new to open a link first.
    fn subscribes(&self) -> Vec<String> {
        Vec::new()
    }

    /// The IAM user whom it makes an access key for.
    fn makes_key_for(&self) -> Option<&str> {
        None
    }

    /// The id of the access key in whose place it puts another.
    fn replaces_key(&self) -> Option<&str> {
        None
    }

    /// The id of the access key that nobody needs to be reminded of any more: it is gone, or in
    /// use again.
    fn settles_key(&self) -> Option<&str> {
        None
    }

    /// The id of the access key that stops working.
    fn stops_key(&self) -> Option<&str> {
        None
    }

    /// Whether it changes this computer: its keyring or its AWS files.
    fn touches_computer(&self) -> bool {
        let is_kept =
            |made: &Resource| matches!(made, Resource::StoredKey(_) | Resource::Successor(_));
        self.config_edit().is_some() || self.provides().iter().any(is_kept)
    }

    /// How it edits `~/.aws/config`.
    fn config_edit(&self) -> Option<ConfigEdit<'_>> {
        None
    }
}

/// What a change does to `~/.aws/config`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConfigEdit<'a> {
    /// A profile of ours is written.
    Write {
        /// Its name.
        profile: &'a str,
        /// The Region that its commands go to.
        region: &'a str,
    },
    /// A profile of ours is taken out.
    Remove {
        /// Its name.
        profile: &'a str,
    },
}

impl<'a> ConfigEdit<'a> {
    /// The profile's name.
    pub fn profile(self) -> &'a str {
        match self {
            Self::Write { profile, .. } | Self::Remove { profile } => profile,
        }
    }
}

/// The inverse that is another change of the same fields.
macro_rules! taken_back_by {
    ($change:ident, $other:ident { $($field:ident),* }) => {
        Ok(vec![$other { $($field: $change.$field.clone()),* }.into()])
    };
}

pub(super) use taken_back_by;

/// Text as a variable.
pub(super) fn text(text: &str) -> Arg {
    Arg::from(text)
}

/// The name at the end of an ARN.
pub(super) fn last_part(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}
