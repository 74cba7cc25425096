//! Names for the sign-in address.

use firstday_checklist::Facet;

use super::basis::Basis;
use crate::pages;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<String>, GatewayError> {
    basis.gateway.aliases().await
}

impl Gateway {
    pub(crate) async fn aliases(&self) -> Result<Vec<String>, GatewayError> {
        let pages = self
            .iam
            .list_account_aliases()
            .into_paginator()
            .stop_on_duplicate_token(false)
            .send();
        pages::collect(pages, "iam:ListAccountAliases", |page| page.account_aliases).await
    }
}
