//! How AWS tells about the bill, besides budgets.

use firstday_checklist::{BillingPreference, Facet};
use serde::Deserialize;
use serde_json::json;

use super::answer::from;
use super::basis::Basis;
use crate::GatewayError;
use crate::pages;
use crate::signed::{BILLING, Operation};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

static GET: Operation = Operation::new(&BILLING, "billing:GetBillingPreferences");

/// Where AWS Billing is.
const REGION: &str = "us-east-1";

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    billing_preferences: Vec<Entry>,
    next_token: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Entry {
    key: String,
    value: String,
}

/// Only of alerts: the other features are about organizations and credits.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<BillingPreference>, GatewayError> {
    let signed = &basis.gateway.signed;
    let page = |token| async move {
        let input = from(json!({ "features": ["BILLING_ALERTS"] }), token);
        let page: Page = signed.json(&GET, REGION, input).await?;
        let found = page.billing_preferences.into_iter().map(preference);
        Ok((found.collect(), page.next_token))
    };
    pages::gather(GET.name, page).await
}

fn preference(entry: Entry) -> BillingPreference {
    let on = match entry.value.as_str() {
        "ENABLED" => Some(true),
        "DISABLED" => Some(false),
        _ => None,
    };
    BillingPreference { key: entry.key, on }
}
