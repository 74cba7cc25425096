use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// AWS Cost Anomaly Detection (`ce:GetAnomalyMonitors` and `GetAnomalySubscriptions`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnomalyDetection {
    /// What is watched.
    pub monitors: Vec<AnomalyMonitor>,
    /// Who is told of what.
    pub subscriptions: Vec<AnomalySubscription>,
}

/// Something that AWS watches for unusual spending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnomalyMonitor {
    /// Its ARN.
    pub arn: String,
    /// Its name, which need not be unique.
    pub name: String,
    /// Whether it watches every AWS service on its own, which is all of the bill; others watch a
    /// part.
    pub all_services: bool,
    /// The day on which AWS looked last; `None` before the first time, which takes about ten days
    /// of spending.
    pub evaluated: Option<Date>,
}

/// Who is told of what a monitor finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnomalySubscription {
    /// Its ARN.
    pub arn: String,
    /// Its name.
    pub name: String,
    /// The ARNs of its monitors.
    pub monitors: Vec<String>,
    /// Who gets an email.
    pub emails: Vec<AnomalyRecipient>,
    /// Amazon SNS topics that are told.
    pub topics: Vec<String>,
    /// Unusual spending of less is never told, in United States dollars; `None` where no amount
    /// decides.
    pub threshold: Option<Decimal>,
}

/// Somebody who gets an email.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnomalyRecipient {
    /// The address.
    pub email: String,
    /// Whether they turned the mail down (`SubscriberStatus` DECLINED).
    pub declined: bool,
}

impl AnomalySubscription {
    /// Whether anybody is told.
    pub fn tells_somebody(&self) -> bool {
        !self.topics.is_empty() || self.emails.iter().any(|it| !it.declined)
    }
}

impl AnomalyDetection {
    /// The monitors that watch the whole bill.
    pub fn watching_all(&self) -> impl Iterator<Item = &AnomalyMonitor> {
        self.monitors.iter().filter(|monitor| monitor.all_services)
    }

    /// Who is told of what those find.
    pub fn telling_of_all(&self) -> impl Iterator<Item = &AnomalySubscription> {
        let of_all = |arn: &String| self.watching_all().any(|monitor| monitor.arn == *arn);
        let all = self.subscriptions.iter();
        all.filter(move |it| it.monitors.iter().any(of_all))
    }
}
