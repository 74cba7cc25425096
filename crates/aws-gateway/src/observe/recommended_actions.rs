//! What AWS recommends for the account.

use aws_sdk_bcmrecommendedactions::types::{RecommendedAction as Action, Severity};
use firstday_checklist::{Facet, RecommendedAction, Urgency};

use super::basis::Basis;
use crate::{GatewayError, pages};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// All on one page: AWS gives up to a thousand.
const PAGE: i32 = 1000;

pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<RecommendedAction>, GatewayError> {
    const OPERATION: &str = "bcm-recommended-actions:ListRecommendedActions";
    let client = &basis.gateway.recommended_actions;
    let pages = client
        .list_recommended_actions()
        .max_results(PAGE)
        .into_paginator()
        .stop_on_duplicate_token(false)
        .send();
    let actions = pages::collect(pages, OPERATION, |page| page.recommended_actions).await?;
    Ok(actions.iter().map(of).collect())
}

fn of(action: &Action) -> RecommendedAction {
    let kind = action.r#type().map(|kind| kind.as_str());
    RecommendedAction {
        kind: kind.unwrap_or_default().to_owned(),
        urgency: action.severity().and_then(urgency),
        next_steps: action.next_steps().to_vec(),
    }
}

fn urgency(severity: &Severity) -> Option<Urgency> {
    let known = [
        (Severity::Info, Urgency::Info),
        (Severity::Warning, Urgency::Warning),
        (Severity::Critical, Urgency::Critical),
    ];
    known
        .into_iter()
        .find(|(name, _)| name == severity)
        .map(|(_, urgency)| urgency)
}
