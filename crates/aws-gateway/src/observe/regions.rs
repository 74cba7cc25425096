//! The account's Regions.

use std::collections::BTreeMap;

use aws_sdk_account::types::RegionOptStatus;
use firstday_checklist::{Facet, RegionState};

use super::basis::Basis;
use crate::pages;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// The most that AWS gives at once.
const PAGE: i32 = 50;

pub(super) async fn read(basis: &Basis<'_>) -> Result<BTreeMap<String, RegionState>, GatewayError> {
    basis.gateway.regions().await
}

impl Gateway {
    /// Every Region that AWS names, by its code.
    pub(crate) async fn regions(&self) -> Result<BTreeMap<String, RegionState>, GatewayError> {
        let list = self.account.list_regions().max_results(PAGE);
        let pages = list.into_paginator().stop_on_duplicate_token(false).send();
        let listed = pages::collect(pages, "account:ListRegions", |page| {
            page.regions.unwrap_or_default()
        });
        let listed = listed.await?.into_iter();
        let named = listed.filter_map(|region| {
            let state = region.region_opt_status.as_ref().map(state);
            Some((region.region_name?, state.unwrap_or(RegionState::Other)))
        });
        Ok(named.collect())
    }
}

fn state(status: &RegionOptStatus) -> RegionState {
    let states = [
        (
            RegionOptStatus::EnabledByDefault,
            RegionState::EnabledByDefault,
        ),
        (RegionOptStatus::Enabled, RegionState::Enabled),
        (RegionOptStatus::Enabling, RegionState::Enabling),
        (RegionOptStatus::Disabling, RegionState::Disabling),
        (RegionOptStatus::Disabled, RegionState::Disabled),
    ];
    let known = states.into_iter().find(|(name, _)| name == status);
    known.map_or(RegionState::Other, |(_, state)| state)
}
