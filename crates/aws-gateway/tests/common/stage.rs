//! Every kind of change, on a practice account where it can be made.

#![allow(dead_code)]

use std::sync::Arc;

use firstday_aws_gateway::{BrowserSignIn, Gateway, Transport};
use firstday_checklist::{
    Account, AnomalyDetection, Change, EnrolMfa, Facet, Reading, match_change,
};
use firstday_practice::{Practice, Seed};
use serde_json::{Value, json};

use crate::common::observe;
use crate::over_practice::practice;
use crate::sent::Sent;
use crate::staged::{Double, Made, pair, staged};
use crate::{attempt, browser};

/// A practice account that an example can be tried on.
pub(crate) struct Stage {
    pub(crate) practice: Practice,
    pub(crate) gateway: Gateway,
    pub(crate) sent: Sent,
    pub(crate) change: Change,
}

/// Sets the stage for an example.
pub(crate) async fn stage(seed: Seed, example: Value) -> Stage {
    let practice = practice(seed);
    let sent = Sent::default();
    let gateway = sent.gateway(&practice).await;
    let change = staged(&practice, &gateway, example).await.unwrap();
    sent.take();
    Stage {
        change,
        practice,
        gateway,
        sent,
    }
}

impl Stage {
    /// Makes the change as the app does, or what AWS has to do with it.
    pub(crate) async fn make(&self) {
        self.made_by(&self.gateway).await.unwrap();
    }

    /// The same as another caller.
    pub(crate) async fn made_by(&self, gateway: &Gateway) -> Made {
        match_change!(&self.change,
            aws _ => Ok(gateway.apply(&self.change).await.map(drop)?),
            composed _ => {
                let line = self.sent.before(&self.practice);
                composed(&self.change, gateway, &self.practice, Some(&self.practice), line).await
            },
        )
    }

    /// All but the history, in which what is taken back stays.
    pub(crate) async fn account(&self) -> Account {
        let mut facets = Facet::ALL.to_vec();
        facets.retain(|facet| *facet != Facet::Events);
        let mut account = observe(&self.gateway, &facets, &["alex"]).await;
        if let Reading::Known { value, .. } = &mut account.anomaly_detection {
            by_name(value);
        }
        account
    }
}

/// What AWS has to do with a change that is composed. A phone and a browser are the practice account's
/// alone.
pub(crate) async fn composed(
    change: &Change,
    gateway: &Gateway,
    double: &impl Double,
    practice: Option<&Practice>,
    line: Arc<dyn Transport>,
) -> Made {
    if let Change::EnrolMfa(EnrolMfa { user, device }) = change {
        pair(double, gateway, user, device).await?;
    } else if let Change::VerifyPhone(_) = change {
        gateway.send_phone_code().await?;
        let message = practice.ok_or("no phone")?.text_message()?;
        gateway.verify_phone(&message.ok_or("no message")?).await?;
    } else if let Some(user) = change.deed().makes_key_for() {
        gateway.create_access_key(user).await?;
    } else if let Change::DeleteAccessKey(key) = change {
        let deleted = gateway.delete_access_key(&key.user, &key.access_key_id);
        deleted.await?;
    } else if let Change::KeepSession(_) = change {
        let service = attempt::service_over(line);
        let attempt = BrowserSignIn::here(service, attempt::pages())?;
        let address = attempt.address().to_owned();
        let browser = browser::Browser::new(practice.ok_or("no browser")?);
        let (back, _) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
        back?;
    }
    Ok(())
}

/// What is made once more has another ARN, and is the same by its name.
fn by_name(found: &mut AnomalyDetection) {
    for monitor in &mut found.monitors {
        for subscription in &mut found.subscriptions {
            let arns = subscription.monitors.iter_mut();
            arns.filter(|arn| **arn == monitor.arn)
                .for_each(|arn| arn.clone_from(&monitor.name));
        }
        monitor.arn.clone_from(&monitor.name);
    }
    for subscription in &mut found.subscriptions {
        subscription.arn.clone_from(&subscription.name);
    }
}

/// One of every kind, those with options with each.
pub(crate) fn examples() -> impl Iterator<Item = Value> {
    Change::examples().map(|change| json!(change))
}
