use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

/// How much of one Free Tier offer is used this month (`freetier:GetFreeTierUsage`). AWS lists what
/// was used, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeTierUse {
    /// The service, in AWS's words.
    pub service: String,
    /// What of it is counted, in AWS's words, for example `Global-BoxUsage:freetrial`.
    pub usage_type: String,
    /// How much was used since the month began, in `unit`.
    pub used: Decimal,
    /// How much AWS expects by the end of the month, in `unit`.
    pub expected: Option<Decimal>,
    /// How much the offer covers, in `unit`.
    pub limit: Decimal,
    /// What is counted, in AWS's words, for example `Hrs`.
    pub unit: String,
}

impl FreeTierUse {
    /// AWS's own alert comes at so many percent (AWS Billing User Guide, "Tracking your AWS Free
    /// Tier usage").
    pub const HIGH: u32 = 85;

    /// How much of the limit is used, in percent, rounded down: what is said to be 85 % is.
    pub fn percent(&self) -> u32 {
        percent(self.used, self.limit)
    }

    /// Whether most of it is used.
    pub fn is_high(&self) -> bool {
        self.percent() >= Self::HIGH
    }

    /// Whether AWS expects that more will be used than the offer covers.
    pub fn will_pass(&self) -> bool {
        self.expected.is_some_and(|expected| expected > self.limit)
    }
}

/// Of a limit of nothing all is used as soon as anything is.
fn percent(used: Decimal, limit: Decimal) -> u32 {
    if limit <= Decimal::ZERO {
        return if used > Decimal::ZERO { 100 } else { 0 };
    }
    let share = used.checked_mul(Decimal::ONE_HUNDRED);
    let share = share.and_then(|share| share.checked_div(limit));
    share
        .and_then(|share| share.floor().to_u32())
        .unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percents_are_rounded_down_and_have_no_holes() {
        for (used, limit, expected) in [
            (0, 750, 0),
            (637, 750, 84),
            (638, 750, 85),
            (750, 750, 100),
            (900, 750, 120),
            (1, 0, 100),
            (0, 0, 0),
        ] {
            let percent = percent(Decimal::from(used), Decimal::from(limit));
            assert_eq!(percent, expected, "{used} of {limit}");
        }
        assert_eq!(percent(Decimal::MAX, Decimal::ONE), u32::MAX);
    }
}
