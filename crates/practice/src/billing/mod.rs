//! AWS Billing: how AWS tells about the bill, besides budgets.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::base::Seed;
use crate::service::{Answer, Ask, Beginning, Operation, Service, any};
use crate::wire::{Paging, Protocol};

/// The feature that is played.
const ALERTS: &str = "BILLING_ALERTS";

/// Settings by key, with whether they are on.
pub(crate) type Preferences = BTreeMap<String, bool>;

/// What the practice account knows of AWS Billing. It only tells: Firstday changes no such setting. AWS does
/// not document the keys; these are made up.
pub(crate) static SERVICE: Service<Preferences> = Service {
    name: "billing",
    protocol: Protocol::Json {
        target: "AWSBilling",
    },
    operations: &[&[Operation::read("GetBillingPreferences", any, get)]],
};

const PAGES: Paging = Paging {
    size: "maxResults",
    token: "nextToken",
    default: 50,
    max: 50,
    invalid_token: "ValidationException",
};

/// What a seed begins with: new accounts have nothing switched on that nobody asked for.
pub(crate) fn begin(beginning: &Beginning<'_>) -> Preferences {
    let free_tier = matches!(beginning.seed, Seed::Fresh | Seed::HalfDone | Seed::Large);
    let cloudwatch = beginning.seed == Seed::Large;
    BTreeMap::from([
        ("practice/freeTierUsage".to_owned(), free_tier),
        ("practice/cloudWatchAlerts".to_owned(), cloudwatch),
    ])
}

fn get(preferences: &Preferences, ask: &Ask<'_>) -> Answer {
    let wanted = ask.input.list("features");
    let told = preferences
        .iter()
        .filter(|_| wanted.contains(&json!(ALERTS)));
    let page = PAGES.cut(ask.input, told.map(|(key, on)| (key.clone(), (key, *on))))?;
    let shown = page.items.iter().map(|(key, on)| {
        let value = if *on { "ENABLED" } else { "DISABLED" };
        json!({ "feature": ALERTS, "key": key, "value": value })
    });
    let mut answer = json!({ "billingPreferences": shown.collect::<Vec<Value>>() });
    if let Some(token) = page.next {
        answer["nextToken"] = json!(token);
    }
    Ok(answer)
}
