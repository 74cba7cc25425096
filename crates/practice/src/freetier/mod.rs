//! Free Tier: the plan of the account.

mod plan;
mod seed;

use serde_json::json;

pub use plan::Plan;
pub(crate) use seed::begin;

use crate::base::iso;
use crate::service::{Answer, Ask, Operation, Service, any};
use crate::wire::{Protocol, Refusal};

/// What the practice account knows of Free Tier. It never upgrades a plan.
pub(crate) static SERVICE: Service<Option<Plan>> = Service {
    name: "freetier",
    protocol: Protocol::Json {
        target: "AWSFreeTierService",
    },
    operations: &[&[Operation::read(
        "GetAccountPlanState",
        any,
        get_account_plan_state,
    )]],
};

fn get_account_plan_state(plan: &Option<Plan>, ask: &Ask<'_>) -> Answer {
    let Some(plan) = plan else {
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
