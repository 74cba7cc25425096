use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What this month has cost so far, by day (`ce:GetCostAndUsage`), in United States dollars. AWS
/// charges for each time that it is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spending {
    /// The days of the month up to today, in order.
    pub days: Vec<DayOfSpending>,
    /// Whether AWS gave only a part of its answer: the rest would have been charged again.
    pub partial: bool,
}

/// What one day has cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayOfSpending {
    /// Its beginning in UTC.
    pub at: Timestamp,
    /// Before credits and refunds, as the budgets count that Firstday makes.
    pub cost: Decimal,
    /// What credits and refunds took off.
    pub taken_off: Decimal,
}

impl Spending {
    /// AWS charges so much for each request of `GetCostAndUsage` (agent-toolkit-for-aws,
    /// aws-billing-and-cost-management): 0.01 United States dollars.
    pub const PRICE: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

    /// An answer is used for so many hours. AWS's own numbers are new once or a few times a day.
    const HOURS: i64 = 24;

    /// Until when an answer of `at` is used: for a day, and no longer than the month that it is of.
    pub fn good_until(at: Timestamp) -> Timestamp {
        let day_later = at + SignedDuration::from_hours(Self::HOURS);
        let month = TimeZone::UTC.to_datetime(at).date().first_of_month();
        let next = month.checked_add(1.month()).ok();
        let next = next.and_then(|next| TimeZone::UTC.to_timestamp(next.at(0, 0, 0, 0)).ok());
        next.map_or(day_later, |next| next.min(day_later))
    }

    /// Whether an answer of `at` is still used at `now`. One from later was kept by another clock.
    pub fn is_good(at: Timestamp, now: Timestamp) -> bool {
        at <= now && now < Self::good_until(at)
    }

    /// What the month has cost so far, before credits and refunds.
    pub fn cost(&self) -> Decimal {
        self.days.iter().map(|day| day.cost).sum()
    }

    /// What credits and refunds took off so far.
    pub fn taken_off(&self) -> Decimal {
        self.days.iter().map(|day| day.taken_off).sum()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_answer_is_used_for_a_day_and_for_its_month() {
        let at = |text: &str| -> Timestamp { text.parse().unwrap() };
        for (asked, now, expected) in [
            ("2026-11-23T12:00:00Z", "2026-11-23T12:00:00Z", true),
            ("2026-11-23T12:00:00Z", "2026-11-24T11:59:59Z", true),
            ("2026-11-23T12:00:00Z", "2026-11-24T12:00:00Z", false),
            ("2026-11-23T12:00:00Z", "2026-11-23T11:59:59Z", false),
            ("2026-11-30T22:00:00Z", "2026-11-30T23:59:59Z", true),
            ("2026-11-30T22:00:00Z", "2026-12-01T00:00:00Z", false),
            ("2026-12-31T22:00:00Z", "2027-01-01T00:00:00Z", false),
        ] {
            let good = Spending::is_good(at(asked), at(now));
            assert_eq!(good, expected, "{asked} at {now}");
        }
    }
}
