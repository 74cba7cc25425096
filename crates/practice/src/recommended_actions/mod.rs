//! Billing and Cost Management Recommended Actions: what AWS recommends.

mod seed;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(crate) use seed::begin;

use crate::service::{Answer, Ask, Operation, Service, any};
use crate::wire::{Paging, Protocol};

/// What the practice account knows of recommended actions. It recommends what its seed says, and
/// does not look at what was done since: AWS's own list lags too. Filters are not played.
pub(crate) static SERVICE: Service<Actions> = Service {
    name: "bcm-recommended-actions",
    protocol: Protocol::Json {
        target: "AWSBillingAndCostManagementRecommendedActions",
    },
    operations: &[&[Operation::read(
        "ListRecommendedActions",
        any,
        list_recommended_actions,
    )]],
};

const PAGES: Paging = Paging {
    size: "maxResults",
    token: "nextToken",
    default: 100,
    max: 1000,
    invalid_token: "ValidationException",
};

/// What AWS recommends.
pub(crate) type Actions = Vec<Action>;

/// Something that AWS recommends.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Action {
    /// Its type, such as `CREATE_BUDGET`.
    pub kind: String,
    /// `INFO`, `WARNING` or `CRITICAL`.
    pub severity: String,
    /// Such as `BUDGETS`.
    pub feature: String,
    /// What to do, in AWS's words.
    pub next_steps: Vec<String>,
}

fn list_recommended_actions(actions: &Actions, ask: &Ask<'_>) -> Answer {
    let placed = actions.iter().enumerate();
    let placed = placed.map(|(place, action)| (format!("{place:06}"), action));
    let page = PAGES.cut(ask.input, placed)?;
    let shown = page.items.iter().map(|it| described(it, ask));
    let mut answer = json!({ "recommendedActions": shown.collect::<Vec<_>>() });
    if let Some(token) = page.next {
        answer["nextToken"] = json!(token);
    }
    Ok(answer)
}

fn described(action: &Action, ask: &Ask<'_>) -> Value {
    json!({
        "id": format!("{}-{}", ask.account.id, action.kind),
        "type": action.kind,
        "accountId": ask.account.id,
        "severity": action.severity,
        "feature": action.feature,
        "context": {},
        "nextSteps": action.next_steps,
    })
}
