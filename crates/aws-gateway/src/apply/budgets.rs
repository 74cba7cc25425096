use aws_sdk_budgets::types::{
    Budget as AwsBudget, BudgetType, ComparisonOperator, CostTypes, Dimension, Expression,
    ExpressionDimensionValues, Notification, NotificationType, NotificationWithSubscribers, Spend,
    Subscriber, SubscriptionType, ThresholdType, TimeUnit,
};
use aws_smithy_types::error::operation::BuildError;
use firstday_checklist::{Alert, AlertBasis, ThresholdKind};
use rust_decimal::Decimal;

use super::{Applied, done_or_there};
use crate::error::During;
use crate::observe::{budget_of, is_alert_of};
use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Gateway {
    pub(super) async fn create_budget(
        &self,
        name: &str,
        limit: Decimal,
        alerts: &[Alert],
    ) -> Result<Applied, GatewayError> {
        const OPERATION: &str = "budgets:CreateBudget";
        let account = self.account_id().await?;
        let budget = monthly(name, limit).map_err(|error| unbuildable(OPERATION, &error))?;
        let alerts_with_people: Result<Vec<_>, _> = alerts.iter().map(with_subscribers).collect();
        let alerts_with_people =
            alerts_with_people.map_err(|error| unbuildable(OPERATION, &error))?;
        let call = self.budgets.create_budget().account_id(&account);
        let call = call
            .budget(budget)
            .set_notifications_with_subscribers(Some(alerts_with_people));
        let answer = call.send().await.during(OPERATION);
        done_or_there(answer, self.has_budget(&account, name, limit, alerts)).await
    }

    /// Changes only what was asked for; the rest of the budget stays as AWS gave it.
    pub(super) async fn update_budget(
        &self,
        name: &str,
        limit: Option<Decimal>,
        ignore_credits: bool,
    ) -> Result<Applied, GatewayError> {
        const OPERATION: &str = "budgets:UpdateBudget";
        let account = self.account_id().await?;
        let old = self.described(&account, name).await?;
        let new = changed(old.clone(), limit, ignore_credits);
        let new = new.map_err(|error| unbuildable(OPERATION, &error))?;
        if new == old {
            return Ok(Applied::AlreadyThere);
        }
        let call = self.budgets.update_budget().account_id(&account);
        let call = call.new_budget(as_input(new));
        call.send().await.during(OPERATION)?;
        Ok(Applied::Done)
    }

    pub(super) async fn add_budget_alert(
        &self,
        budget: &str,
        alert: &Alert,
    ) -> Result<Applied, GatewayError> {
        const OPERATION: &str = "budgets:CreateNotification";
        let account = self.account_id().await?;
        let whole = with_subscribers(alert).map_err(|error| unbuildable(OPERATION, &error))?;
        let call = self.budgets.create_notification().account_id(&account);
        let call = call
            .budget_name(budget)
            .set_notification(whole.notification)
            .set_subscribers(Some(whole.subscribers));
        let answer = call.send().await.during(OPERATION);
        let is_ours = async { Ok(has_alert(&self.alerts(&account, budget).await?, alert)) };
        done_or_there(answer, is_ours).await
    }

    pub(super) async fn add_budget_subscriber(
        &self,
        budget: &str,
        alert: &Alert,
        email: &str,
    ) -> Result<Applied, GatewayError> {
        const OPERATION: &str = "budgets:CreateSubscriber";
        let account = self.account_id().await?;
        let notification = notification(alert).map_err(|error| unbuildable(OPERATION, &error))?;
        let person = subscriber(email).map_err(|error| unbuildable(OPERATION, &error))?;
        let call = self.budgets.create_subscriber().account_id(&account);
        let call = call
            .budget_name(budget)
            .notification(notification.clone())
            .subscriber(person);
        let answer = call.send().await.during(OPERATION);
        let is_ours = async {
            let people = self.subscribers(&account, budget, notification).await?;
            Ok(people.iter().any(|person| person.address() == email))
        };
        done_or_there(answer, is_ours).await
    }

    async fn described(&self, account: &str, name: &str) -> Result<AwsBudget, GatewayError> {
        const OPERATION: &str = "budgets:DescribeBudget";
        let call = self.budgets.describe_budget().account_id(account);
        let answer = call.budget_name(name).send().await.during(OPERATION)?;
        let nothing = || GatewayError::new(GatewayErrorKind::NotFound, OPERATION, "no such budget");
        answer.budget.ok_or_else(nothing)
    }

    /// Whether the budget of that name is the one that would have been made.
    async fn has_budget(
        &self,
        account: &str,
        name: &str,
        limit: Decimal,
        alerts: &[Alert],
    ) -> Result<bool, GatewayError> {
        let budget = budget_of(&self.described(account, name).await?);
        let there = self.alerts(account, name).await?;
        Ok(budget.is_whole_monthly_bill()
            && budget.limit == Some(limit)
            && !budget.counts_credits
            && alerts.iter().all(|alert| has_alert(&there, alert)))
    }
}

fn has_alert(there: &[Alert], wanted: &Alert) -> bool {
    there.iter().any(|alert| {
        is_alert_of(alert, wanted)
            && wanted
                .emails
                .iter()
                .all(|email| alert.emails.contains(email))
    })
}

#[expect(
    deprecated,
    reason = "the old way says in one word that credits are left out"
)]
fn monthly(name: &str, limit: Decimal) -> Result<AwsBudget, BuildError> {
    AwsBudget::builder()
        .budget_name(name)
        .budget_type(BudgetType::Cost)
        .time_unit(TimeUnit::Monthly)
        .budget_limit(dollars(limit)?)
        .cost_types(without_credits(CostTypes::builder().build()))
        .build()
}

/// AWS knows two ways of leaving credits out, and takes only one in a budget: the one it has.
#[expect(
    deprecated,
    reason = "AWS still answers with the old way where a budget was made so"
)]
fn changed(
    mut budget: AwsBudget,
    limit: Option<Decimal>,
    ignore_credits: bool,
) -> Result<AwsBudget, BuildError> {
    let now = budget_of(&budget);
    if let Some(limit) = limit.filter(|limit| now.limit != Some(*limit)) {
        budget.budget_limit = Some(dollars(limit)?);
        // A limit cannot stand beside a plan of limits or one that AWS adjusts.
        budget.planned_budget_limits = None;
        budget.auto_adjust_data = None;
    }
    if ignore_credits && now.counts_credits {
        match budget.filter_expression.is_some() || budget.metrics.is_some() {
            true => {
                let filter = budget.filter_expression.take();
                budget.filter_expression = Some(and_no_credits(filter)?);
            }
            false => {
                let types = budget.cost_types.take();
                let types = types.unwrap_or_else(|| CostTypes::builder().build());
                budget.cost_types = Some(without_credits(types));
            }
        }
    }
    Ok(budget)
}

/// What AWS answers with but does not take.
fn as_input(mut budget: AwsBudget) -> AwsBudget {
    budget.calculated_spend = None;
    budget.last_updated_time = None;
    budget.health_status = None;
    if budget.planned_budget_limits.is_some() {
        budget.budget_limit = None;
    }
    budget
}

fn without_credits(mut types: CostTypes) -> CostTypes {
    types.include_credit = Some(false);
    types.include_refund = Some(false);
    types
}

fn and_no_credits(filter: Option<Expression>) -> Result<Expression, BuildError> {
    let credits = ExpressionDimensionValues::builder()
        .key(Dimension::RecordType)
        .values("Credit")
        .values("Refund")
        .build()?;
    let credits = Expression::builder().dimensions(credits).build();
    let none = Expression::builder().not(credits).build();
    Ok(match filter {
        Some(filter) => Expression::builder().and(filter).and(none).build(),
        None => none,
    })
}

fn dollars(amount: Decimal) -> Result<Spend, BuildError> {
    let amount = amount.normalize().to_string();
    Spend::builder().amount(amount).unit("USD").build()
}

fn with_subscribers(alert: &Alert) -> Result<NotificationWithSubscribers, BuildError> {
    let emails = alert.emails.iter().map(|email| subscriber(email));
    NotificationWithSubscribers::builder()
        .notification(notification(alert)?)
        .set_subscribers(Some(emails.collect::<Result<_, _>>()?))
        .build()
}

fn notification(alert: &Alert) -> Result<Notification, BuildError> {
    Notification::builder()
        .notification_type(match alert.basis {
            AlertBasis::Actual => NotificationType::Actual,
            AlertBasis::Forecast => NotificationType::Forecasted,
        })
        .comparison_operator(ComparisonOperator::GreaterThan)
        .threshold(alert.threshold.to_string().parse().unwrap_or_default())
        .threshold_type(match alert.kind {
            ThresholdKind::Percent => ThresholdType::Percentage,
            ThresholdKind::Dollars => ThresholdType::AbsoluteValue,
        })
        .build()
}

fn subscriber(email: &str) -> Result<Subscriber, BuildError> {
    let person = Subscriber::builder().subscription_type(SubscriptionType::Email);
    person.address(email).build()
}

fn unbuildable(operation: &'static str, error: &BuildError) -> GatewayError {
    GatewayError::new(GatewayErrorKind::InvalidInput, operation, error.to_string())
}

#[cfg(test)]
#[expect(deprecated, reason = "both ways are tested")]
mod tests {
    #![allow(clippy::unwrap_used)]

    use aws_sdk_budgets::types::{AutoAdjustData, AutoAdjustType, Metric};

    use super::*;

    fn old_way() -> AwsBudget {
        let types = CostTypes::builder().include_credit(true).include_tax(false);
        let mut budget = monthly("all", 10.into()).unwrap();
        budget.cost_types = Some(types.build());
        budget
    }

    fn new_way(filter: Option<Expression>) -> AwsBudget {
        let mut budget = monthly("all", 10.into()).unwrap();
        budget.cost_types = None;
        budget.metrics = Some(vec![Metric::UnblendedCost]);
        budget.filter_expression = filter;
        budget
    }

    #[test]
    fn leaves_credits_out_in_the_way_that_the_budget_has() {
        let old = changed(old_way(), None, true).unwrap();
        let types = old.cost_types.as_ref().unwrap();
        assert_eq!(
            (types.include_credit, types.include_tax),
            (Some(false), Some(false))
        );
        assert_eq!(old.filter_expression, None);

        let region = ExpressionDimensionValues::builder()
            .key(Dimension::Region)
            .values("us-east-1");
        let region = Expression::builder()
            .dimensions(region.build().unwrap())
            .build();
        for filter in [None, Some(region)] {
            let new = changed(new_way(filter), None, true).unwrap();
            assert_eq!(new.cost_types, None);
            assert!(!budget_of(&new).counts_credits);
            assert_eq!(changed(new.clone(), None, true).unwrap(), new);
        }
    }

    #[test]
    fn a_new_limit_takes_the_place_of_an_adjusted_one() {
        let adjusted = AutoAdjustData::builder().auto_adjust_type(AutoAdjustType::Historical);
        let mut budget = old_way();
        budget.auto_adjust_data = Some(adjusted.build().unwrap());
        assert_eq!(
            changed(budget.clone(), Some(10.into()), false).unwrap(),
            budget
        );
        let new = changed(budget, Some("12.50".parse().unwrap()), false).unwrap();
        assert_eq!(new.auto_adjust_data, None);
        assert_eq!(new.budget_limit.unwrap().amount(), "12.5");
        assert_eq!(new.cost_types, old_way().cost_types);
    }
}
