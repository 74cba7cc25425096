//! Who is asking.

use firstday_checklist::{Caller, Facet};

use super::basis::Basis;
use crate::GatewayError;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Caller, GatewayError> {
    basis.caller.clone().await
}
