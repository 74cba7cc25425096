//! What stands in for backup codes, part by part: what AWS tells of it, and what the person tried.

use jiff::{SignedDuration, Timestamp};

use crate::{Account, Cell, Confirmation, Mark, Message, PhoneStatus, Unread};

/// A part of the way back into an account whose root user cannot sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// An MFA device besides the one of every day.
    SecondDevice,
    /// The mailbox of the account's owner.
    Mailbox,
    /// The phone number of the primary contact.
    Phone,
    /// The recovery kit on paper.
    Kit,
}

/// How a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// AWS shows that it is there.
    Shown,
    /// The person tried it, at this time.
    Tried(Timestamp),
    /// The person tried it so long ago that it is due again.
    Due(Timestamp),
    /// AWS waits for the code that it sent.
    Waiting,
    /// AWS shows that it is not there, or nobody has tried it.
    Open,
    /// AWS has nothing of the kind for this account.
    Without,
}

/// What AWS tells.
enum Seen {
    Good,
    Lacking,
    Waiting,
    NotSupported,
    Nothing,
}

/// A device can be lost, and a phone number given up, without anybody noticing.
const A_YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);

impl Part {
    /// Every part, in the order in which they are tried.
    pub const ALL: [Part; 4] = [Part::SecondDevice, Part::Mailbox, Part::Phone, Part::Kit];

    /// The names in [`crate::Head::parts`].
    pub(super) const NAMES: &'static [&'static str] = &[
        Part::SecondDevice.name(),
        Part::Mailbox.name(),
        Part::Phone.name(),
        Part::Kit.name(),
    ];

    /// The name used in message ids and records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SecondDevice => "second-device",
            Self::Mailbox => "mailbox",
            Self::Phone => "phone",
            Self::Kit => "kit",
        }
    }

    /// What it is called.
    pub fn title(self) -> Message {
        Message::new(format!("root-recovery-part-{}", self.name()))
    }

    /// When the person tried it, if they did.
    pub fn tried(self, account: &Account) -> Option<Timestamp> {
        let key = format!("{}/{}", super::ID, self.name());
        let said = account.confirmations.value()?.get(&key);
        said.map(|said: &Confirmation| said.at)
    }

    fn seen(self, account: &Account) -> Seen {
        match self {
            Self::SecondDevice => match account.root_devices.value() {
                Some(devices) if devices.len() > 1 => Seen::Good,
                Some(_) => Seen::Lacking,
                None => Seen::Nothing,
            },
            Self::Phone => match account.contact_phone.value().map(|phone| phone.status) {
                Some(PhoneStatus::Verified) => Seen::Good,
                Some(PhoneStatus::Unverified) => Seen::Lacking,
                Some(PhoneStatus::Pending) => Seen::Waiting,
                Some(PhoneStatus::NotSupported) => Seen::NotSupported,
                Some(PhoneStatus::NotTold) | None => Seen::Nothing,
            },
            Self::Mailbox | Self::Kit => Seen::Nothing,
        }
    }

    /// What AWS shows, as a sign.
    pub(super) fn sign(self, account: &Account) -> Cell {
        let (mark, said) = match (self, self.seen(account)) {
            (_, Seen::NotSupported) => (Mark::Off, "not-supported"),
            (_, Seen::Waiting) => (Mark::Waiting, "waiting"),
            (_, Seen::Nothing) => (Mark::Off, "nothing"),
            (Self::Phone, Seen::Good) => (Mark::Good, "verified"),
            (Self::Phone, Seen::Lacking) => (Mark::Warning, "not-verified"),
            (_, Seen::Good) => (Mark::Good, "several"),
            (_, Seen::Lacking) => (Mark::Warning, "too-few"),
        };
        Cell::mark(mark, Message::new(format!("root-recovery-shown-{said}")))
    }
}

/// How each part stands. Where AWS shows that something is missing, its word counts.
///
/// # Errors
/// [`Unread`] where it is not known what the person tried.
pub fn part_stands(account: &Account) -> Result<[(Part, Stand); 4], Unread> {
    account.confirmations.needed()?;
    let overdue = |at: Timestamp| account.observed_at.duration_since(at) > A_YEAR;
    Ok(Part::ALL.map(|part| {
        let stand = match (part.seen(account), part.tried(account)) {
            (Seen::NotSupported, _) => Stand::Without,
            (Seen::Waiting, _) => Stand::Waiting,
            (Seen::Lacking, _) | (Seen::Nothing, None) => Stand::Open,
            (Seen::Good | Seen::Nothing, Some(at)) if overdue(at) => Stand::Due(at),
            (Seen::Good, _) => Stand::Shown,
            (Seen::Nothing, Some(at)) => Stand::Tried(at),
        };
        (part, stand)
    }))
}

/// By when everything is to be tried again: a year after the earliest trial, or after now where
/// nothing was tried.
pub fn next_drill(account: &Account) -> Timestamp {
    let tried = Part::ALL.into_iter().filter_map(|part| part.tried(account));
    tried.min().unwrap_or(account.observed_at) + A_YEAR
}
