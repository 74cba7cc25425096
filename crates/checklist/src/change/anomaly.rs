//! Cost Anomaly Detection: what AWS watches for unusual spending, and whom it tells.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource};
use crate::{Account, Message};

/// Makes a monitor that watches every AWS service on its own. AWS has at most one in an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateAnomalyMonitor {
    /// Its name.
    pub monitor: String,
}

impl Deed for CreateAnomalyMonitor {
    fn variables(&self) -> Variables {
        vec![("monitor", text(&self.monitor))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"AnomalyMonitor": {
            "MonitorName": self.monitor,
            "MonitorType": "DIMENSIONAL",
            "MonitorDimension": "SERVICE",
        }});
        call("CreateAnomalyMonitor", parameters)
    }

    fn cost(&self) -> Message {
        Message::new("cost-anomaly")
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::AnomalyMonitor]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(self, DeleteAnomalyMonitor { monitor })
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let mut monitors = account.anomaly_detection.needed()?.monitors.iter();
        Ok(Found::there(
            monitors.any(|it| it.all_services && it.name == self.monitor),
        ))
    }
}

/// Deletes such a monitor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteAnomalyMonitor {
    /// Its name.
    pub monitor: String,
}

impl Deed for DeleteAnomalyMonitor {
    fn variables(&self) -> Variables {
        vec![("monitor", text(&self.monitor))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        call("DeleteAnomalyMonitor", json!({"MonitorArn": NEW_MONITOR}))
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(self, CreateAnomalyMonitor { monitor })
    }

    fn foresee(&self, account: &mut Account) {
        account.anomaly_detection.change(|found| {
            found
                .monitors
                .retain(|it| !it.all_services || it.name != self.monitor);
        });
    }
}

/// Lets AWS tell people once a day of the unusual spending that a monitor found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateAnomalySubscription {
    /// Its name.
    pub subscription: String,
    /// The name of the monitor.
    pub monitor: String,
    /// Its ARN; `None` for one that is made in the same run.
    pub monitor_arn: Option<String>,
    /// Who gets an email.
    pub emails: Vec<String>,
    /// From how much unusual spending on, in United States dollars.
    pub threshold: Decimal,
}

impl Deed for CreateAnomalySubscription {
    fn variables(&self) -> Variables {
        let Self {
            subscription,
            emails,
            threshold,
            ..
        } = self;
        of_subscription(subscription, emails, *threshold)
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let monitor = self.monitor_arn.as_deref().unwrap_or(NEW_MONITOR);
        let emails = self.emails.iter();
        let threshold = json!({"Dimensions": {
            "Key": "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
            "MatchOptions": ["GREATER_THAN_OR_EQUAL"],
            "Values": [self.threshold.normalize().to_string()],
        }});
        let parameters = json!({"AnomalySubscription": {
            "SubscriptionName": self.subscription,
            "MonitorArnList": [monitor],
            "Subscribers": emails
                .map(|email| json!({"Address": email, "Type": "EMAIL"}))
                .collect::<Value>(),
            "Frequency": "DAILY",
            "ThresholdExpression": threshold,
        }});
        call("CreateAnomalySubscription", parameters)
    }

    fn cost(&self) -> Message {
        Message::new("cost-anomaly")
    }

    fn requires(&self) -> Vec<Resource> {
        vec![Resource::AnomalyMonitor]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            DeleteAnomalySubscription {
                subscription,
                monitor,
                monitor_arn,
                emails,
                threshold
            }
        )
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        let mut all = account.anomaly_detection.needed()?.subscriptions.iter();
        let Some(there) = all.find(|it| it.name == self.subscription) else {
            return Ok(Found::AsBefore);
        };
        let told: BTreeSet<&str> = there.emails.iter().map(|it| it.email.as_str()).collect();
        let wanted: BTreeSet<&str> = self.emails.iter().map(String::as_str).collect();
        let same = there.threshold == Some(self.threshold) && told == wanted;
        Ok(if same { Found::AsLeft } else { Found::Changed })
    }
}

/// Deletes such a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteAnomalySubscription {
    /// Its name.
    pub subscription: String,
    /// The name of its monitor.
    pub monitor: String,
    /// The monitor's ARN, where it was known.
    pub monitor_arn: Option<String>,
    /// Who gets no email any more.
    pub emails: Vec<String>,
    /// From how much unusual spending on they got one.
    pub threshold: Decimal,
}

impl Deed for DeleteAnomalySubscription {
    fn variables(&self) -> Variables {
        let Self {
            subscription,
            emails,
            threshold,
            ..
        } = self;
        of_subscription(subscription, emails, *threshold)
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let parameters = json!({"SubscriptionArn": "<ARN of the subscription>"});
        call("DeleteAnomalySubscription", parameters)
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            CreateAnomalySubscription {
                subscription,
                monitor,
                monitor_arn,
                emails,
                threshold
            }
        )
    }

    fn foresee(&self, account: &mut Account) {
        account.anomaly_detection.change(|found| {
            found
                .subscriptions
                .retain(|it| it.name != self.subscription);
        });
    }
}

/// What stands for an ARN that AWS gives as the monitor is made.
const NEW_MONITOR: &str = "<ARN of the monitor>";

fn call(operation: &str, parameters: Value) -> Vec<ApiCall> {
    vec![ApiCall::new("ce", operation, parameters)]
}

fn of_subscription(subscription: &str, emails: &[String], threshold: Decimal) -> Variables {
    vec![
        ("subscription", text(subscription)),
        ("emails", emails.to_vec().into()),
        ("threshold", threshold.into()),
    ]
}
