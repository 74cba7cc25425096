//! Every kind of change, on a practice account where it can be made.

#![allow(dead_code)]

use firstday_aws_gateway::{BrowserSignIn, Gateway};
use firstday_checklist::{
    Account, AnomalyDetection, Change, EnrolMfa, Facet, Reading, match_change,
};
use firstday_practice::{Practice, Seed};
use serde_json::{Value, json};

use crate::common::observe;
use crate::over_practice::practice;
use crate::sent::Sent;
use crate::staged::{Made, pair, staged};
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
    let change = staged(&practice, &gateway, example).await;
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
            composed _ => self.compose(gateway).await,
        )
    }

    async fn compose(&self, gateway: &Gateway) -> Made {
        if let Change::EnrolMfa(EnrolMfa { user, device }) = &self.change {
            pair(&self.practice, gateway, user, device).await?;
        } else if let Change::VerifyPhone(_) = &self.change {
            gateway.send_phone_code().await?;
            let code = self.practice.text_message()?.unwrap();
            gateway.verify_phone(&code).await?;
        } else if let Some(user) = self.change.deed().makes_key_for() {
            gateway.create_access_key(user).await?;
        } else if let Change::DeleteAccessKey(key) = &self.change {
            let deleted = gateway.delete_access_key(&key.user, &key.access_key_id);
            deleted.await?;
        } else if let Change::KeepSession(_) = &self.change {
            let service = attempt::service_over(self.sent.before(&self.practice));
            let attempt = BrowserSignIn::here(service, attempt::pages())?;
            let address = attempt.address().to_owned();
            let browser = browser::Browser::new(&self.practice);
            let (back, _) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
            back?;
        }
        Ok(())
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
