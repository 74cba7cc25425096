//! Budgets, with their alerts and subscribers.

use std::collections::HashMap;

use aws_sdk_budgets::types::{
    ComparisonOperator, Notification, NotificationState, NotificationType, Subscriber,
    SubscriptionType, ThresholdType,
};
use firstday_checklist::{Alert, AlertBasis, Budget, Facet, ThresholdKind};
use futures::future::try_join_all;

use super::answer::{decimal, if_found};
use super::basis::Basis;
use crate::error::During;
use crate::pages;
use crate::verbatim::Heard;
use crate::{Gateway, GatewayError};

/// Who gets the alerts is a call for each alert, of which a budget has ten at most: it is asked of
/// so many budgets.
const MOST: usize = 10;

/// How the names of the budgets begin that Firstday makes.
const OURS: &str = "firstday-";

/// The most budgets whose alerts AWS gives at once.
const PAGE: i32 = 1000;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[Facet::Caller];

/// Every budget with its alerts. Who gets them is read for the first that watch the whole bill,
/// our own before others.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<Budget>, GatewayError> {
    let gateway = basis.gateway;
    let account = match gateway.known_account_id() {
        Some(id) => id,
        None => basis.caller.clone().await?.account_id,
    };
    let mut budgets = gateway.described_budgets(&account).await?;
    if budgets.is_empty() {
        return Ok(budgets);
    }
    let mut listed = gateway.all_notifications(&account).await?;
    let mut watched = Vec::new();
    for budget in &mut budgets {
        let of_it = listed.remove(&budget.name).unwrap_or_default();
        budget.notifications = of_it.len();
        let exceeding: Vec<Notification> = of_it.into_iter().filter(is_exceeding).collect();
        budget.alerts = exceeding.iter().map(alert_of).collect();
        if budget.watches_all_of(&account) {
            watched.push((budget, exceeding));
        }
    }
    watched.sort_by_key(|(budget, _)| !budget.name.starts_with(OURS));
    for (budget, _) in watched.iter_mut().skip(MOST) {
        budget.subscribers_unread = true;
    }
    try_join_all(
        watched
            .into_iter()
            .take(MOST)
            .map(|(budget, listed)| async {
                budget.alerts = gateway.told(&account, &budget.name, listed).await?;
                Ok::<(), GatewayError>(())
            }),
    )
    .await?;
    Ok(budgets)
}

impl Gateway {
    /// Every budget, without its alerts.
    async fn described_budgets(&self, account: &str) -> Result<Vec<Budget>, GatewayError> {
        let operation = "budgets:DescribeBudgets";
        let page = |token| async move {
            let heard = Heard::default();
            let call = self.budgets.describe_budgets().account_id(account);
            // Without this AWS leaves the filter out, and a part looks like the whole bill.
            let call = call.show_filter_expression(true).set_next_token(token);
            let answer = call.customize().interceptor(heard.clone()).send().await;
            let page = answer.during(operation)?;
            let described = heard.list("Budgets").into_iter();
            let described = described.map(Budget::from_answer).collect();
            Ok((described, page.next_token))
        };
        pages::gather(operation, page).await
    }

    /// The alerts of every budget that has any, by its name.
    async fn all_notifications(
        &self,
        account: &str,
    ) -> Result<HashMap<String, Vec<Notification>>, GatewayError> {
        let list = self.budgets.describe_budget_notifications_for_account();
        let list = list.account_id(account).max_results(PAGE);
        let pages = list.into_paginator().stop_on_duplicate_token(false).send();
        let operation = "budgets:DescribeBudgetNotificationsForAccount";
        let listed = pages::collect(pages, operation, |page| {
            page.budget_notifications_for_account.unwrap_or_default()
        });
        let mut named: HashMap<String, Vec<Notification>> = HashMap::new();
        for one in listed.await? {
            let name = one.budget_name.unwrap_or_default();
            let more = one.notifications.unwrap_or_default();
            named.entry(name).or_default().extend(more);
        }
        Ok(named)
    }

    /// A budget's alerts that warn when something is exceeded, with their subscribers.
    pub(crate) async fn alerts(
        &self,
        account: &str,
        budget: &str,
    ) -> Result<Vec<Alert>, GatewayError> {
        let list = self.budgets.describe_notifications_for_budget();
        let list = list.account_id(account).budget_name(budget);
        let pages = list.into_paginator().stop_on_duplicate_token(false).send();
        let listed = pages::collect(pages, "budgets:DescribeNotificationsForBudget", |page| {
            page.notifications.unwrap_or_default()
        });
        let listed = if_found(listed.await)?;
        let listed = listed.unwrap_or_default().into_iter();
        self.told(account, budget, listed.filter(is_exceeding).collect())
            .await
    }

    /// These alerts of a budget, with their subscribers.
    async fn told(
        &self,
        account: &str,
        budget: &str,
        listed: Vec<Notification>,
    ) -> Result<Vec<Alert>, GatewayError> {
        let alerts = listed.into_iter();
        try_join_all(alerts.map(|notification| self.alert(account, budget, notification))).await
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
        let pages = list.into_paginator().stop_on_duplicate_token(false).send();
        let operation = "budgets:DescribeSubscribersForNotification";
        let listed = pages::collect(pages, operation, |page| {
            page.subscribers.unwrap_or_default()
        });
        let listed = if_found(listed.await)?;
        Ok(listed.unwrap_or_default())
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
        alarm: notification.notification_state() == Some(&NotificationState::Alarm),
    }
}

/// Whether it warns that something is exceeded.
fn is_exceeding(notification: &Notification) -> bool {
    *notification.comparison_operator() == ComparisonOperator::GreaterThan
}

/// Whether two alerts are the same to AWS, which finds them by basis, kind and threshold.
pub(crate) fn is_alert_of(one: &Alert, other: &Alert) -> bool {
    (one.basis, one.kind, one.threshold) == (other.basis, other.kind, other.threshold)
}
