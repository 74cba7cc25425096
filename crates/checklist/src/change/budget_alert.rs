//! Alerts of budgets, which AWS calls notifications, and those who get them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource};
use crate::{Account, Alert, AlertBasis, Arg, Budget, Message, ThresholdKind};

/// Adds an alert to an existing budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddBudgetAlert {
    /// The budget's name.
    pub budget: String,
    /// The alert.
    pub alert: Alert,
}

impl Deed for AddBudgetAlert {
    fn variables(&self) -> Variables {
        let mut variables = budget_and_threshold(&self.budget, &self.alert);
        variables.push(("emails", self.alert.emails.clone().into()));
        variables
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = json!({
            "AccountId": account,
            "BudgetName": self.budget,
            "Notification": notification(&self.alert),
            "Subscribers": subscribers(&self.alert),
        });
        ApiCall::budgets("CreateNotification", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        vec![resource(&self.budget, &self.alert)]
    }

    fn subscribes(&self) -> Vec<String> {
        self.alert.emails.clone()
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::Budget(self.budget.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self { budget, alert } = self.clone();
        Ok(vec![DeleteBudgetAlert { budget, alert }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let there = alert_of(account, &self.budget, &self.alert)?;
        Ok(match there {
            None => Found::AsBefore,
            Some((budget, _)) if stands(budget, &self.alert) => Found::AsLeft,
            Some(_) => Found::Changed,
        })
    }
}

/// Deletes an alert of a budget, and with it those who get it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteBudgetAlert {
    /// The budget's name.
    pub budget: String,
    /// The alert as it stands.
    pub alert: Alert,
}

impl Deed for DeleteBudgetAlert {
    fn variables(&self) -> Variables {
        budget_and_threshold(&self.budget, &self.alert)
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = json!({
            "AccountId": account,
            "BudgetName": self.budget,
            "Notification": notification(&self.alert),
        });
        ApiCall::budgets("DeleteNotification", parameters)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Self { budget, alert } = self.clone();
        Ok(vec![AddBudgetAlert { budget, alert }.into()])
    }

    fn foresee(&self, account: &mut Account) {
        change_budget(account, &self.budget, |budget| {
            let before = budget.alerts.len();
            budget.alerts.retain(|it| !it.is(&self.alert));
            budget.notifications -= before - budget.alerts.len();
        });
    }
}

/// Adds someone to an existing alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddBudgetSubscriber {
    /// The budget's name.
    pub budget: String,
    /// The alert as it stands, which is how AWS finds it.
    pub alert: Alert,
    /// Who will get an e-mail too.
    pub email: String,
}

impl Deed for AddBudgetSubscriber {
    fn variables(&self) -> Variables {
        of_subscriber(&self.budget, &self.alert, &self.email)
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = with_subscriber(account, &self.budget, &self.alert, &self.email);
        ApiCall::budgets("CreateSubscriber", parameters)
    }

    fn requires(&self) -> Vec<Resource> {
        vec![
            Resource::Budget(self.budget.clone()),
            resource(&self.budget, &self.alert),
        ]
    }

    fn subscribes(&self) -> Vec<String> {
        vec![self.email.clone()]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            RemoveBudgetSubscriber {
                budget,
                alert,
                email
            }
        )
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let there = alert_of(account, &self.budget, &self.alert)?;
        let told = there.is_some_and(|(_, alert)| alert.emails.contains(&self.email));
        Ok(Found::there(told))
    }
}

/// Takes someone from an alert. AWS deletes an alert that nobody gets any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoveBudgetSubscriber {
    /// The budget's name.
    pub budget: String,
    /// The alert as it stood before that person was added.
    pub alert: Alert,
    /// Who will get no e-mail any more.
    pub email: String,
}

impl Deed for RemoveBudgetSubscriber {
    fn variables(&self) -> Variables {
        of_subscriber(&self.budget, &self.alert, &self.email)
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = with_subscriber(account, &self.budget, &self.alert, &self.email);
        ApiCall::budgets("DeleteSubscriber", parameters)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            AddBudgetSubscriber {
                budget,
                alert,
                email
            }
        )
    }

    fn foresee(&self, account: &mut Account) {
        change_budget(account, &self.budget, |budget| {
            let mut alerts = budget.alerts.iter_mut();
            if let Some(there) = alerts.find(|it| it.is(&self.alert)) {
                there.emails.retain(|email| *email != self.email);
            }
        });
    }
}

fn budget_and_threshold(budget: &str, alert: &Alert) -> Variables {
    let mut variables = threshold(alert);
    variables.push(("budget", text(budget)));
    variables
}

/// At how much spending an alert is sent.
pub(super) fn threshold(alert: &Alert) -> Variables {
    let (unit, threshold) = match alert.kind {
        ThresholdKind::Percent => ("percent", Arg::Decimal(alert.threshold)),
        ThresholdKind::Dollars => ("dollars", Arg::Money(alert.threshold)),
    };
    vec![("threshold", threshold), ("unit", text(unit))]
}

fn of_subscriber(budget: &str, alert: &Alert, email: &str) -> Variables {
    let mut variables = budget_and_threshold(budget, alert);
    variables.push(("email", text(email)));
    variables
}

fn resource(budget: &str, alert: &Alert) -> Resource {
    Resource::Alert(budget.to_owned(), alert.threshold)
}

fn with_subscriber(account: &str, budget: &str, alert: &Alert, email: &str) -> Value {
    json!({
        "AccountId": account,
        "BudgetName": budget,
        "Notification": notification(alert),
        "Subscriber": {"SubscriptionType": "EMAIL", "Address": email},
    })
}

pub(super) fn notification(alert: &Alert) -> Value {
    json!({
        "NotificationType": match alert.basis {
            AlertBasis::Actual => "ACTUAL",
            AlertBasis::Forecast => "FORECASTED",
        },
        "ComparisonOperator": "GREATER_THAN",
        "Threshold": alert.threshold.to_string().parse::<f64>().unwrap_or_default(),
        "ThresholdType": match alert.kind {
            ThresholdKind::Percent => "PERCENTAGE",
            ThresholdKind::Dollars => "ABSOLUTE_VALUE",
        },
    })
}

pub(super) fn subscribers(alert: &Alert) -> Vec<Value> {
    let emails = alert.emails.iter().map(|email| ("EMAIL", email));
    let topics = alert.topics.iter().map(|topic| ("SNS", topic));
    emails
        .chain(topics)
        .map(|(kind, address)| json!({"SubscriptionType": kind, "Address": address}))
        .collect()
}

/// Whether the budget has this alert for these people and no others, as far as AWS told whom.
pub(super) fn stands(budget: &Budget, alert: &Alert) -> bool {
    let addresses = |alert: &Alert| -> BTreeSet<String> {
        let all = alert.emails.iter().chain(&alert.topics);
        all.map(|address| address.to_lowercase()).collect()
    };
    let mut there = budget.alerts.iter().filter(|it| it.is(alert));
    there.any(|it| budget.subscribers_unread || addresses(it) == addresses(alert))
}

/// The budget and its alert as it stands, whoever gets it.
fn alert_of<'a>(
    account: &'a Account,
    budget: &str,
    alert: &Alert,
) -> Result<Option<(&'a Budget, &'a Alert)>, Message> {
    let mut budgets = account.budgets.needed()?.iter();
    let budget = budgets.find(|it| it.name == budget);
    Ok(budget.and_then(|budget| {
        let mut alerts = budget.alerts.iter();
        Some((budget, alerts.find(|it| it.is(alert))?))
    }))
}

fn change_budget(account: &mut Account, budget: &str, change: impl FnOnce(&mut Budget)) {
    account.budgets.change(|all| {
        let mut all = all.iter_mut();
        if let Some(budget) = all.find(|it| it.name == budget) {
            change(budget);
        }
    });
}
