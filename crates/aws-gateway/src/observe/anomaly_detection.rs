//! Cost Anomaly Detection: what AWS watches for unusual spending, and whom it tells.

use aws_sdk_costexplorer::types::{
    AnomalyMonitor as AwsMonitor, AnomalySubscription as AwsSubscription, Dimension, Expression,
    MonitorDimension, MonitorType, SubscriberStatus, SubscriberType,
};
use firstday_checklist::{
    AnomalyDetection, AnomalyMonitor, AnomalyRecipient, AnomalySubscription, Facet,
};
use rust_decimal::Decimal;

use super::basis::Basis;
use crate::{Gateway, GatewayError, pages};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// Two requests, unless there are more monitors than AWS gives at once. Whether AWS charges for them
/// as for others of Cost Explorer is not documented: nobody reads them twice in a check.
pub(super) async fn read(basis: &Basis<'_>) -> Result<AnomalyDetection, GatewayError> {
    let gateway = basis.gateway;
    let (monitors, subscriptions) =
        futures::try_join!(gateway.anomaly_monitors(), gateway.anomaly_subscriptions())?;
    Ok(AnomalyDetection {
        monitors,
        subscriptions,
    })
}

impl Gateway {
    /// What is watched for unusual spending.
    pub(crate) async fn anomaly_monitors(&self) -> Result<Vec<AnomalyMonitor>, GatewayError> {
        let list = self.cost_explorer.get_anomaly_monitors().into_paginator();
        let pages = list.stop_on_duplicate_token(false).send();
        let listed = pages::collect(pages, "ce:GetAnomalyMonitors", |page| page.anomaly_monitors);
        Ok(listed.await?.iter().map(monitor).collect())
    }

    /// Who is told of it.
    pub(crate) async fn anomaly_subscriptions(
        &self,
    ) -> Result<Vec<AnomalySubscription>, GatewayError> {
        let list = self.cost_explorer.get_anomaly_subscriptions();
        let list = list.into_paginator();
        let pages = list.stop_on_duplicate_token(false).send();
        let listed = pages::collect(pages, "ce:GetAnomalySubscriptions", |page| {
            page.anomaly_subscriptions
        });
        Ok(listed.await?.iter().map(subscription).collect())
    }
}

fn monitor(monitor: &AwsMonitor) -> AnomalyMonitor {
    let managed = *monitor.monitor_type() == MonitorType::Dimensional;
    let by_service = monitor.monitor_dimension() == Some(&MonitorDimension::Service);
    // A day, or the moment as well (AWS Cost Explorer API, `YearMonthDay`).
    let day = monitor.last_evaluated_date();
    let day = day
        .and_then(|day| day.get(..10))
        .and_then(|day| day.parse().ok());
    AnomalyMonitor {
        arn: monitor.monitor_arn().unwrap_or_default().to_owned(),
        name: monitor.monitor_name().to_owned(),
        all_services: managed && by_service,
        evaluated: day,
    }
}

fn subscription(subscription: &AwsSubscription) -> AnomalySubscription {
    let arn = subscription.subscription_arn().unwrap_or_default();
    let mut found = AnomalySubscription {
        arn: arn.to_owned(),
        name: subscription.subscription_name().to_owned(),
        monitors: subscription.monitor_arn_list().to_vec(),
        emails: Vec::new(),
        topics: Vec::new(),
        threshold: threshold(subscription),
    };
    for subscriber in subscription.subscribers() {
        let address = subscriber.address().unwrap_or_default().to_owned();
        match subscriber.r#type() == Some(&SubscriberType::Sns) {
            true => found.topics.push(address),
            false => found.emails.push(AnomalyRecipient {
                email: address,
                declined: subscriber.status() == Some(&SubscriberStatus::Declined),
            }),
        }
    }
    found
}

#[allow(deprecated)]
fn threshold(subscription: &AwsSubscription) -> Option<Decimal> {
    let old = subscription.threshold();
    let old = old.and_then(|amount| amount.to_string().parse().ok());
    old.or_else(|| least(subscription.threshold_expression()?))
}

/// The amount that must be reached at least, whatever else must hold; `None` where no amount must.
fn least(expression: &Expression) -> Option<Decimal> {
    let all = expression.and().iter().filter_map(least);
    let either: Vec<Option<Decimal>> = expression.or().iter().map(least).collect();
    // One that asks for no amount lets everything through.
    let either: Option<Vec<Decimal>> = either.into_iter().collect();
    let either = either.and_then(|amounts| amounts.into_iter().min());
    let own = expression.dimensions().and_then(|dimension| {
        let is_amount = dimension.key() == Some(&Dimension::AnomalyTotalImpactAbsolute);
        let value = dimension.values().first().filter(|_| is_amount)?;
        value.parse().ok()
    });
    all.chain(either).chain(own).max()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use aws_sdk_costexplorer::types::DimensionValues;

    use super::*;

    fn of(key: Dimension, value: &str) -> Expression {
        let dimension = DimensionValues::builder().key(key).values(value).build();
        Expression::builder().dimensions(dimension).build()
    }

    #[test]
    fn the_least_amount_is_what_all_of_it_asks_for() {
        let dollars = |amount| of(Dimension::AnomalyTotalImpactAbsolute, amount);
        let percent = || of(Dimension::AnomalyTotalImpactPercentage, "40");
        let both = |a, b| Expression::builder().and(a).and(b).build();
        let either = |a, b| Expression::builder().or(a).or(b).build();
        for (expression, expected) in [
            (dollars("100"), Some(100)),
            (percent(), None),
            (both(dollars("100"), percent()), Some(100)),
            (either(dollars("100"), percent()), None),
            (either(dollars("100"), dollars("20")), Some(20)),
            (both(either(dollars("5"), percent()), dollars("7")), Some(7)),
        ] {
            assert_eq!(least(&expression), expected.map(Decimal::from));
        }
    }
}
