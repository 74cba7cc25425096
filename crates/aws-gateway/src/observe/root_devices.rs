//! The root user's own MFA devices.

use firstday_checklist::{Facet, Message, Principal, RootDevice};

use super::answer::timestamp;
use super::basis::Basis;
use crate::pages;
use crate::{GatewayError, GatewayErrorKind};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[Facet::Caller];

/// Only root can list them. AWS does not say whether a session of the browser's may: what it refuses
/// is not known.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<RootDevice>, GatewayError> {
    const OPERATION: &str = "iam:ListMFADevices";
    if basis.caller.clone().await?.principal != Principal::Root {
        return Err(GatewayError::new(
            GatewayErrorKind::Denied,
            OPERATION,
            Message::new("aws-root-devices-alone"),
        ));
    }
    let list = basis.gateway.iam.list_mfa_devices().into_paginator();
    let pages = list.stop_on_duplicate_token(false).send();
    let devices = pages::collect(pages, OPERATION, |page| page.mfa_devices).await?;
    Ok(devices
        .into_iter()
        .map(|device| RootDevice {
            added_at: timestamp(&device.enable_date),
            serial: device.serial_number,
        })
        .collect())
}
