use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// What a person decided against, with the reason and the day on which it is asked again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decline {
    /// Who said so: the ARN that was signed in.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// From when on it is open again: the beginning of a day in UTC.
    pub until: Timestamp,
    /// Why, in the person's own words.
    pub reason: String,
}

/// Why a step cannot be declined like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeclineFault {
    /// No reason is given.
    NoReason,
    /// The reason has more signs than [`Decline::MOST_SIGNS`].
    LongReason,
    /// The date is today or before.
    Past,
    /// The date is more than [`Decline::MOST_DAYS`] days ahead.
    Far,
}

impl Decline {
    /// For how many days a step can be declined at most. Never is not to be had: an account changes.
    pub const MOST_DAYS: i64 = 366;
    /// How many signs a reason can have.
    pub const MOST_SIGNS: usize = 300;

    /// Declined by `by` at `at`, until the day `until` begins in UTC.
    ///
    /// # Errors
    /// [`DeclineFault`].
    pub fn new(by: &str, at: Timestamp, until: Date, reason: &str) -> Result<Self, DeclineFault> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(DeclineFault::NoReason);
        }
        if reason.chars().count() > Self::MOST_SIGNS {
            return Err(DeclineFault::LongReason);
        }
        let today = Offset::UTC.to_datetime(at).date();
        if until <= today {
            return Err(DeclineFault::Past);
        }
        let last = today.checked_add(Span::new().days(Self::MOST_DAYS));
        let begins = Offset::UTC.to_timestamp(until.to_datetime(jiff::civil::Time::midnight()));
        match (last, begins) {
            (Ok(last), Ok(begins)) if until <= last => Ok(Self {
                by: by.to_owned(),
                at,
                until: begins,
                reason: reason.to_owned(),
            }),
            (Ok(_) | Err(_), Ok(_) | Err(_)) => Err(DeclineFault::Far),
        }
    }

    /// Whether its day has not come yet.
    pub fn holds_at(&self, now: Timestamp) -> bool {
        now < self.until
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use jiff::civil::date;

    use super::*;

    /// 2026-11-23T12:00:00Z.
    const NOW: Timestamp = Timestamp::constant(1_795_435_200, 0);

    #[test]
    fn a_reason_and_a_day_within_a_year_are_wanted() {
        let decline = |until, reason: &str| Decline::new("me", NOW, until, reason);
        let tomorrow = date(2026, 11, 24);
        for (until, reason, fault) in [
            (tomorrow, " ", DeclineFault::NoReason),
            (tomorrow, &"x".repeat(301)[..], DeclineFault::LongReason),
            (date(2026, 11, 23), "later", DeclineFault::Past),
            (date(2020, 1, 1), "later", DeclineFault::Past),
            (date(2027, 11, 25), "later", DeclineFault::Far),
            (date(9999, 12, 31), "later", DeclineFault::Far),
        ] {
            assert_eq!(decline(until, reason), Err(fault), "{until} {reason}");
        }
        assert!(decline(date(2027, 11, 24), "later").is_ok());
        let kept = decline(tomorrow, " no CLI here ").unwrap();
        assert_eq!(kept.reason, "no CLI here");
        let half_a_day = 12 * 3600;
        assert_eq!(kept.until.as_second(), NOW.as_second() + half_a_day);
    }

    #[test]
    fn it_holds_until_its_day_begins() {
        let kept = Decline::new("me", NOW, date(2026, 11, 24), "later").unwrap();
        let before = kept.until - jiff::SignedDuration::from_secs(1);
        assert!(kept.holds_at(before) && !kept.holds_at(kept.until));
    }
}
