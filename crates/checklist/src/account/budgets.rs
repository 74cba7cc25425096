use jiff::Timestamp;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::budget_definition::BudgetDefinition;

/// One budget of AWS Budgets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Its name, unique in the account.
    pub name: String,
    /// The limit of one period, in `unit`; this period's, where it moves. `None` where there is
    /// none.
    pub limit: Option<Decimal>,
    /// What the limit is counted in: `USD`, another currency, hours, gigabytes. Empty without one.
    pub unit: String,
    /// Whether it counts money, rather than use or how much of it reservations cover.
    pub counts_cost: bool,
    /// How long it counts before it begins again.
    pub period: BudgetPeriod,
    /// Whether it looks at the whole bill rather than a part of it.
    pub whole_account: bool,
    /// Whether credits are taken off what it counts (AWS's default). Then it stays at zero until
    /// the credits are gone.
    pub counts_credits: bool,
    /// Why AWS does not keep it up to date, in AWS's word for it (AWS Budgets API,
    /// `HealthStatus`); `None` where it does.
    pub unhealthy: Option<String>,
    /// When it begins to count.
    pub starts_at: Option<Timestamp>,
    /// When AWS deletes it, with its alerts (AWS Budgets API, `TimePeriod`).
    pub ends_at: Option<Timestamp>,
    /// When it warns that something is exceeded, and whom.
    pub alerts: Vec<Alert>,
    /// How many alerts AWS has for it, those included that warn when less is used.
    pub notifications: usize,
    /// Whether who gets its alerts was not read, for there are too many budgets.
    pub subscribers_unread: bool,
    /// All of it, as AWS has it.
    pub definition: BudgetDefinition,
}

/// How long a budget counts before it begins again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BudgetPeriod {
    /// A day.
    Day,
    /// A calendar month.
    Month,
    /// A quarter, a year, or a period of its own.
    Longer,
}

/// One alert ("notification") of a budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// On what has been spent, or on what AWS expects.
    pub basis: AlertBasis,
    /// How `threshold` is meant.
    pub kind: ThresholdKind,
    /// Percent of the limit, or dollars.
    pub threshold: Decimal,
    /// Who gets an e-mail.
    pub emails: Vec<String>,
    /// Amazon SNS topics that are told too.
    pub topics: Vec<String>,
    /// Whether AWS says that the threshold is passed (AWS Budgets API, `NotificationState`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alarm: bool,
}

/// AWS takes so many alerts for a budget (AWS Budgets API, `Notification`).
pub const MAX_ALERTS: usize = 10;

/// AWS mails so many people for an alert (AWS Budgets API, `NotificationWithSubscribers`).
pub const MAX_EMAILS: usize = 10;

/// What an alert watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertBasis {
    /// What was spent.
    Actual,
    /// What AWS expects; silent for about the first five weeks.
    Forecast,
}

/// How a threshold is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThresholdKind {
    /// Percent of the limit.
    Percent,
    /// An amount in the budget's unit, which for those that Firstday makes is United States
    /// dollars.
    Dollars,
}

impl Alert {
    /// Whether AWS takes it for the same alert: who gets it does not count.
    pub fn is(&self, other: &Self) -> bool {
        (self.basis, self.kind, self.threshold) == (other.basis, other.kind, other.threshold)
    }

    /// Whether anybody gets it: by e-mail, or a topic that passes it on.
    pub fn tells_somebody(&self) -> bool {
        !self.emails.is_empty() || !self.topics.is_empty()
    }
}

impl Budget {
    /// Whether it counts every month's cost of the whole account in United States dollars.
    pub fn is_whole_monthly_bill(&self) -> bool {
        self.watches_whole_bill() && self.period == BudgetPeriod::Month && self.unit == "USD"
    }

    /// Whether it counts the cost of the whole account, and begins again often enough to warn of
    /// it: the kind whose alerts matter to an owner.
    pub fn watches_whole_bill(&self) -> bool {
        self.whole_account && self.warns_of_cost()
    }

    /// Whether it would be of that kind in an account that pays for no other.
    pub fn watches_all_of(&self, account: &str) -> bool {
        self.takes_all_of(account) && self.warns_of_cost()
    }

    fn warns_of_cost(&self) -> bool {
        self.counts_cost && self.period != BudgetPeriod::Longer && self.limit.is_some()
    }

    /// The alerts on what was really spent.
    pub fn actual_alerts(&self) -> impl Iterator<Item = &Alert> {
        self.alerts
            .iter()
            .filter(|alert| alert.basis == AlertBasis::Actual)
    }

    /// The alerts on what was really spent that come no later than the whole limit is spent.
    pub fn timely_alerts(&self) -> impl Iterator<Item = &Alert> {
        let limit = self.limit;
        self.actual_alerts().filter(move |alert| match alert.kind {
            ThresholdKind::Percent => alert.threshold <= Decimal::ONE_HUNDRED,
            ThresholdKind::Dollars => limit.is_some_and(|limit| alert.threshold <= limit),
        })
    }

    /// Everyone who gets an e-mail from any alert on real spending.
    pub fn emails(&self) -> Vec<&str> {
        let mut emails: Vec<&str> = self
            .actual_alerts()
            .flat_map(|alert| alert.emails.iter().map(String::as_str))
            .collect();
        emails.sort_unstable();
        emails.dedup();
        emails
    }
}
