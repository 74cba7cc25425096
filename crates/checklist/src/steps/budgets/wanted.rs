//! What Firstday wants there to be, and how to come to it from what there is.

use jiff::Timestamp;
use rust_decimal::Decimal;

use super::force::is_in_force;
use crate::{
    AddBudgetAlert, AddBudgetSubscriber, Alert, AlertBasis, Budget, Change, CreateBudget,
    MAX_ALERTS, MAX_EMAILS, ThresholdKind, UpdateBudget,
};

/// Alerts on real spending only: AWS's forecasts say nothing for the first five weeks
/// (AWS Cost Management User Guide, "Best practices for AWS Budgets").
const THRESHOLDS: [i64; 4] = [25, 50, 80, 100];

/// A budget as Firstday would make it.
pub(super) struct Wanted {
    name: &'static str,
    /// `None` where any limit of its kind will do.
    limit: Option<Decimal>,
    alerts: Vec<Alert>,
}

impl Wanted {
    /// A budget of at most one dollar that warns of more than one cent.
    pub(super) fn zero_spend(emails: &[String]) -> Self {
        Self {
            name: "firstday-zero-spend",
            limit: None,
            alerts: vec![alert(ThresholdKind::Dollars, Decimal::new(1, 2), emails)],
        }
    }

    /// A budget in a real amount.
    pub(super) fn monthly(limit: Decimal, emails: &[String]) -> Self {
        let percent = |percent| alert(ThresholdKind::Percent, Decimal::from(percent), emails);
        Self {
            name: "firstday-monthly",
            limit: Some(limit),
            alerts: THRESHOLDS.map(percent).to_vec(),
        }
    }

    /// The budget that takes its place, our own before others.
    pub(super) fn there<'a>(&self, all: &'a [Budget], now: Timestamp) -> Option<&'a Budget> {
        self.candidates(all, now)
            .min_by_key(|budget| budget.name != self.name)
    }

    /// The alerts that `budget` does not have.
    pub(super) fn lacking(&self, budget: &Budget) -> impl Iterator<Item = &Alert> {
        let lacks = |alert: &&Alert| find(budget, alert).is_none();
        self.alerts.iter().filter(lacks)
    }

    /// The alerts of `budget` that are wanted too.
    pub(super) fn shared<'a>(&'a self, budget: &'a Budget) -> impl Iterator<Item = &'a Alert> {
        let wanted = self.alerts.iter();
        wanted.filter_map(|alert| find(budget, alert))
    }

    /// What brings the account from how it is to how it is wanted. A budget that is there is
    /// adopted if AWS takes all that it lacks, the one that lacks least first; else there will be
    /// one of our own beside it.
    pub(super) fn changes(&self, all: &[Budget], now: Timestamp) -> Vec<Change> {
        let ways = self.candidates(all, now).filter_map(|budget| {
            let changes = self.adopting(budget)?;
            Some((!changes.is_empty(), budget.name != self.name, changes))
        });
        let best = ways.min_by_key(|(some, other, changes)| (*some, *other, changes.len()));
        if let Some((_, _, changes)) = best {
            return changes;
        }
        let create = CreateBudget {
            budget: free_name(self.name, all),
            limit: self.limit.unwrap_or(Decimal::ONE),
            alerts: self.alerts.clone(),
        };
        vec![create.into()]
    }

    fn candidates<'a>(
        &self,
        all: &'a [Budget],
        now: Timestamp,
    ) -> impl Iterator<Item = &'a Budget> {
        let is_real = self.limit.is_some();
        all.iter().filter(move |budget| {
            budget.is_whole_monthly_bill()
                && budget
                    .limit
                    .is_some_and(|it| (it > Decimal::ONE) == is_real)
                && is_in_force(budget, now)
                && !budget.subscribers_unread
        })
    }

    /// The changes that adopt `budget`; `None` where AWS would not take one of them.
    fn adopting(&self, budget: &Budget) -> Option<Vec<Change>> {
        let mut changes = Vec::new();
        let limit = self.limit.filter(|limit| budget.limit != Some(*limit));
        if limit.is_some() || budget.counts_credits {
            let update = UpdateBudget {
                budget: budget.name.clone(),
                limit,
                ignore_credits: budget.counts_credits,
                definition: budget.definition.clone(),
            };
            changes.push(update.into());
            if !budget.definition.can_be_sent_back() {
                return None;
            }
        }
        if budget.notifications + self.lacking(budget).count() > MAX_ALERTS {
            return None;
        }
        for alert in &self.alerts {
            match find(budget, alert) {
                None => changes.push(added(budget, alert)),
                Some(there) => changes.extend(told(budget, there, &alert.emails)?),
            }
        }
        Some(changes)
    }
}

/// The changes that let `alert` mail to `emails` too; `None` where those are too many for it.
fn told(budget: &Budget, alert: &Alert, emails: &[String]) -> Option<Vec<Change>> {
    let mails = |email: &str| {
        let mut there = alert.emails.iter();
        there.any(|there| there.eq_ignore_ascii_case(email))
    };
    let more: Vec<&String> = emails.iter().filter(|email| !mails(email)).collect();
    if !more.is_empty() && alert.emails.len() + more.len() > MAX_EMAILS {
        return None;
    }
    let add = |email: &String| {
        let add = AddBudgetSubscriber {
            budget: budget.name.clone(),
            alert: Alert {
                alarm: false,
                ..alert.clone()
            },
            email: email.clone(),
        };
        add.into()
    };
    Some(more.into_iter().map(add).collect())
}

fn added(budget: &Budget, alert: &Alert) -> Change {
    AddBudgetAlert {
        budget: budget.name.clone(),
        alert: alert.clone(),
    }
    .into()
}

fn find<'a>(budget: &'a Budget, wanted: &Alert) -> Option<&'a Alert> {
    budget
        .actual_alerts()
        .find(|alert| alert.kind == wanted.kind && alert.threshold == wanted.threshold)
}

/// `name`, or the first with a number that no budget has: AWS takes each name once.
fn free_name(name: &str, all: &[Budget]) -> String {
    let is_taken = |name: &String| all.iter().any(|budget| budget.name == *name);
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| !is_taken(name))
        .unwrap_or_else(|| name.to_owned())
}

fn alert(kind: ThresholdKind, threshold: Decimal, emails: &[String]) -> Alert {
    Alert {
        basis: AlertBasis::Actual,
        kind,
        threshold,
        emails: emails.to_vec(),
        topics: Vec::new(),
        alarm: false,
    }
}
