use aws_sdk_costexplorer::config::Builder;
use aws_sdk_costexplorer::config::retry::RetryConfig;
use aws_sdk_costexplorer::types::{
    AnomalyMonitor, AnomalySubscription, AnomalySubscriptionFrequency, MonitorType,
};
use aws_smithy_types::error::operation::BuildError;
use backon::{ConstantBuilder, Retryable};
use firstday_checklist::{
    AnomalyMonitor as Monitor, AnomalySubscription as Subscription, ApiCall, CreateAnomalyMonitor,
    CreateAnomalySubscription, Deed, DeleteAnomalyMonitor, DeleteAnomalySubscription,
};
use serde_json::json;

use super::{Applied, Make, done_or_gone, settled};
use crate::error::During;
use crate::verbatim::exactly;
use crate::{Gateway, GatewayError, GatewayErrorKind};

const CREATE_MONITOR: &str = "ce:CreateAnomalyMonitor";
const CREATE_SUBSCRIPTION: &str = "ce:CreateAnomalySubscription";

impl Make for CreateAnomalyMonitor {
    /// AWS may have made a monitor of its own since the plan, and takes no second one.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        if gateway.watches_all().await? {
            return Ok(Applied::AlreadyThere);
        }
        let carrier = AnomalyMonitor::builder()
            .monitor_name("")
            .monitor_type(MonitorType::Dimensional)
            .build();
        let carrier = carrier.map_err(|error| unbuildable(CREATE_MONITOR, &error))?;
        for call in self.api_calls("") {
            let sent = gateway.cost_explorer.create_anomaly_monitor();
            let sent = sent.anomaly_monitor(carrier.clone()).customize();
            let sent = sent.mutate_request(exactly(&call)).send().await;
            let Err(error) = sent.during(CREATE_MONITOR) else {
                continue;
            };
            // "Too many" is said to whoever asks again after a lost answer.
            let is_done = error.kind == GatewayErrorKind::Throttled
                && gateway.watches_all().await.unwrap_or_default();
            if !is_done {
                return Err(error);
            }
        }
        Ok(Applied::Done)
    }
}

impl Make for DeleteAnomalyMonitor {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let there = gateway.anomaly_monitors().await?;
        let ours = |monitor: &&Monitor| monitor.all_services && monitor.name == self.monitor;
        let Some(monitor) = there.iter().find(ours) else {
            return Ok(Applied::AlreadyThere);
        };
        let call = gateway.cost_explorer.delete_anomaly_monitor();
        let answer = call.monitor_arn(&monitor.arn).send().await;
        done_or_gone(answer.during("ce:DeleteAnomalyMonitor"))
    }
}

impl Make for CreateAnomalySubscription {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        if gateway.has_subscription(self).await? {
            return Ok(Applied::AlreadyThere);
        }
        let monitor = settled(|| gateway.monitor_of(self)).await?;
        let carrier = AnomalySubscription::builder()
            .set_monitor_arn_list(Some(Vec::new()))
            .set_subscribers(Some(Vec::new()))
            .frequency(AnomalySubscriptionFrequency::Daily)
            .subscription_name("")
            .build();
        let carrier = carrier.map_err(|error| unbuildable(CREATE_SUBSCRIPTION, &error))?;
        for mut call in self.api_calls("") {
            name_monitor(&mut call, &monitor);
            let made = || gateway.subscribe(self, carrier.clone(), &call);
            made.retry(again()).when(is_passing).await?;
        }
        Ok(Applied::Done)
    }
}

impl Make for DeleteAnomalySubscription {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let there = gateway.anomaly_subscriptions().await?;
        let named = |it: &&Subscription| it.name == self.subscription;
        let Some(one) = there.iter().find(named) else {
            return Ok(Applied::AlreadyThere);
        };
        let call = gateway.cost_explorer.delete_anomaly_subscription();
        let answer = call.subscription_arn(&one.arn).send().await;
        done_or_gone(answer.during("ce:DeleteAnomalySubscription"))
    }
}

/// Twice more, a second apart: with the looking in between that is less than five minutes.
fn again() -> ConstantBuilder {
    ConstantBuilder::default().with_max_times(2)
}

/// What the SDK would try again.
fn is_passing(error: &GatewayError) -> bool {
    matches!(
        error.kind,
        GatewayErrorKind::Throttled | GatewayErrorKind::Unreachable | GatewayErrorKind::Fault
    )
}

impl Gateway {
    async fn watches_all(&self) -> Result<bool, GatewayError> {
        let there = self.anomaly_monitors().await?;
        Ok(there.iter().any(|monitor| monitor.all_services))
    }

    /// AWS knows no token by which it takes a second call for the first. So the SDK's own tries are off,
    /// and what may have been done is looked for.
    async fn subscribe(
        &self,
        wanted: &CreateAnomalySubscription,
        carrier: AnomalySubscription,
        call: &ApiCall,
    ) -> Result<(), GatewayError> {
        let once = Builder::new().retry_config(RetryConfig::disabled());
        let sent = self.cost_explorer.create_anomaly_subscription();
        let sent = sent.anomaly_subscription(carrier).customize();
        let sent = sent.mutate_request(exactly(call)).config_override(once);
        let Err(error) = sent.send().await.during(CREATE_SUBSCRIPTION) else {
            return Ok(());
        };
        match error.outcome_unknown() && self.has_subscription(wanted).await? {
            true => Ok(()),
            false => Err(error),
        }
    }

    /// Whether it is there, and ours.
    async fn has_subscription(
        &self,
        wanted: &CreateAnomalySubscription,
    ) -> Result<bool, GatewayError> {
        let there = self.anomaly_subscriptions().await?;
        let named = |it: &&Subscription| it.name == wanted.subscription;
        match there.iter().find(named) {
            Some(one) if is_ours(one, wanted) => Ok(true),
            Some(_) => Err(taken(&wanted.subscription)),
            None => Ok(false),
        }
    }

    /// The ARN of the monitor that is meant: the one that was planned for, or the one that watches
    /// every service, which may be AWS's own in the place of ours.
    async fn monitor_of(&self, wanted: &CreateAnomalySubscription) -> Result<String, GatewayError> {
        if let Some(arn) = &wanted.monitor_arn {
            return Ok(arn.clone());
        }
        let there = self.anomaly_monitors().await?;
        let all = there.into_iter().filter(|monitor| monitor.all_services);
        let arn = all.map(|monitor| monitor.arn).next();
        arn.ok_or_else(|| {
            let kind = GatewayErrorKind::NotFound;
            GatewayError::new(
                kind,
                CREATE_SUBSCRIPTION,
                "no monitor watches every service",
            )
        })
    }
}

/// Puts the ARN that AWS has given in the place that the review keeps for it.
fn name_monitor(call: &mut ApiCall, arn: &str) {
    if let Some(subscription) = call.parameters.get_mut("AnomalySubscription") {
        subscription["MonitorArnList"] = json!([arn]);
    }
}

/// Whether it tells all these people of this much.
fn is_ours(there: &Subscription, wanted: &CreateAnomalySubscription) -> bool {
    let told = |email: &String| {
        let mut emails = there.emails.iter();
        emails.any(|it| it.email.eq_ignore_ascii_case(email))
    };
    there.threshold == Some(wanted.threshold) && wanted.emails.iter().all(told)
}

fn taken(name: &str) -> GatewayError {
    let kind = GatewayErrorKind::AlreadyExists;
    GatewayError::new(kind, CREATE_SUBSCRIPTION, name)
}

fn unbuildable(operation: &'static str, error: &BuildError) -> GatewayError {
    GatewayError::new(GatewayErrorKind::InvalidInput, operation, error.to_string())
}
