//! Free Tier: the plan of the account.

use serde_json::json;

use crate::operations::{Answer, Ask, Operation, any};
use crate::refusal::Refusal;
use crate::world::{State, iso};

/// What the practice account knows of Free Tier. It never upgrades a plan.
pub(crate) const OPERATIONS: &[Operation] = &[Operation::read(
    "freetier",
    "GetAccountPlanState",
    any,
    get_account_plan_state,
)];

fn get_account_plan_state(state: &State, _: &Ask<'_>) -> Answer {
    let Some(plan) = &state.account.plan else {
        let message = "The account has no plan: it is older than the plans.";
        return Err(Refusal::new(404, "ResourceNotFoundException", message));
    };
    let mut answer = json!({
        "accountId": state.account.id,
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
