//! Budgets.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::budget_alert::{notification, stands, subscribers, threshold};
use super::deed::{Deed, Variables, text};
use super::{ApiCall, BudgetRecord, Change, Found, Irreversible, Needs, Prior, Resource};
use crate::{Account, Alert, Budget, BudgetDefinition, Message, MovingLimit};

/// Makes a monthly cost budget for the whole account that does not count credits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateBudget {
    /// Its name.
    pub budget: String,
    /// United States dollars a month.
    pub limit: Decimal,
    /// When it warns, and whom.
    pub alerts: Vec<Alert>,
}

impl Deed for CreateBudget {
    fn variables(&self) -> Variables {
        let first = self.alerts.first();
        let emails = first.map(|alert| alert.emails.clone()).unwrap_or_default();
        let mut variables = first.map(threshold).unwrap_or_default();
        variables.extend([
            ("budget", text(&self.budget)),
            ("limit", self.limit.into()),
            ("alerts", self.alerts.len().into()),
            ("emails", emails.into()),
        ]);
        variables
    }

    fn cost(&self) -> Message {
        Message::new("cost-budget")
    }

    fn subscribes(&self) -> Vec<String> {
        self.alerts
            .iter()
            .flat_map(|it| it.emails.clone())
            .collect()
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let alerts = self.alerts.iter().map(
            |alert| json!({"Notification": notification(alert), "Subscribers": subscribers(alert)}),
        );
        let parameters = json!({
            "AccountId": account,
            "Budget": {
                "BudgetName": self.budget,
                "BudgetLimit": dollars(self.limit),
                "BudgetType": "COST",
                "TimeUnit": "MONTHLY",
                "CostTypes": {"IncludeCredit": false, "IncludeRefund": false},
            },
            "NotificationsWithSubscribers": alerts.collect::<Value>(),
        });
        ApiCall::budgets("CreateBudget", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::Budget(self.budget.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let budget = self.budget.clone();
        Ok(vec![DeleteBudget { budget }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let mut budgets = account.budgets.needed()?.iter();
        let Some(there) = budgets.find(|it| it.name == self.budget) else {
            return Ok(Found::AsBefore);
        };
        let alerts = self.alerts.iter();
        let alerts: usize = alerts.filter(|alert| stands(there, alert)).count();
        let same = there.limit == Some(self.limit)
            && !there.counts_credits
            && alerts == self.alerts.len()
            && there.notifications == alerts;
        Ok(if same { Found::AsLeft } else { Found::Changed })
    }
}

/// Deletes a budget with its alerts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteBudget {
    /// Its name.
    pub budget: String,
}

impl Deed for DeleteBudget {
    fn variables(&self) -> Variables {
        vec![("budget", text(&self.budget))]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = json!({"AccountId": account, "BudgetName": self.budget});
        ApiCall::budgets("DeleteBudget", parameters)
    }

    fn needs(&self) -> Needs<'_> {
        Needs::Budget(&self.budget)
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Prior::Budget(record) = prior else {
            return Err(Irreversible::NotKept);
        };
        let record = record.clone();
        Ok(vec![RecreateBudget { record }.into()])
    }

    fn foresee(&self, account: &mut Account) {
        account
            .budgets
            .change(|all| all.retain(|it| it.name != self.budget));
    }
}

/// Makes a budget that was deleted once more, as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecreateBudget {
    /// The budget and its alerts.
    pub record: BudgetRecord,
}

impl Deed for RecreateBudget {
    fn variables(&self) -> Variables {
        vec![("budget", text(self.record.definition.name()))]
    }

    fn cost(&self) -> Message {
        Message::new("cost-budget")
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = json!({
            "AccountId": account,
            "Budget": self.record.definition,
            "NotificationsWithSubscribers": self.record.alerts,
        });
        ApiCall::budgets("CreateBudget", parameters)
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::Budget(self.record.definition.name().to_owned())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        let budget = self.record.definition.name().to_owned();
        Ok(vec![DeleteBudget { budget }.into()])
    }
}

/// Changes an existing budget's limit, or makes it count spending before credits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpdateBudget {
    /// Its name.
    pub budget: String,
    /// The new limit in United States dollars; `None` leaves it.
    pub limit: Option<Decimal>,
    /// Whether credits are no longer taken off.
    pub ignore_credits: bool,
    /// The whole budget as it stands: AWS takes it whole, and what is left out returns to its
    /// default. Journals of version 0.1 are without it.
    #[serde(default, skip_serializing_if = "BudgetDefinition::is_unknown")]
    pub definition: BudgetDefinition,
}

impl UpdateBudget {
    /// Whether the budget has what this change would give it.
    pub fn is_made(&self, budget: &Budget) -> bool {
        let is_fixed = budget.definition.moving_limit().is_none();
        let limited = self.limit.is_none() || (is_fixed && budget.limit == self.limit);
        limited && !(self.ignore_credits && budget.counts_credits)
    }

    /// What else goes with a new limit.
    fn replaced(&self) -> &'static str {
        match self.definition.moving_limit() {
            Some(MovingLimit::Planned) if self.limit.is_some() => "planned",
            Some(MovingLimit::Adjusted) if self.limit.is_some() => "adjusted",
            Some(_) | None => "nothing",
        }
    }

    /// The budget as it will be: what was not asked for stays as AWS described it.
    fn updated(&self) -> Map<String, Value> {
        let mut new = self.definition.members().clone();
        if let Some(limit) = self.limit {
            // A limit cannot stand beside a plan of limits or one that AWS adjusts.
            new.remove("PlannedBudgetLimits");
            new.remove("AutoAdjustData");
            new.insert("BudgetLimit".to_owned(), dollars(limit));
        }
        if self.ignore_credits {
            leave_credits_out(&mut new);
        }
        new
    }
}

impl Deed for UpdateBudget {
    fn variables(&self) -> Variables {
        let what = match (self.limit.is_some(), self.ignore_credits) {
            (true, true) => "both",
            (true, false) => "limit",
            (false, _) => "credits",
        };
        vec![
            ("budget", text(&self.budget)),
            ("limit", self.limit.unwrap_or_default().into()),
            ("what", text(what)),
            ("replaced", text(self.replaced())),
        ]
    }

    /// None where the budget is not known whole: a part of it would take the rest away.
    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        if self.definition.is_unknown() {
            return Vec::new();
        }
        let parameters = json!({"AccountId": account, "NewBudget": self.updated()});
        ApiCall::budgets("UpdateBudget", parameters)
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::Budget(self.budget.clone())]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        if self.definition.is_unknown() {
            return Err(Irreversible::NotKept);
        }
        let definition = self.definition.clone();
        Ok(vec![RestoreBudget { definition }.into()])
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let mut budgets = account.budgets.needed()?.iter();
        let Some(there) = budgets.find(|it| it.name == self.budget) else {
            return Err(Message::new("undo-kept-gone"));
        };
        Ok(match there.definition == self.definition {
            true => Found::AsBefore,
            false if self.is_made(there) => Found::AsLeft,
            false => Found::Changed,
        })
    }
}

/// Gives a budget back what it was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreBudget {
    /// The whole budget, as it will be.
    pub definition: BudgetDefinition,
}

impl Deed for RestoreBudget {
    fn variables(&self) -> Variables {
        vec![("budget", text(self.definition.name()))]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = json!({"AccountId": account, "NewBudget": self.definition});
        ApiCall::budgets("UpdateBudget", parameters)
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::Budget(self.definition.name().to_owned())]
    }

    fn needs(&self) -> Needs<'_> {
        Needs::Budget(self.definition.name())
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let Prior::Budget(record) = prior else {
            return Err(Irreversible::NotKept);
        };
        let definition = record.definition.clone();
        Ok(vec![RestoreBudget { definition }.into()])
    }

    fn foresee(&self, account: &mut Account) {
        let former = Budget::from_answer(self.definition.members().clone());
        account.budgets.change(|all| {
            let mut all = all.iter_mut();
            if let Some(there) = all.find(|it| it.name == former.name) {
                *there = Budget {
                    alerts: there.alerts.clone(),
                    notifications: there.notifications,
                    subscribers_unread: there.subscribers_unread,
                    ..former
                };
            }
        });
    }
}

fn dollars(amount: Decimal) -> Value {
    json!({"Amount": amount.normalize().to_string(), "Unit": "USD"})
}

/// AWS knows two ways of leaving credits out, `CostTypes` and a filter expression, and takes only
/// one in a budget: the one it has (AWS Budgets API, `Budget`).
fn leave_credits_out(budget: &mut Map<String, Value>) {
    if budget.contains_key("FilterExpression") || budget.contains_key("Metrics") {
        let filter = budget.remove("FilterExpression");
        budget.insert("FilterExpression".to_owned(), and_no_credits(filter));
        return;
    }
    let types = budget.entry("CostTypes").or_insert_with(|| json!({}));
    types["IncludeCredit"] = false.into();
    types["IncludeRefund"] = false.into();
}

fn and_no_credits(filter: Option<Value>) -> Value {
    let credits = json!({"Dimensions": {"Key": "RECORD_TYPE", "Values": ["Credit", "Refund"]}});
    let none = json!({"Not": credits});
    match filter {
        Some(filter) => json!({"And": [filter, none]}),
        None => none,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn update(definition: Value, limit: Option<i64>, ignore_credits: bool) -> Map<String, Value> {
        let change = UpdateBudget {
            budget: "all".into(),
            limit: limit.map(Decimal::from),
            ignore_credits,
            definition: serde_json::from_value(definition).unwrap_or_default(),
        };
        change.updated()
    }

    #[test]
    fn leaves_credits_out_in_the_way_that_the_budget_has() {
        let types = json!({"CostTypes": {"IncludeCredit": true, "IncludeTax": false}});
        let old = update(types, None, true);
        let expected = json!({"IncludeCredit": false, "IncludeRefund": false, "IncludeTax": false});
        assert_eq!(old["CostTypes"], expected);
        assert!(!old.contains_key("FilterExpression"));

        let no_credits = and_no_credits(None);
        let region = json!({"Dimensions": {"Key": "REGION", "Values": ["us-east-1"]}});
        let new = json!({"FilterExpression": region, "Metrics": ["UnblendedCost"]});
        let part = update(new, None, true);
        assert!(!part.contains_key("CostTypes"));
        assert_eq!(
            part["FilterExpression"],
            json!({"And": [region, no_credits]})
        );
    }

    #[test]
    fn a_new_limit_takes_the_place_of_an_adjusted_one() {
        let adjusted = json!({
            "BudgetLimit": {"Amount": "10.0", "Unit": "USD"},
            "AutoAdjustData": {"AutoAdjustType": "HISTORICAL"},
            "TimePeriod": {"Start": 1_700_000_000, "End": 3_706_473_600_u64},
        });
        let same = update(adjusted.clone(), None, false);
        assert_eq!(Value::Object(same), adjusted);
        let mut expected = adjusted;
        expected["BudgetLimit"]["Amount"] = "12".into();
        let new = update(expected.clone(), Some(12), false);
        assert!(!new.contains_key("AutoAdjustData"));
        assert_eq!(new["BudgetLimit"], expected["BudgetLimit"]);
        assert_eq!(new["TimePeriod"], expected["TimePeriod"]);
    }
}
