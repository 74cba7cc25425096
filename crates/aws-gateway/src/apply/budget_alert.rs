use aws_sdk_budgets::types::{
    ComparisonOperator, Notification, NotificationType, Subscriber, SubscriptionType, ThresholdType,
};
use aws_smithy_types::error::operation::BuildError;
use firstday_checklist::{
    AddBudgetAlert, AddBudgetSubscriber, Alert, AlertBasis, DeleteBudgetAlert,
    RemoveBudgetSubscriber, ThresholdKind,
};

use super::{Applied, Make, done_or_gone, done_or_there};
use crate::error::During;
use crate::observe::is_alert_of;
use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Make for AddBudgetAlert {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        const OPERATION: &str = "budgets:CreateNotification";
        let account = gateway.account_id().await?;
        let call = gateway.budgets.create_notification().account_id(&account);
        let call = call
            .budget_name(&self.budget)
            .notification(notification(&self.alert).map_err(unbuildable(OPERATION))?)
            .set_subscribers(Some(
                subscribers(&self.alert).map_err(unbuildable(OPERATION))?,
            ));
        let answer = call.send().await.during(OPERATION);
        let is_ours = async {
            let there = gateway.alerts(&account, &self.budget).await?;
            Ok(has_alert(&there, &self.alert))
        };
        done_or_there(answer, is_ours).await
    }
}

impl Make for DeleteBudgetAlert {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        const OPERATION: &str = "budgets:DeleteNotification";
        let account = gateway.account_id().await?;
        let call = gateway.budgets.delete_notification().account_id(account);
        let call = call
            .budget_name(&self.budget)
            .notification(notification(&self.alert).map_err(unbuildable(OPERATION))?);
        done_or_gone(call.send().await.during(OPERATION))
    }
}

impl Make for AddBudgetSubscriber {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        const OPERATION: &str = "budgets:CreateSubscriber";
        let account = gateway.account_id().await?;
        let notification = notification(&self.alert).map_err(unbuildable(OPERATION))?;
        let call = gateway.budgets.create_subscriber().account_id(&account);
        let call = call
            .budget_name(&self.budget)
            .notification(notification.clone())
            .subscriber(by_email(&self.email).map_err(unbuildable(OPERATION))?);
        let answer = call.send().await.during(OPERATION);
        let is_ours = async {
            let people = gateway.subscribers(&account, &self.budget, notification);
            let people = people.await?;
            Ok(people.iter().any(|person| person.address() == self.email))
        };
        done_or_there(answer, is_ours).await
    }
}

impl Make for RemoveBudgetSubscriber {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        const OPERATION: &str = "budgets:DeleteSubscriber";
        let account = gateway.account_id().await?;
        let call = gateway.budgets.delete_subscriber().account_id(account);
        let call = call
            .budget_name(&self.budget)
            .notification(notification(&self.alert).map_err(unbuildable(OPERATION))?)
            .subscriber(by_email(&self.email).map_err(unbuildable(OPERATION))?);
        done_or_gone(call.send().await.during(OPERATION))
    }
}

pub(super) fn has_alert(there: &[Alert], wanted: &Alert) -> bool {
    let told = |alert: &Alert| {
        let mut emails = wanted.emails.iter();
        emails.all(|email| alert.emails.contains(email))
    };
    there
        .iter()
        .any(|alert| is_alert_of(alert, wanted) && told(alert))
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

fn subscribers(alert: &Alert) -> Result<Vec<Subscriber>, BuildError> {
    let emails = alert.emails.iter().map(|email| by_email(email));
    let topics = alert.topics.iter().map(|topic| {
        let topic = Subscriber::builder().address(topic);
        topic.subscription_type(SubscriptionType::Sns).build()
    });
    emails.chain(topics).collect()
}

fn by_email(address: &str) -> Result<Subscriber, BuildError> {
    let person = Subscriber::builder().address(address);
    person.subscription_type(SubscriptionType::Email).build()
}

fn unbuildable(operation: &'static str) -> impl Fn(BuildError) -> GatewayError {
    move |error| GatewayError::new(GatewayErrorKind::InvalidInput, operation, error.to_string())
}
