//! The root user's own access keys.

use firstday_checklist::{AccessKey, Facet, Message, Principal};

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
            Message::new("aws-root-alone"),
        ));
    }
    basis.gateway.access_keys(None).await
}
