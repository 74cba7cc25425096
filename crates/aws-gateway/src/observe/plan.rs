//! The Free Tier plan.

use aws_sdk_freetier::types::{AccountPlanStatus, AccountPlanType};
use firstday_checklist::{AccountPlan, Facet, Message, PlanKind, PlanStatus};

use super::answer::{if_found, timestamp};
use super::basis::Basis;
use crate::error::During;
use crate::{GatewayError, GatewayErrorKind};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// Accounts from before July 2025 have no plan.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Option<AccountPlan>, GatewayError> {
    const OPERATION: &str = "freetier:GetAccountPlanState";
    let freetier = &basis.gateway.freetier;
    let answer = freetier.get_account_plan_state().send().await;
    let Some(state) = if_found(answer.during(OPERATION))? else {
        return Ok(None);
    };
    let kind = plan_kind(state.account_plan_type()).ok_or_else(|| {
        let plan = state.account_plan_type().as_str();
        let unknown = Message::new("aws-plan-unknown").with("plan", plan);
        GatewayError::new(GatewayErrorKind::Other, OPERATION, unknown)
    })?;
    Ok(Some(AccountPlan {
        kind,
        status: plan_status(state.account_plan_status()),
        credits_left: state
            .account_plan_remaining_credits()
            .and_then(|credits| credits.amount().to_string().parse().ok()),
        ends_at: state.account_plan_expiration_date().and_then(timestamp),
    }))
}

fn plan_kind(plan: &AccountPlanType) -> Option<PlanKind> {
    let kinds = [
        (AccountPlanType::Free, PlanKind::Free),
        (AccountPlanType::Paid, PlanKind::Paid),
    ];
    kinds
        .into_iter()
        .find(|(name, _)| name == plan)
        .map(|(_, kind)| kind)
}

fn plan_status(status: &AccountPlanStatus) -> Option<PlanStatus> {
    let statuses = [
        (AccountPlanStatus::NotStarted, PlanStatus::NotStarted),
        (AccountPlanStatus::Active, PlanStatus::Active),
        (AccountPlanStatus::Expired, PlanStatus::Expired),
    ];
    statuses
        .into_iter()
        .find(|(name, _)| name == status)
        .map(|(_, status)| status)
}
