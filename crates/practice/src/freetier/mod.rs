//! Free Tier: the plan of the account, what was used of the offers, and what earns credit.

mod plan;
mod seed;
mod state;

use serde_json::{Value, json};

pub use plan::Plan;
pub(crate) use seed::begin;
pub use state::{Activity, FreeTier, Usage};

use crate::base::iso;
use crate::service::{Answer, Ask, Operation, Service, any};
use crate::wire::{Paging, Protocol, Refusal};

/// What the practice account knows of Free Tier. It never upgrades a plan.
pub(crate) static SERVICE: Service<FreeTier> = Service {
    name: "freetier",
    protocol: Protocol::Json {
        target: "AWSFreeTierService",
    },
    operations: &[&[
        Operation::read("GetAccountPlanState", any, get_account_plan_state),
        Operation::read("GetFreeTierUsage", any, get_free_tier_usage),
        Operation::read("ListAccountActivities", any, list_account_activities),
        Operation::read("GetAccountActivity", any, get_account_activity),
    ]],
};

const PAGES: Paging = Paging {
    size: "maxResults",
    token: "nextToken",
    default: 100,
    max: 1000,
    invalid_token: "ValidationException",
};

fn get_account_plan_state(tier: &FreeTier, ask: &Ask<'_>) -> Answer {
    let Some(plan) = &tier.plan else {
        let message = "The account has no plan: it is older than the plans.";
        return Err(Refusal::new(404, "ResourceNotFoundException", message));
    };
    let mut answer = json!({
        "accountId": ask.account.id,
        "accountPlanType": plan.kind,
        "accountPlanStatus": plan.status,
    });
    if let Some(credits) = plan.credits_usd {
        answer["accountPlanRemainingCredits"] = json!({ "amount": credits, "unit": "USD" });
    }
    if let Some(ends) = plan.ends {
        answer["accountPlanExpirationDate"] = json!(iso(ends));
    }
    Ok(answer)
}

fn get_free_tier_usage(tier: &FreeTier, ask: &Ask<'_>) -> Answer {
    let rows = tier.usage.iter();
    let rows = rows.map(|it| (format!("{} {}", it.service, it.usage_type), usage(it)));
    paged("freeTierUsages", rows.collect(), ask)
}

fn usage(usage: &Usage) -> Value {
    json!({
        "service": usage.service,
        "operation": "",
        "usageType": usage.usage_type,
        "region": "global",
        "actualUsageAmount": usage.used,
        "forecastedUsageAmount": usage.expected,
        "limit": usage.limit,
        "unit": usage.unit,
        "freeTierType": "Always Free",
    })
}

fn list_account_activities(tier: &FreeTier, ask: &Ask<'_>) -> Answer {
    let all = tier.activities.iter();
    let all = all.map(|it| (it.id.clone(), summary(it)));
    paged("activities", all.collect(), ask)
}

fn get_account_activity(tier: &FreeTier, ask: &Ask<'_>) -> Answer {
    let id = ask.input.text("activityId")?;
    let Some(activity) = tier.activities.iter().find(|it| it.id == id) else {
        let message = "There is no such activity.";
        return Err(Refusal::new(404, "ResourceNotFoundException", message));
    };
    let mut answer = summary(activity);
    answer["description"] = json!(activity.title);
    answer["instructionsUrl"] = json!(activity.instructions);
    answer["estimatedTimeToCompleteInMinutes"] = json!(activity.minutes);
    if let Some(expires) = activity.expires {
        answer["expiresAt"] = json!(iso(expires));
    }
    Ok(answer)
}

fn summary(activity: &Activity) -> Value {
    json!({
        "activityId": activity.id,
        "title": activity.title,
        "reward": { "credit": { "amount": activity.credit, "unit": "USD" } },
        "status": activity.status,
    })
}

fn paged(list: &str, mut items: Vec<(String, Value)>, ask: &Ask<'_>) -> Answer {
    items.sort_by(|(one, _), (other, _)| one.cmp(other));
    let page = PAGES.cut(ask.input, items.into_iter())?;
    let mut answer = json!({ list: page.items });
    if let Some(next) = page.next {
        answer["nextToken"] = json!(next);
    }
    Ok(answer)
}
