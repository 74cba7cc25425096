//! What was used of the Free Tier offers this month.

use aws_sdk_freetier::types::FreeTierUsage;
use firstday_checklist::{Facet, FreeTierUse};

use super::answer::decimal;
use super::basis::Basis;
use crate::{GatewayError, pages};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// The most that AWS gives at once.
const PAGE: i32 = 1000;

pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<FreeTierUse>, GatewayError> {
    let list = basis.gateway.freetier.get_free_tier_usage();
    let list = list.max_results(PAGE).into_paginator();
    let pages = list.stop_on_duplicate_token(false).send();
    let listed = pages::collect(pages, "freetier:GetFreeTierUsage", |page| {
        page.free_tier_usages
    });
    Ok(listed.await?.iter().map(used).collect())
}

fn used(usage: &FreeTierUsage) -> FreeTierUse {
    let expected = decimal(usage.forecasted_usage_amount());
    FreeTierUse {
        service: usage.service().unwrap_or_default().to_owned(),
        usage_type: usage.usage_type().unwrap_or_default().to_owned(),
        used: decimal(usage.actual_usage_amount()),
        // Without a forecast AWS answers nothing, which the SDK takes for zero.
        expected: (!expected.is_zero()).then_some(expected),
        limit: decimal(usage.limit()),
        unit: usage.unit().unwrap_or_default().to_owned(),
    }
}
