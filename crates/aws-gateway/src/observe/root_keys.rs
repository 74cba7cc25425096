//! The root user's own access keys.

use firstday_checklist::{AccessKey, Facet, Principal};

use super::basis::Basis;
use crate::{GatewayError, GatewayErrorKind};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[Facet::Caller];

/// Only root can list them.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<AccessKey>, GatewayError> {
    if basis.caller.clone().await?.principal != Principal::Root {
        return Err(GatewayError::new(
            GatewayErrorKind::Denied,
            "iam:ListAccessKeys",
            "only the root user can list the root user's access keys",
        ));
    }
    basis.gateway.access_keys(None).await
}
