//! Budgets, with their alerts and subscribers.

use aws_sdk_budgets::types::{
    Budget as AwsBudget, BudgetType, ComparisonOperator, Dimension, Expression, Notification,
    NotificationType, Subscriber, SubscriptionType, ThresholdType, TimeUnit,
};
use firstday_checklist::{Alert, AlertBasis, Budget, BudgetDefinition, Facet, ThresholdKind};
use futures::future::try_join_all;
use rust_decimal::Decimal;

use super::answer::if_found;
use super::basis::Basis;
use crate::error::During;
use crate::verbatim::Heard;
use crate::{Gateway, GatewayError};

/// Alerts are read for at most so many budgets.
const MOST: usize = 20;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[Facet::Caller];

/// Every budget; with alerts the first twenty that count a month's cost.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<Budget>, GatewayError> {
    let gateway = basis.gateway;
    let account = match gateway.known_account_id() {
        Some(id) => id,
        None => basis.caller.clone().await?.account_id,
    };
    let mut budgets = gateway.described_budgets(&account).await?;
    let watched = budgets.iter_mut().filter(|budget| budget.monthly_cost);
    try_join_all(watched.take(MOST).map(|budget| async {
        budget.alerts = gateway.alerts(&account, &budget.name).await?;
        Ok::<(), GatewayError>(())
    }))
    .await?;
    Ok(budgets)
}

impl Gateway {
    /// Every budget, without its alerts.
    async fn described_budgets(&self, account: &str) -> Result<Vec<Budget>, GatewayError> {
        let mut budgets = Vec::new();
        let mut next = None;
        loop {
            let heard = Heard::default();
            let call = self.budgets.describe_budgets().account_id(account);
            // Without this AWS leaves the filter out, and a part looks like the whole bill.
            let call = call.show_filter_expression(true).set_next_token(next);
            let answer = call.customize().interceptor(heard.clone()).send().await;
            let page = answer.during("budgets:DescribeBudgets")?;
            let described = page.budgets().iter().zip(heard.list("Budgets"));
            budgets.extend(described.map(|(budget, said)| Budget {
                definition: BudgetDefinition::from_answer(said),
                ..budget_of(budget)
            }));
            next = page.next_token.filter(|token| !token.is_empty());
            if next.is_none() {
                return Ok(budgets);
            }
        }
    }

    /// A budget's alerts that warn when something is exceeded, with their subscribers.
    pub(crate) async fn alerts(
        &self,
        account: &str,
        budget: &str,
    ) -> Result<Vec<Alert>, GatewayError> {
        let list = self.budgets.describe_notifications_for_budget();
        let list = list.account_id(account).budget_name(budget);
        let listed: Result<Vec<_>, _> = list.into_paginator().items().send().collect().await;
        let listed = if_found(listed.during("budgets:DescribeNotificationsForBudget"))?;
        let listed = listed.unwrap_or_default();
        let exceeding = listed.into_iter().filter(|notification| {
            *notification.comparison_operator() == ComparisonOperator::GreaterThan
        });
        try_join_all(exceeding.map(|notification| self.alert(account, budget, notification))).await
    }

    async fn alert(
        &self,
        account: &str,
        budget: &str,
        notification: Notification,
    ) -> Result<Alert, GatewayError> {
        let mut alert = alert_of(&notification);
        for subscriber in self.subscribers(account, budget, notification).await? {
            match *subscriber.subscription_type() == SubscriptionType::Email {
                true => alert.emails.push(subscriber.address),
                false => alert.topics.push(subscriber.address),
            }
        }
        Ok(alert)
    }

    pub(crate) async fn subscribers(
        &self,
        account: &str,
        budget: &str,
        notification: Notification,
    ) -> Result<Vec<Subscriber>, GatewayError> {
        let list = self.budgets.describe_subscribers_for_notification();
        let list = list
            .account_id(account)
            .budget_name(budget)
            .notification(notification);
        let listed: Result<Vec<_>, _> = list.into_paginator().items().send().collect().await;
        let listed = if_found(listed.during("budgets:DescribeSubscribersForNotification"))?;
        Ok(listed.unwrap_or_default())
    }
}

/// A budget without its alerts, and without AWS's own words.
pub(crate) fn budget_of(budget: &AwsBudget) -> Budget {
    let cost = *budget.budget_type() == BudgetType::Cost;
    let limit = budget.budget_limit().filter(|limit| limit.unit() == "USD");
    Budget {
        name: budget.budget_name().to_owned(),
        limit: limit.and_then(|limit| limit.amount().parse().ok()),
        monthly_cost: cost && *budget.time_unit() == TimeUnit::Monthly,
        whole_account: is_whole(budget),
        counts_credits: counts_credits(budget),
        alerts: Vec::new(),
        definition: BudgetDefinition::default(),
    }
}

/// An alert without its subscribers.
fn alert_of(notification: &Notification) -> Alert {
    let forecast = *notification.notification_type() == NotificationType::Forecasted;
    Alert {
        basis: match forecast {
            true => AlertBasis::Forecast,
            false => AlertBasis::Actual,
        },
        kind: match notification.threshold_type() {
            Some(ThresholdType::AbsoluteValue) => ThresholdKind::Dollars,
            _ => ThresholdKind::Percent,
        },
        threshold: decimal(notification.threshold()),
        emails: Vec::new(),
        topics: Vec::new(),
    }
}

/// Whether two alerts are the same to AWS, which finds them by basis, kind and threshold.
pub(crate) fn is_alert_of(one: &Alert, other: &Alert) -> bool {
    (one.basis, one.kind, one.threshold) == (other.basis, other.kind, other.threshold)
}

/// The shortest decimal that reads back as the same number.
fn decimal(number: f64) -> Decimal {
    number.to_string().parse().unwrap_or_default()
}

/// Budgets are filtered in the old way (`CostFilters`) or the new (`FilterExpression`).
#[expect(
    deprecated,
    reason = "AWS still answers with the old way where a budget was made so"
)]
fn is_whole(budget: &AwsBudget) -> bool {
    let filters = budget
        .cost_filters()
        .is_some_and(|filters| !filters.is_empty());
    let view = budget.billing_view_arn();
    !filters
        && view.is_none_or(|arn| arn.ends_with("/primary"))
        && budget.filter_expression().is_none_or(only_record_types)
}

/// Credits count unless left out, in the old way (`CostTypes`) or the new.
#[expect(
    deprecated,
    reason = "AWS still answers with the old way where a budget was made so"
)]
fn counts_credits(budget: &AwsBudget) -> bool {
    let included = budget.cost_types().and_then(|types| types.include_credit());
    included.unwrap_or(true) && !budget.filter_expression().is_some_and(leaves_credits_out)
}

/// Whether an expression looks at nothing but the kind of charge.
fn only_record_types(expression: &Expression) -> bool {
    let elsewhere = expression.tags().is_some()
        || expression.cost_categories().is_some()
        || expression.product_attributes().is_some();
    let dimension = expression.dimensions();
    !elsewhere
        && dimension.is_none_or(|dimension| *dimension.key() == Dimension::RecordType)
        && expression.not().is_none_or(only_record_types)
        && expression.and().iter().all(only_record_types)
        && expression.or().iter().all(only_record_types)
}

fn leaves_credits_out(expression: &Expression) -> bool {
    let or = expression.or();
    names_credits(expression) == Some(false)
        || expression.not().and_then(names_credits) == Some(true)
        || expression.and().iter().any(leaves_credits_out)
        || (!or.is_empty() && or.iter().all(leaves_credits_out))
}

/// Whether a list of kinds of charge has credits in it; `None` for other lists.
fn names_credits(expression: &Expression) -> Option<bool> {
    let dimension = expression.dimensions()?;
    (*dimension.key() == Dimension::RecordType)
        .then(|| dimension.values().iter().any(|value| value == "Credit"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use aws_sdk_budgets::types::ExpressionDimensionValues;

    use super::*;

    fn list(key: Dimension, value: &str) -> Expression {
        let values = ExpressionDimensionValues::builder().key(key).values(value);
        Expression::builder()
            .dimensions(values.build().unwrap())
            .build()
    }

    fn budget(filter: Expression) -> Budget {
        let budget = AwsBudget::builder()
            .budget_name("all")
            .budget_type(BudgetType::Cost)
            .time_unit(TimeUnit::Monthly)
            .filter_expression(filter);
        budget_of(&budget.build().unwrap())
    }

    #[test]
    fn reads_filters_of_the_new_way() {
        let credits = list(Dimension::RecordType, "Credit");
        let without = budget(Expression::builder().not(credits.clone()).build());
        assert!(without.whole_account && !without.counts_credits);
        let usage = budget(list(Dimension::RecordType, "Usage"));
        assert!(!usage.counts_credits);
        let part = budget(list(Dimension::Region, "eu-north-1"));
        assert!(!part.whole_account && part.counts_credits);
    }
}
